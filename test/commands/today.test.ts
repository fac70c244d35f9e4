import { describe, expect, it } from 'vitest';
import { firstSteps } from '../../src/commands/first-steps.ts';
import { run } from '../command-line.ts';

describe('sysdesign alone', () => {
  it('shows a newcomer where to start, with commands that exist', async () => {
    const { stdout, data } = await run([]);
    for (const [command] of firstSteps) {
      expect(stdout).toContain(command);
      const [name = ''] = command.split(' ').slice(1);
      expect((await run([name, '--help'])).code).toBe(0);
    }
    expect(JSON.parse((await run(['--json'], { data })).stdout)).toMatchObject({ first: true, due: 0, last: null });
  });

  it('says what is due once something was practised', async () => {
    const { data } = await run(['drill', '--seed', 'x', '--limit', '1'], { stdin: '-\n' });
    const { stdout } = await run([], { data });
    expect(stdout).toMatch(/Due now/);
    expect(stdout).toMatch(/Streak\s+1 day/);
    expect(stdout).toMatch(/Next {2}sysdesign /);
  });
});
