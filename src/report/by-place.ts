import type { Plan } from "../model/plan.ts";
import type { Finding } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { isAbsence } from "./coverage.ts";
import { groupOf, groupOrder } from "./group.ts";
import { wordsOf } from "./messages.ts";
import { passageOf } from "./passage.ts";
import { orderOf, placeText } from "./place.ts";

/** The findings that are mended at one place. */
export interface AtPlace<Shown> {
  /** `mục II.3, trang 2`, or the part that lacks something. */
  readonly place: string;
  /** What the draft says there; empty for what is missing. */
  readonly passage: string;
  readonly shown: readonly Shown[];
}

interface WithFinding {
  readonly finding: Finding;
}

const order = ({ finding }: WithFinding): readonly [number, number] => orderOf(finding.location);

const placeOf = (finding: Finding, plan: Plan | null, lang: Language): string =>
  isAbsence(finding)
    ? wordsOf(lang).groups[groupOf(finding, plan)]
    : placeText(finding.location, lang) || wordsOf(lang).report.inTheDraft;

/** What is missing, part by part; then what stands in the draft, in reading order. Passages hold at most so many letters. */
export function byPlace<Shown extends WithFinding>(
  all: readonly Shown[],
  plan: Plan | null,
  { lang, most }: { readonly lang: Language; readonly most: number },
): readonly AtPlace<Shown>[] {
  const absent = groupOrder.flatMap((group) =>
    all.filter(({ finding }) => isAbsence(finding) && groupOf(finding, plan) === group),
  );
  const standing = all
    .filter(({ finding }) => !isAbsence(finding))
    .toSorted((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1]);
  const places = new Map<string, AtPlace<Shown>>();
  for (const one of [...absent, ...standing]) {
    const { finding } = one;
    const place = placeOf(finding, plan, lang);
    const key = isAbsence(finding) ? place : order(one).join(":");
    const passage = isAbsence(finding) || !finding.location.quote ? "" : passageOf(finding, plan, most);
    const known = places.get(key);
    places.set(key, { place, passage: known?.passage ?? passage, shown: [...(known?.shown ?? []), one] });
  }
  return [...places.values()];
}
