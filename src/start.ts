import { run } from './host/node.ts';
import { main } from './main.ts';

run(main);
