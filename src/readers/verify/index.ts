import type { Block, Document, Format, Gap } from "../../model/document.ts";
import type { Place } from "../../model/location.ts";
import type { Comparison, Passage } from "./compare.ts";
import { missingFrom } from "./compare.ts";
import { lettersOf, plainLettersOf } from "./letters.ts";
import type { Seen } from "./second-readers.ts";
import { seenByMammoth, seenByPdfParse } from "./second-readers.ts";

const MAX_GAPS = 20;
const MAX_QUOTE = 80;

const gapOf = (text: string, place: Place | null): Gap => ({
  code: "readers-disagree",
  detail: text.replace(/\s+/g, " ").trim().slice(0, MAX_QUOTE),
  place,
});

type Comparable = "docx" | "pdf";

/** Parts of the page that the second reader of a format shows. */
const SHOWN: Readonly<Record<Comparable, ReadonlySet<Block["zone"]>>> = {
  docx: new Set<Block["zone"]>(["body"]),
  pdf: new Set<Block["zone"]>(["body", "text-box", "footnote", "page-header", "page-footer"]),
};

/** Lines of columns stand in another order for another reader of PDF: only what is mostly unknown is missing. */
const COMPARISON: Readonly<Record<Comparable, Comparison>> = {
  docx: { lettersOf, shingle: 10, share: 0 },
  pdf: { lettersOf: plainLettersOf, shingle: 6, share: 0.4 },
};

const pageOf = (place: Place): number | null => ("page" in place ? place.page : null);

/** Blocks of a page that is not read as text say nothing about the second reader. */
function comparable({ blocks, gaps }: Document, format: Comparable): readonly Block[] {
  const unread = new Set(
    gaps.flatMap(({ code, place }) =>
      place !== null && (code === "scanned-page" || code === "bad-text-layer" || code === "ocr")
        ? [pageOf(place)]
        : [],
    ),
  );
  return blocks.filter(
    ({ zone, uncertain, place }) =>
      SHOWN[format].has(zone) && !uncertain && (format !== "pdf" || !unread.has(pageOf(place))),
  );
}

function compare(document: Document, format: Comparable, seen: readonly Seen[]): readonly Gap[] {
  const ours: readonly Passage<Place>[] = comparable(document, format).map(({ text, place }) => ({
    text,
    at: place,
  }));
  const all = document.blocks.map(({ text, label }) => `${label ?? ""} ${text}`);
  const firstOn = (page: number | null): Place | null =>
    page === null
      ? null
      : (document.blocks.find(({ place }) => pageOf(place) === page)?.place ?? { page, line: 1 });
  const onlyOurs = missingFrom(
    ours,
    seen.map(({ text }) => text),
    COMPARISON[format],
  );
  const theirs: readonly Passage<number | null>[] = seen.flatMap(({ text, page }) =>
    text.split("\n").map((line) => ({ text: line, at: page })),
  );
  const onlyTheirs = missingFrom(theirs, all, COMPARISON[format]);
  return [
    ...onlyOurs.map(({ text, at }) => gapOf(text, at)),
    ...onlyTheirs.map(({ text, at }) => gapOf(text, firstOn(at))),
  ].slice(0, MAX_GAPS);
}

/**
 * Reads the same bytes with a second, independent reader and names what one of the two has and the other lacks.
 * Formats without a second reader, the text before tracked changes and text in an old encoding are not compared.
 * The second readers are not hardened: hostile files belong in a process that can be ended.
 */
export async function verify(
  bytes: Uint8Array,
  format: Format,
  document: Document,
  revisions: "accepted" | "original" = "accepted",
): Promise<readonly Gap[]> {
  if (revisions === "original" || document.gaps.some(({ code }) => code === "legacy-encoding")) return [];
  if (format !== "docx" && format !== "pdf") return [];
  try {
    const seen = await (format === "docx" ? seenByMammoth(bytes) : seenByPdfParse(bytes));
    return compare(document, format, seen);
  } catch (error) {
    return [gapOf(error instanceof Error ? error.message : "", null)];
  }
}
