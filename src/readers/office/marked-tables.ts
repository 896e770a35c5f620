import type { Cell } from "../../model/document.ts";

/** What one cell of a row says. Edges are in twips from the margin. */
export interface RowCell {
  readonly left: number;
  readonly right: number;
  readonly mergedLeft: boolean;
  readonly vertical: "none" | "restart" | "continue";
}

/** What a paragraph says of the table it stands in, in formats that keep tables as marked paragraphs. */
export interface TableParagraph {
  /** How deep in tables it stands. */
  readonly depth: number;
  readonly endsCell: boolean;
  readonly endsRow: boolean;
  readonly look: { readonly cells: readonly RowCell[]; readonly header: boolean };
}

/** Paragraphs and tables in reading order. */
export type Item<P> = { readonly paragraph: P } | { readonly table: readonly Row<P>[] };

export interface Row<P> {
  readonly cells: readonly (readonly Item<P>[])[];
  readonly edges: readonly RowCell[];
  readonly header: boolean;
}

export interface TableCell<P> {
  readonly cell: Cell;
  readonly items: readonly Item<P>[];
}

interface Taken<T> {
  readonly value: T;
  readonly next: number;
}

function takeTable<P extends TableParagraph>(
  paragraphs: readonly P[],
  at: number,
  depth: number,
): Taken<readonly Row<P>[]> {
  const rows: Row<P>[] = [];
  let cells: (readonly Item<P>[])[] = [];
  let items: Item<P>[] = [];
  const closeCell = (): void => {
    cells.push(items);
    items = [];
  };
  let next = at;
  while (next < paragraphs.length && paragraphs[next]!.depth >= depth) {
    const paragraph = paragraphs[next]!;
    if (paragraph.depth > depth) {
      const inner = takeTable(paragraphs, next, depth + 1);
      items.push({ table: inner.value });
      next = inner.next;
      continue;
    }
    next++;
    if (paragraph.endsRow) {
      if (items.length > 0) closeCell();
      rows.push({ cells, edges: paragraph.look.cells, header: paragraph.look.header });
      cells = [];
      continue;
    }
    items.push({ paragraph });
    if (paragraph.endsCell) closeCell();
  }
  if (items.length > 0) closeCell();
  if (cells.length > 0) rows.push({ cells, edges: [], header: false });
  return { value: rows, next };
}

export function itemsOf<P extends TableParagraph>(paragraphs: readonly P[]): readonly Item<P>[] {
  const items: Item<P>[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const paragraph = paragraphs[at]!;
    if (paragraph.depth === 0) {
      items.push({ paragraph });
      at++;
      continue;
    }
    const table = takeTable(paragraphs, at, 1);
    items.push({ table: table.value });
    at = table.next;
  }
  return items;
}

/** Edges that lie closer together than this, in twips, are one. */
const SAME_EDGE = 30;

/** The edges of all rows as columns. */
function columnsOf(rows: readonly Row<unknown>[]): (edge: number) => number {
  const edges = rows.flatMap((row) => row.edges.flatMap(({ left, right }) => [left, right]));
  const apart: number[] = [];
  for (const edge of edges.sort((a, b) => a - b))
    if (apart.length === 0 || edge - apart.at(-1)! > SAME_EDGE) apart.push(edge);
  return (edge) => {
    let [low, high] = [0, Math.max(0, apart.length - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (apart[middle]! <= edge) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

interface Slot<P> {
  readonly items: readonly Item<P>[];
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
  rowSpan: number;
  columnSpan: number;
}

/** The cells of a table in reading order, without those that a merged cell covers. */
export function cellsOf<P>(rows: readonly Row<P>[], table: number): readonly TableCell<P>[] {
  const columnOf = columnsOf(rows);
  const slots: Slot<P>[] = [];
  let open = new Map<number, Slot<P>>();
  let headerGoesOn = true;
  rows.forEach(({ cells, edges, header }, row) => {
    headerGoesOn &&= header;
    const merges = new Map<number, Slot<P>>();
    let before: Slot<P> | null = null;
    cells.forEach((items, index) => {
      const edge = edges[index];
      const column = edge === undefined ? index : columnOf(edge.left);
      const columnSpan = edge === undefined ? 1 : Math.max(1, columnOf(edge.right) - column);
      const above = edge?.vertical === "continue" ? (open.get(column) ?? null) : null;
      if (edge?.mergedLeft === true && before !== null) {
        before.columnSpan += columnSpan;
      } else if (above !== null) {
        above.rowSpan++;
        merges.set(column, above);
        before = null;
      } else {
        before = { items, row, column, header: headerGoesOn, rowSpan: 1, columnSpan };
        slots.push(before);
        if (edge !== undefined && edge.vertical !== "none") merges.set(column, before);
      }
    });
    open = merges;
  });
  return slots.map(({ items, ...cell }) => ({ items, cell: { table, ...cell } }));
}
