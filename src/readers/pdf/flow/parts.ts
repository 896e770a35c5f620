import { wholeRows, withLabels, regionsOf } from "./columns.ts";
import type { Region } from "./columns.ts";
import type { Grid, GridCell } from "./grids.ts";
import type { Frame, Line } from "./lines.ts";
import type { PageText } from "./zones.ts";

export interface PartCell extends GridCell {
  readonly lines: readonly Line[];
  readonly frame: Frame;
}

/** What follows each other down a page. */
export type Part =
  | { readonly kind: "text"; readonly width: number; readonly lines: readonly Line[] }
  | { readonly kind: "columns"; readonly width: number; readonly region: Region }
  | {
      readonly kind: "table";
      readonly width: number;
      /** Edges of the columns, which a table that goes on over the page repeats. */
      readonly xs: readonly number[];
      readonly rows: number;
      readonly cells: readonly PartCell[];
    };

const PADDING = 4;

/** Index of the stretch between two edges that holds a value; -1 outside. */
function stretch(edges: readonly number[], value: number): number {
  if (value < edges[0]! || value > edges.at(-1)!) return -1;
  let at = 0;
  while (at < edges.length - 2 && value >= edges[at + 1]!) at++;
  return at;
}

function cellOf(grid: Grid, line: Line): GridCell | null {
  const column = stretch(grid.xs, (line.x0 + line.x1) / 2);
  const row = stretch(grid.ys, line.y - 0.3 * line.size);
  if (column < 0 || row < 0) return null;
  const inside = (c: GridCell): boolean =>
    row >= c.row && row < c.row + c.rowSpan && column >= c.column && column < c.column + c.columnSpan;
  return grid.cells.find(inside) ?? null;
}

/** `STT` in a column too narrow for it. */
function wholeHead(lines: readonly Line[]): readonly Line[] {
  const text = lines.map((l) => l.text).join("");
  const [first] = lines;
  return first && lines.length > 1 && /^S?TT$/u.test(text)
    ? [{ ...first, text, bold: first.bold > 0 ? text.length : 0 }]
    : lines;
}

function tableOf(grid: Grid, byCell: ReadonlyMap<GridCell, readonly Line[]>, width: number): Part {
  const cells = grid.cells.map((cell) => ({
    ...cell,
    lines: wholeHead(wholeRows(withLabels(byCell.get(cell) ?? []))),
    frame: {
      left: grid.xs[cell.column]! + PADDING,
      right: grid.xs[cell.column + cell.columnSpan]! - PADDING,
    },
  }));
  return { kind: "table", width, xs: grid.xs, rows: grid.ys.length - 1, cells };
}

/** An unruled table: a line in the first column, or white over all columns, opens a row. */
function looseTable(region: Region, width: number): Part {
  const columnOf = new Map(region.columns.flatMap((c, i) => c.map((l) => [l, i] as const)));
  const sorted = [...region.lines].sort((a, b) => a.line - b.line || a.x0 - b.x0);
  const rows: Line[][][] = [];
  let before: Line | null = null;
  for (const line of sorted) {
    const column = columnOf.get(line)!;
    const next = before?.line !== line.line;
    const wide = before !== null && line.y - before.y > 1.6 * line.size;
    if (rows.length === 0 || (next && (column === 0 || wide))) rows.push(region.columns.map(() => []));
    rows.at(-1)![column]!.push(line);
    before = line;
  }
  const xs = region.columns.map((lines) => Math.min(...lines.map((l) => l.x0)));
  const cells = rows.flatMap((row, r) =>
    row.map((lines, column) => ({
      row: r,
      column,
      rowSpan: 1,
      columnSpan: 1,
      lines: wholeRows(lines),
      frame: { left: lines[0]?.x0 ?? 0, right: Math.max(...region.columns[column]!.map((l) => l.x1)) },
    })),
  );
  return { kind: "table", width, xs, rows: rows.length, cells };
}

function plainParts(lines: readonly Line[], width: number): Part[] {
  return regionsOf(lines).map((piece) => {
    if (!("kind" in piece)) return { kind: "text", width, lines: wholeRows(piece) };
    return piece.kind === "columns" ? { kind: "columns", width, region: piece } : looseTable(piece, width);
  });
}

/** Cuts the body of a page into its parts, from the top. */
export function partsOf(page: PageText, body: readonly Line[]): Part[] {
  const { width, grids } = page;
  const inside = new Map<Grid, Map<GridCell, Line[]>>(grids.map((g) => [g, new Map()]));
  const bands: Line[][] = Array.from({ length: grids.length + 1 }, () => []);
  for (const line of body) {
    const home = grids.map((g) => [g, cellOf(g, line)] as const).find(([, c]) => c !== null);
    if (home?.[1]) {
      const cells = inside.get(home[0])!;
      const lines = cells.get(home[1]);
      if (lines) lines.push(line);
      else cells.set(home[1], [line]);
    } else bands[grids.filter((g) => g.ys[0]! < line.y).length]!.push(line);
  }
  const parts = plainParts(bands[0]!, width);
  for (const [i, grid] of grids.entries()) {
    if (inside.get(grid)!.size > 0) parts.push(tableOf(grid, inside.get(grid)!, width));
    parts.push(...plainParts(bands[i + 1]!, width));
  }
  return parts;
}
