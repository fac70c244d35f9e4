import { wrapAnsi } from 'fast-wrap-ansi';
import { widthOf } from '../text-width.ts';
import type { Theme } from './theme.ts';

/** A space at which no line ends; never shown. */
const firm = '\u00A0';

/** A command in a sentence that `hanging` lays out: it stays on one line, to be copied from there. */
export function unbroken(command: string): string {
  return command.replaceAll(' ', firm);
}

/** What would not fit on a line of its own has to break after all. */
function breakable(text: string, room: number): string {
  return text.split(' ').map((piece) => (widthOf(piece) > room ? piece.replaceAll(firm, ' ') : piece)).join(' ');
}

/** Text wrapped beside a prefix; further lines start under the text. */
export function hanging(prefix: string, text: string, width: number): string {
  const indent = widthOf(prefix);
  const room = Math.max(8, width - indent);
  const lines = text.split('\n').flatMap((line) => wrapAnsi(breakable(line, room), room, { hard: true }).replaceAll(firm, ' ').split('\n'));
  return lines.map((line, i) => (i === 0 ? prefix : ' '.repeat(indent)) + line).join('\n');
}

/** Figures and names set in backticks, and words in bold, as the theme has them. */
export function inline(text: string, theme: Theme): string {
  return text.replaceAll(/`([^`]+)`/g, (_, code: string) => theme.code(code)).replaceAll(/\*\*([^*]+)\*\*/g, (_, words: string) => theme.strong(words));
}

/** Two texts at the ends of one line; one under the other where they do not fit. */
export function spread(left: string, right: string, width: number): string {
  const gap = width - widthOf(left) - widthOf(right);
  return gap >= 2 ? `${left}${' '.repeat(gap)}${right}` : `${left}\n${right}`;
}

/** `share` from 0 to 1 as a bar; any share above nothing shows. */
export function bar(share: number, width: number): { readonly full: string; readonly rest: string } {
  const filled = share <= 0 ? 0 : Math.max(1, Math.round(Math.min(1, share) * width));
  return { full: '█'.repeat(filled), rest: '░'.repeat(width - filled) };
}
