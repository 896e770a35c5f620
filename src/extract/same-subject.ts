import { chartOf, marksOf } from "../language/chart.ts";
import { markAt } from "../language/grammar.ts";

const initials = (unit: string): string =>
  unit
    .split(" ")
    .map((word) => word[0] ?? "")
    .join("");

/** `khu công nghiệp` and `KCN`, and a unit and itself. */
const isSameUnit = (a: string, b: string): boolean => a === b || initials(a) === b || initials(b) === a;

const total =
  /(?:nâng|đưa|tăng|lũy\s+kế|luỹ\s+kế)\s+(?:tổng|số)\s[^,;.]{0,80}?(?:lên|đạt|là|thành)\s+(?:[A-Za-zÀ-ỿ]+\s+){0,2}$/;

/** `hình thành mới 05 khu …, nâng tổng số lên 12 khu`: what comes to what, unless the first is given to each. */
export const saysTheTotal = (
  before: string,
  between: string,
  units: readonly [before: string, after: string],
): boolean =>
  isSameUnit(units[0].toLowerCase(), units[1].toLowerCase()) &&
  total.test(between) &&
  !/(?:^|\s)(?:mỗi|từng)\s[^;.]*$/.test(before);

/** `tỷ lệ lấp đầy đạt trên 80%`: a rate that does not say of what measures what was counted before it. */
export const measuresItsSubject = (part: string): boolean => {
  const chart = chartOf(part);
  const from = /^(?:tỷ|tỉ)$/.test(chart.tokens[0]?.word ?? "") && chart.tokens[1]?.word === "lệ" ? 2 : -1;
  const rate = from < 0 ? undefined : markAt(chart, from, "rate-of-it");
  const measure = marksOf(chart, "measure")[0];
  if (!rate || !measure || measure.value.unit !== "%" || measure.start - rate.end > 6) return false;
  for (let at = rate.end; at < measure.start; at++)
    if (markAt(chart, at, "counting-noun") || chart.tokens[at]!.kind === "sign") return false;
  return true;
};
