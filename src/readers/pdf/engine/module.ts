import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

declare const __dirname: string | undefined;

/** A bundle carries `pdfium.wasm` beside itself; the sources take it from its package. */
function wasmPath(): string {
  if (typeof __dirname === "string" && !import.meta.url) return join(__dirname, "pdfium.wasm");
  return createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm");
}

let compiled: Promise<WebAssembly.Module> | null = null;

/** The engine's code, compiled once a process. Calling it early lets it load while other work goes on. */
export function engineModule(): Promise<WebAssembly.Module> {
  compiled ??= readFile(wasmPath()).then((bytes) => new WebAssembly.Module(bytes));
  return compiled;
}
