import { dimensionOfFigure, valueOfFigure } from './figures.ts';
import type { Figure } from './figures.ts';
import type { Sentence } from './passages.ts';

/** A calculation in a candidate's text: what it says comes out, and what does. */
export interface Sum {
  readonly ok: boolean;
  /** In base units; a second where the result is stated as a rate. */
  readonly said: number;
  readonly implied: number;
  readonly dimension: ReturnType<typeof dimensionOfFigure>;
  readonly start: number;
  readonly end: number;
  readonly result: Figure;
}

type Joint = 'times' | 'by' | 'plus' | 'equals' | 'none';

const joints: Readonly<Record<string, Joint>> = {
  '×': 'times', '*': 'times', x: 'times', times: 'times', '·': 'times', multiplied: 'times', '/': 'by', '÷': 'by', divided: 'by', '+': 'plus', plus: 'plus',
  '=': 'equals', '≈': 'equals', '->': 'equals', is: 'equals', are: 'equals', makes: 'equals', make: 'equals', gives: 'equals', give: 'equals', equals: 'equals', so: 'equals',
  thats: 'equals', hence: 'equals', means: 'equals', ie: 'equals', '~': 'equals', '≃': 'equals', comes: 'equals', roughly: 'equals', which: 'equals', becomes: 'equals', results: 'equals',
};
const breaks = new Set([',', ';', ':', '.', '?', '!']);

interface Between {
  readonly joint: Joint;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** What stands between two figures of a sentence: one operation at most, and few words. */
function between({ tokens }: Sentence, from: number, to: number, isShare: boolean): Between {
  const found = new Set<Joint>();
  let [other, breakAt, opens, closes] = [0, false, false, false];
  for (const token of tokens.slice(from, to)) {
    /* "20% of 337M" multiplies. */
    const joint = isShare && token.text === 'of' ? 'times' : joints[token.text];
    if (token.text === '(') opens = true;
    else if (token.text === ')') closes = true;
    else if (breaks.has(token.text)) breakAt = true;
    else if (joint === undefined) other += 1;
    else found.add(joint);
  }
  const joint = found.has('equals') ? 'equals' : ([...found][0] ?? 'none');
  const clear = found.size === 1 || joint === 'equals';
  const joined = clear && other <= (joint === 'equals' ? 8 : 5) && (!breakAt || joint === 'equals');
  return { joint: joined ? joint : 'none', opens, closes };
}

interface Running {
  readonly first: Figure;
  readonly operands: number;
  /** With every `B` read as it was written, and as rates a second; the other readings follow. */
  readonly plain: number;
  readonly rate: number;
  /** "Every 30 s × 10M": a time that is multiplied with may be meant to divide. */
  readonly perTime: number;
  readonly hasPer: boolean;
  readonly inverted: boolean;
}

const starting = (first: Figure): Running => ({ first, operands: 1, plain: first.amount, rate: valueOfFigure(first), perTime: first.of === 'time' ? 1 / first.amount : first.amount, hasPer: first.per !== undefined, inverted: false });

function applied(running: Running, { joint, opens, closes }: Between, figure: Figure): Running {
  const divides = joint === 'by' || (joint === 'times' && running.inverted && !closes);
  const combine = (left: number, right: number): number => {
    if (joint === 'plus') return left + right;
    return divides ? left / right : left * right;
  };
  return {
    ...running, operands: running.operands + 1, plain: combine(running.plain, figure.amount), rate: combine(running.rate, valueOfFigure(figure)),
    perTime: combine(running.perTime, figure.of === 'time' && joint === 'times' ? 1 / figure.amount : figure.amount),
    hasPer: running.hasPer || figure.per !== undefined, inverted: (running.inverted && !closes) || (joint === 'by' && opens),
  };
}

/**
 * People round: a day to 100,000 seconds is a factor of 1.16, and a sum rounds so twice at most, in
 * what goes in and in what comes out: 1.16² = 1.35. Half as much again is no rounding.
 */
const near = 1.35;
export const isNear = (a: number, b: number, within = near): boolean => a > 0 && b > 0 && a / b <= within && b / a <= within;

/** A result this far off has a factor that was not written down, and cannot be judged. */
const muchTooFar = 20_000;

/** Steps that are left unsaid between a sum and its result: a day's seconds, a year's days, the bits of a byte. */
const unsaid = [86_400, 1e5, 3600, 60, 24, 7, 30, 365, 12, 2_592_000, 31_536_000, 1024 / 1000];
const bits = 8;
/** Who writes bits means them: `1 MB × 1000/s = 1 Gbps` leaves nothing unsaid. */
const namesBits = /bps\b|bit/i;

/** @param shares what else the sentence takes into account, such as a utilisation of 70% */
function sumOf(sentence: Sentence, running: Running, result: Figure, shares: readonly number[]): Sum | undefined {
  const isConversion = running.operands === 1 && running.first.per !== undefined && result.per !== undefined && running.first.per !== result.per;
  if (running.operands < 2 && !isConversion && running.first.end - running.first.start < 4) return undefined;
  if (running.operands < 2 && !isConversion && !sentence.source.slice(running.first.start, running.first.end).includes('^')) return undefined;
  const results = [result.amount, valueOfFigure(result), ...(result.otherwise === undefined ? [] : [result.otherwise])];
  const impliedValues = isConversion ? [running.rate] : [running.plain, running.rate, running.perTime];
  const compared = isConversion ? [valueOfFigure(result)] : results;
  const steps = isConversion ? [] : [...unsaid, ...(namesBits.test(sentence.source.slice(running.first.start, result.end)) ? [] : [bits]), ...shares];
  const isWholeNumber = result.of === 'count' && result.per === undefined;
  const fits = impliedValues.some((implied) => compared.some((said) =>
    isNear(implied, said) || (isWholeNumber && said === Math.ceil(implied)) || steps.some((step) => isNear(implied * step, said, 1.1) || isNear(implied / step, said, 1.1))));
  const dimension = dimensionOfFigure(result);
  const said = valueOfFigure(result);
  const distance = (value: number): number => Math.abs(Math.log(value / said));
  const implied = isConversion ? running.rate : [running.plain / (result.per ?? 1), running.rate].reduce((a, b) => (distance(b) < distance(a) ? b : a));
  if (!fits && (running.first.of === 'share' || distance(implied) > Math.log(muchTooFar))) return undefined;
  return { ok: fits, said, implied, dimension, start: running.first.start, end: result.end, result };
}

const flipped = (figure: Figure): Figure => (figure.otherwise === undefined ? figure
  : { ...figure, amount: figure.otherwise, otherwise: figure.amount, of: figure.of === 'data' ? 'count' : 'data' });

/** A sentence with more shares than this lists them. */
const mostShares = 2;

/** More ambiguous figures in one sentence than this are all read the same way. */
const mostAmbiguous = 3;

/** Every way of reading a `B` as byte or billion: the one in which a sum comes out is meant. */
function readings(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const ambiguous = figures.filter(({ otherwise }) => otherwise !== undefined);
  if (ambiguous.length === 0) return [figures];
  if (ambiguous.length > mostAmbiguous) return [figures, figures.map(flipped)];
  return Array.from({ length: 2 ** ambiguous.length }, (_, choice) => figures.map((figure) => {
    const at = ambiguous.indexOf(figure);
    return at >= 0 && Math.floor(choice / 2 ** at) % 2 === 1 ? flipped(figure) : figure;
  }));
}

/** In "30 Mbit/s -> 1.5 h × 3600 × 30 Mbit" the hours begin a sum of their own, and need not be the result of the one before. */
function startsAnother(sentence: Sentence, figure: Figure, next: Figure | undefined): boolean {
  if (next === undefined) return false;
  const { joint } = between(sentence, figure.to, next.from, figure.of === 'share');
  return joint === 'times' || joint === 'by';
}

const restating = new Set(['about', 'around', 'approx', 'approximately', 'e', 'or', 'some', 'nearly', 'almost']);

/** "1 billion a day, i.e. about 11,600 a second": the same rate once more, in another unit of time. */
function restates({ tokens }: Sentence, last: Figure, figure: Figure): boolean {
  const isRate = last.per !== undefined && figure.per !== undefined && last.per !== figure.per;
  const between = tokens.slice(last.to, figure.from);
  return isRate && between.length <= 6 && between.some(({ text }) => restating.has(text)) && between.every(({ kind, text }) => kind === 'mark' || restating.has(text) || text === 'i' || text === 'so');
}

function sumsAsRead(sentence: Sentence, figures: readonly Figure[]): readonly Sum[] {
  const sums: Sum[] = [];
  const [first, ...others] = figures;
  if (first === undefined) return sums;
  const shares = figures.filter(({ of, amount }) => of === 'share' && amount > 0).slice(0, mostShares).flatMap(({ amount }) => [amount, 1 + amount, 1 - amount]).filter((step) => step > 0);
  let running = starting(first);
  let last = first;
  for (const [at, figure] of others.entries()) {
    const joint = between(sentence, last.to, figure.from, last.of === 'share');
    if (joint.joint === 'equals' || (joint.joint === 'none' && restates(sentence, last, figure))) {
      const sum = sumOf(sentence, running, figure, shares);
      if (sum !== undefined && (sum.ok || !startsAnother(sentence, figure, others[at + 1]))) sums.push(sum);
      running = starting(figure);
    } else {
      running = joint.joint === 'none' ? starting(figure) : applied(running, joint, figure);
    }
    last = figure;
  }
  return sums;
}

/** Every calculation a sentence carries out, checked. */
export function sumsOf(sentence: Sentence, figures: readonly Figure[]): readonly Sum[] {
  const read = readings(figures).map((reading) => sumsAsRead(sentence, reading));
  const most = read.reduce((a, b) => (b.length > a.length ? b : a));
  const right = read.flat().filter(({ ok }) => ok);
  return most.map((sum) => (sum.ok ? sum : right.find((other) => other.start === sum.start && other.end === sum.end) ?? sum));
}
