import type { Gap, NotCheckedReason, ReadResult } from "../../model/document.ts";
import { blocksOf, layoutsOf } from "./blocks.ts";
import { open } from "./engine/document.ts";
import { start } from "./engine/host.ts";
import { engineModule } from "./engine/module.ts";
import type { PdfLimits } from "./limits.ts";
import { readPages } from "./pages.ts";

const ENGINE_MEMORY = 384 * 1024 * 1024;

const failed = (reason: NotCheckedReason, detail: string): ReadResult => ({ ok: false, reason, detail });

/** `%PDF-` stands within the first kilobyte. */
function looksLikePdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

/** A document without any text always says why. */
function named(gaps: readonly Gap[], blocks: number): Gap[] {
  const reasonless = blocks === 0 && gaps.length === 0;
  return reasonless ? [{ code: "unread-part", detail: "no-text", place: { page: 1, line: 1 } }] : [...gaps];
}

function read(module: WebAssembly.Module, bytes: Uint8Array, limits: PdfLimits): ReadResult {
  const engine = start(module, ENGINE_MEMORY);
  const opened = open(engine, bytes);
  if (opened === "locked") return failed("password-protected", "");
  if (opened === "broken") return failed("damaged", "");
  if (opened.pages === 0) return failed("damaged", "no pages");
  if (opened.pages > limits.pdfPages) return failed("too-large", "pdfPages");
  const { pages, gaps } = readPages(opened, limits);
  opened.close();
  const blocks = blocksOf(pages);
  return {
    ok: true,
    document: { format: "pdf", blocks, layouts: layoutsOf(pages), gaps: named(gaps, blocks.length) },
  };
}

/** Reads a PDF: paragraphs rebuilt from positioned characters, every page's text layer judged. Never throws for a bad file. */
export async function readPdf(
  bytes: Uint8Array,
  options: { readonly limits: PdfLimits },
): Promise<ReadResult> {
  if (bytes.length === 0) return failed("empty-file", "");
  if (!looksLikePdf(bytes)) return failed("wrong-type", "");
  const module = await engineModule();
  try {
    return read(module, bytes, options.limits);
  } catch (error) {
    if (error instanceof RangeError) return failed("out-of-memory", "");
    return failed("damaged", "");
  }
}
