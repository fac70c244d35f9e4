// The estimator's model over many draws, measured in the process: bundled first, for Node reads no TypeScript.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { temporaryFolder } from './temporary-folder.mjs';

const file = join(temporaryFolder(), 'samples.mjs');
await build({ input: fileURLToPath(new URL('samples.ts', import.meta.url)), platform: 'node', output: { file, format: 'esm' } });
const { report } = await import(pathToFileURL(file).href);
process.stdout.write(`\nEstimates with ranges, median of 9\n\n${report()}\n`);
