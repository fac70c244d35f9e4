import type { Grader } from '../grading/grade.ts';
import { readPhase, type Read } from '../grading/reading.ts';
import type { PhaseId } from '../grading/rubric.ts';
import type { Challenge } from './examiner.ts';

/** Ideas between which one chooses, so that each has a price. */
const choosable: ReadonlySet<string> = new Set([
  'relational-store', 'wide-column-store', 'key-value-store', 'durable-store', 'queue', 'event-log-consumers', 'search-index', 'sharding', 'consistent-hashing', 'websocket', 'cache', 'cache-policy', 'replication', 'quorum', 'transaction',
]);

const argued: ReadonlySet<string> = new Set(['trade-off', 'tie-price', 'tie-reason']);
const price: ReadonlySet<string> = new Set(['trade-off']);
const choosing = /\b(?:us(?:e|es|ing)|choos(?:e|es|ing)|chose|pick(?:s|ed)?|(?:go|goes|going|went) (?:with|for)|opt(?:ed)? for|prefer)\b/i;

const says = ({ mentions }: Read, ideas: ReadonlySet<string>): boolean => mentions.some(({ idea }) => ideas.has(idea));

const longestQuote = 100;

function quoted(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote).replace(/\s\S*$/, '')} ...`;
}

/** The question in a part's own words: it may come up in several. */
const pricedIn: Readonly<Partial<Record<PhaseId, (quote: string) => string>>> = {
  detailed: (quote) => `"${quote}": what is the price of that, and what would make you do it differently?`,
  scale: (quote) => `You went for this: "${quote}". What does it cost you, and what else did you weigh?`,
};
const priced = (quote: string): string => `You said "${quote}". What did you give up for that, and when would you choose otherwise?`;

/**
 * The first choice of a phase that stands without its price: a sentence that takes one of
 * several ways, where neither it nor the next says why, and nothing in the phase what was given up.
 */
export function unarguedChoice({ lexicon }: Pick<Grader, 'lexicon'>, phase: PhaseId, text: string): Challenge | undefined {
  const { reads } = readPhase(phase, text, lexicon);
  if (reads.some((read) => says(read, price))) return undefined;
  const found = reads.find((read, at) => {
    const sentence = text.slice(read.sentence.start, read.sentence.end);
    const next = reads[at + 1];
    const drawn = read.sentence.tokens.some((token) => token.text === '->');
    return !drawn && choosing.test(sentence) && says(read, choosable) && !says(read, argued) && !/\bso\b/i.test(sentence) && (next === undefined || !says(next, argued));
  });
  if (found === undefined) return undefined;
  const quote = quoted(text.slice(found.sentence.start, found.sentence.end));
  return { id: `price:${quote}`, text: (pricedIn[phase] ?? priced)(quote.replace(/[.,;]$/, '')) };
}
