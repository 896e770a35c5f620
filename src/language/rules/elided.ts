import { markAt, markBefore } from "../grammar.ts";
import type { Chart, Count, Mark } from "../types.ts";

const wordAt = (chart: Chart, at: number): string => chart.tokens[at]?.word ?? "";
const TO_YEAR = /^(?:vào|trong|đến|tới|cho|năm)$/;
const FROM_YEAR = /^(?::|là|đạt|có|lên|còn|thêm|được|cần|phải|thành|tăng)$/;

const isYear = (chart: Chart, at: number): boolean => {
  const day = markAt(chart, at, "day");
  return day !== undefined && typeof day.value.year === "number";
};

/** `80.000 vào năm 2030`, `80.000 (năm 2030)` */
function yearBehind(chart: Chart, end: number): boolean {
  let at = wordAt(chart, end) === "(" ? end + 1 : end;
  while (at < end + 3 && !isYear(chart, at) && TO_YEAR.test(wordAt(chart, at))) at++;
  return isYear(chart, at);
}

/** `năm 2030: 80.000;`, `đến năm 2030 đạt trên 80.000,` */
function yearBefore(chart: Chart, { start, end }: Mark<"count">): boolean {
  const next = chart.tokens[end];
  if (next !== undefined && !/^(?:[,;.)]|và)$/.test(next.word)) return false;
  let at = start;
  at = markBefore(chart, at, "comparator")?.start ?? at;
  while (at > start - 4 && FROM_YEAR.test(wordAt(chart, at - 1))) at--;
  const day = markBefore(chart, at, "day");
  return day !== null && typeof day.value.year === "number";
}

const isWritten = ({ digits, words }: Count): boolean => !words && digits !== "" && !/^(?:19|20)\d{2}$/.test(digits);

/** `70.000 ngôi nhà vào năm 2025 và 80.000 vào năm 2030`: a number with its own year counts what the one before it counts. */
export function countOn(chart: Chart): void {
  let unit: string | null = null;
  for (let at = 0; at < chart.tokens.length; at++) {
    if (wordAt(chart, at) === ".") unit = null;
    const measure = markAt(chart, at, "measure");
    if (measure) {
      unit = measure.value.known ? measure.value.unit : null;
      at = measure.end - 1;
      continue;
    }
    const count = markAt(chart, at, "count");
    if (!count || unit === null || unit === "%" || !isWritten(count.value)) continue;
    if (!yearBehind(chart, count.end) && !yearBefore(chart, count)) continue;
    chart.at[at] = [
      { kind: "measure", start: at, end: count.end, value: { value: count.value.value, max: null, unit, known: true, count: count.value } },
    ];
  }
}
