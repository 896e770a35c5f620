import { tesseract } from "#machine";
import { OcrUnavailable, type Recognise } from "../../machine/recognise.ts";
import type { Block, Document, Gap, GapCode } from "../../model/document.ts";
import { blocksOf } from "../pdf/blocks.ts";
import { open } from "../pdf/engine/document.ts";
import { start } from "../pdf/engine/host.ts";
import { engineModule } from "../pdf/engine/module.ts";
import type { PageText } from "../pdf/flow/zones.ts";
import type { Raster } from "./render.ts";
import { render } from "./render.ts";
import { linesOf } from "./words.ts";

export { OcrUnavailable, type Recognise, tesseract };

const UNREADABLE: ReadonlySet<GapCode> = new Set<GapCode>(["scanned-page", "bad-text-layer"]);
const ENGINE_MEMORY = 512 * 1024 * 1024;
const POINTS = 72;
const MAX_PAGES = 200;

const pageOf = (place: Gap["place"]): number | null =>
  place !== null && "page" in place ? place.page : null;

/** Pages of which nothing usable has been read. */
export function pagesWithoutText({ gaps, blocks }: Document): readonly number[] {
  const read = new Set(blocks.map(({ place }) => pageOf(place)));
  const pages = gaps.flatMap(({ code, place }) => (UNREADABLE.has(code) ? (pageOf(place) ?? []) : []));
  return [...new Set(pages)].filter((page) => !read.has(page)).sort((a, b) => a - b);
}

function pageText(number: number, { width, height, dpi }: Raster, table: string): PageText {
  const points = (pixels: number): number => Math.round((pixels * POINTS) / dpi);
  return {
    number,
    width: points(width),
    height: points(height),
    shapes: NO_SHAPES,
    grids: [],
    lines: linesOf(table, number, dpi),
    aside: [],
    uncertain: true,
  };
}

const NO_SHAPES: PageText["shapes"] = { across: [], down: [], imageShare: 1, curves: 0 };

async function pagesRead(
  bytes: Uint8Array,
  wanted: readonly number[],
  recognise: Recognise,
): Promise<readonly PageText[]> {
  const opened = open(start(engineModule(), ENGINE_MEMORY), bytes);
  if (opened === "locked" || opened === "broken") return [];
  const pages: PageText[] = [];
  for (const number of wanted.slice(0, MAX_PAGES)) {
    const raster = render(opened, number - 1);
    if (raster === null) continue;
    const page = pageText(number, raster, await recognise(raster.file, raster.dpi));
    if (page.lines.length > 0) pages.push(page);
  }
  opened.close();
  return pages;
}

/** The blocks of both in the order of the pages. */
function merged(blocks: readonly Block[], more: readonly Block[]): readonly Block[] {
  const all = [...blocks, ...more].map((block, at) => ({ block, at, page: pageOf(block.place) ?? 0 }));
  return all.sort((a, b) => a.page - b.page || a.at - b.at).map(({ block }, index) => ({ ...block, index }));
}

/**
 * The document of a PDF with the pages that had no usable text read by a recogniser of letters. All that comes from
 * there is uncertain, and the page's gap becomes `ocr`. Throws OcrUnavailable where there is nothing to read with.
 */
export async function withOcr(
  bytes: Uint8Array,
  document: Document,
  recognise: Recognise,
): Promise<Document> {
  const wanted = document.format === "pdf" ? pagesWithoutText(document) : [];
  if (wanted.length === 0) return document;
  let pages: readonly PageText[];
  try {
    pages = await pagesRead(bytes, wanted, recognise);
  } catch (error) {
    if (error instanceof OcrUnavailable) throw error;
    // A page that cannot be drawn stays what it was: a named gap.
    return document;
  }
  const done = new Set(pages.map(({ number }) => number));
  const kept = document.gaps.filter(
    ({ code, place }) => !UNREADABLE.has(code) || !done.has(pageOf(place) ?? -1),
  );
  const given = [...done].map((page): Gap => ({
    code: "ocr",
    detail: "tesseract",
    place: { page, line: 1 },
  }));
  return { ...document, blocks: merged(document.blocks, blocksOf(pages)), gaps: [...kept, ...given] };
}

/** As `withOcr`, by the program of this environment; where it fails the pages stay named gaps. */
export async function recognised(
  bytes: Uint8Array,
  document: Document,
  environment: Readonly<Record<string, string>>,
): Promise<Document> {
  try {
    return await withOcr(bytes, document, tesseract(environment));
  } catch (error) {
    if (error instanceof OcrUnavailable) return document;
    throw error;
  }
}
