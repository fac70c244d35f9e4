/** The kinds a box can have; the words by which a name gives its kind away. */
const words = {
  client: ['client', 'user', 'users', 'browser', 'mobile', 'app', 'device', 'desktop', 'rider', 'driver', 'customer', 'viewer'],
  dns: ['dns', 'geodns', 'route53'],
  cdn: ['cdn', 'edge', 'pop', 'cloudfront', 'akamai', 'fastly'],
  firewall: ['waf', 'firewall', 'ddos'],
  'load-balancer': ['lb', 'load balancer', 'balancer', 'nginx', 'haproxy', 'elb', 'alb', 'nlb', 'envoy'],
  gateway: ['gateway', 'api gateway', 'apigw', 'kong', 'rate limiter', 'limiter', 'proxy'],
  service: ['service', 'svc', 'api', 'server', 'servers', 'web', 'backend', 'microservice', 'auth'],
  worker: ['worker', 'workers', 'consumer', 'consumers', 'job', 'cron', 'scheduler', 'transcoder', 'lambda'],
  cache: ['cache', 'redis', 'memcached', 'valkey'],
  queue: ['queue', 'mq', 'broker', 'topic', 'kafka', 'rabbitmq', 'sqs', 'pubsub', 'stream', 'kinesis', 'dlq'],
  database: ['db', 'database', 'sql', 'postgres', 'postgresql', 'mysql', 'primary', 'replica', 'shard', 'cassandra', 'dynamodb', 'mongodb', 'nosql', 'store'],
  search: ['search', 'elasticsearch', 'opensearch', 'index', 'solr'],
  storage: ['s3', 'blob', 'object store', 'object storage', 'bucket', 'disk', 'warehouse', 'data lake', 'hdfs'],
  monitor: ['monitoring', 'metrics', 'prometheus', 'grafana', 'logs', 'tracing', 'alerting'],
  external: ['third party', 'external', 'stripe', 'payment provider', 'sms', 'email', 'apns', 'fcm'],
  step: [],
} as const satisfies Record<string, readonly string[]>;

/** What a box is; `step` is an action, a state or an idea rather than a component. */
export type ComponentKind = keyof typeof words;

export const componentKinds = Object.keys(words) as readonly ComponentKind[];
