import type { Zone } from "../../../model/document.ts";
import type { Shapes } from "../page/glyphs.ts";
import type { Grid } from "./grids.ts";
import type { Line } from "./lines.ts";

/** A page cut into fragments. */
export interface PageText {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly shapes: Shapes;
  readonly grids: readonly Grid[];
  readonly lines: readonly Line[];
  /** Text written across the page's own direction. */
  readonly aside: readonly Line[];
  readonly uncertain: boolean;
}

export interface Zoned {
  readonly body: readonly Line[];
  readonly apart: readonly { readonly zone: Zone; readonly line: Line }[];
}

/** Share of the page at its top and bottom in which page numbers and running heads stand. */
const MARGIN = 0.09;
/** A year that a page break left alone (`… đến năm` / `2030.`) is none. */
const PAGE_NUMBER =
  /^(?!(?:19|20)\d{2}\W*$)(?:[-–—(\s]*\d{1,4}[-–—)\s.]*|(?:Trang|Page)\s+\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})$/iu;
const STAMP =
  /^(?:Ký bởi|Người ký|Thời gian ký|Ngày ký|Giờ ký|Chữ ký số|Digitally signed|Signature Not Verified|Signature valid)\b\s*:?/iu;
const STAMP_PART =
  /^(?:Email|Cơ quan|Tổ chức|Chức vụ|Đơn vị|Lý do|Reason|Location|Date|Signed by|DN|Foxit|Phiên bản)\b.*:/iu;
export const FOOTNOTE_MARK = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,3}\]|\d{1,3}(?=\s?\p{Lu})|\*+)/u;

/** Lines of stamps that one page can have. */
const MOST_STAMPS = 12;

const key = (line: Line): string => `${line.text.replace(/\d+/gu, "#")}@${String(Math.round(line.y / 4))}`;

/** Texts that stand at the same height in the margin of several pages; of every page, where they are set small. */
export function runningHeads(pages: readonly PageText[], size: number): ReadonlySet<string> {
  const counts = new Map<string, { pages: number; small: boolean }>();
  for (const page of pages) {
    const found = page.lines.filter((l) => inMargin(l, page)).map((l) => [key(l), l] as const);
    for (const [k, line] of new Map(found)) {
      const small = line.size < size - 1.5;
      counts.set(k, { pages: (counts.get(k)?.pages ?? 0) + 1, small });
    }
  }
  const enough = Math.max(3, Math.ceil(0.4 * pages.length));
  const least = (small: boolean): number => (small && pages.length === 2 ? 2 : enough);
  return new Set([...counts].filter(([, c]) => c.pages >= least(c.small)).map(([k]) => k));
}

const inGrid = (line: Line, { xs, ys }: Grid): boolean =>
  line.x0 > xs[0]! && line.x1 < xs.at(-1)! && line.y > ys[0]! && line.y < ys.at(-1)!;

/** A table may reach into the margin; its rows are no running heads. */
const inMargin = (line: Line, { height, grids }: PageText): boolean =>
  (line.y < MARGIN * height || line.y - line.size > (1 - MARGIN) * height) &&
  !grids.some((g) => inGrid(line, g));

/** Lines of a signature stamp: what starts like one, and what stands between and close by in the same small type. */
export function stampLines(lines: readonly Line[]): Set<Line> {
  const stamp = new Set<Line>();
  for (const seed of lines.filter((l) => STAMP.test(l.text)).slice(0, MOST_STAMPS)) {
    stamp.add(seed);
    let grown = true;
    while (grown) {
      grown = false;
      for (const line of lines) {
        if (
          stamp.has(line) ||
          Math.abs(line.size - seed.size) > 1.2 ||
          line.x0 < seed.x0 - 20 ||
          line.x0 > seed.x0 + 200
        )
          continue;
        const near = [...stamp].some(
          (s) => Math.abs(s.y - line.y) < 1.7 * line.size && Math.abs(s.x0 - line.x0) < 60,
        );
        const between =
          line.y > seed.y ? STAMP_PART.test(line.text) || STAMP.test(line.text) : STAMP_PART.test(line.text);
        const tail = /\d{2}:\d{2}|\+07|@|\d{2}[./]\d{2}[./]\d{4}/u.test(line.text) && line.text.length < 60;
        const wrap =
          line.y > seed.y && line.size < 10 && line.text.length < 60 && Math.abs(line.x0 - seed.x0) < 3;
        if (near && (between || tail || wrap)) {
          stamp.add(line);
          grown = true;
        }
      }
    }
  }
  return stamp;
}

/** First line of the footnotes at the page's foot; none of them stands above. */
function footnotesFrom(page: PageText, body: readonly Line[], size: number): number {
  const low = 0.5 * page.height;
  const small = (l: Line): boolean => l.size <= size - 1.2;
  for (const rule of page.shapes.across) {
    const short = rule.x1 - rule.x0 < 0.45 * page.width && rule.x1 - rule.x0 > 40;
    const under = body.filter((l) => l.y > rule.y0);
    if (!short || rule.y0 < low || under.length === 0) continue;
    if (under.every(small) && under.every((l) => l.x0 > rule.x0 - 5)) return rule.y0;
  }
  let from = Infinity;
  for (const line of [...body].reverse()) {
    if (line.y < low || !small(line)) break;
    if (/^[⁰¹²³⁴⁵⁶⁷⁸⁹]|^\[\d/u.test(line.text)) from = line.y - line.size;
  }
  return from;
}

/** Separates what stands on the page without belonging to the text. */
export function zonesOf(page: PageText, heads: ReadonlySet<string>, size: number): Zoned {
  const apart: { zone: Zone; line: Line }[] = [];
  const stamp = stampLines(page.lines);
  const body: Line[] = [];
  for (const line of page.lines) {
    const head = line.y < page.height / 2;
    const alone = (): boolean => page.lines.every((l) => l === line || l.line !== line.line);
    const isNumber = (): boolean => PAGE_NUMBER.test(line.text) && alone();
    const isApart = stamp.has(line) || (inMargin(line, page) && (heads.has(key(line)) || isNumber()));
    if (isApart) apart.push({ zone: head ? "page-header" : "page-footer", line });
    else body.push(line);
  }
  const from = footnotesFrom(page, body, size);
  for (const line of body) if (line.y >= from) apart.push({ zone: "footnote", line });
  return { body: body.filter((l) => l.y < from), apart };
}

/** Marks in the text that lead to footnotes of the page are no part of its words. */
export function withoutMarks({ body, apart }: Zoned): Zoned {
  const marks = new Set<string>();
  for (const { zone, line } of apart) {
    const mark = zone === "footnote" ? FOOTNOTE_MARK.exec(line.text)?.[0] : undefined;
    if (mark) marks.add(superscript(mark.replace(/\D/gu, "") || mark));
  }
  if (marks.size === 0) return { body, apart };
  return { body: body.map((l) => strip(l, marks)), apart };
}

const superscript = (digits: string): string => digits.replace(/\d/gu, (d) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(d)]!);

function strip(line: Line, marks: ReadonlySet<string>): Line {
  if (!/[⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(line.text)) return line;
  const text = line.text.replace(/(?<=\S)[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (m) => (marks.has(m) ? "" : m));
  return {
    ...line,
    text,
    bold: line.bold === line.text.length ? text.length : Math.min(line.bold, text.length),
  };
}
