import type { Item, Plan } from "../model/plan.ts";

/** A row of a table: its texts by column, and the first item of it. */
export interface GridRow {
  readonly cells: readonly string[];
  readonly item: Item;
  readonly header: boolean;
}

/** The tables of a plan as rows of texts; a merged cell stands in its first place only. */
export function gridsOf({ items }: Pick<Plan, "items">): readonly (readonly GridRow[])[] {
  const tables = new Map<number, Map<number, { cells: string[]; item: Item; header: boolean }>>();
  for (const item of items) {
    if (item.cell === null) continue;
    const { table, row, column, header } = item.cell;
    const rows = tables.get(table) ?? new Map<number, { cells: string[]; item: Item; header: boolean }>();
    tables.set(table, rows);
    const line = rows.get(row) ?? { cells: [], item, header };
    rows.set(row, line);
    const label = item.label === null || item.kind === "dash" ? "" : `${item.label} `;
    const before = line.cells[column];
    line.cells[column] = before === undefined ? `${label}${item.text}` : `${before} ${item.text}`;
  }
  return [...tables.values()].map((rows) =>
    [...rows.values()].map(({ cells, ...row }) => ({
      ...row,
      cells: Array.from(cells, (cell) => (cell as string | undefined) ?? ""),
    })),
  );
}
