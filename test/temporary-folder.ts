import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const name = /^sysdesign-tests-(\d+)-/;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** What a run left that was killed before it could tidy up. */
function sweep(folder: string): void {
  for (const entry of readdirSync(folder)) {
    const pid = Number(name.exec(entry)?.[1] ?? process.pid);
    if (!isRunning(pid)) remove(join(folder, entry));
  }
}

/** Every folder the tests make lies in one, which goes when they have run. */
export default function temporaryFolder(): () => void {
  sweep(tmpdir());
  const folder = mkdtempSync(join(tmpdir(), `sysdesign-tests-${process.pid}-`));
  process.env['TMPDIR'] = folder;
  process.env['TEMP'] = folder;
  process.once('exit', () => remove(folder));
  return () => remove(folder);
}
