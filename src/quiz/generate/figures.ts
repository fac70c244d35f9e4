import type { Dimension } from '../../quantity/dimension.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { readFigure, shownFigure } from '../figures.ts';
import type { Question } from '../question.ts';
import type { Figure, Generator } from '../topic.ts';
import { bareTitle, ended } from './near.ts';

/** Standings under which a figure is worth knowing by heart. */
const worthKnowing = new Set(['measured', 'rule-of-thumb']);

/** Below this a reason teaches nothing. */
const shortestReason = 40;

function textOf({ value, low, high }: Figure): string | undefined {
  return value ?? (low === undefined || high === undefined ? undefined : `${low}..${high}`);
}

/** Labels that name one thing plainly: others need their table around them. */
function isPlain(label: string): boolean {
  return label.length <= 60 && !/[,;:(]|above|below|the same|that|this|range|figure|planning|usual|target|original|share|together/i.test(label);
}

const asking: Readonly<Record<Dimension, string>> = {
  time: 'how long?', rate: 'how many a second?', data_rate: 'how much a second?', data: 'how large?', count: 'how many?', ratio: 'what share?', money: 'how much?',
};

function question({ dimension, value }: Quantity, title: string): string {
  if (dimension === 'ratio' && value > 1) return 'how many times?';
  return dimension === 'ratio' && /\brate\b/.test(title) ? 'how high?' : asking[dimension];
}

/** Where low and high are further apart, nearly every answer would do. */
const widest = 30;

function spread({ low, high }: Figure): number {
  const [least, most] = [low, high].map((text) => (text === undefined ? undefined : readFigure(text)));
  if (least === undefined || most === undefined || 'unreadable' in least || 'unreadable' in most) return 1;
  return most.value / least.value;
}

const lenient = 2;
const otherFigure = /(\d[\d.,]*) ?(ns|us|µs|ms|s|min|KB|MB|GB|TB|%)(?![\w/])/g;

/** Whether its note names other values of the same thing, which somebody who knows it well would answer. */
function isDisputed(figure: Figure, { value, dimension }: Quantity): boolean {
  const [low = value, high = value] = [figure.low, figure.high].map((text) => {
    const read = text === undefined ? undefined : readFigure(text);
    return read === undefined || 'unreadable' in read ? undefined : read.value;
  });
  return [...(figure.note ?? '').matchAll(otherFigure)].some(([text]) => {
    const read = readFigure(text.replaceAll(',', ''));
    return !('unreadable' in read) && read.dimension === dimension && (read.value < low / lenient || read.value > high * lenient);
  });
}

/** A rule of thumb carries its reason where others carry their source. */
function because({ note, source, standing, year }: Figure): string {
  const origin = standing === 'rule-of-thumb' ? source : `Source: ${source}, ${year}`;
  return [...(note === undefined ? [] : [note]), origin].map(ended).join(' ');
}

interface Ranked {
  readonly label: string;
  readonly text: string;
  readonly value: number;
}

/** Neighbours in a ranking differ by this factor at least, so that their order is beyond dispute. */
const clearlyMore = 2.5;
const fewestRanked = 4;
const mostRanked = 6;

function ranked(numbers: readonly (string | Figure)[]): readonly Ranked[] {
  const times = numbers.flatMap((figure): readonly Ranked[] => {
    if (typeof figure === 'string' || figure.standing === 'documents' || !isPlain(figure.label)) return [];
    const text = textOf(figure);
    const read = text === undefined ? undefined : readFigure(text, 'time');
    return text === undefined || read === undefined || 'unreadable' in read ? [] : [{ label: figure.label, text: shownFigure(text), value: read.value }];
  });
  const sorted = times.sort((a, b) => a.value - b.value);
  return sorted.reduce<readonly Ranked[]>((kept, next) => (next.value >= (kept.at(-1)?.value ?? 0) * clearlyMore ? [...kept, next] : kept), []);
}

/** Times that lie far apart, to be put in order: a sense of size rather than a figure. */
export const ranking: Generator = (topic) => {
  const all = topic.kind === 'number' ? ranked(topic.fields.numbers) : [];
  if (all.length < fewestRanked) return [];
  // Spread over the whole range where there are more than one can hold in mind.
  const step = Math.max(1, (all.length - 1) / (mostRanked - 1));
  const chosen = all.length <= mostRanked ? all : Array.from({ length: mostRanked }, (_, i) => all[Math.round(i * step)]).filter((one) => one !== undefined);
  const why = chosen.map(({ label, text }) => `${label}: ${text}.`).join(' ');
  return [{ id: 'ranking', kind: 'order', ask: `${bareTitle(topic)}. Put these in order, the shortest time first.`, steps: chosen.map(({ label }) => label), why }];
};

/** A figure of a number's table. */
export const figures: Generator = (topic) => {
  const { numbers, questions } = topic.fields;
  if (topic.kind !== 'number') return [];
  const known = new Set(questions.flatMap((question) => (question.kind === 'number' ? [question.answer] : [])));
  return numbers.flatMap((figure): readonly Question[] => {
    if (typeof figure === 'string' || !worthKnowing.has(figure.standing) || !isPlain(figure.label)) return [];
    const answer = textOf(figure);
    if (answer === undefined || known.has(answer)) return [];
    const read = readFigure(answer);
    if ('unreadable' in read || read.value <= 0 || spread(figure) > widest || isDisputed(figure, read)) return [];
    // What is counted by the day is answered by the day, and the question could not say so.
    if (read.dimension === 'rate' && /\/(?!s)/.test(answer)) return [];
    const why = because(figure);
    if (why.length < shortestReason || (figure.note === undefined && figure.standing === 'measured')) return [];
    const within = read.dimension === 'ratio' && read.value <= 1 ? '10%' : '2x';
    return [{ id: `figure-${figure.id}`, kind: 'number', ask: `${bareTitle(topic)}. ${figure.label}: ${question(read, bareTitle(topic))}`, answer, within, why }];
  });
};
