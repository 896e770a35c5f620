import type { Change } from "../model/change.ts";
import type { Assignment } from "../model/plan.ts";
import type { Alignment, Match } from "./align.ts";
import { type Blocks, nameKey, sameName } from "./blocks.ts";
import { field, quoted, roleEffect, substance } from "./changes.ts";
import type { Units } from "./units.ts";

export interface AssignmentChanges {
  readonly changes: readonly Change[];
  /** Units of blocks that are new or gone as a whole. */
  readonly old: ReadonlySet<number>;
  readonly new: ReadonlySet<number>;
}

interface Side {
  readonly units: Units;
  readonly blocks: Blocks;
  readonly keys: ReadonlySet<string>;
  readonly match: (unit: number) => Match | null;
  readonly partners: (match: Match) => readonly number[];
}

const keysOf = (units: Units): ReadonlySet<string> =>
  new Set(units.plan.assignments.map((it) => nameKey(it.agency)));

const known = (side: Side, key: string): boolean =>
  side.keys.has(key) ||
  (key.includes(" ") && [...side.keys].some((it) => it.startsWith(`${key} `) || key.startsWith(`${it} `)));

/** Who has the block on the other side: by its heading, or by what stands under it. */
const holderOf = (own: Side, other: Side, unit: number): readonly Assignment[] | "named" | null => {
  const match = own.match(unit);
  const assignment = own.blocks.opened.get(unit)!;
  if (match) {
    const partners = other.partners(match);
    const opened = partners.flatMap((at) => other.blocks.opened.get(at) ?? []);
    if (opened.length > 0) return opened;
    const words = partners.map((at) => ` ${other.units.list[at]!.key} `).join("");
    if (assignment.some((it) => words.includes(` ${nameKey(it.agency)} `))) return "named";
    const named = partners.flatMap((at) => other.units.list[at]!.mentions.map((it) => nameKey(it.name)));
    if (assignment.some((it) => named.includes(nameKey(it.agency)))) return "named";
  }
  const votes = new Map<Assignment, number>();
  let all = 0;
  own.units.list.forEach((it, at) => {
    if (it.parent !== unit) return;
    all += 1;
    const found = own.match(at);
    for (const holder of found ? other.partners(found).flatMap((to) => other.blocks.owners(to)) : [])
      votes.set(holder, (votes.get(holder) ?? 0) + 1);
  });
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] * 2 > all ? [best[0]] : null;
};

const textOf = (units: Units, unit: number): string => units.list[unit]!.text;

/** The heading and what stands under it. */
const blockText = (units: Units, unit: number): string =>
  units.list
    .filter((it, at) => at === unit || it.parent === unit)
    .map((it) => it.text)
    .join("\n");

/** Agencies that got a block, lost it or handed it over, and duties that went from one to another. */
export const assignmentChanges = (
  alignment: Alignment,
  blocks: { readonly old: Blocks; readonly new: Blocks },
): AssignmentChanges => {
  const before: Side = {
    units: alignment.old,
    blocks: blocks.old,
    keys: keysOf(alignment.old),
    match: alignment.ofOld,
    partners: (match) => match.old,
  };
  const after: Side = {
    units: alignment.new,
    blocks: blocks.new,
    keys: keysOf(alignment.new),
    match: alignment.ofNew,
    partners: (match) => match.new,
  };
  const changes: Change[] = [];
  const [goneUnits, comeUnits] = [new Set<number>(), new Set<number>()];
  const takenOver = new Set<string>();
  const handed = new Set<string>();
  const add = (
    effect: Change["effect"],
    subject: string,
    names: readonly [string | null, string | null],
    at: readonly [number | null, number | null],
  ): void => {
    const quote = (units: Units, unit: number | null) =>
      unit === null ? null : quoted(blockText(units, unit), units.list[unit]!.location);
    changes.push(
      substance({
        kind: "assignment",
        effect,
        subject,
        fields: [field("agency", ...names, effect)],
        old: quote(before.units, at[0]),
        new: quote(after.units, at[1]),
      }),
    );
  };
  for (const [unit, opened] of before.blocks.opened)
    for (const { agency } of opened) {
      const key = nameKey(agency);
      if (known(after, key)) continue;
      const holder = holderOf(before, after, unit);
      if (holder === "named") continue;
      if (holder?.some((it) => sameName(nameKey(it.agency), key))) continue;
      const free = holder?.filter(
        (it) => !before.keys.has(nameKey(it.agency)) && !takenOver.has(nameKey(it.agency)),
      );
      const next = free?.[0] ?? holder?.[0];
      if (next) {
        takenOver.add(nameKey(next.agency));
        handed.add(`${key}>${nameKey(next.agency)}`);
        add("replaced", agency, [agency, next.agency], [unit, after.units.at(next.location)]);
      } else {
        goneUnits.add(unit);
        add("dropped", agency, [agency, null], [unit, null]);
      }
    }
  for (const [unit, opened] of after.blocks.opened)
    for (const { agency } of opened) {
      const key = nameKey(agency);
      if (known(before, key) || takenOver.has(key)) continue;
      const holder = holderOf(after, before, unit);
      if (holder === "named" || holder?.some((it) => sameName(nameKey(it.agency), key))) continue;
      comeUnits.add(unit);
      add("added", agency, [null, agency], [null, unit]);
    }
  return {
    changes: [...changes, ...dutyChanges(alignment, before, after, handed)],
    old: goneUnits,
    new: comeUnits,
  };
};

/** Duties in blocks of different agencies, and leads that became supports. */
const dutyChanges = (
  alignment: Alignment,
  before: Side,
  after: Side,
  handed: ReadonlySet<string>,
): Change[] =>
  alignment.matches.flatMap((match): Change[] => {
    const [a, b] = [match.old[0]!, match.new[0]!];
    const [old, now] = [before.blocks.owners(a), after.blocks.owners(b)];
    if (old.length === 0 || now.length === 0) return [];
    const [x, y] = [old.map((it) => nameKey(it.agency)), now.map((it) => nameKey(it.agency))];
    const sides = {
      old: quoted(textOf(before.units, a), before.units.list[a]!.location),
      new: quoted(textOf(after.units, b), after.units.list[b]!.location),
    };
    if (x.some((it) => y.some((other) => sameName(it, other)))) {
      const role = (side: Side, unit: number, own: readonly Assignment[]) =>
        own.flatMap((it) => it.duties).find((it) => textOf(side.units, unit).includes(it.text))?.role ?? null;
      const [was, is] = [role(before, a, old), role(after, b, now)];
      const swap = (was === "lead" && is === "support") || (was === "support" && is === "lead");
      if (!swap || match.old.length + match.new.length > 2) return [];
      return [
        substance({
          kind: "assignment",
          effect: roleEffect(was, is),
          subject: now[0]!.agency,
          fields: [field("role", was, is, roleEffect(was, is))],
          ...sides,
        }),
      ];
    }
    // Where the block itself went to another agency, that is said once.
    if (x.some((it) => y.some((other) => handed.has(`${it}>${other}`)))) return [];
    if (
      before.blocks.opened.has(a) &&
      after.blocks.opened.has(b) &&
      !(known(after, x[0]!) && known(before, y[0]!))
    )
      return [];
    return [
      substance({
        kind: "assignment",
        effect: "replaced",
        subject: old[0]!.agency,
        fields: [field("duty", old[0]!.agency, now[0]!.agency, "replaced")],
        ...sides,
      }),
    ];
  });
