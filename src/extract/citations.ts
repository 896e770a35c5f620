import { lowered } from "../text/letters.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}

const kinds =
  "quyết định|nghị quyết|nghị định|công văn|kế hoạch|chỉ thị|thông tư|hướng dẫn|thông báo|kết luận|chương trình|văn bản|tờ trình|đề án|pháp lệnh|bộ luật|luật|báo cáo|công điện|quy định|quy chế|hiến pháp|văn kiện";

/** `Quyết định số 12/QĐ-UBND ngày 3/4/2025`, with the day and the issuer where they are written. */
const numbered = new RegExp(
  `(?:(?:${kinds})\\s+(?:liên tịch\\s+|hợp nhất\\s+)?)?(?:số|sổ|sô)?\\s*[:.]?\\s*(?<![A-Za-zÀ-ỿ\\d])\\d{1,5}[a-z]?\\s?[/-]\\s?(?:\\d{4}\\s?/\\s?)?[A-Za-zÀ-ỿ][A-Za-zÀ-ỿ\\d]*(?:\\s?[-–&]\\s?[A-Za-zÀ-ỿ\\d&]+)*(?:/[A-Za-zÀ-ỿ]+)?(?:\\s[A-Za-zÀ-ỿ]{2,6}(?=\\s+ngày\\s+\\d))?`,
  "g",
);

const named = new RegExp(
  `(?:luật|bộ luật|pháp lệnh|hiến pháp)\\s+[^;.()]{2,120}?(?:ngày\\s+\\d{1,2}(?:\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*|\\s+tháng\\s+\\d{1,2}\\s+năm\\s+)\\d{4}|năm\\s+\\d{4})`,
  "g",
);

const tail =
  /^\s*,?\s*(?:\(?\s*ngày\s+(?:\d{1,2})?\s*(?:[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|tháng\s*\d{0,2}\s*năm\s*\d{4})\s*\)?)?(?:\s*(?:của|do)\s+(?:ban thường vụ |ban chấp hành )?(?:thủ tướng chính phủ|chính phủ|quốc hội(?: khóa [ivx]+)?|bộ trưởng\s[^,;.]{3,60}|(?:bộ|ủy ban|ubnd|hội đồng|hđnd|sở|tỉnh ủy|ban|chủ tịch|thường trực|liên)[^,;.]{0,60}?(?=\s+(?:về|phê duyệt|ban hành|quy định|hướng dẫn|triển khai|thực hiện|v\/v)|[,;.)(]|$)))?(?:\s*\([^)]*\))?/;

/** Where a text cites other documents: number, day and issuer. Dates and bodies inside are not the plan's own. */
export const citationsIn = (text: string): Span[] => {
  if (!/\d/.test(text)) return [];
  const low = lowered(text);
  const spans: Span[] = [];
  for (const pattern of [numbered, named]) {
    pattern.lastIndex = 0;
    for (const found of low.matchAll(pattern)) {
      const end = found.index + found[0].length;
      if (pattern === numbered && !isCode(text.slice(found.index, end))) continue;
      if (pattern === named && isCommonLaw(low, found.index, end)) continue;
      const after = tail.exec(low.slice(end, end + 240))?.[0].length ?? 0;
      spans.push({ start: found.index, end: end + after });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
};

/** `phổ biến pháp luật về … đến năm 2030` cites nothing. */
const isCommonLaw = (low: string, start: number, end: number): boolean =>
  /pháp\s+$/.test(low.slice(Math.max(0, start - 8), start)) ||
  /(?<![A-Za-zÀ-ỿ])(?:vào|đến|tới|trong|hết|cuối|trước|từ|hằng|hàng|với)\s+năm\s+\d{4}$/.test(
    low.slice(start, end),
  );

/** The letters after the slash are capitals: `5/KH-UBND`, `72/2025/QH15`; not `5/năm`. */
const isCode = (text: string): boolean =>
  /[/-]\s?(?:\d{4}\s?\/\s?)?[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]{1,}[A-Za-zÀ-ỿ\d&]*/.test(
    text,
  ) && /\/\s?(?:\d{4}|[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ])/.test(text);

export const within = (spans: readonly Span[], at: number): boolean =>
  spans.some((s) => s.start <= at && at < s.end);
