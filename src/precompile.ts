import { join } from 'node:path';
import { compiledStore } from './content/store.ts';
import type { Host, Input, Output } from './host/host.ts';
import { loaderOf } from './host/loader.ts';
import type * as Program from './program.ts';

/** A command line, what is typed into it, and what was practised before. */
interface Rehearsed {
  readonly words: readonly string[];
  readonly typed?: string;
  readonly history?: string;
}

/** Cards that were known, forgotten and learnt again. */
function someHistory(cards: readonly string[]): string {
  const answer = (card: string, i: number, rating: number): string => JSON.stringify({ id: `rehearsal-${i}`, v: 1, at: i * 86_400_000, type: 'answer', mode: 'drill', card, rating, score: rating > 1 ? 1 : 0, ms: 4000 });
  return [3, 3, 1, 3].flatMap((rating, turn) => cards.map((card, i) => `${answer(card, turn * cards.length + i, rating)}\n`)).join('');
}

const always: readonly Rehearsed[] = [
  { words: ['--help'] },
  { words: ['explain', '--help'] },
  { words: ['estimate', '--users', '1M'] },
  { words: ['estimate', '--users', '1M', '--trace'] },
  { words: ['estimate', '--users', '1M', '--say'] },
  { words: ['calc', '1M × 20 / day'] },
  { words: ['calc', 'downtime(99.95%) per month'] },
  { words: ['numbers'] },
  { words: ['list'] },
  { words: ['search', 'cache'] },
  { words: ['layers'] },
  { words: ['draw', '-'], typed: 'client -> lb -> api -> db\n' },
  { words: ['drill', '--limit', '1'], typed: 'q\n' },
  { words: ['drill', '--demo', '--limit', '20'] },
  { words: ['stats'] },
  { words: ['today'] },
];

function answersTo(problem: string): string {
  const requirements = 'Users post and read. 100M users a day, 100:1 reads to writes, p99 below 200 ms, so I would cache and add replicas.';
  return JSON.stringify({ problem, phases: { requirements, design: 'client -> lb -> api -> cache -> db' } });
}

/** The commands that people wait for; of the pages one of each kind. */
function rehearsal(build: string, host: Host): readonly Rehearsed[] {
  const { kinds, entries, cards } = compiledStore((path) => host.files.read(path), join(build, 'content'));
  const history = someHistory(cards().slice(0, 8).map(({ id }) => id));
  const first = kinds.flatMap(({ kind }) => entries.find((entry) => entry.kind === kind) ?? []);
  const problems = first.filter(({ kind }) => kind === 'problem').flatMap(({ id }): Rehearsed[] => [
    { words: ['estimate', id] },
    { words: ['grade', id, '-'], typed: answersTo(id) },
  ]);
  return [...always, { words: ['drill', '--limit', '1'], typed: 'q\n', history }, { words: ['stats'], history }, ...first.map(({ id }) => ({ words: ['explain', id] })), ...problems];
}

const silent: Output = {
  write: () => undefined,
  isTerminal: false,
  columns: undefined,
  rows: undefined,
  get stream(): never {
    throw new Error('nothing draws where there is no terminal');
  },
  onResize: () => () => undefined,
};

function typing(text: string): Input {
  return {
    isTerminal: false,
    readAll: async () => text,
    async *lines() {
      yield* text.split('\n');
    },
    close: () => undefined,
    get stream(): never {
      throw new Error('nothing asks where there is no terminal');
    },
    keys: () => () => undefined,
  };
}

/** This machine, with nothing shown and nothing written. */
function rehearsalHost(here: Host, { typed = '', history = '' }: Rehearsed): Host {
  return {
    env: {},
    platform: here.platform,
    contentDir: here.contentDir,
    homeDir: here.homeDir,
    stdout: silent,
    stderr: silent,
    stdin: typing(typed),
    clock: here.clock,
    files: { ...here.files, replace: () => undefined, append: () => undefined, bytes: (_path, from = 0) => Buffer.from(history).subarray(from), size: () => history.length, readInto: (_path, into, from) => Buffer.from(history).copy(into, 0, from) },
    signals: here.signals,
    spawn: async () => 1,
    freshSeed: () => here.freshSeed(),
    freshId: () => here.freshId(),
  };
}

/**
 * The build's third step: the built program runs the commands that people wait for, and the code
 * that V8 has made of it by then is kept beside it.
 */
async function precompile(build: string): Promise<void> {
  const loader = loaderOf(build);
  const { main, nodeHost } = loader.load('program.js') as typeof Program;
  const host = nodeHost(join(build, 'content'));
  const noData = ['--data', join(build, 'no-data')];
  for (const rehearsed of rehearsal(build, host)) {
    // How it ends does not matter here: only which functions it called.
    await main([...rehearsed.words, ...noData], rehearsalHost(host, rehearsed));
  }
  loader.keepCode();
}

void precompile(__dirname);
