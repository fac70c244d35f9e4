import { stemOf } from '../grading/stem.ts';

/**
 * What clarifying questions are about, and the words people ask in. A phrase of several words
 * stands for itself; words are compared by their stems.
 */
const askedIn = {
  amount: ['how many', 'how much', 'number of', 'count of', 'average', 'roughly', 'on average', 'total'],
  duration: ['how long', 'for how long', 'how far back'],
  size: ['dau', 'mau', 'daily active', 'active users', 'audience', 'traffic', 'expected load', 'what load', 'how much load', 'load to expect', 'load should', 'population', 'user base', 'userbase', 'number of users', 'number of people'],
  rate: ['qps', 'tps', 'rps', 'throughput', 'per second', 'per day', 'a day', 'a month', 'per month', 'each month', 'every month', 'each day', 'every day', 'how often', 'frequency', 'frequently'],
  writes: ['write', 'writes', 'created', 'create', 'new', 'submit', 'publish', 'upload', 'uploads', 'insert'],
  reads: ['read', 'reads', 'view', 'views', 'lookup', 'lookups', 'opens', 'opened', 'ratio', 'read heavy', 'write heavy', 'fetch', 'consume', 'look', 'looks', 'visit', 'browse', 'check'],
  media: ['media', 'image', 'images', 'picture', 'pictures', 'photo', 'photos', 'video', 'videos', 'gif', 'gifs', 'attachment', 'attachments', 'file', 'files', 'multimedia', 'audio', 'clip', 'clips', 'voice', 'text only', 'only text'],
  latency: ['latency', 'latencies', 'fast', 'slow', 'quick', 'quickly', 'response time', 'p99', 'p95', 'p50', 'real time', 'realtime', 'wait', 'speed', 'performance', 'snappy', 'responsive', 'instant', 'instantly', 'take to load', 'time budget', 'millisecond', 'milliseconds', 'ms', 'how soon'],
  consistency: ['consistency', 'consistent', 'eventual', 'eventually', 'strongly', 'strong', 'stale', 'staleness', 'fresh', 'freshness', 'out of date', 'up to date', 'outdated', 'lag', 'how soon', 'see immediately', 'immediately', 'right away', 'delayed', 'delay', 'linearizable', 'linearisable', 'read your writes', 'appear', 'show up'],
  availability: ['availability', 'available', 'uptime', 'nines', 'sla', 'slo', 'downtime', 'outage', 'outages', 'reliability', 'reliable', 'fault tolerance', 'always on', 'be down', 'goes down'],
  durability: ['durability', 'durable', 'lose', 'lost', 'loss', 'losing', 'exactly once', 'at least once', 'at most once', 'duplicate', 'duplicates', 'twice', 'guarantee', 'guarantees', 'double'],
  retention: ['retention', 'retain', 'retained', 'keep', 'kept', 'delete', 'deleted', 'deletion', 'expire', 'expires', 'expiry', 'expiration', 'ttl', 'history', 'archive', 'forever', 'lifetime', 'live', 'years', 'persist', 'store for', 'stored for', 'data for', 'how far back', 'old'],
  regions: ['region', 'regions', 'regional', 'global', 'globally', 'country', 'countries', 'worldwide', 'geography', 'geo', 'geographic', 'geographically', 'international', 'continent', 'continents', 'data centre', 'data center', 'where are', 'located', 'city', 'cities'],
  peak: ['peak', 'peaks', 'spike', 'spikes', 'spiky', 'burst', 'bursts', 'bursty', 'rush', 'busy', 'busiest', 'season', 'seasonal', 'sale', 'black friday', 'prime day', 'new year', 'special events', 'flash sale', 'worst case'],
  scope: ['scope', 'in scope', 'out of scope', 'feature', 'features', 'functionality', 'use case', 'use cases', 'mvp', 'day one', 'first version', 'core', 'leave out', 'include', 'included', 'exclude', 'focus'],
  identity: ['auth', 'authentication', 'login', 'log in', 'sign in', 'sign up', 'accounts', 'identity', 'oauth'],
  security: ['security', 'secure', 'privacy', 'private', 'encryption', 'encrypted', 'encrypt', 'plaintext', 'plain text', 'eavesdrop', 'e2e', 'end to end', 'gdpr', 'compliance', 'abuse', 'spam', 'guess', 'guessable', 'predict', 'predictable', 'enumerate', 'sequential'],
  devices: ['device', 'devices', 'mobile', 'phone', 'phones', 'web', 'browser', 'browsers', 'desktop', 'tablet', 'tv', 'ios', 'android', 'platform', 'platforms', 'clients'],
  order: ['order', 'ordering', 'ordered', 'sort', 'sorted', 'sorting', 'rank', 'ranked', 'ranking', 'chronological', 'newest', 'algorithm', 'algorithmic', 'sequence', 'personalised', 'personalized', 'relevance'],
  skew: ['celebrity', 'celebrities', 'famous', 'influencer', 'influencers', 'skew', 'skewed', 'distribution', 'hot', 'popular', 'viral', 'followers', 'largest', 'biggest', 'uneven'],
  analytics: ['analytics', 'statistics', 'stats', 'metrics', 'tracking', 'track', 'count', 'counts', 'dashboard', 'report', 'reports', 'reporting'],
  length: ['length', 'character', 'characters', 'chars', 'letters', 'digits', 'alphabet', 'short', 'shorter'],
  choice: ['custom', 'customise', 'customize', 'choose', 'pick', 'own', 'vanity', 'alias', 'aliases', 'name', 'names'],
  resume: ['resume', 'continue', 'left off', 'watch history', 'pick up'],
  payment: ['payment', 'payments', 'pay', 'charge', 'charged', 'card', 'cards', 'billing', 'money', 'psp', 'stripe', 'checkout'],
  online: ['online', 'concurrent', 'concurrently', 'simultaneous', 'simultaneously', 'at the same time', 'connected', 'connections', 'at once', 'open connections'],
  presence: ['presence', 'last seen', 'online status', 'typing', 'receipt', 'receipts', 'read receipts', 'ticks'],
  group: ['group', 'groups', 'group chat', 'channel', 'channels', 'members', 'participants', 'room', 'rooms'],
  position: ['location', 'locations', 'gps', 'position', 'positions', 'coordinates', 'ping', 'pings'],
  bandwidth: ['bitrate', 'bandwidth', 'resolution', 'quality', '4k', 'hd', 'mbps', 'codec'],
} as const satisfies Record<string, readonly string[]>;

const words = (text: string): readonly string[] => (text.toLowerCase().normalize('NFKD').replaceAll(/[’']s\b/g, '').replaceAll(/\p{Mark}/gu, '').match(/[\p{Letter}\p{Number}]+/gu) ?? []).map(stemOf);

const phrases = Object.entries(askedIn).flatMap(([concept, all]) => all.map((phrase) => ({ concept, stems: words(phrase) })));

function holds(stems: readonly string[], run: readonly string[]): boolean {
  return stems.some((_, at) => run.every((stem, step) => stems[at + step] === stem));
}

/** Stems of a text, in order. */
export const stemsIn = words;

/** People are counted where one asks how many; otherwise they are only who does something. */
const actors = new Set(['user', 'people', 'person', 'folk', 'human', 'customer', 'visitor', 'subscriber', 'member', 'active', 'audience', 'client', 'viewer', 'player'].map(stemOf));
const fewWords = 2;
const per = stemOf('per');

export const isActor = (stem: string): boolean => actors.has(stem);

const [how, many] = ['how', 'many'].map(stemOf);
const between = 2;

/** How many people, how many daily active users; not how many posts a person. */
function countsActors(stems: readonly string[]): boolean {
  return stems.some((stem, at) => stem === how && stems[at + 1] === many && stems.slice(at + 2, at + 3 + between).some((next, step, run) => isActor(next) && !run.slice(0, step).includes(per)));
}

/** "How big is it?" asks for people; "how big is a message?" does not. */
const bigness = new Set(['big', 'larg', 'large', 'size', 'scale', 'volume'].map(stemOf));
const ofTheWhole = new Set('how what is the a an of are we talking about this that it its our system service product platform app expected approximate rough roughly kind sort at in for do does need to should i assume s target with should be'.split(' ').map(stemOf));

const asksHowBig = (stems: readonly string[]): boolean => stems.some((stem) => bigness.has(stem)) && stems.every((stem) => bigness.has(stem) || ofTheWhole.has(stem) || isActor(stem));

/** What a question, by its stems, is about. */
export function conceptsOf(stems: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>(phrases.filter(({ stems: run }) => holds(stems, run)).map(({ concept }) => concept));
  if (asksHowBig(stems) || (stems.length <= fewWords ? stems.some(isActor) : countsActors(stems))) found.add('size');
  return found;
}
