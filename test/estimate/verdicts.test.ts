import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess.ts';
import type { Assessment } from '../../src/estimate/assess.ts';
import { readInputs } from '../../src/estimate/given.ts';
import { kindOfInput } from '../../src/estimate/inputs.ts';
import { placeOnLadder } from '../../src/estimate/ladder.ts';
import { estimateMarkdown } from '../../src/estimate/to-markdown.ts';
import { sayEstimate } from '../../src/estimate/spoken.ts';
import { comparedVariant, scaledVariants } from '../../src/estimate/variants.ts';
import { formatValue } from '../../src/quantity/format.ts';
import { capacities } from './figures.ts';
import type { Flags } from './figures.ts';

const ladder = [1e3, 1e4, 1e5, 1e6, 1e7].map((users) => ({ topic: `ladder-${users}`, title: `${formatValue(users, 'count')} users`, users, changes: [`Change at ${users}`] }));

function assessed(flags: Flags): Assessment {
  return assess({ given: readInputs(flags), capacities }, ladder);
}

function verdictsOf(flags: Flags): Readonly<Record<string, string>> {
  return Object.fromEntries(assessed(flags).verdicts.map(({ id, text }) => [id, text]));
}

describe('a verdict', () => {
  it('says that one Postgres is enough when it is, and cites the numbers', () => {
    const [first] = assessed({ users: '1M' }).verdicts;
    expect(first?.text).toMatch(/^One Postgres is enough/);
    expect(first?.because).toContain('46.3/s writes and 463/s reads at peak, 3.65 TB kept');
  });

  it('says where a capacity comes from, or that it was given', () => {
    expect(assessed({ users: '1M' }).verdicts[0]?.because).toContain('5,000/s (database-throughput, 2026) and 10 TB (database-size, 2026)');
    expect(assessed({ users: '1M', db_qps: '20k/s' }).verdicts[0]?.because).toContain('20K/s (as given)');
  });

  it('leaves the writes alone where only the reads are too many', () => {
    const { database, reads } = verdictsOf({ users: '30M', object_size: '50 B' });
    expect(database).toMatch(/One primary takes the writes/);
    expect(reads).toMatch(/A cache decides: at 64% hits one node answers the misses; without it, 3 replicas/);
  });

  it('shards for the writes or for the bytes, and says which', () => {
    expect(verdictsOf({ writes: '40k/s', object_size: '10 B', retention: '30 days' })['database']).toBe('Shard the database: 16 shards, because of the writes.');
    expect(verdictsOf({ users: '10M' })['database']).toBe('Shard the database: 4 shards, because of the bytes.');
  });

  it('offers a queue only where the peak is too much and the average is not', () => {
    expect(verdictsOf({ writes: '3000/s', peak: '2x', object_size: '10 B' })['queue']).toMatch(/queue absorbs the peak/);
    expect(verdictsOf({ writes: '30k/s' })['queue']).toBeUndefined();
    expect(verdictsOf({ users: '1M' })['queue']).toBeUndefined();
  });

  it('keeps large objects out of memory', () => {
    expect(verdictsOf({ users: '1M', read_size: '1.5 GB' })['memory']).toMatch(/disks at the edge/);
  });

  it('counts links after the CDN has taken its share', () => {
    const flags = { reads: '100k/s', read_size: '100 KB' };
    expect(verdictsOf(flags)['network']).toMatch(/23 full links/);
    expect(verdictsOf({ ...flags, cdn_hit: '98%' })).not.toHaveProperty('network');
  });

  it('says that media leave by a way of their own where reads return less than a medium', () => {
    const flags = { reads: '100k/s', read_size: '100 KB', media_share: '10%', media_size: '500 KB' };
    expect(verdictsOf(flags)['network']).toMatch(/fills 23 full links at peak.*the media leave through a CDN/);
    expect(verdictsOf({ ...flags, reads: '10/s' })['wires']).toMatch(/carry the peak, media apart/);
  });

  it('asks for faster disks where rows come faster than an ordinary volume writes', () => {
    expect(verdictsOf({ writes: '20k/s', object_size: '10 KB' })['volume']).toMatch(/rows fill 4 ordinary volumes/);
    expect(verdictsOf({ users: '1M' })).not.toHaveProperty('volume');
    expect(verdictsOf({ users: '1M' })['wires']).toMatch(/Neither the network nor the disk/);
  });

  it('keeps media out of the database', () => {
    expect(verdictsOf({ users: '1M', media_share: '10%', media_size: '1 MB' })['media']).toMatch(/object store.*99.01% of the bytes/);
  });

  it('names the step of the ladder and the next', () => {
    expect(verdictsOf({ users: '150k' })['ladder']).toBe('On the scaling ladder this is the step to 100K users; next comes 1M users (change at 1000000).');
    expect(verdictsOf({ users: '10M' })['ladder']).toMatch(/it is the last one/);
    expect(verdictsOf({ users: '1B' })['ladder']).toBe('This is beyond the last step of the scaling ladder, 10M users.');
    expect(verdictsOf({ writes: '5/s' })['ladder']).toBeUndefined();
    expect(placeOnLadder(20, ladder)?.current.users).toBe(1e3);
    expect(placeOnLadder(20, [])).toBeUndefined();
  });

  it('says in how many of the draws one machine is not enough', () => {
    const [first] = assessed({ users: '1M..10M' }).verdicts;
    expect(first?.chance).toBeGreaterThan(0.5);
    expect(first?.chance).toBeLessThan(1);
  });

  it('turns where it says it turns', () => {
    const { verdicts, flips, estimate } = assessed({ users: '1M', media_share: '10%', media_size: '1 MB', fanout: '200' });
    for (const { pressure } of verdicts) {
      for (const { input, value } of pressure === undefined ? [] : (flips.get(pressure) ?? [])) {
        const at = (factor: number): number => {
          const { dimension } = kindOfInput(input);
          const flags = Object.fromEntries([...estimate.inputs].filter(([, { origin }]) => origin !== 'derived').map(([name, { text }]) => [name, text]));
          const unit = { rate: '/s', data: ' B', time: ' s', count: '', ratio: '', data_rate: ' B/s', money: '' }[dimension];
          return Number(assessed({ ...flags, [input]: `${value * factor}${unit}` }).estimate.point.pressure(pressure!));
        };
        expect((at(1.05) - 1) * (at(1 / 1.05) - 1)).toBeLessThan(0);
      }
    }
  });
});

describe('variants', () => {
  it('scale the users and nothing else', () => {
    const variants = scaledVariants('10k, 1M,100M', readInputs({ users: '5', writes_per_user: '3' }));
    expect(variants.map(({ label }) => label)).toEqual(['10k users', '1M users', '100M users']);
    expect(variants.map(({ given }) => given.users?.quantity.value)).toEqual([1e4, 1e6, 1e8]);
    expect(variants.every(({ given }) => given.writes_per_user?.quantity.value === 3)).toBe(true);
  });

  it('cannot scale traffic that a total fixes', () => {
    expect(() => scaledVariants('1k,1M', readInputs({ writes: '5/s' }))).toThrow(/--scale varies --users, but --writes fixes/);
    expect(() => scaledVariants('1k,,1M', {})).toThrow(/--scale: a quantity is missing/);
  });

  it('compare with flags written as one text', () => {
    const { given } = comparedVariant('--users "10 million" --object-size=2KB --peak 5', readInputs({ users: '1M', retention: '1 year' }));
    expect([given.users, given.object_size, given.peak, given.retention].map((stated) => stated?.quantity.value)).toEqual([10e6, 2000, 5, 31_536_000]);
  });

  it.each([['--user 5', /"--user" is no quantity flag/], ['--users', /--users needs a value/], ['', /needs flags/], ['--users 1..5M', /differ in scale/]])('refuse --compare %j', (text, message) => {
    expect(() => comparedVariant(text, {})).toThrow(message);
  });
});

describe('an estimate is said', () => {
  it('the way one rounds at a whiteboard', () => {
    const { estimate, verdicts } = assessed({ users: '52M' });
    const said = sayEstimate(estimate, verdicts);
    expect(said).toContain('With 52 million daily users I get about 12 thousand reads a second, call it 25 thousand at peak, and about 1.2 thousand writes a second, call it 2.5 thousand at peak');
    expect(said).not.toMatch(/NaN|undefined|\d{4}/);
  });

  it('without numbers where there is nothing', () => {
    const { estimate, verdicts } = assessed({ writes: '0/s', reads: '5/s' });
    expect(sayEstimate(estimate, verdicts)).toContain('about 5 reads a second, call it 10 at peak, and no writes.');
  });

  it('in rates a day where a second is too short', () => {
    const { estimate, verdicts } = assessed({ users: '100' });
    expect(sayEstimate(estimate, verdicts)).toMatch(/about 2 thousand reads a day/);
  });

  it('in Markdown for a design document, every number with its formula', () => {
    const text = estimateMarkdown('Estimate', assessed({ users: '1M..3M' }));
    expect(text).toMatch(/\| reads \| 401\/s \| 23\d\/s to 69\d\/s \| 1.73M × 20 ÷ 86,400 ≈ 401\/s \|/);
    expect(text).toContain('| `--peak` | 2x | assumed |');
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect([4, 5].includes(row.split(' | ').length)).toBe(true);
  });
});
