import type { EventOf, JournalEvent } from '../journal/events.ts';
import { historyOf, type History } from '../journal/read.ts';
import type { Fold } from '../journal/snapshot.ts';
import { remembered } from './memory.ts';
import { practisedSince } from './practised.ts';
import { packed, unpacked } from './progress-snapshot.ts';
import { noProgress, type Progress } from './progress.ts';
import { movesSchedule } from './rating.ts';
import { replayed } from './replay.ts';

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
  const cards = new Map(state.cards);
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
  return { cards, practised: practised.spans(), interview, newest, awaited: [...gone] };
}

export const progressFold: Fold<Progress> = { name: 'recall', version: '4', pack: packed, unpack: unpacked, empty: noProgress, extend, replay: replayed };
