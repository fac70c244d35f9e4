import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../command-line.ts';

function fileWith(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'sysdesign-test-')), 'file');
  writeFileSync(file, text);
  return file;
}

describe('input that does not end', () => {
  it('stops a drill that nobody answers', async () => {
    const { code, stderr } = await run(['drill', '--only', 'number', '--seed', 'x'], { stdin: 'what?\n'.repeat(500) });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^sysdesign: 100 lines in a row do not answer the question\. It takes .*\n$/);
  });

  it('stops an interview, and keeps what came before', async () => {
    const { code, stderr, data } = await run(['mock', 'twitter', '--untimed', '--seed', 'x'], { stdin: '\n'.repeat(6000) });
    expect(code).toBe(1);
    expect(stderr).toContain('standard input goes on after 5000 lines');
    expect((await run([], { data })).stdout).toContain('sysdesign mock --resume');
  });
});

describe('a drawing', () => {
  it('of a thousand steps is refused before the first is drawn', async () => {
    const chain = Array.from({ length: 1000 }, (_, i) => `n${i} -> n${i + 1}`).join('\n');
    const { code, stdout, stderr } = await run(['draw', fileWith(chain), '--steps']);
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: 'sysdesign: 1000 steps are too many to draw. At most 100; draw a part of it.\n' });
  });

  it.each([['draw'], ['grade', 'twitter'], ['mock', 'twitter', '--answers']])('and an answer of what is no text say so: %s', async (...words) => {
    const file = fileWith('client -> \0db\n');
    const refused = (source: string): object => ({ code: 1, stdout: '', stderr: `sysdesign: ${source} is not text in UTF-8. Name a text file; an editor can save it as UTF-8.\n` });
    expect(await run([...words, file])).toMatchObject(refused(file));
    expect(await run([...words, '-'], { stdin: Buffer.from('client -> db', 'utf16le').toString('latin1') })).toMatchObject(refused('standard input'));
  });

  it.each([34, 500])('of %d groups in one another is drawn whole or refused', async (depth) => {
    const nested = fileWith(`${Array.from({ length: depth }, (_, i) => `group g${i} { `).join('')}box${' }'.repeat(depth)}`);
    const wide = await run(['draw', nested, '--width', '400']);
    const narrow = await run(['draw', nested, '--width', '60']);
    expect(narrow).toMatchObject({ code: 1, stdout: '', stderr: `sysdesign: ${depth} groups in one another do not fit into 60 columns. Give more with --width, or put fewer groups into one another.\n` });
    expect(wide.stdout.includes('box')).toBe(depth < 100);
  });

  it('of a folder names the folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sysdesign-test-'));
    expect(await run(['draw', folder])).toMatchObject({ code: 1, stderr: `sysdesign: ${folder} is a folder. Name a file.\n` });
  });
});

describe('an answers file', () => {
  it.each(['{}', '{"problem":"twitter"}', '{"phases":{}}', ''])('%s answers nothing, which is graded', async (text) => {
    const { code, stdout } = await run(['grade', 'twitter', fileWith(text), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ total: { percent: 0 }, verdict: 'no-hire' });
  });

  it.each([
    ['[]', 'expected an object, not a list'],
    ['"x"', 'expected an object, not a text'],
    ['{"phase":{"scale":"x"}}', '"phases" is missing, there is only "phase"'],
    ['{"phases":["x"]}', 'phases: expected an object, not a list'],
    ['{"phases":{"scale":5}}', 'phases.scale: expected a text, not number 5'],
    ['{"phases":{"__proto__":"x"}}', 'phases.__proto__: no phase of that name'],
    ['{"phases":{"constructor":"x"}}', 'phases.constructor: no phase of that name'],
    ['{"problem":5}', 'problem: expected a text, not number 5'],
  ])('%s is refused with the path', async (text, message) => {
    const file = fileWith(text);
    for (const args of [['grade', 'twitter', file], ['mock', 'twitter', '--answers', file]]) {
      const { code, stdout, stderr } = await run(args);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(`sysdesign: ${file}: ${message}. `);
    }
  });
});

describe('a pack', () => {
  const item = 'title: Own rule\nsummary: A rule.\nmeans: a\npractice: b\nlimits: c\nsay: d\n';
  const question = (answer: string, other: string): string =>
    `${item}questions:\n  - id: q\n    kind: choice\n    ask: Which one?\n${answer}    others:\n      - text: ${other}\n        why: w\n      - text: Third\n        why: w\n    why: w\n`;

  function packOf(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'sysdesign-pack-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  }

  it.each([
    ['a folder that is nearly one of a kind', { 'principles/a.yaml': item, 'princples/b.yaml': item }, /^\S+\/princples:1:1: is no folder of a kind\. Did you mean principles\?$/],
    ['an id that two kinds use', { 'principles/a.yaml': item, 'mistakes/a.yaml': 'title: A\nsummary: b.\nlooks: c\ncosts: d\ninstead: e\nsay: f\n' }, /a\.yaml:1:1: "a" is also the id of \S+a\.yaml\. Rename one/],
    ['a question without a right answer', { 'principles/a.yaml': question('', 'Other') }, /^\S+\/a\.yaml:8:5: .*answer/],
    ['a question with two right answers', { 'principles/a.yaml': question('    answer: Same\n', 'Same') }, /^\S+\/a\.yaml:8:5: /],
    ['a file that is a folder', { 'principles/a.yaml/b.yaml': item }, /a\.yaml\/:1:1: is not an item/],
  ])('with %s is refused in one line', async (_, files, line) => {
    const folder = packOf(files);
    const { code, stdout, stderr } = await run(['list', '--content', folder]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trimEnd()).toMatch(line);
    expect((await run(['content', 'check', folder])).code).toBe(1);
  });
});
