import type { LexiconTables, Pattern } from './lexicon-tables.ts';
import { Elements, partOf, passedOver } from './phrase.ts';
import type { Part, Step } from './phrase.ts';
import type { Sentence } from './passages.ts';
import { Spelling } from './spelling.ts';
import { stemOf } from './stem.ts';
import type { Token } from './tokens.ts';

/** An idea found in a sentence; `from` and `to` are positions in the sentence's tokens, `to` excluded. */
export interface Mention {
  readonly idea: string;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** Whether the phrase is itself a denial, such as `cannot fail`: a "not" within it then denies nothing. */
  readonly denies: boolean;
}

/** Words that make a denial of the phrase they stand in. */
const denials = /(?:^|[\s|(])(?:not|no|never|nothing|none|cannot|cant|wont|doesnt|dont|isnt|arent|neednt|without|unnecessary|impossible|zero)(?:$|[\s|)])/;

/** A token as the patterns see it: its stem with slips mended, or a number's text. */
interface Read {
  readonly key: string;
  readonly at: number;
  readonly kind: Token['kind'];
}

const anyNumber = '#';
/** Parts joined by `&` stand within this many tokens of each other. */
const reach = 30;

/** The catalogue's ways of saying things, ready to be looked for in sentences. */
export class Lexicon {
  /** Read in full when a text first begins like them. */
  readonly #parts: (Part | undefined)[] = [];
  readonly #sources: readonly string[];
  readonly #denials = new Map<number, boolean>();
  readonly #elements: Elements;
  readonly #begins: ReadonlyMap<string, readonly number[]>;
  readonly #anchored: ReadonlyMap<number, readonly Pattern[]>;
  readonly #implies: ReadonlyMap<string, readonly string[]>;
  readonly #spelling: Spelling;
  readonly #vocabulary: ReadonlySet<string>;

  constructor({ classes, sources, begins, anchored, implies, vocabulary }: LexiconTables) {
    this.#sources = sources;
    this.#elements = new Elements(classes);
    this.#begins = new Map(begins);
    this.#anchored = new Map(anchored);
    this.#implies = new Map(implies);
    this.#vocabulary = new Set(vocabulary);
    this.#spelling = new Spelling(this.#vocabulary);
  }

  #part(id: number): Part {
    const known = this.#parts[id];
    if (known !== undefined) return known;
    const part = partOf(this.#sources[id] ?? '', this.#elements);
    this.#parts[id] = part;
    return part;
  }

  #denies(parts: readonly number[]): boolean {
    return parts.some((id) => {
      const known = this.#denials.get(id) ?? denials.test(this.#sources[id] ?? '');
      this.#denials.set(id, known);
      return known;
    });
  }

  /** Reads every phrase in full. @throws {RangeError} on a class that does not exist */
  readAll(): void {
    for (const id of this.#sources.keys()) this.#part(id);
  }

  /** Whether a word, in lower case, is one the patterns hold: `mysql` is not to be cut in two. */
  knows(word: string): boolean {
    return this.#vocabulary.has(stemOf(word));
  }

  /** The stem of a word with a slip of the pen mended. */
  meant(stem: string): string {
    return this.#spelling.meant(stem);
  }

  #read({ tokens }: Sentence): readonly Read[] {
    return tokens.flatMap((token, at): Read[] => {
      if (token.kind === 'word') return passedOver.has(token.text) ? [] : [{ key: this.meant(token.stem), at, kind: 'word' }];
      if (token.kind === 'mark') return [{ key: token.text, at, kind: 'mark' }];
      const unit: Read[] = token.unit === '' ? [] : [{ key: stemOf(token.unit.toLowerCase()), at, kind: 'word' }];
      return [{ key: String(token.value), at, kind: 'number' }, ...unit];
    });
  }

  /** All ideas said in a sentence, each with the broader ideas it is a way of saying. */
  find(sentence: Sentence): readonly Mention[] {
    const reads = this.#read(sentence);
    const hits = new Map<number, [from: number, to: number][]>();
    reads.forEach((read, index) => {
      const begun = this.#begins.get(read.key) ?? [];
      const numbered = read.kind === 'number' ? (this.#begins.get(anyNumber) ?? []) : [];
      for (const id of [...begun, ...numbered]) {
        const end = matchEnd(reads, index, this.#part(id));
        if (end === undefined) continue;
        const span: [number, number] = [read.at, (reads[end - 1]?.at ?? read.at) + 1];
        const found = hits.get(id);
        if (found === undefined) hits.set(id, [span]);
        else if (found.length < 8) found.push(span);
      }
    });
    const mentions: Mention[] = [];
    for (const [id, spans] of hits) {
      for (const [idea, parts, negatives] of this.#anchored.get(id) ?? []) {
        if (negatives.some((negative) => hits.has(negative))) continue;
        const denies = this.#denies(parts);
        for (const span of parts.length === 1 ? spans : together(parts.map((part) => hits.get(part) ?? []))) {
          for (const said of [idea, ...(this.#implies.get(idea) ?? [])]) {
            mentions.push({ idea: said, sentence: sentence.index, from: span[0], to: span[1], denies });
          }
        }
      }
    }
    return mentions;
  }
}

function runLength(reads: readonly Read[], at: number, run: readonly string[]): number | undefined {
  for (let step = 0; step < run.length; step += 1) {
    const read = reads[at + step];
    if (read === undefined || (read.key !== run[step] && !(run[step] === anyNumber && read.kind === 'number'))) return undefined;
  }
  return run.length;
}

function stepEnd(reads: readonly Read[], at: number, step: Step): number | undefined {
  for (const run of step.runs) {
    const length = runLength(reads, at, run);
    if (length !== undefined) return at + length;
  }
  return undefined;
}

/** The position after a match of `steps` that begins at `from`; the nearest fit is taken. */
function matchEnd(reads: readonly Read[], from: number, steps: readonly Step[]): number | undefined {
  let at = from;
  for (const [index, step] of steps.entries()) {
    const latest = index === 0 ? at : at + step.gap;
    let end: number | undefined;
    for (let begin = at; begin <= latest && end === undefined; begin += 1) end = stepEnd(reads, begin, step);
    if (end === undefined) return undefined;
    at = end;
  }
  return at;
}

/** The first choice of one span a part that lie close together, as one span around them. */
function together(parts: readonly (readonly (readonly [number, number])[])[]): [number, number][] {
  const [first = [], ...others] = parts;
  for (const anchor of first) {
    let [from, to] = anchor;
    const fits = others.every((spans) => {
      const near = spans.find((span) => Math.abs(span[0] - anchor[0]) <= reach);
      if (near !== undefined) [from, to] = [Math.min(from, near[0]), Math.max(to, near[1])];
      return near !== undefined;
    });
    if (fits) return [[from, to]];
  }
  return [];
}
