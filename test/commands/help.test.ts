import { describe, expect, it } from 'vitest';
import { examples } from '../../src/commands/examples.ts';
import { commands } from '../../src/commands/index.ts';
import { run } from '../command-line.ts';

describe('the help of a command', () => {
  it('names what an option may be, and what it is without being asked', async () => {
    const { stdout } = await run(['mock', '--help']);
    expect(stdout).toContain('what is expected of you: mid, senior, staff (senior)');
    expect(stdout).toMatch(/one part only: requirements, estimation,\s+high-level/);
  });

  it.each(Object.keys(commands).filter((name) => examples[name as keyof typeof examples].length > 0))('shows how %s is typed', async (name) => {
    const { stdout, code } = await run([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('\nExamples\n');
    for (const [line] of examples[name as keyof typeof examples]) expect(stdout).toContain(line);
  });
});
