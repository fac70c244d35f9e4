import { describe, expect, it } from 'vitest';
import { estimate } from '../../src/estimate/estimate.ts';
import { readInputs } from '../../src/estimate/given.ts';
import { startPractice, type Outcome } from '../../src/quiz/practice.ts';
import { pose } from '../../src/quiz/question.ts';
import { calibrationOf, meanDistance, perSecond, stepResult, stepsOf } from '../../src/quiz/whiteboard.ts';
import { capacities } from '../estimate/figures.ts';

const worked = estimate({ given: readInputs({ users: '1M', fanout: '200' }), capacities });
const steps = stepsOf(worked);

function answered(id: string, line: string): Outcome {
  const step = steps.find(({ card }) => card.id === id)!;
  const practice = startPractice([step.card], { pose: () => pose(step.question, () => 0), monotonic: () => 0, record: () => '', takeBack: () => undefined }, 1);
  const { asked } = practice.posed()!;
  const outcome = practice.answer(perSecond(line, asked));
  if ('unreadable' in outcome) throw new Error(outcome.unreadable);
  return outcome;
}

describe('an estimate worked out by oneself', () => {
  it('asks for the steps in the order in which they build on each other', () => {
    expect(steps.map(({ card }) => card.id)).toEqual(['read_qps', 'write_qps', 'peak_qps', 'fanout_qps', 'storage_per_day', 'storage_total', 'storage_replicated', 'peak_bandwidth_out', 'cache_memory', 'servers']);
  });

  it('gives what a step needs and hides what it asks for', () => {
    expect(steps.filter(({ question }) => 'answer' in question && new RegExp(`: ${JSON.stringify(question.answer).replaceAll("\"", "")}[;.]`).test(question.ask))).toEqual([]);
    const asks = Object.fromEntries(steps.map(({ card, question }) => [card.id, question.ask]));
    expect(asks['read_qps']).toContain('daily active users: 1M; reads a user a day: 20');
    expect(asks['peak_qps']).toContain('reads: 231/s; peak over average: 2x; writes: 23.1/s');
    expect(asks['storage_replicated']).toContain('storage kept: 3.65 TB; copies of the data: 3');
  });

  it('never gives away a step that is still to come', () => {
    const flags = [{ writes: '100M/month', read_write: '100:1' }, { reads: '5k/s', read_write: '10:1' }, { users: '1M', read_write: '4:1' }, { mau: '3M', media_share: '10%' }];
    const answerOf = (question: (typeof steps)[number]['question']): unknown => ('answer' in question ? question.answer : undefined);
    const leaks = flags.flatMap((given) => {
      const asked = stepsOf(estimate({ given: readInputs(given), capacities })).map(({ question }) => question);
      return asked.flatMap(({ ask }, i) => asked.slice(i + 1).filter((later) => ask.slice(0, -1).split(/[;:] /).some((said) => said === answerOf(later))).map(({ id }) => `${ask} ${id}`));
    });
    expect(leaks).toEqual([]);
    expect(stepsOf(estimate({ given: readInputs({ writes: '100M/month', read_write: '100:1' }), capacities })).slice(0, 2).map(({ card }) => card.id)).toEqual(['write_qps', 'read_qps']);
  });

  it('shows the worked line', () => {
    expect(steps[0]?.question.why).toContain('1M × 20 ÷ 86,400 = 231/s');
  });

  it('takes any unit, and a bare number for a rate', () => {
    for (const line of ['231/s', '231', '20M/day', '14k per minute', '0.23 thousand']) expect(answered('read_qps', line).graded.score).toBe(1);
    for (const line of ['2 GB', '2000 MB', '1.9 GiB', '16 Gb']) expect(answered('storage_per_day', line).graded.score).toBe(1);
  });

  it('scores by the distance in orders of magnitude', () => {
    expect(answered('read_qps', '400').graded.score).toBe(1);
    expect(answered('read_qps', '2000').graded.score).toBe(0.5);
    expect(answered('read_qps', '20M/s').graded.score).toBe(0);
    expect(answered('read_qps', '2310').graded.off).toBeCloseTo(1, 6);
  });

  it('says of a range whether it held the answer', () => {
    const results = [stepResult(answered('read_qps', '200..300'), 231.48), stepResult(answered('read_qps', '500..900/s'), 231.48), stepResult(answered('read_qps', '231'), 231.48)];
    expect(results.map(({ held }) => held)).toEqual([true, false, undefined]);
    expect(calibrationOf(results)).toEqual({ ranges: 2, held: 1 });
    expect(meanDistance([{ step: 'a', score: 1, off: -1 }, { step: 'b', score: 0, off: 2 }])).toBe(1.5);
    expect(meanDistance([])).toBeUndefined();
  });

  it('counts not knowing as a miss without a distance', () => {
    expect(stepResult(answered('servers', '-'), 1)).toEqual({ step: 'servers', score: 0, off: undefined, held: undefined });
  });
});
