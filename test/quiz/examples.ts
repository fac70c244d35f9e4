import * as v from 'valibot';
import { Question } from '../../src/quiz/question.ts';

/** One question of each kind, as an author writes it. */
const written = {
  choice: {
    id: 'half-open', kind: 'choice', ask: 'A trial call fails. What happens?', why: 'The wait starts over.',
    answer: 'It opens again',
    others: [{ text: 'It closes', why: 'No.' }, { text: 'It stays half-open', why: 'No.' }, { text: 'Nothing', why: 'No.' }],
  },
  several: {
    id: 'cache-uses', kind: 'several', ask: 'What does a cache help with?', why: 'Reads.',
    answers: ['Read latency', { text: 'Load on the database', why: 'Hits never reach it.' }],
    others: [{ text: 'Durability', why: 'It is volatile.' }, { text: 'Write throughput', why: 'Writes still go to the store.' }],
  },
  order: { id: 'dns', kind: 'order', ask: 'Order the lookups.', why: 'Nearest first.', steps: ['Browser', 'Resolver', 'Root', 'Authoritative'] },
  match: {
    id: 'tools', kind: 'match', ask: 'Match the tools.', why: 'So it is.',
    pairs: { Redis: 'Caching', Kafka: 'Messaging', RabbitMQ: 'Messaging', Nginx: 'Load balancing' },
    decoys: ['Tracing'],
  },
  gap: {
    id: 'missing', kind: 'gap', ask: 'What stands there?', why: 'It absorbs reads.', picture: 'api -> cache -> db', missing: 'cache',
    answer: 'A cache', others: [{ text: 'A queue', why: 'No.' }, { text: 'A CDN', why: 'No.' }],
  },
  picture: {
    id: 'name-it', kind: 'picture', why: 'Two writers, one log.', picture: 'cmd -> write -> bus -> read',
    answer: 'CQRS', others: [{ text: 'Saga', why: 'No.' }, { text: 'Sidecar', why: 'No.' }],
  },
  flaw: {
    id: 'single', kind: 'flaw', ask: 'What is wrong?', why: 'One balancer.', picture: 'client -> lb -> api',
    answer: 'The balancer is a single point of failure', others: [{ text: 'No cache', why: 'No.' }, { text: 'No CDN', why: 'No.' }],
  },
  response: {
    id: 'redis', kind: 'response', ask: 'Redis is down. First?', why: 'Protect the database.',
    answer: 'Shed load before the database', others: [{ text: 'Restart', why: 'No.' }, { text: 'Scale out', why: 'No.' }],
  },
  'trade-off': {
    id: 'fanout', kind: 'trade-off', ask: 'Celebrities: which fan-out?', why: 'Writes explode.', sides: ['On write', 'On read'],
    answer: { side: 'On read', because: 'One post would be copied 100M times' },
    others: [
      { side: 'On read', because: 'It stores less', why: 'True, but not why.' },
      { side: 'On write', because: 'Reads must be fast', why: 'The merge is cheap.' },
    ],
  },
  number: { id: 'ram', kind: 'number', ask: 'How long does a read of main memory take?', why: 'A few cache lines.', answer: '100 ns' },
  estimate: {
    id: 'storage', kind: 'estimate', ask: '{users} people post {posts} times a day, {size} each. How much a year?', why: 'Multiply.',
    draw: { users: ['10M', '50M'], posts: [1, 2, 5], size: ['200 B', '1 KB'] },
    steps: [{ what: 'Posts a day', is: '{users} * {posts}' }],
    answer: '{users} * {posts} * {size} * 365',
  },
  say: { id: 'cap', kind: 'say', ask: 'Say what CAP says.', why: 'Only under partition.', answer: 'Under a partition choose.', points: ['Partition'] },
} as const;

export type ExampleName = keyof typeof written;

export const writtenExamples: Readonly<Record<ExampleName, object>> = written;

export const examples: readonly Question[] = Object.values(written).map((question) => v.parse(Question, question));

export function example(name: ExampleName): Question {
  return v.parse(Question, written[name]);
}
