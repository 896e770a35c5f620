import type { Lexicon } from "../lexicon/index.ts";
import type { Duty, Item } from "../model/plan.ts";
import { unaccented } from "../text/letters.ts";
import { type Block, dutyOf } from "./assignments.ts";
import { type ColumnKind, columnsOf } from "./columns.ts";
import { type Row, rowKey, type Table } from "./tables.ts";

/** What one row gives to one cell of bodies. */
interface Given {
  readonly row: Row;
  readonly bodies: string;
  readonly duties: readonly Duty[];
}

const linesOf = (cell: string): string[] =>
  cell
    .split("\n")
    .map((line) => line.replace(/^[-+•]\s*/, "").trim())
    .filter((line) => line !== "");

const isAssigning = (row: Row): boolean => {
  const { role, location } = row.item;
  return role !== "annex" ? role !== "objectives" && role !== "funding" : /^PL/.test(location.section);
};

/** `Cơ quan | Nhiệm vụ`: the body comes first and the other columns say what it is to do. */
const byBody = (table: Table, columns: ReadonlyMap<ColumnKind, number>): Given[] => {
  const body = columns.get("body") ?? columns.get("doer");
  const task = columns.get("task");
  if (body === undefined || task === undefined || body > task || columns.has("lead")) return [];
  return table.rows
    .filter((row) => !row.group)
    .map((row) => ({ row, bodies: row.cells[body]!, duties: linesOf(row.cells[task]!).map(dutyOf) }));
};

/** `Nhiệm vụ | Chủ trì | Phối hợp` where the organisation says nothing else. */
const byTask = (table: Table, columns: ReadonlyMap<ColumnKind, number>): Given[] => {
  const task = columns.get("task");
  if (task === undefined) return [];
  const roles = [
    { at: columns.get("lead") ?? columns.get("doer"), role: "lead" },
    { at: columns.get("support"), role: "support" },
  ] as const;
  return table.rows
    .filter((row) => !row.group && row.item.role === "organisation")
    .flatMap((row) =>
      roles.flatMap(({ at, role }) =>
        at === undefined || row.cells[at] === ""
          ? []
          : [{ row, bodies: row.cells[at]!, duties: [{ text: row.cells[task]!.replace(/\n/g, " "), role }] }],
      ),
    );
};

const namesOf = (cell: string, lexicon: Lexicon): readonly string[] => {
  const { names } = lexicon.canonical(cell.replace(/\n/g, " "));
  const found = [...new Set(lexicon.find(cell).map(({ name }) => name))];
  return found.length > names.length ? found : names;
};

/** Rows of one body under one another are one block. */
const joined = (blocks: readonly Block[]): Block[] => {
  const byName = new Map<string, Block>();
  for (const block of blocks) {
    const { agency, location } = block.assignment;
    const key = `${location.section}|${agency}`;
    const known = byName.get(key);
    byName.set(
      key,
      known
        ? {
            assignment: {
              ...known.assignment,
              duties: [...known.assignment.duties, ...block.assignment.duties],
            },
            items: [...known.items, ...block.items],
          }
        : block,
    );
  }
  return [...byName.values()];
};

/** Who is to do what by the tables of a plan; `written` are the blocks that headings open. */
export const assignmentsInTables = (
  tables: readonly Table[],
  items: readonly Item[],
  written: readonly Block[],
  lexicon: Lexicon,
): Block[] => {
  const inSection = (table: Table): boolean => {
    const top = table.rows[0]?.item.path.split(".")[0];
    return written.some(({ assignment }) => assignment.label?.split(".")[0] === top);
  };
  const rowItems = new Map<string, number[]>();
  items.forEach(({ cell }, i) => {
    if (!cell) return;
    const key = rowKey(cell);
    rowItems.set(key, [...(rowItems.get(key) ?? []), i]);
  });
  const blocks = tables.flatMap((table) => {
    const columns = columnsOf(table);
    const first = byBody(table, columns);
    return first.length > 0 ? first : inSection(table) ? [] : byTask(table, columns);
  });
  return joined(
    blocks
      .filter(
        ({ row, duties }) =>
          duties.length > 0 && isAssigning(row) && !/^(?:tong|cong)\b/.test(unaccented(row.cells[0]!)),
      )
      .flatMap(({ row, bodies, duties }) => {
        const { cell, path, location } = row.item;
        const own = cell ? (rowItems.get(rowKey(cell)) ?? []) : [];
        return namesOf(bodies, lexicon).map((agency) => ({
          assignment: {
            agency,
            scope: null,
            label: path === "" ? null : path,
            heading: bodies.replace(/\n/g, " "),
            duties,
            location,
          },
          items: own,
        }));
      }),
  );
};
