/** A text in both languages of the product. Vietnamese is written first, English stands beside it. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export type Language = "vi" | "en";
