// How long drawings of growing graphs take, in this process, warm; and what loading the module
// costs, in fresh processes: as the build ships it, with the code V8 made of it kept beside it, and
// compiled from its source, as on a version of Node that the build has not seen. Each graph is drawn five times and the least time counts, so that what else the machine
// does disturbs little; printed is the median over the graphs.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { temporaryFolder } from './temporary-folder.mjs';

const source = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = temporaryFolder();

async function bundled(path, name, options = { format: 'esm' }) {
  const bundle = await rolldown({ input: source(path), platform: 'node' });
  const file = join(folder, name);
  await bundle.write({ file, ...options });
  return file;
}

/** Loads the file at `argv[1]` as the build's loader does; `argv[2]` says what to do with its code: keep, take or leave it. */
const loading = `
  const { readFileSync, writeFileSync } = require('node:fs');
  const { Script } = require('node:vm');
  const [, path, code] = process.argv;
  const before = performance.now();
  const script = new Script('(function (exports, require, module) { ' + readFileSync(path, 'utf8') + '\\n})', {
    filename: path,
    ...(code === 'take' ? { cachedData: readFileSync(path + '.code') } : {}),
  });
  const made = { exports: {} };
  script.runInThisContext()(made.exports, require, made);
  const took = performance.now() - before;
  if (script.cachedDataRejected) throw new Error('V8 did not take its own code');
  if (code === 'keep') {
    const node = (id) => ({ id, label: id, kind: 'service', details: [] });
    const edge = { from: 'a', to: 'b', label: 'x', line: 'solid', heads: 'forward' };
    made.exports.drawDiagram({ nodes: ['a', 'b'].map(node), edges: [edge], groups: [], shape: 'flow', direction: 'down' }, { width: 80, glyphs: 'unicode' });
    writeFileSync(path + '.code', script.createCachedData());
  }
  process.stdout.write(String(took));
`;

function loadedIn(path, code) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--eval', loading, path, code], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const shipped = await bundled('src/diagram/draw.ts', 'draw.cjs', { format: 'cjs', comments: false });
loadedIn(shipped, 'keep');
const loads = Array.from({ length: 15 }, () => ({ kept: loadedIn(shipped, 'take'), compiled: loadedIn(shipped, 'leave') }));
const kept = median(loads.map((load) => load.kept));
const compiled = median(loads.map((load) => load.compiled));

const { drawDiagram } = await import(pathToFileURL(await bundled('src/diagram/draw.ts', 'draw.mjs')).href);
const { randomGraph } = await import(pathToFileURL(await bundled('test/diagram/graphs.ts', 'graphs.mjs')).href);

/** Boxes, columns, how many graphs, and the budget in milliseconds. */
const cases = [
  { boxes: 15, width: 80, runs: 40, budget: 5 },
  { boxes: 35, width: 120, runs: 20, budget: 20 },
  { boxes: 100, width: 120, runs: 6, budget: 100 },
  { boxes: 500, width: 120, runs: 2, budget: 1000 },
];

function timed({ boxes, width, runs }) {
  const times = [];
  for (let run = -3; run < runs; run += 1) {
    const shape = { boxes, edges: Math.round(boxes * 1.25), groups: 0, captions: 0.2, styles: 0.05, free: false };
    const graph = randomGraph(`bench ${boxes} ${Math.max(run, 0)}`, shape);
    const each = Array.from({ length: 5 }, () => {
      const before = performance.now();
      drawDiagram(graph, { width, glyphs: 'unicode' });
      return performance.now() - before;
    });
    if (run >= 0) times.push(Math.min(...each));
  }
  return median(times);
}

const moduleBudget = 5;
process.stdout.write('\nThe module of drawings, loaded in a fresh process, median of 15\n\n');
process.stdout.write(`  with the code the build keeps ${kept.toFixed(1).padStart(7)} ms  ${kept <= moduleBudget ? 'within' : 'over its'} ${moduleBudget} ms\n`);
process.stdout.write(`  compiled from its source      ${compiled.toFixed(1).padStart(7)} ms\n`);
process.stdout.write('\nDrawing, median of the least times\n\n');
for (const one of cases) {
  const took = timed(one);
  const verdict = took <= one.budget ? `within ${one.budget} ms` : `over its ${one.budget} ms`;
  process.stdout.write(`  ${String(one.boxes).padStart(4)} boxes in ${String(one.width).padStart(3)} columns ${took.toFixed(1).padStart(7)} ms  ${verdict}\n`);
}
