// C0 and C1 controls, DEL, zero-width and bidi controls, line and paragraph separators, lone surrogates, BOM,
// and what is no character at all.
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]/gu;

const shown = (char: string): string =>
  `<U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}>`;

/** Text of a document, a file name or an error, made fit for a terminal: what would act or hide becomes visible. */
export const safeText = (text: string): string => text.replace(hidden, shown);

/** The same for text that goes into a draft: there nothing that hides is wanted, and no stand-in either. */
export const plainText = (text: string): string => text.replace(hidden, "");
