/** Eth and the African D in all files that were typed with a wrong keyboard: `QÐ-TTg`. */
const STROKED: Readonly<Record<string, string>> = {
  "\u00d0": "Đ",
  "\u0189": "Đ",
  "\u00f0": "đ",
  "\u0256": "đ",
};

/** Letters of other scripts that no eye tells from Latin ones, and the Latin ones in the same order. */
const FOREIGN = "АВЕКМНОРСТХІЅЈУаеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
const LATIN = "ABEKMHOPCTXISJYaeopcyxisjABEZHIKMNOPTYXo";
const latinOf = new Map([...FOREIGN].map((letter, at) => [letter, LATIN.charAt(at)]));

const ODD = /[\u00d0\u00f0\u0189\u0256\u0370-\u052f\uff01-\uff5e]/;
const STROKE = /[\u00d0\u00f0\u0189\u0256]/g;
const WIDE = /[\uff01-\uff5e]/g;
const WORD = /[A-Za-z\u00c0-\u024f\u0300-\u036f\u0370-\u052f\u1ea0-\u1ef9]+/g;
const FOREIGN_LETTER = /[\u0370-\u052f]/g;

/** A word that holds a letter which cannot be meant as a Latin one is a foreign word and stays. */
function inLatin(word: string): string {
  const letters = word.match(FOREIGN_LETTER);
  return letters?.every((letter) => latinOf.has(letter))
    ? word.replace(FOREIGN_LETTER, (letter) => latinOf.get(letter)!)
    : word;
}

/** The letters that a reader takes these for: eth for Đ, full-width digits, Cyrillic letters inside Latin words. */
export function withoutLookAlikes(text: string): string {
  if (!ODD.test(text)) return text;
  return text
    .replace(STROKE, (letter) => STROKED[letter]!)
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(WORD, inLatin);
}
