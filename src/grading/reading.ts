import { figuresOf } from './figures.ts';
import type { Figure } from './figures.ts';
import type { Lexicon, Mention } from './lexicon.ts';
import { sentencesOf } from './passages.ts';
import type { Sentence } from './passages.ts';
import type { PhaseId } from './rubric.ts';
import { sumsOf } from './sums.ts';
import type { Sum } from './sums.ts';
import { tokenise } from './tokens.ts';

/** A sentence with everything that was recognised in it. */
export interface Read {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly byIdea: ReadonlyMap<string, readonly Mention[]>;
  readonly figures: readonly Figure[];
  readonly sums: readonly Sum[];
  /** One of several sentences that end in the same words: a frame that terms were put into. */
  readonly isFramed: boolean;
}

const noMentions: readonly Mention[] = [];

/** Where an idea is said in a sentence. */
export const saidIn = ({ byIdea }: Read, idea: string): readonly Mention[] => byIdea.get(idea) ?? noMentions;

function byIdea(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const before = found.get(mention.idea);
    if (before === undefined) found.set(mention.idea, [mention]);
    else before.push(mention);
  }
  return found;
}

/** Words at the end that a frame repeats, and how often at least. */
const frame = { words: 4, times: 3 } as const;

function framesIn(sentences: readonly Sentence[]): (sentence: Sentence) => boolean {
  const endOf = ({ tokens }: Sentence): string => {
    const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.stem] : []));
    return words.length > frame.words ? words.slice(-frame.words).join(' ') : '';
  };
  const counts = new Map<string, Set<string>>();
  for (const sentence of sentences) {
    const end = endOf(sentence);
    const whole = sentence.source.slice(sentence.start, sentence.end);
    if (end !== '') counts.set(end, (counts.get(end) ?? new Set()).add(whole));
  }
  return (sentence) => (counts.get(endOf(sentence))?.size ?? 0) >= frame.times;
}

/** What a candidate wrote in one phase, read. */
export interface Reading {
  readonly phase: PhaseId;
  readonly text: string;
  readonly reads: readonly Read[];
  /** Whether the text is longer than what was read of it. */
  readonly isCut: boolean;
}

/** Characters of a phase that are read: some ten times what anyone writes in an interview. */
export const longestText = 30_000;

export function readPhase(phase: PhaseId, whole: string, lexicon: Lexicon): Reading {
  const text = whole.slice(0, longestText);
  const tokens = tokenise(text, (word) => lexicon.knows(word));
  const sentences = sentencesOf(text, tokens);
  const isFramed = framesIn(sentences);
  const reads = sentences.map((sentence): Read => {
    const figures = figuresOf(sentence);
    const mentions = lexicon.find(sentence);
    return { sentence, mentions, byIdea: byIdea(mentions), figures, sums: sumsOf(sentence, figures), isFramed: isFramed(sentence) };
  });
  return { phase, text, reads, isCut: whole.length > longestText };
}

/** Verbatim words of the candidate, with their place in the phase's text. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

const longestQuote = 160;
/** Where a quote that cannot have the whole sentence had best begin and end. */
const clauseMarks = new Set([',', ';', ':', '(', '->', '.', '?', '!']);

/** The words around a place: the whole sentence, or of a long one the part about the place. */
export function quoteAround(text: string, sentence: Sentence, from: number, to: number): Quote {
  const { tokens } = sentence;
  let [first, last] = [0, tokens.length - 1];
  const width = () => (tokens[last]?.end ?? 0) - (tokens[first]?.start ?? 0);
  while (width() > longestQuote && (first < from || last >= to)) {
    if (last - (to - 1) >= from - first && last >= to) last -= 1;
    else first += 1;
  }
  const isClauseMark = (at: number): boolean => clauseMarks.has(tokens[at]?.text ?? '');
  if (first > 0) {
    const clause = tokens.findIndex((_token, at) => at >= first && at <= from && isClauseMark(at - 1));
    if (clause > first) first = clause;
  }
  if (last < tokens.length - 1) {
    const clause = tokens.findLastIndex((_token, at) => at <= last && at >= to - 1 && isClauseMark(at + 1));
    if (clause >= 0) last = clause;
  }
  const start = tokens[first]?.start ?? sentence.start;
  const end = tokens[last]?.end ?? sentence.end;
  return { start, end, quote: text.slice(start, end) };
}
