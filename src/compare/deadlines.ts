import type { Change, ChangedField, Effect, Quotation } from "../model/change.ts";
import type { Deadline, Offset } from "../model/plan.ts";
import type { Alignment } from "./align.ts";
import { field, quoted, startOf, stricterIf, substance, together } from "./changes.ts";
import { laterBy } from "./days.ts";
import { corpusOf, pairUp } from "./similar.ts";
import type { Units } from "./units.ts";
import { numbersOf, subjectWords, wordsOf } from "./words.ts";

const often = ["week", "month", "quarter", "half-year", "year", "once"] as const;
const LINKED = 0.3;
const ELSEWHERE = 0.7;

const days = { "working-day": 1.4, day: 1, month: 30.4, year: 365 } as const;
const lengthOf = (offset: Offset): number =>
  offset.n * days[offset.unit] * (offset.direction === "after" ? 1 : -1);

/** A deadline as the plan's data write it. */
export const shownDeadline = (it: Deadline): string => {
  const date = it.offset
    ? `${String(it.offset.n)} ${it.offset.unit} ${it.offset.direction} ${it.offset.event}`
    : it.until === null
      ? (it.date ?? it.text)
      : `${it.date ?? ""}..${it.until}`;
  return it.relation === "between" ? date : `${it.relation} ${date}`;
};

const moved = (later: number): Effect => (later > 0 ? "later" : later < 0 ? "earlier" : "equal");

const dateField = (a: Deadline, b: Deadline): ChangedField[] => {
  const shown = [shownDeadline(a), shownDeadline(b)] as const;
  if (a.offset && b.offset) {
    const later = lengthOf(b.offset) - lengthOf(a.offset);
    return later === 0 ? [] : [field("date", ...shown, moved(later))];
  }
  if ((a.offset === null) !== (b.offset === null)) return [field("date", ...shown, "changed")];
  if (a.date === b.date && a.until === b.until && a.relation === b.relation) return [];
  const [dated, stillDated] = [a, b].map((it) => it.date !== null || it.until !== null);
  if (dated !== stillDated)
    return [dated ? field("date", shown[0], null, "dropped") : field("date", null, shown[1], "added")];
  const later = laterBy(a, b);
  if (later === null) return a.date === b.date ? [] : [field("date", ...shown, "changed")];
  const effect = moved(later.end === 0 ? later.start : later.end);
  return effect === "equal" ? [] : [field("date", ...shown, effect)];
};

const recurrenceField = (a: Deadline, b: Deadline): ChangedField[] => {
  if (a.recurrence === b.recurrence) return [];
  const [x, y] = [a.recurrence, b.recurrence].map((it) => (often as readonly string[]).indexOf(it));
  const effect = x! < 0 || y! < 0 ? "changed" : stricterIf(x! - y!);
  return [field("recurrence", a.recurrence, b.recurrence, effect)];
};

/** Who takes part is compared by what the whole paragraphs name, so that another sentence order is no change. */
const sides = (a: Deadline, b: Deadline, named: Named): ChangedField[] => {
  const list = (names: readonly string[]): string | null => (names.length > 0 ? names.join("; ") : null);
  const one = (
    name: "from" | "to" | "via",
    old: readonly string[],
    now: readonly string[],
  ): ChangedField[] => {
    const gone = old.filter((it) => named.gone.has(it));
    const come = now.filter((it) => named.come.has(it));
    return gone.length + come.length > 0 ? [field(name, list(old), list(now), "changed")] : [];
  };
  return [
    ...one("from", a.from, b.from),
    ...one("to", a.to, b.to),
    ...one("via", a.via === null ? [] : [a.via], b.via === null ? [] : [b.via]),
  ];
};

/** `đến năm 2030` of a target is the target's year, which the target tells itself. */
const yearOfTarget = (units: Units): ((deadline: Deadline) => boolean) => {
  const years = new Set(
    units.plan.targets.flatMap((target) =>
      target.quantities.map((it) => `${String(units.at(target.location))} ${String(it.byYear)}`),
    ),
  );
  return (deadline) => years.has(`${String(units.at(deadline.location))} ${String(deadline.date)}`);
};

/** Agencies that a paragraph names in one plan only. */
export interface Named {
  readonly gone: ReadonlySet<string>;
  readonly come: ReadonlySet<string>;
}

const deadlineFields = (a: Deadline, b: Deadline, named: Named): ChangedField[] => [
  ...dateField(a, b),
  ...recurrenceField(a, b),
  ...(a.time !== null && b.time !== null && a.time !== b.time
    ? [field("time", a.time, b.time, moved(b.time < a.time ? -1 : 1))]
    : []),
  ...sides(a, b, named),
];

const pairDeadlines = (alignment: Alignment): (readonly [number, number])[] => {
  const [before, after] = [alignment.old.plan.deadlines, alignment.new.plan.deadlines];
  const about = (side: Alignment["old"]) => (it: Deadline) => {
    const unit = side.at(it.location);
    return unit === null ? subjectWords(wordsOf(it.text)) : side.list[unit]!.words;
  };
  const corpus = corpusOf(before.map(about(alignment.old)), after.map(about(alignment.new)));
  const matchOf = before.map((it) => alignment.ofOld(alignment.old.at(it.location)));
  const unitOf = after.map((it) => alignment.new.at(it.location));
  const keys = [before, after].map((list) => list.map((it) => wordsOf(it.text).join(" ")));
  const inUnit = new Map<number, number[]>();
  unitOf.forEach((unit, at) => {
    if (unit !== null) inUnit.set(unit, [...(inUnit.get(unit) ?? []), at]);
  });
  return pairUp(corpus, {
    open: { old: () => true, new: () => true },
    hints: (old) => matchOf[old]?.new.flatMap((unit) => inUnit.get(unit) ?? []) ?? [],
    score: (old, now, value) => {
      const [a, b] = [before[old]!, after[now]!];
      const unit = unitOf[now]!;
      const linked = unit !== null && matchOf[old]?.new.includes(unit) === true;
      const same =
        (a.kind === b.kind ? 0.1 : 0) +
        (a.recurrence === b.recurrence ? 0.1 : 0) +
        (a.date === b.date && a.until === b.until ? 0.3 : 0) +
        (keys[0]![old] === keys[1]![now] ? 0.1 : 0);
      if (linked) return value + LINKED + same;
      return matchOf[old] === null || value > 0.9 ? value + same - (ELSEWHERE - LINKED) : 0;
    },
    least: LINKED,
  });
};

/** The dates of a deadline stand in a text, as `15/11` or `15 tháng 11`. */
const standsIn = (deadline: Deadline, text: string): boolean => {
  const words = numbersOf(wordsOf(text));
  const parts = (deadline.date ?? "").split("-").filter((it) => /^\d+$/.test(it));
  const own = numbersOf(wordsOf(deadline.text));
  const needed = own.length > 0 ? own : parts.map((it) => it.replace(/^0/, ""));
  return needed.every((it) => words.includes(it));
};

/** An event that the other plan names elsewhere is not gone. */
const eventKey = (it: Deadline): string | null =>
  it.kind === "event" ? `${it.date ?? ""} ${it.until ?? ""}` : null;

const quoteOf = (units: Units, deadline: Deadline): Quotation => {
  const unit = units.at(deadline.location);
  return quoted(unit === null ? deadline.location.quote : units.list[unit]!.text, deadline.location);
};

/** Deadlines that moved, came or went; `named` tells which agencies a pair of paragraphs no longer share. */
export const deadlineChanges = (
  alignment: Alignment,
  named: (old: number | null, now: number | null) => Named,
): Change[] => {
  const [before, after] = [alignment.old.plan.deadlines, alignment.new.plan.deadlines];
  const paired = new Set<Deadline>();
  const ofTarget = { old: yearOfTarget(alignment.old), new: yearOfTarget(alignment.new) };
  const changes = pairDeadlines(alignment).flatMap(([i, j]): Change[] => {
    const [old, now] = [before[i]!, after[j]!];
    paired.add(old).add(now);
    if (ofTarget.old(old) && ofTarget.new(now)) return [];
    const fields = deadlineFields(
      old,
      now,
      named(alignment.old.at(old.location), alignment.new.at(now.location)),
    );
    if (fields.length === 0) return [];
    return [
      substance({
        kind: "deadline",
        effect: together(fields),
        subject: startOf(quoteOf(alignment.new, now).text),
        fields,
        bound: now.from,
        old: quoteOf(alignment.old, old),
        new: quoteOf(alignment.new, now),
      }),
    ];
  });
  const missing = (side: "old" | "new"): Change[] => {
    const [own, other] = side === "old" ? [alignment.old, alignment.new] : [alignment.new, alignment.old];
    const events = new Set(other.plan.deadlines.map(eventKey));
    return own.plan.deadlines.flatMap((deadline): Change[] => {
      if (paired.has(deadline) || ofTarget[side](deadline) || events.has(eventKey(deadline) ?? "none"))
        return [];
      const unit = own.at(deadline.location);
      const match = side === "old" ? alignment.ofOld(unit) : alignment.ofNew(unit);
      const partners = match?.[side === "old" ? "new" : "old"].map((at) => other.list[at]!) ?? [];
      const text = partners.map((it) => it.text).join(" ");
      if (partners.length > 0 && standsIn(deadline, text)) return [];
      const there = partners.length > 0 ? quoted(text, partners[0]!.location) : null;
      const here = quoteOf(own, deadline);
      return [
        substance({
          kind: "deadline",
          effect: side === "old" ? "dropped" : "added",
          subject: startOf(here.text),
          fields: [
            side === "old"
              ? field("date", shownDeadline(deadline), null, "dropped")
              : field("date", null, shownDeadline(deadline), "added"),
          ],
          old: side === "old" ? here : there,
          new: side === "old" ? there : here,
        }),
      ];
    });
  };
  return [...changes, ...missing("old"), ...missing("new")];
};
