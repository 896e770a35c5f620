import { joint, spaceFor } from "./gaps.ts";
import type { Glyphs } from "./glyphs.ts";

/** Characters drawn one after the other in one style, spaces inside them single. */
export interface Run {
  text: string;
  readonly x0: number;
  x1: number;
  readonly inkLeft: number;
  inkRight: number;
  readonly y: number;
  readonly size: number;
  readonly style: number;
  /** The writer put a space before, after it. */
  readonly spaceBefore: boolean;
  spaceAfter: boolean;
}

const SPACE = 0x20;
const isMark = (code: number): boolean => code >= 0x300 && code <= 0x36f;

/** Box edges that a wrong width has thrown far from the ink are moved back to it. */
const trusted = (edge: number, ink: number, side: number, em: number): number =>
  Math.abs(edge - ink) > 0.45 * em ? ink + side * 0.06 * em : edge;

/** Cuts the characters written in direction `turn` into runs, in the order in which they are drawn. */
export function runsOf(glyphs: Glyphs, turn: number, hidden: boolean): Run[] {
  const { code, left, right, inkLeft, inkRight, y, size, style } = glyphs;
  const runs: Run[] = [];
  let run: Run | null = null;
  let spaced = false;
  for (let i = 0; i < glyphs.count; i++) {
    if (glyphs.turn[i] !== turn || (glyphs.seen[i] === 0) !== hidden) continue;
    const c = code[i]!;
    if (c === SPACE) {
      spaced = true;
      if (run) run.spaceAfter = true;
      continue;
    }
    const em = size[i]! || 1;
    const inked = inkRight[i]! > inkLeft[i]!;
    const il = inked ? inkLeft[i]! : left[i]!;
    const ir = inked ? inkRight[i]! : right[i]!;
    if (isMark(c) && run && (il + ir) / 2 < run.x1 + 0.3 * em && il > run.x0 - 0.5 * em) {
      run.text += String.fromCharCode(c);
      continue;
    }
    const x0 = trusted(left[i]!, il, -1, em);
    const x1 = Math.max(trusted(right[i]!, ir, 1, em), x0);
    const text = String.fromCodePoint(c);
    if (
      run !== null &&
      run.style === style[i] &&
      Math.abs(run.y - y[i]!) < 0.05 * em &&
      Math.abs(run.size - em) < 0.05 * em &&
      x0 > run.x1 - 0.4 * em
    ) {
      const between = joint(x0 - run.x1, il - run.inkRight, em, spaced);
      const near = x0 - run.x1 < 0.6 * em;
      if (between === "none" || (between === "space" && spaced && near)) {
        run.text += between === "none" ? text : spaceFor(x0 - run.x1, em, true) + text;
        run.x1 = x1;
        run.inkRight = ir;
        run.spaceAfter = false;
        spaced = false;
        continue;
      }
    }
    run = {
      text,
      x0,
      x1,
      inkLeft: il,
      inkRight: ir,
      y: y[i]!,
      size: em,
      style: style[i]!,
      spaceBefore: spaced,
      spaceAfter: false,
    };
    runs.push(run);
    spaced = false;
  }
  return runs;
}
