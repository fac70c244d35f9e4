/** The kinds a box can have; the words by which a name gives its kind away. */
const words = {
  client: ['client', 'user', 'browser', 'mobile', 'mobile app', 'web app', 'client app', 'desktop app', 'device', 'desktop', 'rider', 'driver', 'customer', 'viewer', 'visitor', 'phone', 'ios', 'android'],
  dns: ['dns', 'geodns', 'route53'],
  cdn: ['cdn', 'edge', 'edge cache', 'pop', 'cloudfront', 'akamai', 'fastly', 'content delivery network'],
  firewall: ['waf', 'firewall', 'ddos', 'web application firewall'],
  'load-balancer': ['lb', 'load balancer', 'loadbalancer', 'balancer', 'nginx', 'haproxy', 'elb', 'alb', 'nlb', 'envoy'],
  gateway: ['gateway', 'gw', 'api gateway', 'api gw', 'apigw', 'kong', 'rate limiter', 'ratelimiter', 'limiter', 'proxy', 'reverse proxy'],
  service: ['service', 'svc', 'api', 'server', 'web server', 'app server', 'application server', 'web', 'backend', 'microservice', 'monolith', 'auth', 'app', 'application'],
  worker: ['worker', 'consumer', 'job', 'cron', 'scheduler', 'transcoder', 'encoder', 'lambda', 'celery', 'sidekiq'],
  cache: ['cache', 'redis', 'memcached', 'memcache', 'valkey'],
  queue: ['queue', 'mq', 'message queue', 'broker', 'message broker', 'topic', 'kafka', 'rabbitmq', 'sqs', 'pubsub', 'pub sub', 'stream', 'event bus', 'message bus', 'kinesis', 'dlq', 'dead letter queue'],
  database: ['db', 'database', 'rdbms', 'sql', 'pg', 'postgres', 'postgresql', 'mysql', 'primary', 'replica', 'read replica', 'shard', 'cassandra', 'dynamodb', 'dynamo', 'mongodb', 'mongo', 'nosql', 'store', 'data store'],
  search: ['search', 'elasticsearch', 'opensearch', 'index', 'search index', 'solr'],
  storage: ['s3', 'blob', 'blob store', 'blob storage', 'object store', 'object storage', 'bucket', 'disk', 'storage', 'warehouse', 'data warehouse', 'data lake', 'hdfs', 'gcs'],
  monitor: ['monitoring', 'monitor', 'metric', 'prometheus', 'grafana', 'log', 'logging', 'tracing', 'trace', 'alert', 'alerting', 'pagerduty'],
  external: ['third party', 'external', 'stripe', 'payment provider', 'sms', 'email', 'apns', 'fcm', 'webhook'],
  step: [],
} as const satisfies Record<string, readonly string[]>;

/** What a box is; `step` is an action, a state or an idea rather than a component. */
export type ComponentKind = keyof typeof words;

const kindsOf = (table: typeof words) => Object.keys(table) as readonly ComponentKind[];

export const componentKinds = kindsOf(words);

/** Words that say little: in "cache server" or "session store (Redis)" the other word decides. */
const weak = new Set(['server', 'store', 'app', 'web', 'edge', 'application', 'index', 'user', 'storage', 'log', 'stream']);

const kindOfPhrase = new Map<string, ComponentKind>(
  componentKinds.flatMap((kind) => words[kind].map((phrase): [string, ComponentKind] => [phrase, kind])),
);
const longestPhrase = Math.max(...[...kindOfPhrase.keys()].map((phrase) => phrase.split(' ').length));

/** `OrdersDB-2` → orders, db, 2: case changes, digits' ends and punctuation part words. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function kindOfWords(phrase: readonly string[]): ComponentKind | undefined {
  const spelling = phrase.join(' ');
  const bare = spelling.replace(/\d+$/u, '');
  return (
    kindOfPhrase.get(spelling) ??
    kindOfPhrase.get(bare) ??
    kindOfPhrase.get(bare.replace(/s$/u, '')) ??
    kindOfPhrase.get(bare.replace(/(?:es|[’']s)$/u, ''))
  );
}

interface Guess {
  readonly kind: ComponentKind;
  readonly telling: boolean;
}

/** The phrase of most words, telling words before weak ones, then the last. */
function guess(all: readonly string[]): Guess | undefined {
  for (let size = Math.min(longestPhrase, all.length); size > 0; size -= 1) {
    let fallback: Guess | undefined;
    for (let start = all.length - size; start >= 0; start -= 1) {
      const phrase = all.slice(start, start + size);
      const kind = kindOfWords(phrase);
      if (kind === undefined) continue;
      if (!weak.has(phrase.join(' ').replace(/\d*s?$/u, ''))) return { kind, telling: true };
      fallback ??= { kind, telling: false };
    }
    if (fallback !== undefined) return fallback;
  }
  return undefined;
}

/**
 * The kind a name gives away: the phrase of most words wins, a telling word beats a weak one
 * ("cache server"), then the last one wins ("user service", "queue worker"). What stands in
 * brackets only counts where the rest says little ("session store (Redis)"). `step` if nothing does.
 */
export function inferKind(name: string): ComponentKind {
  const outside = guess(wordsOf(name.replaceAll(/\([^)]*\)?/gu, ' ')));
  if (outside?.telling === true) return outside.kind;
  return (guess(wordsOf(name)) ?? outside)?.kind ?? 'step';
}
