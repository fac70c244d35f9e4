import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/text-width.ts';
import { run } from '../command-line.ts';

async function json(args: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { stdout, code } = await run([...args, '--json']);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>;
}

describe('sysdesign calc', () => {
  it('prints the result alone on the first line, so that a script can use it', async () => {
    const { stdout, code } = await run(['calc', '1M × 20 ÷ 86,400']);
    expect([stdout, code]).toEqual(['231\n', 0]);
    expect((await run(['calc', '100', 'Mbps', 'in', 'MB/s'])).stdout).toBe('12.5 MB/s\n');
  });

  it('answers programs in base units', async () => {
    expect(await json(['calc', '100 Mbps in MB/s'])).toEqual({ value: 12.5e6, unit: 'B/s', dimension: 'data_rate', display: { value: 12.5, unit: 'MB/s', text: '12.5 MB/s' } });
    expect(await json(['calc', '1M..3M'])).toMatchObject({ low: 1e6, high: 3e6 });
  });

  it.each([
    [['calc', '5 GB + 3 s'], 2, 'sysdesign: cannot add a time to a size: "3 s" at column 8 of "5 GB + 3 s". Both sides need the same kind of unit.\n'],
    [['calc', '-5 users'], 2, 'sysdesign: negative quantity: "-5 users" at column 1. A count of things cannot be below zero.\n'],
    [['calc'], 2, 'sysdesign: nothing to calculate. Write for example: sysdesign calc "1M × 20 / day"\n'],
    [['calc', 'mmc(arrivals=1000/s, service=10ms, servers=10)'], 1, 'sysdesign: unstable: utilisation is 100%, so the queue grows without end. It takes at least 11 servers, or a shorter service time.\n'],
  ])('%j ends with %d and one line', async (args, code, stderr) => {
    expect(await run(args)).toMatchObject({ code, stdout: '', stderr });
  });

  it('gives the error to programs as well', async () => {
    const { stdout, code } = await run(['calc', '10 furlongs', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'bad-quantity', message: expect.stringContaining('"furlongs" at column 4') as unknown } });
  });
});

describe('sysdesign estimate', () => {
  it('fits 60 and 80 columns, without colour into a pipe, in 7 bits where asked for', async () => {
    for (const width of [60, 80]) {
      const { stdout, stderr, code } = await run(['estimate', '--users', '1M..3M', '--media-share', '5%..10%', '--width', String(width)]);
      expect([code, stderr]).toEqual([0, '']);
      expect(Math.max(...stdout.split('\n').map((line) => widthOf(line)))).toBeLessThanOrEqual(width);
      expect(stdout).not.toContain('\u001B');
    }
    const ascii = (await run(['estimate', '--users', '1M..3M', '--ascii'])).stdout;
    expect(ascii).toMatch(/^[\x20-\x7E\n]*$/);
    expect((await run(['estimate', '--users', '1M'], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001B[');
  });

  it('answers programs with inputs, results, verdicts and the convention', async () => {
    const document = await json(['estimate', '--writes', '10M/month', '--read-write', '10:1', '--object-size', '1.271 KB', '--retention', '3 years']);
    expect(document['inputs']).toMatchObject({ writes: { unit: '/s', assumed: false }, object_size: { value: 1271, unit: 'B' }, peak: { value: 2, assumed: true } });
    expect(document['results']).toContainEqual(expect.objectContaining({ id: 'records_total', value: 360e6, unit: '', formula: '10M/month × 3 years = 360M' }));
    expect(document['results']).toContainEqual(expect.objectContaining({ id: 'storage_total', value: 457_560_000_000, unit: 'B' }));
    expect(document['verdicts']).toContainEqual(expect.objectContaining({ id: 'database', text: expect.stringContaining('One Postgres is enough') as unknown }));
    expect(document['convention']).toMatchObject({ day_seconds: 86_400, month_days: 30, year_days: 365 });
  });

  it('takes a problem and overrides what is given', async () => {
    const document = await json(['estimate', 'twitter', '--users', '250M']);
    expect(document['inputs']).toMatchObject({ users: { value: 250e6, origin: 'given' }, writes_per_user: { origin: 'problem', because: expect.any(String) as unknown } });
  });

  it('sets scales and variants side by side', async () => {
    const scales = (await json(['estimate', '--scale', '10k,1M,100M']))['estimates'] as { readonly label: string }[];
    expect(scales.map(({ label }) => label)).toEqual(['10k users', '1M users', '100M users']);
    expect((await run(['estimate', '--users', '1M', '--compare', '--peak 5'])).stdout).toMatch(/reads at peak\s+463\/s\s+1,160\/s\s+2\.5x/);
  });

  it('says it, traces it, and writes it down', async () => {
    expect((await run(['estimate', '--users', '1M', '--say'])).stdout).toContain('about 230 reads a second, call it 500 at peak');
    expect((await run(['estimate', '--users', '1M', '--trace'])).stdout).toContain('1M × 20 ÷ 86,400 = 231/s');
    expect((await run(['estimate', '--users', '1M', '--to', 'md'])).stdout).toContain('| reads | 231/s | 1M × 20 ÷ 86,400 = 231/s |');
  });

  it('leaves the lines of a document whole', async () => {
    const { stdout } = await run(['estimate', 'twitter', '--to', 'md', '--width', '60']);
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => !row.endsWith('|'))).toEqual([]);
  });

  it.each<[readonly string[], number, RegExp]>([
    [['estimate'], 2, /Give --users, --mau, --writes or --reads/],
    [['estimate', '--users', '1..5M'], 2, /--users: .*"1\.\.5M" at column 1/],
    [['estimate', '--users', '1M', '--mau', '500k'], 2, /--users and --mau contradict/],
    [['estimate', 'twiter', '--users', '1M'], 1, /no problem "twiter". Did you mean twitter/],
    [['estimate', '--users', '1M', '--cache-of', 'disk'], 2, /--cache-of "disk"/],
    [['estimate', '--users', '1M', '--to', 'pdf'], 2, /--to "pdf"/],
    [['estimate', '--users', '1M', '--scale', '1k', '--compare', '--peak 2'], 2, /--scale and --compare are two views/],
    [['estimate', '--users', '1M', '--say', '--trace'], 2, /--say and --trace are two views/],
    [['estimate', '--users', '1M', '--demo'], 2, /--demo belongs to --practice/],
    [['estimate', '--user', '1M'], 2, /unknown option '--user'/],
  ])('%j ends with %d', async (args, code, stderr) => {
    const ran = await run(args);
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr).toMatch(stderr);
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('sysdesign estimate --practice', () => {
  const answers = ['231/s', '25', '500', '2 GB', '3 TB', '-', '460 KB/s', '100 MB', '1'].join('\n');
  const now = Date.UTC(2026, 10, 20, 9);

  it('takes answers line by line, and brings misses back in the drill', async () => {
    const { stdout, code, data } = await run(['estimate', '--users', '1M', '--practice'], { stdin: answers, now });
    expect(code).toBe(0);
    expect(stdout).toContain('7 of 9 within a factor of two');
    expect(stdout).toContain('Missed: with all copies, cache memory.');
    const due = await run(['drill', '--only', 'phase-estimate-scale', '--new', '0', '--demo', '--json'], { data, now: now + 3_600_000 });
    expect(JSON.parse(due.stdout)).toMatchObject({ answers: expect.arrayContaining([expect.objectContaining({ card: 'phase-estimate-scale/storage-of-writes' })]) as unknown });
  });

  it('takes answers from a file, and says what supplies them where there are none', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'sysdesign answers ')), 'answers.txt');
    writeFileSync(file, answers);
    expect((await run(['estimate', '--users', '1M', '--practice', '--answers', file])).stdout).toContain('7 of 9');
    expect(await run(['estimate', '--users', '1M', '--practice'])).toMatchObject({ code: 2, stderr: expect.stringMatching(/--answers FILE/) as unknown });
  });
});
