import { array, custom, nullable, number, object, string } from 'valibot';
import type { EventOf, JournalEvent } from '../journal/events.ts';
import { historyOf, type History } from '../journal/read.ts';
import type { Fold } from '../journal/snapshot.ts';
import { remembered, type Memory } from './memory.ts';
import { practisedSince, type Span } from './practised.ts';
import { noProgress, type Progress } from './progress.ts';
import { movesSchedule } from './rating.ts';
import { replayed } from './replay.ts';

const stages: readonly unknown[] = ['learning', 'review', 'relearning'] satisfies readonly Memory['stage'][];
const measures = ['stability', 'difficulty', 'step', 'first', 'last', 'due', 'answers', 'lapses'] as const satisfies readonly (keyof Memory)[];

function isMemory(value: unknown): value is Memory {
  if (typeof value !== 'object' || value === null) return false;
  const memory = value as Record<string, unknown>;
  return stages.includes(memory['stage']) && measures.every((name) => typeof memory[name] === 'number');
}

function isSpan(value: unknown): value is Span {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'number';
}

/** Checked by hand: a schema over a thousand memories would take a quarter of a drill's start. */
const progressSchema = () => object({
  cards: custom<Readonly<Record<string, Memory>>>((value) => typeof value === 'object' && value !== null && Object.values(value).every(isMemory)),
  practised: custom<readonly Span[]>((value) => Array.isArray(value) && value.every(isSpan)),
  interview: nullable(string()),
  newest: number(),
  awaited: array(string()),
});

/** Answers that were taken back later, wherever in the batch the undo stands. */
function undone(events: History): ReadonlySet<string> {
  const answers = new Set<string>();
  for (const { answer } of events.of('undo')) answers.add(answer);
  return answers;
}

/** What was answered and stands. */
export function standing(events: readonly JournalEvent[]): readonly EventOf<'answer'>[] {
  const gone = undone(historyOf(events));
  return events.filter((event) => event.type === 'answer').filter(({ id }) => !gone.has(id));
}

function extend(state: Progress, events: History): Progress | undefined {
  const fresh = undone(events);
  const gone = new Set([...state.awaited, ...fresh]);
  const cards = new Map(Object.entries(state.cards));
  const practised = practisedSince(state.practised);
  let { interview, newest } = state;
  for (const event of events) {
    if (event.at < newest) return undefined;
    newest = event.at;
    if (event.type === 'plan') interview = event.date;
    if (event.type !== 'answer') continue;
    if (gone.size > 0 && gone.delete(event.id)) continue;
    practised.add(event.at);
    if (movesSchedule(event.mode, event.rating)) cards.set(event.card, remembered(cards.get(event.card), event.rating, event.at));
  }
  // Undoing what an earlier batch took in needs the journal from its beginning.
  if (state !== noProgress && [...fresh].some((id) => gone.has(id))) return undefined;
  return { cards: Object.fromEntries(cards), practised: practised.spans(), interview, newest, awaited: [...gone] };
}

export const progressFold: Fold<Progress> = { name: 'recall', version: '3', schema: progressSchema, empty: noProgress, extend, replay: replayed };
