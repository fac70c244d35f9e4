import { describe, expect, it } from 'vitest';
import { PseudoTerminal } from '../pseudo-terminal.ts';

describe.skipIf(process.platform === 'win32').each([
  ['mock', ['mock'], 'Which system'],
  ['flow --step', ['flow', 'read', '--step'], 'Enter next'],
  ['drill', ['drill', '--seed', 'x'], 'q leave'],
] as const)('the prompt of %s', (_, args, shown) => {
  it.each(['SIGTERM', 'SIGHUP'] as const)('ends as interrupted on %s', async (signal) => {
    const terminal = new PseudoTerminal(args);
    await terminal.shows(shown);
    terminal.kill(signal);
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
  });

  it('leaves what it says on a line of its own after Ctrl-C', async () => {
    const terminal = new PseudoTerminal(args);
    await terminal.shows(shown);
    terminal.type('\u0003');
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
    expect(terminal.transcript).not.toMatch(/[^\n]sysdesign: /);
  });
});
