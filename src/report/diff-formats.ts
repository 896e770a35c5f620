import type { DiffFormat } from "./diff-format.ts";

/** One line a format, loaded when it is asked for. */
export const diffFormats = {
  text: async () => (await import("./diff-text.ts")).diffText,
  json: async () => (await import("./diff-json.ts")).diffJson,
  markdown: async () => (await import("./diff-markdown.ts")).diffMarkdown,
  html: async () => (await import("./diff-html.ts")).diffHtml,
  docx: async () => (await import("./diff-docx.ts")).diffDocx,
  redline: async () => (await import("./redline/index.ts")).diffRedline,
  sarif: async () => (await import("./diff-sarif.ts")).diffSarif,
} as const satisfies Record<string, () => Promise<DiffFormat>>;

export type DiffFormatName = keyof typeof diffFormats;

export const diffFormatNames = Object.keys(diffFormats) as readonly DiffFormatName[];
export const isDiffFormat = (name: string): name is DiffFormatName => Object.hasOwn(diffFormats, name);
