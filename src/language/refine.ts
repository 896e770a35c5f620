import type { Day } from "./day.ts";
import { markAt, place } from "./grammar.ts";
import type { Chart, Mark } from "./types.ts";

/** What may stand between two days, months or quarters of one list. */
const JOINT = /^(?:,|và|hoặc|đến|tới|-|&)$/;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** The number of a list member: `6` in `tháng 3, 6, 9`, `II` in `quý I, II`. */
function memberAt(
  chart: Chart,
  at: number,
  roman: boolean,
): { readonly value: number; readonly end: number } | null {
  const word = chart.tokens[at]?.word ?? "";
  if (roman && ROMAN[word] !== undefined) return { value: ROMAN[word], end: at + 1 };
  const count = markAt(chart, at, "count");
  if (!count || count.value.words || count.value.digits.length > 2) return null;
  const counts = markAt(chart, count.end, "counting-noun") ?? markAt(chart, count.end, "time-unit");
  return counts || chart.tokens[count.end]?.word === "/"
    ? null
    : { value: count.value.value, end: count.end };
}

/** `tháng 3, 6, 9`, `quý I, II và III`: the members of a list are what its first member is. */
export function listMembers(chart: Chart): void {
  for (let at = 0; at < chart.tokens.length; at++) {
    const head = markAt(chart, at, "day");
    if (!head || head.value.day !== null || (head.value.month === null && head.value.quarter === null))
      continue;
    const [unit, most] = head.value.month === null ? (["quarter", 4] as const) : (["month", 12] as const);
    for (let end = head.end; JOINT.test(chart.tokens[end]?.word ?? "");) {
      const member = memberAt(chart, end + 1, unit === "quarter");
      if (!member || member.value < 1 || member.value > most) break;
      place(chart, {
        kind: "day",
        start: end + 1,
        end: member.end,
        value: { ...head.value, [unit]: member.value },
      });
      end = member.end;
    }
  }
}

/** Whether a number before a joint is a day: `từ 15 đến 30/11`, `ngày 5-6/12`, `các ngày 10, 20/6`. */
function opensDays(chart: Chart, mark: Mark<"count"> | Mark<"day">, joint: string): boolean {
  if (mark.kind === "day") return mark.value.month === null && mark.value.day !== null;
  const before = chart.tokens[mark.start - 1]?.word ?? "";
  return (
    !mark.value.words &&
    mark.value.digits.length <= 2 &&
    mark.value.value <= 31 &&
    (joint === "-" || /^(?:ngày|từ|,|và|-)$/.test(before))
  );
}

/** What stands before a day of a list takes the month and the year of the day behind it. */
export function shareBackwards(chart: Chart): void {
  for (let at = chart.tokens.length - 1; at > 0; at--) {
    const last = markAt(chart, at, "day");
    if (!last) continue;
    const named = chart.tokens[at - 1]!.word === "ngày" ? at - 1 : at;
    const joint = chart.tokens[named - 1]?.word ?? "";
    if (!JOINT.test(joint)) continue;
    const before = markEnding(chart, named - 1);
    if (before === null) continue;
    const value = shared(before, last.value, joint, chart);
    if (value) place(chart, { kind: "day", start: before.start, end: before.end, value });
  }
}

function shared(before: Mark<"count"> | Mark<"day">, last: Day, joint: string, chart: Chart): Day | null {
  if (last.day !== null && last.month !== null && opensDays(chart, before, joint)) {
    const day = before.kind === "count" ? before.value.value : before.value.day;
    return { ...last, day, time: null, weekday: null };
  }
  if (before.kind !== "day" || before.value.year !== null || typeof last.year !== "number") return null;
  // `tháng 3, 6 năm 2027`; a window over New Year is completed where it is joined.
  const same =
    (before.value.month !== null) === (last.month !== null) &&
    (before.value.quarter !== null) === (last.quarter !== null) &&
    (before.value.day !== null) === (last.day !== null);
  const rises =
    (before.value.month ?? before.value.quarter ?? 0) * 40 + (before.value.day ?? 0) <=
    (last.month ?? last.quarter ?? 0) * 40 + (last.day ?? 0);
  return same && rises && joint !== "-" && /^(?:,|và|hoặc|&)$/.test(joint)
    ? { ...before.value, year: last.year }
    : null;
}

function markEnding(chart: Chart, end: number): Mark<"count"> | Mark<"day"> | null {
  for (let start = Math.max(0, end - 8); start < end; start++)
    for (const mark of chart.at[start]!)
      if (mark.end === end && (mark.kind === "count" || mark.kind === "day")) return mark;
  return null;
}
