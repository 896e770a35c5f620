import type { Assignment, Mention } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";
import { type Units, upFrom } from "./units.ts";
import { wordsOf } from "./words.ts";

export const nameKey = (name: string): string => wordsOf(name).join(" ");

/** One name is the other with more words around it: `Công an` and `Công an tỉnh`. */
export const sameName = (a: string, b: string): boolean =>
  ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);

/** Whose block each unit stands in. */
export interface Blocks {
  readonly opened: ReadonlyMap<number, readonly Assignment[]>;
  readonly owners: (unit: number) => readonly Assignment[];
}

export const blocksOf = (units: Units): Blocks => {
  const opened = new Map<number, Assignment[]>();
  for (const assignment of units.plan.assignments) {
    const unit = units.at(assignment.location);
    if (unit === null) continue;
    const list = opened.get(unit);
    if (list) list.push(assignment);
    else opened.set(unit, [assignment]);
  }
  return {
    opened,
    owners: (unit) => {
      const at = upFrom(units, unit).find((it) => opened.has(it));
      return at === undefined ? [] : opened.get(at)!;
    },
  };
};

export type AgencyRole = "lead" | "support";

/** What the words beside a name make of it: `X chủ trì, phối hợp với Y`, `Đơn vị chủ trì: X`. */
export const roleOf = (text: string, mention: Mention): AgencyRole | null => {
  const low = lowered(text);
  const after = /^[^.;:]{0,12}?(chủ\s+trì|phối\s+hợp)/u.exec(low.slice(mention.end))?.[1];
  if (after?.startsWith("chủ")) return "lead";
  const before = low.slice(Math.max(0, mention.start - 240), mention.start);
  const clause = before.slice(Math.max(before.lastIndexOf("."), before.lastIndexOf(";")) + 1);
  const last = [...clause.matchAll(/chủ\s+trì|phối\s+hợp/gu)].at(-1);
  if (!last) return null;
  const between = clause.slice(last.index + last[0].length);
  if (last[0].startsWith("phối")) return /^\s*(?:với|:|cùng|của|thực)/u.test(between) ? "support" : null;
  return /^[^:]{0,20}:/u.test(between) ? "lead" : null;
};
