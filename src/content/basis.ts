import { UnmetError } from '../errors.ts';
import type { Basis } from '../estimate/basis.ts';
import type { Capacities, Capacity, CapacityName } from '../estimate/capacity.ts';
import type { LadderStep } from '../estimate/ladder.ts';
import { parseQuantity } from '../quantity/evaluate.ts';
import type { Catalog } from './catalog.ts';
import { compiled } from './compiled.ts';
import { readFigure } from './figure.ts';

interface Choice {
  readonly topic: string;
  readonly figure: string;
  /** Which end of a range to plan with. */
  readonly end: 'value' | 'low' | 'high';
  readonly because: string;
}

/** Which figure the estimator plans with, and why that one of the several a page gives. */
const choices = {
  server: { topic: 'app-server-throughput', figure: 'planning', end: 'value', because: 'an 8-core server with ordinary business logic' },
  database: { topic: 'database-throughput', figure: 'planning', end: 'high', because: 'mixed queries with room to spare; key reads alone reach ten times that' },
  memory: { topic: 'server-memory', figure: 'cache-planning', end: 'high', because: 'small enough to fail over in a minute or two' },
  cache: { topic: 'redis-throughput', figure: 'planning', end: 'high', because: 'half of what a node does with simple commands' },
  disk: { topic: 'database-size', figure: 'planning', end: 'value', because: 'restores in about three hours' },
  volume: { topic: 'disk-throughput', figure: 'cloud-baseline-bytes', end: 'value', because: 'what a general-purpose cloud volume includes' },
  link: { topic: 'network-bandwidth', figure: 'planning', end: 'value', because: 'one card, used to its planned share' },
} as const satisfies Record<CapacityName, Choice>;

function figureOf(catalog: Catalog, topic: string, figure: string): ReturnType<typeof readFigure> {
  // By its id: a search over all names would take longer than the estimate.
  const item = catalog.entry(topic) === undefined ? undefined : catalog.item(topic);
  const found = item?.kind === 'number' ? item.fields.numbers.find(({ id }) => id === figure) : undefined;
  if (found === undefined) {
    throw new UnmetError(`the number ${topic} has no figure "${figure}"`, { code: 'missing-figure', hint: 'Estimates rest on it: add it to the content pack.' });
  }
  return readFigure(topic, found);
}

function capacityOf(catalog: Catalog, { topic, figure, end, because }: Choice): Capacity {
  const read = figureOf(catalog, topic, figure);
  return { topic, value: (end === 'value' ? undefined : read[end]) ?? read.value, because, source: read.source, year: read.year };
}

function capacitiesOf(catalog: Catalog): Capacities {
  const link = capacityOf(catalog, choices.link);
  const usable = figureOf(catalog, choices.link.topic, 'usable').value;
  return {
    server: capacityOf(catalog, choices.server),
    database: capacityOf(catalog, choices.database),
    memory: capacityOf(catalog, choices.memory),
    cache: capacityOf(catalog, choices.cache),
    disk: capacityOf(catalog, choices.disk),
    volume: capacityOf(catalog, choices.volume),
    link: { ...link, value: link.value * usable },
  };
}

/** The steps of the scaling ladder that have a number of users. */
function ladderOf(catalog: Catalog): readonly LadderStep[] {
  return catalog.itemsOf('scaling-step').flatMap(({ id, fields }) =>
    fields.users === undefined
      ? []
      : [{ topic: id, title: fields.title, users: parseQuantity(fields.users, 'count').value, changes: fields.changes.map(({ change }) => change) }],
  );
}

/** What the catalogue's items say. @throws {UnmetError} where a pack has dropped a figure */
export function makeBasis(catalog: Catalog): Basis {
  return { capacities: capacitiesOf(catalog), ladder: ladderOf(catalog) };
}

/** The basis the build has made: all that an estimate needs of the content where no problem is named. */
export function builtInBasis(read: (path: string) => string, folder: string): Basis {
  return JSON.parse(read(`${folder}/${compiled.basis}`)) as Basis;
}

/** What estimates take from the catalogue: as the build has made it, or made of the items of a pack. */
export function basisOf(catalog: Catalog): Basis {
  return catalog.madeBasis() ?? makeBasis(catalog);
}
