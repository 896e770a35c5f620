import { matchesOf } from "./matches.ts";
import { decimal, fromWords } from "./numerals.ts";

/** A sum of money in a text. */
export interface Amount {
  /** In đồng. */
  readonly value: number;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const SCALE: Readonly<Record<string, number>> = {
  "nghìn tỷ": 1e12,
  tỷ: 1e9,
  tỉ: 1e9,
  triệu: 1e6,
  tr: 1e6,
  nghìn: 1e3,
  ngàn: 1e3,
};
const NUMBER = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[,.]\\d+)?";
const SCALES = "nghìn\\s+tỷ|tỷ|tỉ|triệu|tr(?=\\.?\\s?đ)|nghìn|ngàn";
const LETTER = "[A-Za-zÀ-ỿ]";
const CURRENCY = `\\.?\\s*(?:đồng|đ|vnđ|vnd)(?!${LETTER})`;
/** `500 triệu` without its currency is money where the clause ends behind it. */
const ENDS = "(?=\\s*(?:[,;.)/]|$))";
const MONEY = new RegExp(
  `(?<![\\d.,/A-Za-zÀ-ỿ])(${NUMBER})\\s*(?:(${SCALES})(?:\\s+(${NUMBER})\\s*(triệu|nghìn|ngàn))?(?:${CURRENCY}|${ENDS})|${CURRENCY})`,
  "gi",
);

const scale = (word: string | undefined): number =>
  word === undefined ? 1 : (SCALE[word.toLowerCase().replace(/\s+/g, " ")] ?? 1);

/** Every sum of money in figures: `1.250.000 đồng`, `2,5 tỷ đồng`, `1 tỷ 200 triệu đồng`, `150 trđ`. */
export const amountsIn = (text: string): readonly Amount[] =>
  matchesOf(text, MONEY).map((found) => ({
    value:
      decimal(found[1]!) * scale(found[2]) +
      (found[3] === undefined ? 0 : decimal(found[3]) * scale(found[4])),
    written: found[0].trim(),
    start: found.index,
    end: found.index + found[0].length,
  }));

/** `một tỷ hai trăm triệu đồng chẵn` → 1,200,000,000; null for what is no sum in words. */
export function moneyInWords(text: string): number | null {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/^\s*(?:bằng chữ|viết bằng chữ)\s*:?/, "")
    .replace(/\s*(?:việt nam|chẵn|\.)+\s*$/, "")
    .trim();
  const found = /^(.+?)\s+đồng$/.exec(words);
  if (!found) return null;
  const [whole, rest] = found[1]!.split(/\s+t[ỷỉ](?:\s+|$)/);
  const [first, second] = [fromWords(whole!), rest ? fromWords(rest) : 0];
  if (first === null || second === null) return null;
  return rest === undefined ? first : first * 1e9 + second;
}

const WRITTEN = [
  [1e9, "tỷ"],
  [1e6, "triệu"],
] as const;

/** `450 triệu đồng`, `1,25 tỷ đồng`, `12.500 đồng`. */
export function moneyText(value: number): string {
  for (const [unit, word] of WRITTEN)
    if (value >= unit && Number.isInteger(Math.round((value / unit) * 1e6) / 1e3))
      return `${figures(Math.round((value / unit) * 1e3) / 1e3)} ${word} đồng`;
  return `${figures(Math.round(value))} đồng`;
}

/** Dots part thousands, a comma the fraction. */
export function figures(value: number): string {
  const [whole, fraction] = String(value).split(".");
  const dotted = whole!.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return fraction === undefined ? dotted : `${dotted},${fraction}`;
}
