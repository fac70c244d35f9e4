import { dirname, join } from 'node:path';
import asc from 'assemblyscript/asc';

const suffix = '.wasm';

/** Compiles the AssemblyScript beside it, as the build and the tests both need it. */
async function compiled(source: string): Promise<Uint8Array> {
  let binary: Uint8Array = Buffer.of();
  const stderr = asc.createMemoryStream();
  const { error } = await asc.main([source, '--outFile', 'out.wasm', '-O2', '--runtime', 'stub', '--noAssert', '--use', 'Math=JSMath', '--use', 'abort='], {
    stdout: asc.createMemoryStream(),
    stderr,
    writeFile(_name, contents) {
      if (typeof contents !== 'string') binary = contents;
    },
  });
  if (error) throw new Error(`${source}: ${error.message}\n${stderr.toString()}`);
  return binary;
}

/**
 * Lets `import code from './kernel.wasm'` mean the WebAssembly made of `./kernel.ts`, in base64: so it
 * stands in the file that needs it, and nothing has to be found at run time.
 */
export const webAssembly = {
  name: 'webassembly',
  enforce: 'pre',
  resolveId: (id: string, importer?: string) => (id.endsWith(suffix) && importer !== undefined ? `\0${join(dirname(importer), id)}` : null),
  async load(id: string) {
    if (!id.startsWith('\0') || !id.endsWith(suffix)) return null;
    const code = await compiled(id.slice(1).replace(/\.wasm$/, '.ts'));
    return `export default ${JSON.stringify(Buffer.from(code).toString('base64'))};`;
  },
} as const;
