import * as fc from 'fast-check';
import { componentKinds } from '../../src/architecture/kinds.ts';
import type { Architecture } from '../../src/architecture/model.ts';

const ids = fc.uniqueArray(
  fc.oneof(fc.stringMatching(/^[a-z][a-z0-9_.-]{0,6}$/u), fc.constantFrom('group', 'kind', 'x y', 'Ünïcode', '缓存', 'a"b', 'a\\b', '-', '->', '1.', 'a[b]')),
  { minLength: 1, maxLength: 8 },
);
const text = fc.oneof(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ]{0,10}[a-z]$/u),
  fc.constantFrom('reads; writes', 'a -> b', 'x | y', '[in]', 'back\\slash', '# hash', '}', '"quoted"'),
).map((value) => value.replaceAll(/\s+/gu, ' '));

/** Any architecture the notation can write down. */
export const architectures: fc.Arbitrary<Architecture> = ids.chain((names) => {
  const id = fc.constantFrom(...names);
  const node = (name: string) => fc.record({
    id: fc.constant(name),
    label: fc.oneof(fc.constant(name), text, fc.constant('two\nlines')),
    kind: fc.constantFrom(...componentKinds),
    details: fc.array(text, { maxLength: 2 }),
  });
  const edge = fc.record({
    from: id,
    to: id,
    label: fc.oneof(fc.constant(''), text),
    line: fc.constantFrom('solid' as const, 'dotted' as const, 'thick' as const),
    heads: fc.constantFrom('forward' as const, 'both' as const, 'none' as const),
  });
  return fc.record({
    shape: fc.constantFrom('flow' as const, 'sequence' as const, 'tree' as const),
    direction: fc.constantFrom('down' as const, 'right' as const, 'up' as const, 'left' as const),
    nodes: fc.tuple(...names.map(node)),
    edges: fc.array(edge, { maxLength: 8 }),
    groups: fc.boolean().map((grouped) => (grouped ? [{ id: 'a group', label: 'Title', members: names.slice(0, 2) }] : [])),
  }).map((architecture): Architecture => {
    const last = names.slice(2).at(-1);
    if (last === undefined || architecture.groups.length === 0) return architecture;
    return { ...architecture, edges: [...architecture.edges, { from: last, to: 'a group', label: 'all', line: 'solid', heads: 'forward' }] };
  });
});
