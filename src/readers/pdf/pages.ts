import type { Gap, GapCode } from "../../model/document.ts";
import type { Opened } from "./engine/document.ts";
import { pageBox } from "./engine/document.ts";
import { readGlyphs } from "./engine/glyphs.ts";
import { readShapes } from "./engine/shapes.ts";
import type { StyleTable } from "./engine/styles.ts";
import { styleTable } from "./engine/styles.ts";
import { unseenText } from "./engine/unseen.ts";
import type { Annotation } from "./engine/annotations.ts";
import { annotationsOf } from "./engine/annotations.ts";
import { gridsOf } from "./flow/grids.ts";
import type { Line } from "./flow/lines.ts";
import type { PageText } from "./flow/zones.ts";
import { stampLines } from "./flow/zones.ts";
import type { Fragment } from "./page/fragments.ts";
import { fragmentsOf } from "./page/fragments.ts";
import type { Glyphs } from "./page/glyphs.ts";
import { glyphStore } from "./page/glyphs.ts";
import { FEW, judge, tally } from "./page/judge.ts";
import type { Verdict } from "./page/judge.ts";
import { withoutLineNumbers } from "./page/line-numbers.ts";
import { runsOf } from "./page/runs.ts";
import { mainTurn, turnGlyphs, turnShapes } from "./page/upright.ts";
import { limitDetail } from "../limits.ts";
import { quoted } from "../quoted.ts";
import type { PdfLimits } from "./limits.ts";

export interface Pages {
  readonly pages: readonly PageText[];
  readonly gaps: readonly Gap[];
}

const GAP_OF: Readonly<Record<Verdict, GapCode | null>> = {
  good: null,
  empty: null,
  scan: "scanned-page",
  ocr: "ocr",
  doubtful: "bad-text-layer",
  garbage: "bad-text-layer",
};

const UNUSED: ReadonlySet<Verdict> = new Set(["empty", "scan", "garbage"]);

const gap = (code: GapCode, page: number, detail: string): Gap => ({
  code,
  detail,
  place: { page, line: 1 },
});

const gapOf = ({ kind, words }: Annotation, page: number): Gap =>
  gap(kind === "struck" ? "tracked-changes" : "unread-part", page, `${kind}: ${quoted(words)}`);

/** The directions in which a page is written. */
function turns({ turn, count }: Glyphs): number[] {
  const met = new Set<number>();
  for (let i = 0; i < count; i++) met.add(turn[i]!);
  return [...met].sort();
}

interface Read {
  readonly page: PageText;
  readonly verdict: Verdict;
  /** Words that nobody sees. */
  readonly hidden: string;
}

/** A scan on which nothing but the stamp of its signature is text. */
function onlyStamped(lines: readonly Line[]): boolean {
  const stamp = stampLines(lines);
  const rest = lines.filter((l) => !stamp.has(l)).reduce((sum, l) => sum + l.text.length, 0);
  return stamp.size > 0 && rest < FEW;
}

function understand(glyphs: Glyphs, from: Opened, handle: number, styles: StyleTable, number: number): Read {
  const box = pageBox(from, handle);
  const turn = mainTurn(glyphs, from.engine.call["FPDFPage_GetRotation"]!(handle));
  const shapes = turnShapes(readShapes(from, handle, box), box, turn);
  const sideways = turn % 2 === 1;
  const [across, down] = [box.right - box.left, box.top - box.bottom];
  const [width, height] = (sideways ? [down, across] : [across, down]).map(Math.round) as [number, number];
  const counts = tally(glyphs);
  const fragments = (direction: number, hidden: boolean): Fragment[] =>
    fragmentsOf(
      withoutLineNumbers(runsOf(glyphs, direction, hidden), shapes.down),
      styles.list,
      direction === turn ? shapes.down : [],
    );
  turnGlyphs(glyphs, box, turn);
  const seen = fragments(turn, false);
  const copied = counts.hidden > 0 ? fragments(turn, true) : [];
  const judged = judge(counts, shapes, () =>
    [...seen, ...copied].flatMap((f) => f.text.split(/[^\p{L}\p{M}]+/u)),
  );
  const place = (f: Fragment) => ({ ...f, page: number });
  const main = judged === "ocr" && seen.length < copied.length ? copied : seen;
  const lines = main.map(place);
  const verdict = shapes.imageShare > 0.4 && onlyStamped(lines) ? "scan" : judged;
  const aside = turns(glyphs)
    .filter((t) => t !== turn && t < 4)
    .flatMap((t) => {
      turnGlyphs(glyphs, box, t);
      return fragments(t, false);
    });
  const used = !UNUSED.has(verdict);
  const page = {
    number,
    width,
    height,
    shapes,
    grids: gridsOf(shapes),
    lines: used ? lines : [],
    aside: used ? aside.map(place) : [],
    uncertain: verdict === "ocr" || verdict === "doubtful",
  };
  return { page, verdict, hidden: verdict === "ocr" ? "" : copied.map(({ text }) => text).join(" ") };
}

/** Reads the pages one after the other, judging each; what cannot be used is named. */
export function readPages(from: Opened, limits: PdfLimits): Pages {
  const { call } = from.engine;
  const styles = styleTable(from);
  const pages: PageText[] = [];
  const gaps: Gap[] = from.rebuilt ? [{ code: "unread-part", detail: "rebuilt", place: null }] : [];
  let store = glyphStore(8192);
  let characters = 0;
  for (let i = 0; i < from.pages; i++) {
    const handle = call["FPDF_LoadPage"]!(from.handle, i);
    const text = handle === 0 ? 0 : call["FPDFText_LoadPage"]!(handle);
    if (text === 0) {
      gaps.push(gap("unread-part", i + 1, "page"));
      continue;
    }
    const total = call["FPDFText_CountChars"]!(text);
    characters += total;
    const over = characters > limits.maxTextCharacters;
    if (!over) {
      store = readGlyphs(from, text, styles, unseenText(from, handle), store);
      const { page, verdict, hidden } = understand(store, from, handle, styles, i + 1);
      pages.push(page);
      const code = GAP_OF[verdict];
      if (code) gaps.push(gap(code, i + 1, verdict));
      else if (hidden !== "") gaps.push(gap("hidden-text", i + 1, quoted(hidden)));
    }
    if (!over) for (const one of annotationsOf(from, handle, text)) gaps.push(gapOf(one, i + 1));
    call["FPDFText_ClosePage"]!(text);
    call["FPDF_ClosePage"]!(handle);
    if (over) {
      gaps.push(gap("limit", i + 1, limitDetail("maxTextCharacters", limits)));
      break;
    }
  }
  return { pages, gaps };
}
