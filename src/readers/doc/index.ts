import type { ReadResult } from "../../model/document.ts";
import type { Revisions } from "../revisions.ts";
import { overLimit, Refusal } from "../office/refusal.ts";
import type { Limits } from "../limits.ts";
import { openCompoundFile } from "./compound-file.ts";
import { openWordFile } from "./header.ts";
import { readWordFile } from "./read-doc.ts";

export interface DocOptions {
  /** Tracked changes as accepted, or the text before them. */
  readonly revisions: Revisions;
  readonly limits: Limits;
}

/**
 * Reads a Word 97–2003 document (.doc) from its bytes, with the numbers, tables and looks that Word shows. Pure, and
 * never throws for a bad file: it gives a document whose losses are named as gaps, or the reason why there is none.
 */
export function readDoc(bytes: Uint8Array, { revisions, limits }: DocOptions): ReadResult {
  try {
    if (bytes.length === 0) throw new Refusal("empty-file", "");
    if (bytes.length > limits.maxFileSize) throw overLimit("maxFileSize", limits);
    const container = openCompoundFile(bytes);
    return { ok: true, document: readWordFile(openWordFile(container), revisions, limits) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason, detail: error.detail };
    throw error;
  }
}
