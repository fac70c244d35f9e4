import { stemOf } from './stem.ts';

/** A word or a short run of words, as stems. */
type Run = readonly string[];

export interface Step {
  readonly runs: readonly Run[];
  /** How many other words may stand before it. */
  readonly gap: number;
}

/** Words in order: what one side of an `&` asks for. */
export type Part = readonly Step[];

export type Classes = Readonly<Record<string, readonly string[]>>;

/** Other words between two elements, at most: `~` within a phrase, `~~` within a clause. */
const gaps: Readonly<Record<string, number>> = { '~': 4, '~~': 9 };

/** Articles and their kin never matter, neither in a pattern nor in a text. */
export const passedOver: ReadonlySet<string> = new Set(['a', 'an', 'the', 'our', 'its', 'it', 'their', 'your', 'my', 'his', 'her', 'very', 'just', 'also', 'really', 'simply', 'already', 'own']);

const stemmed = new Map<string, string>();

/** Patterns repeat their words thousands of times. */
function stemOnce(word: string): string {
  const known = stemmed.get(word);
  if (known !== undefined) return known;
  const stem = stemOf(word);
  stemmed.set(word, stem);
  return stem;
}

/** A mark such as `->` stands for itself; a hyphen or underscore inside a word parts it. */
function stems(words: string): Run {
  if (!/[a-z0-9]/i.test(words)) return [words];
  if (/^[a-z]+$/.test(words)) return passedOver.has(words) ? [] : [stemOnce(words)];
  const parted = words.toLowerCase().replaceAll('\'', '').split(/[\s_-]+/).flatMap((word) => /^(\d[\d.]*)([a-z%]+)$/.exec(word)?.slice(1) ?? [word]);
  return parted.filter((word) => word !== '' && !passedOver.has(word)).map(stemOnce);
}

/** `fan-out` and `fan out` are also written `fanout`. */
function withJoined(run: Run): readonly Run[] {
  if (run.length === 0) return [];
  return run.length === 2 ? [run, [run.join('')]] : [run];
}

/** `(a|b)` says where the choices of an element begin and end: it is `a|b`. */
const ungrouped = (element: string): string => (element.length > 2 && element.startsWith('(') && element.endsWith(')') ? element.slice(1, -1) : element);

/** The choices of an element; classes are spelt out once. */
export class Elements {
  readonly #classes: Classes;
  readonly #known = new Map<string, readonly Run[]>();

  constructor(classes: Classes) {
    this.#classes = classes;
  }

  /** @throws {RangeError} on an unknown class */
  runsOf(element: string): readonly Run[] {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const choices = ungrouped(element).split('|');
    const runs = choices.length === 1 ? runsOf(element, this.#classes) : choices.flatMap((choice) => this.runsOf(choice));
    this.#known.set(element, runs);
    return runs;
  }
}

function runsOf(element: string, classes: Classes): readonly Run[] {
  return element.split('|').flatMap((choice) => {
    if (choice === '@' || !choice.startsWith('@')) return withJoined(stems(choice));
    const members = classes[choice.slice(1)];
    if (members === undefined) throw new RangeError(`no class ${choice} of words`);
    return members.flatMap((member) => withJoined(stems(member)));
  });
}

/** Two plain words in a row may also be written as one. */
function mergePlain(steps: readonly Step[]): readonly Step[] {
  const [first, second] = steps;
  const plain = steps.length === 2 && first?.runs.length === 1 && second?.runs.length === 1 && second.gap === 0;
  if (!plain) return steps;
  const run = [...(first.runs[0] ?? []), ...(second.runs[0] ?? [])];
  return [{ runs: withJoined(run), gap: 0 }];
}

/** How a part can begin, and the words of its beginning. */
interface Opening {
  readonly begins: readonly string[];
  readonly words: readonly string[];
}

const openings = new WeakMap<readonly Run[], Opening>();

function openingOfRuns(runs: readonly Run[]): Opening {
  const known = openings.get(runs);
  if (known !== undefined) return known;
  const opening = { begins: [...new Set(runs.map(([first]) => first ?? ''))], words: runs.flat() };
  openings.set(runs, opening);
  return opening;
}

/** The beginning of a part, without reading the rest; two plain words may also be written as one. */
export function openingOf(source: string, elements: Elements): Opening {
  const words = source.split(' ').filter((word) => word !== '' && !passedOver.has(word));
  const [first = '', second] = words;
  if (words.length === 2 && gaps[second ?? ''] === undefined && !source.includes('|') && !source.includes('@')) return openingOfRuns(partOf(source, elements)[0]?.runs ?? []);
  return openingOfRuns(elements.runsOf(first));
}

/** Reads one side of an `&`. Throws a RangeError on an unknown class. */
export function partOf(source: string, elements: Elements): Part {
  const steps: Step[] = [];
  let gap = 0;
  for (const element of source.split(/\s+/).filter((word) => word !== '')) {
    const wider = gaps[element];
    if (wider !== undefined) {
      gap = wider;
      continue;
    }
    const runs = elements.runsOf(element);
    if (runs.length === 0) continue;
    steps.push({ runs, gap });
    gap = 0;
  }
  return mergePlain(steps);
}

/** What an inflection may add to a word. */
const endings = /^(?:e?s|e?d|ing|ly|r|er)$/;

/** `id|ids`, `sort|sorted`: forms of one word, which nobody takes for two phrases. */
function areForms([first = '', ...others]: readonly string[]): boolean {
  return others.every((other) => stemOf(other) === stemOf(first) || (other.startsWith(first) && endings.test(other.slice(first.length))));
}

/**
 * A phrase with brackets around the choices that stand beside another word: `a|new b` is read as
 * `(a|new) b`, and may have been meant as a or (new b). Forms of one word cannot be misread.
 */
export function bracketed(phrase: string): string {
  return phrase.split('&').map((side) => {
    const elements = side.split(' ');
    const words = elements.map((element, at) => ({ element: element.replace(/^!/, ''), at })).filter(({ element }) => element !== '');
    const isWord = (element: string | undefined): boolean => element !== undefined && gaps[element] === undefined;
    const wrapped = new Set(words.flatMap(({ element, at }, place) => {
      const choices = element.split('|').filter((choice) => choice !== '');
      const stands = isWord(words[place - 1]?.element) || isWord(words[place + 1]?.element);
      return choices.length > 1 && stands && !element.startsWith('(') && !areForms(choices) ? [at] : [];
    }));
    return elements.map((element, at) => (wrapped.has(at) ? element.replace(/^(!?)(.*)$/, '$1($2)') : element)).join(' ');
  }).join('&');
}

/** The words of phrases with their classes spelt out: for comparing one problem's nouns with another's. */
export function plainWords(phrases: readonly string[], classes: Classes): readonly string[] {
  return phrases.flatMap((phrase) => (phrase.startsWith('@') ? (classes[phrase.slice(1)] ?? []) : [phrase])).filter((word) => /^[\w -]+$/.test(word));
}
