import { wrapAnsi } from 'fast-wrap-ansi';
import { widthOf } from '../text-width.ts';
import type { Screen } from './screen.ts';

const indent = 2;
const gap = 2;
/** Columns a meaning needs at least; narrower it would be a strip of single words. */
const meaningRoom = 32;

/** Names and what they mean in two columns; light enough for the help, which loads no table. */
export function pairs({ theme, width }: Screen, rows: readonly (readonly [name: string, meaning: string])[]): string {
  const names = Math.min(Math.max(Math.floor(width / 2), width - indent - gap - meaningRoom), Math.max(...rows.map(([name]) => widthOf(name))));
  const room = width - indent - names - gap;
  const lines = rows.map(([name, meaning]) => {
    const [first = '', ...rest] = wrapAnsi(meaning, room, { hard: true }).split('\n');
    const tooLong = widthOf(name) > names;
    const head = theme.command(name) + ' '.repeat(Math.max(0, names - widthOf(name)) + gap);
    const below = (tooLong ? [first, ...rest] : rest).map((line) => ' '.repeat(indent + names + gap) + line);
    return [' '.repeat(indent) + (tooLong ? theme.command(name) : head + first), ...below].join('\n');
  });
  return lines.join('\n');
}
