import { enumerationIn, fullEntry, listsFields, longestTerm, namesIn } from './enumeration.ts';
import type { Enumeration } from './enumeration.ts';
import { emptyWords, genericWords, isTie, stanceIdea, subjectIdea } from './grammar.ts';
import type { Mention } from './lexicon.ts';
import { saidIn } from './reading.ts';
import type { Read } from './reading.ts';
import { stemOf } from './stem.ts';
import type { Token } from './tokens.ts';

/**
 * How firmly an idea is tied to the problem at hand. `argued`: with a reason, a consequence, a
 * price or a number; `asked`: in a question; `used`: with any relation to something specific; `related`:
 * with one of the two; `named`: in a statement of its own; `listed`: one of many terms in a row.
 */
export type Tie = 'argued' | 'asked' | 'used' | 'related' | 'named' | 'listed';

const arguing: ReadonlySet<string> = new Set(['tie-reason', 'tie-consequence', 'tie-price']);

const generic = new Set(genericWords.map(stemOf));

interface Context extends Enumeration {
  readonly ties: readonly Mention[];
}

const contexts = new WeakMap<Read, Context>();

function contextOf(read: Read): Context {
  const known = contexts.get(read);
  if (known !== undefined) return known;
  const context = { ...enumerationIn(read), ties: read.mentions.filter(({ idea }) => isTie(idea)) };
  contexts.set(read, context);
  return context;
}

/** How many terms a list names without saying anything of them; 1 for any other sentence. */
export const termsIn = (read: Read): number => namesIn(contextOf(read));

function specifics(read: Read, inside: (at: number) => boolean, own: (at: number) => boolean): number {
  let weight = 0;
  const subject = new Set<number>();
  for (const mention of saidIn(read, subjectIdea)) {
    for (let at = mention.from; at < mention.to; at += 1) subject.add(at);
  }
  read.sentence.tokens.forEach((token, at) => {
    if (!inside(at)) return;
    if (subject.has(at)) weight += own(at) ? 1 : 2;
    else if (token.kind === 'number') weight += 2;
    else if (own(at)) return;
    else if (token.kind === 'word' && !emptyWords.has(token.text) && !generic.has(token.stem)) weight += 1;
  });
  return weight;
}

const isQuestion = ({ sentence: { tokens } }: Read): boolean => tokens.at(-1)?.text === '?';

/** An idea said in this many words may argue by itself: "traded freshness for availability". */
const shortestDescription = 4;

function wordsIn({ sentence: { tokens } }: Read, inside: (at: number) => boolean): number {
  return tokens.filter((token, at) => token.kind !== 'mark' && inside(at)).length;
}

const copulas = new Set(['is', 'are', 'means', 'describes', 'refers']);

/** "A trade-off is a situation in which …": a word explained, and nothing said of this problem. */
function isDefinition(read: Read, mention: Mention): boolean {
  const { tokens } = read.sentence;
  const [first, then, next] = [tokens[0], tokens[mention.to], tokens[mention.to + 1]];
  const opens = mention.from === 0 || (mention.from === 1 && (first?.text === 'a' || first?.text === 'an'));
  return opens && then !== undefined && copulas.has(then.text) && (then.text.endsWith('s') && then.text.length > 2 || next?.text === 'a' || next?.text === 'an' || next?.text === 'the') && read.figures.length === 0 && saidIn(read, subjectIdea).every(({ from }) => from < mention.to);
}

const known = new WeakMap<Mention, Tie>();

/** How an idea said in a sentence is tied to the problem: by a relation, with something specific at its end. */
export function tieOf(read: Read, mention: Mention): Tie {
  const before = known.get(mention);
  if (before !== undefined) return before;
  const tie = tieBetween(read, mention);
  known.set(mention, tie);
  return tie;
}

function tieBetween(read: Read, mention: Mention): Tie {
  if (isDefinition(read, mention)) return 'named';
  const { ties, item, stated } = contextOf(read);
  const place = item[mention.from] ?? 0;
  if (item[mention.to - 1] !== place) return 'listed';
  const inside = (at: number): boolean => item[at] === place || (at >= mention.from && at < mention.to);
  const same = saidIn(read, mention.idea).filter(({ from, to }) => to - from <= longestTerm);
  const own = (at: number): boolean => same.some(({ from, to }) => at >= from && at < to);
  const counted = read.figures.some(({ from }) => inside(from));
  /* "Fan-out on write": the preposition belongs to the term and ties it to nothing. */
  const isDescribed = mention.to - mention.from >= shortestDescription;
  const near = ties.filter(({ idea, from }) => inside(from) && (!own(from) || (isDescribed && from > mention.from && from < mention.to && arguing.has(idea))));
  /* "No search", "codes not guessable": of an entry of notes a denial is the verb. */
  const isStated = stated.has(place);
  const denied = isStated && saidIn(read, stanceIdea('negation')).some(({ from }) => inside(from));
  const related = near.length > 0 || counted || denied;
  const specific = specifics(read, inside, own) >= 2;
  const argued = counted || near.some(({ idea }) => arguing.has(idea)) || new Set(near.map(({ idea }) => idea)).size >= 3;
  const isEntry = item.some((index) => index !== 0);
  if (isEntry && !isStated && !(near.length > 0 && specific && wordsIn(read, inside) >= fullEntry)) return 'listed';
  if (related && specific) return argued ? 'argued' : 'used';
  if (isQuestion(read)) return 'asked';
  /* "Snowflake, so that they sort by time": a term and what it is for, in the idea's own words. */
  const explains = near.some(({ idea, from }) => (idea === 'tie-purpose' || arguing.has(idea)) && same.some(({ to }) => to <= from) && same.some((other) => other.from > from));
  if (explains) return 'used';
  if (specific && listsFields(read.sentence)) return 'used';
  return specific || isStated || near.some(({ idea }) => idea !== 'tie-arrow') ? 'related' : 'named';
}

const clauseMarks = new Set([',', ';', ':', '.', '(', ')', '->']);

/** How many tokens stand between one place and a later one; too many if a comma or another mark parts them. */
function gapBetween(tokens: readonly Token[], left: Mention, right: Mention): number {
  if (right.from < left.to) return Infinity;
  const between = tokens.slice(left.to, right.from);
  return between.some((token) => token.kind === 'mark' && clauseMarks.has(token.text)) ? Infinity : between.length;
}

const overlaps = (a: Mention, b: Mention): boolean => a.from < b.to && b.from < a.to;

/** "We do not need replicas": the idea is said to be needless, without an "at first" or an "if". */
export function isDismissed(read: Read, mention: Mention): boolean {
  const { tokens } = read.sentence;
  const dismissals = saidIn(read, stanceIdea('dismissal'));
  if (mention.denies || dismissals.length === 0 || saidIn(read, stanceIdea('deferral')).length > 0) return false;
  return dismissals.some((stance) => (gapBetween(tokens, stance, mention) <= 5 || gapBetween(tokens, mention, stance) <= 4 || (overlaps(stance, mention) && stance.to - stance.from <= 8)));
}

/** Means to an end: to do without one is a choice. Nobody does without a failure; "no stampede" is what is wanted. */
const means: ReadonlySet<string> = new Set(['cache', 'queue', 'replication', 'failover', 'load-balancer', 'observability', 'alerting', 'cdn', 'idempotency', 'rate-limiting', 'retry', 'sharding', 'durable-store', 'quorum', 'worker', 'websocket', 'search-index']);

/** "We do not replicate the trips", "no cache": said right before the idea, not within it. */
export function isLeftOut(read: Read, mention: Mention): boolean {
  if (mention.denies || !means.has(mention.idea)) return false;
  return saidIn(read, stanceIdea('negation')).some((stance) => stance.to === mention.from);
}

/** "We avoid geohash", "instead of a queue": named to be turned down. */
export function isRejected(read: Read, mention: Mention): boolean {
  return saidIn(read, stanceIdea('rejection')).some((stance) => stance.from < mention.from && gapBetween(read.sentence.tokens, stance, mention) <= 1);
}

const proposing = new Set(['i', 'we', 'you']);

/** Words between a thing and the doubt about it. */
const nearDoubt = 3;

/** "Two-phase commit with a bank is not possible", "a scan would take minutes": said of it, not for it. */
export function isDoubted(read: Read, mention: Mention): boolean {
  const { tokens } = read.sentence;
  if (mention.denies) return false;
  const within = ({ from, to }: Mention): boolean => from > mention.from && to < mention.to;
  const doubts = saidIn(read, stanceIdea('doubt')).some((stance) => within(stance) || gapBetween(tokens, mention, stance) <= nearDoubt);
  /* "It would scan the table" warns; "I would scan the table" proposes. */
  const warns = tokens[mention.from - 1]?.text === 'would' && !proposing.has(tokens[mention.from - 2]?.text ?? '');
  return doubts || warns || saidIn(read, stanceIdea('negation')).some((stance) => within(stance) || gapBetween(tokens, mention, stance) <= 1);
}

/** "We must never store videos in Redis": a negation before the words, not among them. */
export function isNegated(read: Read, mention: Mention): boolean {
  const { tokens } = read.sentence;
  return saidIn(read, stanceIdea('negation')).some((stance) => stance.from < mention.from && gapBetween(tokens, stance, mention) <= 4);
}
