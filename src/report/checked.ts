import type { FileReport, RuleInfo, Verdict } from "../model/report.ts";
import type { Part } from "../model/plan.ts";
import type { Group } from "./group.ts";

/** What was asked of a draft in one part, and how it answered; every rule that applies is in exactly one count. */
export interface Checked {
  readonly group: Group;
  /** Whose requirements these are; empty for consistency, which no document asks for. */
  readonly document: string;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** The rules, in the order of packs. */
  readonly rules: readonly { readonly rule: RuleInfo; readonly verdict: Verdict }[];
}

const PARTS: Readonly<Partial<Record<string, Part>>> = {
  target: "objectives",
  task: "tasks",
  "agency-blocks": "organisation",
  owners: "organisation",
  abolished: "organisation",
  "report-dates": "reporting",
  "report-cascade": "reporting",
};

const BASES = new Set([
  "basis",
  "known-bases",
  "parent-given",
  "programme-period",
  "known-programmes",
  "superseded-law",
]);

/** The part of a plan that a rule looks at. */
const groupOf = ({ check, id }: RuleInfo): Group => {
  const part = PARTS[check];
  if (part !== undefined) return part;
  if (BASES.has(check)) return "bases";
  const named = /\/section-(objectives|tasks|funding|organisation|reporting)$/.exec(id)?.[1];
  return (named as Part | undefined) ?? "form";
};

const NONE: Readonly<Record<Verdict, number>> = { pass: 0, fail: 0, review: 0, "not-applicable": 0 };

/** Everything that was asked of a draft, by source and part: targets, tasks, funding, organisation, reporting, bases, form. */
export function checkedOf(file: FileReport, rules: readonly RuleInfo[]): readonly Checked[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const groups = new Map<string, Checked>();
  for (const { rule: id, verdict } of file.results) {
    const rule = known.get(id);
    if (rule === undefined) continue;
    const [group, { document }] = [groupOf(rule), rule.source];
    const key = `${document}\n${group}`;
    const before = groups.get(key) ?? { group, document, counts: NONE, rules: [] };
    const counts = { ...before.counts, [verdict]: before.counts[verdict] + 1 };
    groups.set(key, { group, document, counts, rules: [...before.rules, { rule, verdict }] });
  }
  return [...groups.values()];
}
