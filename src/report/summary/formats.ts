import type { ReportFormat } from "../format.ts";
import { summaryText } from "./text.ts";

/** The forms of the summary; one line a format. */
export const summaryFormats = {
  text: () => Promise.resolve(summaryText),
  html: async () => (await import("./html.ts")).summaryHtml,
  xlsx: async () => (await import("./xlsx.ts")).summaryXlsx,
} as const satisfies Record<string, () => Promise<ReportFormat>>;

export type SummaryFormat = keyof typeof summaryFormats;
