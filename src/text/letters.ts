/**
 * Two views of a text, each exactly as long as the text itself, so that an offset found in one is an offset in
 * the other: `lowered` keeps the diacritics, `unaccented` has none and survives most slips of OCR.
 * Both expect NFC.
 */

const memo: { lowered: string; unaccented: string }[] = [];

const strip = (letter: string): string => {
  if (letter === "đ") return "d";
  const base = letter.normalize("NFD").charAt(0);
  return base === "" ? letter : base;
};

const viewsOf = (code: number): { lowered: string; unaccented: string } => {
  const known = memo[code];
  if (known) return known;
  const char = String.fromCharCode(code);
  const lower = /[\u2010-\u2015\u2212]/.test(char) ? "-" : /\s/.test(char) ? " " : char.toLowerCase();
  const view = lower.length === 1 ? lower : char;
  const views = { lowered: view, unaccented: strip(view) };
  memo[code] = views;
  return views;
};

/** Older tone placement to newer, letter for letter: `oà` → `òa`, `uỷ` → `ủy`. */
const placement: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ["oa", "òóỏõọ", "àáảãạ"],
      ["oe", "òóỏõọ", "èéẻẽẹ"],
      ["uy", "ùúủũụ", "ỳýỷỹỵ"],
    ] as const
  ).flatMap(([pair, first, second]) =>
    [...first].map((tone, i) => [pair.charAt(0) + second.charAt(i), tone + pair.charAt(1)] as const),
  ),
);

const movedTone = /o[àáảãạèéẻẽẹ](?![A-Za-zÀ-ỿ])|(?<!q)u[ỳýỷỹỵ](?![A-Za-zÀ-ỿ])/gu;

/** Lower case, one kind of dash and space, the newer tone placement. Same length as the input. */
export const lowered = (text: string): string => {
  let out = "";
  for (let i = 0; i < text.length; i++) out += viewsOf(text.charCodeAt(i)).lowered;
  return out.replace(movedTone, (pair) => placement[pair] ?? pair);
};

/** Lower case without any diacritics; `đ` is `d`. Same length as the input. */
export const unaccented = (text: string): string => {
  let out = "";
  for (let i = 0; i < text.length; i++) out += viewsOf(text.charCodeAt(i)).unaccented;
  return out;
};

/** One space between words, none at the ends. */
export const singleSpaced = (text: string): string => text.replace(/\s+/g, " ").trim();
