import type { CheckName, CheckOptions, Rule } from "../../src/model/rule.ts";
import type { Document } from "../../src/model/document.ts";
import type { Plan } from "../../src/model/plan.ts";
import { evaluate } from "../../src/evaluate/index.ts";
import type { RuleResult } from "../../src/model/report.ts";
import { lexicon } from "../lexicon/load.ts";
import { emptyDocument } from "./builder.ts";

/** A rule that asks one check. */
export const ruleWith = <C extends CheckName>(check: C, options: CheckOptions[C]): Rule =>
  ({
    id: `test/${check}`,
    title: { vi: "t", en: "t" },
    why: { vi: "w", en: "w" },
    requirement: null,
    source: { document: "d", clause: "c", confidence: "V" },
    levels: [],
    check,
    options,
    level: "error",
    suggestion: null,
  }) as unknown as Rule;

/** Runs one check on a hand-made plan. */
export function runCheck<C extends CheckName>(
  check: C,
  options: CheckOptions[C],
  plan: Plan,
  document: Document = emptyDocument,
  more: Partial<Rule> = {},
): RuleResult {
  const rule = { ...ruleWith(check, options), ...more } as Rule;
  const pack = {
    id: "test",
    version: "1.0.0",
    title: { vi: "t", en: "t" },
    document: "d",
    effectiveFrom: null,
    effectiveUntil: null,
    lastChecked: "2026-01-01",
    when: { programme: null, province: null, years: null },
    rules: [rule],
    sha256: "",
  };
  return evaluate(plan, document, [pack], { lexicon }).results[0]!;
}

/** What a check finds, as `kind: the facts that a test is about`. */
export const kinds = ({ findings, verdict }: RuleResult): readonly string[] =>
  verdict === "review" ? ["review"] : findings.map(({ kind }) => kind);
