import type { Draft, Example } from "../packs/schema.ts";

/** Passages from the examples of a rule: what it finds something in, and what it accepts. */
export interface RuleExamples {
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

const most = 3;
const usual = "2026–2030";
const settings = new Set(["level", "programme", "period"]);

/** What an example writes itself; the rest of its plan is sound and says nothing. */
const passageOf = ({ plan }: { readonly plan: Draft }): string => {
  if (typeof plan === "string") return "";
  const values: readonly unknown[] = Object.entries(plan)
    .filter(([key]) => !settings.has(key))
    .flatMap(([, value]) => value as unknown);
  const lines = values.filter((value) => typeof value === "string");
  const period = plan.period.join("–");
  return lines.length > 0 && period !== usual ? `(${period}) ${lines.join(" … ")}` : lines.join(" … ");
};

const passages = (examples: readonly Example[]): readonly string[] =>
  examples.map(passageOf).filter(Boolean).slice(0, most);

/** The examples of a rule as passages that a person reads. */
export const passagesOf = (examples: readonly Example[]): RuleExamples => ({
  bad: passages(examples.filter(({ finds }) => finds.length > 0)),
  good: passages(examples.filter(({ finds }) => finds.length === 0)),
});
