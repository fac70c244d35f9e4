// Start-up of each command over bare Node, both measured in turn in the same run. Prints medians;
// a shared machine is noisy, so a figure is worth what its neighbours are.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const runs = Number(process.argv[2] ?? 25);
const program = fileURLToPath(new URL('../../bin/sysdesign', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'sysdesign-bench-'));
// Where it is set, Node itself takes longer to start, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _unset, ...env } = process.env;

/** A command line, what it may take over bare Node in milliseconds, and what it reads. */
const cases = [
  { args: ['--version'], budget: 3 },
  { args: ['--help'], budget: 12 },
  { args: ['explain', 'circuit-breaker'], budget: 45 },
  { args: ['estimate', '--users', '1M'], budget: 20 },
  { args: ['calc', '1M * 20 / day'], budget: 12 },
  { args: ['drill', '--plain', '--limit', '1'], input: 'q\n', budget: 30 },
  { args: ['numbers'], budget: undefined },
  { args: ['search', 'cache'], budget: undefined },
  { args: ['list'], budget: undefined },
  { args: ['draw', '-'], input: 'client -> lb -> api -> db\n', budget: undefined },
];

function milliseconds(args, input) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, input: input ?? '', encoding: 'utf8' });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} exited with ${status}: ${stderr}`);
  return took;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function overBare({ args, input }) {
  const command = [program, '--data', data, ...args];
  const own = args[0] === '--version' ? [program, '--version'] : command;
  milliseconds(own, input);
  const pairs = Array.from({ length: runs }, () => {
    const bare = milliseconds(['-e', '0']);
    return milliseconds(own, input) - bare;
  });
  return median(pairs);
}

process.stdout.write(`Start-up over bare Node ${process.version}, median of ${runs} pairs\n\n`);
for (const one of cases) {
  const over = overBare(one);
  const verdict = one.budget === undefined ? '' : over <= one.budget ? `within ${one.budget} ms` : `over its ${one.budget} ms`;
  process.stdout.write(`  sysdesign ${one.args.join(' ').padEnd(30)} ${over >= 0 ? '+' : ''}${over.toFixed(1).padStart(5)} ms  ${verdict}\n`);
}
