import type { Change, ChangedField, ChangeField, Effect, Quotation } from "../model/change.ts";
import type { Location } from "../model/location.ts";

export const field = (
  name: ChangeField,
  old: string | null,
  now: string | null,
  effect: Effect,
): ChangedField => ({ field: name, old, new: now, effect });

export const quoted = (text: string, location: Location | null): Quotation => ({ text, location });

/** The beginning of a text as a name for it. */
export const startOf = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= 80) return line;
  const cut = line.slice(0, 80);
  return `${cut.slice(0, Math.max(40, cut.lastIndexOf(" ")))}…`;
};

const stricter: readonly Effect[] = ["tightened", "earlier"];
const looser: readonly Effect[] = ["relaxed", "later", "dropped"];

/** What several fields come to: all to one side, or neither. */
export const together = (fields: readonly ChangedField[]): Effect => {
  const effects = [...new Set(fields.map((it) => it.effect).filter((it) => it !== "equal"))];
  if (effects.length === 0) return "equal";
  if (effects.length === 1) return effects[0]!;
  if (effects.every((it) => stricter.includes(it))) return "tightened";
  // What has no direction cannot make up for what was loosened.
  if (effects.filter((it) => it !== "changed").every((it) => looser.includes(it))) return "relaxed";
  return "changed";
};

export const substance = (
  change: Omit<Change, "class" | "proof" | "bound"> & Partial<Pick<Change, "bound">>,
): Change => ({
  bound: [],
  ...change,
  class: "substance",
  proof: null,
});

/** Work that is given to a body to lead weighs more than a part in it. */
export const roleEffect = (old: string | null, now: string | null): Effect =>
  old === "lead" ? "relaxed" : now === "lead" ? "tightened" : "changed";

/** Greater is better for the stricter side. */
export const stricterIf = (difference: number): Effect =>
  difference > 0 ? "tightened" : difference < 0 ? "relaxed" : "equal";
