import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferKind } from '../../src/architecture/kinds.ts';
import { parseNotation, printNotation } from '../../src/architecture/notation.ts';
import { architectures } from './architectures.ts';

const edgesOf = (text: string) =>
  parseNotation(text).edges.map(({ from, to, label, line, heads }) => [from, to, label, line, heads].join(' '));
const labelsOf = (text: string) => parseNotation(text).nodes.map(({ id, label }) => `${id}=${label}`);

function outcome(text: string): string {
  try {
    parseNotation(text);
    return 'read';
  } catch (error) {
    return error instanceof Error ? error.name : 'not an error';
  }
}

describe('arrow notation', () => {
  it('reads chains, fans and captions', () => {
    expect(edgesOf('client -> lb -> api\napi -> cache, db : reads')).toEqual([
      'client lb  solid forward',
      'lb api  solid forward',
      'api cache reads solid forward',
      'api db reads solid forward',
    ]);
  });

  it.each([
    ['a -> b', 'a b  solid forward'],
    ['a <- b', 'b a  solid forward'],
    ['a → b', 'a b  solid forward'],
    ['a <-> b', 'a b  solid both'],
    ['a -- b', 'a b  solid none'],
    ['a -.-> b', 'a b  dotted forward'],
    ['a ..> b', 'a b  dotted forward'],
    ['a => b', 'a b  thick forward'],
    ['a ==> b', 'a b  thick forward'],
    ['a->b', 'a b  solid forward'],
    ['a ->|call| b', 'a b call solid forward'],
    ['a-1 -> b_2: go', 'a-1 b_2 go solid forward'],
    ['1. a -> b', 'a b  solid forward'],
    ['a -> b : GET /{id}', 'a b GET /{id} solid forward'],
    ['group g { a -> b : PUT /{id} }', 'a b PUT /{id} solid forward'],
    ['a ["x [y] | z"] -> b', 'a b  solid forward'],
  ])('reads %s', (text, edge) => expect(edgesOf(text)).toEqual([edge]));

  it('gives a caption to the last arrow before it', () => {
    expect(edgesOf('a -> b -> c, d : reads')).toEqual(['a b  solid forward', 'b c reads solid forward', 'b d reads solid forward']);
  });

  it.each([
    ['a -> b -> c', 'right'],
    ['a -> b -> c\ndirection down', 'down'],
    ['direction up\na -> b -> c', 'up'],
    ['a -> b\ndirection left', 'left'],
    ['a -> b, c', 'down'],
    ['a -> b -> c -> a', 'down'],
    ['a -> b\nc -> d -> c', 'down'],
    ['a -> b\ngroup g { b }', 'down'],
    ['a', 'down'],
  ])('lets %j go %s', (text, direction) => expect(parseNotation(text).direction).toBe(direction));

  it('keeps names of several words together and finds them again', () => {
    expect(labelsOf('Load balancer -> API servers x40 -> orders db\napi servers -> cache')).toEqual([
      'load-balancer=Load balancer',
      'api-servers=API servers x40',
      'orders-db=orders db',
      'cache=cache',
    ]);
  });

  it('reads labels of several lines, with points under them, and in quotes', () => {
    const boxes = parseNotation(String.raw`a [one\ntwo | point]; b ["x [y] | z"]; c [say "hi"]`).nodes;
    expect(boxes.map(({ label, details }) => [label, ...details])).toEqual([['one\ntwo', 'point'], ['x [y] | z'], ['say "hi"']]);
  });

  it('leads arrows to groups, named before or after the group is opened', () => {
    const { edges, nodes } = parseNotation('lb -> data\ngroup data { db, replica }\ndata -> archive');
    expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual(['lb data', 'data archive']);
    expect(nodes.map(({ id }) => id)).toEqual(['lb', 'db', 'replica', 'archive']);
  });

  it('nests groups by their braces and by naming a group as a member', () => {
    const { groups } = parseNotation('group vpc [Our cloud] {\n  api\n  group data { db, replica }\n}\ngroup world { vpc }');
    expect(groups).toEqual([
      { id: 'vpc', label: 'Our cloud', members: ['api', 'data'] },
      { id: 'data', label: 'data', members: ['db', 'replica'] },
      { id: 'world', label: 'world', members: ['vpc'] },
    ]);
  });

  it('takes a label of a group in brackets or in quotation marks', () => {
    for (const label of ['[Our cloud]', '"Our cloud"']) expect(parseNotation(`group vpc ${label} { api }`).groups).toEqual(parseNotation('group vpc [Our cloud] { api }').groups);
  });

  it('puts boxes that only an arrow names in the group around it, unless another lists them', () => {
    const { groups } = parseNotation('group app { web -> api -> db }\ngroup data { db }');
    expect(groups.map(({ members }) => members)).toEqual([['web', 'api'], ['db']]);
  });

  it.each([
    ['a ->', '1:5', 'a name after "->"'],
    ['a -> b\n-> c', '2:1', 'expected a name'],
    ['group g {\n a', '1:1', 'never closed'],
    ['group data tier\n{ a }', '1:1', 'expected "group data tier {" or "group data tier [Its name] {" on one line'],
    ['a -> b }', '1:8', 'no "{" is open'],
    ['we use a cache', '1:1', 'expected an arrow'],
    ['db [Orders', '1:4', 'expected "]"'],
    ['db [Orders]\ndb [Users]', '2:1', 'already labelled "Orders"'],
    ['shape ring', '1:1', 'flow, sequence'],
    ['kind thing { a }', '1:1', 'load-balancer'],
    ['group a { x }\ngroup b { x }', '2:11', 'already in group "a"'],
    ['a -> g\ngroup g { }', '1:3', 'group "g" is empty'],
    ['group g { a }\na -> g', '2:3', 'group "g" holds "a"'],
    ['group g { a }\ng -> g', '2:3', 'something else'],
    ['group a { a }', '1:11', 'cannot be a member of itself'],
  ])('says where %j goes wrong and what was expected', (text, place, expected) => {
    expect(() => parseNotation(text, 'design.txt')).toThrow(`design.txt:${place}: `);
    expect(() => parseNotation(text, 'design.txt')).toThrow(expected);
  });

  it('keeps the order of boxes that arrows name when kinds are told', () => {
    const architecture = parseNotation('a -> b -> c\nkind queue { b }\nkind cache { c }');
    expect(parseNotation(printNotation(architecture)).nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('reads back what it prints', () => {
    fc.assert(fc.property(architectures, (architecture) => {
      expect(parseNotation(printNotation(architecture))).toEqual(architecture);
    }), { numRuns: 300 });
  });

  it('never fails on any text with anything but a fault in that text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '->', '[', ']', '{', '}', ',', ':', ';', '\n', '"', '|', 'group ', 'kind ', '\\', '-', '<', '#') }), (text) => {
      expect(outcome(text)).toMatch(/^(?:read|TextError)$/u);
    }), { numRuns: 500 });
  });
});

describe('the kind of a component', () => {
  it.each([
    ['Load balancer', 'load-balancer'],
    ['lb2', 'load-balancer'],
    ['API Gateway', 'gateway'],
    ['api1', 'service'],
    ['Redis cache', 'cache'],
    ['cache server', 'cache'],
    ['Users', 'client'],
    ['User service', 'service'],
    ['orders_db', 'database'],
    ['OrdersDB', 'database'],
    ['Session store (Redis)', 'cache'],
    ['queue workers', 'worker'],
    ['Worker 1 (Stripe)', 'worker'],
    ['App server (Node.js)', 'service'],
    ['S3', 'storage'],
    ['Route53', 'dns'],
    ['object store', 'storage'],
    ['ideas', 'step'],
    ['', 'step'],
  ])('%s is a %s', (name, kind) => expect(inferKind(name)).toBe(kind));
});
