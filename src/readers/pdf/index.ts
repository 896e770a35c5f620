import { find } from "#machine";
import type { Gap, NotCheckedReason, ReadResult } from "../../model/document.ts";
import { limitDetail } from "../limits.ts";
import { blocksOf, layoutsOf } from "./blocks.ts";
import { open } from "./engine/document.ts";
import type { Engine } from "./engine/host.ts";
import { EngineStopped, start } from "./engine/host.ts";
import { engineModule } from "./engine/module.ts";
import type { PdfLimits } from "./limits.ts";
import { readPages } from "./pages.ts";
import { hasSpoiledStream } from "./spoiled.ts";

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

function read(engine: Engine, bytes: Uint8Array, limits: PdfLimits): ReadResult {
  const opened = open(engine, bytes);
  if (opened === "locked") return failed("password-protected", "");
  if (opened === "broken") return failed("damaged", "");
  if (opened.pages === 0) return failed("damaged", "no pages");
  if (opened.pages > limits.maxPdfPages) return failed("too-large", limitDetail("maxPdfPages", limits));
  const { pages, gaps } = readPages(opened, limits);
  opened.close();
  const blocks = blocksOf(pages);
  const losses = [
    ...(hasSpoiledStream(bytes) ? ["spoiled-stream"] : []),
    // What such a form shows is written in a language of its own; the pages hold a stand-in at best.
    ...(find(bytes, "/XFA") >= 0 ? ["xfa"] : []),
  ].map((detail): Gap => ({ code: "unread-part", detail, place: null }));
  return {
    ok: true,
    document: {
      format: "pdf",
      blocks,
      layouts: layoutsOf(pages),
      gaps: named([...gaps, ...losses], blocks.length),
    },
  };
}

/** A trap inside the engine is the file's doing, anything else ours. */
function reasonOf(error: unknown, engine: Engine | null): ReadResult {
  if (engine?.starved()) return failed("out-of-memory", "");
  if (!(error instanceof Error)) return failed("damaged", "");
  if (error.name === "RuntimeError" || error instanceof EngineStopped) return failed("damaged", "");
  if (error instanceof RangeError) return failed("too-complex", "");
  return failed("reader-crashed", error.message);
}

/**
 * Reads a PDF: paragraphs rebuilt from positioned characters, every page's text layer judged.
 * Never throws. The engine is `pdfium.wasm`, beside the bundle or in its package.
 */
export function readPdf(bytes: Uint8Array, options: { readonly limits: PdfLimits }): Promise<ReadResult> {
  if (bytes.length === 0) return Promise.resolve(failed("empty-file", ""));
  if (!looksLikePdf(bytes)) return Promise.resolve(failed("wrong-type", ""));
  let engine: Engine | null = null;
  try {
    engine = start(engineModule(), ENGINE_MEMORY);
    return Promise.resolve(read(engine, bytes, options.limits));
  } catch (error) {
    return Promise.resolve(reasonOf(error, engine));
  }
}
