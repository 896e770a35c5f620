import { CAPITALS, LETTERS } from "../text/letters.ts";
import type { Span } from "./citations.ts";

/** The number of a document as it is printed, and the kind of document in front of it. */
export interface DocumentNumber extends Span {
  /** In the author's letters, or null. */
  readonly kind: string | null;
  /** `57-NQ/TW`, `1790/QĐ-TTg`, `05 KH/BCSĐ`: with the marks that are printed. */
  readonly number: string;
}

const DOCUMENT_KINDS =
  "quyết định|nghị quyết|nghị định|công văn|kế hoạch|chỉ thị|thông tư(?: liên tịch)?|hướng dẫn|thông báo|kết luận|chương trình(?: hành động)?|văn bản|tờ trình|đề án|công điện|quy định|báo cáo|quy chế";

/** Kinds of document as their numbers shorten them. */
const SHORT_KINDS = "QĐ|NQ|NĐ|TTLT|TT|CTr|CT|KH|KL|HD|TB|CV|BC|TTr|ĐA|QC|QyĐ|QĐi|QH\\d{1,2}|VBHN|L";

const code = `[${LETTERS}][${LETTERS}\\d]*(?:\\s?[-–&]\\s?[${LETTERS}\\d&]+|/[${LETTERS}\\d]+|\\s(?=[${CAPITALS}]{2,}\\s+ngày)[${CAPITALS}]+)*`;
const withYear = `(?:\\d{4}\\s?/\\s?)?${code}`;
const party = `(?:${SHORT_KINDS})\\s?/\\s?[${LETTERS}\\d]+`;
const separated = `\\s?/\\s?${withYear}|\\s?-\\s?(?=[${LETTERS}])${code}|\\s(?=(?:${SHORT_KINDS})\\s?/)${party}`;

const named = new RegExp(
  `(?:(${DOCUMENT_KINDS})\\s+)?(?:(?:số|sổ|sô)\\s*[:.]?\\s*)(\\d{1,5}[a-z]?)(${separated})`,
  "gi",
);
const kindAlone = new RegExp(`(${DOCUMENT_KINDS})\\s+()(\\d{1,5}[a-z]?)(${separated})`, "gi");
const bare = new RegExp(
  `()(?<![${LETTERS}\\d/.,-])(\\d{1,5})(\\s?/\\s?(?:\\d{4}\\s?/\\s?)?(?:${SHORT_KINDS})-[${CAPITALS}][${LETTERS}&]*(?:-[${CAPITALS}][${LETTERS}]*)*|-(?:${SHORT_KINDS})/[${CAPITALS}][${LETTERS}\\d]*)`,
  "g",
);

const hasCapital = new RegExp(`[${CAPITALS}]`);

/** Every number of a document in a text, left to right. */
export function documentNumbersIn(text: string, mend: (code: string) => string): DocumentNumber[] {
  if (!/\d/.test(text)) return [];
  const found: DocumentNumber[] = [];
  for (const form of [named, kindAlone, bare]) {
    for (const m of text.matchAll(form)) {
      const groups = m.slice(1).filter((group) => group !== "");
      const [digits, rest] = groups.slice(-2) as [string, string];
      const kind = form === bare ? null : (m[1] ?? null);
      const [start, end] = [m.index, m.index + m[0].length];
      if (!hasCapital.test(rest) || found.some((one) => one.start < end && start < one.end)) continue;
      found.push({ start, end, kind, number: `${digits}${printed(rest, mend)}` });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The mark behind the digits stays as it is printed: a hyphen is the Party's. */
function printed(rest: string, mend: (code: string) => string): string {
  const [, mark, words] = /^(\s?[/-]\s?|\s)(.*)$/su.exec(rest)!;
  return `${mark!.trim() || " "}${mend(words!.replaceAll("Ð", "Đ"))}`;
}
