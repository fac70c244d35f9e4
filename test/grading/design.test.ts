import { describe, expect, it } from 'vitest';
import { answersQuestion, deadEnds, designQuestions, sketchOf, stranded } from '../../src/grading/sketch.ts';
import { graded } from './exams.ts';

const links = (text: string) => sketchOf(text).edges.map(({ from, to }) => `${from} ${to}`);
const designFindings = (text: string) => graded('twitter', { 'high-level': text }).phases.find(({ id }) => id === 'high-level')?.checks.filter(({ kind }) => kind === 'design').map(({ note }) => note) ?? [];

const drawn = `client -> LB -> api x40 (stateless)
api -> redis, pg : reads
- api → Kafka → fanout workers
workers say nothing here`;

describe('a typed design', () => {
  it('is read from lines with arrows, whatever stands around the names', () => {
    expect(links(drawn)).toEqual(['client lb', 'lb api', 'api redis', 'api pg', 'api kafka', 'kafka fanout-workers']);
  });

  it('answers the questions a rubric can ask', () => {
    const sketch = sketchOf(drawn);
    expect(Object.keys(designQuestions).filter((question) => answersQuestion(sketch, question))).toEqual(['reads-reach-a-cache', 'writes-reach-storage', 'queue-with-consumers', 'requests-are-spread']);
    expect(answersQuestion(sketchOf('a -> b'), 'reads-reach-a-cache')).toBe(false);
  });

  it('shows queues that nobody reads and boxes that nobody reaches', () => {
    expect(deadEnds(sketchOf('api -> kafka\napi -> db\napi -> dlq')).map(({ label }) => label)).toEqual(['kafka']);
    expect(stranded(sketchOf('client -> api -> db\na -> b -> a')).map(({ label }) => label)).toEqual(['a', 'b']);
  });

  it('is told of a store that exists once, unless copies are spoken of', () => {
    const once = 'client -> lb -> api -> db\napi -> cache\napi -> queue -> workers\nworkers -> cache';
    expect(designFindings(once)).toContain('Every request passes db, and nothing takes over when it dies.');
    expect(designFindings(`${once}\nThe db has two replicas in other zones.`).some((note) => note.includes('takes over'))).toBe(false);
  });

  it('is told of roles of the reference that are neither drawn nor said', () => {
    expect(designFindings('client -> lb -> api -> db\napi -> cache\nclient -> cdn\nother -> db').some((note) => note.includes('a queue'))).toBe(true);
  });
});
