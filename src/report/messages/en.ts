import { actionsEn } from "./en-actions.ts";
import { commandEn } from "./en-command.ts";
import { findingsEn } from "./en-findings.ts";
import { kindsEn } from "./en-kinds.ts";
import { confidenceEn, groupsEn, levelsEn, officesEn, partsEn, planKindsEn, verdictsEn } from "./en-names.ts";
import { becauseEn, gapsEn, reasonsEn } from "./en-reading.ts";
import { reportEn } from "./en-report.ts";
import type { Words } from "./words.ts";

export const en: Words = {
  findings: findingsEn,
  actions: actionsEn,
  kinds: kindsEn,
  because: becauseEn,
  gaps: gapsEn,
  reasons: reasonsEn,
  verdicts: verdictsEn,
  levels: levelsEn,
  confidence: confidenceEn,
  offices: officesEn,
  planKinds: planKindsEn,
  parts: partsEn,
  groups: groupsEn,
  report: reportEn,
  command: commandEn,
};
