import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../command-line.ts';

const notation = 'client -> lb -> api\napi -> cache, db : reads\ngroup data { cache, db }\n';
const mermaid = 'flowchart TD\n  client --> lb --> api\n  api -->|reads| cache & db\n  subgraph data\n    cache\n    db\n  end\n';

describe('sysdesign draw', () => {
  it('draws the same from arrow notation and from Mermaid', async () => {
    const [arrows, chart] = await Promise.all([run(['draw', '-'], { stdin: notation }), run(['draw', '-'], { stdin: mermaid })]);
    expect(arrows.code).toBe(0);
    expect(arrows.stdout).toContain('┌──────┼─ data ─┼────┐');
    expect(chart.stdout).toBe(arrows.stdout);
  });

  it.each([
    ['mermaid', /^flowchart TD\n/u],
    ['dot', /^digraph \{\n/u],
    ['notation', /^client\nlb\n/u],
    ['svg', /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/u],
  ])('prints %s', async (format, start) => {
    const { stdout, code } = await run(['draw', '-', '--to', format], { stdin: notation });
    expect(code).toBe(0);
    expect(stdout).toMatch(start);
  });

  it('reads the Mermaid and the notation that it prints', async () => {
    const drawn = await run(['draw', '-'], { stdin: notation });
    for (const format of ['mermaid', 'notation']) {
      const printed = await run(['draw', '-', '--to', format], { stdin: notation });
      expect((await run(['draw', '-'], { stdin: printed.stdout })).stdout).toBe(drawn.stdout);
    }
  });

  it('prints the graph as JSON either way', async () => {
    const [global, format] = await Promise.all([run(['draw', '-', '--json'], { stdin: notation }), run(['draw', '-', '--to', 'json'], { stdin: notation })]);
    expect(JSON.parse(global.stdout)).toEqual(JSON.parse(format.stdout));
    expect(JSON.parse(global.stdout)).toMatchObject({
      nodes: [{ id: 'client', label: 'client', kind: 'client' }, { id: 'lb' }, { id: 'api' }, { id: 'cache', kind: 'cache' }, { id: 'db', kind: 'database' }],
      edges: [{ from: 'client', to: 'lb' }, { from: 'lb', to: 'api' }, { from: 'api', to: 'cache', label: 'reads' }, { from: 'api', to: 'db', label: 'reads' }],
      groups: [{ id: 'data', label: 'data', members: ['cache', 'db'] }],
    });
  });

  it('keeps to the width, in both directions and glyph sets', async () => {
    for (const flags of [['--right'], ['--down'], ['--ascii'], ['--kinds'], ['--steps']]) {
      const { stdout } = await run(['draw', '-', '--width', '60', ...flags], { stdin: notation });
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    }
  });

  it('draws step by step, the last step being everything', async () => {
    const { stdout } = await run(['draw', '-', '--steps'], { stdin: notation });
    expect(stdout).toContain('Step 1 of 3: draw client, lb');
    const whole = await run(['draw', '-'], { stdin: notation });
    expect(stdout.endsWith(whole.stdout)).toBe(true);
  });

  it('marks what changed between two files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'draw-'));
    const [before, after] = [join(folder, 'before.txt'), join(folder, 'after.txt')];
    writeFileSync(before, 'lb -> api -> db\napi -> cache');
    writeFileSync(after, 'lb -> api -> db\napi ..> queue');
    const { stdout, code } = await run(['draw', '--diff', before, after]);
    expect(code).toBe(0);
    expect(stdout).toContain('│ + queue │');
    expect(stdout).toContain('│ - cache │');
  });

  it('draws the way between two boxes thick', async () => {
    const { stdout } = await run(['draw', '-', '--path', 'client..db'], { stdin: notation });
    expect(stdout).toContain('┃');
  });

  it.each([
    [['draw', '-'], '', 2, 'standard input is empty'],
    [['draw', '-'], '# nothing\n', 1, 'names no boxes'],
    [['draw', '-'], 'a ->', 1, 'standard input:1:5: found the end of the line, expected a name after "->"'],
    [['draw', '-'], 'sequenceDiagram\n a->>b: x', 1, 'standard input:1:1:'],
    [['draw', '-', '--to', 'png'], 'a', 2, 'no format "png"'],
    [['draw', '/nowhere/at-all'], '', 1, 'no such file'],
    [['draw', '-', '/nowhere'], 'a', 2, 'two files without --diff'],
    [['draw', '-', '--diff'], 'a', 2, '--diff needs two files'],
    [['draw', '-', '--path', 'db..client'], notation, 1, 'no way leads from "db" to "client"'],
    [['draw', '-', '--path', 'x..db'], notation, 1, 'no box "x"'],
    [['draw', '-'], Array.from({ length: 5000 }, (_, i) => `n${i} -> n${i + 1}`).join('\n'), 1, 'too many to draw'],
  ])('says what is wrong: %j', async (args, stdin, code, message) => {
    const ran = await run(args, { stdin });
    expect(ran.stderr).toContain(message);
    expect(ran.code).toBe(code);
    expect(ran.stdout).toBe('');
  });
});
