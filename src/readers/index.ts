import type { Format, ReadResult } from "../model/document.ts";
import { decode } from "./decode.ts";
import type { Limits } from "./limits.ts";
import { sniff } from "./sniff.ts";

export interface ReadOptions {
  /** Tracked changes are read as accepted, or as if they had not been made. */
  readonly revisions: "accepted" | "original";
  readonly limits: Limits;
}

type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<ReadResult>;

const unsupported: Reader = () => Promise.resolve({ ok: false, reason: "unsupported-version", detail: "" });

/** One line a format. Each reader is loaded when the first file of its format comes. */
const readers: Readonly<Record<Format, Reader>> = {
  docx: async (bytes, options) => (await import("./docx/index.ts")).readDocx(bytes, options),
  pdf: async (bytes) => {
    const [{ readPdf }, { PDF_LIMITS }] = await Promise.all([
      import("./pdf/index.ts"),
      import("./pdf/limits.ts"),
    ]);
    return readPdf(bytes, { limits: PDF_LIMITS });
  },
  markdown: async (bytes) => (await import("./markdown.ts")).readMarkdown(decode(bytes)),
  text: async (bytes) => (await import("./text.ts")).readText(decode(bytes)),
  doc: unsupported,
  odt: async (bytes, options) => (await import("./odt/index.ts")).readOdt(bytes, options),
  rtf: unsupported,
};

/** Reads a file by its content; `name` decides only between kinds of text. Never throws for a bad file. */
export const read = async (bytes: Uint8Array, name: string, options: ReadOptions): Promise<ReadResult> => {
  const sniffed = sniff(bytes, name);
  if (!sniffed.ok) return { ...sniffed, detail: "" };
  try {
    return await readers[sniffed.format](bytes, options);
  } catch (error) {
    return { ok: false, reason: "reader-crashed", detail: error instanceof Error ? error.name : "" };
  }
};
