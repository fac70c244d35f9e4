import { describe, expect, it } from 'vitest';
import { stemOf } from '../../src/grading/stem.ts';
import { grade } from '../../src/grading/grade.ts';
import { readPhase } from '../../src/grading/reading.ts';
import type { Read } from '../../src/grading/reading.ts';
import { isDismissed, tieOf } from '../../src/grading/ties.ts';
import { phaseIds } from '../../src/grading/rubric.ts';
import type { PhaseId } from '../../src/grading/rubric.ts';
import { exam, graded } from './exams.ts';

const { lexicon } = exam('twitter').grader;
const read = (text: string): readonly Read[] => readPhase('scale', text, lexicon).reads;
const ideas = (text: string): ReadonlySet<string> => new Set(read(text).flatMap(({ mentions }) => mentions.map(({ idea }) => idea)));
const tie = (text: string, idea: string) => read(text).flatMap((one) => (one.byIdea.get(idea) ?? []).map((mention) => tieOf(one, mention)))[0];

describe('stems', () => {
  it.each([
    [['shard', 'shards', 'sharded', 'sharding']],
    [['cache', 'caches', 'cached', 'caching']],
    [['replicate', 'replicates', 'replicated', 'replicas']],
    [['query', 'queries']],
    [['retry', 'retries', 'retried', 'retrying']],
    [['partition', 'partitions', 'partitioned']],
    [['optimise', 'optimize']],
    [['behaviour', 'behavior']],
    [['msg', 'messages', 'message']],
  ])('are one for %j', (words) => {
    expect(new Set(words.map(stemOf)).size).toBe(1);
  });

  it('keep apart what differs', () => {
    expect(new Set(['server', 'serve', 'service', 'cache', 'catch', 'shared', 'shard', 'queue', 'quiet'].map(stemOf)).size).toBe(9);
  });

  it('keep short words from being taken for terms', () => {
    for (const [term, word] of [['evening', 'even'], ['notes', 'not'], ['paging', 'page'], ['fare', 'far'], ['typing', 'type']] as const) expect(stemOf(term)).not.toBe(stemOf(word));
  });
});

describe('an idea', () => {
  it.each([
    ['cache', ['Redis holds the hot ones', 'we keep popular items in memory', 'a cache-aside layer', 'lists kept in memory in front of the main store', 'memcached']],
    ['queue', ['Kafka', 'a message-queue', 'a durable buffer between the writers and the helpers', 'drops a note into a waiting line', 'we publish an event', 'SQS']],
    ['replication', ['two read replicas', 'three copies in different buildings', 'a standby in another AZ', 'leader with 2 followers', 'a twin takes over']],
    ['load-balancer', ['an ELB', 'LB -> api', 'hands every request to one of many identical servers', 'round robin']],
    ['sharding', ['shard by uid', 'partitioned by user', 'split the messages over many machines', 'shardding by user']],
    ['idempotency', ['an idempotency key', 'the same request number, so nothing is posted twice', 'dedup on the client message id', 'retries never charge twice']],
    ['stampede', ['a thundering herd', 'only one request per key goes to the store', 'single-flight', 'coalesce requests']],
    ['circuit-breaker', ['a circuit breaker', 'we stop calling it for a while']],
    ['cdn', ['CloudFront', 'machines close to the users', 'boxes in the provider']],
  ])('of %s is heard in each of its ways', (idea, ways) => {
    for (const way of ways) expect([way, ideas(way).has(idea)]).toEqual([way, true]);
  });

  it.each([
    ['cache', ['cash payments', 'they catch errors', 'the story of memory']],
    ['sharding', ['sharing a ride', 'a shared table']],
    ['queue', ['a quiet day', 'the query is slow']],
  ])('of %s is not heard where it is not said', (idea, others) => {
    for (const other of others) expect([other, ideas(other).has(idea)]).toEqual([other, false]);
  });
});

describe('a mention', () => {
  it.each([
    ['Timelines are cached in Redis because each is read 20 times a day.', 'argued'],
    ['We cache the timelines of followers in Redis.', 'used'],
    ['DNS, CDN, load balancer, Redis, Kafka, Cassandra, S3.', 'listed'],
    ['Redis.', 'named'],
    ['shard by uid; tl svc -> redis -> pg on miss', 'used'],
  ])('in "%s" is %s', (text, expected) => {
    expect(tie(text, 'cache')).toBe(expected);
  });

  it('is dismissed by "we do not need", but not at first, not under a condition, and not from afar', () => {
    const dismissed = (text: string): boolean => read(text).some((one) => (one.byIdea.get('replication') ?? []).some((mention) => isDismissed(one, mention)));
    expect(dismissed('We do not need replicas.')).toBe(true);
    expect(dismissed('Replicas are unnecessary.')).toBe(true);
    expect(dismissed('At first we do not need replicas.')).toBe(false);
    expect(dismissed('If we do not need replicas we save money.')).toBe(false);
    expect(dismissed('We do not need search, and the store has two replicas.')).toBe(false);
    expect(dismissed('Without replicas a crash loses posts.')).toBe(false);
  });
});

describe('a sentence', () => {
  it('does not end at an abbreviation', () => {
    const text = 'Creation can be slower, e.g. 300 ms. Reads vs. writes are approx. 100:1.\nStaleness is fine for counters, i.e. likes.';
    expect(read(text).map(({ sentence: { start, end } }) => text.slice(start, end))).toEqual(['Creation can be slower, e.g. 300 ms.', 'Reads vs. writes are approx. 100:1.', 'Staleness is fine for counters, i.e. likes.']);
  });
});

describe('a heading of a word or two', () => {
  it('belongs to the sentence behind it', () => {
    const text = 'Position. One row for each profile and title.\n**Home.** Rows are made at night. They are kept as lists.';
    expect(read(text).map(({ sentence: { start, end } }) => text.slice(start, end))).toEqual(['Position. One row for each profile and title.', 'Home.** Rows are made at night.', 'They are kept as lists.']);
  });
});

describe('what is done without', () => {
  const earned = (text: string): number => graded('uber', { scale: text }).phases.flatMap(({ signals }) => signals.filter(({ id }) => id === 'survives-data-loss'))[0]?.points ?? 0;

  it('earns nothing', () => {
    expect(earned('We replicate the trip database to two zones, so that a standby takes over.')).toBeGreaterThan(0);
    expect(earned('We do not replicate the trip database, since storage is expensive.')).toBe(0);
  });
});

describe('a sentence that stands in every phase', () => {
  it('counts once', () => {
    const text = 'We keep the positions of drivers in a geohash index in Redis, because 250,000 updates a second are too many for a disk.';
    const detailed = (phases: readonly PhaseId[]): number => graded('uber', Object.fromEntries(phases.map((phase) => [phase, text]))).phases.find(({ id }) => id === 'detailed')?.score ?? 0;
    expect(detailed(['detailed'])).toBeGreaterThan(0);
    expect(detailed(phaseIds)).toBe(0);
  });
});

describe('an explanation of a term', () => {
  it('says nothing of the problem', () => {
    expect(tie('A load balancer is a device that distributes requests.', 'load-balancer')).toBe('named');
    expect(tie('The load balancer is in front of the tweet service, so any server can answer.', 'load-balancer')).toBe('argued');
  });
});

describe('the words quoted for a signal', () => {
  const quoted = (phase: 'requirements' | 'high-level', text: string, id: string): readonly string[] => {
    const { grader } = exam('url-shortener');
    return grade(grader, { [phase]: text }, 'senior').phases.flatMap(({ signals }) => signals.filter((signal) => signal.id === id).flatMap(({ evidence }) => evidence.map(({ quote }) => quote)));
  };

  it('are the sentence that says most of it', () => {
    const text = 'what latency are we aiming for on the redirect?\ndo short links expire?\nFunctional: create a short link from a long url, redirect on GET, optional custom alias, optional expiry.';
    expect(quoted('requirements', text, 'scope-of-links')[0]).toBe('Functional: create a short link from a long url, redirect on GET, optional custom alias, optional expiry.');
  });

  it('are prose rather than arrows where there is any', () => {
    const text = 'redirect service -> click queue -> analytics worker -> clicks db\nClicks go async in a queue so redirect latency is not hurt.';
    expect(quoted('high-level', text, 'counts-off-the-path')).toEqual(['Clicks go async in a queue so redirect latency is not hurt.']);
  });
});

describe('sentences', () => {
  const said = (text: string): readonly string[] => read(text).map(({ sentence: { start, end } }) => text.slice(start, end));

  it('end with the line where a full stop does, also in a text that seems to be wrapped', () => {
    const lines = ['We use NoSQL because it is always faster than SQL.', 'The load balancer cannot fail, so one is enough.', 'We put the images into the database.'];
    expect(said(lines.join('\n'))).toEqual(lines);
  });

  it('go on over a wrapped line, and over an abbreviation at its end', () => {
    const text = 'When the primary of a shard dies we promote one of the copies, e.g.\nwhichever has read the furthest, and all of the writes to that shard\nnonetheless fail for about thirty seconds until the clients know it';
    expect(said(text)).toEqual([text]);
  });
});
