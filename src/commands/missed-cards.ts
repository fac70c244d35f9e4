import type { Catalog } from '../content/catalog.ts';
import type { PhaseId } from '../grading/rubric.ts';
import type { GradedSignal } from '../grading/score.ts';
import type { Report } from '../interview/report.ts';
import type { Journal } from '../journal/journal.ts';
import { probeId } from '../quiz/generate/probes.ts';
import { cardId } from '../recall/card.ts';

/** More would bury the next days under one interview. */
const mostCards = 8;

function cardOf(catalog: Catalog, problem: string, phase: PhaseId, { id }: GradedSignal): readonly string[] {
  const topics = [problem, ...catalog.itemsOf('phase').filter(({ fields }) => fields.phase === phase).map((item) => item.id)];
  const known = new Set(catalog.cards().map((card) => card.id));
  return topics.map((topic) => cardId(topic, probeId(id))).filter((card) => known.has(card)).slice(0, 1);
}

/**
 * Puts what an interview missed into the drill, the heaviest first, as answers that were not
 * known. @returns how many cards come back
 */
export function drillMissed(catalog: Catalog, { interview, phases }: Report, journal: Journal): number {
  const missed = phases.flatMap(({ id, graded }) => graded.signals.filter(({ result }) => result === 'miss' || result === 'contradicted').map((signal) => ({ phase: id, signal })));
  const cards = missed.sort((a, b) => b.signal.max - a.signal.max).flatMap(({ phase, signal }) => cardOf(catalog, interview.problem, phase, signal)).slice(0, mostCards);
  for (const card of cards) journal.append({ type: 'answer', mode: 'quiz', card, rating: 1, score: 0, ms: 0 });
  return cards.length;
}
