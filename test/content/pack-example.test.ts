import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../command-line.ts';

/** The example that the guide for authors shows. */
const example = /`my-pack\/patterns\/strangler-fig\.yaml`:\n\n```yaml\n([^]*?)```/.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1] ?? '';

function packOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sysdesign-test-'));
  mkdirSync(join(folder, 'patterns'));
  writeFileSync(join(folder, 'patterns', 'strangler-fig.yaml'), text);
  return folder;
}

describe('a pack written from the guide', () => {
  it('is sound, and every command takes it', async () => {
    const pack = packOf(example);
    expect(await run(['content', 'check', pack])).toMatchObject({ code: 0, stdout: '1 item, no faults\n' });
    const { stdout } = await run(['explain', 'strangler pattern', '--content', pack]);
    expect(stdout).toContain('Strangler fig');
    expect(stdout).toContain('sysdesign quiz strangler-fig');
    expect(await run(['quiz', 'strangler-fig', '--demo', '--content', pack])).toMatchObject({ code: 0 });
  });

  it('may not take a name that leads to another page', async () => {
    const { code, stdout } = await run(['content', 'check', '--json', packOf(example.replace('strangler pattern', 'cb'))]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      items: 1,
      faults: [{ line: 2, column: 11, message: expect.stringMatching(/"cb" leads to the built-in circuit-breaker$/) as unknown, hint: 'Choose another name, or call the file circuit-breaker.yaml to replace that page.' }],
    });
  });
});
