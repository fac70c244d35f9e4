import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { warnings } from '../../src/content/checks/index.ts';
import { createCatalog } from '../../src/content/catalog.ts';
import { packStore, readPack } from '../../src/content/pack.ts';
import { nodeFiles } from '../../src/host/node-files.ts';
import { run } from '../command-line.ts';
import { newFolder } from '../pseudo-terminal.ts';

describe('the phrases of the lexicon', () => {
  it('are written so that nobody misreads them', () => {
    const { items, families } = readPack(nodeFiles, 'content');
    expect(warnings({ items, families, catalog: createCatalog(packStore(nodeFiles, 'content')) }).map(({ message }) => message)).toEqual([]);
  });

  it('are warned of with file and line where they may be, and the pack is proved all the same', async () => {
    const pack = newFolder();
    mkdirSync(join(pack, 'ideas'));
    writeFileSync(join(pack, 'ideas', 'own.yaml'), 'id: own\ntitle: Own\nideas:\n  broker:\n    said:\n      - "(good|bad) broker"\n      - queue|message broker\n');
    const { code, stdout } = await run(['content', 'check', pack, '--width', '300']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^warning: \S+\/own\.yaml:7:9: "queue\|message broker" is read as "\(queue\|message\) broker"\. Write it so if that is meant; if not, join/);
    expect(stdout).toContain('0 items, no faults, 1 warning');
    const { warnings: found, faults } = JSON.parse((await run(['content', 'check', pack, '--json'])).stdout) as { warnings: unknown[]; faults: unknown[] };
    expect(faults).toEqual([]);
    expect(found).toMatchObject([{ line: 7, column: 9 }]);
  });
});
