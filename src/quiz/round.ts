import { shuffled, type Random } from '../random.ts';
import type { Card } from '../recall/card.ts';
import type { Outcome } from './practice.ts';

/** Who answers aloud grades themselves, which cannot be scored against a clock. */
export function isScorable({ kind }: { readonly kind: string }): boolean {
  return kind !== 'say';
}

function scorable(cards: readonly Card[]): readonly Card[] {
  return cards.filter(isScorable);
}

/**
 * Where the questions of an interview go, in parts of a hundred: the six phases give the
 * two design phases 25 of 45 minutes, requirements and estimation 10, scaling and wrap-up 10.
 */
const examShares: readonly { readonly about: readonly string[]; readonly share: number }[] = [
  { about: ['layer', 'pattern', 'concept', 'tools', 'flow'], share: 45 },
  { about: ['number'], share: 15 },
  { about: ['trade-off', 'principle'], share: 15 },
  { about: ['failure', 'scaling-step', 'alert'], share: 15 },
  { about: ['phase', 'problem', 'mistake', 'question', 'checklist', 'example', 'symbol'], share: 10 },
];

/** One card of every topic before a second of any. */
function varied(cards: readonly Card[], random: Random): readonly Card[] {
  const seen = new Map<string, number>();
  const rounds = shuffled(cards, random).map((card) => {
    const round = seen.get(card.topic) ?? 0;
    seen.set(card.topic, round + 1);
    return { card, round };
  });
  return rounds.sort((a, b) => a.round - b.round).map(({ card }) => card);
}

/** `count` cards for a round, all topics before any twice. */
export function roundOf(cards: readonly Card[], count: number, random: Random): readonly Card[] {
  return varied(scorable(cards), random).slice(0, count);
}

/** `count` cards weighted as an interview is; what one part lacks the others fill. */
export function examOf(cards: readonly Card[], count: number, random: Random): readonly Card[] {
  const pool = varied(scorable(cards), random);
  const parts = examShares.flatMap(({ about, share }) => pool.filter((card) => about.includes(card.about)).slice(0, Math.round((count * share) / 100)));
  const chosen = new Set(parts);
  const rest = pool.filter((card) => !chosen.has(card));
  return shuffled([...parts, ...rest].slice(0, count), random);
}

/** What a round came to; `percent` counts unanswered questions as lost. */
export interface Score {
  readonly points: number;
  readonly asked: number;
  readonly percent: number;
}

export function scoreOf(outcomes: readonly Outcome[], asked: number): Score {
  const points = outcomes.reduce((sum, { graded }) => sum + graded.score, 0);
  return { points, asked, percent: asked === 0 ? 0 : (points / asked) * 100 };
}

/** What was answered, in words: the choice rather than its number. */
export function givenText({ graded, line }: Outcome): string {
  const wrong = graded.remarks.filter(({ mark }) => mark === 'wrong').map(({ text }) => text);
  return wrong.length > 0 && graded.off === undefined ? wrong.join('; ') : line;
}
