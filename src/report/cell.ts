import { safeText } from "./safe-text.ts";

/** Signs with which a spreadsheet begins a formula, full-width ones too. */
const formula = /^[\s'"]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u;

/** Text of a cell in one line, which no spreadsheet takes for a formula. */
export const cellText = (text: string): string => {
  const plain = safeText(text.normalize("NFC").replace(/\s+/g, " ").trim());
  return formula.test(plain) ? `'${plain}` : plain;
};
