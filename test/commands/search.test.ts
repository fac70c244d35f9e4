import { expect, it } from 'vitest';
import { run } from '../command-line.ts';

it('finds the subject of a question, not its other words', async () => {
  const ids = async (words: string): Promise<unknown> => JSON.parse((await run(['search', ...words.split(' '), '--json'])).stdout).map(({ id }: { id: string }) => id);
  expect(await ids('how do i stop a stampede')).toEqual(await ids('stop stampede'));
  expect(await ids('what is it')).not.toHaveLength(0);
});

it('says which topic to read', async () => {
  expect((await run(['search', 'stampede'])).stdout).toContain('Read one: sysdesign explain thundering-herd');
});
