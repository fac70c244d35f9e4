import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../command-line.ts';
import { controlsOf } from '../grading/exams.ts';
import { widthOf } from '../../src/text-width.ts';

const folder = mkdtempSync(join(tmpdir(), 'sysdesign-grade-'));
const data = ['--data', join(folder, 'data')];

function answers(name: string, content: unknown): string {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const good = controlsOf('twitter', 'good').find(({ name }) => name === 'good');
const file = answers('good', { problem: 'twitter', phases: good?.phases });

interface Grade {
  readonly total: { readonly percent: number };
  readonly verdict: string;
  readonly phases: readonly { readonly id: keyof NonNullable<typeof good>['phases']; readonly signals: readonly { readonly evidence: readonly { readonly start: number; readonly end: number; readonly quote: string }[] }[] }[];
}

describe('grade', () => {
  it('gives programs the score, its signals and the words that earned them', async () => {
    const { code, stdout } = await run(['grade', 'twitter', file, '--json', ...data]);
    const grade = JSON.parse(stdout) as Grade;
    expect(code).toBe(0);
    expect(grade).toMatchObject({ problem: 'twitter', level: 'senior', rubricVersion: expect.any(Number), total: { points: expect.any(Number), max: 100 }, verdict: expect.stringMatching(/^(?:strong-)?hire$/) });
    expect(grade.phases.map(({ id }) => id)).toEqual(['requirements', 'estimation', 'high-level', 'detailed', 'scale', 'wrap-up']);
    for (const { id, signals } of grade.phases) {
      for (const { start, end, quote } of signals.flatMap(({ evidence }) => evidence)) expect(good?.phases[id].slice(start, end)).toBe(quote);
    }
  });

  it.each(['80', '60', '40'])('fits a person’s screen of %s columns', async (width) => {
    const { stdout } = await run(['grade', 'twitter', file, '--width', width, ...data]);
    expect(Math.max(...stdout.split('\n').map(widthOf))).toBeLessThanOrEqual(Number(width));
    expect(stdout).toContain('What would gain most');
    expect(stdout).toContain('Eventual consistency is ok');
  });

  it('expects more of staff than of mid level', async () => {
    const at = async (level: string) => (JSON.parse((await run(['grade', 'twitter', file, '--json', '--level', level, ...data])).stdout) as Grade).total.percent;
    expect(await at('mid')).toBeGreaterThan(await at('staff'));
  });

  it('notes a dispute and lets stats count it', async () => {
    const { code, stderr } = await run(['grade', 'twitter', file, '--dispute', 'treats-celebrities-apart', ...data]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('treats-celebrities-apart')]);
    const { disputes } = JSON.parse((await run(['stats', '--json', ...data])).stdout) as { readonly disputes: unknown };
    expect(disputes).toMatchObject([{ problem: 'twitter', signal: 'treats-celebrities-apart', times: 1 }]);
  });

  it('keeps how a person rates what a text does not show, apart from the score', async () => {
    const plain = JSON.parse((await run(['grade', 'twitter', file, '--json', ...data])).stdout) as Grade;
    const rated = JSON.parse((await run(['grade', 'twitter', file, '--json', '--self', 'delivery=1,depth=4', ...data])).stdout) as Grade;
    expect(rated).toMatchObject({ selfRatings: { delivery: 1, depth: 4 }, total: plain.total });
    expect((await run(['grade', 'twitter', file, '--self', 'charm=9', ...data])).code).toBe(2);
  });

  it('grades an empty file 0, with advice', async () => {
    const { code, stdout } = await run(['grade', 'twitter', answers('empty', ''), '--json', ...data]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ total: { percent: 0 }, verdict: 'no-hire', next: [{ topic: expect.any(String) }, {}, {}] });
  });

  it.each([
    [['grade', 'twiter', file], 1, 'Did you mean twitter?'],
    [['grade', 'twitter', join(folder, 'none.json')], 1, 'no such file'],
    [['grade', 'twitter', answers('stray', { phases: { scal: 'x' } })], 1, 'phases.scal'],
    [['grade', 'twitter', answers('number', { phases: { scale: 1 } })], 1, 'phases.scale'],
    [['grade', 'twitter', file, '--dispute', 'treats-celebrities'], 1, 'treats-celebrities-apart'],
    [['grade', 'twitter'], 2, 'answers'],
  ] as const)('refuses %j', async (args, expected, message) => {
    const { code, stderr } = await run([...args, ...data]);
    expect([code, stderr]).toEqual([expected, expect.stringContaining(message)]);
  });
});
