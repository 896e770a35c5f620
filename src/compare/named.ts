import type { Change } from "../model/change.ts";
import type { Mention } from "../model/plan.ts";
import type { Alignment, Match } from "./align.ts";
import { type AgencyRole, nameKey, roleOf, sameName } from "./blocks.ts";
import { field, quoted, startOf, substance } from "./changes.ts";
import type { Units } from "./units.ts";

/** An agency that only one of two matching paragraphs names, or that has another role in the other. */
export interface NamedDifference {
  readonly match: Match;
  readonly gone: readonly string[];
  readonly come: readonly string[];
  readonly swapped: readonly { readonly name: string; readonly old: AgencyRole; readonly new: AgencyRole }[];
}

interface Named {
  readonly names: ReadonlyMap<string, Mention>;
  readonly text: string;
}

const namedIn = (units: Units, list: readonly number[]): Named => {
  const issuer = nameKey(units.plan.issuer?.name ?? "");
  const names = new Map<string, Mention>();
  for (const at of list)
    for (const mention of units.list[at]!.mentions) {
      const key = nameKey(mention.name);
      const own = issuer !== "" && issuer.startsWith(key);
      if (!mention.collective && !mention.cited && !own && !names.has(key)) names.set(key, mention);
    }
  return { names, text: ` ${list.map((at) => units.list[at]!.key).join(" ")} ` };
};

/** Names of one side that the other neither names nor holds in its words. */
const onlyIn = (own: Named, other: Named): string[] =>
  [...own.names]
    .filter(([key, mention]) => {
      if (other.names.has(key) || other.text.includes(` ${key} `)) return false;
      if (other.text.includes(` ${nameKey(mention.text)} `)) return false;
      return ![...other.names.keys()].some((it) => sameName(it, key));
    })
    .map(([, mention]) => mention.name);

export const namedDifference = (alignment: Alignment, match: Match): NamedDifference => {
  const { old: before, new: after } = alignment;
  const [a, b] = [namedIn(before, match.old), namedIn(after, match.new)];
  const rows = match.old.some((at) => before.list[at]!.row) || match.new.some((at) => after.list[at]!.row);
  const swapped = [...a.names].flatMap(([key, mention]) => {
    const other = b.names.get(key);
    if (!other || rows) return [];
    const old = roleOf(before.plan.items[mention.item]!.text, mention);
    const now = roleOf(after.plan.items[other.item]!.text, other);
    return old !== null && now !== null && old !== now ? [{ name: mention.name, old, new: now }] : [];
  });
  return { match, gone: onlyIn(a, b), come: onlyIn(b, a), swapped };
};

/** Agencies given a part, relieved of it or exchanged in a paragraph that both plans have. */
export const namedChanges = (
  alignment: Alignment,
  difference: NamedDifference,
  known: (name: string) => boolean,
): Change[] => {
  const old = difference.match.old.map((at) => alignment.old.list[at]!);
  const now = difference.match.new.map((at) => alignment.new.list[at]!);
  const sides = {
    old: quoted(old.map((it) => it.text).join("\n"), old[0]!.location),
    new: quoted(now.map((it) => it.text).join("\n"), now[0]!.location),
  };
  const gone = difference.gone.filter((it) => !known(it));
  const come = difference.come.filter((it) => !known(it));
  const one = (
    effect: Change["effect"],
    a: string | null,
    b: string | null,
    name: "agency" | "role",
    subject: string,
  ): Change =>
    substance({ kind: "assignment", effect, subject, fields: [field(name, a, b, effect)], ...sides });
  const swapped = difference.swapped.map((it) => one("changed", it.old, it.new, "role", it.name));
  if (gone.length === 1 && come.length === 1)
    return [...swapped, one("replaced", gone[0]!, come[0]!, "agency", startOf(gone[0]!))];
  return [
    ...swapped,
    ...gone.map((it) => one("dropped", it, null, "agency", it)),
    ...come.map((it) => one("added", null, it, "agency", it)),
  ];
};
