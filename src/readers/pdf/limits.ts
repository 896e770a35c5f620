import type { Limits } from "../limits.ts";
import { DEFAULT_LIMITS } from "../limits.ts";

/** How much of a PDF is read. */
export interface PdfLimits extends Pick<Limits, "maxTextCharacters"> {
  readonly maxPdfPages: number;
}

export const PDF_LIMITS: PdfLimits = {
  maxTextCharacters: DEFAULT_LIMITS.maxTextCharacters,
  maxPdfPages: 2000,
};
