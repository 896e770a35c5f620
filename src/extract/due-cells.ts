import type { Item } from "../model/plan.ts";
import { columnsOf } from "./columns.ts";
import { rowKey, type Table } from "./tables.ts";

/** The columns of a task table, -1 where it has none of a kind. */
export interface TaskColumns {
  readonly what: number;
  readonly lead: number;
  readonly support: number;
  readonly due: number;
  /** The year that the head of the due column gives to its cells. */
  readonly year: number | null;
}

/** Null where a table is no table of tasks. */
export const taskColumns = (table: Table): TaskColumns | null => {
  const columns = columnsOf(table);
  const at = (...kinds: readonly Parameters<typeof columns.get>[0][]): number =>
    kinds.map((kind) => columns.get(kind)).find((found) => found !== undefined) ?? -1;
  const what = at("task", "product");
  const lead = at("lead", "doer", "person", "body");
  const due = at("due");
  if (what < 0 || (lead < 0 && due < 0)) return null;
  const year = /20\d{2}/.exec(due >= 0 ? table.heads[due]! : "")?.[0];
  return { what, lead, support: at("support"), due, year: year === undefined ? null : Number(year) };
};

/** What a cell of a due column says without words: by when, and of which task. */
export interface DueCell {
  readonly year: number | null;
  readonly task: string;
  /** The words of the cells that say who reports to whom, in a table of reports. */
  readonly report: { readonly from: string; readonly to: string } | null;
}

type RowOf = (cells: readonly string[]) => { readonly due: number; readonly cell: DueCell };

/** How the rows of a table of tasks, or of reports, give their days; null where it is neither. */
const rowReader = (table: Table): RowOf | null => {
  const columns = columnsOf(table);
  const [to, from, day] = [
    columns.get("receiver"),
    columns.get("body") ?? columns.get("doer"),
    columns.get("due"),
  ];
  if (to !== undefined && from !== undefined && day !== undefined)
    return (cells) => ({
      due: day,
      cell: { year: null, task: "", report: { from: cells[from]!, to: cells[to]! } },
    });
  const task = taskColumns(table);
  if (!task || task.due < 0) return null;
  return (cells) => ({ due: task.due, cell: { year: task.year, task: cells[task.what]!, report: null } });
};

/** The cells of due columns, by item: `Quý II` there is a deadline even without a word before it. */
export const dueCellsIn = (tables: readonly Table[], items: readonly Item[]): ReadonlyMap<Item, DueCell> => {
  const rows = new Map<string, ReturnType<RowOf>>();
  for (const table of tables) {
    const read = rowReader(table);
    if (!read) continue;
    for (const { item, cells, group } of table.rows)
      if (!group && item.cell) rows.set(rowKey(item.cell), read(cells));
  }
  const found = new Map<Item, DueCell>();
  for (const item of items) {
    const row = item.cell && rows.get(rowKey(item.cell));
    if (row && item.cell.column === row.due) found.set(item, row.cell);
  }
  return found;
};
