import { type Span, within } from "./citations.ts";

/** A milestone year in a sentence. `trước năm 2030` ends on 31/12/2029. */
export interface YearPhrase extends Span {
  readonly year: number;
}

const grammar =
  /(?<![A-Za-zÀ-ỿ])(?:(trước)\s+)?(?:(?:đến|tới|vào|trong|hết|cuối|đến\s+hết|đến\s+cuối)\s+)*(?:năm\s+(20\d{2})|(?<=(?:đến|tới|trước|hết|vào|trong|cuối)\s)(20\d{2})|(?<=\()\s*(20\d{2})(?=\))|(?:tháng|ngày|quý|trước)\s+(?:\d{1,2}\/)?(?:\d{1,2}|i{1,3}|iv)\/(20\d{2}))(?!\d|\s*-\s*\d)/g;

/** Words that make a year something else than a milestone: a baseline, a start, a phase, the past. */
const otherUse =
  /(?:so\s+(?:với|cùng\s+kỳ)(?:\s+[A-Za-zÀ-ỿ]+){0,3}|(?<![A-Za-zÀ-ỿ])từ|kể\s+từ|giai\s+đoạn|tầm\s+nhìn|lấy|mốc|gốc|nền|đầu|của|hiện\s+trạng|thực\s+hiện|kết\s+quả|(?<!(?:thỏa|hương|quy|giao|công)\s+)ước|từ\s+[\d.,]+[^,;.\d]{0,12}(?:\/\d+[^,;.\d]{0,20})?\(?)\s*$/;

const programme =
  /(?:chương\s+trình|chiến\s+lược|đề\s+án|kế\s+hoạch|dự\s+án|quy\s+hoạch|nghị\s+quyết)\s(?!này|hướng\s+tới|phấn\s+đấu|đặt\s+ra|đề\s+ra|xác\s+định)[^,;.:()]{4,180}$/;

const phase =
  /(?:^\s*|[,;:(]\s*|trong\s+(?:cả\s+)?|(?<![A-Za-zÀ-ỿ])cả\s+)giai\s+đoạn\s+(20\d{2})\s*-\s*(20\d{2})/g;

/** Milestone years of a sentence in lower case, left to right; years of names, baselines and citations are none. */
export const milestonesIn = (low: string, skip: readonly Span[]): YearPhrase[] => {
  const found: YearPhrase[] = [];
  for (const m of low.matchAll(grammar)) {
    const before = low.slice(0, m.index);
    if (within(skip, m.index + m[0].length - 1) || otherUse.test(before) || programme.test(before)) continue;
    const year = Number(m[2] ?? m[3] ?? m[4] ?? m[5]) - (m[1] && m[5] === undefined ? 1 : 0);
    found.push({ start: m.index, end: m.index + m[0].length, year });
  }
  for (const m of low.matchAll(phase)) {
    if (!programme.test(low.slice(0, m.index)))
      found.push({ start: m.index, end: m.index + m[0].length, year: Number(m[2]) });
  }
  return found.sort((a, b) => a.start - b.start);
};

const baseline =
  /so\s+(?:với|cùng\s+kỳ)(?:\s+[A-Za-zÀ-ỿ]+){0,4}?\s+(?:năm\s+|giai\s+đoạn\s+20\d{2}\s*-\s*)?(20\d{2})(?!\d)/;
const measuredFrom =
  /(?:(?:mốc|gốc|nền)(?:\s+(?:là|so\s+sánh|tính))?\s+(?:của\s+)?năm\s+|(?:lấy|tính\s+từ)\s+(?:mốc\s+)?năm\s+(?=20\d{2}\s+làm\s+(?:mốc|gốc|cơ\s+sở|nền))|năm\s+(?:gốc|nền|cơ\s+sở)\s*(?:là\s+|:\s*)?(?:năm\s+)?)(20\d{2})(?!\d)/;
const raised =
  /(?<![A-Za-zÀ-ỿ])từ\s+[\d.,]+[^,;.]{0,30}?\(?(?:của\s+)?năm\s+(20\d{2})\)?\s*(?:lên|xuống|còn)/;

/** The year that a change is measured from. */
export const baselineIn = (low: string): number | null => {
  const found =
    baseline.exec(low) ?? raised.exec(low) ?? (/mốc|gốc|nền|cơ sở/.test(low) ? measuredFrom.exec(low) : null);
  return found ? Number(found[1]) : null;
};
