import type { Report } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import type { Paint } from "./layout.ts";

/** What a report may be asked for; a format takes from it what means something to it. */
export interface RenderOptions {
  readonly lang: Language;
  /** Columns of the page. */
  readonly width: number;
  readonly paint: Paint;
  /** Errors and the tally only, in formats that people read. */
  readonly quiet: boolean;
}

/** One way to write a report: pure, the same bytes for the same report. */
export interface ReportFormat {
  readonly render: (report: Report, options: RenderOptions) => string | Uint8Array;
  /** Fit for standard output. */
  readonly printable: boolean;
  /** Whether the beginning of a file shows that this format of ours wrote it. */
  readonly isOurs: (head: string) => boolean;
}
