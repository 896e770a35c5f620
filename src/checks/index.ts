import type { FindingKind } from "../model/report.ts";
import type { CheckName } from "../model/rule.ts";
import { abolished } from "./abolished.ts";
import { agencyBlocks } from "./agency-blocks.ts";
import { annexes } from "./annexes.ts";
import { authority } from "./duties/authority.ts";
import { competence } from "./duties/competence.ts";
import { copiedDuties } from "./duties/copied.ts";
import { unclearTasks } from "./duties/unclear.ts";
import { references } from "./references.ts";
import { finalReview } from "./reports/final-review.ts";
import { openTier } from "./reports/open-tier.ts";
import { basis } from "./basis.ts";
import { calendarDays } from "./calendar-days.ts";
import { calendarEvent } from "./calendar-event.ts";
import type { Check } from "./context.ts";
import { duplicates } from "./duplicates.ts";
import { form } from "./form.ts";
import { knownBases } from "./known-bases.ts";
import { knownProgrammes } from "./known-programmes.ts";
import { leftoverPlaces } from "./leftovers/places.ts";
import { leftoverYears } from "./leftovers/years.ts";
import { namedDays } from "./named-days.ts";
import { numbering } from "./numbering.ts";
import { oneName } from "./one-name.ts";
import { oneNumber } from "./one-number.ts";
import { owners } from "./owners.ts";
import { parentGiven } from "./parent-given.ts";
import { programmePeriod } from "./programme-period.ts";
import { repeatedWords } from "./repeated-words.ts";
import { reportCascade } from "./report-cascade.ts";
import { reportDates } from "./report-dates.ts";
import { section } from "./section.ts";
import { supersededLaw } from "./superseded-law.ts";
import { sums } from "./sums/index.ts";
import { target } from "./target.ts";
import { task } from "./task.ts";
import { weakTargets } from "./weak-targets.ts";

/** A check, and the kinds of finding that it can give. */
export interface Entry<C extends CheckName> {
  readonly run: Check<C>;
  readonly finds: readonly FindingKind[];
}

const TARGET: readonly FindingKind[] = [
  "missing-target",
  "target-number-missing",
  "target-below-required",
  "target-wrong-year",
  "target-wrong-baseline",
  "target-wrong-frequency",
  "target-wrong-unit",
  "weak-commitment",
];

/** The vocabulary of rules, one line a check. */
export const CHECKS: { readonly [C in CheckName]: Entry<C> } = {
  target: { run: target, finds: TARGET },
  task: { run: task, finds: ["missing-task"] },
  section: { run: section, finds: ["missing-section"] },
  basis: { run: basis, finds: ["missing-legal-basis"] },
  "known-bases": { run: knownBases, finds: ["wrong-legal-basis"] },
  "calendar-event": { run: calendarEvent, finds: ["wrong-date"] },
  "named-days": { run: namedDays, finds: ["wrong-date"] },
  "report-dates": { run: reportDates, finds: ["missing-deadline"] },
  "report-cascade": { run: reportCascade, finds: ["deadline-too-late"] },
  "agency-blocks": { run: agencyBlocks, finds: ["unassigned-agency"] },
  owners: { run: owners, finds: ["unassigned-target", "unassigned-task"] },
  abolished: { run: abolished, finds: ["abolished-agency", "abolished-unit"] },
  "parent-given": { run: parentGiven, finds: ["unknown-parent", "missing-legal-basis", "wrong-legal-basis"] },
  "superseded-law": { run: supersededLaw, finds: ["superseded-law"] },
  "known-programmes": { run: knownProgrammes, finds: ["wrong-programme"] },
  "programme-period": { run: programmePeriod, finds: ["expired-programme"] },
  numbering: { run: numbering, finds: ["numbering-gap", "numbering-repeat"] },
  annexes: { run: annexes, finds: ["missing-annex"] },
  duplicates: { run: duplicates, finds: ["duplicate-text"] },
  "repeated-words": { run: repeatedWords, finds: ["repeated-word"] },
  "calendar-days": { run: calendarDays, finds: ["invalid-date"] },
  "one-name": { run: oneName, finds: ["inconsistent-name"] },
  "one-number": { run: oneNumber, finds: ["inconsistent-number"] },
  sums: { run: sums, finds: ["unequal-sum"] },
  "leftover-places": { run: leftoverPlaces, finds: ["leftover-place"] },
  "leftover-years": { run: leftoverYears, finds: ["leftover-year"] },
  authority: { run: authority, finds: ["beyond-authority"] },
  competence: { run: competence, finds: ["beyond-competence"] },
  "copied-duties": { run: copiedDuties, finds: ["copied-text"] },
  "unclear-tasks": { run: unclearTasks, finds: ["unclear-tasks"] },
  "weak-targets": { run: weakTargets, finds: ["weak-commitment"] },
  references: { run: references, finds: ["dangling-reference"] },
  "final-review": { run: finalReview, finds: ["missing-review"] },
  "open-tier": { run: openTier, finds: ["report-tier-open"] },
  form: { run: form, finds: ["format"] },
};
