import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../command-line.ts';

/** The example that the guide for authors shows. */
const example = /`my-pack\/patterns\/bloom-filter\.yaml`:\n\n```yaml\n([^]*?)```/.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1] ?? '';

function packOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sysdesign-test-'));
  mkdirSync(join(folder, 'patterns'));
  writeFileSync(join(folder, 'patterns', 'bloom-filter.yaml'), text);
  return folder;
}

describe('a pack written from the guide', () => {
  it('is sound, and every command takes it', async () => {
    const pack = packOf(example);
    expect(await run(['content', 'check', pack])).toMatchObject({ code: 0, stdout: '1 item, no faults\n' });
    const { stdout } = await run(['explain', 'membership filter', '--content', pack]);
    expect(stdout).toContain('Bloom filter');
    expect(stdout).toContain('sysdesign quiz bloom-filter');
    expect(await run(['quiz', 'bloom-filter', '--demo', '--content', pack])).toMatchObject({ code: 0 });
  });

  it('may not take a name that leads to another page', async () => {
    const { code, stdout } = await run(['content', 'check', '--json', packOf(example.replace('membership filter', 'cb'))]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      items: 1,
      faults: [{ line: 2, column: 11, message: expect.stringMatching(/"cb" leads to the built-in circuit-breaker$/) as unknown, hint: 'Choose another name, or call the file circuit-breaker.yaml to replace that page.' }],
    });
  });
});
