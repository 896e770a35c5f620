import type { Change, ChangeKind, Effect } from "../model/change.ts";
import type { Alignment, Match } from "./align.ts";
import { type Blocks, nameKey } from "./blocks.ts";
import { field, quoted, startOf, substance } from "./changes.ts";
import { clausesMissing, figureDifference } from "./clauses.ts";
import type { Units } from "./units.ts";

/** What other parts of the comparison have said already. */
export interface Told {
  /** Units in a block that was reported as a whole, or whose target or deadline was. */
  readonly old: (at: number) => boolean;
  readonly new: (at: number) => boolean;
  /** Figures of targets, deadlines and bases in a pair of paragraphs. */
  readonly figures: (match: Match) => ReadonlySet<string>;
  /** Agencies that came into a pair of paragraphs or left it. */
  readonly names: (match: Match) => readonly string[];
  /** A target or deadline of the pair was told as come or gone: so are the clauses around it. */
  readonly whole: (match: Match) => boolean;
}

interface Owner {
  readonly kind: ChangeKind;
  readonly subject: string | null;
}

const ownerOf = (units: Units, blocks: Blocks, at: number): Owner => {
  const agency = blocks.owners(at)[0]?.agency;
  if (agency !== undefined) return { kind: "assignment", subject: agency };
  return { kind: units.list[at]!.role === "tasks" ? "task" : "item", subject: null };
};

const formula = /^(?:trên\s+đây\s+là\s+(?:toàn\s+bộ\s+)?(?:nội\s+dung\s+)?kế\s+hoạch|\(?kèm\s+theo\s)/iu;

/** Lead-ins, headings, heads of tables and formulas carry nothing of their own. */
const saysNothing = (units: Units, at: number): boolean => {
  const unit = units.list[at]!;
  if (unit.preamble || unit.words.length < 4 || formula.test(unit.text)) return true;
  return (
    unit.heading ||
    /:$/.test(unit.text) ||
    (unit.row && unit.children === 0 && /^(?:stt|tt|số tt)\s/iu.test(unit.text))
  );
};

const quote = (units: Units, list: readonly number[]) =>
  quoted(list.map((at) => units.list[at]!.text).join("\n"), units.list[list[0]!]!.location);

const leftOver = (alignment: Alignment, side: "old" | "new", blocks: Blocks, told: Told): Change[] => {
  const units = alignment[side];
  const effect: Effect = side === "old" ? "dropped" : "added";
  return units.list.flatMap((unit, at): Change[] => {
    const match = side === "old" ? alignment.ofOld(at) : alignment.ofNew(at);
    if (match !== null || told[side](at)) return [];
    const owner = ownerOf(units, blocks, at);
    const base = {
      kind: owner.kind,
      effect,
      subject: owner.subject ?? startOf(unit.text),
      old: side === "old" ? quote(units, [at]) : null,
      new: side === "new" ? quote(units, [at]) : null,
    };
    if (saysNothing(units, at)) return [{ ...base, class: "wording", fields: [] }];
    const shown = startOf(unit.text);
    const fields =
      owner.kind === "assignment"
        ? [side === "old" ? field("duty", shown, null, effect) : field("duty", null, shown, effect)]
        : [];
    return [substance({ ...base, fields })];
  });
};

/** Paragraphs that stand elsewhere: those outside the longest run that keeps the old order. */
const movedMatches = (matches: readonly Match[]): ReadonlySet<Match> => {
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

const typed = (units: Units, at: number): string => units.list[at]!.text;

const inPairs = (
  alignment: Alignment,
  match: Match,
  blocks: Blocks,
  told: Told,
  moved: boolean,
): Change[] => {
  const [old, now] = [quote(alignment.old, match.old), quote(alignment.new, match.new)];
  const owner = ownerOf(alignment.new, blocks, match.new[0]!);
  const base = { kind: owner.kind, subject: owner.subject ?? startOf(now.text), old, new: now };
  const one = match.old.length === 1 && match.new.length === 1;
  const same = one && alignment.old.list[match.old[0]!]!.key === alignment.new.list[match.new[0]!]!.key;
  const preamble = alignment.old.list[match.old[0]!]!.preamble;
  const list = (found: readonly string[]): string | null => (found.length > 0 ? found.join("; ") : null);
  const changes: Change[] = [];
  const clause = (text: string, effect: "dropped" | "added"): Change =>
    substance({
      ...base,
      subject: owner.subject ?? startOf(text),
      effect,
      fields: [
        effect === "dropped"
          ? field("duty", startOf(text), null, effect)
          : field("duty", null, startOf(text), effect),
      ],
    });
  const words = !same && !preamble;
  const clauses = words && !told.whole(match) && !alignment.old.list[match.old[0]!]!.row;
  const names = told.names(match);
  const untold = (text: string): boolean => !names.some((name) => nameKey(text).includes(name));
  const gone = clauses ? clausesMissing(old.text, now.text).filter(untold) : [];
  const come = clauses ? clausesMissing(now.text, old.text).filter(untold) : [];
  // One clause for one clause is the same clause rewritten.
  const rewritten = Math.min(gone.length, come.length);
  const [dropped, added] = [gone.slice(rewritten), come.slice(rewritten)];
  if (dropped.length > 0) changes.push(clause(dropped.join("; "), "dropped"));
  if (added.length > 0) changes.push(clause(added.join("; "), "added"));
  const cut = (text: string, parts: readonly string[]): string =>
    parts.reduce((rest, part) => rest.replace(part, () => " "), text);
  const figures = words
    ? figureDifference(cut(old.text, dropped), cut(now.text, added), told.figures(match))
    : { gone: [], come: [] };
  if (figures.gone.length + figures.come.length > 0)
    changes.push(
      substance({
        ...base,
        effect: "changed",
        fields: [field("value", list(figures.gone), list(figures.come), "changed")],
      }),
    );
  if (moved) changes.push({ ...base, class: "moved", effect: "equal", fields: [] });
  if (!one) {
    const split = match.new.length > match.old.length;
    const counts = [String(match.old.length), String(match.new.length)] as const;
    changes.push({
      ...base,
      class: "wording",
      effect: "equal",
      fields: [field(split ? "split" : "merged", ...counts, "equal")],
    });
  } else if (!same) changes.push({ ...base, class: "wording", effect: "equal", fields: [] });
  else if (
    typed(alignment.old, match.old[0]!) !== typed(alignment.new, match.new[0]!) ||
    alignment.old.list[match.old[0]!]!.label !== alignment.new.list[match.new[0]!]!.label
  )
    changes.push({ ...base, class: "typographic", effect: "equal", fields: [] });
  return changes;
};

/** Paragraphs and clauses that came or went, figures that differ, and what is only worded, typed or placed otherwise. */
export const textChanges = (
  alignment: Alignment,
  blocks: { readonly old: Blocks; readonly new: Blocks },
  told: Told,
): Change[] => {
  const moved = movedMatches(alignment.matches);
  return [
    ...alignment.matches.flatMap((match) => inPairs(alignment, match, blocks.new, told, moved.has(match))),
    ...leftOver(alignment, "old", blocks.old, told),
    ...leftOver(alignment, "new", blocks.new, told),
  ];
};
