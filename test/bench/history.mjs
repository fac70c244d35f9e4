// A drill's first question over bare Node with 100,000 answers in the journal: with the cached
// snapshot, and replayed from the first line. Prints medians of runs measured in turn.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './temporary-folder.mjs';

const runs = Number(process.argv[2] ?? 15);
const answers = 100_000;
const program = fileURLToPath(new URL('../../bin/sysdesign', import.meta.url));
const topics = JSON.parse(readFileSync(new URL('../../dist/content/cards.json', import.meta.url), 'utf8'));
const cards = topics.flatMap(({ topic, questions }) => questions.map(([id]) => ({ id: `${topic}/${id}` })));
const { NODE_EXTRA_CA_CERTS: _unset, ...env } = process.env;

/** Three years of a hundred answers a day, right five times in six. */
function history() {
  const day = 86_400_000;
  const start = Date.now() - 3 * 365 * day;
  const line = (i) => {
    const right = i % 6 !== 0;
    const event = { id: `bench-${i.toString(36)}`, v: 1, at: start + Math.floor((i * 3 * 365 * day) / answers), type: 'answer', mode: 'drill', card: cards[(i * 7919) % cards.length].id, rating: right ? 3 : 1, score: right ? 1 : 0, ms: 4000 + (i % 9000) };
    return `${JSON.stringify(event)}\n`;
  };
  return Array.from({ length: answers }, (_, i) => line(i)).join('');
}

const data = temporaryFolder();
writeFileSync(join(data, 'journal.jsonl'), history());

/** Milliseconds until the program says something, or ends. */
function untilFirstWord(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
    let said = args[0] === '-e' ? undefined : 0;
    child.stdout.once('data', () => {
      said = performance.now() - start;
    });
    child.once('error', reject);
    child.once('close', () => resolve(said === undefined ? performance.now() - start : said));
    child.stdin.end('q\n');
  });
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function overBare(before) {
  const over = [];
  for (let run = 0; run < runs; run += 1) {
    const bare = await untilFirstWord(['-e', '0']);
    before();
    over.push((await untilFirstWord([program, '--data', data, 'drill', '--plain', '--limit', '1', '--only', 'choice'])) - bare);
  }
  return median(over);
}

const snapshot = join(data, 'recall.snapshot.json');
const replayed = await overBare(() => rmSync(snapshot, { force: true }));
const cached = await overBare(() => undefined);
process.stdout.write(`A drill's first question over bare Node ${process.version}, ${answers} answers, median of ${runs} pairs\n\n`);
for (const [how, over, budget] of [['with its cached snapshot', cached, 40], ['replayed from the journal', replayed, 120]]) {
  process.stdout.write(`  ${how.padEnd(28)}+${over.toFixed(1).padStart(6)} ms  ${over <= budget ? 'within' : 'over'} ${budget} ms\n`);
}
