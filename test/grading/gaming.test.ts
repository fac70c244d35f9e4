import { describe, expect, it } from 'vitest';
import { phaseIds } from '../../src/grading/rubric.ts';
import { controlsOf, graded, percent, problems } from './exams.ts';

const termsOf = (text: string): readonly string[] => text.split(/[,.]\s*/).filter((term) => term !== '');

/** The same list of terms in other clothes. */
const clothes: Readonly<Record<string, (terms: readonly string[], text: string) => string>> = {
  'as bullets': (terms) => terms.map((term) => `- ${term}`).join('\n'),
  'as numbered lines': (terms) => terms.map((term, at) => `${at + 1}. ${term}: important`).join('\n'),
  'as one chain of arrows': (terms) => terms.join(' -> '),
  'joined by "and"': (terms) => terms.join(' and '),
  'without punctuation': (terms) => terms.join(' '),
  'with slashes': (terms) => terms.join(' / '),
  'as "we use" sentences': (terms) => terms.map((term) => `We use ${term}.`).join(' '),
  'with a generic purpose': (terms) => terms.map((term) => `We use ${term} to make the system scalable and reliable.`).join(' '),
  'with a generic reason': (terms) => terms.map((term) => `We need ${term} because it improves performance and availability.`).join(' '),
  'inside one sentence': (_terms, text) => `For this system I would use ${text.replaceAll('.', ', as well as other useful things.')}`,
};

describe.each(problems)('%s', (problem) => {
  it.each(Object.entries(clothes))('is not fooled by a list of terms %s', (_name, dress) => {
    const [stuffed] = controlsOf(problem, 'stuffed');
    const dressed = Object.fromEntries(phaseIds.map((phase) => [phase, dress(termsOf(stuffed?.phases[phase] ?? ''), stuffed?.phases[phase] ?? '')]));
    expect(percent(problem, dressed)).toBeLessThan(30);
  });
});

describe('evidence', () => {
  it('quotes the candidate’s own words at their place', () => {
    for (const problem of problems) {
      for (const { phases } of controlsOf(problem, 'strong')) {
        for (const phase of graded(problem, phases).phases) {
          for (const { start, end, quote } of [...phase.signals.flatMap(({ evidence }) => evidence), ...phase.checks]) expect(phases[phase.id].slice(start, end)).toContain(quote);
        }
      }
    }
  });

  it('is there for everything that earns points in its own phase', () => {
    for (const problem of problems) {
      for (const { phases } of controlsOf(problem, 'strong')) {
        const hits = graded(problem, phases).phases.flatMap(({ signals }) => signals).filter(({ result }) => result === 'hit');
        expect(hits.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
      }
    }
  });

  it('never contradicts the arithmetic of the score', () => {
    const { total, phases } = graded('twitter', controlsOf('twitter', 'good')[0]?.phases ?? {});
    expect(total.percent).toBeCloseTo((total.points / total.max) * 100, 0);
    for (const { score, percent } of phases) expect(percent).toBeCloseTo(score * 25, 0);
  });
});

describe('nothing', () => {
  it('earns nothing and advises three things', () => {
    const { total, verdict, next } = graded('twitter', {});
    expect([total.percent, verdict, next.length]).toEqual([0, 'no-hire', 3]);
  });
});
