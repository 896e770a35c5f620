import type { Location } from "../model/location.ts";
import type { Item, Plan } from "../model/plan.ts";
import type { Advice } from "../model/report.ts";
import type { Bilingual } from "../model/text.ts";

/** `old` gives way to `now` in this text; null where it does not stand there exactly once, or is right already. */
export const replacing = (text: string, old: string, now: string, at: Location): Advice | null =>
  old !== "" && old !== now && text.split(old).length === 2
    ? { kind: "replace", edit: { old, now, at } }
    : null;

/** A paragraph of its own behind the one at a place; a form that still has its blanks is no paragraph. */
export const adding = (now: string, at: Location | undefined): Advice | null =>
  at && now !== "" && !now.includes("…") ? { kind: "replace", edit: { old: "", now, at } } : null;

/** The first advice that there is. */
export const firstOf = (...all: readonly (Advice | null | undefined)[]): Advice | null =>
  all.find((one) => one != null) ?? null;

/** The whole text of the paragraph at a place. */
export const textAt = ({ preamble, items }: Plan, at: Location): string =>
  [...preamble, ...items].find(({ location }) => location === at)?.text ?? at.quote;

const isOpen = ({ kind, cell, label }: Item): boolean =>
  cell === null && (label === null || kind === "dash" || kind === "plus" || kind === "dot");

/** The last paragraph of a part behind which one more may stand: no table and no numbered row. */
export const lastOf = ({ items }: Plan, role: Item["role"]): Item | undefined => {
  const last = items.findLast((item) => item.role === role);
  return last && isOpen(last) && last.depth > 0 ? last : undefined;
};

/** A new entry of a list is marked like those before it. */
export const asEntry = (text: string, { kind, label }: Item): string =>
  label !== null && (kind === "dash" || kind === "plus") ? `${label} ${text}` : text;

/** The wording of a source as one more entry of a list. */
export const added = (wording: Bilingual | null, last: Item | undefined): Advice | null =>
  wording && last ? adding(asEntry(asSentence(wording.vi), last), last.location) : null;

/** A clause of a source begins and ends as a sentence where it stands alone. */
const asSentence = (text: string): string =>
  `${text.slice(0, 1).toUpperCase()}${text.slice(1).replace(/[\s;,]+$/, "")}${/[.!?]\s*$/.test(text) ? "" : "."}`;
