import { describe, expect, it } from 'vitest';
import { createRun } from '../../src/commands/context.ts';
import type { Host } from '../../src/host/host.ts';

describe('a result', () => {
  it('is shown as wide as the terminal is by then', () => {
    let written = '';
    const stdout = { isTerminal: true, columns: 100, write: (text: string) => { written += text; } };
    const run = createRun({ stdout, stderr: stdout, env: {} } as unknown as Host, {});
    stdout.columns = 60;
    run.show({ json: () => ({}), text: ({ width }) => `${width} columns` });
    expect(written).toBe('60 columns\n');
  });
});
