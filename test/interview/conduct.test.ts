import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reopened } from '../../src/interview/conduct.ts';
import type { Answers, Examiner, Gap } from '../../src/interview/examiner.ts';
import { interviewsIn, startOf, answerIn, type Interview, type MockEvent, type MockStart } from '../../src/interview/interview.ts';
import { designStep } from '../../src/interview/design.ts';
import { hintCost } from '../../src/interview/hints.ts';
import { notesOf } from '../../src/interview/notes.ts';
import { planned } from '../../src/interview/plan.ts';
import type { Reply } from '../../src/interview/desk.ts';
import { played } from '../../src/interview/script.ts';
import { Sitting } from '../../src/interview/sitting.ts';
import { clockText, deadline, remaining, spent, Stopwatch } from '../../src/interview/timing.ts';

const budgets = [
  { id: 'requirements', title: 'Phase 1: clarify requirements', minutes: { low: 5, high: 10 } },
  { id: 'estimation', title: 'Phase 2: estimate scale', minutes: { low: 5, high: 5 } },
  { id: 'high-level', title: 'Phase 3: high-level design', minutes: { low: 10, high: 15 } },
  { id: 'detailed', title: 'Phase 4: detailed design', minutes: { low: 15, high: 20 } },
  { id: 'scale', title: 'Phase 5: scale the design', minutes: { low: 10, high: 15 } },
  { id: 'wrap-up', title: 'Phase 6: wrap-up', minutes: { low: 5, high: 5 } },
] as const;

const gap = (id: string): Gap => ({ id, title: id, begun: false, probe: `probe ${id}`, teach: `teach ${id}`, sounds: `sounds ${id}` });

/** An examiner that misses `cache` until somebody says it. */
const examiner: Examiner = {
  prompt: 'Design it.',
  purpose: (phase) => `what ${phase} is for`,
  board: () => ['Users: the figure', 'Reads to writes'],
  facts: (question) => (question.includes('users') ? [{ about: 'users', text: '200 million a day.' }] : []),
  gaps: (phase, answers: Answers) => (['high-level', 'detailed'].includes(phase) && !(answers[phase] ?? '').includes('cache') ? [gap('cache'), gap('replicas')] : []),
  covers: () => false,
  isSame: ({ says }, question) => says.includes('celebrity') && question.includes('celebrity'),
  challenges: (phase, answers) => ((answers[phase] ?? '').includes('wrong') && !(answers[phase] ?? '').includes('I correct') ? [{ id: 'sum', text: 'Which is it?' }] : []),
  unargued: (phase, answers) => ((answers[phase] ?? '').includes('we use X') ? { id: 'price', text: 'What did you give up?' } : undefined),
  twists: [{ id: 'celebrity', says: 'A celebrity posts.', expects: 'Merge at read time.' }],
  meets: (_, text) => (text.includes('merge') ? 1 : 0),
};

interface Room {
  readonly sitting: Sitting;
  readonly events: MockEvent[];
  readonly at: (t: number) => void;
}

function room(length: number | 'untimed' = 60, level: MockStart['level'] = 'mid', longestGap?: number, asking: Examiner = examiner): Room {
  const start: MockStart = {
    type: 'mock-start', mock: 'm', t: 0, problem: 'twitter', level, seed: 's',
    phases: planned(budgets, length === 'untimed' ? undefined : length).map(({ budgetMs, ...phase }) => (budgetMs === undefined ? phase : { ...phase, budgetMs })),
  };
  const events: MockEvent[] = [start];
  let now = 0;
  const watch = new Stopwatch(() => now, 0, longestGap);
  const sitting = new Sitting(startOf(start, 0), { examiner: asking, aids: { draw: () => 'drawn', calc: (sum) => sum, numbers: () => 'figures' }, watch, keep: (event) => void events.push(event) });
  return { sitting, events, at: (t) => { now = t; } };
}

/** What was said, without the tips about what to type and the heads over questions. */
const texts = (replies: readonly Reply[]): string[] => replies.filter(({ who }) => who !== 'tip' && who !== 'briefing' && who !== 'questions').map((reply) => ('phase' in reply ? `${reply.who} ${reply.phase}` : reply.text));
const tips = (replies: readonly Reply[]): string[] => replies.flatMap((reply) => (reply.who === 'tip' ? [reply.text] : []));
const minutes = (n: number): number => n * 60_000;

describe('the plan of an interview', () => {
  it('takes the midpoints, which fill an hour', () => {
    expect(planned(budgets, 60).map(({ budgetMs = 0 }) => budgetMs / 60_000)).toEqual([7.5, 5, 12.5, 17.5, 12.5, 5]);
  });

  it('scales to any length and always adds up to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 180 }), (length) => {
        const sum = planned(budgets, length).reduce((total, { budgetMs = 0 }) => total + budgetMs, 0);
        expect(Math.abs(sum - minutes(length))).toBeLessThan(6);
      }),
    );
  });

  it('keeps the share of a phase that is practised alone', () => {
    expect(planned(budgets, 60, 'estimation').map(({ id, budgetMs }) => [id, budgetMs])).toEqual([['estimation', minutes(5)]]);
    expect(planned(budgets, undefined)[0]?.budgetMs).toBeUndefined();
  });
});

describe('an interview', () => {
  it('opens, keeps lines in their phase and moves on when asked to', () => {
    const { sitting, events } = room();
    expect(texts(sitting.begin())).toEqual(['phase requirements', 'Design it.']);
    expect(sitting.enter('posts and follows')).toEqual([]);
    expect(texts(sitting.enter('/next'))).toEqual(['phase estimation']);
    sitting.enter('4,600 writes/s');
    expect(events.flatMap((event) => (event.type === 'mock-line' ? [[event.phase, event.text]] : []))).toEqual([['requirements', 'posts and follows'], ['estimation', '4,600 writes/s']]);
  });

  it('answers a clarifying question from the facts, and leaves the rest to the candidate', () => {
    const { sitting } = room();
    sitting.begin();
    expect(texts(sitting.enter('How many users?'))).toEqual(['200 million a day.']);
    expect(texts(sitting.enter('/ask what colour?'))[0]).toContain('Your call');
    expect(texts(sitting.enter('/ask'))[0]).toContain('Ask something');
  });

  it('follows up once on what was left out, then lets the candidate go on', () => {
    const { sitting } = room(60, 'senior');
    sitting.begin();
    sitting.enter('/skip');
    sitting.enter('/skip');
    sitting.enter('client -> db');
    expect(texts(sitting.enter('/next'))).toEqual([expect.stringMatching(/:$/), '- probe cache', '- probe replicas']);
    expect(texts(sitting.enter('/next'))).toEqual(['design high-level', expect.stringMatching(/leave|stand/), 'phase detailed']);
  });

  it('says which part its questions belong to, what becomes of the answer, and where /next leads', () => {
    const { sitting } = room(60, 'senior');
    sitting.begin();
    sitting.enter('/skip');
    sitting.enter('/skip');
    sitting.enter('client -> db');
    const asking = sitting.enter('/next');
    expect(asking[0]).toEqual({ who: 'questions', phase: 'high-level', count: 2 });
    expect(tips(asking)).toEqual(['Your answer is added to this part. /next then opens part 4, Detailed design.']);
    expect(tips(sitting.enter('a queue in between'))).toEqual(['Added to part 3. Go on, or /next opens part 4, Detailed design.']);
    expect(sitting.enter('and workers')).toEqual([]);
    expect(answerIn(sitting.interview, 'high-level')).toBe('client -> db\na queue in between\nand workers');
    sitting.enter('/next');
    expect(sitting.enter('a table of posts')).toEqual([]);
  });

  it('says of questions about a part that is practised alone that /next ends the interview', () => {
    const alone = room();
    const start = alone.events[0];
    if (start?.type !== 'mock-start') throw new Error('an interview begins with its start');
    const sitting = new Sitting(startOf({ ...start, phases: start.phases.filter(({ id }) => id === 'detailed') }, 0), alone.sitting.desk);
    sitting.begin();
    sitting.enter('a table');
    expect(tips(sitting.enter('/next'))).toEqual(['Your answer is added to this part. /next then ends the interview.']);
  });

  it('shows a candidate who comes back that there are questions about the part under way', () => {
    const { sitting } = room(60, 'senior');
    sitting.begin();
    sitting.enter('/skip');
    sitting.enter('/skip');
    sitting.enter('client -> db');
    sitting.enter('/next');
    const again = reopened(sitting.interview, examiner);
    expect(again.slice(-4)).toEqual([
      { who: 'questions', phase: 'high-level', count: 2 },
      { who: 'interviewer', text: 'probe cache' },
      { who: 'interviewer', text: 'probe replicas' },
      { who: 'tip', text: 'Your answer is added to this part. /next then opens part 4, Detailed design.' },
    ]);
    sitting.enter('/next');
    expect(reopened(sitting.interview, examiner).filter(({ who }) => who === 'questions')).toHaveLength(1);
    expect(tips(reopened(sitting.interview, examiner)).filter((tip) => tip.includes('added'))).toEqual([]);
  });

  it('does not ask for what was said', () => {
    const { sitting } = room(60, 'staff');
    sitting.begin();
    sitting.enter('/skip');
    sitting.enter('/skip');
    sitting.enter('a cache in front');
    expect(texts(sitting.enter('/next'))[0]).toBe('phase detailed');
  });

  it('challenges figures that disagree before anything else, once', () => {
    const { sitting } = room();
    sitting.begin();
    sitting.enter('wrong sum');
    expect(texts(sitting.enter('/next'))).toEqual(['Which is it?']);
    expect(texts(sitting.enter('/next'))[1]).toBe('phase estimation');
  });

  it('changes a requirement once, at the scale phase, the same for the same seed', () => {
    const { sitting } = room();
    sitting.begin();
    for (let i = 0; i < 3; i += 1) sitting.enter('/skip');
    expect(texts(sitting.enter('/skip'))).toEqual(['phase scale', 'A celebrity posts.']);
  });

  it('changes what it has not asked about yet, and does not ask again what it changed', () => {
    const twists = [{ id: 'celebrity', says: 'A celebrity posts.', expects: 'Merge.' }, { id: 'region', says: 'You lose a region.', expects: 'Another one.' }];
    const asking: Examiner = { ...examiner, twists, meets: () => 0, isSame: ({ id }, question) => question.includes(id), gaps: (phase) => (phase === 'detailed' ? [gap('celebrity')] : [gap('region'), gap('cache')]) };
    const { sitting } = room(60, 'senior', undefined, asking);
    sitting.begin();
    for (let i = 0; i < 3; i += 1) sitting.enter('/skip');
    sitting.enter('a table');
    expect(texts(sitting.enter('/next'))).toEqual(['probe celebrity']);
    expect(texts(sitting.enter('/next')).at(-1)).toBe('You lose a region.');
    sitting.enter('hm');
    expect(texts(sitting.enter('/next')).slice(1)).toEqual(['- I changed something: "You lose a region." What moves in your design?', '- probe cache']);
  });

  it('changes what the design deals with least', () => {
    const twists = [{ id: 'celebrity', says: 'A celebrity posts.', expects: 'Merge.' }, { id: 'region', says: 'You lose a region.', expects: 'Another one.' }];
    for (const [said, change] of [['we merge', 'You lose a region.'], ['we move people', 'A celebrity posts.']] as const) {
      const { sitting } = room(60, 'senior', undefined, { ...examiner, twists, meets: ({ id }, text) => (text.includes(id === 'region' ? 'move' : 'merge') ? 1 : 0) });
      sitting.begin();
      for (let i = 0; i < 3; i += 1) sitting.enter('/skip');
      sitting.enter(said);
      expect(texts(sitting.enter('/skip')).at(-1)).toBe(change);
    }
  });

  it('takes arrows for the design whenever they come, and not those of sums', () => {
    const { sitting } = room();
    sitting.begin();
    sitting.enter('/skip');
    sitting.enter('400M a day -> 4,600/s');
    expect(texts(sitting.enter('/draw'))).toEqual([expect.stringContaining('Nothing drawn yet')]);
    expect(texts(sitting.enter('/skip'))).toEqual(['phase high-level']);
    sitting.enter('client -> api');
    expect(texts(sitting.enter('/draw'))).toEqual(['drawn']);
    sitting.enter('/skip');
    expect(designStep(sitting.interview, 'high-level')?.design.nodes.map(({ id }) => id)).toEqual(['client', 'api']);
    const early = room();
    early.sitting.begin();
    early.sitting.enter('client -> api');
    expect(texts(early.sitting.enter('/skip'))).toEqual(['design requirements', 'phase estimation']);
  });

  it('asks for the price of a choice that was stated without one', () => {
    const { sitting } = room(60, 'senior');
    sitting.begin();
    for (let i = 0; i < 3; i += 1) sitting.enter('/skip');
    sitting.enter('a cache, and we use X');
    expect(texts(sitting.enter('/next'))).toEqual(['What did you give up?']);
  });

  const isSettled = /^Good|what I was after/;

  it('says whether the answers to its questions were what it was after', () => {
    const answeredWith = (...lines: readonly string[]): string => {
      const { sitting } = room(60, 'mid');
      sitting.begin();
      sitting.enter('/skip');
      sitting.enter('/skip');
      sitting.enter('client -> db');
      sitting.enter('/next');
      for (const line of lines) sitting.enter(line);
      return texts(sitting.enter('/next'))[1] ?? '';
    };
    expect(answeredWith('a cache in front')).toMatch(isSettled);
    expect(answeredWith('no idea')).not.toMatch(isSettled);
    expect(answeredWith()).toMatch(/leave|stand/);
  });

  it.each([
    ['a doubted figure', 'wrong sum', 'I correct that'],
    ['the price of a choice', 'a cache, and we use X', undefined],
  ])('takes %s for settled only where the doubt is gone', (_, said, correction) => {
    const words = (reply: string | undefined): string => {
      const { sitting } = room();
      sitting.begin();
      sitting.enter(said);
      sitting.enter('/next');
      if (reply !== undefined) sitting.enter(reply);
      return texts(sitting.enter('/next'))[0] ?? '';
    };
    expect(words('dunno')).not.toMatch(isSettled);
    if (correction !== undefined) expect(words(correction)).toMatch(isSettled);
  });

  it('does not say the same twice where it says the same thing', () => {
    const { sitting } = room();
    sitting.begin();
    const calls = ['/ask what colour?', '/ask what shape?', '/ask what smell?'].flatMap((line) => texts(sitting.enter(line)));
    expect(new Set(calls).size).toBe(3);
    for (const call of calls) expect(call).toMatch(/your call/i);
  });

  it('asks one question where its answer would settle the other', () => {
    const { sitting } = room(60, 'senior', undefined, { ...examiner, covers: (_phase, _answers, one, other) => one.id === 'replicas' && other.id === 'cache' });
    sitting.begin();
    sitting.enter('/skip');
    sitting.enter('/skip');
    sitting.enter('client -> db');
    expect(texts(sitting.enter('/next'))).toEqual(['probe replicas']);
  });

  it('speaks up before the time is over for somebody who uses all of it, between two sentences and once', () => {
    const { sitting, at } = room(60, 'senior');
    sitting.begin();
    sitting.enter('/skip');
    sitting.enter('/skip');
    sitting.enter('client -> db');
    at(minutes(22));
    expect(sitting.tick()).toEqual([]);
    at(minutes(23.5));
    expect(texts(sitting.tick('and then'))).toEqual([expect.stringContaining('left in this part')]);
    expect(texts(sitting.tick())).toEqual([expect.stringMatching(/time/), 'probe cache']);
    expect(sitting.tick()).toEqual([]);
    sitting.enter('a cache in front');
    expect(texts(sitting.enter('/next'))[1]).toMatch(isSettled);
  });

  it('does not speak up where nothing was said, or where no time is left to answer', () => {
    for (const [line, left] of [['/time', 60_000], ['client -> db', 15_000]] as const) {
      const { sitting, at } = room();
      sitting.begin();
      sitting.enter('/skip');
      sitting.enter('/skip');
      sitting.enter(line);
      sitting.tick();
      at(minutes(25) - left);
      expect(texts(sitting.tick()).filter((text) => text.includes('probe'))).toEqual([]);
    }
  });

  it('asks again about a change that nothing was said to', () => {
    const { sitting } = room();
    sitting.begin();
    for (let i = 0; i < 4; i += 1) sitting.enter('/skip');
    sitting.enter('more servers');
    expect(texts(sitting.enter('/next'))[0]).toContain('A celebrity posts.');
    const moved = room();
    moved.sitting.begin();
    for (let i = 0; i < 4; i += 1) moved.sitting.enter('/skip');
    moved.sitting.enter('merge it at read time');
    expect(texts(moved.sitting.enter('/next'))[0]).toBe('phase wrap-up');
  });

  it('shows the design when it is new, and what a later part added to it', () => {
    const { sitting } = room();
    sitting.begin();
    sitting.enter('/skip');
    sitting.enter('/skip');
    sitting.enter('client -> api -> db');
    expect(texts(sitting.enter('/skip'))[0]).toBe('design high-level');
    expect(tips(sitting.enter('/skip'))[0]).toContain('stands as it was');
    sitting.enter('api -> cache');
    const step = designStep(sitting.interview, 'scale');
    expect([...(step?.change?.nodes ?? [])]).toEqual([['cache', 'added']]);
    expect(texts(sitting.enter('/skip'))[0]).toBe('design scale');
  });

  it('takes no points for a question that was asked anyway', () => {
    const { sitting } = room();
    sitting.begin();
    sitting.enter('/skip');
    sitting.enter('/skip');
    sitting.enter('client -> db');
    expect(texts(sitting.enter('/next'))).toContain('probe cache');
    const reply = sitting.enter('/hint');
    expect(texts(reply)[0]).toBe('teach cache');
    expect(tips(reply)).toEqual(["Hint 2 of 3, 0.2 of this part's 4 points. /hint again says more, for 0.3."]);
    expect(hintCost(sitting.interview, 'high-level')).toBeCloseTo(0.2);
  });

  it('keeps the lines of a script as they are, and its names of commands as answers', () => {
    const { sitting } = room();
    const said = [...played(sitting, { requirements: 'Users post.\n- 100M a day\n  next\nnext\n/next' }, () => undefined)];
    expect(said.filter(({ who }) => who === 'aid')).toEqual([]);
    expect(sitting.interview.lines.map(({ text }) => text)).toEqual(['Users post.', '- 100M a day', '  next', ' next', ' next']);
  });

  it.each([['next', '/next'], ['Help', '/help'], ['exit ', '/quit']])('does not keep %j, which forgets the slash, as an answer', (entry, command) => {
    const { sitting } = room();
    sitting.begin();
    expect(sitting.enter(entry)).toEqual([{ who: 'aid', text: `"${entry.trim()}" alone is no answer and was not kept. The command is ${command}.` }]);
    sitting.enter(`${entry} to the database`);
    expect(sitting.interview.lines.map(({ text }) => text)).toEqual([`${entry} to the database`]);
  });

  it('gives three levels of hint and never the next unasked', () => {
    const { sitting } = room();
    sitting.begin();
    sitting.enter('/skip');
    sitting.enter('/skip');
    const replies = Array.from({ length: 4 }, () => sitting.enter('/hint'));
    expect(tips(replies[1] ?? [])).toEqual(["Hint 2 of 3, 0.2 of this part's 4 points. /hint again says more, for 0.3."]);
    const hints = replies.map((reply) => texts(reply)[0]);
    expect(hints).toEqual(['probe cache', 'teach cache', 'It could sound like this: sounds cache', 'probe replicas']);
    sitting.enter('client -> db');
    expect(texts(sitting.enter('/next')).filter((text) => text.includes('probe'))).toEqual([]);
    expect(hintCost(sitting.interview, 'high-level')).toBeCloseTo(0.1 + 0.2 + 0.3 + 0.1);
  });

  it('lets a sentence be finished when the time is up, and hands it in for its part', () => {
    const { sitting, at } = room();
    sitting.begin();
    sitting.enter('one');
    at(minutes(7.5) + 1000);
    expect(texts(sitting.tick('half a sent'))).toEqual(['Time. Finish your sentence; Enter hands it in.']);
    at(minutes(7.5) + 8000);
    expect(sitting.tick('half a sentence and')).toEqual([]);
    at(minutes(7.5) + 9000);
    expect(texts(sitting.enter('half a sentence and more'))).toEqual(['half a sentence and more', 'Thank you. Let us move on.', 'phase estimation']);
    expect(answerIn(sitting.interview, 'requirements')).toBe('one\nhalf a sentence and more');
    expect(spent(sitting.interview, 0)).toBe(minutes(7.5) + 9000);
  });

  it('takes an unfinished sentence after fifteen seconds, and an empty line at once', () => {
    const { sitting, at } = room();
    sitting.begin();
    at(minutes(7.5));
    sitting.tick('half a sent');
    at(minutes(7.5) + 15_000);
    expect(texts(sitting.tick('half a sentence'))).toEqual(['half a sentence', 'I have what you were writing. Let us move on.', 'phase estimation']);
    at(minutes(12.5));
    expect(texts(sitting.tick('/calc 1 + 1'))[0]).toBe('Time. Let us move on.');
    expect(answerIn(sitting.interview, 'estimation')).toBe('');
    at(minutes(25));
    sitting.tick('taken back');
    expect(texts(sitting.tick(''))[0]).toBe('Let us move on.');
  });

  it('takes a line sent after the time for the last one of its part', () => {
    const { sitting, at } = room();
    sitting.begin();
    at(minutes(7.6));
    expect(texts(sitting.enter('late'))).toEqual(['late', 'Time. I have what you were writing. Let us move on.', 'phase estimation']);
    expect(answerIn(sitting.interview, 'requirements')).toBe('late');
  });

  it.each(['/next', '/skip', '/hint', '/ask how many users?'])('does not take %s for the next part when the clock was faster', (command) => {
    const { sitting, events, at } = room();
    sitting.begin();
    sitting.enter('one');
    at(minutes(7.5) + 200);
    expect(texts(sitting.enter(command)).at(-1)).toBe('phase estimation');
    expect(events.at(-1)?.type).toBe('mock-phase');
  });

  it('takes /next at its word where something was said in a part that the clock has just opened', () => {
    const { sitting, at } = room();
    sitting.begin();
    at(minutes(7.5));
    sitting.tick();
    at(minutes(7.5) + 1000);
    sitting.enter('4,600 writes/s');
    sitting.enter('/next');
    expect(sitting.interview.at).toBe(2);
  });

  it('asks for a second /next where the clock has just moved on by itself', () => {
    const { sitting, at } = room();
    sitting.begin();
    at(minutes(7.5));
    sitting.tick('/nex');
    at(minutes(7.5) + 400);
    expect(tips(sitting.enter('/next'))).toEqual(['The clock was faster and has moved us on; /next again leaves this part too.']);
    expect(sitting.interview.at).toBe(1);
    at(minutes(7.5) + 6000);
    sitting.enter('/next');
    expect(sitting.interview.at).toBe(2);
  });

  it('records pauses and how long they were, and goes on by itself when an answer comes', () => {
    const { sitting, at } = room();
    sitting.begin();
    at(minutes(1));
    sitting.enter('/pause');
    at(minutes(31));
    expect(sitting.tick()).toEqual([]);
    expect(texts(sitting.enter('/time'))[0]).toContain('6:30 left');
    sitting.enter('and so on');
    expect(sitting.interview.breaks).toEqual([{ phase: 'requirements', t: minutes(1), because: 'asked', ms: minutes(30) }]);
    expect(sitting.interview.stage).toBe('running');
  });

  it('does not count the time for which the machine slept, and says so', () => {
    const { sitting, at } = room(60, 'mid', 15_000);
    sitting.begin();
    at(10_000);
    sitting.tick();
    at(minutes(600));
    expect(texts(sitting.tick())[0]).toContain('stood still for 599:50');
    expect(sitting.interview.at).toBe(0);
    expect(sitting.interview.breaks).toEqual([{ phase: 'requirements', t: 10_000, because: 'slept', ms: minutes(600) - 10_000 }]);
  });

  it('keeps an unsent line for somebody who leaves and comes back', () => {
    const { sitting, events } = room();
    sitting.begin();
    sitting.leave('half a thought');
    const [left] = interviewsIn(events.map((event, i) => ({ id: String(i), v: 1 as const, at: i, ...event })));
    expect(left?.draft).toBe('half a thought');
    sitting.back();
    expect(sitting.interview).toMatchObject({ stage: 'running', draft: '', breaks: [{ because: 'left' }] });
  });

  it('tells a path from a command', () => {
    const { sitting } = room();
    sitting.begin();
    sitting.enter('/tweets/{id} returns a post');
    expect(answerIn(sitting.interview, 'requirements')).toBe('/tweets/{id} returns a post');
  });

  it('warns gently at two minutes and moves on at the end', () => {
    const { sitting, at } = room();
    sitting.begin();
    at(minutes(5.4));
    expect(sitting.tick()).toEqual([]);
    at(minutes(5.6));
    expect(texts(sitting.tick())[0]).toContain('left in this part');
    at(minutes(5.7));
    expect(sitting.tick()).toEqual([]);
    at(minutes(7.5));
    expect(texts(sitting.tick()).slice(0, 2)).toEqual(['Time. Let us move on.', 'phase estimation']);
  });

  it('carries unused time over', () => {
    const { sitting, at } = room();
    sitting.begin();
    at(minutes(2));
    sitting.enter('/skip');
    expect(remaining(sitting.interview, minutes(2)).phase).toBe(minutes(10.5));
    expect(spent(sitting.interview, 0)).toBe(minutes(2));
  });

  it('ends with its last phase, and ignores what comes after', () => {
    const { sitting, events } = room();
    sitting.begin();
    for (let i = 0; i < 6; i += 1) sitting.enter('/skip');
    expect(sitting.over).toBe(true);
    const length = events.length;
    sitting.enter('too late');
    expect(events).toHaveLength(length);
  });

  it('names an unknown command and keeps nothing of it', () => {
    const { sitting, events } = room();
    sitting.begin();
    const length = events.length;
    expect(texts(sitting.enter('/frobnicate'))[0]).toContain('no /frobnicate');
    expect(texts(sitting.enter('/constructor'))[0]).toContain('no /constructor');
    expect(events).toHaveLength(length);
  });

  it('is the same interview after its events are read back, whatever was entered', () => {
    const entries = fc.array(fc.constantFrom('a line', 'a cache', 'how many users?', '/next', '/hint', '/pause', '/resume', '/skip', '/time', '/draw', 'wrong', ''), { maxLength: 40 });
    fc.assert(
      fc.property(entries, fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 40, maxLength: 40 }), (lines, steps) => {
        const { sitting, events, at } = room();
        let t = 0;
        sitting.begin();
        for (const [i, line] of lines.entries()) {
          t += steps[i] ?? 0;
          at(t);
          sitting.enter(line);
        }
        const journal = events.map((event, i) => ({ id: String(i), v: 1 as const, at: i, ...event }));
        expect(interviewsIn(journal)).toEqual([{ ...sitting.interview, graded: undefined } satisfies Interview]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the clock', () => {
  it('does not count pauses, and never runs backwards', () => {
    let now = 1000;
    const watch = new Stopwatch(() => now, 5000);
    now = 4000;
    expect(watch.t).toBe(8000);
    watch.pause();
    now = 100_000;
    expect(watch.t).toBe(8000);
    watch.resume();
    now = 101_000;
    expect(watch.t).toBe(9000);
  });

  it('is read as minutes and seconds', () => {
    expect([0, 59_000, 60_000, 754_000, -40_000].map(clockText)).toEqual(['0:00', '0:59', '1:00', '12:34', '-0:40']);
  });

  it('has no deadline where it is off', () => {
    const { sitting } = room('untimed');
    sitting.begin();
    expect(deadline(sitting.interview, 3)).toBeUndefined();
    expect(texts(sitting.enter('/time'))[0]).toContain('No clock');
  });
});

describe('the notes beside a picture', () => {
  it('hold what was typed and told before the design, and no questions', () => {
    const { sitting } = room();
    sitting.begin();
    for (const line of ['post and follow', 'How many users?', '/ask what colour?', 'two lines\n  in one', '/next']) sitting.enter(line);
    for (const line of ['400M a day', '/next', 'client -> db']) sitting.enter(line);
    expect(notesOf(sitting.interview)).toEqual([
      { title: 'Requirements', lines: ['post and follow', '200 million a day.', 'two lines', 'in one'] },
      { title: 'Figures', lines: ['400M a day'] },
    ]);
    expect(notesOf(room().sitting.interview)).toEqual([]);
  });
});
