import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/quiz/question.ts';
import { ask } from '../../src/quiz/question.ts';
import { seededRandom } from '../../src/random.ts';
import { widthOf } from '../../src/text-width.ts';
import { testScreen } from '../terminal/test-screen.ts';

interface Askable {
  readonly id: string;
  readonly question: Question;
  readonly curated: boolean;
}

const folder = 'dist/content';

function load<T>(path: string): T {
  return JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')) as T;
}

/** Everything the built catalogue can ask. */
const askables: readonly Askable[] = readdirSync(`${folder}/questions`).flatMap((file) => {
  const own = new Set(load<{ fields: { questions: { id: string }[] } }>(`items/${file}`).fields.questions.map(({ id }) => id));
  return load<Question[]>(`questions/${file}`).map((question) => ({ id: `${file.replace('.json', '')}/${question.id}`, question, curated: own.has(question.id) }));
});

const curated = askables.filter((one) => one.curated);
const generated = askables.filter((one) => !one.curated);

const pictured = askables.filter(({ question }) => 'picture' in question && question.picture !== undefined);

/** The ids for which something does not hold. */
function failing(holds: (question: Question, id: string) => boolean, among = askables): readonly string[] {
  return among.filter(({ question, id }) => !holds(question, id)).map(({ id }) => id);
}

describe('the catalogue of questions', () => {
  it('has at least 600 to ask, 250 of them written by hand, and uses every kind', () => {
    expect(askables.length).toBeGreaterThanOrEqual(600);
    expect(curated.length).toBeGreaterThanOrEqual(250);
    expect(new Set(askables.map(({ question }) => question.kind)).size).toBe(12);
  });

  it('names each card once', () => {
    expect(new Set(askables.map(({ id }) => id)).size).toBe(askables.length);
  });

  it('gives the key full marks and not knowing none', () => {
    expect(failing((question, id) => {
      const asked = ask(question, seededRandom(id));
      const [key, unknown] = [asked.grade(asked.key), asked.grade('-')];
      return !('unreadable' in key) && key.score === 1 && !('unreadable' in unknown) && unknown.score === 0 && unknown.answer !== '';
    })).toEqual([]);
  });

  it('gives every other choice less, and says why it is wrong', () => {
    expect(failing((question, id) => {
      const asked = ask(question, seededRandom(id));
      if (asked.form.kind !== 'pick') return true;
      const results = asked.form.options.map((_, i) => asked.grade(String(i + 1)));
      const scores = results.flatMap((result) => ('unreadable' in result ? [] : [result.score]));
      const remarks = results.flatMap((result) => ('unreadable' in result ? [] : result.remarks));
      return scores.filter((score) => score === 1).length === 1 && remarks.every(({ mark, why }) => mark === 'right' || mark === 'missed' || (why ?? '').length > 0);
    })).toEqual([]);
  });

  it('asks in whole sentences, which make sense without the page beside them', () => {
    expect(failing(({ ask: text }) => !/[?.!][?.!]|, the figure|undefined/.test(text.replaceAll('...', '')))).toEqual([]);
    const pronoun = /^(?:It|They|This|That) /;
    expect(failing((question) => question.kind !== 'order' || !question.steps.some((step) => pronoun.test(step)), generated)).toEqual([]);
    expect(failing((question) => question.kind !== 'match' || !/\b(?:both|the same)\b/.test(Object.values(question.pairs).join(' ')), generated)).toEqual([]);
    expect(failing(({ ask: text }, id) => !/\/asked-estimates-/.test(id) || text.includes('You know: '))).toEqual([]);
  });

  it('says how a factor is typed where more than one is right', () => {
    expect(failing((question, id) => {
      const { form } = ask(question, seededRandom(id));
      return question.kind !== 'number' || form.kind !== 'type' || !form.expects.startsWith('a share') || !/^(?:[2-9]|\d\d+)(?:x|:1)$/.test(question.answer);
    })).toEqual([]);
  });

  it('never offers to choose all or none of the others', () => {
    expect(failing((question) => !/"(?:all|none|both|neither) of (?:the above|the others|these|them)"/i.test(JSON.stringify(question)))).toEqual([]);
  });

  it('does not give answers away by their length', () => {
    const choices = askables.flatMap(({ question }) => ('others' in question && 'answer' in question && typeof question.answer === 'string' ? [{ answer: question.answer, others: question.others }] : []));
    const longest = choices.filter(({ answer, others }) => others.every((other) => 'text' in other && other.text.length < answer.length));
    expect(choices.length).toBeGreaterThan(200);
    // One in four by chance with three wrong choices.
    expect(longest.length / choices.length).toBeLessThan(0.4);
  });

  it.each([60, 80])('draws its pictures within %d columns', (width) => {
    for (const ascii of [false, true]) {
      const screen = testScreen({ width, ascii });
      expect(failing((question, id) => {
        const { picture, solution } = ask(question, seededRandom(id));
        return [solution ?? picture].every((graph) => graph === undefined || screen.draw(graph).split('\n').every((line) => widthOf(line) <= width));
      }, pictured)).toEqual([]);
    }
  });

  it('makes questions that read as sentences', () => {
    expect(failing(({ ask: text, why }) => /[.?!]$/.test(text) && /[.?!)\d%]$/.test(why.trim()) && !/undefined|null|\bNaN\b|\{| {2,}/.test(text), generated)).toEqual([]);
  });
});
