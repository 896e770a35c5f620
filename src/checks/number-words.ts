const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const VARIANTS: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5, bẩy: 7 };

const digit = (word: string): number | null => {
  const at = DIGITS.indexOf(word);
  return at >= 0 ? at : (VARIANTS[word] ?? null);
};

/** `mười lăm` → 15, `hai mươi` → 20, `một trăm` → 100; null for what is no number below a thousand in words. */
export function fromWords(text: string): number | null {
  const words = text.normalize("NFC").toLowerCase().trim().split(/\s+/);
  let value = 0;
  let last: number | null = null;
  for (const word of words) {
    if (word === "trăm" && last !== null) value += last * 100;
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
  return value + (last ?? 0);
}
