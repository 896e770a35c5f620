import type { Offset } from "../model/plan.ts";
import type { Span } from "./amounts.ts";
import { chartOf, endOf, startOf } from "./chart.ts";
import { markAt, markBefore } from "./grammar.ts";
import type { Chart } from "./types.ts";

/** A deadline that counts from an event, where it stands in the text. */
export interface OffsetFound extends Span {
  readonly offset: Offset;
}

const wordAt = (chart: Chart, at: number): string => chart.tokens[at]?.word ?? "";

interface Length extends Span {
  readonly n: number;
  readonly unit: Offset["unit"];
  /** `trước` stands between the opening words and the number. */
  readonly before: boolean;
}

/** `chậm nhất là sau 20 (hai mươi) ngày làm việc`: a length of time behind words that make it a limit, in tokens. */
function lengthAt(chart: Chart, at: number): Length | null {
  const unit = markAt(chart, at, "time-unit")?.value;
  const count = markBefore(chart, at, "count");
  if (!count || !Number.isInteger(count.value.value)) return null;
  const working = unit === "day" && wordAt(chart, at + 1) === "làm" && wordAt(chart, at + 2) === "việc";
  const n = count.value.value * (unit === "week" ? 7 : 1);
  const of = working ? "working-day" : unit === "week" ? "day" : unit;
  if (of !== "working-day" && of !== "day" && of !== "month" && of !== "year") return null;
  let start = count.start;
  let limits = false;
  let before = false;
  for (let steps = 0; steps < 6; steps++) {
    const word = wordAt(chart, start - 1);
    const said = markBefore(chart, start, "relation", "comparator", "approximation", "relation-filler");
    if (!said && word !== "sau") break;
    if (said?.kind === "comparator" || (said?.kind === "relation" && said.value === "by")) limits = true;
    if (word === "trước") before = true;
    start = said?.start ?? start - 1;
  }
  return limits ? { n, unit: of, before, start, end: at + (working ? 3 : 1) } : null;
}

/** What stands behind an anchor, up to the end of its clause. */
const eventBehind = (text: string): string | null => /^\s*([^.;),]{2,160})/.exec(text)?.[1]?.trim() ?? null;

/** `Sau khi kết thúc đợt kiểm tra, chậm nhất 05 ngày làm việc, …`: the event stands first. */
function eventBefore(chart: Chart, start: number): Span | null {
  const end = wordAt(chart, start - 1) === "," ? start - 1 : start;
  let first: number | null = null;
  for (let at = end - 1; at >= Math.max(0, end - 20) && !/^[,.;]$/.test(wordAt(chart, at)); at--)
    if (wordAt(chart, at) === "sau") first = at;
  if (first === null) return null;
  const from = /^(?:khi|mỗi)$/.test(wordAt(chart, first + 1)) ? first + 2 : first + 1;
  return end - from > 1 ? { start: from, end } : null;
}

/** Deadlines that count from an event: `trong 30 ngày kể từ ngày …`, `chậm nhất 20 ngày làm việc trước khi …`. */
export function offsetsIn(text: string): OffsetFound[] {
  const chart = chartOf(text);
  const found: OffsetFound[] = [];
  for (let at = 0; at < chart.tokens.length; at++) {
    const length = markAt(chart, at, "time-unit") ? lengthAt(chart, at) : null;
    if (!length) continue;
    const { n, unit } = length;
    const next = wordAt(chart, length.end) === "," ? length.end + 1 : length.end;
    const anchor = markAt(chart, next, "anchor");
    const event = anchor ? eventBehind(text.slice(endOf(chart, anchor.end))) : null;
    if (anchor && event !== null) {
      const direction = anchor.value === "before" || length.before ? "before" : "after";
      const end = text.indexOf(event, endOf(chart, anchor.end)) + event.length;
      found.push({ start: startOf(chart, length.start), end, offset: { n, unit, direction, event } });
      continue;
    }
    const named = eventBefore(chart, length.start);
    if (!named || chart.tokens[length.end]?.kind === "number") continue;
    const said = text.slice(startOf(chart, named.start), endOf(chart, named.end));
    const offset = { n, unit, direction: "after" as const, event: said };
    found.push({ start: startOf(chart, named.start - 1), end: endOf(chart, length.end), offset });
  }
  return found;
}
