import { fold } from "../text/fold.ts";

/** Abbreviations that every plan uses without defining them. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ["ubnd", "ủy ban nhân dân"],
  ["ub", "ủy ban"],
  ["hđnd", "hội đồng nhân dân"],
  ["ubmttq", "ủy ban mặt trận tổ quốc"],
  ["mttq", "mặt trận tổ quốc"],
  ["vn", "việt nam"],
  ["tp", "thành phố"],
  ["tttt", "thông tin truyền thông"],
  ["gdđt", "giáo dục và đào tạo"],
  ["khcn", "khoa học và công nghệ"],
  ["vhttdl", "văn hóa thể thao và du lịch"],
  ["bđg", "bình đẳng giới"],
  ["ttg", "thủ tướng chính phủ"],
  ["cb", "cán bộ"],
  ["cbcc", "cán bộ công chức"],
  ["cbccvc", "cán bộ công chức viên chức"],
]);

const periods = new Set(["năm", "quý", "tháng", "tuần", "ngày"]);
const token = /\d+(?:[.,]\d+)*|\p{L}+/gu;

/** `02` as `2`, `1.000` as `1000`; a comma stays the decimal mark. */
export const plainNumber = (written: string): string => {
  const whole = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(written) ? written.replaceAll(".", "") : written;
  return whole.replace(/^0+(?=\d)/, "");
};

const isNumber = (word: string): boolean => word >= "0" && word < ":";

/** A folded word in full: common abbreviations, and `hàng năm`, which is in use beside `hằng năm`. */
export const spelledOut = (word: string, next: string | undefined): readonly string[] =>
  word === "hàng" && periods.has(next ?? "") ? ["hằng"] : (abbreviations.get(word)?.split(" ") ?? [word]);

/**
 * The words of a text as they are compared: folded, common abbreviations in full, numbers plain, no punctuation.
 * Texts with the same words differ in typography only.
 */
export const wordsOf = (text: string): readonly string[] => {
  const found = fold(text).match(token) ?? [];
  const words: string[] = [];
  found.forEach((word, i) => {
    if (isNumber(word)) words.push(plainNumber(word));
    else words.push(...spelledOut(word, found[i + 1]));
  });
  return words;
};

/** What a sentence is about: its words without numbers and dates. */
export const subjectWords = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !isNumber(word));

export const numbersOf = (words: readonly string[]): readonly string[] => words.filter(isNumber);

export const sameWords = (a: string, b: string): boolean => wordsOf(a).join(" ") === wordsOf(b).join(" ");
