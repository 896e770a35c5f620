import { actionsVi } from "./vi-actions.ts";
import { commandVi } from "./vi-command.ts";
import { findingsVi } from "./vi-findings.ts";
import { kindsVi } from "./vi-kinds.ts";
import { confidenceVi, groupsVi, levelsVi, officesVi, partsVi, planKindsVi, verdictsVi } from "./vi-names.ts";
import { becauseVi, gapsVi, reasonsVi } from "./vi-reading.ts";
import { reportVi } from "./vi-report.ts";
import type { Words } from "./words.ts";

export const vi: Words = {
  findings: findingsVi,
  actions: actionsVi,
  kinds: kindsVi,
  because: becauseVi,
  gaps: gapsVi,
  reasons: reasonsVi,
  verdicts: verdictsVi,
  levels: levelsVi,
  confidence: confidenceVi,
  offices: officesVi,
  planKinds: planKindsVi,
  parts: partsVi,
  groups: groupsVi,
  report: reportVi,
  command: commandVi,
};
