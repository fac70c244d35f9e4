import { mkdirSync, mkdtempSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnmetError } from '../../src/errors.ts';
import { nodeFiles } from '../../src/host/node-files.ts';

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'sysdesign-test-'));
}

describe.skipIf(process.platform === 'win32')('files of the host', () => {
  it('refuse a device where a file belongs, whatever its size claims', () => {
    const link = join(folder(), 'journal.jsonl');
    symlinkSync('/dev/zero', link);
    expect(() => nodeFiles.read(link)).toThrow(UnmetError);
    expect(() => nodeFiles.append(link, 'line\n')).toThrow(UnmetError);
  });

  it('read a device that a person named, and stop at the limit', () => {
    expect(nodeFiles.readNamed('/dev/null', 100)).toBe('');
    expect(() => nodeFiles.readNamed('/dev/zero', 100_000)).toThrow(/more than the 100000 bytes/);
  });

  it('leave no draft behind where the new file cannot take its place', () => {
    const place = folder();
    mkdirSync(join(place, 'taken', 'inside'), { recursive: true });
    expect(() => nodeFiles.replace(join(place, 'taken'), 'text')).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    expect(readdirSync(place)).toEqual(['taken']);
  });

  it('keep what a person writes to its owner, and open what a package holds to whoever may run it', () => {
    const place = folder();
    const open = 0o777 & ~process.umask();
    const modeOf = (...path: readonly string[]) => statSync(join(place, ...path)).mode & 0o777;
    nodeFiles.append(join(place, 'own', 'journal.jsonl'), 'line\n');
    nodeFiles.replace(join(place, 'own', 'snapshot.json'), '{}');
    nodeFiles.replace(join(place, 'package', 'index.json'), '{}', 'everybody');
    expect([modeOf('own'), modeOf('own', 'journal.jsonl'), modeOf('own', 'snapshot.json')]).toEqual([0o700, 0o600, 0o600]);
    expect([modeOf('package'), modeOf('package', 'index.json')]).toEqual([open, open & 0o666]);
  });

  it.skipIf(process.platform !== 'linux')('give up at once where no folder can be made', () => {
    expect(() => nodeFiles.append('/proc/nothing/here/journal.jsonl', 'line\n')).toThrow(/ENOENT/);
  });
});
