import { emptyWords } from './grammar.ts';
import type { Read, Reading } from './reading.ts';
import { stemOf } from './stem.ts';
import { subjectIdea } from './ties.ts';
import { tokenise } from './tokens.ts';

const runLength = 4;

function contentStems(text: string): string[] {
  return tokenise(text, () => true).flatMap((token) => {
    if (token.kind === 'mark' || emptyWords.has(token.text)) return [];
    return [token.kind === 'word' ? token.stem : token.text];
  });
}

function runs(stems: readonly string[], length: number): string[] {
  return stems.length < length ? [] : stems.slice(length - 1).map((_stem, at) => stems.slice(at, at + length).join(' '));
}

/** Tells which sentences only repeat what the interviewer said. */
export function restater(prompt: string): (read: Read) => boolean {
  const asked = contentStems(prompt);
  const askedRuns = new Set(runs(asked, runLength));
  const askedPairs = new Set(runs(asked, 2));
  return ({ sentence }) => {
    const said = contentStems(sentence.source.slice(sentence.start, sentence.end));
    if (said.length === 0) return false;
    const repeated = runs(said, runLength);
    if (repeated.length > 0) return repeated.filter((run) => askedRuns.has(run)).length >= 0.5 * repeated.length;
    return said.length === 3 && runs(said, 2).every((pair) => askedPairs.has(pair));
  };
}

/** A share of statements about the problem at which an answer counts as being about it. */
const shareOfSubject = 0.22;
const nounsOfSubject = 4;

/**
 * How far the answers are about this problem, 0..1: the share of statements that speak of its
 * nouns, and how many different nouns they use. An excellent answer to another problem is near 0.
 */
export function aboutness(readings: readonly Reading[]): number {
  const reads = readings.flatMap(({ reads }) => reads).filter(({ sentence }) => sentence.tokens.length >= 3);
  if (reads.length === 0) return 0;
  const nouns = new Set<string>();
  let about = 0;
  for (const { sentence, mentions } of reads) {
    const subject = mentions.filter(({ idea }) => idea === subjectIdea);
    if (subject.length > 0) about += 1;
    for (const { from } of subject) {
      const token = sentence.tokens[from];
      if (token?.kind === 'word') nouns.add(stemOf(token.text));
    }
  }
  const share = about / reads.length / shareOfSubject;
  return Math.min(1, share) * Math.min(1, nouns.size / nounsOfSubject);
}
