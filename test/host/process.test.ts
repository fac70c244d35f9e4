import { describe, expect, it } from 'vitest';
import { shell } from '../process.ts';

describe.skipIf(process.platform !== 'linux')('output that cannot be written', () => {
  it.each([
    ['sysdesign list > /dev/full', 1],
    ['sysdesign --version > /dev/full', 1],
    ['sysdesign list --json > /dev/full', 1],
    ['sysdesign explain nothing-like-it 2> /dev/full', 1],
    ['sysdesign list | head -n 1 > /dev/null', 0],
  ])('%s ends with %i and without a stack trace', (line, code) => {
    const ran = shell(line);
    expect(ran.code).toBe(code);
    expect(ran.stderr).not.toContain('    at ');
    expect(ran.stderr.split('\n').length).toBeLessThanOrEqual(2);
  });
});

describe('SYSDESIGN_NOW', () => {
  it.each(['garbage', '0', '2026-02-29', '2026-13-01T00:00:00Z', '-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z', '1969-12-31T23:59:59Z'])('refuses %s', (now) => {
    const ran = shell('sysdesign plan', { SYSDESIGN_NOW: now });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toBe(`sysdesign: SYSDESIGN_NOW "${now}" is not an instant since 1970. Write it like 2026-11-20T09:00:00Z.\n`);
  });

  it.each(['', '2028-02-29', '2026-11-20T09:00:00Z', '2026-11-20T09:00:00.250+05:30', '9999-12-31T00:00:00Z'])('takes "%s"', (now) => {
    expect(shell('sysdesign plan', { SYSDESIGN_NOW: now })).toMatchObject({ code: 0, stderr: '' });
  });
});
