/** A number as plans write it: `2.989,5`, `1.250`, `99,86`, `12.5`. Dots part thousands where three digits follow each. */
export const decimal = (text: string): number =>
  Number(
    /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)
      ? text.replaceAll(".", "").replace(",", ".")
      : text.replace(",", "."),
  );

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const VARIANTS: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5, bẩy: 7 };
const THOUSANDS: Readonly<Record<string, number>> = { nghìn: 1000, ngàn: 1000, triệu: 1_000_000 };

const digit = (word: string): number | null => {
  const at = DIGITS.indexOf(word);
  return at >= 0 ? at : (VARIANTS[word] ?? null);
};

/** `mười lăm` → 15, `một trăm` → 100, `hai nghìn ba trăm` → 2300; null for what is no number in words. */
export function fromWords(text: string): number | null {
  const words = text.normalize("NFC").toLowerCase().trim().split(/\s+/);
  let whole = 0;
  let value = 0;
  let last: number | null = null;
  for (const word of words) {
    const thousands = THOUSANDS[word];
    if (thousands !== undefined && value + (last ?? 0) > 0) {
      whole += (value + (last ?? 0)) * thousands;
      value = 0;
    } else if (word === "trăm" && last !== null) value += last * 100;
    else if (word === "mươi" && last !== null) value += last * 10;
    else if (word === "mười" && last === null) value += 10;
    else if (word !== "linh" && word !== "lẻ") {
      if (last !== null) return null;
      last = digit(word);
      if (last === null) return null;
      continue;
    }
    last = null;
  }
  return whole + value + (last ?? 0);
}

const ones = "một|hai|ba|bốn|sáu|bảy|bẩy|tám|chín";
/** Behind `mười` and `mươi` five is `lăm`: `mười năm` are ten years. */
const tens = `(?:${ones}|năm)\\s+mươi(?:\\s+(?:mốt|tư|lăm|${ones})(?![A-Za-zÀ-ỿ]))?|mười(?:\\s+(?:lăm|${ones})(?![A-Za-zÀ-ỿ]))?`;

/** Pattern of a number in words inside a text in lower case; `fromWords` tells its value. */
export const numberWords = `(?:(?:${tens}|${ones}|năm)(?![A-Za-zÀ-ỿ])(?:\\s+(?:trăm|nghìn|ngàn|triệu)(?![A-Za-zÀ-ỿ])(?:\\s+(?:linh\\s+|lẻ\\s+)?(?:${tens}|${ones}|năm(?=\\s+(?:trăm|mươi)))(?![A-Za-zÀ-ỿ]))?)*)`;
