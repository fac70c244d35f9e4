import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every folder the tests make lies in one, which goes when they have run. */
export default function temporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'sysdesign-tests-'));
  process.env['TMPDIR'] = folder;
  process.env['TEMP'] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
