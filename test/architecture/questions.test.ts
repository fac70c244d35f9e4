import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '../../src/architecture/model.ts';
import { parseNotation } from '../../src/architecture/notation.ts';
import { components, cutPoints, cycles, dominators, edgesAlong, reachable, shortestPath } from '../../src/architecture/questions.ts';
import { architectures } from './architectures.ts';

const without = (architecture: Architecture, gone: string): Architecture => ({
  ...architecture,
  nodes: architecture.nodes.filter(({ id }) => id !== gone),
  edges: architecture.edges.filter(({ from, to }) => from !== gone && to !== gone),
});
const everyPair = (architecture: Architecture) =>
  architecture.nodes.flatMap(({ id: from }) => architecture.nodes.map(({ id: to }) => [from, to] as const));

const web = parseNotation('client -> lb -> api1, api2 -> db\napi1 -> cache\ndb <-> replica\nmonitor');

describe('questions on an architecture', () => {
  it('finds what a request can come to', () => {
    expect([...reachable(web, 'api2')]).toEqual(['api2', 'db', 'replica']);
    expect([...reachable(web, 'nowhere')]).toEqual([]);
  });

  it('finds a way of fewest arrows, and says when there is none', () => {
    expect(shortestPath(web, 'client', 'replica')).toEqual(['client', 'lb', 'api1', 'db', 'replica']);
    expect(shortestPath(web, 'db', 'client')).toBeUndefined();
    expect(edgesAlong(web, ['api1', 'db', 'replica']).map(({ to }) => to)).toEqual(['db', 'replica']);
  });

  it('takes an arrow to a group for one to all its boxes', () => {
    const tiers = parseNotation('client -> app -> data\nwatch\ngroup app { api1, api2 }\ngroup data { db, replica }');
    expect(shortestPath(tiers, 'client', 'replica')).toEqual(['client', 'api1', 'replica']);
    expect(edgesAlong(tiers, ['client', 'api1', 'replica']).map(({ to }) => to)).toEqual(['app', 'data']);
    expect(components(tiers)).toEqual([['client', 'api1', 'api2', 'db', 'replica'], ['watch']]);
  });

  it('finds cycles', () => {
    expect(cycles(web)).toEqual([['db', 'replica']]);
    expect(cycles(parseNotation('a -> b -> c -> a\nd -> d\nc -> e'))).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('finds the boxes whose failure cuts a way', () => {
    expect(cutPoints(web, 'client', 'db')).toEqual(['lb']);
    expect(cutPoints(web, 'client', 'cache')).toEqual(['lb', 'api1']);
    expect(cutPoints(web, 'db', 'client')).toBeUndefined();
  });

  it('finds the parts that nothing joins', () => {
    expect(components(web)).toEqual([['client', 'lb', 'api1', 'api2', 'db', 'cache', 'replica'], ['monitor']]);
    expect(components(parseNotation('group g { a, b }\nc'))).toEqual([['a', 'b'], ['c']]);
  });

  it('calls a box a cut point exactly when its removal cuts the way', () => {
    fc.assert(fc.property(architectures, (architecture) => {
      for (const [from, to] of everyPair(architecture)) {
        const expected = architecture.nodes
          .map(({ id }) => id)
          .filter((id) => id !== from && id !== to && !reachable(without(architecture, id), from).has(to));
        const found = cutPoints(architecture, from, to);
        const isReached = reachable(architecture, from).has(to);
        expect(found?.toSorted()).toEqual(isReached ? expected.toSorted() : undefined);
      }
    }));
  });

  it('names as dominator a box of the way itself', () => {
    fc.assert(fc.property(architectures, (architecture) => {
      const root = architecture.nodes[0]?.id ?? '';
      for (const [id, nearest] of dominators(architecture, root)) expect(shortestPath(architecture, root, id)).toContain(nearest);
    }));
  });

  it('puts two boxes in one cycle exactly when each reaches the other', () => {
    fc.assert(fc.property(architectures, (architecture) => {
      const found = cycles(architecture);
      for (const [a, b] of everyPair(architecture)) {
        if (a === b) continue;
        const together = found.some((set) => set.includes(a) && set.includes(b));
        expect(together).toBe(reachable(architecture, a).has(b) && reachable(architecture, b).has(a));
      }
    }));
  });
});
