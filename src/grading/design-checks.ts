import type { ComponentKind } from '../architecture/kinds.ts';
import type { Check } from './check.ts';
import { saidIn } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Answers } from './evidence.ts';
import { deadEnds, isDesign, rolesIn, singlePoints, stranded } from './sketch.ts';

const redundancy = ['replication', 'failover', 'redundancy'];

interface Role {
  readonly name: string;
  /** The idea under which the lexicon finds it in prose. */
  readonly idea: string;
}

/** Roles a design may lack; other kinds are not missed. */
const roles: Readonly<Partial<Record<ComponentKind, Role>>> = {
  cdn: { name: 'a CDN', idea: 'cdn' },
  'load-balancer': { name: 'a load balancer or gateway', idea: 'load-balancer' },
  worker: { name: 'workers', idea: 'worker' },
  cache: { name: 'a cache', idea: 'cache' },
  queue: { name: 'a queue', idea: 'queue' },
  database: { name: 'a durable store', idea: 'durable-store' },
  search: { name: 'a search index', idea: 'search-index' },
  storage: { name: 'object storage', idea: 'object-store' },
};

/** A drawing of fewer boxes is an illustration of the prose, not the design. */
const leastBoxes = 5;

/** Kinds that stand for each other: a gateway spreads requests as a balancer does. */
const counterparts: Readonly<Partial<Record<ComponentKind, readonly ComponentKind[]>>> = { 'load-balancer': ['gateway'], gateway: ['load-balancer'], worker: ['service'], storage: ['database'], search: ['database'] };

/** A box is quoted where it is drawn; one that is drawn in another phase is not held against this one. */
function finding({ text }: Reading, label: string, implied: string, note: string, cost: number): readonly Check[] {
  const quote = text.includes(label) ? label : (label.split(' ', 1)[0] ?? '');
  const start = text.indexOf(quote);
  return start < 0 || quote === '' ? [] : [{ kind: 'design', ok: false, said: label, implied, quote, start, end: start + quote.length, note, cost }];
}

/** Roles of the reference design that are neither drawn nor spoken of. */
function missingRoles(reading: Reading, { sketch, reference }: Answers): Check[] {
  if (sketch.nodes.length < leastBoxes) return [];
  const drawn = rolesIn(sketch);
  const has = (kind: ComponentKind): boolean => [kind, ...(counterparts[kind] ?? [])].some((one) => drawn.has(one));
  return [...rolesIn(reference)].flatMap((kind) => {
    const role = roles[kind];
    const isSaid = role !== undefined && reading.reads.some((read) => saidIn(read, role.idea).length > 0);
    return role === undefined || isSaid || has(kind) ? [] : finding(reading, sketch.nodes[0]?.label ?? '', role.name, `Your design has no box for ${role.name}; the reference design has one.`, 0);
  });
}

/** What a typed design shows: roles it lacks, a store that is the only one, queues nobody reads, boxes nobody reaches. */
export function designChecks(reading: Reading, answers: Answers): Check[] {
  const { sketch, readings } = answers;
  if (!isDesign(sketch)) return [];
  const isCovered = readings.some(({ reads }) => reads.some((read) => redundancy.some((idea) => saidIn(read, idea).length > 0)));
  const single = isCovered ? [] : singlePoints(sketch);
  return [
    ...single.flatMap(({ label }) => finding(reading, label, 'a standby or replica', `Every request passes ${label}, and nothing takes over when it dies.`, 0.2)),
    ...deadEnds(sketch).flatMap(({ label }) => finding(reading, label, 'consumers', `Nothing reads from ${label}: what goes in never comes out.`, 0.2)),
    ...stranded(sketch).flatMap(({ label }) => finding(reading, label, 'a link', `No request reaches ${label} in your drawing.`, 0)),
    ...missingRoles(reading, answers),
  ];
}
