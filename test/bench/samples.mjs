// The estimator's model over many draws, measured in the process: bundled first, for Node reads no TypeScript.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const file = join(mkdtempSync(join(tmpdir(), 'sysdesign-bench-')), 'samples.mjs');
await build({ input: fileURLToPath(new URL('samples.ts', import.meta.url)), platform: 'node', output: { file, format: 'esm' } });
const { report } = await import(pathToFileURL(file).href);
process.stdout.write(`\nEstimates with ranges, median of 9\n\n${report()}\n`);
