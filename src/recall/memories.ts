import { daysBetween, forgetting, waitOf, type Memory } from './memory.ts';
import { isRating, moveFrom, placeAt, usualWay, type Rating } from './steps.ts';

/** The memories of cards known by numbers from 0 on. */
export interface Memories {
  /** What `remembered` does, in place. */
  answer(card: number, rating: Rating, at: number): void;
  /** None of a card that was never answered. */
  of(card: number): Memory | undefined;
}

/** In columns: a replay of a long history makes no object for an answer, which would have to be collected again. */
export function noMemories(cards: number): Memories {
  const model = forgetting();
  const stability = new Float64Array(cards);
  const difficulty = new Float64Array(cards);
  const first = new Float64Array(cards);
  const last = new Float64Array(cards);
  /** The rating and the place before it: when a card comes back matters after its last answer only. */
  const rated = new Uint8Array(cards);
  const placeBefore = new Uint8Array(cards);
  const place = new Uint8Array(cards);
  const answers = new Int32Array(cards);
  const lapses = new Int32Array(cards);

  return {
    answer(card, rating, at) {
      const before = answers[card] ?? 0;
      const held = stability[card] ?? 0;
      const hard = difficulty[card] ?? 0;
      const holds = before === 0 ? model.firstStability(rating) : model.stability(held, hard, daysBetween(last[card] ?? 0, at), rating);
      const stood = place[card] ?? 0;
      const move = moveFrom(usualWay, stood, rating);
      if (before === 0) first[card] = at;
      if (move.isLapse) lapses[card] = (lapses[card] ?? 0) + 1;
      stability[card] = holds;
      difficulty[card] = before === 0 ? model.firstDifficulty(rating) : model.difficulty(hard, rating);
      rated[card] = rating;
      placeBefore[card] = stood;
      place[card] = move.to;
      last[card] = at;
      answers[card] = before + 1;
    },
    of(card) {
      const rating = rated[card] ?? 0;
      if (!isRating(rating)) return undefined;
      const { stage, step } = placeAt(usualWay, place[card] ?? 0);
      const holds = stability[card] ?? 0;
      const at = last[card] ?? 0;
      const due = at + waitOf(moveFrom(usualWay, placeBefore[card] ?? 0, rating), holds);
      return { stability: holds, difficulty: difficulty[card] ?? 0, stage, step, first: first[card] ?? 0, last: at, due, answers: answers[card] ?? 0, lapses: lapses[card] ?? 0 };
    },
  };
}
