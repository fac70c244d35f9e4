import { join } from 'node:path';
import { loaderOf } from './host/loader.ts';
import type * as Program from './program.ts';

/** Runs the command line of this process. */
export function start(): void {
  const { main, run } = loaderOf(__dirname).load('program.js') as typeof Program;
  run(main, join(__dirname, 'content'));
}
