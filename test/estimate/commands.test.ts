import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/sysdesign', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'sysdesign estimate '));

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Ran {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
  return spawnSync(process.execPath, [program, '--data', data, ...args], { input, encoding: 'utf8', env: { ...rest, ...env } });
}

function json(args: readonly string[]): Readonly<Record<string, unknown>> {
  const { stdout, status } = run([...args, '--json']);
  expect(status).toBe(0);
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>;
}

describe('sysdesign calc', () => {
  it('prints the result alone on the first line, so that a script can use it', () => {
    const { stdout, status } = run(['calc', '1M × 20 ÷ 86,400']);
    expect([stdout, status]).toEqual(['231\n', 0]);
    expect(run(['calc', '100', 'Mbps', 'in', 'MB/s']).stdout).toBe('12.5 MB/s\n');
  });

  it('answers programs in base units', () => {
    expect(json(['calc', '100 Mbps in MB/s'])).toEqual({ value: 12.5e6, unit: 'B/s', dimension: 'data_rate', display: { value: 12.5, unit: 'MB/s', text: '12.5 MB/s' } });
    expect(json(['calc', '1M..3M'])).toMatchObject({ low: 1e6, high: 3e6 });
  });

  it.each([
    [['calc', '5 GB + 3 s'], 2, 'sysdesign: cannot add a time to a size: "3 s" at column 8 of "5 GB + 3 s". Both sides need the same kind of unit.\n'],
    [['calc', '-5 users'], 2, 'sysdesign: negative quantity: "-5 users" at column 1. A count of things cannot be below zero.\n'],
    [['calc'], 2, 'sysdesign: nothing to calculate. Write for example: sysdesign calc "1M × 20 / day"\n'],
    [['calc', 'mmc(arrivals=1000/s, service=10ms, servers=10)'], 1, 'sysdesign: unstable: utilisation is 100%, so the queue grows without end. It takes at least 11 servers, or a shorter service time.\n'],
  ])('%j ends with %d and one line', (args, status, stderr) => {
    expect(run(args)).toMatchObject({ status, stdout: '', stderr });
  });

  it('gives the error to programs as well', () => {
    const { stdout, status } = run(['calc', '10 furlongs', '--json']);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'bad-quantity', message: expect.stringContaining('"furlongs" at column 4') as unknown } });
  });
});

describe('sysdesign estimate', () => {
  it('fits 60 and 80 columns, without colour into a pipe, in 7 bits where asked for', () => {
    for (const width of [60, 80]) {
      const { stdout, stderr, status } = run(['estimate', '--users', '1M..3M', '--media-share', '5%..10%', '--width', String(width)]);
      expect([status, stderr]).toEqual([0, '']);
      expect(Math.max(...stdout.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
      expect(stdout).not.toContain('\u001B');
    }
    const ascii = run(['estimate', '--users', '1M..3M', '--ascii']).stdout;
    expect(ascii).toMatch(/^[\x20-\x7E\n]*$/);
    expect(run(['estimate', '--users', '1M'], '', { FORCE_COLOR: '1' }).stdout).toContain('\u001B[');
  });

  it('answers programs with inputs, results, verdicts and the convention', () => {
    const document = json(['estimate', '--writes', '10M/month', '--read-write', '10:1', '--object-size', '1.271 KB', '--retention', '3 years']);
    expect(document['inputs']).toMatchObject({ writes: { unit: '/s', assumed: false }, object_size: { value: 1271, unit: 'B' }, peak: { value: 2, assumed: true } });
    expect(document['results']).toContainEqual(expect.objectContaining({ id: 'records_total', value: 360e6, unit: '', formula: '10M/month × 3 years = 360M' }));
    expect(document['results']).toContainEqual(expect.objectContaining({ id: 'storage_total', value: 457_560_000_000, unit: 'B' }));
    expect(document['verdicts']).toContainEqual(expect.objectContaining({ id: 'database', text: expect.stringContaining('One Postgres is enough') as unknown }));
    expect(document['convention']).toMatchObject({ day_seconds: 86_400, month_days: 30, year_days: 365 });
  });

  it('takes a problem and overrides what is given', () => {
    const document = json(['estimate', 'twitter', '--users', '250M']);
    expect(document['inputs']).toMatchObject({ users: { value: 250e6, origin: 'given' }, writes_per_user: { origin: 'problem', because: expect.any(String) as unknown } });
  });

  it('sets scales and variants side by side', () => {
    const scales = json(['estimate', '--scale', '10k,1M,100M'])['estimates'] as { readonly label: string }[];
    expect(scales.map(({ label }) => label)).toEqual(['10k users', '1M users', '100M users']);
    expect(run(['estimate', '--users', '1M', '--compare', '--peak 5']).stdout).toMatch(/reads at peak\s+463\/s\s+1,160\/s\s+2\.5x/);
  });

  it('says it, traces it, and writes it down', () => {
    expect(run(['estimate', '--users', '1M', '--say']).stdout).toContain('about 230 reads a second, call it 500 at peak');
    expect(run(['estimate', '--users', '1M', '--trace']).stdout).toContain('1M × 20 ÷ 86,400 = 231/s');
    expect(run(['estimate', '--users', '1M', '--to', 'md']).stdout).toContain('| reads | 231/s | 1M × 20 ÷ 86,400 = 231/s |');
  });

  it.each<[readonly string[], number, RegExp]>([
    [['estimate'], 2, /Give --users, --mau, --writes or --reads/],
    [['estimate', '--users', '1..5M'], 2, /--users: .*"1\.\.5M" at column 1/],
    [['estimate', '--users', '1M', '--mau', '500k'], 2, /--users and --mau contradict/],
    [['estimate', 'twiter', '--users', '1M'], 1, /no problem "twiter". Did you mean twitter/],
    [['estimate', '--users', '1M', '--cache-of', 'disk'], 2, /--cache-of "disk"/],
    [['estimate', '--users', '1M', '--to', 'pdf'], 2, /--to "pdf"/],
    [['estimate', '--users', '1M', '--scale', '1k', '--compare', '--peak 2'], 2, /--scale and --compare/],
    [['estimate', '--user', '1M'], 2, /unknown option '--user'/],
  ])('%j ends with %d', (args, status, stderr) => {
    const ran = run(args);
    expect(ran).toMatchObject({ status, stdout: '' });
    expect(ran.stderr).toMatch(stderr);
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('sysdesign estimate --practice', () => {
  const answers = ['231/s', '25', '500', '2 GB', '3 TB', '-', '460 KB/s', '100 MB', '1'];

  it('takes answers line by line, and brings misses back in the drill', () => {
    const { stdout, status } = run(['estimate', '--users', '1M', '--practice'], answers.join('\n'));
    expect(status).toBe(0);
    expect(stdout).toContain('7 of 9 within a factor of two');
    expect(stdout).toContain('Missed: with all copies, cache memory.');
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    const due = run(['drill', '--only', 'phase-estimate-scale', '--new', '0', '--demo', '--json'], '', { SYSDESIGN_NOW: inAnHour });
    expect(JSON.parse(due.stdout)).toMatchObject({ answers: expect.arrayContaining([expect.objectContaining({ card: 'phase-estimate-scale/storage-of-writes' })]) as unknown });
  });

  it('takes answers from a file, and says what supplies them where there are none', () => {
    const file = join(data, 'answers.txt');
    writeFileSync(file, answers.join('\n'));
    expect(run(['estimate', '--users', '1M', '--practice', '--answers', file]).stdout).toContain('7 of 9');
    expect(run(['estimate', '--users', '1M', '--practice'])).toMatchObject({ status: 2, stderr: expect.stringMatching(/--answers FILE/) as unknown });
  });
});
