export { nodeHost, run } from './host/node.ts';
export { main } from './main.ts';
