// How long drawings of growing graphs take, in this process, warm; and what loading the module
// costs. Each graph is drawn five times and the least time counts, so that what else the machine
// does disturbs little; printed is the median over the graphs.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { temporaryFolder } from './temporary-folder.mjs';

const source = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = temporaryFolder();

async function bundled(path, name) {
  const bundle = await rolldown({ input: source(path), platform: 'node' });
  const file = join(folder, name);
  await bundle.write({ file, format: 'esm' });
  return pathToFileURL(file).href;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const drawing = await bundled('src/diagram/draw.ts', 'draw.mjs');
const graphs = await bundled('test/diagram/graphs.ts', 'graphs.mjs');
const beforeLoad = performance.now();
const { drawDiagram } = await import(drawing);
const load = performance.now() - beforeLoad;
const { randomGraph } = await import(graphs);

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

process.stdout.write(`\nDrawing, median of the least times, module loaded in ${load.toFixed(1)} ms (budget 5)\n\n`);
for (const one of cases) {
  const took = timed(one);
  const verdict = took <= one.budget ? `within ${one.budget} ms` : `over its ${one.budget} ms`;
  process.stdout.write(`  ${String(one.boxes).padStart(4)} boxes in ${String(one.width).padStart(3)} columns ${took.toFixed(1).padStart(7)} ms  ${verdict}\n`);
}
