import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type OutputOptions, type Plugin } from 'rolldown';
import { webAssembly } from './webassembly.mts';

const textWidth = JSON.stringify(join(import.meta.dirname, 'src/text-width.ts'));

/**
 * marked-terminal pulls in a syntax highlighter and an emoji table, 70 to 200 ms of start-up
 * that no page needs; ora and inquirer measure text with a slow library where a fast twin exists.
 */
const slimmed: Record<string, string> = {
  'cli-highlight': 'export const highlight = (code) => code; export const supportsLanguage = () => false;',
  'node-emoji': 'export const get = (name) => name; export const emojify = (text) => text;',
  // A page is the same text on every terminal, and asking what this one can do loads Node's network code.
  'ansi-escapes': 'export default {};',
  'supports-hyperlinks': 'export default { stdout: false, stderr: false };',
  // cli-table3 colours heads and borders with it; ours have the theme's colours before they come there.
  '@colors/colors/safe': 'module.exports = {};',
  // chalk asks the terminal for its colours at import; the screen decides that by itself, and later.
  '#supports-color': 'export default { stdout: false, stderr: false };',
  // Both required and imported: a CommonJS module whose value is the function serves either.
  'string-width': `module.exports = require(${textWidth}).widthOf;`,
  'wrap-ansi': 'const { wrapAnsi } = require("fast-wrap-ansi"); module.exports = wrapAnsi;',
};

/** commander can run subcommands as programs of their own; ours are modules, so the loader can wait. */
const lazyChildProcess = 'export const spawn = (...args) => process.getBuiltinModule("node:child_process").spawn(...args);';
slimmed['commander-child-process'] = lazyChildProcess;

/** Its patterns take a millisecond to set up, and few texts are wide. */
slimmed['lazy-string-width'] = `let width; export default (text) => (width ??= require(${JSON.stringify(fileURLToPath(import.meta.resolve('fast-string-width')))}).default)(text);`;
slimmed['unused-table'] = 'export default class {}';

const slim: Plugin = {
  name: 'slim-dependencies',
  resolveId(id, importer) {
    if (id === 'node:child_process' && importer?.includes('/commander/')) return '\0commander-child-process';
    // Tables inside Markdown are laid out by us, and the pages need no other.
    if (id === 'cli-table3' && importer?.includes('/marked-terminal/')) return '\0unused-table';
    // Libraries measure text as we do; our own module asks the real one.
    if (id === 'fast-string-width' && importer?.includes('/fast-wrap-ansi/')) return '\0string-width';
    if (id === 'fast-string-width' && importer?.endsWith('text-width.ts')) return '\0lazy-string-width';
    return id in slimmed ? `\0${id}` : null;
  },
  // cli-table3 truncates each line of each cell for a debug message that nobody has asked for.
  transform: (code, id) => (id.endsWith('/cli-table3/src/cell.js') ? code.replaceAll('utils.truncate(this.content, 10, this.truncate)', '""') : null),
  load: (id) => (id.startsWith('\0') ? (slimmed[id.slice(1)] ?? null) : null),
};

function packageFolder(module: string): string | undefined {
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'));
  return match?.[1];
}

function licenceOf(folder: string): string {
  for (const name of ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt', 'LICENCE', 'license.md']) {
    try {
      return readFileSync(join(folder, name), 'utf8').trim();
    } catch {
      continue;
    }
  }
  return '';
}

/** The licence texts of what the bundle holds travel with it. */
const licences: Plugin = {
  name: 'licences',
  generateBundle(_options, bundle) {
    const folders = new Set<string>();
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (const module of chunk.moduleIds) {
        const folder = packageFolder(module);
        if (folder !== undefined) folders.add(folder);
      }
    }
    const notices = [...folders].map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
      return `${name} ${version} (${license})\n\n${licenceOf(folder)}\n`;
    });
    const rule = `\n${'-'.repeat(78)}\n\n`;
    this.emitFile({
      type: 'asset',
      fileName: 'THIRD-PARTY-LICENSES.txt',
      source: `sysdesign contains the following packages, bundled.\n${rule}${notices.sort().join(rule)}`,
    });
  },
};

/**
 * Modules that are loaded together share a file: finding and opening one takes as long as running a
 * few hundred lines. Each group holds the named modules and all they import; commands keep theirs.
 */
const groups = [
  { name: 'main', test: /src[\\/]program\.ts$/ },
  { name: 'run', test: /src[\\/](?:random|commands[\\/]run|terminal[\\/](?:layout|columns)|content[\\/]compiled)\.ts$/ },
  { name: 'catalog', test: /src[\\/]commands[\\/]open-catalog\.ts$/ },
  { name: 'table', test: /src[\\/]terminal[\\/]table\.ts$/ },
  { name: 'quantity', test: /src[\\/]quantity[\\/](?:evaluate|format)\.ts$/ },
  { name: 'progress', test: /src[\\/]commands[\\/]open-progress\.ts$/ },
  { name: 'notation', test: /src[\\/]architecture[\\/]notation\.ts$/ },
  { name: 'practice', test: /src[\\/]commands[\\/]practise\.ts$/ },
  { name: 'sizes', test: /src[\\/]commands[\\/]estimate\.ts$/ },
];

const output: OutputOptions = { dir: 'dist', format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js', comments: false };

export default defineConfig([
  // On its own: what loads the other files shares none with them.
  { input: 'src/start.ts', platform: 'node', output: { ...output, cleanDir: true } },
  {
    input: { program: 'src/program.ts', compile: 'src/compile.ts', precompile: 'src/precompile.ts' },
    platform: 'node',
    plugins: [slim, webAssembly, licences],
    // A compiler of its own takes its time.
    checks: { pluginTimings: false },
    resolve: { conditionNames: ['node', 'import', 'default'] },
    output: { ...output, codeSplitting: { groups } },
  },
]);
