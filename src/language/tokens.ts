import { remembering } from "../text/remember.ts";
import { lowered, unaccented } from "../text/letters.ts";

/** A syllable, a run of digits or a sign of a text, with the forms that matching asks for. */
export interface Token {
  readonly kind: "word" | "number" | "sign";
  /** Lower case, composed, the newer tone place, `đ` for its look-alike, one kind of dash and digit. */
  readonly word: string;
  /** The same without any diacritics. */
  readonly bare: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
  /** Begins with a capital. */
  readonly capital: boolean;
}

const INSIDE = "\\u0300-\\u036f\\u00ad\\u200b-\\u200f\\u2060";
const LETTER = "A-Za-zªºÀ-ÖØ-öø-ɏͰ-ӿḀ-ỿ";
const DIGIT = "0-9０-９";
const pattern = new RegExp(
  `[kK]?m[²³](?![${LETTER}])|[${LETTER}][${LETTER}${INSIDE}]*|[${DIGIT}]+|[^\\s${INSIDE}]`,
  "gu",
);
/** Raised note marks and marks of Markdown are no part of the sentence. */
const UNSEEN = /^[\u00b9\u00b2\u00b3\u2070-\u209f*_#]$/;
const NOT_LATIN = /[\u00d0\u00f0\u0110\u0111\u0370-\u04ff]/;
const dashes = /[\u2010-\u2015\u2212]/;

/** Letters of other alphabets that look like ours, and the look-alikes of `đ`. */
const lookalikes: Readonly<Record<string, string>> = {
  ð: "đ", а: "a", е: "e", о: "o", р: "p", с: "c", у: "y", х: "x", і: "i", ѕ: "s", ј: "j", ԁ: "d", һ: "h",
  к: "k", м: "m", н: "h", т: "t", в: "b", α: "a", ο: "o", ν: "v", ι: "i", κ: "k", ρ: "p",
}; // prettier-ignore

const inside = new RegExp(`[\\u00ad\\u200b-\\u200f\\u2060]`, "g");

const formsOf = remembering((raw: string): Pick<Token, "word" | "bare" | "capital"> => {
  const clean = raw.replace(inside, "").normalize("NFC");
  const lower = lowered(clean);
  const word = NOT_LATIN.test(lower)
    ? lower.replace(/[^a-z]/g, (letter) => lookalikes[letter] ?? letter)
    : lower;
  return { word, bare: unaccented(word), capital: clean !== clean.toLowerCase() };
});

const kindOf = (raw: string): Token["kind"] => {
  const code = raw.charCodeAt(0);
  if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) return "number";
  return raw.length > 1 || lookLikeLetter.test(raw) ? "word" : "sign";
};
const lookLikeLetter = new RegExp(`^[${LETTER}]`);

const signOf = (raw: string): string =>
  dashes.test(raw) ? "-" : raw === "÷" ? "-" : raw === "⁄" ? "/" : raw;

const digitsOf = (raw: string): string =>
  raw.charCodeAt(0) < 128
    ? raw
    : raw.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));

/** The tokens of a text; what nobody sees (zero-width signs, note marks, `**`) is none. Linear. */
export const tokensOf = remembering((text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let end = -1;
  for (const { 0: raw, index } of text.matchAll(pattern)) {
    const upTo = index + raw.length;
    if (UNSEEN.test(raw)) {
      if (end === index) end = upTo;
      continue;
    }
    const kind = kindOf(raw);
    const place = { kind, start: index, end: upTo, glued: end === index };
    if (kind === "word") tokens.push({ ...place, ...formsOf(raw) });
    else {
      const word = kind === "sign" ? signOf(raw) : digitsOf(raw);
      tokens.push({ ...place, word, bare: word, capital: false });
    }
    end = upTo;
  }
  return tokens;
});
