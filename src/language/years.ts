import { chartOf, endOf, startOf } from "./chart.ts";
import { markAt, markBefore } from "./grammar.ts";
import type { Span } from "./amounts.ts";
import type { Chart } from "./types.ts";

/** A milestone year of a text. `trước năm 2030` ends on 31/12/2029. */
export interface YearPhrase extends Span {
  readonly year: number;
}

const wordAt = (chart: Chart, at: number): string => chart.tokens[at]?.word ?? "";
const UNTIL = /^(?:đến|tới|trước|hết|vào|trong|cuối)$/;
const DOCUMENT = /^(?:chương trình|chiến lược|đề án|kế hoạch|dự án|quy hoạch|nghị quyết|đề tài)$/;
const AIMS = /^(?:này|hướng|phấn|đặt|đề|xác)$/;

interface Year {
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

/** A year alone, or the year of a month or quarter; of a whole day only its day counts. */
function yearAt(chart: Chart, at: number): Year | null {
  const day = markAt(chart, at, "day");
  if (day)
    return typeof day.value.year === "number" ? { start: at, end: day.end, year: day.value.year } : null;
  const count = markAt(chart, at, "count");
  if (!count || !/^20\d{2}$/.test(count.value.digits)) return null;
  const bracket = wordAt(chart, at - 1) === "(" && wordAt(chart, count.end) === ")";
  return bracket || UNTIL.test(wordAt(chart, at - 1))
    ? { start: at, end: count.end, year: count.value.value }
    : null;
}

/** What the words before a year make of it; a baseline may stand some words before it. */
function otherUse(chart: Chart, start: number, reached: boolean): boolean {
  let at = start;
  while (/^(?:năm|vào|là|của|:)$/.test(wordAt(chart, at - 1)) && !markBefore(chart, at, "year-use")) at--;
  const use = markBefore(chart, at, "year-use")?.value;
  // `thực hiện đến năm 2030`, `từ nay đến năm 2030` reach the year; `thực hiện năm 2025` looks back at it.
  if (use !== undefined && (!reached || use === "baseline" || use === "period")) return true;
  return isCompared(chart, at) || isTimesOf(chart, at);
}

/** `gấp 1,8 lần năm 2025` */
function isTimesOf(chart: Chart, at: number): boolean {
  const times = markBefore(chart, at, "measure");
  return times !== null && times.value.unit === "lần" && wordAt(chart, times.start - 1) === "gấp";
}

/** `so với trung bình của cả giai đoạn 2016 - 2020`: what the words just before compare with. */
function isCompared(chart: Chart, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 7) && chart.tokens[i]!.kind === "word"; i--)
    if (markAt(chart, i, "year-use")?.value === "baseline" && wordAt(chart, i) === "so") return true;
  return false;
}

/** `Chương trình … đến năm 2030` names a programme: nothing parts its name from the year. */
function inName(chart: Chart, start: number): boolean {
  let words = 0;
  for (let at = start - 1; at >= 0 && words < 40; at--, words++) {
    if (/^[,;.:()]$/.test(wordAt(chart, at))) return false;
    const pair = `${wordAt(chart, at)} ${wordAt(chart, at + 1)}`;
    if (DOCUMENT.test(pair)) return words >= 2 && !AIMS.test(wordAt(chart, at + 2));
  }
  return false;
}

/** Milestone years of a text, left to right; years of names, baselines and what `skip` covers are none. */
export function milestonesIn(text: string, skip: readonly Span[]): YearPhrase[] {
  const chart = chartOf(text);
  const found: YearPhrase[] = [];
  for (let at = 0; at < chart.tokens.length; at++) {
    const period = markAt(chart, at, "period");
    if (period) {
      const phase =
        wordAt(chart, at - 1) === "đoạn" && opensPhase(chart, at - 2) && !isCompared(chart, at - 2);
      if (phase && !inName(chart, at - 2))
        found.push({ start: startOf(chart, at - 2), end: endOf(chart, period.end), year: period.value[1] });
      at = period.end - 1;
      continue;
    }
    const year = yearAt(chart, at);
    if (!year) continue;
    const day = markAt(chart, at, "day")?.value;
    at = year.end - 1;
    const whole = day === undefined || (day.month === null && day.quarter === null && day.day === null);
    const open = opening(chart, year.start);
    if (skip.some((s) => s.start <= endOf(chart, year.end) - 1 && endOf(chart, year.end) - 1 < s.end))
      continue;
    if (
      day &&
      day.day !== null &&
      wordAt(chart, year.start) !== "ngày" &&
      !UNTIL.test(wordAt(chart, year.start - 1))
    )
      continue;
    if (otherUse(chart, open, open < year.start) || inName(chart, year.start) || isWhereOneStood(chart, year))
      continue;
    const before = whole && wordAt(chart, open) === "trước" && open < year.start;
    found.push({
      start: startOf(chart, open),
      end: endOf(chart, year.end),
      year: year.year - (before ? 1 : 0),
    });
  }
  return found;
}

/** `từ 60% (năm 2025) lên 80%`: the year belongs to what was, not to what is asked. */
function isWhereOneStood(chart: Chart, { start, end }: Year): boolean {
  if (!/^(?:lên|xuống)$/.test(wordAt(chart, wordAt(chart, end) === ")" ? end + 1 : end))) return false;
  for (let at = start - 1; at >= Math.max(0, start - 16) && wordAt(chart, at) !== ";"; at--)
    if (wordAt(chart, at) === "từ" && markAt(chart, at + 1, "measure")) return true;
  return false;
}

/** The first of the words that lead to a year: `đến hết năm`, `trước`. */
function opening(chart: Chart, start: number): number {
  let at = start;
  while (at > 0 && UNTIL.test(wordAt(chart, at - 1))) at--;
  return at;
}

/** `Giai đoạn 2026 - 2030:` opens a clause. */
function opensPhase(chart: Chart, at: number): boolean {
  const before = wordAt(chart, at - 1);
  return at === 0 || /^[,;:(]$/.test(before) || /^(?:trong|cả)$/.test(before);
}

/** The year that a change is measured from: `so với năm 2025`, `lấy năm 2025 làm mốc`, `từ 60% (năm 2025) lên 80%`. */
export function baselineIn(text: string): number | null {
  const chart = chartOf(text);
  for (let at = 0; at < chart.tokens.length; at++) {
    const use = markAt(chart, at, "year-use");
    if (use?.value === "baseline") {
      const year = yearBehind(chart, use.end, wordAt(chart, at) === "so" ? 5 : 3);
      if (year !== null && (wordAt(chart, at) !== "lấy" || isBasis(chart, at))) return year;
    }
    if (wordAt(chart, at) === "gấp") {
      const times = markAt(chart, at + 1, "measure");
      const year = times?.value.unit === "lần" ? yearBehind(chart, times.end, 3) : null;
      if (year !== null) return year;
    }
    if (use?.value === "start" && wordAt(chart, at) === "từ") {
      const year = raisedFrom(chart, use.end);
      if (year !== null) return year;
    }
  }
  return null;
}

const yearNear = (chart: Chart, at: number): { readonly year: number; readonly end: number } | null => {
  const period = markAt(chart, at, "period");
  if (period) return { year: period.value[1], end: period.end };
  const day = markAt(chart, at, "day");
  if (day && typeof day.value.year === "number") return { year: day.value.year, end: day.end };
  const count = markAt(chart, at, "count");
  return count && /^20\d{2}$/.test(count.value.digits) ? { year: count.value.value, end: count.end } : null;
};

function yearBehind(chart: Chart, from: number, reach: number): number | null {
  for (
    let at = from;
    at < from + reach && at < chart.tokens.length && !/^[,;.()]$/.test(wordAt(chart, at));
    at++
  ) {
    const found = yearNear(chart, at);
    if (found) return found.year;
  }
  return null;
}

/** `lấy năm 2025 làm mốc` */
const isBasis = (chart: Chart, at: number): boolean => {
  for (let i = at; i < at + 6; i++) if (wordAt(chart, i) === "làm") return true;
  return false;
};

/** `từ 60% (năm 2025) lên 80%` */
function raisedFrom(chart: Chart, from: number): number | null {
  const stood = markAt(chart, from, "measure");
  if (!stood) return null;
  for (
    let at = stood.end;
    at < from + 14 && at < chart.tokens.length && !/^[,;.]$/.test(wordAt(chart, at));
    at++
  ) {
    const found = yearNear(chart, at);
    if (found) {
      const next = wordAt(chart, found.end) === ")" ? found.end + 1 : found.end;
      return /^(?:lên|xuống|còn)$/.test(wordAt(chart, next)) ? found.year : null;
    }
  }
  return null;
}
