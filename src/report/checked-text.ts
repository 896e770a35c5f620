import type { Verdict } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import type { Checked } from "./checked.ts";
import { wordsOf } from "./messages.ts";

const verdicts: readonly Verdict[] = ["pass", "fail", "review", "not-applicable"];

/** `12 đạt, 1 chưa đạt`; what does not apply is no part of it. */
export const countsText = (counts: Checked["counts"], lang: Language): string =>
  verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${String(counts[verdict])} ${wordsOf(lang).verdicts[verdict]}`)
    .join(", ");

/** The counts of several parts together. */
export const countsOf = (all: readonly Checked[]): Checked["counts"] => {
  const sum = { pass: 0, fail: 0, review: 0, "not-applicable": 0 };
  for (const { counts } of all) for (const verdict of verdicts) sum[verdict] += counts[verdict];
  return sum;
};

/** How much was asked in several parts together. */
export const totalOf = (all: readonly Checked[]): number =>
  all.reduce((sum, { rules }) => sum + rules.length, 0);

/** `Đã kiểm tra 63 nội dung: 49 đạt, 8 chưa đạt`. */
export const checkedText = (all: readonly Checked[], lang: Language): string =>
  `${wordsOf(lang).report.checked(totalOf(all))} ${countsText(countsOf(all), lang)}.`;
