import { wrapAnsi } from 'fast-wrap-ansi';
import type { MarkedToken, Token, Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import type { Screen } from './screen.ts';
import { drawColumns, type Column } from './columns.ts';
import { widthOf } from '../text-width.ts';

/** How far lists and quotes stand in. */
const bulletIndent = 2;

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? '' : rest + line))
    .join('\n');
}

type Layout = (tokens: readonly Token[]) => string;
type Layouts = { readonly [T in MarkedToken['type']]?: (token: Extract<MarkedToken, { type: T }>) => string };

/**
 * Blocks laid out for the screen; words in bold, italics and headings stay with
 * marked-terminal, whose lists and quotes do not wrap and whose tables do not shrink.
 */
function layouts(screen: Screen, inside: Layout): Layouts {
  const { theme } = screen;
  let room = screen.width;
  const within = <T>(indent: number, render: () => T): T => {
    room -= indent;
    try {
      return render();
    } finally {
      room += indent;
    }
  };
  return {
    space: () => '',
    def: () => '',
    escape: (token) => token.text,
    text: (token) => ('tokens' in token && token.tokens !== undefined ? inside(token.tokens) : token.text),
    codespan: (token) => theme.code(token.text),
    paragraph(token) {
      // Lines of the source join; only the end of a paragraph is an end.
      const text = inside(token.tokens).replaceAll('\n', ' ');
      return `${wrapAnsi(text, room, { hard: true })}\n\n`;
    },
    list(token) {
      const start = token.start === '' ? 1 : token.start;
      const marks = token.items.map((_, index) => (token.ordered ? `${start + index}. ` : screen.ascii ? '- ' : '• '));
      const indent = Math.max(bulletIndent, ...marks.map(widthOf));
      const items = token.items.map((item, index) => {
        const body = within(indent, () => inside(item.tokens.map((inner) => asParagraph(inner))).trim());
        const mark = theme.muted((marks[index] ?? '').padStart(indent));
        return indented(body.replaceAll(/\n{2,}/g, '\n'), mark, ' '.repeat(indent));
      });
      return `${items.join('\n')}\n\n`;
    },
    blockquote(token) {
      const bar = theme.muted(screen.ascii ? '| ' : '▎ ');
      const body = within(bulletIndent, () => inside(token.tokens).trim());
      const lines = body.split('\n').map((line) => bar + theme.quote(line));
      return `${lines.join('\n')}\n\n`;
    },
    code(token) {
      return `${token.text.split('\n').map((line) => `  ${theme.code(line)}`).join('\n')}\n\n`;
    },
    table(token) {
      const cells = (row: readonly Tokens.TableCell[]): string[] => row.map((cell) => inside(cell.tokens));
      const columns: Column[] = token.header.map((cell, index) => ({ title: inside(cell.tokens), grows: index > 0 }));
      return `${drawColumns({ ...screen, width: room }, columns, token.rows.map(cells))}\n\n`;
    },
  };
}

/** Inside list items marked hands out bare text, which would escape the wrapping of paragraphs. */
function asParagraph(token: Token): Token {
  return token.type === 'text' ? { ...token, type: 'paragraph', tokens: token.tokens ?? [] } : token;
}

/**
 * Lays out Markdown that was read before: blocks separated by one empty line, no line wider than the
 * screen. It walks the tokens itself: marked's own walker comes with its reader, whose patterns take
 * longer to set up than a page takes to lay out.
 */
export function layoutFor(screen: Screen): Layout {
  const { theme } = screen;
  const { renderer } = markedTerminal({ emoji: false, showSectionPrefix: false, strong: theme.strong, em: theme.emphasis, heading: theme.heading, firstHeading: theme.heading });
  const all: Layout = (tokens) => tokens.map(one).join('');
  const own: Readonly<Record<string, ((token: never) => string) | undefined>> = layouts(screen, all);
  const surroundings = { options: {}, parser: { parse: all, parseInline: all } };
  const one = (token: Token): string => {
    const layout = own[token.type] as ((token: Token) => string) | undefined;
    if (layout !== undefined) return layout(token);
    const styled = renderer[token.type];
    if (styled === undefined) throw new RangeError(`no layout for Markdown of type ${token.type}`);
    return styled.call(surroundings, token);
  };
  return (tokens) => all(tokens).replaceAll(/\n{3,}/g, '\n\n').replace(/^\n+/, '').trimEnd();
}
