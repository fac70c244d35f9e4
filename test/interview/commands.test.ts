import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, type Ran } from '../command-line.ts';
import { catalog } from './catalog.ts';
import { problemSet } from '../../src/content/exam.ts';

const { model } = problemSet(catalog(), 'twitter');

function answersFile(phases: unknown, problem = 'twitter'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'sysdesign-test-')), 'answers.json');
  writeFileSync(file, JSON.stringify({ problem, phases }));
  return file;
}

async function taken(phases: unknown, ...flags: readonly string[]): Promise<Ran> {
  return run(['mock', 'twitter', '--answers', answersFile(phases), '--seed', 's', ...flags]);
}

describe('sysdesign report', () => {
  it('shows the debrief of the last interview again, in every form', async () => {
    const { code, stdout, data } = await taken(model);
    expect(code).toBe(0);
    const again = await run(['report'], { data });
    expect(stdout).toContain(again.stdout.trim());
    expect((await run(['report', '--to', 'md'], { data })).stdout).toMatch(/^# Design Twitter\n/);
    expect((await run(['report', '--to', 'html'], { data })).stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    const json: unknown = JSON.parse((await run(['report', '--json', '--model'], { data })).stdout);
    expect(json).toMatchObject({ problem: 'twitter', ended: 'done', grade: { verdict: 'strong-hire' }, model: { requirements: model.requirements } });
    expect(JSON.parse((await run(['report', '--to', 'json'], { data })).stdout)).toMatchObject({ problem: 'twitter' });
  });

  it('reveals the model answers only when asked to', async () => {
    const { stdout, data } = await taken({ requirements: 'Post and follow.' });
    const telling = 'sortable by time and made without';
    expect(stdout).not.toContain(telling);
    expect((await run(['report', '--model', '--width', '100'], { data })).stdout).toContain(telling);
  });

  it('is found by id, by its first letters, by its problem, and listed', async () => {
    const { data } = await taken(model);
    const { id } = JSON.parse((await run(['report', '--json'], { data })).stdout) as { id: string };
    for (const name of [id, id.slice(0, 3), 'twitter']) expect((await run(['report', name], { data })).stdout).toContain('Debrief: Design Twitter');
    expect((await run(['report', '--list'], { data })).stdout).toMatch(/^\w+\s+2026-11-20\s+twitter\s+senior\s+\d+%\s+strong-hire$/m);
  });

  it('says what to do where there is none', async () => {
    expect(await run(['report'])).toMatchObject({ code: 1, stderr: 'sysdesign: no interview is finished yet. Take one with: sysdesign mock twitter\n' });
    const { data } = await taken(model);
    expect(await run(['report', 'nonsense'], { data })).toMatchObject({ code: 1, stderr: 'sysdesign: no interview "nonsense". See which there are: sysdesign report --list\n' });
    expect((await run(['report', '--to', 'pdf'], { data })).code).toBe(2);
  });

  it('keeps to the width, and to 7-bit characters where that is asked for', async () => {
    const { data } = await taken({ ...model, scale: 'We add servers.\nlb -> cdn2 [CDN]' });
    for (const width of [40, 60, 80, 120]) {
      const { stdout } = await run(['report', '--model', '--width', String(width)], { data });
      expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(width);
    }
    expect((await run(['report', '--ascii'], { data })).stdout).not.toMatch(/[^\n -~]/);
  });
});

describe('sysdesign mock without a terminal', () => {
  it('puts what was missed into the drill, once, and nothing of a demo', async () => {
    const { data, stdout } = await taken({ requirements: 'Post and follow.' });
    expect(stdout).toContain('8 of the points you missed come back in: sysdesign drill');
    expect(JSON.parse((await run(['today', '--json'], { data })).stdout)).toMatchObject({ last: { problem: 'twitter' } });
    expect(JSON.parse((await run(['stats', '--json'], { data })).stdout)).toMatchObject({ met: 8 });
    const demo = await run(['mock', 'twitter', '--demo', '--seed', 's']);
    expect((await run(['report'], { data: demo.data })).code).toBe(1);
  });

  it.each([['--plain', '── Still 1 of 6  Clarify requirements ─'], ['--ascii', '-- Still 1 of 6  Clarify requirements -']])('says with %s as well which part a question is about', async (flag, head) => {
    const { stdout } = await run(['mock', 'twitter', '--untimed', '--seed', 's', flag, '--width', '60'], { stdin: 'Post, follow, home timeline.\n/next\n200M people a day\n/next\n' });
    expect(stdout).toContain(head);
    expect(stdout).toContain('Your answer is added to this part.');
    expect(stdout).toContain('Added to part 1.');
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(60);
  });

  it('reads lines from a pipe, commands included, and closes at their end', async () => {
    const { code, stdout } = await run(['mock', 'twitter', '--untimed', '--seed', 's'], { stdin: 'how big is this?\nPost, follow, home timeline.\n/hint\n/skip\n400M posts/day / 86,400 = 4,600 writes/s\n/skip\nclient -> api -> db\n/draw\n' });
    expect(code).toBe(0);
    expect(stdout).toContain('200 million people use it on a day.');
    expect(stdout).toContain('Hint 1 of 3');
    expect(stdout).toMatch(/[│┤] api [│├]/);
    expect(stdout).toContain('of the 3 parts you took; stopped in part 3 of 6, so no verdict');
    expect(stdout).toContain('not reached');
  });

  it('practises one part, and reports that part alone', async () => {
    const { stdout } = await taken({ estimation: model.estimation }, '--phase', 'estimation');
    expect(stdout).toContain('1 of 1  Estimate scale');
    expect(stdout).toContain('Estimate scale, practised alone');
    expect(stdout).not.toContain('hire');
  });

  it('counts empty answers as what they are', async () => {
    const { stdout } = await taken({});
    expect(stdout).toContain('0%  no hire');
  });

  it.each([
    [['mock', 'twitter'], 2, /^sysdesign: there is nothing on standard input to answer with\./],
    [['mock', 'twitter', '--demo', '--answers', 'x'], 2, /--demo and --answers do not go together/],
    [['mock', '--resume'], 1, /^sysdesign: no unfinished interview\. Start one with/],
    [['mock', 'twitter', '--minutes', '0'], 2, /--minutes/],
    [['mock'], 2, /^sysdesign: no problem was named\./],
  ] as const)('says what is wrong: %j', async (args, code, message) => {
    const ran = await run(args);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toMatch(message);
  });

  it('says that answers name another problem, and takes them as grade does', async () => {
    const { code, stderr } = await run(['mock', 'twitter', '--answers', answersFile({ requirements: 'How many users?' }, 'uber')]);
    expect(code).toBe(0);
    expect(stderr).toContain('says it answers "uber"; it is taken as an answer to twitter');
  });

  it('prints nothing but one document with --json', async () => {
    const { stdout } = await taken(model, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ problem: 'twitter', notReached: [], change: { answer: expect.any(String) } });
  });
});
