import type { Card } from '../recall/card.ts';
import { answered, sessionOf, type Given, type Session } from '../recall/session.ts';
import { ratingOf } from '../recall/rating.ts';
import type { Asked, Graded, Unreadable } from './asked.ts';
import { expectedMs } from './pace.ts';

/** What is journalled of an answer. */
export interface AnswerRecord {
  readonly card: string;
  readonly rating: 1 | 2 | 3 | 4;
  readonly score: number;
  readonly ms: number;
  readonly off?: number;
}

/** A question with its chances taken, and what the person is to do. */
export interface PosedQuestion {
  readonly asked: Asked;
  readonly task: string;
}

/** What practice needs of the world. */
export interface PracticePorts {
  /** The card's question as put this once. */
  readonly pose: (card: Card) => PosedQuestion;
  /** Milliseconds that only grow. */
  readonly monotonic: () => number;
  /** Keeps an answer on disk before it returns; gives the id under which it can be taken back. */
  readonly record: (answer: AnswerRecord) => string;
  readonly takeBack: (event: string) => void;
}

/** A question on the screen. */
export interface Posed extends PosedQuestion {
  readonly card: Card;
  /** Counts the cards of the session from 1; a second try keeps its card's place. */
  readonly place: number;
  readonly total: number;
  /** Whether the card was asked before in this session. */
  readonly again: boolean;
}

/** An answer given, graded and kept. */
export interface Outcome {
  readonly posed: Posed;
  /** The answer as it was given. */
  readonly line: string;
  readonly graded: Graded;
  readonly given: Given;
}

/** A drill in progress: one question after the other, each answer kept before the next shows. */
export interface Practice {
  readonly session: () => Session;
  /** The question to show now; the same one until it is answered. Undefined at the end. */
  readonly posed: () => Posed | undefined;
  readonly answer: (line: string) => Outcome | Unreadable;
  /** Takes the last answer back and puts its question again; false where there is none. */
  readonly undo: () => boolean;
}

interface OnScreen {
  readonly posed: Posed;
  readonly since: number;
}

/** @param tries how often a card may be asked: more than once lets wrong answers come back */
export function startPractice(cards: readonly Card[], ports: PracticePorts, tries = 3): Practice {
  let session = sessionOf(cards, tries);
  let shown: OnScreen | undefined;

  const show = (): OnScreen | undefined => {
    const card = session.ahead[0];
    if (card === undefined) return undefined;
    const met = [...new Set(session.given.map((given) => given.card.id))];
    const again = met.includes(card.id);
    const posed: Posed = {
      card,
      ...ports.pose(card),
      place: (again ? met.indexOf(card.id) : met.length) + 1,
      total: cards.length,
      again,
    };
    return { posed, since: ports.monotonic() };
  };

  return {
    session: () => session,
    posed() {
      shown ??= show();
      return shown?.posed;
    },
    answer(line) {
      if (shown === undefined) throw new Error('an answer without a question');
      const { posed, since } = shown;
      const graded = posed.asked.grade(line);
      if ('unreadable' in graded) return graded;
      const ms = Math.max(0, Math.round(ports.monotonic() - since));
      const rating = graded.rating ?? ratingOf(graded.score, ms, expectedMs(posed.asked));
      const record: AnswerRecord = { card: posed.card.id, rating, score: graded.score, ms, ...(graded.off === undefined ? {} : { off: graded.off }) };
      const event = ports.record(record);
      const { score } = graded;
      session = answered(session, { score, rating, ms, event });
      shown = undefined;
      return { posed, line, graded, given: { card: posed.card, score, rating, ms, event, firstTry: session.given.at(-1)?.firstTry === true } };
    },
    undo() {
      const last = session.given.at(-1);
      if (last === undefined || session.before === undefined) return false;
      ports.takeBack(last.event);
      session = session.before;
      shown = undefined;
      return true;
    },
  };
}
