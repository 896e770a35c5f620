import type { Gap, GapCode } from "../model/document.ts";
import type { FormComponent, Rule } from "../model/rule.ts";
import type { FindingKind, RuleResult } from "../model/report.ts";

/** What says that something is absent, and may only be unread. */
const ABSENCE: ReadonlySet<FindingKind> = new Set<FindingKind>([
  "missing-section",
  "missing-target",
  "target-number-missing",
  "missing-task",
  "missing-deadline",
  "missing-annex",
  "missing-legal-basis",
  "unassigned-agency",
  "unassigned-target",
  "unassigned-task",
  "numbering-gap",
]);
const NUMBERS: ReadonlySet<FindingKind> = new Set<FindingKind>([
  "numbering-gap",
  "numbering-repeat",
  "unassigned-target",
  "unassigned-task",
]);
/** What a table or a list may answer that gave nothing. */
const UNPLACED: ReadonlySet<FindingKind> = new Set<FindingKind>([
  "missing-target",
  "target-number-missing",
  "missing-task",
  "missing-deadline",
  "unassigned-agency",
  "unassigned-target",
  "unassigned-task",
]);
const NONE: ReadonlySet<FindingKind> = new Set();

/** What a gap puts in doubt; a change that is tracked or a letter that OCR read is told by the value itself. */
const DOUBTS: Readonly<Record<GapCode, ReadonlySet<FindingKind>>> = {
  "scanned-page": ABSENCE,
  "bad-text-layer": ABSENCE,
  "unread-part": ABSENCE,
  "hidden-text": ABSENCE,
  limit: ABSENCE,
  "numbers-lost": NUMBERS,
  "readers-disagree": ABSENCE,
  "not-understood": UNPLACED,
  "text-cut": ABSENCE,
  "legacy-encoding": NONE,
  "tracked-changes": NONE,
  ocr: NONE,
};

const AT_THE_END: ReadonlySet<FormComponent> = new Set<FormComponent>([
  "end-mark",
  "signature",
  "recipients",
]);

const AT_THE_HEAD: ReadonlySet<FormComponent> = new Set<FormComponent>([
  "national-title",
  "issuer-lines",
  "number",
  "place-and-date",
  "title",
  "bases",
]);

/** The form of what stands at the end cannot be judged in a text that breaks off, nor that of the head without its head. */
export const isBehindCut = (rule: Rule, gaps: readonly Gap[]): boolean => {
  if (rule.check !== "form") return false;
  const { component } = rule.options;
  return gaps.some(
    ({ code, detail }) =>
      code === "text-cut" && (detail === "start" ? AT_THE_HEAD : AT_THE_END).has(component),
  );
};

/**
 * A finding that only a gap may have caused becomes a matter for a person, and a rule that looked everywhere and
 * found nothing has not looked at what was not read.
 */
export function heedGaps(
  result: RuleResult,
  kinds: readonly FindingKind[],
  gaps: readonly Gap[],
): RuleResult {
  const touching = gaps.filter(({ code }) => kinds.some((kind) => DOUBTS[code].has(kind)));
  const gap = touching[0];
  if (!gap) return result;
  const because = { code: "gap", detail: gap.code } as const;
  if (result.verdict === "pass" && result.evidence.length === 0)
    return { ...result, verdict: "review", because };
  if (result.verdict !== "fail") return result;
  const findings = result.findings.filter(({ kind }) => !touching.some(({ code }) => DOUBTS[code].has(kind)));
  return findings.length > 0
    ? { ...result, findings }
    : { ...result, verdict: "review", because, findings, candidates: result.candidates };
}
