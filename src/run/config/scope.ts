import { createHash } from "node:crypto";
import type { Measures } from "../../check-plan.ts";
import type { Rule, RulePack } from "../../model/rule.ts";
import type { ScopeEntry } from "./model.ts";

/** The same measures with rules that bind whom the configuration says; a pack that changes has another hash. */
export const withScope = (measures: Measures, scope: readonly ScopeEntry[]): Measures => {
  if (scope.length === 0) return measures;
  const asked = new Map(scope.map(({ rule, levels }) => [rule, levels]));
  return { ...measures, packs: measures.packs.map((pack) => rescoped(pack, asked)) };
};

const rescoped = (pack: RulePack, asked: ReadonlyMap<string, Rule["levels"]>): RulePack => {
  const rules = pack.rules.map((rule): Rule => {
    const levels = asked.get(rule.id);
    return levels === undefined || String(levels) === String(rule.levels) ? rule : { ...rule, levels };
  });
  if (rules.every((rule, index) => rule === pack.rules[index])) return pack;
  const levels = rules.map((rule) => rule.levels);
  const sha256 = createHash("sha256").update(pack.sha256).update(JSON.stringify(levels)).digest("hex");
  return { ...pack, rules, sha256 };
};
