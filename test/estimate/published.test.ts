import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/quantity/evaluate.ts';
import type { CacheOf } from '../../src/estimate/inputs.ts';
import { valuesOf } from './figures.ts';
import type { Flags } from './figures.ts';

interface Worked {
  readonly problem: string;
  readonly source: string;
  readonly flags: Flags;
  readonly cacheOf?: CacheOf;
  /** Published figures that the arithmetic bears out, with the rounding they were published in. */
  readonly published: Readonly<Record<string, readonly [text: string, relative: number]>>;
}

const primer = 'The System Design Primer (Donne Martin), "Calculate usage"';

/** Published back-of-the-envelope estimates; each figure is recomputed from the inputs given there. */
const worked: readonly Worked[] = [
  {
    problem: 'Pastebin',
    source: primer,
    flags: { writes: '10M/month', reads: '100M/month', object_size: '1.27 KB', retention: '3 years' },
    published: {
      storage_per_month: ['12.7 GB', 0.001],
      storage_total: ['450 GB', 0.02],
      records_total: ['360M', 0.001],
      write_qps: ['4/s', 0.05],
      read_qps: ['40/s', 0.05],
    },
  },
  {
    problem: 'Twitter timeline',
    source: primer,
    flags: { writes: '500M/day', reads: '250B/month', object_size: '10 KB', retention: '36 months', fanout: '10' },
    published: {
      storage_per_month: ['150 TB', 0.001],
      storage_total: ['5.4 PB', 0.001],
      read_qps: ['100k/s', 0.05],
      write_qps: ['6k/s', 0.05],
      fanout_qps: ['60k/s', 0.05],
    },
  },
  {
    problem: 'Web crawler',
    source: primer,
    flags: { writes: '4B/month', reads: '100B/month', object_size: '500 KB', retention: '3 years' },
    published: {
      storage_per_month: ['2 PB', 0.001],
      storage_total: ['72 PB', 0.001],
      write_qps: ['1.6k/s', 0.05],
      read_qps: ['40k/s', 0.05],
    },
  },
  {
    problem: 'Twitter',
    source: 'Alex Xu, System Design Interview (2020), chapter 2',
    flags: { mau: '300M', dau_share: '50%', writes_per_user: '2', media_share: '10%', media_size: '1 MB', object_size: '204 B', retention: '5 years', peak: '2x' },
    published: {
      write_qps: ['3500/s', 0.02],
      peak_write_qps: ['7000/s', 0.02],
      media_storage_per_day: ['30 TB', 0.001],
      storage_total: ['55 PB', 0.01],
    },
  },
  {
    problem: 'YouTube',
    source: 'Alex Xu, System Design Interview (2020), chapter 14',
    flags: { users: '5M', writes_per_user: '10%', reads_per_user: '5', object_size: '300 MB' },
    published: { storage_per_day: ['150 TB', 0.001], reads_per_day: ['25M', 0.001] },
  },
  {
    problem: 'URL shortener',
    source: 'Packt, System Design Guide for Software Professionals (2024), chapter 9',
    flags: { users: '1B', writes_per_user: '10%', retention: '10 years' },
    published: { writes_per_day: ['100M', 0.001], records_total: ['365B', 0.001] },
  },
  {
    problem: 'URL shortener, monthly',
    source: 'Get SDE Ready, "URL shortener: capacity estimation"',
    flags: { writes: '100M/month', reads: '1B/month', object_size: '600 B', retention: '10 years' },
    published: { records_total: ['12B', 0.001], storage_total: ['7.2 TB', 0.001], write_qps: ['40/s', 0.05] },
  },
  {
    problem: 'Facebook Messenger',
    source: 'Grokking the System Design Interview, "Designing Facebook Messenger"',
    flags: { users: '500M', writes_per_user: '40', read_write: '1:1', object_size: '100 B', retention: '5 years' },
    published: {
      writes_per_day: ['20B', 0.001],
      storage_per_day: ['2 TB', 0.001],
      storage_total: ['3.6 PB', 0.02],
      bandwidth_in: ['25 MB/s', 0.08],
      bandwidth_out: ['25 MB/s', 0.08],
    },
  },
  {
    problem: 'WhatsApp',
    source: 'PrepCommons, "Design WhatsApp: capacity estimation"',
    flags: { users: '2B', writes_per_user: '40', object_size: '500 B', media_share: '10%', media_size: '200 KB', peak: '3x' },
    published: {
      writes_per_day: ['80B', 0.001],
      write_qps: ['1M/s', 0.08],
      peak_write_qps: ['3M/s', 0.08],
      text_storage_per_day: ['40 TB', 0.001],
      media_storage_per_day: ['1.5 PB', 0.07],
    },
  },
  {
    problem: 'Uber, driver locations',
    source: 'Grokking the System Design Interview, "Designing Uber backend": 500K active drivers, one report every 3 s',
    flags: { users: '500K', writes_per_user: '86,400 / 3', read_write: '1:1' },
    published: { write_qps: ['500K / 3 s', 0.001] },
  },
  {
    problem: 'Instagram',
    source: 'PasteNow, "Instagram system design": 5M uploads a day of 200 KB',
    flags: { writes: '5M/day', object_size: '200 KB' },
    published: { write_qps: ['57/s', 0.02], storage_per_day: ['1 TB', 0.001] },
  },
  {
    problem: 'Server metrics',
    source: 'System Design School, "Realtime monitoring system": 10,000 servers, 6 metrics, every 10 s',
    flags: { users: '10,000 servers', writes_per_user: '6 × 8640', retention: '5 years' },
    published: { writes_per_day: ['518.4M', 0.001], write_qps: ['6k/s', 0.001] },
  },
  {
    problem: 'Message queue',
    source: 'LinkedIn Engineering (2019), "How LinkedIn customizes Apache Kafka for 7 trillion messages per day"',
    flags: { writes: '7 trillion messages/day', read_write: '1:1' },
    published: { writes_per_day: ['7T', 0.001], write_qps: ['81M/s', 0.001] },
  },
  {
    problem: 'Cached URLs',
    source: 'Get SDE Ready, "URL shortener": a fifth of 12 billion URLs at 100 bytes',
    flags: { writes: '100M/month', reads: '1B/month', object_size: '100 B', retention: '10 years', cache_share: '20%' },
    cacheOf: 'data',
    published: { cache_memory: ['240 GB', 0.001] },
  },
];

describe.each(worked)('$problem ($source)', ({ flags, cacheOf, published }) => {
  it.each(Object.entries(published))('%s is %j', (id, [text, relative]) => {
    const expected = evaluate(text).quantity.value;
    const value = valuesOf(flags, cacheOf)[id] ?? Number.NaN;
    expect(Math.abs(value / expected - 1), `${value} against ${expected}`).toBeLessThanOrEqual(relative);
  });
});

describe('published arithmetic that does not hold', () => {
  it('metrics: 10M points a second are 864 billion a day, not "86 trillion" (Interview Handbook, metrics system)', () => {
    const { writes_per_day: perDay } = valuesOf({ users: '100K servers', writes_per_user: '1000 × 86,400 / 10', read_write: '1:1' });
    expect(perDay).toBe(864e9);
    expect(86e12 / (perDay ?? 1)).toBeCloseTo(100, 0);
  });

  it('Instagram: 70M pictures of 200 KB are 14 TB a day, not "14,000 TB" (DEV Community, Instagram capacity)', () => {
    const { media_storage_per_day: perDay } = valuesOf({ users: '200M', writes_per_user: '0.5', media_share: '70%', media_size: '200 KB' });
    expect(perDay).toBe(14e12);
  });

  it('Twitter: 0.2B users reading 10 pages of 20 tweets are 40 billion a day, not "4 billion" (E. Zhang, estimation notes)', () => {
    const { reads_per_day: perDay, read_qps: perSecond } = valuesOf({ users: '0.2B', reads_per_user: '10 × 20' });
    expect(perDay).toBe(40e9);
    expect(perSecond).toBeCloseTo(462_963, 0);
  });

  it('URL shortener: 100M a month are 38.6 a second; truncating at each step published 34 (InterviewBit)', () => {
    expect(valuesOf({ writes: '100M/month' })['write_qps']).toBeCloseTo(38.58, 2);
  });

  it('YouTube: the CDN bill of $150,000 a day needs 0.3 GB a video; the copied 0.03 GB gives a tenth', () => {
    const bill = (size: string): number => evaluate(`5M × 5 × ${size} × $0.02/GB`).quantity.value;
    expect(bill('0.3 GB')).toBeCloseTo(150_000, 6);
    expect(bill('0.03 GB')).toBeCloseTo(15_000, 6);
  });
});
