import type { Report, RuleInfo } from "../model/report.ts";
import type { RulePack } from "../model/rule.ts";

const ruleInfo = ({ id, title, why, requirement, check, level, source }: RuleInfo): RuleInfo => ({
  id,
  title,
  why,
  requirement,
  check,
  level,
  source,
});

/** What a report says of the packs that were in use. */
export const packInfo = (packs: readonly RulePack[]): Pick<Report, "packs" | "rules"> => ({
  packs: packs.map(({ id, version, sha256 }) => ({ id, version, sha256 })),
  rules: packs.flatMap((pack) => pack.rules.map(ruleInfo)),
});
