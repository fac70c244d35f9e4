import type { Cursor } from './cursor.ts';
import type { Span } from './fault.ts';
import type { Expression } from './syntax.ts';
import { percentage } from './value.ts';

/** `9` becomes 0.999999999; `3.5` is half way, 99.95%. */
export function nines(cursor: Cursor, span: Span, count: number): number {
  const whole = Math.floor(count);
  const isHalf = count - whole === 0.5;
  if (whole < 1 || whole > 12 || (!isHalf && count !== whole)) {
    throw cursor.fault(span, 'nines count from 1 to 12, by halves', 'Three nines is 99.9%, 3.5 nines 99.95%.');
  }
  const lost = isHalf ? 5 : 10;
  return Number((1 - lost * 10 ** -(whole + 1)).toFixed(whole + 2));
}

const numberWords: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9,
};

/** `three nines`, without a digit in it. */
export function spelledNines(cursor: Cursor): Expression | undefined {
  const [count, noun] = [cursor.word(), cursor.word(1)];
  const value = count === undefined ? undefined : numberWords[count.text.toLowerCase()];
  if (count === undefined || value === undefined || noun === undefined || !/^nines?$/i.test(noun.text)) return undefined;
  cursor.advance();
  cursor.advance();
  const span = { start: count.start, end: noun.end };
  return { kind: 'amount', amount: percentage(nines(cursor, span, value)), ...span };
}
