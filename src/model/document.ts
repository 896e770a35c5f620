import type { Place } from "./location.ts";

export type Format = "docx" | "pdf" | "markdown" | "text" | "doc" | "odt" | "rtf";

/** One cell of a table; row and column count from 0, spans from 1. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The row is marked as a header row. */
  readonly header: boolean;
}

/** Where a block stands on the page. Only `body` and `text-box` are the plan's own text. */
export type Zone = "body" | "text-box" | "contents" | "page-header" | "page-footer" | "footnote";

/** Bytes of a paragraph inside a zip part, so that a comment can be written at exactly that paragraph. */
export interface ByteRange {
  readonly part: string;
  readonly start: number;
  readonly end: number;
}

/** A paragraph or a paragraph of a table cell, as read, before anything is understood. */
export interface Block {
  /** Position in reading order, from 0. */
  readonly index: number;
  readonly zone: Zone;
  /** NFC, the author's spelling, single spaces, `\n` at a break inside the paragraph. Never empty. */
  readonly text: string;
  /** Number or bullet that the program shows and the text lacks (`1.`, `a)`, `-`); null where it is typed. */
  readonly label: string | null;
  /** Outline level that the file states (heading style, `#`), 1 = topmost; null for running text. */
  readonly level: number | null;
  /** Length of the bold lead-in in characters of `text`: 0 none, `text.length` all of it. */
  readonly bold: number;
  readonly italic: boolean;
  readonly centred: boolean;
  readonly cell: Cell | null;
  /** Typeface and size in points of most of the text, where the format tells. */
  readonly font: { readonly name: string; readonly size: number } | null;
  readonly place: Place;
  readonly bytes: ByteRange | null;
  /** Read by OCR or from a text layer that is not to be trusted. */
  readonly uncertain: boolean;
}

/** Paper size and margins of a section, in millimetres. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type GapCode =
  | "scanned-page"
  | "bad-text-layer"
  | "ocr"
  | "tracked-changes"
  | "legacy-encoding"
  | "unread-part"
  /** Words that the file holds and no reader sees: they are no text. */
  | "hidden-text"
  | "readers-disagree"
  | "numbers-lost"
  /** A part or a table that holds text and gave nothing. */
  | "not-understood"
  /** The text ends inside a sentence, or before the parts of a plan. */
  | "text-cut"
  | "limit";

/** Something that we could not read: ours, never the author's. */
export interface Gap {
  readonly code: GapCode;
  /** What the sentence about it needs: a part's name, a limit, a count. */
  readonly detail: string;
  readonly place: Place | null;
}

/** A file as read: blocks in reading order, and what could not be read. */
export interface Document {
  readonly format: Format;
  readonly blocks: readonly Block[];
  readonly layouts: readonly PageLayout[];
  readonly gaps: readonly Gap[];
}

/** Why a file could not be checked. */
export type NotCheckedReason =
  | "empty-file"
  | "wrong-type"
  | "password-protected"
  | "damaged"
  | "unsupported-version"
  | "too-large"
  | "too-complex"
  | "timed-out"
  | "out-of-memory"
  | "reader-crashed"
  | "unreadable"
  | "not-a-plan";

/** A reader returns a document or says why there is none; it never throws for a bad file. */
export type ReadResult =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly reason: NotCheckedReason; readonly detail: string };
