import type { ReportFormat } from "./format.ts";
import { json } from "./json.ts";
import { text } from "./text.ts";

/** One line a format; those that nobody needs at start-up are loaded when they are asked for. */
export const formats = {
  text: () => Promise.resolve(text),
  json: () => Promise.resolve(json),
  html: async () => (await import("./html/index.ts")).htmlReport,
  docx: async () => (await import("./docx/index.ts")).docx,
  redline: async () => (await import("./docx/redline.ts")).redline,
  phieu: async () => (await import("./slip/html.ts")).slipHtml,
  "phieu-docx": async () => (await import("./slip/docx.ts")).slipDocx,
  markdown: async () => (await import("./markdown.ts")).markdown,
  csv: async () => (await import("./csv.ts")).csv,
  xlsx: async () => (await import("./xlsx.ts")).xlsx,
  sarif: async () => (await import("./ci/sarif.ts")).sarif,
  junit: async () => (await import("./ci/junit.ts")).junit,
  github: async () => (await import("./ci/github.ts")).github,
  gitlab: async () => (await import("./ci/gitlab.ts")).gitlab,
} as const satisfies Record<string, () => Promise<ReportFormat>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];
export const isFormat = (name: string): name is FormatName => Object.hasOwn(formats, name);
