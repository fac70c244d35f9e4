import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pose } from '../../src/quiz/question.ts';
import { startPractice, type AnswerRecord, type Practice } from '../../src/quiz/practice.ts';
import { seededRandom } from '../../src/random.ts';
import type { Card } from '../../src/recall/card.ts';
import { drillByLines } from '../../src/terminal/practice/lines.ts';
import { keysText, stageText } from '../../src/terminal/practice/stage-text.ts';
import { atQuestion, pressed, type Stage } from '../../src/terminal/practice/stage.ts';
import { example, examples, type ExampleName } from '../quiz/examples.ts';
import { testScreen } from './test-screen.ts';

interface Desk {
  readonly practice: Practice;
  readonly kept: readonly AnswerRecord[];
  readonly takenBack: readonly string[];
}

function desk(names: readonly ExampleName[], seed = 'a'): Desk {
  const kept: AnswerRecord[] = [];
  const takenBack: string[] = [];
  const random = seededRandom(seed);
  const cards = names.map((name): Card => ({ id: `t/${name}`, topic: 't', kind: name, about: 'pattern', weight: 1, tags: [] }));
  const practice = startPractice(cards, {
    pose: ({ kind }) => pose(example(kind as ExampleName), random),
    monotonic: () => 0,
    record: (answer) => `e${kept.push(answer)}`,
    takeBack: (event) => void takenBack.push(event),
  });
  return { practice, kept, takenBack };
}

/** Types as a person does: each key once; text grows in the line that is being typed. */
function typed(practice: Practice, keys: readonly string[], rules = { feedback: true }): Stage {
  return keys.reduce<Stage>((stage, key) => {
    const line = stage.at === 'question' ? (key === 'backspace' ? stage.typed.slice(0, -1) : key.length === 1 ? stage.typed + key : stage.typed) : '';
    return pressed(stage, key, line, practice, rules);
  }, atQuestion);
}

function right(practice: Practice, name: ExampleName): readonly string[] {
  const key = practice.posed()!.asked.key;
  const ways: Partial<Record<ExampleName, readonly string[]>> = {
    several: [...key.split(' '), 'return'],
    order: [...key.split(' ').slice(0, -1), 'return'],
    match: [...key.split(' '), 'return'],
    number: [...key, 'return'],
    estimate: [...key, 'return'],
    say: ['return', '3'],
  };
  return ways[name] ?? [key];
}

const names = examples.map(({ kind }) => kind);

describe('keys', () => {
  it('of a round answer one question each, also where Enter follows a key that has answered', () => {
    const { practice, kept } = desk(['choice', 'choice', 'choice', 'choice']);
    const round = { feedback: false };
    expect(typed(practice, ['1', 'return'], round)).toMatchObject({ at: 'question' });
    expect(kept).toHaveLength(1);
    typed(practice, ['2', 'return', 'return'], round);
    expect(kept).toHaveLength(3);
    typed(practice, ['return'], round);
    expect(kept).toHaveLength(4);
  });

  it.each(names)('answer a question of kind %s', (name) => {
    const { practice, kept } = desk([name]);
    expect(typed(practice, right(practice, name))).toMatchObject({ at: 'feedback', outcome: { graded: { score: 1 } } });
    expect(kept).toMatchObject([{ score: 1 }]);
  });

  it('choose with arrows and Enter as well as with digits', () => {
    const { practice } = desk(['choice']);
    const down = Number(practice.posed()!.asked.key) - 1;
    expect(typed(practice, [...Array.from({ length: down }, () => 'down'), 'return'])).toMatchObject({ outcome: { graded: { score: 1 } } });
    const again = desk(['choice']);
    const up = 4 - down;
    expect(typed(again.practice, [...Array.from({ length: up }, () => 'up'), 'return'])).toMatchObject({ outcome: { graded: { score: 1 } } });
  });

  it('untick, take back a place, change a letter', () => {
    const several = desk(['several']).practice;
    expect(typed(several, ['1', '1'])).toMatchObject({ entry: { chosen: [] } });
    const order = desk(['order']).practice;
    expect(typed(order, ['1', '2', 'backspace'])).toMatchObject({ entry: { chosen: [0] } });
    expect(typed(order, ['1', '2', '3'])).toMatchObject({ entry: { chosen: [0, 1, 2, 3] } });
    expect(typed(order, ['1', '2', '3', 'backspace'])).toMatchObject({ entry: { chosen: [0, 1] } });
    const match = desk(['match']).practice;
    expect(typed(match, ['a', 'up', 'b'])).toMatchObject({ entry: { chosen: [1, -1, -1, -1] } });
  });

  it('say what is missing instead of taking half an answer', () => {
    const noted = (name: ExampleName, ...keys: string[]): unknown => {
      const stage = typed(desk([name]).practice, keys);
      return stage.at === 'question' ? stage.entry.note : stage.at;
    };
    expect(noted('several', 'return')).toBe('Tick at least one.');
    expect(noted('order', '1', 'return')).toBe('3 still to place.');
    expect(noted('match', 'a', 'return')).toBe('Give each line a letter.');
    expect(noted('number', 'return')).toBe('Type your answer first, or - if you do not know.');
    expect(noted('number', '5', 'return')).toMatch(/^a plain number where a time is wanted/);
    expect(noted('say', 'return', '7')).toBe('Grade yourself from 1 to 4.');
  });

  it('show the answer to whoever does not know, and leave the schedule to it', () => {
    for (const name of names) {
      const { practice, kept } = desk([name]);
      expect(typed(practice, ['-']).at).toBe('feedback');
      expect(kept).toMatchObject([{ score: 0, rating: 1 }]);
    }
  });

  it('take the last answer back, from its feedback or from the next question', () => {
    for (const keys of [['-', 'u'], ['-', 'return', 'u']]) {
      const { practice, takenBack } = desk(['choice', 'several']);
      expect(typed(practice, keys).at).toBe('question');
      expect(practice.posed()?.card.kind).toBe('choice');
      expect(takenBack).toEqual(['e1']);
    }
    expect(typed(desk(['choice']).practice, ['u'])).toMatchObject({ entry: { note: 'There is no answer to take back yet.' } });
  });

  it('leave with q, but not while something is being typed', () => {
    expect(typed(desk(['choice']).practice, ['q']).at).toBe('end');
    expect(typed(desk(['number']).practice, ['5', 'q']).at).toBe('question');
  });

  it('put the help away with Enter and Escape, without answering or leaving', () => {
    for (const key of ['return', 'escape', '?']) {
      const { practice, kept } = desk(['choice']);
      expect(typed(practice, ['?', key])).toMatchObject({ at: 'question', help: false });
      expect(kept).toEqual([]);
    }
  });

  it('go straight on in a round that is scored', () => {
    const { practice } = desk(['choice', 'several']);
    expect(typed(practice, ['-'], { feedback: false })).toEqual({ ...atQuestion, fresh: true });
    expect(practice.posed()?.card.kind).toBe('several');
    expect(typed(practice, ['u'], { feedback: false }).at).toBe('question');
  });

  it('never break the screen, whatever is pressed', () => {
    const key = fc.constantFrom('1', '2', '3', '4', '9', 'a', 'b', 'z', 'up', 'down', 'return', 'space', 'backspace', '?', '-', 'u', 'x', '', 'é');
    fc.assert(fc.property(fc.shuffledSubarray(names, { minLength: 1 }), fc.array(key, { maxLength: 40 }), fc.constantFrom(60, 80), (chosen, keys, width) => {
      const { practice } = desk(chosen);
      const screen = testScreen({ width });
      const stage = typed(practice, keys);
      const shown = screen.fitted(`${stageText(stage, practice, () => 'Comes back tomorrow.', screen)}\n${keysText(stage, practice, { feedback: true }, screen)}`);
      expect(shown.split('\n').filter((line) => line.length > width)).toEqual([]);
    }), { numRuns: 40 });
  });
});

describe('a question on the screen', () => {
  it.each(names)('of kind %s fits 60 columns in plain ASCII, before and after its answer', (name) => {
    const screen = testScreen({ width: 60, ascii: true });
    const { practice } = desk([name]);
    const before = screen.fitted(stageText(atQuestion, practice, () => '', screen));
    const after = screen.fitted(stageText(typed(practice, ['-']), practice, () => 'Comes back in 10 minutes.', screen));
    // oxlint-disable-next-line no-control-regex
    expect([before, after].join('\n')).toMatch(/^[\u0000-\u007F]+$/);
    expect(after).toContain('sysdesign explain t');
    expect([before, after].join('\n').split('\n').filter((line) => line.length > 60)).toEqual([]);
  });
});

describe('a drill line by line', () => {
  async function talk(chosen: readonly ExampleName[], lines: readonly string[]): Promise<Desk & { readonly said: string }> {
    const at = desk(chosen);
    const left = [...lines];
    const said: string[] = [];
    await drillByLines(at.practice, {
      read: async () => left.shift(),
      write: (text) => void said.push(text),
      screen: testScreen({ width: 60 }),
      ready: async () => undefined,
      comesBack: () => '',
      rules: { feedback: true },
    });
    return { ...at, said: said.join('\n') };
  }

  it('asks again for a line it cannot read, and counts only what it could', async () => {
    const { kept, said } = await talk(['choice'], ['seven', '', '?', '-', '1']);
    expect(said.match(/Type a number from 1 to 4/g)).toHaveLength(5);
    expect(kept).toHaveLength(2);
  });

  it('shows a spoken answer before it is graded', async () => {
    const { kept, said } = await talk(['say'], ['3', '4']);
    expect(said.indexOf('Under a partition choose.')).toBeLessThan(said.indexOf('Noted.'));
    expect(kept).toMatchObject([{ rating: 4 }]);
  });

  it('ends with the input as if it were left', async () => {
    expect((await talk(['choice', 'several'], ['-'])).practice.session().ahead).toHaveLength(2);
    expect((await talk(['choice', 'several'], ['-', 'q', '1'])).kept).toHaveLength(1);
  });

  it('takes an answer back', async () => {
    const { said, takenBack } = await talk(['choice'], ['u', '-', 'u']);
    expect(takenBack).toEqual(['e1']);
    expect(said).toContain('There is no answer to take back yet.');
    expect(said).toContain('Taken back.');
  });
});

describe('the picture of a question', () => {
  it('stays beside its explanation where the terminal has room for both', () => {
    const { practice } = desk(['flaw']);
    const stage = typed(practice, ['-']);
    expect(stageText(stage, practice, () => '', testScreen({ width: 80, rows: 60 }))).toMatch(/ lb /);
    expect(stageText(stage, practice, () => '', testScreen({ width: 80, rows: 12 }))).not.toMatch(/ lb /);
  });
});
