import { withoutLookAlikes } from "./look-alikes.ts";

const ODD_SPACE = /[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
/** Zero-width characters, direction marks, soft hyphen. */
const WITHOUT_WIDTH = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Tones and shapes sit above the letter, so Unicode keeps their order and a tone typed first blocks the shape. */
// No letter carries more marks; without an end a run of them would be tried from each of its places.
const TONE_BEFORE_SHAPE = /([\u0300\u0301\u0303\u0309]{1,4})([\u0302\u0306]{1,4})/g;
const COMBINING = /[\u0300-\u036f]/;
/** What is not a letter of Vietnamese, ASCII or a sign beside them that is already in its one form. */
const ODD =
  /[^\t\n\r\u0020-\u007e\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u0255\u0257-\u02ff\u1ea0-\u1ef9\u2010-\u2027\u2030-\u205e\u20a0-\u20c0]/;

/**
 * The one form in which readers hand text on: NFC from any mixture of precomposed letters and combining marks,
 * every odd space a space, nothing without width, look-alike letters as those that they are taken for. Idempotent.
 */
export function normalForm(text: string): string {
  if (!ODD.test(text)) return text;
  const seen = withoutLookAlikes(text.replace(WITHOUT_WIDTH, ""));
  const composed = seen.normalize("NFC").replace(ODD_SPACE, " ");
  if (!COMBINING.test(composed)) return composed;
  return composed.normalize("NFD").replace(TONE_BEFORE_SHAPE, "$2$1").normalize("NFC");
}
