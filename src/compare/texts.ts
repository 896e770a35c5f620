import type { Change, ChangeKind, Effect } from "../model/change.ts";
import type { Alignment, Match } from "./align.ts";
import type { Blocks } from "./blocks.ts";
import { field, quoted, startOf, substance } from "./changes.ts";
import type { Units } from "./units.ts";

/** What other parts of the comparison have said already. */
export interface Told {
  /** Units in a block that was reported as a whole, or whose target or deadline was. */
  readonly old: (at: number) => boolean;
  readonly new: (at: number) => boolean;
}

interface Owner {
  readonly kind: ChangeKind;
  readonly subject: string | null;
}

/** Whose paragraph it is: an agency's, a task's or nobody's. */
export const ownerOf = (units: Units, blocks: Blocks, at: number): Owner => {
  const agency = blocks.owners(at)[0]?.agency;
  if (agency !== undefined) return { kind: "assignment", subject: agency };
  return { kind: units.list[at]!.role === "tasks" ? "task" : "item", subject: null };
};

const formula = /^(?:trên\s+đây\s+là\s+(?:toàn\s+bộ\s+)?(?:nội\s+dung\s+)?kế\s+hoạch|\(?kèm\s+theo\s)/iu;

/** Lead-ins, headings, heads of tables and formulas carry nothing of their own. */
export const saysNothing = (units: Units, at: number): boolean => {
  const unit = units.list[at]!;
  if (unit.preamble || unit.words.length < 4 || formula.test(unit.text)) return true;
  return (
    unit.heading ||
    /:$/.test(unit.text) ||
    (unit.row && unit.children === 0 && /^(?:stt|tt|số tt)\s/iu.test(unit.text))
  );
};

/** A heading over other paragraphs, a lead-in, the head of a table: its words bind nobody. */
export const bindsNobody = (units: Units, at: number): boolean => {
  const unit = units.list[at]!;
  if (unit.preamble) return !unit.basis;
  if (formula.test(unit.text) || /:$/.test(unit.text)) return true;
  if (unit.heading) return unit.children > 0 && (unit.role !== "tasks" || unit.parent === null);
  return unit.row && unit.children === 0 && /^(?:stt|tt|số tt)\s/iu.test(unit.text);
};

const quote = (units: Units, list: readonly number[]) =>
  quoted(list.map((at) => units.list[at]!.text).join("\n"), units.list[list[0]!]!.location);

/** Tables of which no row has a partner: each is one change, and its rows are none. */
const wholeTables = (units: Units, open: (at: number) => boolean): ReadonlyMap<number, readonly number[]> => {
  const rows = new Map<number, number[]>();
  units.list.forEach(({ table }, at) => {
    if (table === null) return;
    const list = rows.get(table);
    if (list) list.push(at);
    else rows.set(table, [at]);
  });
  return new Map([...rows].filter(([, list]) => list.length > 1 && list.every(open)));
};

const leftOver = (alignment: Alignment, side: "old" | "new", blocks: Blocks, told: Told): Change[] => {
  const units = alignment[side];
  const effect: Effect = side === "old" ? "dropped" : "added";
  const open = (at: number): boolean =>
    (side === "old" ? alignment.ofOld(at) : alignment.ofNew(at)) === null && !told[side](at);
  const tables = wholeTables(units, open);
  return units.list.flatMap((unit, at): Change[] => {
    if (!open(at)) return [];
    const table = unit.table === null ? undefined : tables.get(unit.table);
    if (table) {
      if (table[0] !== at) return [];
      const whole = quote(units, table);
      const [old, now] = side === "old" ? [whole, null] : [null, whole];
      return [substance({ kind: "table", effect, subject: startOf(unit.text), fields: [], old, new: now })];
    }
    const owner = ownerOf(units, blocks, at);
    const base = {
      kind: owner.kind,
      effect,
      subject: owner.subject ?? startOf(unit.text),
      old: side === "old" ? quote(units, [at]) : null,
      new: side === "new" ? quote(units, [at]) : null,
    };
    if (saysNothing(units, at))
      return [{ ...base, class: "wording", proof: "lead-in", bound: [], fields: [] }];
    const shown = startOf(unit.text);
    const fields =
      owner.kind === "assignment"
        ? [side === "old" ? field("duty", shown, null, effect) : field("duty", null, shown, effect)]
        : [];
    return [substance({ ...base, fields })];
  });
};

/** Paragraphs that stand elsewhere: those outside the longest run that keeps the old order. */
export const movedMatches = (matches: readonly Match[]): ReadonlySet<Match> => {
  const order = matches.toSorted((a, b) => a.old[0]! - b.old[0]!);
  const tails: number[] = [];
  const before: (number | null)[] = [];
  order.forEach((match, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order[tails[middle]!]!.new[0]! < match.new[0]!) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? null : tails[low - 1]!);
    tails[low] = i;
  });
  const kept = new Set<Match>();
  for (let at = tails.at(-1) ?? null; at !== null; at = before[at]!) kept.add(order[at]!);
  return new Set(matches.filter((match) => !kept.has(match)));
};

/** Paragraphs that stand elsewhere, and paragraphs, rows and tables that came or went. */
export const textChanges = (
  alignment: Alignment,
  blocks: { readonly old: Blocks; readonly new: Blocks },
  told: Told,
): Change[] => [
  ...leftOver(alignment, "old", blocks.old, told),
  ...leftOver(alignment, "new", blocks.new, told),
];
