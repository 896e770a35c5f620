import { remembering } from "./remember.ts";

/**
 * Two views of a text, each exactly as long as the text itself, so that an offset found in one is an offset in
 * the other: `lowered` keeps the diacritics, `unaccented` has none and survives most slips of OCR.
 * Both expect NFC.
 */

/** For a class of a pattern: V8 takes a hundred times as long to make one of \p{L}. */
export const LETTERS = "A-Za-zÀ-ỿ";
export const CAPITALS = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ";

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

const movedTone = /o[àáảãạèéẻẽẹ](?![A-Za-zÀ-ỿ])|(?<!q)u[ỳýỷỹỵ](?![A-Za-zÀ-ỿ])/g;
const oddMark = /[\u2010-\u2015\u2212]|[^\S ]/;

/** A letter whose lower case has another length (`İ`) stays as it is. */
const letterByLetter = (text: string, view: (letter: string) => string): string => {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    const seen = view(letter);
    out += seen.length === 1 ? seen : letter;
  }
  return out;
};

const inLowerCase = (text: string): string => {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : letterByLetter(text, (letter) => letter.toLowerCase());
  return oddMark.test(same) ? same.replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\s/g, " ") : same;
};

/** Lower case, one kind of dash and space, the newer tone placement. Same length as the input. */
export const lowered = remembering((text: string): string =>
  inLowerCase(text).replace(movedTone, (pair) => placement[pair] ?? pair),
);

const withoutMarks = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]+/g, "")
    .replaceAll("đ", "d");

/** Lower case without any diacritics; `đ` is `d`. Same length as the input. */
export const unaccented = (text: string): string => {
  const lower = inLowerCase(text);
  const bare = withoutMarks(lower);
  return bare.length === text.length ? bare : letterByLetter(lower, withoutMarks);
};

const oddSpace = /[^\S ]|  /;

/** One space between words, none at the ends. */
export const singleSpaced = (text: string): string =>
  (oddSpace.test(text) ? text.replace(/\s+/g, " ") : text).trim();
