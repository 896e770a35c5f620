import type { Change, ChangeField } from "../model/change.ts";
import type { Plan } from "../model/plan.ts";
import { nameKey, sameName } from "./blocks.ts";
import { field, quoted, substance } from "./changes.ts";
import { sameMeaning } from "./meaning/equal.ts";
import { tokensOf } from "./meaning/read.ts";
import { sameWords } from "./words.ts";

type HeadField = readonly [field: ChangeField, of: (plan: Plan) => string | null];

const head: readonly HeadField[] = [
  ["issuer", (plan) => plan.issuer?.name ?? null],
  ["number", (plan) => plan.number],
  ["place", (plan) => plan.place],
  ["issued", (plan) => plan.issued],
  ["title", (plan) => plan.title],
  ["period", (plan) => plan.period?.join("-") ?? null],
  ["authority", (plan) => plan.signatory?.authority ?? null],
  ["post", (plan) => plan.signatory?.title ?? null],
  ["signatory", (plan) => plan.signatory?.name ?? null],
];

const withoutNumbers = (text: string): string => text.replace(/\d+/gu, "");

/** The same issuer in a letterhead that was read with a line too many; the same title but for the years of the period. */
const isEqual = (name: ChangeField, old: string, now: string, otherPeriod: boolean): boolean => {
  if (name === "issuer") return sameName(nameKey(old), nameKey(now));
  if (name !== "title") return false;
  if (otherPeriod && sameWords(withoutNumbers(old), withoutNumbers(now))) return true;
  return sameMeaning(tokensOf(old), tokensOf(now)) !== null;
};

/** Who issues and signs, number, place, day, title and period: each is of substance, however it changed. */
export const headChanges = (old: Plan, now: Plan): Change[] => {
  const otherPeriod = old.period?.join("-") !== now.period?.join("-");
  return head.flatMap(([name, of]): Change[] => {
    const [a, b] = [of(old), of(now)];
    if (a === b || sameWords(a ?? "", b ?? "")) return [];
    if (a !== null && b !== null && isEqual(name, a, b, otherPeriod)) return [];
    const effect = a === null ? "added" : b === null ? "dropped" : "changed";
    return [
      substance({
        kind: "head",
        effect,
        subject: name,
        fields: [field(name, a, b, effect)],
        old: a === null ? null : quoted(a, old.titleLocation),
        new: b === null ? null : quoted(b, now.titleLocation),
      }),
    ];
  });
};
