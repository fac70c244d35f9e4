import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { codeFolder, loaderOf, scriptOf } from '../../src/host/loader.ts';

const folders: string[] = [];

/** A build of two files, the second asking the first and Node. */
function smallBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sysdesign-test-'));
  folders.push(folder);
  writeFileSync(join(folder, 'one.js'), 'exports.one = () => 1;\n');
  writeFileSync(join(folder, 'two.js'), "const { one } = require('./one.js');\nconst { sep } = require('node:path');\nexports.two = () => `${one() + one()}${sep.length}`;\n");
  return folder;
}

function answerOf(folder: string): unknown {
  return (loaderOf(folder).load('two.js') as { two: () => unknown }).two();
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('the loader of a build', () => {
  it('runs files that ask each other and Node, with the code kept and without', () => {
    const folder = smallBuild();
    const loader = loaderOf(folder);
    expect((loader.load('two.js') as { two: () => unknown }).two()).toBe('21');
    loader.keepCode();
    expect(filesIn(codeFolder(folder)).map((path) => relative(codeFolder(folder), path)).sort()).toEqual(['one.js', 'two.js']);
    expect(answerOf(folder)).toBe('21');
  });

  it('runs each file once, however often it is asked for', () => {
    const loader = loaderOf(smallBuild());
    expect(loader.load('one.js')).toBe(loader.load('one.js'));
  });

  it('compiles anew what does not fit: torn code, code of another text, code that is none', () => {
    const folder = smallBuild();
    const loader = loaderOf(folder);
    loader.load('two.js');
    loader.keepCode();
    truncateSync(join(codeFolder(folder), 'two.js'), 40);
    expect(answerOf(folder)).toBe('21');
    writeFileSync(join(codeFolder(folder), 'two.js'), 'no code at all');
    expect(answerOf(folder)).toBe('21');
    writeFileSync(join(folder, 'one.js'), 'exports.one = () => 100;\n');
    expect(answerOf(folder)).toBe('2001');
  });

  it('says in which file and line a fault lies', () => {
    const folder = smallBuild();
    writeFileSync(join(folder, 'one.js'), '\nthrow new Error("torn");\n');
    const fault = (): unknown => {
      try {
        return answerOf(folder);
      } catch (error) {
        return error;
      }
    };
    expect((fault() as Error).stack).toContain(`${join(folder, 'one.js')}:2:`);
  });
});

describe('the build', () => {
  const build = resolve('dist');

  it('keeps code that this Node accepts for every file that a usual start loads', () => {
    const kept = filesIn(codeFolder(build));
    expect(kept.map((path) => relative(codeFolder(build), path))).toEqual(expect.arrayContaining(['program.js', join('chunks', 'run.js'), join('chunks', 'explain.js'), join('chunks', 'quantity.js'), join('chunks', 'progress.js')]));
    const refused = kept.filter((path) => scriptOf(join(build, relative(codeFolder(build), path)), readFileSync(path)).cachedDataRejected !== false);
    expect(refused).toEqual([]);
  });

  it('works from a copy without the code, as under another version of Node', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sysdesign-test-'));
    folders.push(folder);
    for (const name of ['program.js', 'chunks']) cpSync(join(build, name), join(folder, name), { recursive: true });
    expect(existsSync(codeFolder(folder))).toBe(false);
    expect(loaderOf(folder).load('program.js')).toHaveProperty('main');
  });

  it('asks for no file in a way that only Node itself can answer', () => {
    const sources = ['program.js', ...readdirSync(join(build, 'chunks')).map((name) => join('chunks', name))];
    const strays = sources.flatMap((name) => {
      const text = readFileSync(join(build, name), 'utf8');
      const asked = [...text.matchAll(/(?<![.\w])require\("([^"]*)"\)/g)].map(([, id = '']) => id).filter((id) => !id.startsWith('.') && !isBuiltin(id));
      const special = [...text.matchAll(/(?<![.\w])(?:import\s*\(["'`]|require\.(?:resolve|main|cache)|__dirname|__filename)/g)].map(([found]) => found);
      return [...asked, ...special].map((found) => `${name}: ${found}`);
    });
    expect(strays).toEqual([]);
  });
});
