const DIGITS = "0123456789";
const RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/;
const MARK = / ?[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:,[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*/g;
/** Behind a measure (`m²`, `km²`) a raised digit is an exponent. */
const MEASURE = /(?:^|[^A-Za-zÀ-ỹ])(?:[kcdm]|da|h)?m$/;
const BRACKETED = /^[([]?\s*(\d{1,3}(?:,\d{1,3})*)\s*[)\]]?$/;

/** Raised text as a page shows it: digits as raised signs, an asterisk as no text at all, words as they are. */
export function raised(text: string): string {
  const bare = text.trim();
  if (/^\*{1,3}$/.test(bare)) return "";
  const digits = BRACKETED.exec(bare)?.[1];
  if (digits === undefined) return text;
  return [...digits].map((sign) => RAISED_DIGITS[DIGITS.indexOf(sign)] ?? ",").join("");
}

/** The text without the raised marks that lead to notes; a mark that begins a line is that of the note itself. */
export function withoutNoteMarks(text: string): string {
  if (!RAISED.test(text)) return text;
  return text.replace(MARK, (mark, at: number) => {
    const isExponent = !mark.startsWith(" ") && MEASURE.test(text.slice(Math.max(0, at - 4), at));
    const beginsLine = at === 0 || text.charAt(at - 1) === "\n";
    return isExponent || beginsLine ? mark : "";
  });
}
