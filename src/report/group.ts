import type { Finding, FindingKind } from "../model/report.ts";
import type { Part, Plan, Role } from "../model/plan.ts";

/** Part of the plan under which a finding is shown, in the order of the report. */
export type Group = Part | "bases" | "form";

export const groupOrder: readonly Group[] = [
  "objectives",
  "tasks",
  "funding",
  "organisation",
  "reporting",
  "bases",
  "form",
];

const ofRole: Partial<Record<Role, Group>> = {
  purpose: "objectives",
  objectives: "objectives",
  tasks: "tasks",
  funding: "funding",
  organisation: "organisation",
  reporting: "reporting",
};

// "where": the finding belongs to whatever part it stands in.
const ofKind: Record<FindingKind, Group | "where"> = {
  "missing-section": "form",
  "missing-target": "objectives",
  "target-number-missing": "objectives",
  "target-below-required": "objectives",
  "target-wrong-year": "objectives",
  "target-wrong-baseline": "objectives",
  "target-wrong-frequency": "objectives",
  "target-wrong-unit": "objectives",
  "missing-task": "tasks",
  "missing-deadline": "reporting",
  "deadline-too-late": "reporting",
  "wrong-date": "where",
  "invalid-date": "where",
  "unassigned-agency": "organisation",
  "unassigned-target": "organisation",
  "unassigned-task": "organisation",
  "abolished-agency": "where",
  "abolished-unit": "where",
  "unknown-parent": "bases",
  "missing-legal-basis": "bases",
  "wrong-legal-basis": "bases",
  "expired-programme": "bases",
  "numbering-gap": "form",
  "numbering-repeat": "form",
  "missing-annex": "form",
  "duplicate-text": "where",
  "repeated-word": "where",
  "inconsistent-name": "form",
  "inconsistent-number": "form",
  "superseded-law": "bases",
  "wrong-programme": "bases",
  "missing-review": "reporting",
  "report-tier-open": "reporting",
  "beyond-authority": "where",
  "beyond-competence": "organisation",
  "weak-commitment": "where",
  "leftover-place": "where",
  "leftover-year": "where",
  "unequal-sum": "where",
  "dangling-reference": "where",
  "unclear-tasks": "tasks",
  "missing-recipient": "form",
  "copied-text": "organisation",
  format: "form",
};

const roleAt = (plan: Plan | null, path: string): Role | undefined => {
  const top = path.split(".")[0];
  if (!top) return undefined;
  return plan?.sections.find((section) => section.label === top || section.location.section === path)?.role;
};

/** The part of the plan that the officer has open when mending this finding. */
export const groupOf = (finding: Finding, plan: Plan | null): Group => {
  if (finding.kind === "missing-section") return finding.facts.part;
  const fixed = ofKind[finding.kind];
  if (fixed !== "where") return fixed;
  return ofRole[roleAt(plan, finding.location.section) ?? "other"] ?? "form";
};
