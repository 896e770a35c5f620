import { find, latin1 } from "#machine";
import type { Document, ReadResult } from "../../model/document.ts";
import type { LegacyFonts } from "../legacy.ts";
import { legacyFonts, legacyGaps } from "../legacy.ts";
import type { Limits } from "../limits.ts";
import { openPackage } from "./package.ts";
import { readPackage } from "./read-package.ts";
import type { Revisions } from "../revisions.ts";
import { MalformedPart, overLimit, Refusal } from "../office/refusal.ts";

export type { Revisions };

export interface DocxOptions {
  /** Tracked changes as accepted, or the text before them. */
  readonly revisions: Revisions;
  readonly limits: Limits;
}

const COMPOUND_FILE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
/** The stream in which Office keeps a document behind a password. */
const ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
const ZIP = "PK";

/** Why bytes that cannot be a Word document are none. */
function notWord(bytes: Uint8Array, limits: Limits): Refusal | null {
  if (bytes.length === 0) return new Refusal("empty-file", "");
  if (bytes.length > limits.maxFileSize) return overLimit("maxFileSize", limits);
  if (latin1(bytes, 0, COMPOUND_FILE.length) === COMPOUND_FILE)
    return find(bytes, ENCRYPTED) >= 0
      ? new Refusal("password-protected", "")
      : new Refusal("wrong-type", "compound file");
  return find(bytes, ZIP) >= 0 ? null : new Refusal("wrong-type", "no zip");
}

/** Whether a typeface stands in an old encoding is known only when all of its text has been seen. */
function readUnicode(bytes: Uint8Array, revisions: Revisions, limits: Limits): Document {
  const readWith = (fonts: LegacyFonts) => readPackage(openPackage(bytes, limits), revisions, limits, fonts);
  const { document, fontTexts } = readWith(new Map());
  const fonts = legacyFonts(fontTexts);
  if (fonts.size === 0) return document;
  const decoded = readWith(fonts).document;
  return { ...decoded, gaps: [...decoded.gaps, ...legacyGaps(fonts, fontTexts)] };
}

/**
 * Reads a Word document (.docx, or .docm without its macros) from its bytes. Pure, and never throws for a bad file:
 * it gives a document whose losses are named as gaps, or the reason why there is none.
 */
export function readDocx(bytes: Uint8Array, { revisions, limits }: DocxOptions): ReadResult {
  const refusal = notWord(bytes, limits);
  if (refusal !== null) return { ok: false, reason: refusal.reason, detail: refusal.detail };
  try {
    return { ok: true, document: readUnicode(bytes, revisions, limits) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason, detail: error.detail };
    if (error instanceof MalformedPart)
      return { ok: false, reason: "damaged", detail: `${error.part}: ${error.detail}` };
    throw error;
  }
}
