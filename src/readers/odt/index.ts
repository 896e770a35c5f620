import type { ReadResult } from "../../model/document.ts";
import type { Revisions } from "../revisions.ts";
import { MalformedPart, overLimit, Refusal } from "../office/refusal.ts";
import type { Limits } from "../limits.ts";
import { openFlatOdt, openOdt } from "./package.ts";
import { readOdtPackage } from "./read-package.ts";

export interface OdtOptions {
  /** Tracked changes as accepted, or the text before them. */
  readonly revisions: Revisions;
  readonly limits: Limits;
}

/**
 * Reads an OpenDocument text (.odt, .ott, or a flat .fodt) from its bytes. Pure, and never throws for a bad file:
 * it gives a document whose losses are named as gaps, or the reason why there is none.
 */
export function readOdt(bytes: Uint8Array, { revisions, limits }: OdtOptions): ReadResult {
  try {
    if (bytes.length === 0) throw new Refusal("empty-file", "");
    if (bytes.length > limits.maxFileSize) throw overLimit("maxFileSize", limits);
    const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const pack = zipped ? openOdt(bytes, limits) : openFlatOdt(bytes, limits);
    return { ok: true, document: readOdtPackage(pack, revisions, limits) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason, detail: error.detail };
    if (error instanceof MalformedPart)
      return { ok: false, reason: "damaged", detail: `${error.part}: ${error.detail}` };
    throw error;
  }
}
