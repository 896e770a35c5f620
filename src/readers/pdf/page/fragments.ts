import { normalForm } from "../../../text/normal-form.ts";
import type { Rule, Style } from "./glyphs.ts";
import type { Joint } from "./gaps.ts";
import { joint, spaceFor } from "./gaps.ts";
import { letterSpaced } from "./letter-spacing.ts";
import type { Run } from "./runs.ts";
import { whole } from "./torn.ts";

/** Text on one baseline without a gap that could part columns. */
export interface Fragment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Baseline, from the top of the page. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** Length of the bold beginning of `text`. */
  readonly bold: number;
  readonly italic: boolean;
  /** Number of the line on its page, from 1. */
  readonly line: number;
}

interface Row {
  y: number;
  size: number;
  runs: Run[];
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const raise = (digits: string): string => digits.replace(/\d/g, (d) => RAISED[Number(d)]!);

/** Puts runs on common baselines together, from the top. */
function rowsOf(runs: readonly Run[]): Row[] {
  const rows: Row[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && run.y - row.y <= 0.3 * Math.min(row.size, run.size)) {
      row.runs.push(run);
      row.size = Math.max(row.size, run.size);
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows;
}

const touches = (small: Run, row: Row): boolean =>
  row.runs.some(
    (r) => small.size <= 0.85 * r.size && small.x0 < r.x1 + 0.5 * r.size && small.x1 > r.x0 - 0.5 * r.size,
  );

/** Small raised or lowered runs beside larger ones belong to their line. */
function withMarks(rows: readonly Row[]): Row[] {
  const kept: Row[] = rows.map((r) => ({ ...r }));
  for (let i = 0; i < kept.length; i++) {
    for (const other of [kept[i - 1], kept[i + 1]]) {
      const row = kept[i]!;
      if (!other || Math.abs(other.y - row.y) > 0.6 * other.size || row.size > other.size) continue;
      const moved = row.runs.filter((r) => touches(r, other));
      if (moved.length === 0) continue;
      other.runs = [...other.runs, ...moved];
      row.runs = row.runs.filter((r) => !moved.includes(r));
    }
  }
  return kept.filter((r) => r.runs.length > 0);
}

/** The same run drawn twice, to look bold or to throw a shadow. */
const isCopy = (run: Run, before: Run | undefined): boolean =>
  before !== undefined &&
  run.text === before.text &&
  Math.abs(run.x0 - before.x0) < 0.2 * run.size &&
  Math.abs(run.x1 - before.x1) < 0.2 * run.size;

const ruleBetween = (down: readonly Rule[], from: number, to: number, y: number): boolean =>
  down.some((r) => r.x0 > from - 1 && r.x1 < to + 1 && r.y0 < y - 2 && r.y1 > y - 3);

interface Part {
  text: string;
  x0: number;
  last: Run;
  bold: number;
  open: boolean;
  italics: number;
  fonts: Map<string, number>;
  size: number;
  y: number;
}

function startPart(run: Run, style: Style, text: string, twice: boolean): Part {
  const bold = style.bold || twice;
  return {
    text,
    x0: run.x0,
    last: run,
    bold: bold ? text.length : 0,
    open: bold,
    italics: style.italic ? text.length : 0,
    fonts: new Map([[style.font, text.length]]),
    size: run.size,
    y: run.y,
  };
}

function extend(part: Part, run: Run, style: Style, glue: string, text: string, twice: boolean): void {
  part.text += glue + text;
  part.open &&= style.bold || twice;
  if (part.open) part.bold = part.text.length;
  if (style.italic) part.italics += text.length;
  part.fonts.set(style.font, (part.fonts.get(style.font) ?? 0) + text.length);
  if (run.size > part.size) [part.size, part.y] = [run.size, run.y];
  part.last = run;
}

/** NFC, whole syllables; the lead-in's length follows. */
function tidy(text: string): string {
  return normalForm(whole(text.normalize("NFC")));
}

function finish(part: Part, line: number): Fragment {
  const text = tidy(part.text);
  const font = [...part.fonts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  const all = part.bold === part.text.length;
  const bold = all ? text.length : Math.min(text.length, tidy(part.text.slice(0, part.bold)).length);
  const { x0, y, size } = part;
  const italic = part.italics * 2 > part.text.length;
  return { text, x0, x1: part.last.x1, y, size, font, bold, italic, line };
}

/** Digits set small and high: a mark of a footnote, or a power. */
const isRaised = (run: Run, size: number, baseline: number): boolean =>
  run.size < 0.8 * size && run.y < baseline - 0.15 * size && /^\d{1,3}$/u.test(run.text);

/** What goes before the next run when the white alone does not tell: a mark holds to what it follows, and opens a note. */
function glueFor(part: Part, raised: boolean, between: Joint): string | null {
  if (/^[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/u.test(part.text) && !raised) return " ";
  return raised || between === "none" ? "" : null;
}

function joinRow(row: Row, line: number, styles: readonly Style[], down: readonly Rule[]): Fragment[] {
  const runs = row.runs.sort((a, b) => a.x0 - b.x0);
  const spacing = letterSpaced(runs);
  const baseline = runs.reduce((a, b) => (b.size > a.size ? b : a)).y;
  const done: Fragment[] = [];
  let part: Part | null = null;
  for (const [i, run] of runs.entries()) {
    if (isCopy(run, runs[i - 1])) continue;
    const twice = runs[i + 1] !== undefined && isCopy(runs[i + 1]!, run);
    const style = styles[run.style]!;
    const raised = isRaised(run, row.size, baseline);
    const text = raised ? raise(run.text) : run.text;
    if (part) {
      const em = Math.max(run.size, part.last.size);
      const gap = run.x0 - part.last.x1;
      const spaced = run.spaceBefore || part.last.spaceAfter;
      const ruled = gap > 0.2 * em && ruleBetween(down, part.last.x1, run.x0, run.y);
      const between =
        spacing === null
          ? joint(gap, run.inkLeft - part.last.inkRight, em, spaced)
          : gap < spacing
            ? "none"
            : "space";
      if (!ruled && between !== "apart") {
        extend(part, run, style, glueFor(part, raised, between) ?? spaceFor(gap, em, spaced), text, twice);
        continue;
      }
      done.push(finish(part, line));
    }
    part = startPart(run, style, text, twice);
  }
  if (part) done.push(finish(part, line));
  return done;
}

/** Puts the runs of a page together to fragments, line by line from the top. */
export function fragmentsOf(
  runs: readonly Run[],
  styles: readonly Style[],
  down: readonly Rule[],
): Fragment[] {
  return withMarks(rowsOf(runs)).flatMap((row, i) => joinRow(row, i + 1, styles, down));
}
