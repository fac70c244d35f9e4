/** Again, hard, good, easy. */
export type Rating = 1 | 2 | 3 | 4;

export function isRating(value: number): value is Rating {
  return value === 1 || value === 2 || value === 3 || value === 4;
}

/** `learning` and `relearning` cards come back within minutes; `review` cards after whole days. */
export type Stage = 'learning' | 'review' | 'relearning';

/** Minutes after which a card that is being learnt, or learnt again, comes back. */
export interface Steps {
  readonly learning: readonly number[];
  readonly relearning: readonly number[];
}

/** Where a rating takes a card. */
export interface Move {
  /** The number of the place. */
  readonly to: number;
  /** Until it comes back; undefined where the memory's stability says how many days. */
  readonly minutes: number | undefined;
  /** Whether it was forgotten after having been learnt. */
  readonly isLapse: boolean;
}

/** Where a card stands: on which of a stage's steps. */
export interface Place {
  readonly stage: Stage;
  readonly step: number;
  /** By rating, again first. */
  readonly moves: readonly Move[];
}

/** All the places of a card; the first is that of one never answered. */
export type Way = readonly Place[];

export const ratings = [1, 2, 3, 4] as const;

/** Anki's steps, as in the FSRS reference implementations: again restarts, hard stays, good advances, easy leaves. */
export function wayThrough({ learning, relearning }: Steps): Way {
  const learningPlaces = Math.max(1, learning.length);
  const review = learningPlaces + relearning.length;
  const leave: Move = { to: review, minutes: undefined, isLapse: false };
  const moves = (minutes: readonly number[], step: number, start: number): readonly Move[] => {
    const [first] = minutes;
    if (first === undefined) return ratings.map(() => leave);
    const next = minutes[step + 1];
    const hard = step > 0 ? (minutes[step] ?? first) : next === undefined ? first * 1.5 : (first + next) / 2;
    return [
      { to: start, minutes: first, isLapse: false },
      { to: start + step, minutes: hard, isLapse: false },
      next === undefined ? leave : { to: start + step + 1, minutes: next, isLapse: false },
      leave,
    ];
  };
  const lapse: Move = { to: relearning.length === 0 ? review : learningPlaces, minutes: relearning[0], isLapse: true };
  return [
    ...Array.from({ length: learningPlaces }, (_, step): Place => ({ stage: 'learning', step, moves: moves(learning, step, 0) })),
    ...relearning.map((_, step): Place => ({ stage: 'relearning', step, moves: moves(relearning, step, learningPlaces) })),
    { stage: 'review', step: 0, moves: [lapse, leave, leave, leave] },
  ];
}

/**
 * One step of ten minutes: a card answered rightly at first sight goes straight to days,
 * since a morning's ten minutes are too short to ask everything twice.
 */
export const usualWay = wayThrough({ learning: [10], relearning: [10] });

/** The number of the place with that stage and step; the first where there is none. */
export function placeOn(way: Way, stage: Stage, step: number): number {
  return Math.max(0, way.findIndex((place) => place.stage === stage && place.step === step));
}

export function placeAt(way: Way, number: number): Place {
  const place = way[number];
  if (place === undefined) throw new Error(`no place ${number} on the way of a card`);
  return place;
}

export function moveFrom(way: Way, place: number, rating: Rating): Move {
  const move = placeAt(way, place).moves[rating - 1];
  if (move === undefined) throw new Error(`no move for the rating ${rating}`);
  return move;
}
