import { stemOf } from './stem.ts';

/** Words of everyday language one letter away from a term; they mean themselves. */
const lookalikes = new Set([
  'sharing', 'share', 'shar', 'store', 'story', 'stories', 'later', 'latter', 'letter', 'caching', 'catch', 'cash', 'coach', 'reach', 'teach', 'peace', 'place', 'plane', 'planet',
  'quite', 'quiet', 'query', 'quer', 'reply', 'rely', 'relay', 'delay', 'display', 'broken', 'broke', 'broader', 'border', 'order', 'older', 'holder', 'folder', 'load', 'road', 'broad',
  'wait', 'write', 'white', 'while', 'whole', 'quote', 'route', 'router', 'rout', 'trace', 'track', 'trade', 'grade', 'stage', 'state', 'stat', 'start', 'stream', 'steam', 'scream',
  'index', 'indeed', 'media', 'medium', 'median', 'model', 'mode', 'modem', 'fault', 'default', 'result', 'primary', 'privacy', 'private', 'region', 'reason', 'season', 'lesson',
  'message', 'passage', 'usage', 'image', 'manage', 'worker', 'works', 'working', 'walker', 'talker', 'marker', 'market', 'bucket', 'ticket', 'packet', 'pocket', 'socket', 'rocket',
  'trip', 'tripl', 'strip', 'drive', 'driver', 'river', 'rider', 'ride', 'wider', 'under', 'match', 'watch', 'patch', 'batch', 'bath', 'path', 'search', 'research', 'server', 'serve', 'sever', 'severe', 'several', 'never',
  'count', 'counter', 'country', 'county', 'account', 'amount', 'content', 'context', 'intent', 'client', 'patient', 'patent', 'latent', 'talent', 'event', 'even', 'seven', 'eleven', 'given', 'driven',
  'product', 'produce', 'reduce', 'produc', 'price', 'prize', 'price', 'prime', 'crime', 'prim', 'payment', 'pavement', 'basement', 'moment', 'movement', 'statement', 'stock', 'stick', 'stack', 'black', 'block', 'clock', 'flock', 'lock', 'look',
  'failure', 'feature', 'future', 'nature', 'mature', 'posit', 'position', 'portion', 'station', 'nation', 'notation', 'rotation', 'location', 'vocation', 'vacation', 'relation', 'creation', 'migration',
  'charge', 'change', 'chance', 'large', 'merge', 'emerge', 'verge', 'timer', 'time', 'tier', 'tire', 'title', 'tile', 'file', 'filter', 'after', 'alter', 'later', 'early', 'easily', 'exact', 'extra', 'expect', 'except', 'accept', 'access', 'success', 'process', 'express',
  'phone', 'photo', 'photos', 'proto', 'post', 'poster', 'poste', 'posted', 'point', 'print', 'paint', 'plain', 'plan', 'plant', 'plants', 'planned', 'scale', 'scare', 'scar', 'scatter', 'shatter', 'smatter', 'matter', 'master', 'faster', 'cluster', 'bluster', 'center', 'enter', 'inter', 'winter', 'writer', 'waiter', 'wrist',
  'string', 'strings', 'nearly', 'almost', 'general', 'generally', 'module', 'present', 'presents', 'prefix', 'project', 'projects', 'internal', 'prompt', 'difference', 'render', 'complex', 'light', 'safety', 'scheme', 'contract', 'shorter', 'thought', 'defect', 'convention', 'resort',
  'loader', 'competing', 'planner', 'projection', 'constrained', 'extensive', 'hotter', 'planned', 'multiply', 'discard', 'fight', 'consent', 'sight', 'factory', 'suffix', 'wherever', 'revert', 'forgot', 'inverse', 'consul', 'revolution',
].flatMap((word) => [word, stemOf(word)]));

/** A spelling one slip away: a letter too many, too few, wrong, or two swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  let rest = 0;
  const shorter = Math.min(a.length, b.length);
  while (rest < shorter - at && a[a.length - 1 - rest] === b[b.length - 1 - rest]) rest += 1;
  if (a.length !== b.length) return at + rest >= shorter;
  const swapped = at + rest === a.length - 2 && a[at] === b[at + 1] && a[at + 1] === b[at];
  return swapped || at + rest >= a.length - 1;
}

const shortestTerm = 6;

const bucketOf = (initial: string, length: number): string => `${initial}${length}`;

/**
 * Reads slips of the pen against a vocabulary of stems, for words of six letters and more that
 * are no word of it: `databse`, `consistancy`. The first letter has to be right.
 */
export class Spelling {
  readonly #known: ReadonlySet<string>;
  /** The vocabulary by first letter and length. */
  #buckets: Map<string, string[]> | undefined;
  readonly #read = new Map<string, string>();

  constructor(known: ReadonlySet<string>) {
    this.#known = known;
  }

  #candidates(initial: string, length: number): readonly string[] {
    if (this.#buckets === undefined) {
      this.#buckets = new Map();
      for (const word of this.#known) {
        if (word.length < shortestTerm) continue;
        const key = bucketOf(word[0] ?? '', word.length);
        const bucket = this.#buckets.get(key);
        if (bucket === undefined) this.#buckets.set(key, [word]);
        else bucket.push(word);
      }
    }
    return this.#buckets.get(bucketOf(initial, length)) ?? [];
  }

  /** The vocabulary's stem that was meant, or the stem itself. */
  meant(stem: string): string {
    if (stem.length < shortestTerm - 1 || this.#known.has(stem) || lookalikes.has(stem)) return stem;
    const before = this.#read.get(stem);
    if (before !== undefined) return before;
    const initial = stem[0] ?? '';
    const lengths = [stem.length, stem.length - 1, stem.length + 1];
    const meant = lengths.map((length) => this.#candidates(initial, length).find((word) => isOneSlip(stem, word))).find((word) => word !== undefined) ?? stem;
    if (this.#read.size < 20_000) this.#read.set(stem, meant);
    return meant;
  }
}
