import type { Location } from "../model/location.ts";
import type { Plan } from "../model/plan.ts";
import type { Finding } from "../model/report.ts";
import { orderOf, quoted } from "./place.ts";

const isAt = (a: Location, b: Location): boolean => {
  const [x, y] = [orderOf(a), orderOf(b)];
  return x[0] === y[0] && x[1] === y[1];
};

/** The whole passage at a place, where the location holds only its beginning. */
const passageAt = (plan: Plan | null, location: Location): string =>
  [...(plan?.items ?? []), ...(plan?.preamble ?? [])].find((item) => isAt(item.location, location))?.text ??
  location.quote;

/** The words that a finding is about, the surest first. */
export const focusOf = ({ kind, facts, actual, advice }: Finding): readonly string[] => {
  const own = ((): readonly string[] => {
    switch (kind) {
      case "repeated-word":
        return [`${facts.word} ${facts.word}`, facts.word];
      case "invalid-date":
      case "wrong-legal-basis":
        return [facts.written];
      case "abolished-agency":
      case "abolished-unit":
      case "unassigned-agency":
        return [facts.agency];
      case "inconsistent-name":
      case "inconsistent-number":
        return [facts.second, facts.first];
      case "expired-programme":
        return [facts.programme];
      case "unknown-parent":
        return [facts.number];
      case "missing-annex":
        return [facts.annex];
      case "superseded-law":
        return [facts.cited];
      case "wrong-programme":
      case "weak-commitment":
        return [facts.written];
      case "beyond-authority":
        return [facts.words, facts.agency];
      case "leftover-place":
      case "leftover-year":
        return [facts.found];
      case "unequal-sum":
        return [facts.total, facts.parts];
      case "dangling-reference":
        return [facts.reference];
      default:
        return [];
    }
  })();
  const edited = advice?.kind === "replace" && advice.edit.old ? [advice.edit.old] : [];
  return [...edited, ...own, ...(actual === null ? [] : [actual])];
};

/** What the draft says, cut so that the words in question are seen. */
export const passageOf = (finding: Finding, plan: Plan | null, most = 160): string => {
  const { quote } = finding.location;
  const text = quote.endsWith("…") ? passageAt(plan, finding.location) : quote;
  return quoted(text, most, focusOf(finding));
};

/** Where the very words stand in a text: the surest of them that are there. */
export const wordsIn = (
  text: string,
  focus: readonly string[],
): { readonly start: number; readonly end: number } | null => {
  const lower = text.toLowerCase();
  for (const words of focus) {
    const start = words ? lower.indexOf(words.toLowerCase()) : -1;
    if (start >= 0) return { start, end: start + words.length };
  }
  return null;
};

/** The place of a finding with its very words, where the quotation holds them. */
export const focused = (finding: Finding): Location => {
  const focus = wordsIn(finding.location.quote, focusOf(finding));
  return focus ? { ...finding.location, focus } : finding.location;
};
