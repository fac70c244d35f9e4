import { emptyWords } from './grammar.ts';
import { saidIn } from './reading.ts';
import type { Read, Reading } from './reading.ts';
import { subjectIdea } from './grammar.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

const runLength = 4;

function contentStems(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'mark' || emptyWords.has(token.text)) return [];
    return [token.kind === 'word' ? token.stem : token.text];
  });
}

function runs(stems: readonly string[], length: number): string[] {
  return stems.length < length ? [] : stems.slice(length - 1).map((_stem, at) => stems.slice(at, at + length).join(' '));
}

/** Tells which sentences only repeat what the interviewer said. */
export function restater(prompt: string, known: (word: string) => boolean): (read: Read) => boolean {
  const asked = contentStems(tokenise(prompt, known));
  const askedRuns = new Set(runs(asked, runLength));
  const askedPairs = new Set(runs(asked, 2));
  return ({ sentence }) => {
    const said = contentStems(sentence.tokens);
    if (said.length === 0) return false;
    const repeated = runs(said, runLength);
    if (repeated.length > 0) return repeated.filter((run) => askedRuns.has(run)).length >= 0.5 * repeated.length;
    return said.length === 3 && runs(said, 2).every((pair) => askedPairs.has(pair));
  };
}

/** Shorter statements, such as headings, may well stand in several phases. */
const shortestRepeat = 8;

/** Statements that were made word for word before, in this phase or an earlier one: saying them again says nothing. */
export function repeatsIn(readings: readonly Reading[]): ReadonlySet<Read> {
  const said = new Set<string>();
  const repeats = new Set<Read>();
  for (const read of readings.flatMap(({ reads }) => reads)) {
    if (read.sentence.tokens.length < shortestRepeat) continue;
    const words = read.sentence.tokens.map(({ text }) => text).join(' ');
    if (said.has(words)) repeats.add(read);
    said.add(words);
  }
  return repeats;
}

/** A share of statements about the problem at which an answer counts as being about it. */
const shareOfSubject = 0.22;
const nounsOfSubject = 4;
/** Where statements in the words of another problem outnumber those in this one's, the answer is to the other. */
const evenShare = 0.5;

/** The idea under which the nouns of another problem are found, those of this one apart. */
export const rivalIdea = (problem: string): string => `rival-${problem}`;
const isRival = (idea: string): boolean => idea.startsWith(rivalIdea(''));

/** `POST /links` is a call, not something people post. */
function isCall({ sentence: { tokens, source } }: Read, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return next?.text === '/' && token !== undefined && source.slice(token.start, token.end) === token.text.toUpperCase();
}

interface Shares {
  readonly reads: number;
  readonly about: number;
  readonly nouns: number;
  /** For each rival, statements in its own nouns; and those in nouns that only this problem has. */
  readonly rivals: ReadonlyMap<string, number>;
}

function sharesOf(reads: readonly Read[]): Shares {
  const nouns = new Set<string>();
  const rivals = new Map<string, number>();
  let about = 0;
  for (const read of reads) {
    const subject = saidIn(read, subjectIdea).filter(({ from }) => !isCall(read, from));
    if (subject.length > 0) about += 1;
    for (const { from } of subject) {
      const token = read.sentence.tokens[from];
      if (token?.kind === 'word') nouns.add(token.stem);
    }
    for (const idea of read.byIdea.keys()) if (isRival(idea)) rivals.set(idea, (rivals.get(idea) ?? 0) + 1);
  }
  return { reads: reads.length, about, nouns: nouns.size, rivals };
}

/**
 * How far the answers are about this problem, 0..1: the share of statements that speak of its
 * nouns, how many different nouns they use, and whether another problem's nouns prevail. An
 * excellent answer to another problem is near 0.
 */
export function aboutness(readings: readonly Reading[]): number {
  const { reads, about, nouns, rivals } = sharesOf(readings.flatMap(({ reads }) => reads).filter(({ sentence }) => sentence.tokens.length >= 3));
  if (reads === 0) return 0;
  const strongest = Math.max(0, ...rivals.values());
  const own = about / Math.max(1, about + strongest) / evenShare;
  return Math.min(1, about / reads / shareOfSubject) * Math.min(1, nouns / nounsOfSubject) * Math.min(1, own) ** 2;
}
