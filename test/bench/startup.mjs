// What each command takes over bare Node: the two run in turn, and the middle of the differences is
// printed. A command is measured to its end, a drill until its first question is there to be read. It judges nothing: on a busy machine a figure is worth what its neighbours are.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './temporary-folder.mjs';

const pairs = Number(process.argv[2] ?? 21);
/** No command is measured for longer, so that all are done in less than a minute on a slow machine. */
const patienceMs = 3500;
const program = fileURLToPath(new URL('../../bin/sysdesign', import.meta.url));
const folder = temporaryFolder();
// Where it is set, Node itself takes longer to start, which would flatter every figure.
const { NODE_EXTRA_CA_CERTS: _unset, ...env } = process.env;

const answers = join(folder, 'answers.json');
writeFileSync(answers, JSON.stringify({
  problem: 'twitter',
  phases: {
    requirements: 'Users post short texts and read a timeline. 300M users a day, 100 reads for one write; a timeline within 200 ms at p99; posts must not be lost, a timeline may be seconds old.',
    estimation: '300M users x 2 posts / 86400 s = 7k writes per second, 700k reads per second at 100:1, so reads have to come from a cache.',
    'high-level': 'client -> load balancer -> api -> cache -> database. Fan out on write into timelines in Redis, but merge posts of accounts with millions of followers on read.',
  },
}));


/** A command line, the most it may take over bare Node in milliseconds, and what it reads. */
const cases = [
  { args: ['--version'], budget: 3 },
  { args: ['--help'], budget: 12 },
  { args: ['explain', 'circuit-breaker'], budget: 45 },
  { args: ['estimate', '--users', '1M'], budget: 20 },
  { args: ['calc', '1M * 20 / day'], budget: 12 },
  { args: ['drill', '--plain', '--limit', '1'], input: 'q\n', said: 'drill, to its first question', until: /Question 1 of 1[^]*leave/, budget: 30 },
  { args: ['grade', 'twitter', answers], said: 'grade twitter answers.json', budget: 120 },
  { args: ['search', 'cache'] },
  { args: ['list'] },
  { args: ['draw', '-'], input: 'client -> lb -> api -> db\n' },
];

/** The milliseconds until a run has said `until`, or to its end; nothing where it failed or never said it. */
function milliseconds(args, input = '', until) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
    let text = '';
    let said;
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      text += piece;
      if (said === undefined && until?.test(text)) said = performance.now() - start;
    });
    child.once('error', reject);
    child.once('close', (status) => resolve(status === 0 ? (until === undefined ? performance.now() - start : said) : undefined));
    // A command that reads nothing may have ended before this is written.
    child.stdin.on('error', () => undefined).end(input);
  });
}

/** Differences of pairs run in turn, smallest first; nothing where the command fails. */
async function overBare({ args, input, until }) {
  const words = args[0] === '--version' ? args : ['--data', folder, ...args];
  const run = () => milliseconds([program, ...words], input, until);
  // Once for nothing: files come into memory.
  if ((await run()) === undefined) return undefined;
  const end = performance.now() + patienceMs;
  const differences = [];
  while (differences.length < pairs && (differences.length < 5 || performance.now() < end)) {
    const bare = await milliseconds(['-e', '0']);
    const own = await run();
    if (own === undefined || bare === undefined) return undefined;
    differences.push(own - bare);
  }
  return differences.sort((a, b) => a - b);
}

async function line(one) {
  const name = `sysdesign ${one.said ?? one.args.join(' ')}`.padEnd(42);
  const over = await overBare(one);
  if (over === undefined) return `  ${name} failed`;
  const at = (share) => over[Math.floor((over.length - 1) * share)].toFixed(1);
  const within = Number(at(0.5)) <= one.budget ? 'within' : 'over';
  return `  ${name} +${at(0.5).padStart(6)} ms  (${at(0.25)} to ${at(0.75)}, ${over.length} pairs)${one.budget === undefined ? '' : `  ${within} ${one.budget} ms`}`;
}

process.stdout.write(`Over bare Node ${process.version}: median, and the middle half\n\n`);
for (const one of cases) process.stdout.write(`${await line(one)}\n`);
