import type { Change, ChangedField, Effect } from "../model/change.ts";
import type { Mention } from "../model/plan.ts";
import type { Alignment, Match } from "./align.ts";
import { type AgencyRole, nameKey, roleOf, sameName } from "./blocks.ts";
import { field, quoted, roleEffect, startOf, substance } from "./changes.ts";
import type { SameBody } from "./same-body.ts";
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

export const namedDifference = (alignment: Alignment, match: Match, sameBody: SameBody): NamedDifference => {
  const { old: before, new: after } = alignment;
  const [a, b] = [namedIn(before, match.old), namedIn(after, match.new)];
  const rows = match.old.some((at) => before.list[at]!.row) || match.new.some((at) => after.list[at]!.row);
  const swapped = [...a.names].flatMap(([key, mention]) => {
    const other = b.names.get(key) ?? [...b.names.values()].find((it) => sameBody(it.name, mention.name));
    if (!other || rows) return [];
    const old = roleOf(before.plan.items[mention.item]!.text, mention);
    const now = roleOf(after.plan.items[other.item]!.text, other);
    return old !== null && now !== null && old !== now ? [{ name: mention.name, old, new: now }] : [];
  });
  const elsewhere =
    (side: Named) =>
    (name: string): boolean =>
      [...side.names.values()].some((it) => sameBody(it.name, name));
  return {
    match,
    gone: onlyIn(a, b).filter((name) => !elsewhere(b)(name)),
    come: onlyIn(b, a).filter((name) => !elsewhere(a)(name)),
    swapped,
  };
};

/** What the comparison of names has to know of both plans. */
export interface NamedContext {
  /** Told by reports or tables already. */
  readonly known: (name: string) => boolean;
  /** In whose block the paragraph stands. */
  readonly owner: string | null;
  /** The body keeps or has a block of its own in both plans. */
  readonly keepsBlock: (name: string) => boolean;
}

/** Agencies given a part, relieved of it or exchanged in a paragraph that both plans have. */
export const namedChanges = (
  alignment: Alignment,
  difference: NamedDifference,
  { known, owner, keepsBlock }: NamedContext,
): Change[] => {
  const old = difference.match.old.map((at) => alignment.old.list[at]!);
  const now = difference.match.new.map((at) => alignment.new.list[at]!);
  const sides = {
    old: quoted(old.map((it) => it.text).join("\n"), old[0]!.location),
    new: quoted(now.map((it) => it.text).join("\n"), now[0]!.location),
  };
  const gone = difference.gone.filter((it) => !known(it));
  const come = difference.come.filter((it) => !known(it));
  const one = (effect: Effect, subject: string, fields: readonly ChangedField[]): Change =>
    substance({ kind: "assignment", effect, subject, fields, ...sides });
  const swapped = difference.swapped.map((it) => {
    const effect = roleEffect(it.old, it.new);
    return one(effect, it.name, [field("role", it.old, it.new, effect)]);
  });
  // Struck out of another body's duty it is no body that was dropped: its own block stands.
  const within = owner ?? (gone.length > 0 && gone.every(keepsBlock) ? startOf(sides.new.text) : null);
  const lost = gone.map((it) => field("agency", it, null, "dropped"));
  const won = come.map((it) => field("agency", null, it, "added"));
  if (gone.length === 1 && come.length === 1)
    return [
      ...swapped,
      one("replaced", within ?? startOf(gone[0]!), [field("agency", gone[0]!, come[0]!, "replaced")]),
    ];
  if (within !== null && lost.length + won.length > 0) {
    const effect = won.length === 0 ? "relaxed" : lost.length === 0 ? "tightened" : "changed";
    return [...swapped, one(effect, within, [...lost, ...won])];
  }
  return [
    ...swapped,
    ...lost.map((it) => one("dropped", it.old!, [it])),
    ...won.map((it) => one("added", it.new!, [it])),
  ];
};
