export interface WordLayout {
  readonly numbering?: "typed" | "automatic";
  readonly format?: "direct" | "styles";
  readonly annex?: "portrait" | "landscape";
}
export const docxFromMarkdown: (source: string, options?: WordLayout) => Uint8Array;
