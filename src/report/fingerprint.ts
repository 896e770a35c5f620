import { sha256Hex } from "../machine/letters.ts";
import type { Finding, RuleResult, Suppressed } from "../model/report.ts";
import { isAbsence } from "./coverage.ts";

const label = /^(?:[-+•*–]|(?:[ivxlc]+|[a-zđ]|\d+(?:\.\d+)*)[.)])\s+/iu;

/** The words of a sentence without its number, so that moving or renumbering it changes nothing. */
const excerpt = (quote: string): string =>
  quote
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
    .replace(label, "")
    .replace(/[\s.;:,/]+$/u, "");

const hash = (parts: readonly string[]): string => sha256Hex(parts.join("\0")).slice(0, 32);

const partsOf = (rule: string, requirement: string | null, finding: Finding): readonly string[] => [
  rule,
  requirement ?? "",
  finding.kind,
  // What stands nowhere is only shown at some heading, whose wording has nothing to do with it.
  isAbsence(finding) ? "" : excerpt(finding.location.quote),
  finding.actual ?? "",
];

/**
 * One fingerprint a finding, in order: rule, requirement, kind and words, never the file or the line.
 * Equal ones in one file are told apart by their turn, so that every fingerprint of a file is unique; those that
 * wait had the first turns.
 */
export const fingerprints = (
  results: readonly RuleResult[],
  waiting: readonly Suppressed[] = [],
): ReadonlyMap<Finding, string> => {
  const seen = new Map<string, number>();
  const all = new Map<Finding, string>();
  const take = (parts: readonly string[]): string => {
    const base = hash(parts);
    const turn = (seen.get(base) ?? 0) + 1;
    seen.set(base, turn);
    return turn === 1 ? base : hash([...parts, String(turn)]);
  };
  for (const { rule, requirement, finding } of waiting) take(partsOf(rule, requirement, finding));
  for (const { rule, requirement, findings } of results)
    for (const finding of findings) all.set(finding, take(partsOf(rule, requirement, finding)));
  return all;
};
