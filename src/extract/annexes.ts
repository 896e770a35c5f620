import type { Annex, Item } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";
import type { Tools } from "./tools.ts";
import { type Span, within } from "./citations.ts";

const reference =
  /(?<![A-Za-zÀ-ỿ])(?:phụ\s+lục|biểu\s+mẫu|biểu|mẫu\s+biểu)(?:\s+(?:số\s+)?((?:[ivx]+|\d{1,2}|[a-zđ])(?:(?:\s*,\s*|\s+và\s+)(?:[ivx]+|\d{1,2}))*))?(?![A-Za-zÀ-ỿ])/g;
const ofOtherDocument =
  /^[^.;]{0,60}(?:của|ban\s+hành\s+kèm\s+theo|kèm\s+theo)\s+(?:nghị|quyết|thông\s+tư|công\s+văn|luật|hướng)/;

/** `Phụ lục II, Nghị định số …`, `Phụ lục 3 (Quyết định số …)`: the annex of what is cited right behind it. */
const leadsToCitation = (rest: string, end: number, cited: readonly Span[]): boolean => {
  const between =
    /^[\s,(]*(?:(?:của|tại|thuộc|theo|trong|kèm theo|ban hành theo|ban hành kèm theo)\s+)?/.exec(rest)![0];
  return cited.some(({ start }) => start >= end && start <= end + between.length);
};

const labelsOf = (written: string | undefined): (string | null)[] =>
  written === undefined ? [null] : written.split(/\s*,\s*|\s+và\s+/).map((l) => l.toUpperCase());

/** Annexes that the body speaks of and annexes that are there. */
export const annexesOf = (
  body: readonly Item[],
  annexes: readonly Item[],
  { citationsIn }: Tools,
): Annex[] => {
  const referred = new Map<string, Item>();
  for (const item of body) {
    const low = lowered(item.text);
    const cited = citationsIn(item.text);
    for (const m of low.matchAll(reference)) {
      const rest = low.slice(m.index + m[0].length);
      if (
        within(cited, m.index) ||
        ofOtherDocument.test(rest) ||
        leadsToCitation(rest, m.index + m[0].length, cited)
      )
        continue;
      if (!/phụ\s+lục/.test(m[0]) && (m[1] === undefined || !/kèm\s+theo|đính\s+kèm/.test(low))) continue;
      for (const label of labelsOf(m[1])) if (!referred.has(label ?? "")) referred.set(label ?? "", item);
    }
  }
  const present = annexes.flatMap((item) => {
    const found = /^phụ\s+lục(?:\s+(?:số\s+)?([ivx]+|\d{1,2}|[a-zđ]))?(?![A-Za-zÀ-ỿ])[\s.:-]*/.exec(
      lowered(item.text),
    );
    return found
      ? [{ label: found[1]?.toUpperCase() ?? null, title: item.text.slice(found[0].length).trim() || null }]
      : [];
  });
  const there =
    present.length === 0 && annexes.length > 0 ? [{ label: null, title: annexes[0]!.text }] : present;
  const isThere = (label: string | null): boolean =>
    there.some((a) => a.label === label) ||
    (there.length === 1 && (label === null || there[0]!.label === null));
  const missing = [...referred.keys()]
    .map((k) => (k === "" ? null : k))
    .filter((label) => !isThere(label) && !(label === null && there.length > 0));
  return [
    ...there.map((a) => ({
      ...a,
      referredTo: referred.has(a.label ?? "") || (there.length === 1 && referred.size > 0),
      present: true,
    })),
    ...missing.map((label) => ({ label, title: null, referredTo: true, present: false })),
  ];
};
