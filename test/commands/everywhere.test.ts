import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { widthOf } from '../../src/text-width.ts';
import { run } from '../command-line.ts';

/** A line of each command that shows something, without a terminal. */
const shows: readonly (readonly string[])[] = [
  [], ['--help'], ['list', '--help'], ['content', 'check', '--help'], ['help', 'mock'], ['explain', 'circuit-breaker'], ['explain', 'redis throughput'], ['explain', 'twitter'], ['explain', 'read flow'], ['list'], ['list', 'patterns'],
  ['search', 'cache'], ['numbers'], ['numbers', 'redis'], ['layers'], ['flow'], ['flow', 'read'], ['flow', 'read', '--step'], ['estimate', '--users', '1M'],
  ['calc', '1M * 20 / day'], ['mock', 'twitter', '--demo', '--seed', 'x'], ['drill', '--demo', '--seed', 'x', '--limit', '3'], ['quiz', '--demo', '--seed', 'x', '--count', '3'], ['doctor'],
];

function widest(text: string): number {
  return Math.max(...text.split('\n').map(widthOf));
}

const escape = '\u001B';

describe.each(shows.map((args) => [args.join(' ') || '(nothing)', args] as const))('sysdesign %s', (_, args) => {
  it.each([60, 80, 120])('never prints wider than %d columns', async (width) => {
    const { code, stdout, stderr } = await run([...args, '--width', String(width)]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(widest(stdout)).toBeLessThanOrEqual(width);
    expect(stdout.trim()).not.toBe('');
  });

  it('prints plain 7-bit characters with --ascii and in a C locale', async () => {
    for (const { stdout } of [await run([...args, '--ascii', '--width', '60']), await run([...args, '--width', '60'], { env: { LANG: 'C' } })]) {
      expect([...new Set(stdout.match(/[^\n -~]/gu) ?? [])]).toEqual([]);
      expect(widest(stdout)).toBeLessThanOrEqual(60);
    }
  });

  it('uses colour on a terminal only, and not where it is unwanted', async () => {
    expect((await run(args)).stdout).not.toContain(escape);
    expect((await run([...args, '--no-color'], { env: { FORCE_COLOR: '1' } })).stdout).not.toContain(escape);
    expect((await run(args, { env: { NO_COLOR: '1' } })).stdout).not.toContain(escape);
    expect((await run(args, { env: { FORCE_COLOR: '1' } })).stdout).toContain(escape);
  });

  it('prints exactly one JSON document with --json, without colour', async () => {
    const { code, stdout } = await run([...args, '--json'], { env: { FORCE_COLOR: '1' } });
    expect(code).toBe(0);
    expect(stdout).not.toContain(escape);
    expect(JSON.parse(stdout)).toBeTypeOf('object');
  });
});

describe('what cannot be done', () => {
  it.each([
    [['explain', 'circut', 'braker'], 1, 'sysdesign: no topic "circut braker". Did you mean circuit-breaker?\n'],
    [['list', 'patern'], 1, 'sysdesign: no kind "patern". Did you mean pattern?\n'],
    [['mock', 'twiter'], 1, 'sysdesign: no problem "twiter". Did you mean twitter?\n'],
    [['flow', 'raed'], 1, /^sysdesign: no flow "raed"\. Did you mean .*read-flow/],
    [['explan'], 2, 'sysdesign: no command "explan". Did you mean explain?\n'],
    [['explain'], 2, /^sysdesign: missing required argument 'topic'\. See: sysdesign explain --help\n$/],
    [['explain', '--frob', 'x'], 2, /^sysdesign: unknown option '--frob'/],
    [['list', '--width', 'wide'], 2, /^sysdesign: --width "wide" is not a number of columns/],
    [['list', '--width', '3'], 2, /^sysdesign: --width "3"/],
    [['estimate'], 2, /^sysdesign: .*--users/],
    [['calc', '1..5M'], 2, /^sysdesign: /],
    [['mock', 'twitter', '--minutes', '0'], 2, /^sysdesign: --minutes "0"/],
    [['mock', 'twitter', '--level', 'intern'], 2, /^sysdesign: .*intern/],
    [['mock', '--resume'], 1, /^sysdesign: no unfinished interview/],
    [['mock', 'twitter', '--answers', '/nonexistent/answers.json'], 1, /^sysdesign: \/nonexistent\/answers\.json/],
    [['mock', 'twitter'], 2, /^sysdesign: .*--answers FILE.*--demo/],
    [['drill'], 2, /^sysdesign: .*--answers FILE.*--demo/],
    [['quiz'], 2, /^sysdesign: .*--answers FILE.*--demo/],
    [['list', '--content', '/nonexistent'], 1, /^sysdesign: no content folder at \/nonexistent/],
    [['list', '--content', 'package.json'], 1, 'sysdesign: package.json is a file, and content is a folder. Name the folder that holds it.\n'],
    [['explain', 'x'.repeat(5000)], 1, `sysdesign: no topic "${'x'.repeat(80)}...". See what there is with: sysdesign list\n`],
    [['x'.repeat(5000)], 2, `sysdesign: no command "${'x'.repeat(80)}...". See: sysdesign --help\n`],
    [['explain', 'sla of nothing at all'], 1, /^sysdesign: no topic "sla of nothing at all"/],
    [['estimate', '--scale', ''], 2, /^sysdesign: --scale: a quantity is missing/],
    [['explain', 'a\nb\r\n\tc'], 1, 'sysdesign: no topic "a b c". See what there is with: sysdesign list\n'],
    [['draw', '/nonexistent/\u001B[31m\n'], 1, /^sysdesign: \/nonexistent\/\[31m : no such file/],
    [['list', '--width', '8\n0'], 2, /^sysdesign: --width "8 0" is not a number of columns/],
    [['list', '--content', ''], 2, 'sysdesign: --content is empty. Name a folder: --content DIR\n'],
    [['quiz', '--demo', '--seed', ''], 2, 'sysdesign: --seed is empty. Give it any text: --seed TEXT\n'],
    [['plan', '--date', '2030-01-01', '--clear'], 2, 'sysdesign: --date and --clear contradict each other. Leave one of them out.\n'],
    [['list', '--data', ''], 2, 'sysdesign: --data is empty. Name a folder: --data DIR\n'],
    [['explain', '-ilities'], 2, "sysdesign: unknown option '-ilities'. If it is no option, write: sysdesign explain -- -ilities\n"],
    [['-x'], 2, "sysdesign: unknown option '-x'. See: sysdesign --help\n"],
    [[''], 2, 'sysdesign: no command "". See: sysdesign --help\n'],
    [['help', 'nope'], 2, /^sysdesign: no command "nope"/],
    [['content'], 2, 'sysdesign: content needs one more word. Add one of: check, schema\n'],
    [['search', 'zzzzqqqq'], 1, /^sysdesign: nothing about "zzzzqqqq"/],
  ] as const)('%s ends with %i and one line that says what to do', async (args, code, line) => {
    const ran = await run(args);
    expect(ran.code).toBe(code);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toEqual(line instanceof RegExp ? expect.stringMatching(line) : line);
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);

    const asJson = await run([...args, '--json']);
    expect(asJson.code).toBe(code);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ error: { code: expect.any(String), message: expect.any(String), hint: expect.any(String) } });
  });

  it('never lets what was typed move the cursor or change the colour', async () => {
    const { stderr } = await run(['explain', `x\u001B]0;title\u0007\u009B31m\u202E`]);
    expect([...stderr].filter((character) => character !== '\n' && /\p{C}/u.test(character))).toEqual([]);
  });

  it('notices that an option alone on the line lacks its value', async () => {
    expect(await run(['--content'])).toMatchObject({ code: 2, stdout: '', stderr: "sysdesign: option '--content <folder>' argument missing. See: sysdesign --help\n" });
  });

  it('takes --json behind -- for a word', async () => {
    expect((await run(['explain', '--', '--json'])).stdout).toBe('');
  });

  it('spells out in JSON what a terminal must not see', async () => {
    const { stdout } = await run(['draw', '-', '--json'], { stdin: 'a [x\u009B31m\u202Ey] -> b\n' });
    expect(stdout).not.toMatch(/[\u0080-\u009F\u202E]/);
  });

  it('says a stack trace only when asked to', async () => {
    expect((await run(['explain', 'nothing-like-it'])).stderr).not.toContain('    at ');
    expect((await run(['explain', 'nothing-like-it'], { env: { SYSDESIGN_DEBUG: '1' } })).stderr).toContain('    at ');
  });
});

describe('the data folder', () => {
  it('that cannot be written is named, before anything is asked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sysdesign-test-'));
    writeFileSync(join(folder, 'file'), '');
    const { code, stderr } = await run(['drill', '--limit', '1', '--data', join(folder, 'file', 'data')], { stdin: '1\n' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^sysdesign: .*file.*\n$/);
    expect(stderr).toContain('--data');
  });

  it.skipIf(process.getuid?.() === 0)('that cannot be read is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sysdesign-test-'));
    writeFileSync(join(folder, 'journal.jsonl'), '');
    chmodSync(join(folder, 'journal.jsonl'), 0);
    const { code, stderr } = await run(['doctor', '--data', folder]);
    expect(code).toBe(1);
    expect(stderr).toContain('permission');
  });

  it('with a torn and a foreign line loses neither the lines before nor those after', async () => {
    const { data } = await run(['mock', 'twitter', '--seed', 'x'], { stdin: 'first line\nsecond line\n' });
    const file = join(data, 'journal.jsonl');
    writeFileSync(file, `{"torn\n{"id":"a","v":1,"at":1,"type":"nobody-knows"}\n${readFileSync(file, 'utf8')}`);
    const doctor = await run(['doctor', '--data', data]);
    expect(doctor.code).toBe(1);
    expect(doctor.stdout).toContain('2 unreadable lines');
    expect((await run([], { data })).stdout).toContain('twitter');
  });
});

describe('a pack of one’s own', () => {
  function packWith(name: string, text: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'sysdesign-pack-'));
    mkdirSync(join(folder, 'principles'));
    writeFileSync(join(folder, 'principles', name), text);
    return folder;
  }
  const item = 'title: Own rule\naliases: [own]\nsummary: A rule of my own.\nmeans: a\npractice: b\nlimits: c\nsay: d\n';

  it('adds its items and overrides by id, saying so', async () => {
    const added = await run(['explain', 'own rule', '--content', packWith('own-rule.yaml', item)]);
    expect(added.stderr).toBe('');
    expect(added.stdout).toContain('A rule of my own.');
    const folder = packWith('start-simple.yaml', item);
    const over = await run(['explain', 'start-simple', '--content', folder]);
    expect(over.stdout).toContain('A rule of my own.');
    expect(over.stderr).toBe(`sysdesign: ${folder} overrides start-simple\n`);
  });

  it('with a fault is refused with file, line, column and what to do', async () => {
    const folder = packWith('own-rule.yaml', item.replace('summary', 'sumary'));
    const { code, stderr } = await run(['list', '--content', folder]);
    expect(code).toBe(1);
    expect(stderr).toBe(`${folder}/principles/own-rule.yaml:3:1: unknown key "sumary". Did you mean summary?\n`);
  });

  it('cannot print control characters', async () => {
    const { stdout } = await run(['explain', 'own rule', '--content', packWith('own-rule.yaml', item.replace('A rule', 'A \\u001B[31mrule').replace('summary: ', 'summary: "').replace('my own.', 'my own."'))]);
    expect(stdout).not.toContain(escape);
  });
});

it('prints its version as a JSON document where one is wanted', async () => {
  for (const args of [['--version', '--json'], ['--json', '-V']]) expect(JSON.parse((await run(args)).stdout)).toEqual({ version: expect.any(String) });
});

describe('the help', () => {
  it('names every command, and every command has help of its own', async () => {
    const { stdout } = await run(['--help']);
    for (const name of Object.keys(commands)) {
      expect(stdout).toContain(`  ${name} `);
      const own = await run([name, '--help']);
      expect(own.code).toBe(0);
      expect(own.stdout).toContain(`sysdesign ${name}`);
    }
  });
});
