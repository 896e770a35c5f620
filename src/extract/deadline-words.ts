import type { Offset } from "../model/plan.ts";

/** Words that join two dates into a window. */
export const joinsWindow = (between: string): boolean =>
  /^\s*(?:,?\s*(?:cho\s+)?(?:đến|tới)(?:\s+hết)?|-)\s*$/.test(between);

/** Words that let a second date share the operator of the first. */
export const sharesOperator = (between: string): boolean =>
  /^\s*(?:\((?:báo cáo )?[^)]{0,20}\)\s*)?(?:,|và|hoặc|;)\s*$/.test(between);

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
