import { pdfium } from "#machine";

let compiled: WebAssembly.Module | null = null;

/** The engine's code, compiled once a process. */
export function engineModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(pdfium());
  return compiled;
}
