/** How much of a PDF is read. */
export interface PdfLimits {
  readonly pdfPages: number;
  readonly textCharacters: number;
}

export const PDF_LIMITS: PdfLimits = { pdfPages: 2000, textCharacters: 20_000_000 };
