import { isSyllable } from "./syllables.ts";
import { fromTcvn3 } from "./tcvn3.ts";
import { fromVni } from "./vni.ts";

export type LegacyEncoding = "TCVN3" | "VNI";

const DECODERS: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  TCVN3: fromTcvn3,
  VNI: fromVni,
};

const BEYOND_ASCII = /[\u0080-\u{10ffff}]/u;
/** Words with the signs that stand for letters in either encoding. */
const WORD = /[a-zA-Z\u00a1-\u024f\u0300-\u0323\u1ea0-\u1ef9\u2011\u2219]+/g;

const NAMES: Readonly<Record<LegacyEncoding, RegExp>> = { TCVN3: /^\.vn/i, VNI: /^vni[- ]/i };

/** Whether a typeface is named as those of an encoding are; what it holds is another matter. */
export const isNamedFor = (encoding: LegacyEncoding, font: string): boolean =>
  NAMES[encoding].test(font.trim());

/** How many words must speak for an encoding where the typeface's name does, and where it does not. */
const [NAMED_WORDS, UNNAMED_WORDS] = [1, 8];
const [MUST_FIT, MUST_NOT_FIT] = [0.9, 0.6];
const [SAMPLE, FIRST_LOOK] = [20_000, 4000];

/** Letters that only Unicode text holds. */
const isUnicodeOnly = (code: number): boolean =>
  code >= 0x100 && (code < 0x250 || (code >= 0x300 && code < 0x324) || (code >= 0x1ea0 && code < 0x1efa));

/** Whether more than so many of the first letters are such. */
function hasUnicode(text: string, length: number, most: number): boolean {
  let count = 0;
  for (let at = 0; at < Math.min(length, text.length); at++)
    if (isUnicodeOnly(text.charCodeAt(at)) && ++count > most) return true;
  return false;
}

const share = (words: readonly string[], test: (word: string) => boolean): number =>
  words.filter(test).length / words.length;

/**
 * The old encoding in which all the text of one typeface stands, or null. The text decides: it must make Vietnamese
 * syllables when decoded and must not as it stands; the name only says how many words are enough. Where the rest of
 * the file says which encoding to expect, text that could be read either way is in it.
 */
export function detectLegacy(
  text: string,
  font: string | null,
  expected: LegacyEncoding | null = null,
): LegacyEncoding | null {
  const sample = text.slice(0, SAMPLE);
  // Were every other sign a word of its own, they would still be too few. The usual case.
  if (hasUnicode(sample, FIRST_LOOK, (sample.length + 1) / 40)) return null;
  const words = (sample.match(WORD) ?? []).filter((word) => BEYOND_ASCII.test(word));
  if (words.length === 0 || hasUnicode(sample, SAMPLE, words.length / 20)) return null;
  const unread = share(words, isSyllable);
  if (unread > MUST_NOT_FIT && expected === null) return null;
  let best: { readonly encoding: LegacyEncoding; readonly fits: number } | null = null;
  for (const encoding of ["TCVN3", "VNI"] as const) {
    if (words.length < (isNamedFor(encoding, font ?? "") ? NAMED_WORDS : UNNAMED_WORDS)) continue;
    const fits = share(words, (word) => isSyllable(DECODERS[encoding](word)));
    if (fits >= MUST_FIT && encoding === expected) return encoding;
    if (fits >= MUST_FIT && fits > (best?.fits ?? unread)) best = { encoding, fits };
  }
  return best?.encoding ?? null;
}

/** In faces whose name ends in H small letters look like capitals. */
const CAPITALS = /^\.vn.*h$/i;

/** Text of one typeface in Unicode. */
export function fromLegacy(text: string, encoding: LegacyEncoding, font: string | null): string {
  const decoded = DECODERS[encoding](text);
  return encoding === "TCVN3" && CAPITALS.test((font ?? "").trim()) ? decoded.toUpperCase() : decoded;
}
