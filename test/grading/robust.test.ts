import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswersFile } from '../../src/grading/answers-file.ts';
import { PersonError } from '../../src/errors.ts';
import { phaseIds } from '../../src/grading/rubric.ts';
import { tokenise } from '../../src/grading/tokens.ts';
import { controlsOf, graded } from './exams.ts';

const scraps = ['shard', '->', '(', ')', ',', '3x', '500B', '62^7', '\n', '- ', '=', 'x', '/', 'we', 'not need', 'replicas', '%', '"', '…', '😀', '\u202E', '\u0000', 'ﬁ', '١٢٣', 'TweetService', 'a_b', "don't"];

describe('any text', () => {
  it('is graded, with quotes that are in it', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'binary' }))), fc.constantFrom(' ', '', '\n'), (words, joint) => {
      const text = words.join(joint);
      const grade = graded('uber', Object.fromEntries(phaseIds.map((phase) => [phase, text])));
      expect(grade.total.percent).toBeGreaterThanOrEqual(0);
      expect(grade.total.percent).toBeLessThanOrEqual(100);
      for (const { signals, checks } of grade.phases) {
        for (const { start, end, quote } of [...signals.flatMap(({ evidence }) => evidence), ...checks]) expect(text.slice(start, end)).toContain(quote);
      }
    }), { numRuns: 150 });
  });

  it('is cut into tokens that are its own parts, in order', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'binary' }))), (words) => {
      const text = words.join(' ');
      let at = 0;
      for (const { start, end } of tokenise(text, () => false)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }), { numRuns: 300 });
  });

  const hostile: Readonly<Record<string, string>> = {
    'one letter': 'a', 'one term': 'shard ', brackets: '((', arrows: 'a->', 'lines of arrows': 'a -> b\n', sums: '1 x ', numbers: '9', spaces: ' ', 'line ends': '\n', quotes: '"', hyphens: '-', ambiguous: '2B x 3B = 6B ', commas: 'cache,', colons: 'a:',
  };
  it.each(Object.entries(hostile))('of a megabyte of %s comes to an end, and to little', (_name, scrap) => {
    const text = scrap.repeat(Math.ceil(1e6 / scrap.length));
    const grade = graded('twitter', { 'high-level': text, estimation: text.slice(0, 2e5), scale: text.slice(0, 2e5) });
    expect(grade.total.percent).toBeLessThan(10);
  });

  it('of a real answer repeated to a megabyte is read as far as the limit', () => {
    const [strong] = controlsOf('twitter', 'strong');
    const text = `${strong?.phases.detailed ?? ''}\n`;
    const grade = graded('twitter', { detailed: text.repeat(Math.ceil(1e6 / text.length)) });
    expect(grade.phases.find(({ id }) => id === 'detailed')?.caps.join(' ')).toContain('characters were read');
  });
});

describe('an answers file', () => {
  it('may be empty, and then answers nothing', () => {
    expect(readAnswersFile(' \n', 'empty.json')).toEqual({ problem: undefined, phases: {} });
  });

  it.each([
    ['{"phases": {"requirement": "x"}}', 'phases.requirement'],
    ['{"phases": {"scale": 3}}', 'phases.scale'],
    ['{"phases": ["x"]}', 'phases'],
    ['{"problem": 1, "phases": {}}', 'problem'],
    ['[1]', 'expected'],
    ['{"phase": {}}', 'phases'],
    ['{"phases": {', 'answers.json:1:13: found the end of the file'],
  ])('with a fault says where: %s', (text, where) => {
    expect(() => readAnswersFile(text, 'answers.json')).toThrow(PersonError);
    expect(() => readAnswersFile(text, 'answers.json')).toThrow(where);
  });
});
