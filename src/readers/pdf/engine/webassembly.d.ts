/** The part of WebAssembly that Node has and that the language library does not name without a browser. */
declare namespace WebAssembly {
  type ModuleImports = Record<string, unknown>;
  interface Module {
    readonly [Symbol.toStringTag]: "WebAssembly.Module";
  }
  const Module: {
    new (bytes: Uint8Array): Module;
    imports(module: Module): { readonly module: string; readonly name: string }[];
  };
  interface Instance {
    readonly exports: Record<string, unknown>;
  }
  const Instance: new (module: Module, imports: Record<string, ModuleImports>) => Instance;
  interface Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  interface Table {
    get(index: number): unknown;
  }
}
