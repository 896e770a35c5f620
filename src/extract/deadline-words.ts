import type { Deadline, Offset } from "../model/plan.ts";
import { type DateAtom } from "./dates.ts";

type Relation = Deadline["relation"];

/** What the words right before a date make of it. */
const operators: readonly (readonly [Relation, RegExp])[] = [
  ["before", /(?:trước|sớm hơn)(?:\s+(?:thời\s+điểm|mốc|hạn))?\s*$/],
  ["by", /(?:chậm|muộn)\s+nhất\s*(?:là|vào|đến|trong|:)?\s*$/],
  ["by", /không\s+(?:muộn|chậm|trễ|quá|vượt)(?:\s+(?:hơn|quá))?\s*$/],
  ["by", /(?:(?:cho\s+)?(?:đến|tới)\s+)?hết\s*$/],
  ["by", /(?:xong|hoàn\s+thành|kết\s+thúc)\s*(?:trong|vào)?\s*$/],
  ["by", /(?:đến|tới|hạn(?:\s+(?:cuối|chót))?(?:\s+là)?|thời\s+hạn:?)\s*$/],
  ["by", /(?<![A-Za-zÀ-ỿ])trong\s*$/],
  ["on", /(?:vào|nhân)\s*(?:dịp|đúng|khoảng|các)?\s*$/],
];

export const opensWindow = (before: string): boolean => /(?<![A-Za-zÀ-ỿ])từ\s*$/.test(before);

/** The relation that the words before a date state; null when they state none. */
export const relationBefore = (before: string): Relation | null => {
  for (const [relation, pattern] of operators) if (pattern.test(before)) return relation;
  return null;
};

/** Words that join two dates into a window. */
export const joinsWindow = (between: string): boolean =>
  /^\s*(?:,?\s*(?:cho\s+)?(?:đến|tới)(?:\s+hết)?|-)\s*$/.test(between);

/** Words that let a second date share the operator of the first. */
export const sharesOperator = (between: string): boolean =>
  /^\s*(?:\((?:báo cáo )?[^)]{0,20}\)\s*)?(?:,|và|hoặc|;)\s*$/.test(between);

/** Completes the end of a window that stands without month or year from the other end. */
export const completeWindow = (from: DateAtom, to: DateAtom): readonly [DateAtom, DateAtom] => {
  const month = from.month ?? (from.day !== null ? to.month : null);
  const start = { ...from, month };
  const wraps = month !== null && to.month !== null && month > to.month;
  if (start.year === null && to.year !== null) return [{ ...start, year: wraps ? to.year - 1 : to.year }, to];
  if (start.year !== null && to.year === null)
    return [start, { ...to, year: wraps ? start.year + 1 : start.year }];
  return [start, to];
};

const offsetGrammar =
  /(trong(?:\s+(?:thời\s+hạn|thời\s+gian|vòng|khoảng))?|chậm\s+nhất|muộn\s+nhất|không\s+quá|ít\s+nhất|tối\s+thiểu)\s*(?:là\s+|không\s+quá\s+|sau\s+|trước\s+)*(\d{1,3})\s*(?:\(\s*[A-Za-zÀ-ỿ]+(?:\s[A-Za-zÀ-ỿ]+)?\s*\)\s*)?(ngày\s+làm\s+việc|ngày|tháng|năm|tuần)\s*,?\s*(kể\s+từ|tính\s+từ|tính\s+đến|từ\s+(?:khi|ngày)|sau\s+khi|sau\s+ngày|trước\s+khi|trước\s+ngày|trước)\s+([^.;)]{2,160})/g;

const units = {
  "ngày làm việc": "working-day",
  ngày: "day",
  tháng: "month",
  năm: "year",
  tuần: "day",
} as const;

export interface OffsetFound {
  readonly start: number;
  readonly end: number;
  readonly offset: Offset;
}

/** `Sau khi kết thúc đợt kiểm tra, chậm nhất 05 ngày làm việc, …`: the event stands first. */
const eventFirst =
  /(?<![A-Za-zÀ-ỿ])sau\s+(?:khi\s+|mỗi\s+)?([^,.;]{4,80}?),?\s+(?:trong\s+(?:thời\s+hạn|vòng)|chậm\s+nhất|muộn\s+nhất|không\s+quá)\s+(?:là\s+|sau\s+)*(\d{1,3})\s*(?:\(\s*[A-Za-zÀ-ỿ]+(?:\s[A-Za-zÀ-ỿ]+)?\s*\)\s*)?(ngày\s+làm\s+việc|ngày|tháng|tuần)(?!\s*(?:\d|kể|tính|trước|sau|từ))/g;

/** Deadlines that count from an event: `trong 30 ngày kể từ ngày …`, `chậm nhất 20 ngày làm việc trước khi …`. */
export const offsetsIn = (low: string, text: string): OffsetFound[] => [
  ...afterEvent(low, text),
  ...[...low.matchAll(offsetGrammar)].map((m) => {
    const unit = m[3]!.replace(/\s+/g, " ") as keyof typeof units;
    const end = m.index + m[0].length;
    const event = text
      .slice(end - m[5]!.length, end)
      .replace(/,.*$/, "")
      .trim();
    const before =
      /^trước/.test(m[4]!) || /trước\s*$/.test(low.slice(m.index, m.index + m[0].indexOf(m[2]!)));
    const n = Number(m[2]) * (unit === "tuần" ? 7 : 1);
    return {
      start: m.index,
      end: m.index + m[0].length - (m[5]!.length - m[5]!.replace(/,.*$/, "").length),
      offset: { n, unit: units[unit], direction: before ? ("before" as const) : ("after" as const), event },
    };
  }),
];

const afterEvent = (low: string, text: string): OffsetFound[] =>
  !low.includes("sau ")
    ? []
    : [...low.matchAll(eventFirst)].map((m) => {
        const unit = m[3]!.replace(/\s+/g, " ") as keyof typeof units;
        const at = m.index + m[0].indexOf(m[1]!);
        const event = text.slice(at, at + m[1]!.length).trim();
        const n = Number(m[2]) * (unit === "tuần" ? 7 : 1);
        return {
          start: m.index,
          end: m.index + m[0].length,
          offset: { n, unit: units[unit], direction: "after", event },
        };
      });
