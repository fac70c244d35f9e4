import { estimate } from '../../src/estimate/estimate.ts';
import { readInputs } from '../../src/estimate/given.ts';
import { capacities } from '../estimate/figures.ts';

const budget = 150;
const samples = 100_000;

/** Ten ranges at once, more than anyone gives. */
const given = readInputs({
  users: '1M..3M', writes_per_user: '1..4', reads_per_user: '5..50', object_size: '1KB..4KB', media_share: '5%..20%', media_size: '100 KB..2 MB',
  retention: '1 year..5 years', cdn_hit: '80%..95%', cache_share: '10%..30%', db_qps: '1k/s..10k/s',
});

/** Milliseconds of one estimate in which every range is drawn a hundred thousand times. */
function once(): number {
  const start = performance.now();
  estimate({ given, capacities, samples });
  return performance.now() - start;
}

/** The median of several runs, with what it may take. */
export function report(): string {
  const runs = Array.from({ length: 9 }, once).sort((a, b) => a - b);
  const median = runs[4] ?? Number.NaN;
  return `  ${samples.toLocaleString('en')} draws of ten ranges through the whole model  ${median.toFixed(0)} ms  ${median <= budget ? 'within' : 'over its'} ${budget} ms`;
}
