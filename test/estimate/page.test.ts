import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess.ts';
import type { Assessment } from '../../src/estimate/assess.ts';
import { readInputs } from '../../src/estimate/given.ts';
import { bandOf } from '../../src/terminal/band.ts';
import { comparePage, scalePage } from '../../src/terminal/estimate-columns.ts';
import { estimatePage, tracePage } from '../../src/terminal/estimate-page.ts';
import { testScreen } from '../terminal/test-screen.ts';
import { capacities } from './figures.ts';
import type { Flags } from './figures.ts';

const ladder = [1e5, 1e6, 1e7].map((users) => ({ topic: 'ladder', title: `${users / 1e6}M users`, users, changes: ['Read replicas', 'A queue'] }));

function assessed(flags: Flags): Assessment {
  return assess({ given: readInputs(flags), capacities }, ladder);
}

const wide = testScreen({ width: 80 });
const narrow = testScreen({ width: 60 });
const ascii = testScreen({ width: 60, ascii: true });

/** The pages as people see them; a change shows in the golden files and is looked at. */
describe('the page of an estimate', () => {
  const million = assessed({ users: '1M' });
  const ranges = assessed({ users: '1M..3M', object_size: '1 KB..4 KB', media_share: '10%', media_size: '200 KB', cdn_hit: '90%', fanout: '50' });

  it.each([
    ['one-million-80', estimatePage(wide, 'Estimate: --users 1M', million)],
    ['one-million-60-ascii', ascii.fitted(estimatePage(ascii, 'Estimate: --users 1M', million))],
    ['ranges-80', estimatePage(wide, 'Estimate: ranges', ranges)],
    ['trace-80', tracePage(wide, 'Estimate: ranges', ranges.estimate)],
    ['scales-60', scalePage(narrow, 'Estimate: scales', ['100k', '1M', '10M', '100M', '1B'].map((users) => ({ label: `${users} users`, assessment: assessed({ users }) })))],
    ['compare-80', comparePage(wide, 'Estimate: --users 1M', [{ label: 'this', assessment: million }, { label: '--users 10M', assessment: assessed({ users: '10M' }) }])],
  ])('%s', async (name, text) => {
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

describe('a band', () => {
  it('is higher where a value is likelier', () => {
    const bell = { samples: Float64Array.from({ length: 999 }, (_, i) => Math.exp(Math.log((i + 1) / (999 - i)) / 4)), factor: 1 };
    const band = bandOf(bell, false);
    expect(band).toHaveLength(14);
    expect(band.codePointAt(7)).toBeGreaterThan(band.codePointAt(0) ?? 0);
    expect(bandOf(bell, true)).toMatch(/^[_.:\-=+*#]{14}$/);
  });

  it('is empty where there is nothing to spread', () => {
    expect(bandOf(5, false)).toBe('');
    expect(bandOf({ samples: Float64Array.of(1, 1, 1), factor: 2 }, false)).toBe('');
  });
});
