import { join } from 'node:path';
import { run } from './host/node.ts';
import { main } from './main.ts';

run(main, join(__dirname, 'content'));
