import type { Limits } from "../limits.ts";
import { DEFAULT_LIMITS } from "../limits.ts";

/** How much of a PDF is read. */
export type PdfLimits = Pick<Limits, "maxTextCharacters" | "maxPdfPages">;

export const PDF_LIMITS: PdfLimits = DEFAULT_LIMITS;
