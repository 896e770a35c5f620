import type { Location } from "../model/location.ts";
import type { Item, Plan } from "../model/plan.ts";
import { roleAt } from "./section.ts";

/** A target or a task, and who has it. */
export interface Owned {
  readonly text: string;
  readonly owners: readonly string[];
  readonly location: Location;
}

/** At least two of a row have an owner, and at least half of it: else the plan does not give them away one by one. */
export const isGivenAway = (row: readonly Owned[]): boolean => {
  const owned = row.filter(({ owners }) => owners.length > 0).length;
  return owned >= 2 && owned * 2 >= row.length;
};

export const targetRows = ({ targets, sections, items }: Plan): readonly (readonly Owned[])[] => {
  const objectives = new Set(sections.filter(({ role }) => role === "objectives").map(({ label }) => label));
  const rows = targets.filter(
    ({ location, owners: own }) => own.length > 0 || objectives.has(location.section.split(".")[0]!),
  );
  return rowsOf(rows, items);
};

/** Leaves only: a heading over tasks is owned through them. */
export const taskRows = (plan: Plan): readonly (readonly Owned[])[] => {
  const over = new Set(plan.tasks.flatMap(({ label }) => labelsOver(label)));
  return rowsOf(
    plan.tasks
      .filter(({ location }) => roleAt(location, plan) !== "objectives")
      .filter(({ label }) => label === "" || !over.has(label))
      .map(({ text, leads, location }) => ({ text, owners: leads, location })),
    plan.items,
  );
};

/** `III` and `III.1` over `III.1.a`. */
function labelsOver(label: string): readonly string[] {
  const over: string[] = [];
  for (let dot = label.indexOf("."); dot >= 0; dot = label.indexOf(".", dot + 1))
    over.push(label.slice(0, dot));
  return over;
}

/** Siblings: what stands under one parent, or in the tables there: what a column gives away says nothing of a sentence beside it. */
function rowsOf(all: readonly Owned[], items: readonly Item[]): readonly (readonly Owned[])[] {
  const cells = new Set(items.flatMap(({ cell, location }) => (cell ? [location] : [])));
  const rows = new Map<string, Owned[]>();
  for (const one of all) {
    const over = one.location.section.split(".").slice(0, -1).join(".");
    const parent = cells.has(one.location) ? `${over}|table` : over;
    const row = rows.get(parent);
    if (row) row.push(one);
    else rows.set(parent, [one]);
  }
  return [...rows.values()];
}

export const short = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 117)}…`);
