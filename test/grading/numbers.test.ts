import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/grading/figures.ts';
import { sentencesOf } from '../../src/grading/passages.ts';
import { sumsOf } from '../../src/grading/sums.ts';
import { tokenise } from '../../src/grading/tokens.ts';
import { graded } from './exams.ts';

const sentences = (text: string) => sentencesOf(text, tokenise(text, () => false));
const figures = (text: string) => sentences(text).flatMap(figuresOf).map(({ amount, of, per }) => (per === undefined ? [amount, of] : [amount, of, per]));
const sums = (text: string) => sentences(text).flatMap((sentence) => sumsOf(sentence, figuresOf(sentence)));

describe('figures', () => {
  it.each([
    ['400M tweets/day', [[400e6, 'count', 86_400]]],
    ['about 4,600 messages every second', [[4600, 'count', 1]]],
    ['23k msg/s', [[23e3, 'count', 1]]],
    ['200 million people', [[200e6, 'count']]],
    ['120 GB/day', [[120e9, 'data', 86_400]]],
    ['42 Tbps', [[5.25e12, 'data', 1]]],
    ['100 Tbit/s', [[12.5e12, 'data', 1]]],
    ['200ms', [[0.2, 'time']]],
    ['4B timeline reads/day', [[4e9, 'count', 86_400]]],
    ['10k req/s', [[1e4, 'count', 1]]],
    ['8 bytes', [[8, 'data']]],
    ['95%', [[0.95, 'share']]],
    ['62^7', [[62 ** 7, 'count']]],
    ['.2 of it', [[0.2, 'count']]],
    ['39 w/s', [[39, 'count', 1]]],
    ['3 gb per day', [[3e9, 'data', 86_400]]],
    ['the 1st of 1080p', []],
  ])('reads %s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('sums', () => {
  it.each([
    '200M x 2 tweets/day = 400M tweets/day',
    '400M / 86,400 = ~4,600 writes/s',
    '1B per day -> ~12k reads per sec',
    '100M x 2 h / 24 h = 8.3M',
    '100M / (30 x 86400) = 39/s',
    '500B x 12B = 6TB',
    '2B*200B = 400GB/d',
    '8.3M x 5 Mbps = 42 Tbps',
    'a heartbeat every 30 s x 10M = 333k/s',
    '20 million journeys / 86,400 seconds = 231 a second',
    '100M / 100k sec = 1000 writes per sec',
    '62^7 = 3.5 trillion',
    '337M * .2 * 500B = 34 GB',
    '500 KiB × 40M = 20 TB a day',
    '400M × 300 bytes = 111 GiB per day',
    '1 MB x 1000/s = 8 Gbps',
    '35 GB / 16 GB = 3 nodes',
    'with 70% utilisation 46k/1k = 66 servers',
    'with 30% headroom 46k/1k = 60 servers',
    '460k reads/s x 5% misses = 23k/s',
    '400M / 86400 = 5,000 writes/s',
  ])('lets %s stand', (text) => {
    expect(sums(text).map(({ ok }) => ok)).toEqual([true]);
  });

  it.each([
    ['400M tweets per day, which is about 46 tweets per second', 4630],
    ['20M / 86,400 = 2,300 trips per second', 231],
    ['25k x 100 B = 250 KB/s', 2.5e6],
    ['2B / 86,400 = 230 messages per second', 23_148],
    ['62 x 6 = 3720', 372],
    ['400M / 86400 = 7,000 writes/s', 4630],
    ['200M x 2 = 600M tweets', 400e6],
    ['1 MB x 1000/s = 1 Gbps', 1e9],
    ['5 Mbps x 10M viewers = 50 TB/s', 6.25e12],
    ['62^6 = 5.7B', 56.8e9],
    ['46k/s / 5k per server = 20 servers', 9.2],
    ['460k reads/s x 5% misses = 2.3k/s', 23e3],
  ])('finds the slip in %s', (text, implied) => {
    const [sum] = sums(text);
    expect(sum?.ok).toBe(false);
    expect(Math.abs(Math.log((sum?.implied ?? 0) / implied))).toBeLessThan(0.01);
  });

  it.each(['5 years and 3 copies', '4.6k/s, peak 14k/s', '10M connections, 100k per machine', 'between 3 and 5 times', 'POST /v1/tweets -> 201'])('sees none in %s', (text) => {
    expect(sums(text)).toEqual([]);
  });
});

describe('an estimate', () => {
  const estimation = (text: string) => graded('twitter', { estimation: text }).phases.find(({ id }) => id === 'estimation');

  it('is told how far two figures of the same thing are apart, in its own words', () => {
    const check = estimation('We expect 110K tweets a day. That is 500 tweets/s.')?.checks.find(({ kind }) => kind === 'consistency');
    expect(check).toMatchObject({ ok: false, said: 110e3, implied: 43.2e6, factor: 393, quote: '110K tweets a day' });
    expect(check?.note).toContain('You say 110K tweets a day; your 500 tweets/s makes 43.2M');
  });

  it('may assume another scale and is then held to it', () => {
    expect(estimation('10M daily users x 2 tweets = 20M tweets/day = 231 tweets/s.')?.checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('is told when a total is off by thousands', () => {
    expect(estimation('With 200M daily users we get 3 tweets per second.')?.checks.filter(({ ok, kind }) => !ok && kind === 'scale')).toHaveLength(1);
  });

  it('earns more with a sum that comes out than with one that does not', () => {
    const right = estimation('200M users x 2 = 400M tweets/day / 86,400 = 4,600 tweets/s')?.score ?? 0;
    const wrong = estimation('200M users x 2 = 400M tweets/day / 86,400 = 46,000 tweets/s')?.score ?? 0;
    expect(right).toBeGreaterThan(wrong);
  });
});
