import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/recall/card.ts';
import { ratingOf } from '../../src/recall/rating.ts';
import { accuracy, answered, sessionOf, settled, weakTopics, type Session } from '../../src/recall/session.ts';

const cards: readonly Card[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((topic) => ({ id: `${topic}/1`, topic, kind: 'choice', about: 'pattern', weight: 2, tags: [] }));

function after(session: Session, ...scores: readonly number[]): Session {
  return scores.reduce((before, score, i) => answered(before, { score, rating: score === 1 ? 3 : score === 0 ? 1 : 2, ms: 1000, event: `e${i}` }), session);
}

describe('a session', () => {
  it('brings a wrong answer back five questions later, three times at most', () => {
    const wrong = after(sessionOf(cards, 3), 0);
    expect(wrong.ahead.map(({ topic }) => topic).join('')).toBe('bcdefag');
    const few = sessionOf(cards.slice(0, 1), 3);
    expect(after(few, 0).ahead).toHaveLength(1);
    expect(after(few, 0, 0).ahead).toHaveLength(1);
    expect(after(few, 0, 0, 0).ahead).toHaveLength(0);
    expect(after(sessionOf(cards, 1), 0).ahead).toHaveLength(6);
  });

  it('does not ask again what was partly right', () => {
    expect(after(sessionOf(cards, 3), 0.5).ahead).toHaveLength(6);
  });

  it('remembers how it stood before every answer', () => {
    const start = sessionOf(cards, 3);
    const end = after(start, 1, 0, 1);
    expect(end.before?.before?.before).toEqual(start);
  });

  it('counts only first tries for accuracy, and cards that need no more', () => {
    const session = after(sessionOf(cards.slice(0, 2), 3), 0, 1, 1);
    expect(accuracy(session.given)).toBe(0.5);
    expect(settled(session)).toBe(2);
    expect(settled(after(sessionOf(cards, 3), 0, 1))).toBe(1);
    expect(accuracy([])).toBeUndefined();
  });

  it('names the topics that cost most', () => {
    expect(weakTopics(after(sessionOf(cards, 1), 1, 0.5, 0).given, 3)).toEqual([{ topic: 'c', lost: 1 }, { topic: 'b', lost: 0.5 }]);
  });
});

describe('a rating', () => {
  it.each([
    [0, 5000, 1, 'wrong'],
    [0.4, 5000, 1, 'less than half right'],
    [0.5, 5000, 2, 'half right'],
    [0.9, 1000, 2, 'nearly right, however fast'],
    [1, 10_000, 3, 'right in the usual time'],
    [1, 4000, 4, 'right in less than half of it'],
    [1, 31_000, 2, 'right after thrice the time'],
    [1, 3, 3, 'right, faster than anyone reads'],
  ])('of score %d after %d ms is %d: %s', (score, ms, rating) => {
    expect(ratingOf(score, ms, 10_000)).toBe(rating);
  });
});
