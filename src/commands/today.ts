import type { Define } from './context.ts';
export const today: Define = (line, context) => {
  line.action(async () => {
    const { catalog, show } = context();
    const known = await catalog();
    show({ json: () => ({ topics: known.entries.length }), text: () => `${known.entries.length}` });
  });
};
