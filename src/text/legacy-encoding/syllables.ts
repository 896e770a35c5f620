const ONSET = "ngh|ng|gh|gi|nh|ch|th|tr|ph|kh|qu|[bcdđghklmnprstvx]";
const CODA = "ng|nh|ch|[cmnptiouy]";
const VOWELS = "[aăâeêioôơuưy]{1,3}";
/** Bare letters of a syllable, its tone taken away. */
const SHAPE = new RegExp(`^(?:${ONSET})?${VOWELS}(?:${CODA})?$`);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether letters in Unicode could be a Vietnamese syllable: at most one tone, and a shape that the language has. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize("NFD");
  const tones = apart.match(TONES)?.length ?? 0;
  return tones <= 1 && SHAPE.test(apart.replace(TONES, "").normalize("NFC"));
}
