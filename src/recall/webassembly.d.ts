declare module '*.wasm' {
  /** The module in base64, compiled from the AssemblyScript of the same name. */
  const code: string;
  export default code;
}

/** As much as is used; the types of a browser would bring all of it. */
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  interface Global {
    readonly value: number;
  }
  const Module: new (code: Uint8Array) => object;
  const Instance: new (module: object, imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>) => { readonly exports: unknown };
}
