import type { Change, ChangedField } from "../model/change.ts";
import type { Plan, Target } from "../model/plan.ts";
import type { Alignment } from "./align.ts";
import { nameKey } from "./blocks.ts";
import { field, quoted, startOf, substance, together } from "./changes.ts";
import { frequencyField, milestones, quantityFields, shownQuantity } from "./quantities.ts";
import { corpusOf, pairUp } from "./similar.ts";
import { numbersOf, plainNumber, subjectWords, wordsOf } from "./words.ts";

/** Words that say how firmly or how far, not what. */
const manner = new Set(
  "phấn đấu ít nhất tối thiểu đa trên dưới đạt từ đến hết vào năm trước trở lên không quá bảo đảm hằng mỗi so với".split(
    " ",
  ),
);

const aboutOf = (target: Target): readonly string[] => {
  const words = subjectWords(wordsOf(target.text));
  const about = words.filter((word) => !manner.has(word));
  return about.length > 1 ? about : words;
};

/** Likeness that two targets need where their paragraphs do not match. */
const ELSEWHERE = 0.6;
const LINKED = 0.3;

/** Targets of the new plan that go on from those of the old one. */
export const pairTargets = (alignment: Alignment): Map<number, number> => {
  const [before, after] = [alignment.old.plan.targets, alignment.new.plan.targets];
  const corpus = corpusOf(before.map(aboutOf), after.map(aboutOf));
  const matchOf = before.map((it) => alignment.ofOld(alignment.old.at(it.location)));
  const unitOf = after.map((it) => alignment.new.at(it.location));
  const inUnit = new Map<number, number[]>();
  unitOf.forEach((unit, at) => {
    if (unit !== null) inUnit.set(unit, [...(inUnit.get(unit) ?? []), at]);
  });
  const linked = (old: number, now: number): boolean => {
    const unit = unitOf[now]!;
    return unit !== null && matchOf[old]?.new.includes(unit) === true;
  };
  const found = pairUp(corpus, {
    open: { old: () => true, new: () => true },
    hints: (old) => matchOf[old]?.new.flatMap((unit) => inUnit.get(unit) ?? []) ?? [],
    score: (old, now, value) => {
      const [a, b] = [before[old]!, after[now]!];
      const unit = a.quantities[0]?.unit === b.quantities[0]?.unit ? 0.05 : 0;
      if (linked(old, now)) return value + LINKED + unit;
      // Elsewhere only a target whose own paragraph is gone may be the same one.
      return matchOf[old] === null || value > 0.85 ? value + unit - (ELSEWHERE - LINKED) : 0;
    },
    least: LINKED,
  });
  return new Map(found);
};

const onlyIn = (own: readonly string[], other: readonly string[]): string | null => {
  const there = new Set(other.map(nameKey));
  const left = own.filter((name) => !there.has(nameKey(name)));
  return left.length > 0 ? left.join("; ") : null;
};

const targetFields = (
  old: Target,
  now: Target,
  plans: readonly [Plan, Plan],
  inTables: boolean,
): ChangedField[] => {
  const ends = { old: plans[0].period?.[1] ?? null, new: plans[1].period?.[1] ?? null };
  const { pairs, gone, come } = milestones(old.quantities, now.quantities);
  const whole = pairs.length === 0;
  const fields = [
    ...pairs.flatMap((pair) => quantityFields(pair, [old, now], ends)),
    ...gone.map((it) => field(whole ? "value" : "milestone", shownQuantity(it), null, "relaxed")),
    ...come.map((it) => field(whole ? "value" : "milestone", null, shownQuantity(it), "tightened")),
    ...frequencyField(old, now),
  ];
  if (old.baselineYear !== now.baselineYear) {
    const [a, b] = [old.baselineYear, now.baselineYear].map((it) => (it === null ? null : String(it)));
    fields.push(field("baseline", a!, b!, "changed"));
  }
  const aspired = [old.modality === "aspired", now.modality === "aspired"];
  if (aspired[0] !== aspired[1])
    fields.push(field("modality", old.modality, now.modality, aspired[1] ? "relaxed" : "tightened"));
  const [left, taken] = [onlyIn(old.owners, now.owners), onlyIn(now.owners, old.owners)];
  // Who owes a target by its number is told at the duty that names the number; in a row it stands beside it.
  if (inTables && (left !== null || taken !== null)) {
    const effect = left === null ? "added" : taken === null ? "dropped" : "replaced";
    fields.push(field("owner", left, taken, effect));
  }
  if (old.change !== null && now.change !== null && old.change !== now.change)
    fields.push(field("direction", old.change, now.change, "changed"));
  return fields;
};

/** The numbers of a target all stand in a text: whatever was read there, nothing was dropped. */
const standsIn = (target: Target, text: string): boolean => {
  const there = new Set(numbersOf(wordsOf(text)));
  return (
    target.quantities.length > 0 &&
    target.quantities.every((it) => there.has(plainNumber(String(it.value).replace(".", ","))))
  );
};

const missing = (alignment: Alignment, side: "old" | "new", paired: ReadonlySet<Target>): Change[] => {
  const [own, other] = side === "old" ? [alignment.old, alignment.new] : [alignment.new, alignment.old];
  return own.plan.targets.flatMap((target): Change[] => {
    if (paired.has(target)) return [];
    const unit = own.at(target.location);
    const match = side === "old" ? alignment.ofOld(unit) : alignment.ofNew(unit);
    const partners = match?.[side === "old" ? "new" : "old"].map((at) => other.list[at]!) ?? [];
    const text = partners.map((it) => it.text).join(" ");
    if (partners.length > 0 && (target.quantities.length === 0 || standsIn(target, text))) return [];
    const there = partners.length > 0 ? quoted(text, partners[0]!.location) : null;
    const here = quoted(target.text, target.location);
    return [
      substance({
        kind: "target",
        effect: side === "old" ? "dropped" : "added",
        subject: startOf(target.text),
        fields: [],
        old: side === "old" ? here : there,
        new: side === "old" ? there : here,
      }),
    ];
  });
};

/** Targets that were added, dropped, tightened or relaxed, or say the same in other words. */
export const targetChanges = (alignment: Alignment, pairs: ReadonlyMap<number, number>): Change[] => {
  const [before, after] = [alignment.old.plan, alignment.new.plan];
  const paired = new Set<Target>();
  const changes = [...pairs].flatMap(([i, j]): Change[] => {
    const [old, now] = [before.targets[i]!, after.targets[j]!];
    paired.add(old).add(now);
    const rows = [
      alignment.old.list[alignment.old.at(old.location) ?? -1]?.row,
      alignment.new.list[alignment.new.at(now.location) ?? -1]?.row,
    ];
    const fields = targetFields(old, now, [before, after], rows.every(Boolean));
    if (fields.length === 0) return [];
    return [
      substance({
        kind: "target",
        effect: together(fields),
        subject: startOf(now.text),
        fields,
        bound: now.owners.length > 0 ? now.owners : now.binds,
        old: quoted(old.text, old.location),
        new: quoted(now.text, now.location),
      }),
    ];
  });
  return [...changes, ...missing(alignment, "old", paired), ...missing(alignment, "new", paired)];
};
