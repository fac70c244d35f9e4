import { stemOf } from '../grading/stem.ts';

/**
 * What clarifying questions are about, and the words people ask in. A phrase of several words
 * stands for itself; words are compared by their stems.
 */
const askedIn = {
  amount: ['how many', 'how much', 'number of', 'count of', 'average', 'roughly', 'on average', 'total', 'volume', 'volumes'],
  duration: ['how long', 'for how long', 'how far back'],
  size: ['dau', 'mau', 'daily active', 'monthly active', 'actives', 'active users', 'audience', 'traffic', 'expected load', 'what load', 'how much load', 'load to expect', 'load should', 'population', 'user base', 'userbase', 'number of users', 'number of people'],
  rate: ['qps', 'tps', 'rps', 'throughput', 'per second', 'per day', 'a day', 'a month', 'per month', 'each month', 'every month', 'each day', 'every day', 'how often', 'frequency', 'frequently', 'interval', 'intervals'],
  writes: ['write', 'writes', 'created', 'create', 'submit', 'publish', 'upload', 'uploads', 'insert'],
  reads: ['read', 'reads', 'view', 'views', 'lookup', 'lookups', 'opens', 'opened', 'ratio', 'read heavy', 'write heavy', 'fetch', 'consume', 'look', 'looks', 'visit', 'browse', 'check', 'click', 'clicked', 'clicks', 'refresh', 'refreshed', 'scroll', 'hit', 'hits', 'accessed'],
  media: ['media', 'image', 'images', 'picture', 'pictures', 'photo', 'photos', 'video', 'videos', 'gif', 'gifs', 'attachment', 'attachments', 'file', 'files', 'multimedia', 'audio', 'clip', 'clips', 'voice', 'text only', 'only text', 'upload pictures', 'rich text', 'stickers'],
  latency: ['latency', 'latencies', 'fast', 'slow', 'quick', 'quickly', 'response time', 'p99', 'p95', 'p50', 'real time', 'realtime', 'wait time', 'waiting time', 'wait long', 'waits long', 'long wait', 'keep waiting', 'made to wait', 'speed', 'performance', 'snappy', 'responsive', 'instant', 'instantly', 'take to load', 'time budget', 'millisecond', 'milliseconds', 'ms', 'how soon', 'how responsive', 'delivery time', 'arrival time', 'load time', 'how much time', 'time to', 'tail latency', 'within how', 'how long does it take', 'how long may', 'how long can it take', 'how long should it take', 'deadline'],
  consistency: ['consistency', 'consistent', 'eventual', 'eventually', 'strongly', 'strong', 'stale', 'staleness', 'fresh', 'freshness', 'out of date', 'up to date', 'outdated', 'lag', 'how soon', 'see immediately', 'immediately', 'right away', 'delayed', 'delay', 'linearizable', 'linearisable', 'read your writes', 'appear', 'show up', 'recent', 'in sync', 'how current', 'old data', 'right after', 'behind', 'accurate', 'accuracy'],
  availability: ['availability', 'available', 'uptime', 'nines', 'sla', 'slo', 'downtime', 'outage', 'outages', 'reliability', 'reliable', 'fault tolerance', 'always on', 'be down', 'goes down', 'down', 'crash', 'crashes', 'fail', 'fails', 'failure', 'failures', 'failover', 'disaster', 'data center dies', 'datacenter', 'server dies', 'machine dies', 'zone', 'unreachable', 'maintenance window'],
  durability: ['durability', 'durable', 'lose', 'lost', 'loss', 'losing', 'exactly once', 'at least once', 'at most once', 'duplicate', 'duplicates', 'twice', 'guarantee', 'guarantees', 'double', 'drop', 'dropped', 'drops', 'go missing', 'goes missing', 'disappear', 'vanish', 'get through', 'lossless', 'data loss'],
  retention: ['retention', 'retain', 'retained', 'keep', 'kept', 'expire', 'expires', 'expiry', 'expiration', 'ttl', 'history', 'archive', 'forever', 'lifetime', 'years', 'persist', 'store for', 'stored for', 'data for', 'how far back', 'old', 'delete old', 'delete data', 'purge',  'clean up', 'how far back', 'live for', 'links live', 'live forever', 'data lifecycle', 'grow forever', 'how old'],
  regions: ['region', 'regions', 'regional', 'global', 'globally', 'country', 'countries', 'worldwide', 'geography', 'geo', 'geographic', 'geographically', 'international', 'continent', 'continents', 'data centre', 'data center', 'where are', 'located', 'city', 'cities', 'usa', 'europe', 'european', 'eu', 'asia', 'india', 'america', 'american', 'domestic', 'market', 'markets', 'launch in', 'local', 'in the us', 'us only', 'one region', 'single region', 'multi region', 'everywhere', 'around the world', 'across the world', 'across the globe'],
  peak: ['peak', 'peaks', 'spike', 'spikes', 'spiky', 'burst', 'bursts', 'bursty', 'rush', 'busy', 'busiest', 'cyber monday', 'singles day', 'season', 'seasonal', 'sale', 'black friday', 'prime day', 'new year', 'special events', 'flash sale', 'worst case', 'holiday', 'holidays', 'weekend', 'thundering', 'on launch day', 'christmas', 'super bowl'],
  scope: ['scope', 'in scope', 'out of scope', 'feature', 'features', 'functionality', 'use case', 'use cases', 'day one', 'first version', 'core', 'leave out', 'include', 'included', 'exclude', 'focus', 'nice to have', 'must have', 'mvp'],
  identity: ['auth', 'authentication', 'login', 'log in', 'sign in', 'sign up', 'identity', 'oauth', 'register', 'registration', 'phone number', 'password', 'signup', 'anonymous', 'profile', 'profiles', 'permission', 'permissions', 'role', 'roles'],
  security: ['security', 'secure', 'privacy', 'private', 'encryption', 'encrypted', 'encrypt', 'plaintext', 'plain text', 'eavesdrop', 'e2e', 'end to end', 'gdpr', 'compliance', 'abuse', 'spam', 'guess', 'guessable', 'predict', 'predictable', 'unpredictable', 'unguessable', 'enumerate', 'sequential', 'crawl', 'scrape', 'walk through', 'brute force', 'leak'],
  devices: ['device', 'devices', 'mobile', 'phone', 'phones', 'web', 'browser', 'browsers', 'desktop', 'tablet', 'tv', 'ios', 'android', 'platform', 'platforms', 'clients'],
  order: ['order', 'ordering', 'ordered', 'sort', 'sorted', 'sorting', 'rank', 'ranked', 'ranking', 'chronological', 'newest', 'algorithm', 'algorithmic', 'sequence', 'personalised', 'personalized', 'relevance'],
  skew: ['celebrity', 'celebrities', 'famous', 'whale', 'whales', 'influencer', 'influencers', 'skew', 'skewed', 'distribution', 'hot', 'popular', 'viral', 'followers', 'largest', 'biggest', 'uneven'],
  editing: ['edit', 'edited', 'editing', 'delete', 'deletes', 'deleted', 'deletion', 'remove', 'removed', 'undo', 'unsend', 'recall', 'revoke', 'change later', 'modify', 'update later'],
  money: ['cost', 'costs', 'budget', 'ads', 'advert', 'adverts', 'advertising', 'monetise', 'monetize', 'revenue', 'free tier', 'premium', 'currency', 'currencies', 'tax', 'taxes'],
  alerts: ['notification', 'notifications', 'push', 'email', 'emails', 'sms', 'alert', 'alerts'],
  analytics: ['analytics', 'statistics', 'stats', 'metrics', 'tracking', 'track', 'count', 'counts', 'dashboard', 'report', 'reports', 'reporting', 'insight', 'insights', 'how many times their', 'see how many', 'report on'],
  length: ['length', 'character', 'characters', 'chars', 'letters', 'digits', 'alphabet', 'short', 'shorter'],
  choice: ['custom', 'customise', 'customize', 'choose', 'pick', 'own', 'vanity', 'alias', 'aliases', 'name', 'names'],
  resume: ['resume', 'continue', 'left off', 'watch history', 'pick up'],
  payment: ['payment', 'payments', 'pay', 'charge', 'charged', 'card', 'cards', 'billing', 'money', 'psp', 'stripe'],
  online: ['concurrent', 'concurrently', 'simultaneous', 'simultaneously', 'at the same time', 'connected', 'connections', 'open connections', 'online at', 'online at once', 'are online', 'people online', 'users online', 'connected at once', 'active at once', 'in parallel'],
  presence: ['presence', 'last seen', 'online status', 'typing', 'receipt', 'receipts', 'read receipts', 'ticks', 'has read it', 'have read it', 'has seen it', 'been read', 'been seen', 'know they read', 'knows i read'],
  group: ['group', 'groups', 'group chat', 'channel', 'channels', 'members', 'participants', 'room', 'rooms'],
  position: ['location', 'locations', 'gps', 'position', 'positions', 'coordinates', 'ping', 'pings'],
  bandwidth: ['bitrate', 'bandwidth', 'resolution', 'quality', '4k', 'hd', 'mbps', 'codec', 'internet', 'internet speed', 'connection speed', 'network speed', 'download speed', 'slow connection', 'slow network'],
  offline: ['offline', 'no connection', 'no network', 'no signal', 'loses signal', 'lose signal', 'loses connection', 'lose connection', 'without internet', 'without network', 'without a connection', 'airplane', 'aeroplane', 'tunnel', 'reconnect', 'bad reception', 'no reception', 'on a plane'],
  conflict: ['conflict', 'conflicts', 'merge', 'merged', 'overwrite', 'overwrites', 'clash', 'same file', 'concurrent edit', 'edit the same', 'change the same', 'change it on two', 'edit it on two', 'last write wins', 'at the same place'],
  versions: ['version', 'versions', 'versioning', 'restore', 'roll back', 'rollback', 'bring back', 'get back', 'trash', 'recycle bin', 'undo', 'revision', 'revisions'],
  sharing: ['share with', 'shared with', 'sharing', 'transfer', 'transferred', 'give it to', 'hand over', 'give away', 'collaborate', 'permission', 'permissions', 'access rights', 'who may see', 'who can see', 'invite'],
  abuse: ['bot', 'bots', 'scalper', 'scalpers', 'reseller', 'resellers', 'fraud', 'fake', 'cheat', 'cheating', 'phishing', 'malware', 'malicious', 'fairness', 'game the system', 'attack', 'attackers', 'ddos', 'troll', 'trolls'],
  spelling: ['typo', 'typos', 'misspelt', 'misspelled', 'mistyped', 'spelling', 'fuzzy', 'misspell', 'spell', 'autocorrect', 'spelling mistake'],
  language: ['language', 'languages', 'locale', 'locales', 'translate', 'translated', 'translation', 'unicode', 'localised', 'localized', 'multilingual', 'chinese', 'arabic', 'right to left', 'english'],
  vendor: ['provider', 'providers', 'third party', 'third parties', 'vendor', 'vendors', 'own servers', 'outsourced', 'in house', 'buy or build', 'build or buy', 'run our own', 'partner', 'partners'],
  format: ['html', 'javascript', 'pdf', 'render', 'rendered', 'file type', 'file types', 'formats', 'formatting', 'markdown', 'single page app', 'single page apps'],
  schedule: ['schedule', 'scheduled', 'recurring', 'cron', 'book ahead', 'in advance', 'for later', 'reminder', 'reminders', 'pre order'],
  cancelling: ['cancel', 'cancels', 'cancelled', 'canceled', 'cancellation', 'cancellations', 'refund', 'refunds', 'return', 'returns', 'money back', 'abandon', 'abandoned', 'no show'],
  optout: ['opt out', 'opt in', 'unsubscribe', 'turn off', 'switch off', 'turn the', 'mute', 'muted', 'quiet hours', 'do not disturb', 'preferences', 'settings', 'disable'],
  retries: ['retry', 'retries', 'retried', 'try again', 'attempt', 'attempts', 'repeat', 'repeated', 'rerun'],
  dependency: ['depend', 'depends', 'dependency', 'dependencies', 'prerequisite', 'workflow', 'wait for another', 'wait for each other', 'one after the other', 'priority', 'priorities', 'prioritise', 'prioritize', 'urgent'],
  late: ['late', 'too late', 'delayed event', 'out of order', 'after the window', 'after the deadline', 'arrive late', 'come in late', 'straggler', 'stragglers'],
} as const satisfies Record<string, readonly string[]>;

/** TVs, DMs, SKUs: letters lose their plural, which no rule for words reaches; a country is not a pronoun. */
export const spelledOut = (text: string): string => text.replaceAll(/\b(\p{Lu}{2,})s\b/gu, '$1').replaceAll(/\bU\.?S\.?A?\b/g, 'usa');

const words = (text: string): readonly string[] => (spelledOut(text).toLowerCase().normalize('NFKD').replaceAll(/[’']s\b/g, '').replaceAll(/\p{Mark}/gu, '').match(/[\p{Letter}\p{Number}]+/gu) ?? []).map(stemOf);

const phrases = Object.entries(askedIn).flatMap(([concept, all]) => all.map((phrase) => ({ concept, stems: words(phrase) })));

interface Heard {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
}

function heard(stems: readonly string[]): readonly Heard[] {
  const all = phrases.flatMap(({ concept, stems: run }) =>
    stems.flatMap((_, from): readonly Heard[] => (run.every((stem, step) => stems[from + step] === stem) ? [{ concept, from, to: from + run.length }] : [])),
  );
  // "Phone number" is not about phones: a longer phrase takes its words along.
  return all.filter((one) => !all.some((other) => other.concept !== one.concept && other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from));
}

/** Stems of a text, in order. */
export const stemsIn = words;

/** People are counted where one asks how many; otherwise they are only who does something. */
const actors = new Set(['user', 'people', 'person', 'folk', 'human', 'customer', 'visitor', 'subscriber', 'member', 'active', 'audience', 'client', 'viewer', 'player', 'shopper', 'buyer', 'consumer'].map(stemOf));
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
const ofTheWhole = new Set('how what is the a an of are we talking about this that it its our thing things here going get will would become you tell me users system service product platform app expected approximate rough roughly kind sort at in for do does need to should i assume s target with should be'.split(' ').map(stemOf));

const asksHowBig = (stems: readonly string[]): boolean => stems.some((stem) => bigness.has(stem)) && stems.every((stem) => bigness.has(stem) || ofTheWhole.has(stem) || isActor(stem));

/** People who are counted by what they do or belong to, not all of them. */
const narrower = ['online', 'group', 'skew', 'position'] as const;

/** What a question is about by single words and phrases, and by what it counts. */
function conceptsAmong(stems: readonly string[], all: readonly Heard[]): ReadonlySet<string> {
  const found = new Set<string>(all.map(({ concept }) => concept));
  const counts = stems.length <= fewWords ? stems.some(isActor) : countsActors(stems);
  if (asksHowBig(stems) || (counts && !narrower.some((concept) => found.has(concept)))) found.add('size');
  // What is deleted because it is old is a matter of how long things are kept.
  if (found.has('retention')) found.delete('editing');
  return found;
}

/** What a question, by its stems, is about; and for each concept the places of the words that say so, of the whole if no single ones do. */
export function conceptsIn(stems: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const all = heard(stems);
  const places = (concept: string): readonly number[] => {
    const own = all.filter((one) => one.concept === concept);
    return own.length === 0 ? [...stems.keys()] : own.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step));
  };
  return new Map([...conceptsAmong(stems, all)].map((concept) => [concept, places(concept)]));
}
