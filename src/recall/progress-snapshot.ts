import type { Memory } from './memory.ts';
import type { Span } from './practised.ts';
import type { Progress } from './progress.ts';
import type { Stage } from './steps.ts';

const stages = ['learning', 'review', 'relearning'] as const satisfies readonly Stage[];
const measures = ['stability', 'difficulty', 'step', 'first', 'last', 'due', 'answers', 'lapses'] as const satisfies readonly (keyof Memory)[];
type Column = (typeof measures)[number] | 'stage';

/** In columns: a third of the text of an object a card, and quicker to parse and to check. */
interface Packed {
  readonly cards: readonly string[];
  readonly columns: Readonly<Record<Column, readonly number[]>>;
  readonly practised: readonly Span[];
  readonly interview: string | null;
  readonly newest: number;
  readonly awaited: readonly string[];
}

export function packed({ cards, ...rest }: Progress): Packed {
  const memories = [...cards.values()];
  const measured = Object.fromEntries(measures.map((name) => [name, memories.map((memory) => memory[name])])) as Record<(typeof measures)[number], number[]>;
  return { cards: [...cards.keys()], columns: { ...measured, stage: memories.map(({ stage }) => stages.indexOf(stage)) }, ...rest };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function areNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function areSpans(value: unknown): value is readonly Span[] {
  return Array.isArray(value) && value.every((span) => areNumbers(span) && span.length === 2);
}

/** Checked by hand: a schema over a thousand memories would take a quarter of a drill's start. */
function isPacked(value: unknown): value is Packed {
  if (!isRecord(value)) return false;
  const { cards, columns, practised, interview, newest, awaited } = value;
  if (!areTexts(cards) || !areSpans(practised) || !areTexts(awaited) || typeof newest !== 'number' || !isRecord(columns)) return false;
  const isColumn = (name: Column): boolean => {
    const column = columns[name];
    return areNumbers(column) && column.length === cards.length;
  };
  return (interview === null || typeof interview === 'string') && measures.every(isColumn) && isColumn('stage');
}

/** Undefined where it is no progress that was packed. */
export function unpacked(value: unknown): Progress | undefined {
  if (!isPacked(value)) return undefined;
  const { cards, columns, practised, interview, newest, awaited } = value;
  const { stability, difficulty, step, first, last, due, answers, lapses, stage: stagesOf } = columns;
  const memories = new Map<string, Memory>();
  for (const [i, card] of cards.entries()) {
    const stage = stages[stagesOf[i] ?? -1];
    if (stage === undefined) return undefined;
    const number = (column: readonly number[]): number => column[i] ?? 0;
    memories.set(card, {
      stability: number(stability), difficulty: number(difficulty), stage, step: number(step), first: number(first),
      last: number(last), due: number(due), answers: number(answers), lapses: number(lapses),
    });
  }
  return { cards: memories, practised, interview, newest, awaited };
}
