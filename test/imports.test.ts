import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Modules imported for their values and for their types, and dynamically. */
  readonly imports: readonly string[];
}

function sourceFiles(folder = 'src'): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    if (!path.endsWith('.ts')) return [];
    const text = readFileSync(join(path), 'utf8');
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
    return [{ path, text, imports }];
  });
}

const files = sourceFiles();

function inside(folder: string): readonly SourceFile[] {
  return files.filter(({ path }) => path.startsWith(`src/${folder}/`));
}

const domains = ['architecture', 'diagram', 'quantity', 'estimate', 'recall', 'quiz', 'interview', 'grading', 'journal'];
const edges = ['commands', 'terminal', 'host', 'content'];

describe('the import table', () => {
  it.each(domains)('%s knows neither screen nor disk nor content', (domain) => {
    const own = inside(domain);
    expect(own.length).toBeGreaterThan(0);
    const strays = own.flatMap(({ path, imports }) => imports.filter((name) => edges.some((edge) => name.startsWith(`src/${edge}/`))).map((name) => `${path} imports ${name}`));
    expect(strays).toEqual([]);
  });

  it('lets no command import another', () => {
    const table = files.find(({ path }) => path === 'src/commands/index.ts')?.text ?? '';
    const commands = new Set([...table.matchAll(/import\('\.\/([\w-]+\.ts)'\)/g)].map(([, name = '']) => `src/commands/${name}`));
    expect(commands.size).toBeGreaterThan(5);
    const strays = inside('commands').flatMap(({ path, imports }) =>
      path === 'src/commands/index.ts' ? [] : imports.filter((name) => commands.has(name)).map((name) => `${path} imports ${name}`),
    );
    expect(strays).toEqual([]);
  });

  it('lets only the host touch the process, the clock, chance and the disk', () => {
    const touches = /\bprocess\.|\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|'node:(?:fs|child_process|readline|os)'/;
    const strays = files.filter(({ path, text }) => !path.startsWith('src/host/') && touches.test(text.replaceAll(/\/\/.*$|\/\*[\s\S]*?\*\//gm, ''))).map(({ path }) => path);
    expect(strays).toEqual([]);
  });

  it('never leaves a cycle between folders of the domain', () => {
    const reaches = (from: string): ReadonlySet<string> => {
      const seen = new Set<string>();
      const visit = (folder: string): void => {
        for (const { imports } of inside(folder)) {
          for (const name of imports) {
            const to = /^src\/([^/]+)\//.exec(name)?.[1];
            if (to !== undefined && to !== folder && domains.includes(to) && !seen.has(to)) {
              seen.add(to);
              visit(to);
            }
          }
        }
      };
      visit(from);
      return seen;
    };
    // The journal's table of event types names the areas that add them: by types and schemas alone.
    const circular = domains.filter((domain) => domain !== 'journal' && domain !== 'recall' && domain !== 'interview' && reaches(domain).has(domain));
    expect(circular).toEqual([]);
  });
});

describe('what a start loads', () => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const eager = (path: string, seen: Set<string>): Set<string> => {
    const file = byPath.get(path);
    if (file === undefined || seen.has(path)) return seen;
    seen.add(path);
    for (const [, name = ''] of file.text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm)) {
      if (name.startsWith('.')) eager(posix.join(posix.dirname(path), name), seen);
      else seen.add(name);
    }
    return seen;
  };

  it('holds no command, no content and no package before a command is known', () => {
    const loaded = [...eager('src/program.ts', eager('src/start.ts', new Set()))];
    expect(loaded.filter((name) => !name.startsWith('src/') && !name.startsWith('node:'))).toEqual([]);
    expect(loaded.filter((name) => /^src\/(?:commands|content|terminal|diagram|grading|journal)\//.test(name))).toEqual([]);

    const help = [...eager('src/commands/run.ts', new Set())];
    const light = new Set(['commander', 'chalk', 'cli-table3', 'fast-string-width', 'fast-wrap-ansi']);
    expect(help.filter((name) => !name.startsWith('src/') && !name.startsWith('node:') && !light.has(name))).toEqual([]);
  });

  it('leaves out of a page what only the build and other commands need', () => {
    const loaded = (command: string): string[] => [...eager(`src/commands/${command}.ts`, new Set())];
    expect(loaded('explain').filter((name) => ['marked', 'cli-table3', 'yaml', 'valibot'].includes(name) || /^src\/(?:quantity|diagram)\//.test(name))).toEqual([]);
    expect(loaded('estimate').filter((name) => ['marked', 'marked-terminal', 'cli-table3', 'yaml', 'valibot'].includes(name))).toEqual([]);
    expect(loaded('calc').filter((name) => ['marked', 'marked-terminal', 'cli-table3', 'yaml', 'valibot'].includes(name))).toEqual([]);
  });
});
