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
]);

/** A spelling one slip away: a letter too many, too few, wrong, or two swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const tail = (text: string, from: number) => text.slice(from);
  if (a.length > b.length) return tail(a, at + 1) === tail(b, at);
  if (a.length < b.length) return tail(a, at) === tail(b, at + 1);
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && tail(a, at + 2) === tail(b, at + 2);
  return swapped || tail(a, at + 1) === tail(b, at + 1);
}

const shortestTerm = 6;

function withoutOneLetter(word: string): string[] {
  return Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1));
}

/**
 * Reads slips of the pen against a vocabulary of stems, for words of six letters and more that
 * are no word of it: `databse`, `consistancy`. The first letter has to be right.
 */
export class Spelling {
  readonly #known: ReadonlySet<string>;
  #near: Map<string, string> | undefined;
  readonly #read = new Map<string, string>();

  constructor(known: ReadonlySet<string>) {
    this.#known = known;
  }

  /** Each vocabulary word under itself and under itself with one letter left out. */
  #nearby(): Map<string, string> {
    if (this.#near !== undefined) return this.#near;
    const near = new Map<string, string>();
    for (const word of this.#known) {
      if (word.length < shortestTerm || word.includes(' ')) continue;
      for (const key of [word, ...withoutOneLetter(word)]) if (!near.has(key)) near.set(key, word);
    }
    this.#near = near;
    return near;
  }

  /** The vocabulary's stem that was meant, or the stem itself. */
  meant(stem: string): string {
    if (stem.length < shortestTerm - 1 || this.#known.has(stem) || lookalikes.has(stem)) return stem;
    const before = this.#read.get(stem);
    if (before !== undefined) return before;
    const near = this.#nearby();
    const keys = [stem, ...withoutOneLetter(stem)];
    const candidates = keys.flatMap((key) => near.get(key) ?? []);
    const meant = candidates.find((word) => word[0] === stem[0] && isOneSlip(stem, word)) ?? stem;
    if (this.#read.size < 20_000) this.#read.set(stem, meant);
    return meant;
  }
}
