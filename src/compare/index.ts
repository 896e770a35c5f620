import type { Change, ChangedField, CompareMode, Comparison } from "../model/change.ts";
import type { Location } from "../model/location.ts";
import type { Plan } from "../model/plan.ts";
import { align, type Alignment, type Match } from "./align.ts";
import { annexChanges } from "./annexes.ts";
import { assignmentChanges } from "./assignments.ts";
import { blocksOf, nameKey } from "./blocks.ts";
import { together } from "./changes.ts";
import { deadlineChanges, type Named } from "./deadlines.ts";
import { headChanges } from "./head.ts";
import { basisChanges, recipientChanges } from "./lists.ts";
import { type NamedContext, type NamedDifference, namedChanges, namedDifference } from "./named.ts";
import { targetReferences } from "./references.ts";
import { areRelated } from "./related.ts";
import { type SameBody, sameByName } from "./same-body.ts";
import { rowsOf } from "./rows.ts";
import { sectionChanges } from "./sections.ts";
import { pairTargets, targetChanges } from "./targets.ts";
import { inside, isCellOfTask, taskChanges } from "./tasks.ts";
import { paragraphChanges } from "./paragraphs.ts";
import { movedMatches, textChanges } from "./texts.ts";
import { unitsOf } from "./units.ts";
import { numbersOf, plainNumber, wordsOf } from "./words.ts";

const nothing: Named = { gone: new Set(), come: new Set() };

/** Figures that targets and deadlines of a pair of paragraphs already account for. */
const figuresOf = (alignment: Alignment) => {
  const byUnit = (side: "old" | "new"): ReadonlyMap<number, readonly string[]> => {
    const units = alignment[side];
    const found = new Map<number, string[]>();
    const add = (location: Location, figures: readonly string[]): void => {
      const at = units.at(location);
      if (at === null) return;
      const list = found.get(at);
      if (list) list.push(...figures);
      else found.set(at, [...figures]);
    };
    for (const it of units.plan.targets) {
      const values = it.quantities.flatMap(({ value, max, byYear }) => [value, max, byYear]);
      const years = [it.baselineYear, ...values].filter((value) => value !== null);
      add(
        it.location,
        years.map((value) => plainNumber(String(value).replace(".", ","))),
      );
    }
    for (const it of units.plan.deadlines) add(it.location, numbersOf(wordsOf(it.text)));
    return found;
  };
  const [old, now] = [byUnit("old"), byUnit("new")];
  return (match: Match): ReadonlySet<string> =>
    new Set([
      ...match.old.flatMap((at) => old.get(at) ?? []),
      ...match.new.flatMap((at) => now.get(at) ?? []),
    ]);
};

/** Names that reports and task labels already account for. */
const accounted = (alignment: Alignment, changes: readonly Change[]) => {
  const taskUnits = (side: "old" | "new"): ReadonlySet<number> =>
    new Set(
      alignment[side].plan.tasks.flatMap((it) => {
        const unit = it.leads.length + it.supports.length > 0 ? alignment[side].at(it.location) : null;
        return unit === null ? [] : [unit];
      }),
    );
  const [old, now] = [taskUnits("old"), taskUnits("new")];
  const said = new Map<number, Set<string>>();
  for (const change of changes) {
    const unit = alignment.new.at(change.new?.location ?? null);
    if (unit === null) continue;
    const names = said.get(unit) ?? new Set<string>();
    for (const it of change.fields)
      for (const name of [it.old, it.new])
        for (const one of name?.split("; ") ?? []) names.add(nameKey(one.replace(/^(?:lead|support): /, "")));
    said.set(unit, names);
  }
  return (match: Match) => {
    const inTable = match.old.some((at) => old.has(at)) && match.new.some((at) => now.has(at));
    return (name: string): boolean =>
      inTable || match.new.some((at) => said.get(at)?.has(nameKey(name)) === true);
  };
};

/** The changes of substance told at a pair of paragraphs. */
const changesAt = (alignment: Alignment, changes: readonly Change[]) => {
  const found = new Map<Match, Change[]>();
  for (const change of changes) {
    if (change.class !== "substance") continue;
    const match =
      alignment.ofNew(alignment.new.at(change.new?.location ?? null)) ??
      alignment.ofOld(alignment.old.at(change.old?.location ?? null));
    if (!match) continue;
    const list = found.get(match);
    if (list) list.push(change);
    else found.set(match, [change]);
  }
  return (match: Match): readonly Change[] => found.get(match) ?? [];
};

const withMore = (change: Change, more: readonly ChangedField[] | undefined): Change => {
  if (!more) return change;
  const fields = [...change.fields, ...more];
  // Words that changed besides take nothing from a direction that was told.
  const directed = more.filter((it) => it.effect !== "changed");
  const effect = directed.length === 0 ? change.effect : together([...change.fields, ...directed]);
  return { ...change, fields, effect };
};

const order: Readonly<Record<Change["class"], number>> = {
  substance: 0,
  moved: 1,
  wording: 2,
  typographic: 3,
};

/** A body of the draft that leads less than its counterpart above. */
const weakensRole = (change: Change): boolean =>
  change.effect === "relaxed" && change.fields.some((it) => it.field === "role");

/** Of a parent plan a draft below it owes targets, deadlines, tasks and annexes; the rest is its own. */
const ownedByDraft = (change: Change, sameLevel: boolean): boolean =>
  ["head", "basis", "recipients", "item", "section"].includes(change.kind) ||
  (change.kind === "assignment" && !sameLevel && !weakensRole(change));

/**
 * What changed between two plans, in the order of the new one: substance first, then what moved, was reworded or is
 * only typed otherwise. Aligned by content; labels, order, spelling and abbreviations are never substance.
 */
export const comparison = (
  old: Plan,
  now: Plan,
  mode: CompareMode,
  sameBody: SameBody = sameByName,
): Comparison => {
  const alignment = align(unitsOf(old), unitsOf(now));
  if (!areRelated(alignment, mode)) return { related: false, changes: [], rows: [] };
  const blocks = { old: blocksOf(alignment.old), new: blocksOf(alignment.new) };
  const differences = new Map<Match, NamedDifference>(
    alignment.matches.map((match) => [match, namedDifference(alignment, match, sameBody)]),
  );
  const named = (from: number | null, to: number | null): Named => {
    const match = alignment.ofOld(from);
    const difference =
      match !== null && to !== null && match.new.includes(to) ? differences.get(match) : undefined;
    return difference ? { gone: new Set(difference.gone), come: new Set(difference.come) } : nothing;
  };
  const targets = pairTargets(alignment);
  const sections = sectionChanges(alignment);
  const assignments = assignmentChanges(alignment, blocks);
  const tasks = taskChanges(alignment, sameBody);
  const annexes = annexChanges(alignment);
  const first = [
    ...targetChanges(alignment, targets),
    ...deadlineChanges(alignment, named).filter((change) => !isCellOfTask(change, alignment, tasks)),
    ...assignments.changes,
    ...tasks.changes,
  ];
  const known = accounted(alignment, first);
  const openings = (match: Match): boolean =>
    match.old.some((at) => blocks.old.opened.has(at)) && match.new.some((at) => blocks.new.opened.has(at));
  const headed = (plan: Plan): ReadonlySet<string> =>
    new Set(plan.assignments.map((it) => nameKey(it.agency)));
  const [blocksBefore, blocksNow] = [headed(old), headed(now)];
  const contextOf = (match: Match): NamedContext => ({
    known: known(match),
    owner: blocks.new.owners(match.new[0]!)[0]?.agency ?? null,
    keepsBlock: (name) => blocksBefore.has(nameKey(name)) && blocksNow.has(nameKey(name)),
  });
  const parts = new Map(
    alignment.matches
      .filter((match) => !alignment.old.list[match.old[0]!]!.preamble && !openings(match))
      .map((match) => [match, namedChanges(alignment, differences.get(match)!, contextOf(match))] as const),
  );
  const whole = {
    old: new Set([...sections.old, ...assignments.old, ...tasks.old, ...annexes.old]),
    new: new Set([...sections.new, ...assignments.new, ...tasks.new, ...annexes.new]),
  };
  const toldUnits = (side: "old" | "new"): ReadonlySet<number> =>
    new Set(
      first.flatMap((change) => {
        const unit = alignment[side].at(change[side]?.location ?? null);
        return unit !== null && (change.effect === "added" || change.effect === "dropped") ? [unit] : [];
      }),
    );
  const toldAlone = { old: toldUnits("old"), new: toldUnits("new") };
  const before = [...first, ...[...parts.values()].flat()];
  const bases = basisChanges(alignment);
  const told = changesAt(alignment, [...before, ...bases]);
  const moved = movedMatches(alignment.matches);
  const paragraphs = paragraphChanges({
    alignment,
    blocks,
    told,
    figures: figuresOf(alignment),
    moved: (match) => moved.has(match),
    references: targetReferences(alignment, targets),
    otherPeriod: old.period?.join("-") !== now.period?.join("-"),
    lenient: mode === "parent",
  });
  const texts = textChanges(alignment, blocks, {
    old: (at) => toldAlone.old.has(at) || inside(alignment.old, whole.old, at),
    new: (at) => toldAlone.new.has(at) || inside(alignment.new, whole.new, at),
  });
  const all = [
    ...headChanges(old, now),
    ...sections.changes,
    ...[...bases, ...before].map((change) => withMore(change, paragraphs.more.get(change))),
    ...annexes.changes,
    ...recipientChanges(old, now),
    ...paragraphs.changes,
    ...texts,
  ];
  const sameLevel = old.issuer?.level === now.issuer?.level;
  const shown = mode === "parent" ? all.filter((change) => !ownedByDraft(change, sameLevel)) : all;
  return { related: true, changes: sorted(shown, alignment), rows: rowsOf(alignment) };
};

/** The changes of `comparison` alone. */
export const compare = (old: Plan, now: Plan, mode: CompareMode): readonly Change[] =>
  comparison(old, now, mode).changes;

const sorted = (changes: readonly Change[], alignment: Alignment): readonly Change[] => {
  const placeOf = (change: Change): number => {
    const now = alignment.new.at(change.new?.location ?? null);
    if (now !== null) return now;
    const old = alignment.old.at(change.old?.location ?? null);
    if (old === null) return change.kind === "head" ? -1 : alignment.new.list.length;
    // What is gone stands where its last neighbour that is left stands.
    for (let at = old; at >= 0; at--) {
      const match = alignment.ofOld(at);
      if (match) return match.new[0]! + 0.5;
    }
    return -0.5;
  };
  return changes
    .map((change, i) => ({ change, at: placeOf(change), i }))
    .sort((a, b) => order[a.change.class] - order[b.change.class] || a.at - b.at || a.i - b.i)
    .map(({ change }) => change);
};
