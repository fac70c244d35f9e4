import { isRating, type Rating } from '../recall/steps.ts';
import { allowed, field, fields, firsts, hashOf, lengths, tails, words } from './answer-grammar.ts';
import { lastTime } from './events.ts';

export const newline = 0x0a;
const minus = 0x2d;
const dot = 0x2e;
const zero = 0x30;
const one = 0x31;
const closing = 0x7d;

/** Digits of a number that is exact, and far from infinite. */
const longestNumber = 15;

/** No two words of small letters that are as long as these have the same hash. */
const [drill, cram, quiz] = [hashOf('drill'), hashOf('cram'), hashOf('quiz')];
export type Mode = 'drill' | 'cram' | 'quiz';

/** An answer as it stands in the bytes; the next one read takes its place. */
export interface AnswerRead {
  at: number;
  mode: Mode;
  rating: Rating;
  /** Where each value begins and ends, by its `field`, and the hash of its bytes; an `off` that begins at 0 is none. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly hash: Int32Array;
}

export interface AnswerReader {
  readonly answer: AnswerRead;
  /** Reads the line that begins at an offset, in bytes that end with a line. @returns where the next begins; -1 where this is no answer spelled as the program spells it */
  read(start: number, end: number): number;
}

/** Whether digits are a number as JSON spells it. */
function isWhole(bytes: Uint8Array, from: number, to: number): boolean {
  return to === from + 1 || (to > from && to - from <= longestNumber && bytes[from] !== zero);
}

/** `3`, `0.25`: no sign, no exponent. */
function isDecimal(bytes: Uint8Array, from: number, to: number): boolean {
  const isDigit = (byte: number): boolean => byte >= zero;
  const point = bytes.subarray(from, to).indexOf(dot);
  const before = bytes.subarray(from, point < 0 ? to : from + point);
  const after = point < 0 ? undefined : bytes.subarray(from + point + 1, to);
  return isWhole(bytes, from, from + before.length) && before.every(isDigit) && (after === undefined || (after.length > 0 && after.every(isDigit)));
}

function modeOf(length: number, hash: number): Mode | undefined {
  if (length === 5) return hash === drill ? 'drill' : undefined;
  if (length !== 4) return undefined;
  return hash === cram ? 'cram' : hash === quiz ? 'quiz' : undefined;
}

/**
 * Reads answers' lines as the program writes them, without a string or an object for each: a
 * history is hardly anything else, and a parser and a schema take several times as long. Every
 * byte is looked at; a line with anything else in it is left to the parser. In few and long
 * functions: most of the time goes by before a compiler has made something of them.
 */
export function answerReader(bytes: Uint8Array): AnswerReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const from = new Int32Array(fields);
  const to = new Int32Array(fields);
  const hash = new Int32Array(fields);
  const answer: AnswerRead = { at: 0, mode: 'drill', rating: 1, from, to, hash };

  /** Finds the values of a line, and where the next one begins. */
  const shape = (start: number, end: number): number => {
    let at = start;
    for (let index = 0; index < fields; index += 1) {
      const value = at + (lengths[index] ?? 0);
      if (value > end) return -1;
      const past = firsts[index + 1] ?? 0;
      for (let word = firsts[index] ?? 0; word < past; word += 1) {
        if (view.getInt32(at, true) !== words[word]) return -1;
        at += 4;
      }
      if (view.getInt32(value - 4, true) !== tails[index]) return -1;
      at = value;
      const bit = 1 << index;
      let sum = 0;
      for (let byte = bytes[at] ?? 0; ((allowed[byte] ?? 0) & bit) !== 0; byte = bytes[at] ?? 0) {
        sum = (Math.imul(sum, 31) + byte) | 0;
        at += 1;
      }
      from[index] = value;
      to[index] = at;
      hash[index] = sum;
      if (index === field.ms && bytes[at] === closing) break;
    }
    return at + 2 <= end && bytes[at] === closing && bytes[at + 1] === newline ? at + 2 : -1;
  };
  const isScore = (begin: number, end: number): boolean =>
    end === begin + 1 ? bytes[begin] === zero || bytes[begin] === one : bytes[begin] === zero && isDecimal(bytes, begin, end);
  const isOff = (begin: number, end: number): boolean => begin === 0 || isDecimal(bytes, bytes[begin] === minus ? begin + 1 : begin, end);

  return {
    answer,
    read(start, end) {
      from[field.off] = 0;
      const next = shape(start, end);
      if (next < 0) return -1;
      const mode = modeOf((to[field.mode] ?? 0) - (from[field.mode] ?? 0), hash[field.mode] ?? 0);
      const rating = (bytes[from[field.rating] ?? 0] ?? 0) - zero;
      if (mode === undefined || !isRating(rating) || (to[field.rating] ?? 0) - (from[field.rating] ?? 0) !== 1 || from[field.id] === to[field.id]) return -1;
      if (!isScore(from[field.score] ?? 0, to[field.score] ?? 0) || !isOff(from[field.off] ?? 0, to[field.off] ?? 0)) return -1;
      const timeFrom = from[field.at] ?? 0;
      const timeTo = to[field.at] ?? 0;
      if (!isWhole(bytes, timeFrom, timeTo) || !isWhole(bytes, from[field.ms] ?? 0, to[field.ms] ?? 0)) return -1;
      let time = 0;
      for (let i = timeFrom; i < timeTo; i += 1) time = time * 10 + (bytes[i] ?? 0) - zero;
      if (time > lastTime) return -1;
      answer.at = time;
      answer.mode = mode;
      answer.rating = rating;
      return next;
    },
  };
}
