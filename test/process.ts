import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a shell line with the program as `sysdesign` and a new folder for progress: for what only a real process can show. */
export function shell(line: string, env: Readonly<Record<string, string>> = {}): Finished {
  const data = mkdtempSync(join(tmpdir(), 'sysdesign-test-'));
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `sysdesign() { "$NODE" "$PROGRAM" "$@"; }; ${line}`], {
    encoding: 'utf8',
    cwd: data,
    timeout: 20_000,
    env: { PATH: process.env['PATH'] ?? '', HOME: data, TMPDIR: tmpdir(), NODE: process.execPath, PROGRAM: resolve('bin/sysdesign'), SYSDESIGN_DATA: data, LANG: 'C.UTF-8', ...env },
  });
  return { code: status, stdout, stderr };
}
