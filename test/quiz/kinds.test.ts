import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/random.ts';
import type { Asked, Graded } from '../../src/quiz/asked.ts';
import { questionKinds } from '../../src/quiz/kinds/index.ts';
import { ask, Question } from '../../src/quiz/question.ts';
import { example, examples, writtenExamples, type ExampleName } from './examples.ts';

function posed(name: ExampleName, seed = 'a'): Asked {
  return ask(example(name), seededRandom(seed));
}

function graded(asked: Asked, line: string): Graded {
  const result = asked.grade(line);
  if ('unreadable' in result) throw new Error(`unreadable: ${line}`);
  return result;
}

const optionsOf = ({ form }: Asked): readonly string[] => (form.kind === 'pick' || form.kind === 'pick-many' ? form.options.map(({ text }) => text) : []);

describe('every kind of question', () => {
  it('has an example here', () => {
    expect(examples.map(({ kind }) => kind).sort()).toEqual(Object.keys(questionKinds).sort());
  });

  it.each(examples.map((question) => [question.kind, question] as const))('%s: the key scores 1, whatever the shuffle', (_kind, question) => {
    fc.assert(fc.property(fc.string(), (seed) => {
      const asked = ask(question, seededRandom(seed));
      expect(graded(asked, asked.key).score).toBe(1);
    }));
  });

  it.each(examples.map((question) => [question.kind, question] as const))('%s: any line at all is unreadable or scores from 0 to 1', (_kind, question) => {
    const line = fc.oneof(fc.string(), fc.stringMatching(/^[a-h1-8 ,]{0,12}$/), fc.shuffledSubarray(['1', '2', '3', '4']).map((places) => places.join(' ')));
    fc.assert(fc.property(fc.string(), line, (seed, text) => {
      const result = ask(question, seededRandom(seed)).grade(text);
      const score = 'unreadable' in result ? 0 : result.score;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }));
  });

  it.each(examples.map((question) => [question.kind, question] as const))('%s: the same chances put the same question', (_kind, question) => {
    const once = ask(question, seededRandom('s'));
    const again = ask(question, seededRandom('s'));
    expect({ ...once, grade: 0 }).toEqual({ ...again, grade: 0 });
  });

  it.each(examples.map((question) => [question.kind, question] as const))('%s: a dash shows the answer and scores 0', (_kind, question) => {
    const { score, answer } = graded(ask(question, seededRandom('a')), '-');
    expect(score).toBe(0);
    expect(answer).not.toBe('');
  });

  it.each(['choice', 'gap', 'picture', 'flaw', 'response'] as const)('%s: every other choice scores 0 and is explained', (name) => {
    const asked = posed(name);
    const scores = optionsOf(asked).map((_, i) => graded(asked, String(i + 1)).score);
    expect(scores.filter((score) => score === 1)).toHaveLength(1);
    expect(scores.filter((score) => score === 0)).toHaveLength(scores.length - 1);
    for (const { mark, why } of graded(asked, asked.key).remarks) expect(mark === 'right' || why !== undefined).toBe(true);
  });
});

describe('a choice', () => {
  it('is answered by number, letter, text or the beginning of its text', () => {
    const asked = posed('choice');
    const right = optionsOf(asked).indexOf('It opens again');
    for (const line of [String(right + 1), 'abcd'[right] ?? '', 'it opens again', 'IT OPENS', ` ${right + 1}. `]) {
      expect(graded(asked, line).score).toBe(1);
    }
  });

  it.each(['', '0', '5', 'e', 'It', '1 2', '-1', '1.5'])('says what to type instead of %j', (line) => {
    expect(posed('choice').grade(line)).toEqual({ unreadable: 'Type a number from 1 to 4.' });
  });

  it('marks what was chosen and what was missed', () => {
    const asked = posed('choice');
    const wrong = optionsOf(asked).indexOf('It closes');
    const marks = new Map(graded(asked, String(wrong + 1)).remarks.map(({ text, mark }) => [text, mark]));
    expect(Object.fromEntries(marks)).toEqual({ 'It closes': 'wrong', 'It opens again': 'missed', 'It stays half-open': 'plain', Nothing: 'plain' });
  });
});

describe('several choices', () => {
  const asked = posed('several');
  const at = (...texts: string[]): string => texts.map((text) => optionsOf(asked).indexOf(text) + 1).join(',');

  it('earn a part for a part, and lose it to a wrong tick', () => {
    expect(graded(asked, at('Read latency')).score).toBe(0.5);
    expect(graded(asked, at('Read latency', 'Durability')).score).toBe(0);
    expect(graded(asked, at('Read latency', 'Load on the database', 'Durability')).score).toBe(0.5);
    expect(graded(asked, 'none').score).toBe(0);
    expect(graded(asked, '1 2 3 4').score).toBe(0);
  });
});

describe('an order', () => {
  it('earns by the pairs it has the right way round', () => {
    const asked = posed('order');
    const items = asked.form.kind === 'arrange' ? asked.form.items : [];
    const line = (...steps: string[]): string => steps.map((step) => items.indexOf(step) + 1).join(' ');
    expect(graded(asked, line('Browser', 'Resolver', 'Authoritative', 'Root')).score).toBeCloseTo(4 / 6);
    expect(graded(asked, line('Authoritative', 'Root', 'Resolver', 'Browser')).score).toBe(0);
    expect(graded(asked, line('Browser', 'Resolver', 'Root', 'Authoritative').replaceAll(' ', '')).score).toBe(1);
    expect(asked.grade('1 2 3')).toHaveProperty('unreadable');
    expect(asked.grade('1 1 2 3')).toHaveProperty('unreadable');
  });

  it('is never shown in its right order', () => {
    fc.assert(fc.property(fc.string(), (seed) => {
      expect(posed('order', seed).key).not.toBe('1 2 3 4');
    }));
  });
});

describe('a match', () => {
  it('reads b a c, bac and 1b 2a 3c alike', () => {
    const asked = posed('match');
    const letters = asked.key.split(' ');
    expect(graded(asked, letters.join('')).score).toBe(1);
    expect(graded(asked, letters.map((letter, i) => `${i + 1}${letter}`).reverse().join(' ')).score).toBe(1);
    expect(graded(asked, letters.map((letter) => letter.toUpperCase()).join(', ')).score).toBe(1);
    expect(asked.grade('1a 1b 2a 3c')).toHaveProperty('unreadable');
  });

  it('gives a part for each pair', () => {
    const asked = posed('match');
    const [first = '', ...rest] = asked.key.split(' ');
    const other = 'abcd'.split('').find((letter) => letter !== first) ?? '';
    expect(graded(asked, [other, ...rest].join(' ')).score).toBe(0.75);
  });
});

describe('a gap', () => {
  it('shows the picture with a question mark, and not what was there', () => {
    const { picture } = posed('gap');
    expect(picture?.nodes.map(({ label }) => label)).toEqual(['api', '?', 'db']);
  });

  it('can leave out an arrow', () => {
    const question = v.parse(Question, { ...writtenExamples.gap, missing: 'cache -> db' });
    expect(ask(question, seededRandom('a')).picture?.edges.map(({ from, to }) => `${from} ${to}`)).toEqual(['api cache']);
  });
});

describe('a trade-off', () => {
  it('is half right on the right side for a wrong reason', () => {
    const asked = posed('trade-off');
    expect(graded(asked, 'It stores less').score).toBe(0.5);
    expect(graded(asked, 'Reads must be fast').score).toBe(0);
    expect(graded(asked, asked.key).answer).toBe('On read, One post would be copied 100M times');
  });
});

describe('a figure', () => {
  it.each([
    ['100 ns', 1, '0.1 µs'],
    ['200 ns', 1, 'at the edge of 2x'],
    ['50ns', 1, 'at the other edge'],
    ['300 ns', 0.5, 'the right order of magnitude'],
    ['1 µs', 0.5, 'a factor of ten'],
    ['2 µs', 0, 'beyond'],
    ['1 ns', 0, 'far below'],
  ])('of %s scores %d: %s', (line, score) => {
    expect(graded(posed('number'), line).score).toBe(score);
  });

  it('says how far off an answer is', () => {
    const { remarks, off, answer } = graded(posed('number'), '1 us');
    expect({ remarks, off, answer }).toEqual({ remarks: [{ mark: 'wrong', text: 'You said 1 µs: 10 times too high.' }], off: 1, answer: '100 ns' });
  });

  it.each(['', '100', '100 GB', 'soon', '1..5 ns ns', '-5 ns', '0 s'])('asks again for %j', (line) => {
    expect(posed('number').grade(line)).toHaveProperty('unreadable');
  });

  it('takes anything inside a range, and measures from its nearer end', () => {
    const asked = ask(v.parse(Question, { ...writtenExamples.number, answer: '10 ms..50 ms', within: '10%' }), seededRandom('a'));
    expect([graded(asked, '10 ms'), graded(asked, '30 ms'), graded(asked, '54 ms'), graded(asked, '60 ms')].map(({ score }) => score)).toEqual([1, 1, 1, 0]);
    expect(graded(asked, '1 ms').off).toBeCloseTo(-1);
    expect(graded(asked, '1 ms').answer).toBe('10 ms to 50 ms');
  });

  it('takes a share as a percentage', () => {
    const asked = ask(v.parse(Question, { ...writtenExamples.number, answer: '99.9%', within: 'exactly' }), seededRandom('a'));
    expect(graded(asked, '0.999').score).toBe(1);
    expect(graded(asked, 'three nines').score).toBe(1);
    expect(asked.grade('99.9')).toEqual({ unreadable: '99.9 is more than everything. Type a percentage such as 95%.' });
    expect(graded(asked, '99.99%').score).toBe(0);
  });

  it('says what it expects', () => {
    expect(posed('number').form).toEqual({ kind: 'type', expects: 'a time such as 5 ms; within 2x, half marks within 10x' });
  });
});

describe('an estimate', () => {
  it('draws its numbers afresh and works the solution out with them', () => {
    const asks = new Set(['a', 'b', 'c', 'd', 'e'].map((seed) => posed('estimate', seed).ask));
    expect(asks.size).toBeGreaterThan(1);
    const asked = ask(v.parse(Question, { ...writtenExamples.estimate, draw: { users: ['10M', '10M'], posts: [2, 2], size: ['1 KB', '1 KB'] } }), seededRandom('a'));
    expect(asked.ask).toBe('10M people post 2 times a day, 1 KB each. How much a year?');
    expect(graded(asked, '7 TB')).toMatchObject({ score: 1, answer: '7.3 TB', worked: ['Posts a day: 10M × 2 = 20M', '10M × 2 × 1 KB × 365 = 7.3 TB'] });
  });
});

describe('a question to say aloud', () => {
  it('takes the rating from the person', () => {
    const asked = posed('say');
    expect(['1', 'hard', '3', 'Easy'].map((line) => graded(asked, line).rating)).toEqual([1, 2, 3, 4]);
    expect(asked.grade('constructor')).toHaveProperty('unreadable');
  });
});

describe('the schema', () => {
  const faults = (name: ExampleName, change: object): readonly string[] =>
    v.safeParse(Question, { ...writtenExamples[name], ...change }).issues?.map(({ message }) => message) ?? [];

  it('refuses a question with no right answer, or two', () => {
    expect(faults('choice', { answer: undefined })).not.toEqual([]);
    expect(faults('choice', { answer: 'it  closes.' })).toEqual(['says the same thing twice: each choice must differ from the others']);
    expect(faults('several', { answers: ['One'] })).toEqual(['needs at least 2 right choices; with one, use kind: choice']);
    expect(faults('trade-off', { answer: { side: 'Neither', because: 'x' } })).toContain('has a choice whose side is not one of its sides');
  });

  it('refuses a picture it cannot read and a gap that is not there', () => {
    expect(faults('flaw', { picture: 'a -> ' })[0]).toMatch(/^is not arrow notation: .*1:/);
    expect(faults('gap', { missing: 'nowhere' })[0]).toMatch(/^names a missing part/);
    expect(faults('gap', { missing: 'db -> api' })[0]).toMatch(/^names a missing part/);
  });

  it('refuses figures and expressions that cannot be computed', () => {
    expect(faults('number', { answer: '100 nx' })[0]).toMatch(/^is not a quantity: unknown unit/);
    expect(faults('number', { within: 'roughly' })).toEqual(['must be a factor (2x), a percentage (10%) or exactly']);
    expect(faults('estimate', { answer: '{users} + {size}' })[0]).toMatch(/posts|cannot be computed/);
    expect(faults('estimate', { answer: '{users} * {posts} * {size} * {days}' })).toEqual(['uses {days}, for which draw has no values']);
    expect(faults('estimate', { answer: '{users} * {posts}' })).toEqual(['draws {size}, which its ask or its answer does not use']);
    expect(faults('estimate', { answer: '{users} * {posts} + {size}' })[0]).toMatch(/^has an expression that cannot be computed: cannot add/);
  });

  it('refuses an unknown kind and an unknown key', () => {
    expect(faults('choice', { kind: 'riddle' })).toHaveLength(1);
    expect(faults('choice', { hint: 'x' })).toHaveLength(1);
  });
});
