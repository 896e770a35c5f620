import { normalForm } from "../../text/normal-form.ts";

const NO_LETTER = /[^\p{L}\p{N}]+/gu;

/** Letters and digits alone: two readers part words, lines and paragraphs each in its own way. */
export const lettersOf = (text: string): string =>
  normalForm(text).normalize("NFKC").toLowerCase().replace(NO_LETTER, "");

const NO_PLAIN_LETTER = /[^a-z0-9]+/g;

/**
 * The letters without marks alone. Where a typeface lacks Vietnamese letters, readers of PDF see these in the order of
 * the page and the others somewhere on the line.
 */
export const plainLettersOf = (text: string): string =>
  normalForm(text).normalize("NFKC").toLowerCase().replace(NO_PLAIN_LETTER, "");
