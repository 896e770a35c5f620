import type { Frame, Line } from "./lines.ts";
import { LABEL } from "./lines.ts";

/** How a document sets its running text. */
export interface Measure {
  readonly frame: Frame;
  readonly size: number;
  /** Distance of two lines of one paragraph. */
  readonly pitch: number;
  /** Paragraphs begin with an indent. */
  readonly indents: boolean;
  /** Where most of them begin. */
  readonly indentAt: number | null;
  /** Paragraphs are set apart by white. */
  readonly spaced: boolean;
}

/** The value that most weight falls on, rounded to `step`. */
function commonest(pairs: readonly (readonly [number, number])[], step: number): number | null {
  const weights = new Map<number, number>();
  for (const [value, weight] of pairs) {
    const key = Math.round(value / step);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  let best: number | null = null;
  for (const [key, weight] of weights) if (best === null || weight > weights.get(best)!) best = key;
  return best === null ? null : best * step;
}

function frameOf(lines: readonly Line[], width: number): Frame {
  if (lines.length === 0) return { left: 0.12 * width, right: 0.9 * width };
  const lefts = lines.map((l) => l.x0).sort((a, b) => a - b);
  const rights = lines.map((l) => l.x1).sort((a, b) => a - b);
  const long = lines.filter((l) => l.x1 - l.x0 > 0.5 * width);
  const left = commonest(
    long.map((l) => [l.x0, l.text.length]),
    2,
  );
  const right = commonest(
    long.map((l) => [l.x1, l.text.length]),
    2,
  );
  const lowest = lefts[Math.floor(lefts.length * 0.05)]!;
  const highest = rights[Math.floor(rights.length * 0.98)]!;
  // Most long lines begin at the margin; where an indent is commoner, the margin still lies left of it.
  return {
    left: left === null ? lowest : Math.min(left, Math.max(lowest, left - 60)),
    right: right === null ? highest : Math.max(right, highest),
  };
}

/** Measures running text from its lines, page by page in order, all of pages of one width. */
export function measure(lines: readonly Line[], width: number): Measure {
  const frame = frameOf(lines, width);
  const size =
    commonest(
      lines.map((l) => [l.size, l.text.length]),
      0.5,
    ) ?? 13;
  const body = lines.filter((l) => Math.abs(l.size - size) < 1);
  const gaps: (readonly [number, number])[] = [];
  const labelled: number[] = [];
  const indented: (readonly [number, number])[] = [];
  let starts = 0;
  for (const [i, line] of body.entries()) {
    const before = body[i - 1];
    if (LABEL.test(line.text)) {
      starts++;
      if (line.x0 > frame.left + 0.8 * size) indented.push([line.x0, 1]);
    }
    if (before?.page !== line.page) continue;
    const gap = line.y - before.y;
    if (gap <= 0.5 * size || gap > 3 * size) continue;
    if (LABEL.test(line.text)) labelled.push(gap);
    else if (before.x1 > frame.right - 4 * size) gaps.push([gap, 1]);
  }
  const pitch = commonest(gaps, 0.5) ?? 1.35 * size;
  const wide = labelled.filter((g) => g > 1.15 * pitch).length;
  return {
    frame,
    size,
    pitch,
    indents: starts > 0 && indented.length * 2 > starts,
    indentAt: commonest(indented, 2),
    spaced: labelled.length > 0 && wide * 3 > labelled.length * 2,
  };
}
