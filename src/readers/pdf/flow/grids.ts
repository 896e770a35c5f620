import type { Rule, Shapes } from "../page/glyphs.ts";

/** A ruled table: edges of its elementary rows and columns, and which cell each of them belongs to. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const NEAR = 3;
const MOST_CELLS = 4000;

/** Joins values that lie closer than NEAR. */
function edges(values: readonly number[]): number[] {
  const out: number[] = [];
  for (const v of [...values].sort((a, b) => a - b))
    if (out.length === 0 || v - out.at(-1)! > NEAR) out.push(v);
  return out;
}

const meets = (a: Rule, b: Rule): boolean =>
  a.x0 <= b.x1 + NEAR && b.x0 <= a.x1 + NEAR && a.y0 <= b.y1 + NEAR && b.y0 <= a.y1 + NEAR;

/** Groups rules that touch each other, sweeping down the page. */
function groups(rules: readonly Rule[]): Rule[][] {
  const sorted = [...rules].sort((a, b) => a.y0 - b.y0);
  const owner = sorted.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (owner[at] !== at) at = owner[at] = owner[owner[at]!]!;
    return at;
  };
  let active: number[] = [];
  for (const [i, rule] of sorted.entries()) {
    active = active.filter((j) => sorted[j]!.y1 + NEAR >= rule.y0);
    for (const j of active) if (meets(rule, sorted[j]!)) owner[find(j)] = find(i);
    active.push(i);
  }
  const byRoot = new Map<number, Rule[]>();
  for (const [i, rule] of sorted.entries()) {
    const root = find(i);
    const group = byRoot.get(root);
    if (group) group.push(rule);
    else byRoot.set(root, [rule]);
  }
  return [...byRoot.values()];
}

const isDown = (r: Rule): boolean => r.y1 - r.y0 > r.x1 - r.x0;

/** Whether rules cover most of a stretch of an edge. */
function covered(rules: readonly Rule[], at: number, from: number, to: number, down: boolean): boolean {
  let length = 0;
  for (const r of rules) {
    const where = down ? (r.x0 + r.x1) / 2 : (r.y0 + r.y1) / 2;
    if (Math.abs(where - at) > NEAR) continue;
    const [a, b] = down ? [r.y0, r.y1] : [r.x0, r.x1];
    length += Math.max(0, Math.min(b, to) - Math.max(a, from));
  }
  return length > 0.6 * (to - from);
}

function cellsOf(rules: readonly Rule[], xs: readonly number[], ys: readonly number[]): GridCell[] {
  const downs = rules.filter(isDown);
  const acrosses = rules.filter((r) => !isDown(r));
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const taken = new Uint8Array(columns * rows);
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column]) continue;
      let right = column + 1;
      while (
        right < columns &&
        !taken[row * columns + right] &&
        !covered(downs, xs[right]!, ys[row]!, ys[row + 1]!, true)
      )
        right++;
      let below = row + 1;
      while (below < rows && !covered(acrosses, ys[below]!, xs[column]!, xs[right]!, false)) below++;
      for (let r = row; r < below; r++) taken.fill(1, r * columns + column, r * columns + right);
      cells.push({ row, column, rowSpan: below - row, columnSpan: right - column });
    }
  }
  return cells;
}

function gridOf(rules: readonly Rule[]): Grid | null {
  const downs = rules.filter(isDown);
  if (downs.length < 2 || downs.length === rules.length) return null;
  const xs = edges(downs.map((r) => (r.x0 + r.x1) / 2));
  const ys = edges(rules.filter((r) => !isDown(r)).map((r) => (r.y0 + r.y1) / 2));
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > MOST_CELLS) return null;
  const cells = cellsOf(rules, xs, ys);
  return cells.length > 1 ? { xs, ys, cells } : null;
}

/** Finds the ruled tables of a page, from the top. A frame around text is none. */
export function gridsOf(shapes: Shapes): Grid[] {
  const rules = [...shapes.across, ...shapes.down];
  return groups(rules)
    .map(gridOf)
    .filter((g) => g !== null)
    .sort((a, b) => a.ys[0]! - b.ys[0]!);
}
