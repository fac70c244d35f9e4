import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { controlsOf, graded, problems } from './exams.ts';
import type { Problem } from './exams.ts';

interface Pair {
  readonly problem: Problem;
  readonly name: string;
  readonly heldOut?: boolean;
  readonly terse: string;
  readonly sentences: string;
}

const pairs = parse(readFileSync('test/grading/pairs.yaml', 'utf8')) as readonly Pair[];

/** 0..4 */
const scoreOf = (problem: Problem, requirements: string): number => graded(problem, { requirements }).phases[0]?.score ?? 0;
const gapOf = ({ problem, terse, sentences }: Pair): number => scoreOf(problem, sentences) - scoreOf(problem, terse);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('terse notes', () => {
  it.each(pairs.map((pair): [string, Pair] => [`${pair.problem}, ${pair.name}`, pair]))('count about as much as the same in sentences: %s', (_name, pair) => {
    expect(Math.abs(gapOf(pair))).toBeLessThanOrEqual(0.7);
  });

  it.each([true, false])('lose a third of a point of four at most on average (unseen: %s)', (heldOut) => {
    expect(mean(pairs.filter((pair) => (pair.heldOut ?? false) === heldOut).map(gapOf))).toBeLessThanOrEqual(1 / 3);
  });

  it('keep a rate with its stroke whole, and hear a denial and a verdict', () => {
    const signals = graded('chat', { requirements: 'text, groups, 50M DAU, 40 msgs/user/day, p99 500ms, presence stale ok, no calls' }).phases[0]?.signals ?? [];
    const result = (id: string): string | undefined => signals.find((signal) => signal.id === id)?.result;
    expect([result('asks-scale'), result('latency-target'), result('bounds-scope')]).toEqual(['hit', 'hit', 'hit']);
    expect(result('consistency-needs')).not.toBe('miss');
  });
});

describe.each(problems)('a list of terms about %s', (problem) => {
  const [stuffed] = controlsOf(problem, 'stuffed');
  const terms = stuffed?.phases.requirements ?? '';

  it('stays one with a figure among them', () => {
    for (const figure of ['100:1', '99.99%', '200M']) expect(scoreOf(problem, `${terms.replace('.', '')}, ${figure}.`) - scoreOf(problem, terms)).toBeLessThanOrEqual(0.4);
  });

  it('earns hardly more beside others that say something', () => {
    const mixed = `${terms.replace('.', '')}, no bugs, no haste, no fuss, no meetings, no paper, coffee ok, 3k lines, 2 kg.`;
    expect(scoreOf(problem, mixed) - scoreOf(problem, terms)).toBeLessThanOrEqual(0.4);
  });
});
