import { wrapAnsi } from 'fast-wrap-ansi';
import { lexer, Marked, type RendererObject, type Token, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import type { Screen } from './screen.ts';
import { drawTable, type Column } from './table.ts';
import { widthOf } from '../text-width.ts';

/** How far lists and quotes stand in. */
const bulletIndent = 2;

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? '' : rest + line))
    .join('\n');
}

/**
 * Blocks laid out for the screen; words in bold, italics and headings stay with
 * marked-terminal, whose lists and quotes do not wrap and whose tables do not shrink.
 */
function blocks(screen: Screen): RendererObject {
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
    text(token) {
      return 'tokens' in token && token.tokens !== undefined ? this.parser.parseInline(token.tokens) : token.text;
    },
    codespan: (token: Tokens.Codespan) => theme.code(token.text),
    paragraph(token) {
      // Lines of the source join; only the end of a paragraph is an end.
      const text = this.parser.parseInline(token.tokens).replaceAll('\n', ' ');
      return `${wrapAnsi(text, room, { hard: true })}\n\n`;
    },
    list(token) {
      const start = token.start === '' ? 1 : token.start;
      const marks = token.items.map((_, index) => (token.ordered ? `${start + index}. ` : screen.ascii ? '- ' : '• '));
      const indent = Math.max(bulletIndent, ...marks.map(widthOf));
      const items = token.items.map((item, index) => {
        const body = within(indent, () => this.parser.parse(item.tokens.map((inner) => asParagraph(inner))).trim());
        const mark = theme.muted((marks[index] ?? '').padStart(indent));
        return indented(body.replaceAll(/\n{2,}/g, '\n'), mark, ' '.repeat(indent));
      });
      return `${items.join('\n')}\n\n`;
    },
    blockquote(token) {
      const bar = theme.muted(screen.ascii ? '| ' : '▎ ');
      const body = within(bulletIndent, () => this.parser.parse(token.tokens).trim());
      const lines = body.split('\n').map((line) => bar + theme.quote(line));
      return `${lines.join('\n')}\n\n`;
    },
    code(token) {
      return `${token.text.split('\n').map((line) => `  ${theme.code(line)}`).join('\n')}\n\n`;
    },
    table(token) {
      const cells = (row: readonly Tokens.TableCell[]): string[] => row.map((cell) => this.parser.parseInline(cell.tokens));
      const columns: Column[] = token.header.map((cell, index) => ({ title: this.parser.parseInline(cell.tokens), grows: index > 0 }));
      return `${drawTable({ ...screen, width: room }, columns, token.rows.map(cells))}\n\n`;
    },
  };
}

/** Inside list items marked hands out bare text, which would escape the wrapping of paragraphs. */
function asParagraph(token: Tokens.Generic): Tokens.Generic {
  return token.type === 'text' ? { ...token, type: 'paragraph', tokens: token.tokens ?? [] } : token;
}

/** Lays out Markdown that was read before: blocks separated by one empty line, no line wider than the screen. */
export function layoutFor(screen: Screen): (tokens: readonly Token[]) => string {
  const { theme } = screen;
  const marked = new Marked();
  marked.use(markedTerminal({ emoji: false, showSectionPrefix: false, strong: theme.strong, em: theme.emphasis, heading: theme.heading, firstHeading: theme.heading }));
  marked.use({ renderer: blocks(screen) });
  return (tokens) => marked.parser([...tokens]).replaceAll(/\n{3,}/g, '\n\n').replace(/^\n+/, '').trimEnd();
}

/** A Markdown renderer for one screen. */
export function markdownFor(screen: Screen): (markdown: string) => string {
  const layout = layoutFor(screen);
  return (markdown) => layout(lexer(markdown));
}
