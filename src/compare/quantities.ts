import type { ChangedField } from "../model/change.ts";
import type { Comparator, Frequency, Quantity, Target } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";
import { field, stricterIf } from "./changes.ts";
import { rhythmsIn, shownTimes, tokensOf } from "./meaning/read.ts";
import { unwanted } from "./meaning/vocabulary.ts";
import { sameWords } from "./words.ts";

/** What the comparison of quantities has to know of both plans. */
export interface Ends {
  readonly old: number | null;
  readonly new: number | null;
}

const timesAYear: Readonly<Record<Frequency, number>> = {
  year: 1,
  "half-year": 2,
  quarter: 4,
  month: 12,
  week: 52,
};

/** `hai năm một lần` is told by the words alone; a list head or section may say it for the targets below. */
const timesOf = (target: Target): number | null => {
  const said = rhythmsIn(tokensOf(target.text));
  return said.length === 1 ? said[0]! : target.frequency && timesAYear[target.frequency];
};

type Direction = 1 | -1;
const directionOf = (comparator: Comparator): Direction | null =>
  comparator === "=" ? null : comparator.startsWith(">") ? 1 : -1;

/** Something that is to become rare: a ceiling on it is a commitment, a floor is none. */
const isUnwanted = ({ text }: Target): boolean =>
  unwanted.some((it) => new RegExp(`(?<!không[^,;.]{0,12} )${it}`, "u").test(lowered(text)));

/** `giảm xuống còn 5%` promises at most 5; other plain numbers are read as floors. */
const plainDirection = (target: Target): Direction =>
  target.change !== "increase" && /(?:giảm|hạ)[^.;]{0,80}(?:xuống|còn)\s/u.test(lowered(target.text))
    ? -1
    : 1;

export const shownQuantity = (it: Quantity): string => {
  const value = it.max === null ? String(it.value) : `${String(it.value)}-${String(it.max)}`;
  const sign = it.comparator === "=" ? "" : `${it.comparator} `;
  return `${sign}${value}${it.unit === "%" ? "%" : ` ${it.unit}`}`;
};

const shownYear = (year: number | null): string | null => (year === null ? null : String(year));

/** The value of both sides, and the years. `%` is never a rate. */
export const quantityFields = (
  [a, b]: readonly [Quantity, Quantity],
  [old, now]: readonly [Target, Target],
  ends: Ends,
): ChangedField[] => {
  const fields: ChangedField[] = [];
  if (!sameWords(a.unit, b.unit) && a.unit !== b.unit) fields.push(field("unit", a.unit, b.unit, "changed"));
  const [x, y] = [directionOf(a.comparator), directionOf(b.comparator)];
  const direction = x ?? y ?? plainDirection(old);
  const [often, nowOften] = [timesOf(old), timesOf(now)];
  const rate = a.unit !== "%" && often !== null && nowOften !== null;
  const [from, to] = rate ? [often, nowOften] : [1, 1];
  const lower = b.value * to - a.value * from;
  const upper = (b.max ?? b.value) * to - (a.max ?? a.value) * from;
  const shown = [shownQuantity(a), shownQuantity(b)] as const;
  const [bound, nowBound] = [x ?? plainDirection(old), y ?? plainDirection(now)];
  if (bound !== nowBound) {
    const wanted = x === null || y === null || !isUnwanted(now);
    const effect = stricterIf(nowBound * (wanted ? 1 : -1));
    fields.push(field("comparator", ...shown, effect));
  } else if (lower !== 0 || upper !== 0) {
    const against = lower * upper < 0;
    fields.push(field("value", ...shown, against ? "changed" : stricterIf((lower || upper) * direction)));
  } else {
    const strict = (it: Comparator): number => (it === ">" || it === "<" ? 1 : 0);
    const effect = stricterIf(strict(b.comparator) - strict(a.comparator));
    if (effect !== "equal") fields.push(field("comparator", ...shown, effect));
  }
  // A target without a year of its own holds until the plan ends.
  const [due, later] = [a.byYear ?? ends.old, b.byYear ?? ends.new];
  if (a.byYear !== b.byYear && due !== later) {
    const effect = due === null ? "tightened" : later === null ? "relaxed" : stricterIf(due - later);
    fields.push(field("year", shownYear(a.byYear), shownYear(b.byYear), effect));
  }
  return fields;
};

/** The milestones of a target in pairs: by year, then in order; those without a partner are new or gone. */
export const milestones = (
  old: readonly Quantity[],
  now: readonly Quantity[],
): { pairs: (readonly [Quantity, Quantity])[]; gone: Quantity[]; come: Quantity[] } => {
  const left = [...now];
  const pairs: (readonly [Quantity, Quantity])[] = [];
  const take = (from: readonly Quantity[], fits: (a: Quantity, b: Quantity) => boolean): Quantity[] =>
    from.filter((a) => {
      const at = left.findIndex((b) => fits(a, b));
      if (at < 0) return true;
      pairs.push([a, left.splice(at, 1)[0]!]);
      return false;
    });
  const rest = take(old, (a, b) => a.byYear === b.byYear && a.unit === b.unit);
  const open = take(rest, (a, b) => a.value === b.value && a.unit === b.unit);
  const last = take(open, (a, b) => a.unit === b.unit);
  const gone = take(last, () => true);
  return { pairs, gone, come: left };
};

/** How often: oftener is stricter, unless the numbers of both sides already say the same rate. */
export const frequencyField = (old: Target, now: Target): ChangedField[] => {
  const [often, nowOften] = [timesOf(old), timesOf(now)];
  if (often === nowOften) return [];
  const counted = [...old.quantities, ...now.quantities].some((it) => it.unit !== "%");
  if (counted && often !== null && nowOften !== null) return [];
  const effect = stricterIf((nowOften ?? 0) - (often ?? 0));
  return [field("frequency", shownTimes(often), shownTimes(nowOften), effect)];
};
