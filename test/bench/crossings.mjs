// Crossings of our drawings against those of a well-known layout engine (ELK, layered, orthogonal),
// which has as much width as it likes. It is asked three times: every edge on lines of its own;
// with the bundles we draw, one port for each; and merging all it can, which no longer tells which
// of several sources leads to which of several targets. `--all` prints every graph, else those
// where ours has more than the fair one, the bundled.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Elk from 'elkjs';
import { build } from 'rolldown';

const file = join(mkdtempSync(join(tmpdir(), 'sysdesign-bench-')), 'crossings.mjs');
await build({ input: fileURLToPath(new URL('crossings.ts', import.meta.url)), platform: 'node', output: { file, format: 'esm' } });
const { graphs, ours, partFor, crossingsOfRoutes } = await import(pathToFileURL(file).href);

const engine = new Elk();
const all = process.argv.includes('--all');
const row = (name, counts) => process.stdout.write(`  ${name.padEnd(32)}${counts.map((count) => String(count).padStart(10)).join('')}\n`);
const heads = ['80 wide', 'unbound', 'separate', 'bundled', 'merged'];

async function theirs(architecture, sharing) {
  const laid = await engine.layout(partFor(architecture, sharing));
  return crossingsOfRoutes(laid.edges);
}

async function compared(title, chosen) {
  process.stdout.write(`\n${title}\n\n`);
  row('', heads);
  const rows = [];
  for (const [name, architecture] of chosen) {
    const counts = [ours(architecture, 80), ours(architecture, 400)];
    for (const sharing of ['separate', 'bundled', 'merged']) counts.push(await theirs(architecture, sharing));
    rows.push(counts);
    if (all || counts[0] > counts[3]) row(name, counts);
  }
  row('total', heads.map((_, column) => rows.reduce((sum, counts) => sum + counts[column], 0)));
  for (const [column, sharing] of [[2, 'separate'], [3, 'bundled'], [4, 'merged']]) {
    const worse = (ourColumn) => rows.filter((counts) => counts[ourColumn] > counts[column]).length;
    process.stdout.write(`  more than ELK ${sharing}: ${worse(0)} of ${rows.length} graphs in 80 columns, ${worse(1)} unbound\n`);
  }
}

const chosen = graphs(25);
await compared('The written graphs', chosen.filter(([name]) => !/ \d+$/u.test(name)));
await compared('Generated graphs', chosen.filter(([name]) => / \d+$/u.test(name)));
