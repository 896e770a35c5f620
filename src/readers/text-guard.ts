import type { ReadResult } from "../model/document.ts";
import type { Limits } from "./limits.ts";
import { limitDetail } from "./limits.ts";

/** What makes a parser slow, seen in one pass over the bytes. */
interface Shape {
  readonly longestLine: number;
  /** Quotations, lists and brackets inside each other. */
  readonly nesting: number;
  /** Most signs of markup in one run of lines without an empty one between them. */
  readonly signs: number;
  /** Most columns of a line. */
  readonly columns: number;
  /** Most lines in one run. */
  readonly run: number;
  /** Most lines, cells and signs together in one run. */
  readonly marks: number;
}

const [TAB, LF, CR, SPACE] = [9, 10, 13, 32];
const code = (text: string): ReadonlySet<number> => new Set([...text].map((c) => c.charCodeAt(0)));
const BULLETS = code("-+*");
const isDigit = (c: number | undefined): boolean => c !== undefined && c >= 48 && c <= 57;
const isSpace = (c: number | undefined): boolean =>
  c === SPACE || c === TAB || c === LF || c === CR || c === undefined;

/** Just behind the list mark or quotation sign that stands at `at`; `at` itself where there is none. */
function behindMark(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  if (first === 0x3e) return at + 1;
  if (BULLETS.has(first ?? 0)) return isSpace(bytes[at + 1]) ? at + 1 : at;
  let end = at;
  while (end < at + 9 && isDigit(bytes[end])) end++;
  const closed = end > at && (bytes[end] === 0x2e || bytes[end] === 0x29);
  return closed && isSpace(bytes[end + 1]) ? end + 1 : at;
}

function shapeOf(bytes: Uint8Array): Shape {
  const indents: number[] = [];
  let [longestLine, nesting, signs, columns, run, marks] = [0, 0, 0, 0, 0, 0];
  let [inRun, lines, cells, depth] = [0, 0, 0, 0];
  for (let start = 0; start < bytes.length;) {
    let at = start;
    let indent = 0;
    let nested = 0;
    for (;;) {
      while (bytes[at] === SPACE || bytes[at] === TAB) {
        if (nested === 0) indent += bytes[at] === TAB ? 4 : 1;
        at++;
      }
      const next = behindMark(bytes, at);
      if (next === at) break;
      nested++;
      at = next;
    }
    const end = lineEnd(bytes, at);
    if (nested > 0 || indent === 0) while (indents.length > 0 && indents.at(-1)! >= indent) indents.pop();
    if (nested > 0) indents.push(indent);
    nesting = Math.max(nesting, nested > 0 ? indents.length + nested - 1 : 0);
    let bars = 0;
    for (let i = at; i < end; i++) {
      const c = bytes[i]!;
      if (c === 0x7c) bars++;
      else if (c === 0x5b || c === 0x5d) {
        inRun++;
        depth = c === 0x5b ? depth + 1 : Math.max(0, depth - 1);
        if (depth > nesting) nesting = depth;
      } else if (c === 0x2a || c === 0x5f || c === 0x60 || c === 0x3c || c === 0x26 || c === 0x21) inRun++;
    }
    lines++;
    cells += bars;
    if (at === end && nested === 0) [inRun, lines, cells, depth] = [0, 0, 0, 0];
    signs = Math.max(signs, inRun);
    columns = Math.max(columns, bars);
    run = Math.max(run, lines);
    marks = Math.max(marks, lines + cells + inRun);
    longestLine = Math.max(longestLine, end - start);
    start = end + 1;
  }
  return { longestLine, nesting, signs, columns, run, marks };
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let end = from;
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++;
  return end;
}

/** Why a Markdown or text file is not given to its reader; null where it may be. */
export function refusedText(
  bytes: Uint8Array,
  format: "markdown" | "text",
  limits: Limits,
): ReadResult | null {
  const refused = (name: keyof Limits, reason: "too-large" | "too-complex"): ReadResult => ({
    ok: false,
    reason,
    detail: limitDetail(name, limits),
  });
  if (bytes.length > limits.maxMarkdownSize) return refused("maxMarkdownSize", "too-large");
  const { longestLine, nesting, marks } = shapeOf(bytes);
  if (longestLine > limits.maxLineSize) return refused("maxLineSize", "too-large");
  if (format === "text") return null;
  if (nesting > limits.maxMarkdownNesting) return refused("maxMarkdownNesting", "too-complex");
  // The parser's work grows with the square of what stands in one passage.
  return marks > limits.maxMarkdownMarks ? refused("maxMarkdownMarks", "too-complex") : null;
}

/** Small and plain enough that no parser can be kept busy with it. */
export function isPlain(bytes: Uint8Array): boolean {
  if (bytes.length > 256 * 1024) return false;
  const { longestLine, nesting, signs, columns, run } = shapeOf(bytes);
  return longestLine <= 10_000 && nesting <= 20 && signs <= 1_200 && columns <= 100 && run <= 2_000;
}
