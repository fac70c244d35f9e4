import { describe, expect, it } from 'vitest';
import { differenceOf, stagesOf, withKinds } from '../../src/architecture/changes.ts';
import { parseNotation } from '../../src/architecture/notation.ts';
import { pathBetween } from '../../src/architecture/path.ts';

describe('a drawing that grows', () => {
  it('adds an arrow, or the arrows of one box, at a time, and ends with everything', () => {
    const whole = parseNotation('client -> lb -> api\napi -> cache, db\nmonitor\ngroup data { cache, db }');
    const stages = stagesOf(whole);
    expect(stages.map(({ added }) => added)).toEqual([['client', 'lb'], ['api'], ['cache', 'db'], ['monitor']]);
    expect(stages.at(-1)?.architecture).toEqual(whole);
  });
});

describe('the difference of two architectures', () => {
  const before = parseNotation('lb -> api -> db\napi -> cache : get\ngroup data { db, cache }');
  const after = parseNotation('lb -> api -> db\napi ..> queue\ngroup data { db }\ngroup edge { lb }');
  const { architecture, nodes, edges } = differenceOf(before, after);

  it('finds what came, went and moved', () => {
    expect([...nodes]).toEqual([['lb', 'moved'], ['queue', 'added'], ['cache', 'removed']]);
    expect(edges.added.map(({ to }) => to)).toEqual(['queue']);
    expect(edges.removed.map(({ to }) => to)).toEqual(['cache']);
  });

  it('shows both in one picture, signed', () => {
    expect(architecture.nodes.map(({ label }) => label)).toEqual(['~ lb', 'api', 'db', '+ queue', '- cache']);
    expect(architecture.edges.map(({ label }) => label)).toEqual(['', '', '+', '- get']);
    expect(architecture.groups.map(({ members }) => members)).toEqual([['db', 'cache'], ['lb']]);
  });

  it('finds nothing where nothing changed', () => {
    const same = differenceOf(before, before);
    expect(same.architecture).toEqual(before);
    expect(same.nodes.size).toBe(0);
  });
});

describe('a way between two boxes', () => {
  const web = parseNotation('client [Web browser] -> lb -> api1, api2 -> db\napi1 -> cache');

  it('is drawn thick', () => {
    const { architecture, ids } = pathBetween(web, 'Web browser..db');
    expect(ids).toEqual(['client', 'lb', 'api1', 'db']);
    expect(architecture.edges.filter(({ line }) => line === 'thick')).toHaveLength(3);
  });

  it.each([
    ['client', 'two boxes with two dots'],
    ['client..nowhere', 'no box "nowhere"'],
    ['db..client', 'no way leads'],
  ])('says what is wrong with %j', (ends, message) => {
    const hinted = () => {
      try {
        return pathBetween(web, ends);
      } catch (error) {
        throw new Error(error instanceof Error && 'hint' in error ? `${error.message}. ${String(error.hint)}` : 'no hint', { cause: error });
      }
    };
    expect(hinted).toThrow(message);
  });
});

describe('kinds', () => {
  it('stand under the names that give one away', () => {
    expect(withKinds(parseNotation('lb -> thing [Thing | detail]')).nodes.map(({ details }) => details)).toEqual([['(load balancer)'], ['detail']]);
  });
});
