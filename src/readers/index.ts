import { crashed, errorName } from "../machine/crash.ts";
import type { Document, Format, ReadResult } from "../model/document.ts";
import { withContents } from "./contents.ts";
import { decode, withLegacy } from "./decode.ts";
import { withLetterhead } from "./letterhead.ts";
import type { Limits } from "./limits.ts";
import { withoutLongParagraphs } from "./long-paragraphs.ts";
import { withoutMarks } from "./note-marks.ts";
import { sniff } from "./sniff.ts";
import { refusedText } from "./text-guard.ts";

export interface ReadOptions {
  /** Tracked changes are read as accepted, or as if they had not been made. */
  readonly revisions: "accepted" | "original";
  readonly limits: Limits;
  /** Files that could harm the process are read in another one; a reader itself knows nothing of it. */
  readonly isolation?: boolean;
  /** A second, independent reader looks at the same bytes. */
  readonly verify?: boolean;
  /** Pages that are pictures are given to the recogniser of letters that this environment has. */
  readonly ocr?: Readonly<Record<string, string>>;
  /** Another program that turns an older format into .docx; null where it cannot. Used for .doc, .odt and .rtf. */
  readonly convert?: (bytes: Uint8Array, format: Format) => Promise<Uint8Array | null>;
}

type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<ReadResult>;

/** One line a format. Each reader is loaded when the first file of its format comes. */
const readers: Readonly<Record<Format, Reader>> = {
  docx: async (bytes, options) => (await import("./docx/index.ts")).readDocx(bytes, options),
  pdf: async (bytes, options) => (await import("./pdf/index.ts")).readPdf(bytes, options),
  markdown: async (bytes, { limits }) => {
    const refused = refusedText(bytes, "markdown", limits);
    if (refused) return refused;
    const { text, legacy } = decode(bytes);
    return withLegacy((await import("./markdown.ts")).readMarkdown(text), legacy);
  },
  text: async (bytes, { limits }) =>
    refusedText(bytes, "text", limits) ??
    (await (await import("./text-file.ts")).readTextFile(bytes, limits)),
  doc: async (bytes, options) => (await import("./doc/index.ts")).readDoc(bytes, options),
  odt: async (bytes, options) => (await import("./odt/index.ts")).readOdt(bytes, options),
  rtf: async (bytes, options) => (await import("./rtf/index.ts")).readRtf(bytes, options),
};

const convertible: ReadonlySet<Format> = new Set<Format>(["doc", "odt", "rtf"]);

/** The document as the other program understood it; null where it did not. Its addresses are not those of the file. */
export const readConverted = async (
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): Promise<ReadResult | null> => {
  const sniffed = sniff(bytes, name);
  if (!sniffed.ok) return null;
  const { format } = sniffed;
  const docx = convertible.has(format) ? ((await options.convert?.(bytes, format)) ?? null) : null;
  const result = docx === null ? null : await readers.docx(docx, options);
  if (result?.ok !== true) return null;
  const blocks = result.document.blocks.map((block) => ({ ...block, bytes: null }));
  return { ok: true, document: { ...result.document, format, blocks } };
};

/** The document with what recogniser and second reader add, where they are asked. */
const completed = async (bytes: Uint8Array, read: Document, options: ReadOptions): Promise<Document> => {
  const { verify, ocr, revisions } = options;
  const document =
    ocr && read.format === "pdf" ? await (await import("./ocr/index.ts")).recognised(bytes, read, ocr) : read;
  if (!verify) return document;
  const second = await import("./verify/index.ts");
  const gaps = await second.verify(bytes, document.format, document, revisions);
  return { ...document, gaps: [...document.gaps, ...gaps] };
};

/** Reads a file by its content; `name` decides only between kinds of text. Never throws for a bad file. */
export const read = async (bytes: Uint8Array, name: string, options: ReadOptions): Promise<ReadResult> => {
  const sniffed = sniff(bytes, name);
  if (!sniffed.ok) return { detail: "", ...sniffed };
  try {
    const { format } = sniffed;
    const result = (await readConverted(bytes, name, options)) ?? (await readers[format](bytes, options));
    if (!result.ok) return result;
    const document = await completed(bytes, result.document, options);
    const seen = withContents(withLetterhead(withoutMarks(document)));
    return { ok: true, document: withoutLongParagraphs(seen, options.limits) };
  } catch (error) {
    // Deeper than the stack: what a file nests, not what we did wrong.
    if (error instanceof RangeError) return { ok: false, reason: "too-complex", detail: "" };
    crashed(`file ${name}`, error);
    return { ok: false, reason: "reader-crashed", detail: errorName(error) };
  }
};
