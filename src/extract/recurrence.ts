import type { Frequency } from "../model/plan.ts";

type Recurrence = Frequency | "on-demand";

/** What a report covers comes before how often it is sent: `báo cáo 6 tháng … hằng năm` is half-yearly. */
const covered: readonly (readonly [Recurrence, RegExp])[] = [
  ["half-year", /(?<![\d/])0?6\s+tháng|sáu\s+tháng|nửa\s+năm|bán\s+niên/],
  [
    "quarter",
    /(?:hằng|hàng|hành|mỗi|từng|định kỳ|báo cáo)\s+quý|theo quý|\/quý|quý\s+(?:một|1)\s+lần|01 quý|trong (?:một|1) quý|tháng (?:cuối|đầu)(?: của)?(?: mỗi| hằng| hàng)? quý|quý báo cáo/,
  ],
  [
    "month",
    /(?:hằng|hàng|hành|mỗi|từng|báo cáo)\s+tháng(?!\s*\d{1,2}(?:[^\d\s]|\s*$|\s+(?:năm|hằng|hàng)\s))|theo tháng|\/tháng|tháng\s+(?:một|1)\s+lần|trong (?:một|01|1) tháng(?! kể| từ| sau| trước)|tháng liền kề/,
  ],
  ["week", /(?:hằng|hàng|mỗi|báo cáo)\s+tuần|\/tuần/],
  [
    "year",
    /(?:hằng|hàng|hành|mỗi|từng|cả|cuối|định kỳ|báo cáo|kết quả)\s+năm(?!\s*(?:19|20)\d{2})|(?:^|[,;(]|và)\s*năm\s*\(?(?=$|trước|chậm)|\/\s*(?:01\s*)?năm|(?:một|1|01)\s+năm|năm\s+(?:một|1)\s+lần|bình quân.{0,30}năm|thường niên|\(\s*năm\s*\)|năm liền kề|trong năm(?!\s*(?:20\d{2}|học|tới|qua|nay|đầu|cuối|thứ))/,
  ],
  ["on-demand", /đột xuất/],
];

/** The recurrence that a stretch of text in lower case names; null when it names none. */
export const recurrenceIn = (low: string): Recurrence | null => {
  for (const [recurrence, pattern] of covered) if (pattern.test(low)) return recurrence;
  return null;
};

/** The same without `on-demand`: how often something is to be done. */
export const frequencyIn = (low: string): Frequency | null => {
  const found = recurrenceIn(low.replaceAll("đột xuất", ""));
  return found === "on-demand" ? null : found;
};
