import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Script } from 'node:vm';

/** Loads files of a build, and keeps the code that V8 made of them. */
export interface Loader {
  /** What a file of the build exports. */
  load(name: string): unknown;
  /** Writes the code of every file loaded, with the functions called so far, for later starts. */
  keepCode(): void;
}

interface Module {
  exports: unknown;
}

type Body = (exports: unknown, require: (id: string) => unknown, module: Module) => void;

/** Each version has a folder of its own: code made by another V8 is of no use. */
export function codeFolder(build: string): string {
  return join(build, 'code', `${process.version}-${process.platform}-${process.arch}`);
}

/** A file of the build, ready to run; `code` that V8 does not recognise as its own is not used. */
export function scriptOf(path: string, code: Buffer | undefined): Script {
  return new Script(`(function (exports, require, module) { ${readFileSync(path, 'utf8')}\n})`, {
    filename: path,
    ...(code === undefined ? {} : { cachedData: code }),
  });
}

/**
 * Loads a build's files as Node would, without the search through folders, and with the code that
 * the build kept of them, so that they are neither parsed nor compiled again. V8 checks that code
 * against its version, its flags and the length of the source, which is enough because each build
 * begins by clearing its folder.
 */
export function loaderOf(build: string): Loader {
  const folder = codeFolder(build);
  const loaded = new Map<string, { readonly script: Script; readonly module: Module }>();
  const keptAt = (path: string): string => join(folder, relative(build, path));

  const load = (path: string): unknown => {
    const known = loaded.get(path);
    if (known !== undefined) return known.module.exports;
    const kept = keptAt(path);
    const script = scriptOf(path, existsSync(kept) ? readFileSync(kept) : undefined);
    const module: Module = { exports: {} };
    loaded.set(path, { script, module });
    // Everything else is bundled: what is asked for by a bare name is Node's own.
    const required = (id: string): unknown => (id.startsWith('.') ? load(join(dirname(path), id)) : process.getBuiltinModule(id));
    (script.runInThisContext() as Body)(module.exports, required, module);
    return module.exports;
  };

  return {
    load: (name) => load(join(build, name)),
    keepCode() {
      for (const [path, { script }] of loaded) {
        mkdirSync(dirname(keptAt(path)), { recursive: true });
        writeFileSync(keptAt(path), script.createCachedData());
      }
    },
  };
}
