import type { Glyphs, Rule, Shapes } from "./glyphs.ts";

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The direction in which most of the page is written, in quarter turns; `fallback` for a page without text. */
export function mainTurn({ count, turn }: Glyphs, fallback: number): number {
  const votes = [0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) votes[turn[i]!]!++;
  const best = Math.max(...votes.slice(0, 4));
  return best === 0 ? fallback : votes.indexOf(best);
}

/** Maps a place along and across the writing; both grow in reading direction. */
function axes(box: Edges, turn: number): { along: (v: number) => number; across: (v: number) => number } {
  const from = (edge: number) => (v: number) => v - edge;
  const to = (edge: number) => (v: number) => edge - v;
  if (turn === 1) return { along: from(box.bottom), across: from(box.left) };
  if (turn === 2) return { along: to(box.right), across: from(box.bottom) };
  if (turn === 3) return { along: to(box.top), across: to(box.right) };
  return { along: from(box.left), across: to(box.top) };
}

/** Turns the characters so that the page reads from left to right and downwards, in place. */
export function turnGlyphs(glyphs: Glyphs, box: Edges, turn: number): void {
  const { along, across } = axes(box, turn);
  const { left, right, inkLeft, inkRight, y } = glyphs;
  for (let i = 0; i < glyphs.count; i++) {
    if (glyphs.turn[i] !== turn) continue;
    const [a, b] = [along(left[i]!), along(right[i]!)];
    left[i] = Math.min(a, b);
    right[i] = Math.max(a, b);
    const [c, d] = [along(inkLeft[i]!), along(inkRight[i]!)];
    inkLeft[i] = Math.min(c, d);
    inkRight[i] = Math.max(c, d);
    y[i] = across(y[i]!);
  }
}

/** Turns lines the same way; a quarter turn makes uprights of level lines. */
export function turnShapes(shapes: Shapes, box: Edges, turn: number): Shapes {
  const { along, across } = axes(box, turn);
  const sideways = turn % 2 === 1;
  const map = (r: Rule): Rule => {
    const [a0, a1] = sideways ? [along(r.y0), along(r.y1)] : [along(r.x0), along(r.x1)];
    const [c0, c1] = sideways ? [across(r.x0), across(r.x1)] : [across(r.y0), across(r.y1)];
    return { x0: Math.min(a0, a1), x1: Math.max(a0, a1), y0: Math.min(c0, c1), y1: Math.max(c0, c1) };
  };
  const across2 = (sideways ? shapes.down : shapes.across).map(map);
  const down2 = (sideways ? shapes.across : shapes.down).map(map);
  return { ...shapes, across: across2, down: down2 };
}
