import { Elements, openingOf } from './phrase.ts';
import type { Classes } from './phrase.ts';
import type { Idea, IdeaFamily } from './rubric.ts';

type PartId = number;
type Entries<K, V> = readonly (readonly [key: K, value: V])[];

/** One way of saying an idea: parts of which all are said in a sentence, and parts of which none is. */
export type Pattern = readonly [idea: string, parts: readonly PartId[], negatives: readonly PartId[]];

/**
 * Ways of saying ideas, sorted for looking them up: plain data, which the build writes for the
 * problems it knows. A part is one side of an `&`, numbered by its place among the sources.
 */
export interface LexiconTables {
  readonly classes: Classes;
  /** Parts as they are written. */
  readonly sources: readonly string[];
  /** Parts by the stem they can begin with. */
  readonly begins: Entries<string, readonly PartId[]>;
  /** Patterns by their first part. */
  readonly anchored: Entries<PartId, readonly Pattern[]>;
  /** Ideas that are said wherever another is. */
  readonly implies: Entries<string, readonly string[]>;
  /** Stems of the words that parts begin with. */
  readonly vocabulary: readonly string[];
}

function push<K, V>(table: Map<K, V[]>, key: K, value: V): void {
  const values = table.get(key);
  if (values === undefined) table.set(key, [value]);
  else values.push(value);
}

function impliedBy(ideas: Readonly<Record<string, Idea>>): LexiconTables['implies'] {
  const broader = new Map<string, string[]>();
  for (const [idea, { also }] of Object.entries(ideas)) for (const narrower of also) push(broader, narrower, idea);
  return [...broader].map(([idea, direct]) => {
    const all = new Set(direct);
    for (const next of all) for (const further of broader.get(next) ?? []) all.add(further);
    return [idea, [...all]];
  });
}

/** @throws {RangeError} on a class that does not exist, or a phrase with nothing to look for */
function tablesOf(classes: Classes, ideas: Readonly<Record<string, Idea>>): LexiconTables {
  const elements = new Elements(classes);
  const ids = new Map<string, PartId>();
  const begins = new Map<string, PartId[]>();
  const anchored = new Map<PartId, Pattern[]>();
  const vocabulary = new Set<string>();
  const kept = (source: string): PartId => {
    const known = ids.get(source);
    if (known !== undefined) return known;
    const id = ids.size;
    ids.set(source, id);
    const opening = openingOf(source, elements);
    for (const stem of opening.words) vocabulary.add(stem);
    for (const stem of opening.begins) push(begins, stem, id);
    return id;
  };
  const add = (idea: string, phrase: string): void => {
    const sides = phrase.split('&').map((side) => side.trim()).map((side) => ({ id: kept(side.startsWith('!') ? side.slice(1) : side), negative: side.startsWith('!') }));
    const parts = sides.filter(({ negative }) => !negative).map(({ id }) => id);
    const negatives = sides.filter(({ negative }) => negative).map(({ id }) => id);
    const [first] = parts;
    if (first === undefined) throw new RangeError(`the phrase "${phrase}" has nothing to look for`);
    push(anchored, first, [idea, parts, negatives]);
  };
  for (const [idea, { said }] of Object.entries(ideas)) for (const phrase of said) add(idea, phrase);
  return { classes, sources: [...ids.keys()], begins: [...begins], anchored: [...anchored], implies: impliedBy(ideas), vocabulary: [...vocabulary] };
}

/** The tables of the catalogue's families and of what a problem adds to them. */
export function lexiconTables(families: readonly IdeaFamily[], own: { readonly classes: Classes; readonly ideas: Readonly<Record<string, Idea>> }): LexiconTables {
  const classes: Record<string, readonly string[]> = {};
  const ideas: Record<string, Idea> = {};
  for (const family of [...families, own]) {
    for (const [name, words] of Object.entries(family.classes)) classes[name] = [...(classes[name] ?? []), ...words];
    for (const [id, idea] of Object.entries(family.ideas)) {
      const before = ideas[id];
      ideas[id] = before === undefined ? idea : { said: [...before.said, ...idea.said], also: [...before.also, ...idea.also] };
    }
  }
  return tablesOf(classes, ideas);
}
