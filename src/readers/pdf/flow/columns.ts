import { alignedAt } from "./aligned.ts";
import type { Line } from "./lines.ts";
import { isBareLabel, joinAcross } from "./lines.ts";

/** Text set side by side without rules: letterhead, foot, or a table. */
export interface Region {
  readonly kind: "columns" | "table";
  readonly columns: readonly (readonly Line[])[];
  /** Right end of each column's text but the last, where the gutter begins and ends. */
  readonly gutters: readonly (readonly [number, number])[];
  readonly lines: readonly Line[];
}

const STATE = /CỘNG H[OÒ]\p{M}?[AÀ]|Độc lập\s*[-–]/u;
const FOOT = /^(?:Nơi nhận|(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu})|^(?:PHÓ |Q\. )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG)/u;

/** A label and the text that a tab has moved away from it are one line, where nothing else stands beside them. */
export function withLabels(lines: readonly Line[]): Line[] {
  const counts = new Map<number, number>();
  for (const { line } of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const out: Line[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const pair = last?.line === line.line && counts.get(line.line) === 2;
    if (last && pair && isBareLabel(last.text) && line.x0 - last.x1 < 5 * line.size)
      out[out.length - 1] = joinAcross(last, line, " ");
    else out.push(line);
  }
  return out;
}

const beside = (a: Line, b: Line): boolean => Math.abs(a.y - b.y) < 0.9 * Math.min(a.size, b.size);

/** White between two lines side by side; null when they are not. */
function gutterOf(a: Line, b: Line): [number, number] | null {
  if (!beside(a, b)) return null;
  const [l, r] = a.x0 < b.x0 ? [a, b] : [b, a];
  return r.x0 - l.x1 > l.size ? [l.x1, r.x0] : null;
}

/** The column that a line stands in; inside a wide gutter, the nearer one. */
function side(line: Line, [from, to]: readonly [number, number]): "left" | "right" | "both" {
  if (line.x1 < to && (line.x0 < from || line.x0 - from < to - line.x1)) return "left";
  return line.x0 > from ? "right" : "both";
}

/** The gutter left when one more line stands beside it; null when too little is left. */
function narrow(gutter: readonly [number, number], line: Line): [number, number] | null {
  const where = side(line, gutter);
  if (where === "both") return null;
  const next: [number, number] =
    where === "left" ? [Math.max(gutter[0], line.x1), gutter[1]] : [gutter[0], Math.min(gutter[1], line.x0)];
  return next[1] - next[0] > 0.6 * line.size ? next : null;
}

interface Growing {
  from: number;
  to: number;
  gutter: [number, number];
}

/** Middle of the text of a page. */
function middleOf(lines: readonly Line[]): number {
  const lefts = lines.map((l) => l.x0).sort((a, b) => a - b);
  const rights = lines.map((l) => l.x1).sort((a, b) => a - b);
  return (lefts[Math.floor(lefts.length * 0.05)]! + rights[Math.floor(rights.length * 0.95)]!) / 2;
}

/** A line in the middle of the page with nothing beside it belongs to neither column. */
const isTitle = (line: Line, middle: number, alone: boolean): boolean =>
  alone && Math.abs((line.x0 + line.x1) / 2 - middle) < 0.6 * line.size;

/** Takes lines below (and, of the right column, above) the pair for as long as none crosses the gutter. */
function grow(
  lines: readonly Line[],
  i: number,
  j: number,
  start: [number, number],
  top: number,
  middle: number,
): Growing {
  let gutter = start;
  let to = j;
  let left = [lines[i]!, lines[j]!].find((l) => side(l, start) === "left");
  for (let k = i; k < lines.length; k++) {
    const line = lines[k]!;
    const next = narrow(gutter, line);
    const around = lines.slice(Math.max(0, k - 4), k + 5);
    const alone = !around.some((o) => o !== line && gutterOf(o, line));
    if (next === null || isTitle(line, middle, alone)) break;
    if (side(line, gutter) === "left") {
      if (alone && left && leavesList(line, left)) break;
      left = line;
    } else if (k > 0 && line.y - lines[k - 1]!.y > MOST_WHITE * line.size) break;
    gutter = next;
    to = Math.max(to, k);
  }
  let from = i;
  while (from > top) {
    const line = lines[from - 1]!;
    const next = narrow(gutter, line);
    if (next === null || lines[from]!.y - line.y > 2.2 * line.size) break;
    if (side(line, gutter) === "left" && (top > 0 || /\p{Ll}/u.test(line.text))) break;
    gutter = next;
    from--;
  }
  return { from, to, gutter };
}

/** A page of more pieces is a drawing or a trap, and is read line by line. */
const MOST_LINES = 2000;
/** White for a signature, in ems. */
const MOST_WHITE = 9;

/** Text under the left column that is none of its lines. */
const leavesList = (line: Line, last: Line): boolean =>
  line.y - last.y > 1.8 * line.size || Math.abs(line.size - last.size) > 1.4;

/** Cuts lines into columns at every gutter that all of them leave free. */
function split(lines: readonly Line[]): { columns: Line[][]; gutters: [number, number][] } {
  const columns: { x1: number; lines: Line[] }[] = [];
  const gutters: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last && line.x0 < last.x1 + 0.5 * line.size) {
      last.lines.push(line);
      last.x1 = Math.max(last.x1, line.x1);
    } else {
      if (last) gutters.push([last.x1, line.x0]);
      columns.push({ x1: line.x1, lines: [line] });
    }
  }
  return { columns: columns.map((c) => c.lines.sort((a, b) => a.line - b.line || a.x0 - b.x0)), gutters };
}

function regionOf(lines: readonly Line[]): Region | null {
  const { columns, gutters } = split(lines);
  if (columns.length < 2) return null;
  const known = lines.some((l) => STATE.test(l.text) || FOOT.test(l.text));
  if (known && columns.length === 2)
    return { kind: "columns", columns: columns.map(wholeRows), gutters, lines };
  const rows = new Map<number, number>();
  for (const line of lines) rows.set(line.line, (rows.get(line.line) ?? 0) + 1);
  const shared = [...rows.values()].filter((n) => n > 1).length;
  if (shared >= 2 && (columns.length > 2 || shared >= 3)) return { kind: "table", columns, gutters, lines };
  const staggered = columns.length === 2 && columns.every((c) => c.length >= 2) && shared * 2 < rows.size;
  return staggered ? { kind: "columns", columns: columns.map(wholeRows), gutters, lines } : null;
}

/** Parts lines of a page, from the top, into regions set in columns and the plain lines between them. */
export function regionsOf(given: readonly Line[]): (Region | readonly Line[])[] {
  const lines = withLabels(given);
  if (lines.length > MOST_LINES) return [lines];
  const middle = middleOf(lines);
  const out: (Region | readonly Line[])[] = [];
  let plain: Line[] = [];
  let done = 0;
  let i = 0;
  while (i < lines.length) {
    const aligned = alignedAt(lines, i);
    if (aligned !== null && !aligned.lines.some((l) => STATE.test(l.text) || FOOT.test(l.text))) {
      if (plain.length > 0) out.push(plain);
      out.push({ kind: "table", ...aligned });
      plain = [];
      i = done = i + aligned.lines.length;
      continue;
    }
    let found: Growing | null = null;
    for (let j = i + 1; j < lines.length && j < i + 6 && found === null; j++) {
      const gutter = gutterOf(lines[i]!, lines[j]!);
      if (gutter) found = grow(lines, i, j, gutter, done, middle);
    }
    const region = found && regionOf(lines.slice(found.from, found.to + 1));
    if (found && region) {
      plain = plain.slice(0, plain.length - (i - found.from));
      if (plain.length > 0) out.push(plain);
      out.push(region);
      plain = [];
      i = done = found.to + 1;
    } else plain.push(lines[i++]!);
  }
  if (plain.length > 0) out.push(plain);
  return out;
}

/** Plain lines of which several stand on one baseline become one each. */
export function wholeRows(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last?.line === line.line && last.page === line.page)
      out[out.length - 1] = joinAcross(last, line, " ");
    else out.push(line);
  }
  return out;
}
