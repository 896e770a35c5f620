import type { Cell } from "../../model/document.ts";

/** A table while its rows come in. */
export interface OpenTable {
  readonly number: number;
  row: number;
  column: number;
  cell: Cell | null;
  header: boolean;
  /** Rows that a cell above still covers, by column. */
  readonly covered: Map<number, number>;
}

const MAX_SPAN = 1_000;

export const openTable = (number: number): OpenTable => ({
  number,
  row: -1,
  column: 0,
  cell: null,
  header: false,
  covered: new Map(),
});

export function openRow(table: OpenTable): void {
  table.row++;
  table.column = 0;
  table.cell = null;
  for (const [column, rows] of table.covered) {
    if (rows <= 1) table.covered.delete(column);
    else table.covered.set(column, rows - 1);
  }
}

const span = (value: string | null): number =>
  Math.min(Math.max(/^\s*\d{1,6}/.test(value ?? "") ? parseInt(value!, 10) : 1, 1), MAX_SPAN);

export function openCell(table: OpenTable, rows: string | null, columns: string | null): void {
  if (table.row < 0) openRow(table);
  while (table.covered.has(table.column) && table.column < MAX_SPAN) table.column++;
  const [rowSpan, columnSpan] = [span(rows), span(columns)];
  const { number, row, column, header } = table;
  table.cell = { table: number, row, column, rowSpan, columnSpan, header };
  if (rowSpan > 1) for (let at = 0; at < columnSpan; at++) table.covered.set(column + at, rowSpan);
  table.column += columnSpan;
}
