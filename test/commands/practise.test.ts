import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../pseudo-terminal.ts';
import { run, type Ran } from '../command-line.ts';

interface Drilled {
  readonly answers: readonly { readonly card: string; readonly score: number; readonly rating: number; readonly due: number | null }[];
  readonly left: number;
  readonly stillDue: number;
}

const dashes = (count: number): string => '-\n'.repeat(count);

function json<T>({ stdout }: Ran): T {
  return JSON.parse(stdout) as T;
}

function events(data: string): readonly { readonly type: string }[] {
  return readFileSync(join(data, 'journal.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { type: string });
}

describe('a seed that a shell would take apart', () => {
  it.each([['two words', '"two words"'], ['it\'s $HOME', `'it'\\''s $HOME'`]])('%s is shown in quotes', async (seed, word) => {
    expect((await run(['quiz', '--demo', '--count', '1', '--seed', seed])).stdout).toContain(`--seed ${word}\n`);
  });
});

describe('the end of a page', () => {
  it.each([
    ['circuit-breaker', /Practise it {2}sysdesign quiz circuit-breaker$/m],
    ['amazon', /Practise it {2}sysdesign drill --only amazon$/m],
    ['symbol-user', /Read next(?![^]*Practise it)/],
  ])('of %s names what can ask about it, if anything can', async (topic, end) => {
    expect((await run(['explain', topic])).stdout).toMatch(end);
  });

  it('leads nowhere that has nothing to ask', async () => {
    const { stderr } = await run(['quiz', 'amazon']);
    expect(stderr).toContain('Practise them with: sysdesign drill --only amazon');
    expect(await run(['drill', '--only', 'amazon', '--demo'])).toMatchObject({ code: 0 });
    expect((await run(['quiz', 'symbol user'])).stderr).toBe('sysdesign: there are no questions about symbol-user. Read it with: sysdesign explain symbol-user\n');
  });
});

describe('drill without a terminal', () => {
  it('reads its answers line by line and closes with the input', async () => {
    const ran = await run(['drill', '--limit', '4', '--seed', 'x'], { stdin: dashes(2) });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('Question 1 of 4.');
    expect(ran.stdout).toContain('Stopped; everything so far is kept');
    expect(ran.stdout).toContain('seed x');
    expect(events(ran.data)).toHaveLength(2);
  });

  it('names what supplies answers when there are none', async () => {
    const ran = await run(['drill']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^sysdesign: .*holds no answers\. .*--answers FILE.*--demo\.\n$/);
  });

  it('takes answers from a file, and says when the file has none', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'answers.txt'), '-\r\n-\r\n');
    writeFileSync(join(folder, 'empty.txt'), '');
    expect(json<Drilled>(await run(['drill', '--json', '--limit', '9', '--answers', join(folder, 'answers.txt')])).answers).toHaveLength(2);
    expect(await run(['drill', '--answers', join(folder, 'empty.txt')])).toMatchObject({ code: 2 });
    expect(await run(['drill', '--answers', join(folder, 'none.txt')])).toMatchObject({ code: 1 });
  });

  it('prints one JSON document, and talks on stderr', async () => {
    const ran = await run(['drill', '--json', '--limit', '1', '--seed', 'x'], { stdin: dashes(3) });
    const { answers, left } = json<Drilled>(ran);
    expect(left).toBe(0);
    expect(answers).toHaveLength(3);
    expect(answers[0]).toMatchObject({ score: 0, rating: 1 });
    expect(ran.stderr).toContain('Question 1 of 1.');
  });

  it('asks the same with the same seed', async () => {
    const cards = async (seed: string): Promise<readonly string[]> => json<Drilled>(await run(['drill', '--json', '--seed', seed, '--limit', '5'], { stdin: dashes(15) })).answers.map(({ card }) => card);
    expect(await cards('a')).toEqual(await cards('a'));
    expect(await cards('a')).not.toEqual(await cards('b'));
  });

  it('keeps to what was asked for with --only', async () => {
    const drilled = json<Drilled>(await run(['drill', '--json', '--only', 'circuit breaker', '--limit', '3'], { stdin: dashes(9) }));
    expect(drilled.answers.every(({ card }) => card.startsWith('circuit-breaker/'))).toBe(true);
    const ran = await run(['drill', '--only', 'circut-breaker'], { stdin: dashes(1) });
    expect(ran).toMatchObject({ code: 1, stderr: 'sysdesign: nothing to ask about "circut-breaker". Did you mean circuit-breaker?\n' });
  });

  it.each([['--limit', '0'], ['--limit', 'x'], ['--limit', '1e3'], ['--new', '-1']])('refuses %s %s', async (option, value) => {
    expect(await run(['drill', option, value])).toMatchObject({ code: 2 });
  });

  it('shows a demonstration without keeping anything', async () => {
    const ran = await run(['drill', '--demo', '--limit', '3']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(() => events(ran.data)).toThrow('ENOENT');
  });

  it('goes on the next day with what was not known', async () => {
    const { data } = await run(['drill', '--limit', '3', '--seed', 'x'], { stdin: dashes(9) });
    const later = json<Drilled>(await run(['drill', '--json', '--new', '0'], { data, stdin: dashes(9), now: Date.UTC(2026, 10, 21, 9) }));
    expect(new Set(later.answers.map(({ card }) => card)).size).toBe(3);
  });

  it('says so when nothing is due', async () => {
    const ran = await run(['drill', '--new', '0']);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stdout).toMatch(/^Nothing is due\./);
  });

  it('leaves the schedule alone with --cram', async () => {
    const { data, stdout } = await run(['drill', '--cram', '--limit', '2', '--json'], { stdin: dashes(6) });
    expect((JSON.parse(stdout) as Drilled).answers.every(({ due }) => due === null)).toBe(true);
    expect(json<{ met: number }>(await run(['stats', '--json'], { data })).met).toBe(0);
  });

  it('undoes the last answer for good', async () => {
    const { data } = await run(['drill', '--limit', '2'], { stdin: '-\nu\nq\n' });
    expect(events(data).map(({ type }) => type)).toEqual(['answer', 'undo']);
    expect(json<{ met: number }>(await run(['stats', '--json'], { data })).met).toBe(0);
  });

  it.each([
    ['a folder that is a file', (folder: string) => join(folder, 'file', 'inside')],
    ['a file in its place', (folder: string) => join(folder, 'file')],
  ])('says in one line that it cannot save in %s, before it asks anything', async (_what, place) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), 'x');
    const ran = await run(['drill', '--data', place(folder)], { stdin: dashes(1) });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/^sysdesign: cannot (?:read|save) progress .*--data DIR\.\n$/);
  });

  it('skips a damaged line and goes on', async () => {
    const data = newFolder();
    writeFileSync(join(data, 'journal.jsonl'), '{"id":"a","v":1,\n\u0000\u0000garbage');
    expect(await run(['drill', '--limit', '1'], { data, stdin: dashes(3) })).toMatchObject({ code: 0 });
    expect(await run(['doctor'], { data })).toMatchObject({ code: 1 });
  });
});

describe('quiz without a terminal', () => {
  it('gives no feedback until the end, then reviews every miss', async () => {
    const ran = await run(['quiz', '--count', '2', '--seed', 'x'], { stdin: dashes(2) });
    expect(ran.code).toBe(0);
    const [asked, review] = ran.stdout.split('Round over');
    expect(asked).not.toContain('Why');
    expect(asked).toMatch(/^Question 1 of 2\. .* 2:00 left\.$/m);
    expect(review).toContain('0%');
    expect(review!.match(/✓/g)).toHaveLength(2);
    expect(review).toContain('sysdesign quiz --count 2 --seed x');
  });

  it('keeps the best score of a round of the same name', async () => {
    const { data, stdout } = await run(['quiz', 'number', '--count', '1', '--json', '--seed', 'x'], { stdin: dashes(1) });
    const { answer } = (JSON.parse(stdout) as { answers: [{ answer: string }] }).answers[0];
    const better = json<{ percent: number; best: number }>(await run(['quiz', 'number', '--count', '1', '--json', '--seed', 'x'], { data, stdin: `${answer.split(' to ')[0]}\n` }));
    expect(better).toMatchObject({ percent: 100, best: 100 });
    expect((await run(['quiz', 'number', '--count', '1', '--seed', 'x'], { data, stdin: dashes(1) })).stdout).toContain('best so far 100%');
  });

  it('repeats a round with its seed, exam or not', async () => {
    const asks = async (...more: string[]): Promise<unknown> => json<{ answers: { ask: string }[] }>(await run(['quiz', '--json', '--seed', 'x', '--count', '12', ...more], { stdin: dashes(12) })).answers.map(({ ask }) => ask);
    expect(await asks('--exam')).toEqual(await asks('--exam'));
    expect(await asks('--exam')).not.toEqual(await asks());
  });
});

describe('plan, stats, export and import', () => {
  it('plans for a day ahead and forgets it again', async () => {
    const { data, stdout } = await run(['plan', '--date', '2026-12-15', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ interview: '2026-12-15', daysLeft: 25, lastLooksFrom: '2026-12-10' });
    expect((await run(['plan', '--date', '2027-12-15'], { now: Date.UTC(2026, 10, 20) })).stdout).toMatch(/10, so that all \d+ are met by 2027-03-/);
    expect((await run(['plan', '--clear'], { data })).stdout).toContain('No interview is planned');
  });

  it.each(['2026-11-20', '2026-11-01', '2026-02-30', 'tomorrow'])('refuses %s as a day', async (date) => {
    expect(await run(['plan', '--date', date])).toMatchObject({ code: 2 });
  });

  it.each([60, 80])('draws statistics within %d columns', async (width) => {
    const { data } = await run(['drill', '--limit', '5'], { stdin: dashes(15) });
    const { stdout } = await run(['stats', '--width', String(width)], { data });
    expect(stdout).toContain('What you hold');
    expect(stdout.split('\n').filter((line) => line.length > width)).toEqual([]);
  });

  it('merges two machines without loss or double counting', async () => {
    const [home, work] = await Promise.all([run(['drill', '--limit', '3', '--seed', 'a'], { stdin: dashes(3) }), run(['drill', '--limit', '3', '--seed', 'b'], { stdin: dashes(3) })]);
    const file = join(newFolder(), 'history.json');
    writeFileSync(file, (await run(['export', 'history'], { data: work.data })).stdout);
    expect(json(await run(['import', file, '--json'], { data: home.data }))).toEqual({ added: 3, known: 0, unreadable: 0 });
    expect(json(await run(['import', file, '--json'], { data: home.data }))).toEqual({ added: 0, known: 3, unreadable: 0 });
    expect(json(await run(['import', join(home.data, 'journal.jsonl'), '--json'], { data: work.data }))).toEqual({ added: 3, known: 3, unreadable: 0 });
    const met = async (data: string): Promise<number | undefined> => json<{ met: number }>(await run(['stats', '--json'], { data })).met;
    expect(await met(home.data)).toBe(await met(work.data));
  });

  it('exports notes that Anki takes: a header, then one note a line with its id first', async () => {
    const lines = (await run(['export', 'cards', '--to', 'anki'])).stdout.trimEnd().split('\n');
    const notes = lines.filter((line) => !line.startsWith('#'));
    expect(lines.slice(0, 6).every((line) => line.startsWith('#'))).toBe(true);
    expect(notes.length).toBeGreaterThan(600);
    expect(notes.filter((note) => note.split('\t').length !== 4)).toEqual([]);
    // A field that begins with a quotation mark would be read to the next one, over lines and all.
    expect(notes.filter((note) => note.split('\t').some((field) => field.startsWith('"')))).toEqual([]);
    expect(new Set(notes.map((note) => note.split('\t')[0])).size).toBe(notes.length);
    expect((await run(['export', 'cards', '--to', 'anki'])).stdout).toBe(`${lines.join('\n')}\n`);
  });

  it('exports the last debrief, once there is one', async () => {
    expect(await run(['export', 'report'])).toMatchObject({ code: 1, stderr: expect.stringContaining('no interview is finished yet') as string });
    const folder = newFolder();
    const answers = join(folder, 'answers.json');
    writeFileSync(answers, JSON.stringify({ problem: 'twitter', phases: { requirements: 'Post tweets, follow people, read the home timeline. 200M daily users.' } }));
    const { data, code } = await run(['mock', 'twitter', '--answers', answers]);
    expect(code).toBe(0);
    expect(json(await run(['export', 'report'], { data }))).toMatchObject({ problem: 'twitter' });
    expect((await run(['export', 'report', '--to', 'md'], { data })).stdout).toMatch(/^# /);
  });

  it('says what can be exported', async () => {
    expect(await run(['export', 'everything'])).toMatchObject({ code: 2, stderr: expect.stringContaining('cards, history') as string });
    expect(await run(['export', 'history', '--to', 'anki'])).toMatchObject({ code: 2, stderr: expect.stringContaining('json, csv') as string });
    expect(await run(['import', '-'], { stdin: 'nothing' })).toMatchObject({ code: 1 });
  });
});

describe('a pack with a faulty question', () => {
  const written = (question: string): string => ['title: Faulty', 'summary: A concept.', 'means: x', 'matters: x', 'questions:', `  - ${question}`, ''].join('\n');

  async function checked(question: string): Promise<Ran> {
    const pack = newFolder();
    mkdirSync(join(pack, 'concepts'));
    writeFileSync(join(pack, 'concepts', 'faulty.yaml'), written(question));
    return run(['content', 'check', pack, '--width', '300']);
  }

  it.each([
    ['two right answers', '{ id: a, kind: choice, ask: Which?, why: So., answer: Yes, others: [{ text: No, why: x }, { text: "yes ", why: x }] }', 'faulty.yaml:6:5: questions[1] says the same thing twice'],
    ['no right answer', '{ id: a, kind: choice, ask: Which?, why: So., others: [{ text: No, why: x }, { text: Yes, why: x }] }', 'faulty.yaml:6:5: "answer" is missing'],
    ['a wrong choice without a reason', '{ id: a, kind: choice, ask: Which?, why: So., answer: Yes, others: [{ text: No }, { text: Never, why: x }] }', '"why" is missing'],
    ['a figure nobody can read', '{ id: a, kind: number, ask: How long?, why: So., answer: 5 parsec }', 'is not a quantity: unknown unit'],
    ['a kind that does not exist', '{ id: a, kind: riddle, ask: Who?, why: So. }', 'faulty.yaml:6:'],
  ])('is refused with its file and line: %s', async (_what, question, message) => {
    const { code, stdout } = await checked(question);
    expect(code).toBe(1);
    expect(stdout).toContain(message);
  });
});
