import type { Item, KindOfPlan, Plan, PlanKind } from "../model/plan.ts";
import { lowered, singleSpaced } from "../text/letters.ts";
import { CARRIERS, HEADINGS, MATTERS, PROGRAMMES } from "./plan-kinds.ts";

/** Longest first, so that `tháng hành động` is not read as `tháng`. */
const byLength = (phrases: readonly string[]): readonly string[] =>
  [...phrases].sort((a, b) => b.length - a.length);

const carriers = byLength(CARRIERS);
const matters = Object.entries(MATTERS)
  .flatMap(([kind, phrases]) => phrases.map((phrase) => ({ kind: kind as PlanKind, phrase })))
  .sort((a, b) => b.phrase.length - a.phrase.length);

const opensWith = (text: string, phrase: string): boolean =>
  text.startsWith(phrase) && !/^[A-Za-zÀ-ỿ]/.test(text.slice(phrase.length));

/** The title without the words that only lead to its matter, and what it is about by its first words. */
function matterOf(title: string): { readonly kind: PlanKind; readonly phrase: string } | null {
  let rest = lowered(singleSpaced(title)).replace(/["“”]/g, "");
  for (;;) {
    const found = matters.find(({ phrase }) => opensWith(rest, phrase));
    if (found) return found;
    const carrier = carriers.find((words) => opensWith(rest, words));
    if (carrier === undefined) return null;
    rest = rest.slice(carrier.length).replace(/^[\s,:;-]+/, "");
  }
}

/** A sentence of the preamble that says what plan is issued, where the title is lost. */
const subjectOf = (title: string | null, issuing: string): string =>
  (title ?? issuing).replace(/^.*?kế hoạch(?![A-Za-zÀ-ỿ])/i, "") || (title ?? issuing);

const headingWords = (items: readonly Item[]): readonly string[] =>
  items.flatMap(({ heading, role }) => (heading !== null && role !== "annex" ? [lowered(heading)] : []));

function byHeadings(items: readonly Item[]): KindOfPlan | null {
  const headings = headingWords(items);
  for (const [kind, words] of Object.entries(HEADINGS)) {
    const seen = headings.filter((heading) => words.some((word) => heading.includes(word)));
    if (seen.length >= 2) return { kind: kind as PlanKind, by: "headings", words: seen[0]! };
  }
  return null;
}

const ACROSS_YEARS: ReadonlySet<PlanKind> = new Set(["training", "event", "emergency"]);

/** More than a year, and no school year: what a programme takes. */
const isLong = (period: Plan["period"], subject: string): boolean =>
  period !== null && period[1] > period[0] && !/năm\s+học/.test(subject);

/** What kind of plan it is, told from title, period and headings, with the words that tell it. */
export function kindOf(
  { title, period, items }: Pick<Plan, "title" | "period" | "items">,
  issuing: string,
): KindOfPlan {
  const subject = singleSpaced(subjectOf(title, issuing));
  const matter = matterOf(subject);
  const long = isLong(period, lowered(subject));
  // Years of training, of campaigns or of readiness are a programme; years of inspections are inspections.
  const isProgramme = long && (matter === null || ACROSS_YEARS.has(matter.kind));
  const years = period && [...new Set(period)].join("-");
  if (isProgramme) return { kind: "programme", by: "period", words: years! };
  if (matter) return { kind: matter.kind, by: "title", words: matter.phrase };
  const seen = byHeadings(items);
  if (seen) return seen;
  if (period) return { kind: "annual", by: "period", words: years! };
  const programme = PROGRAMMES.find((word) =>
    new RegExp(`(?:thực hiện|triển khai)\\s+(?:\\S+\\s+){0,2}?${word}(?![A-Za-zÀ-ỿ])`).test(lowered(subject)),
  );
  return programme === undefined
    ? { kind: "other", by: "nothing", words: "" }
    : { kind: "programme", by: "title", words: programme };
}
