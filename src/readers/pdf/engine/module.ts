import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

declare const __dirname: string | undefined;

/** A bundle carries `pdfium.wasm` beside itself; the sources take it from its package. */
function wasmPath(): string {
  if (typeof __dirname === "string" && !import.meta.url) return join(__dirname, "pdfium.wasm");
  return createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm");
}

let compiled: WebAssembly.Module | null = null;

/** The engine's code, compiled once a process. */
export function engineModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(readFileSync(wasmPath()));
  return compiled;
}
