import type { Card } from './card.ts';
import type { Rating } from './memory.ts';

export interface Given {
  readonly card: Card;
  readonly score: number;
  readonly rating: Rating;
  /** Whether it was the card's first turn in this session. */
  readonly firstTry: boolean;
  readonly ms: number;
  /** The journal's id of the answer. */
  readonly event: string;
}

/** A session as it stands: what is still to come, what was given, and how it stood before the last answer. */
export interface Session {
  readonly ahead: readonly Card[];
  readonly given: readonly Given[];
  /** How often a card that fails is asked in one session, before it is left for another day. */
  readonly tries: number;
  readonly before: Session | undefined;
}

/** Questions between a wrong answer and its second try. */
const gap = 5;

export function sessionOf(cards: readonly Card[], tries: number): Session {
  return { ahead: cards, given: [], tries, before: undefined };
}

/** The session after its first card ahead was answered; what was not known comes back a little later. */
export function answered(session: Session, answer: Omit<Given, 'card' | 'firstTry'>): Session {
  const [card, ...rest] = session.ahead;
  if (card === undefined) return session;
  const tries = session.given.filter((given) => given.card.id === card.id).length + 1;
  const comesBack = answer.rating === 1 && tries < session.tries;
  const ahead = comesBack ? [...rest.slice(0, gap), card, ...rest.slice(gap)] : rest;
  return { ...session, ahead, given: [...session.given, { ...answer, card, firstTry: tries === 1 }], before: session };
}

/** Cards that were answered and will not come back in this session. */
export function settled({ given, ahead }: Session): number {
  const open = new Set(ahead.map(({ id }) => id));
  return new Set(given.map(({ card }) => card.id).filter((id) => !open.has(id))).size;
}

/** Of first tries, the share answered wholly right. */
export function accuracy(given: readonly Given[]): number | undefined {
  const first = given.filter(({ firstTry }) => firstTry);
  return first.length === 0 ? undefined : first.filter(({ score }) => score === 1).length / first.length;
}

/** Topics of this session in which something went wrong, worst first. */
export function weakTopics(given: readonly Given[], limit: number): readonly { readonly topic: string; readonly lost: number }[] {
  const lost = new Map<string, number>();
  for (const { card, score } of given) if (score < 1) lost.set(card.topic, (lost.get(card.topic) ?? 0) + 1 - score);
  return [...lost].map(([topic, sum]) => ({ topic, lost: sum })).sort((a, b) => b.lost - a.lost).slice(0, limit);
}
