import { chartOf, marksOf } from "../language/chart.ts";
import type { DatedDay } from "../language/dated.ts";
import { recurrenceIn } from "../language/rhythm.ts";
import type { Deadline, Item } from "../model/plan.ts";

/** A date of a sentence with what the words around it make of it. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly relation: Deadline["relation"];
  readonly atom: DatedDay;
  readonly until: DatedDay | null;
}

export const isReport = (low: string): boolean => /báo\s+cáo(?!\s*viên)|gửi\s+kết\s+quả/.test(low);
const isEvent =
  /tháng\s+hành\s+động|chiến\s+dịch|hưởng\s+ứng|tuần\s+lễ|lễ\s+(?:phát\s+động|mít|kỷ)|ngày\s+(?:quốc\s+tế|phụ\s+nữ|gia\s+đình|pháp\s+luật|thế\s+giới|hội|vì)|hội\s+thi|đợt\s+cao\s+điểm|cao\s+điểm|kỷ\s+niệm|phát\s+động|mít\s+tinh|tổ\s+chức\s+(?:lễ|ngày|tuần|hội)/;
/** `Thời gian kiểm tra: …`: when something is held. */
const isHeldAt = /(?:^|[\s-])(?:thời\s+gian|lịch)(?:\s[^,;.:]{0,40})?:\s*$/;
export const isReview = /sơ\s+kết|tổng\s+kết|đánh\s+giá/;

/** What the whole sentence says, looked up once for all its dates. */
export interface Said {
  readonly low: string;
  readonly report: boolean;
  readonly event: boolean;
  readonly review: boolean;
  readonly recurrence: ReturnType<typeof recurrenceIn>;
}

export const said = (low: string): Said => ({
  low,
  report: isReport(low),
  event: isEvent.test(low),
  review: isReview.test(low),
  recurrence: recurrenceIn(low),
});

// So far back words can still belong to a date; a sentence without an end must not be read again for each.
const farthest = 2_000;

export const wordsBefore = (low: string, at: number): string => low.slice(Math.max(0, at - farthest), at);

export const kindOf = ({ low, ...says }: Said, found: Found, role: Item["role"]): Deadline["kind"] => {
  const before = wordsBefore(low, found.start);
  if (found.relation === "between") {
    if (says.event) return "event";
    return isReport(before) ? "report" : found.atom.day !== null ? "event" : "completion";
  }
  if (says.report && !(found.relation === "on" && isEvent.test(before))) return "report";
  if (found.relation === "on" && (found.atom.time !== null || isHeldAt.test(before))) return "event";
  if (says.review) return "review";
  if (found.relation === "on" && says.event) return "event";
  return role === "reporting" ? "report" : "completion";
};

/** Of several days in a sentence, whether this one is for its report: the word stands before it, or follows and no other work between. */
export const isOfReport = (low: string, found: readonly Found[], at: number): boolean => {
  const it = found[at]!;
  if (!isReport(low) || isReport(low.slice(0, it.end))) return true;
  const next = found[at + 1];
  const after = low.slice(it.end, next?.start ?? low.length);
  if (saysWork(low.slice(found[at - 1]?.end ?? 0, it.start))) return false;
  return isReport(after) || (next !== undefined && !saysWork(after) && isOfReport(low, found, at + 1));
};

const saysWork = (low: string): boolean => marksOf(chartOf(low), "work-verb").length > 0;
