import type { Engine } from "./host.ts";
import { EngineStopped } from "./host.ts";

/** Edges in the file's own coordinates, y growing upwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A document held open by the engine. `scratch` is memory for results of calls, 8-byte aligned. */
export interface Opened {
  readonly engine: Engine;
  readonly handle: number;
  readonly pages: number;
  readonly scratch: number;
  /** The file's own table of contents was broken and has been guessed: pages may be missing. */
  readonly rebuilt: boolean;
  readonly close: () => void;
}

export const SCRATCH_BYTES = 1024;
const PASSWORD = 4;
const SECURITY = 5;

/** Opens the bytes, or says why not. Documents that only restrict printing open like any other. */
export function open(engine: Engine, bytes: Uint8Array): Opened | "locked" | "broken" {
  const { call, memory } = engine;
  const at = call["malloc"]!(bytes.length + SCRATCH_BYTES + 8);
  if (at === 0) throw new EngineStopped();
  new Uint8Array(memory.buffer).set(bytes, at);
  const handle = call["FPDF_LoadMemDocument"]!(at, bytes.length, 0);
  const error = handle === 0 ? call["FPDF_GetLastError"]!() : 0;
  if (error === PASSWORD || error === SECURITY) return "locked";
  if (handle === 0) return "broken";
  const scratch = (at + bytes.length + 7) & ~7;
  const close = (): void => {
    call["FPDF_CloseDocument"]!(handle);
    call["free"]!(at);
  };
  const rebuilt = call["FPDF_DocumentHasValidCrossReferenceTable"]!(handle) === 0;
  return { engine, handle, pages: call["FPDF_GetPageCount"]!(handle), scratch, rebuilt, close };
}

/** The part of the page that is shown. */
export function pageBox({ engine, scratch }: Opened, page: number): Box {
  if (engine.call["FPDF_GetPageBoundingBox"]!(page, scratch) === 0)
    return { left: 0, top: 842, right: 595, bottom: 0 };
  const [left, top, right, bottom] = new Float32Array(engine.memory.buffer, scratch, 4);
  return { left: left!, top: top!, right: right!, bottom: bottom! };
}
