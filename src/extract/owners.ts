import type { Lexicon } from "../lexicon/index.ts";
import type { Assignment, Item, Target } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";
import { columnsOf } from "./columns.ts";
import { ordinalOf } from "./labels.ts";
import { rowKey, type Table } from "./tables.ts";

const joined = "(?:\\s*(?:,|;|và|đến|-)\\s*(?:(?:mục|chỉ)\\s+tiêu\\s+(?:số\\s+)?)?)?";
const charge = new RegExp(
  `(?:chịu\\s+trách\\s+nhiệm|chủ\\s+trì|phụ\\s+trách|theo\\s+dõi|tổ\\s+chức\\s+thực\\s+hiện|triển\\s+khai|thực\\s+hiện)[^.;]*?(?:mục|chỉ)\\s+tiêu\\s+(?:số\\s+)?((?:\\d{1,2}${joined})+)`,
  "g",
);

const numbersIn = (written: string): number[] => {
  const ranges = [...written.matchAll(/(\d{1,2})\s*(?:đến|-)\s*(\d{1,2})/g)].flatMap((m) => {
    const [from, to] = [Number(m[1]), Number(m[2])];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  });
  return [...ranges, ...[...written.matchAll(/\d{1,2}/g)].map((m) => Number(m[0]))];
};

/** Which agency answers for which target, where the plan gives its targets away by number. */
export const ownedByNumber = (assignments: readonly Assignment[]): ReadonlyMap<number, readonly string[]> => {
  const owners = new Map<number, string[]>();
  for (const { agency, duties } of assignments) {
    for (const duty of duties) {
      for (const m of lowered(duty.text).matchAll(charge)) {
        for (const n of numbersIn(m[1]!)) owners.set(n, [...new Set([...(owners.get(n) ?? []), agency])]);
      }
    }
  }
  return owners;
};

/** The number that a plan calls a target by: its label among the objectives, else its place in their row. */
export const numbered = (
  targets: readonly { readonly target: Target; readonly item: Item }[],
): Map<Target, number> => {
  const numbers = new Map<Target, number>();
  const objectives = targets.filter(({ item }) => item.role === "objectives" && !item.cell);
  const rows = [...new Set(objectives.map(({ item }) => item))];
  for (const { target, item } of objectives) {
    const label = item.kind === "arabic" && item.label !== null ? ordinalOf(item.kind, item.label) : null;
    numbers.set(target, label ?? rows.indexOf(item) + 1);
  }
  return numbers;
};

/** Whom the row of a table names as the one who leads, for what stands in its other cells. */
export const leadersIn = (
  tables: readonly Table[],
  lexicon: Lexicon,
): ((item: Item) => readonly string[]) => {
  const rows = new Map<string, string>();
  for (const table of tables) {
    const lead = columnsOf(table).get("lead");
    if (lead === undefined) continue;
    for (const { item, cells, group } of table.rows)
      if (!group && item.cell) rows.set(rowKey(item.cell), cells[lead] ?? "");
  }
  return ({ cell }) => {
    const named = cell ? (rows.get(rowKey(cell)) ?? "") : "";
    return named === "" ? [] : [...new Set(lexicon.find(named).map(({ name }) => name))];
  };
};
