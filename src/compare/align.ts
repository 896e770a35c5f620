import {
  type Bag,
  candidates,
  containment,
  type Corpus,
  corpusOf,
  pairUp,
  without,
  reversed,
} from "./similar.ts";
import type { Units } from "./units.ts";

/** Units that say the same thing: one to one, or one against the parts that it was split into or merged from. */
export interface Match {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

export interface Alignment {
  readonly old: Units;
  readonly new: Units;
  readonly matches: readonly Match[];
  /** The match of a unit; null for one that only one plan has. */
  readonly ofOld: (at: number | null) => Match | null;
  readonly ofNew: (at: number | null) => Match | null;
}

/** Likeness from which two units are the same in other words, wherever they stand. */
const ALIKE = 0.55;
/** The same between neighbours that match under the same heading. */
const IN_PLACE = 0.24;
/** How much of a part must stand in the whole that it was cut from. */
const PART = 0.7;

class Pairs {
  readonly byOld = new Map<number, number>();
  readonly byNew = new Map<number, number>();
  add(old: number, now: number): void {
    this.byOld.set(old, now);
    this.byNew.set(now, old);
  }
  readonly openOld = (at: number): boolean => !this.byOld.has(at);
  readonly openNew = (at: number): boolean => !this.byNew.has(at);
}

type Context = (units: Units, at: number) => string;

/** Pairs units of the same words whose context is the same; where several share both, in order. */
const sameText = (
  old: Units,
  now: Units,
  pairs: Pairs,
  contextOf: { readonly old: Context; readonly new: Context },
  onlyUnique: boolean,
): void => {
  const places = (units: Units, open: (at: number) => boolean, context: Context): Map<string, number[]> => {
    const found = new Map<string, number[]>();
    units.list.forEach((unit, at) => {
      if (!open(at)) return;
      const key = `${context(units, at)}\n${unit.key}`;
      const list = found.get(key);
      if (list) list.push(at);
      else found.set(key, [at]);
    });
    return found;
  };
  const after = places(now, pairs.openNew, contextOf.new);
  for (const [key, before] of places(old, pairs.openOld, contextOf.old)) {
    const there = after.get(key) ?? [];
    if (onlyUnique && (before.length > 1 || there.length > 1)) continue;
    before.slice(0, there.length).forEach((at, i) => {
      pairs.add(at, there[i]!);
    });
  }
};

const anywhere: Context = () => "";

/** The parent's partner names the context, so that the same words under two agencies are told apart. */
const underPartner = (pairs: Pairs): { old: Context; new: Context } => ({
  old: (units, at) => {
    const { parent } = units.list[at]!;
    return parent === null ? "top" : `under ${String(pairs.byOld.get(parent) ?? `old ${String(parent)}`)}`;
  },
  new: (units, at) => {
    const { parent } = units.list[at]!;
    return parent === null ? "top" : `under ${String(parent)}`;
  },
});

const alike = (old: Units, now: Units, corpus: Corpus, pairs: Pairs, least: number): void => {
  const bonus = (before: number, after: number): number => {
    const [a, b] = [old.list[before]!, now.list[after]!];
    const sameParent =
      a.parent === null || b.parent === null ? a.parent === b.parent : pairs.byOld.get(a.parent) === b.parent;
    const besides =
      pairs.byOld.get(before - 1) === after - 1 || pairs.byOld.get(before + 1) === after + 1 ? 0.05 : 0;
    return (sameParent ? 0.06 : 0) + besides + (a.role === b.role ? 0.02 : 0);
  };
  const found = pairUp(corpus, {
    open: { old: pairs.openOld, new: pairs.openNew },
    score: (before, after, value) => (value >= least ? value + bonus(before, after) : 0),
    least,
  });
  for (const [before, after] of found) pairs.add(before, after);
};

/** A heading in quite other words is the same when most of what stands under it is. */
const byChildren = (old: Units, now: Units, pairs: Pairs): void => {
  const votes = new Map<number, Map<number, number>>();
  for (const [before, after] of pairs.byOld) {
    const [parent, other] = [old.list[before]!.parent, now.list[after]!.parent];
    if (parent === null || other === null || !pairs.openOld(parent) || !pairs.openNew(other)) continue;
    const row = votes.get(parent) ?? new Map<number, number>();
    row.set(other, (row.get(other) ?? 0) + 1);
    votes.set(parent, row);
  }
  const ranked = [...votes].flatMap(([parent, row]) => [...row].map(([other, n]) => ({ parent, other, n })));
  ranked.sort((a, b) => b.n - a.n || a.parent - b.parent || a.other - b.other);
  for (const { parent, other, n } of ranked) {
    const most = Math.max(old.list[parent]!.children, now.list[other]!.children);
    if (n * 2 >= most && pairs.openOld(parent) && pairs.openNew(other)) pairs.add(parent, other);
  }
};

/** Between neighbours that match, under headings that match, less likeness will do. */
const inPlace = (old: Units, now: Units, corpus: Corpus, pairs: Pairs): void => {
  const gapOf = (units: Units, partner: Map<number, number>, forward: boolean): Map<number, string> => {
    const last = new Map<number | null, string>();
    const gaps = new Map<number, string>();
    units.list.forEach((unit, at) => {
      const other = partner.get(at);
      if (other === undefined) gaps.set(at, last.get(unit.parent) ?? "start");
      else last.set(unit.parent, String(forward ? other : at));
    });
    return gaps;
  };
  const [before, after] = [gapOf(old, pairs.byOld, true), gapOf(now, pairs.byNew, false)];
  const context = underPartner(pairs);
  const places = new Map<string, number[]>();
  for (const [at, gap] of after) {
    const key = `${context.new(now, at)} after ${gap}`;
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  }
  const hints = new Map<number, readonly number[]>();
  for (const [at, gap] of before)
    hints.set(at, (places.get(`${context.old(old, at)} after ${gap}`) ?? []).slice(0, 12));
  const found = pairUp(corpus, {
    open: { old: (at) => pairs.openOld(at) && hints.has(at), new: pairs.openNew },
    hints: (at) => hints.get(at) ?? [],
    score: (a, b, value) => (hints.get(a)!.includes(b) && old.list[a]!.row === now.list[b]!.row ? value : 0),
    least: IN_PLACE,
  });
  for (const [a, b] of found) pairs.add(a, b);
};

/** Units left over on one side that stand, word for word, inside a unit of the other side. */
const parts = (
  part: Units,
  whole: Units,
  left: readonly number[],
  partners: ReadonlyMap<number, number>,
  corpus: Corpus,
): (readonly [part: number, whole: number])[] => {
  const { weights } = corpus;
  const rest = new Map<number, Bag>();
  const restOf = (at: number): Bag => {
    const partner = partners.get(at);
    const bag = corpus.new[at]!;
    return rest.get(at) ?? (partner === undefined ? bag : without(bag, corpus.old[partner]!, weights));
  };
  const inside = (at: number, other: number): number => containment(corpus.old[at]!, restOf(other), weights);
  const found = left
    .filter((at) => {
      const { row, heading, children } = part.list[at]!;
      // A heading over a block is no part of a sentence that happens to name it.
      return corpus.old[at]!.ids.length >= 3 && !row && !(heading && children > 0);
    })
    .flatMap((at) =>
      candidates(corpus, at, (other) => !whole.list[other]!.row).map((other) => ({
        at,
        other,
        share: inside(at, other),
      })),
    )
    .sort((a, b) => b.share - a.share || a.at - b.at);
  const taken = new Set<number>();
  return found.flatMap(({ at, other }) => {
    // A whole may give several parts: what one of them took is gone for the next.
    if (taken.has(at) || inside(at, other) < PART) return [];
    taken.add(at);
    rest.set(other, without(restOf(other), corpus.old[at]!, weights));
    return [[at, other] as const];
  });
};

/** Aligns two plans by what their paragraphs say, never by their labels. */
export const align = (old: Units, now: Units): Alignment => {
  const pairs = new Pairs();
  const corpus = corpusOf(
    old.list.map((unit) => unit.words),
    now.list.map((unit) => unit.words),
  );
  const everywhere = { old: anywhere, new: anywhere };
  sameText(old, now, pairs, everywhere, true);
  sameText(old, now, pairs, underPartner(pairs), false);
  alike(old, now, corpus, pairs, ALIKE);
  byChildren(old, now, pairs);
  sameText(old, now, pairs, underPartner(pairs), false);
  inPlace(old, now, corpus, pairs);
  byChildren(old, now, pairs);
  sameText(old, now, pairs, everywhere, false);
  inPlace(old, now, corpus, pairs);
  return alignmentOf(old, now, pairs, corpus);
};

const alignmentOf = (old: Units, now: Units, pairs: Pairs, corpus: Corpus): Alignment => {
  const leftOld = old.list.map((_, at) => at).filter(pairs.openOld);
  const leftNew = now.list.map((_, at) => at).filter(pairs.openNew);
  const merged = parts(old, now, leftOld, pairs.byNew, corpus);
  const split = parts(now, old, leftNew, pairs.byOld, reversed(corpus));
  const groupOld = new Map<number, Match & { old: number[]; new: number[] }>();
  const groupNew = new Map<number, Match & { old: number[]; new: number[] }>();
  const join = (before: number, after: number): void => {
    const group = groupOld.get(before) ?? groupNew.get(after) ?? { old: [], new: [] };
    if (!group.old.includes(before)) group.old.push(before);
    if (!group.new.includes(after)) group.new.push(after);
    groupOld.set(before, group);
    groupNew.set(after, group);
  };
  for (const [before, after] of pairs.byOld) join(before, after);
  for (const [before, after] of merged) join(before, after);
  for (const [after, before] of split) if (!groupNew.has(after)) join(before, after);
  const matches = [...new Set(groupOld.values())].map((group) => ({
    old: group.old.toSorted((a, b) => a - b),
    new: group.new.toSorted((a, b) => a - b),
  }));
  const byOld = new Map(matches.flatMap((match) => match.old.map((at) => [at, match] as const)));
  const byNew = new Map(matches.flatMap((match) => match.new.map((at) => [at, match] as const)));
  return {
    old,
    new: now,
    matches: matches.sort((a, b) => a.new[0]! - b.new[0]!),
    ofOld: (at) => (at === null ? null : (byOld.get(at) ?? null)),
    ofNew: (at) => (at === null ? null : (byNew.get(at) ?? null)),
  };
};
