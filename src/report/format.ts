import type { Report } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import type { Piece } from "./json-text.ts";
import type { Paint } from "./layout.ts";

/** What a report may be asked for; a format takes from it what means something to it. */
export interface RenderOptions {
  readonly lang: Language;
  /** Columns of the page. */
  readonly width: number;
  readonly paint: Paint;
  /** Errors and the tally only, in formats that people read. */
  readonly quiet: boolean;
  /** Everything that is known, in formats that people read. */
  readonly verbose?: boolean;
  /** What parts the cells of a CSV line. */
  readonly delimiter?: string;
}

/** One way to write a report: pure, the same bytes for the same report. */
export interface ReportFormat {
  readonly render: (report: Report, options: RenderOptions) => string | Uint8Array;
  /** The same text in pieces, made as they are asked for, where a report may be too long for one string. */
  readonly pieces?: (report: Report, options: RenderOptions) => Iterable<Piece>;
  /** Fit for standard output. */
  readonly printable: boolean;
  /** Whether the beginning of a file shows that this format of ours wrote it. */
  readonly isOurs: (head: string) => boolean;
  /** Read by a host of repositories, which knows files by their path from the root. */
  readonly fromRoot?: boolean;
  /** Shows the drafts themselves, so they have to be kept. */
  readonly showsOriginals?: boolean;
  /** Is the draft itself, so there can be only one, and it must not have changed since it was read. */
  readonly rewritesDraft?: boolean;
  /** What the person should know beside what is written. */
  readonly notes?: (report: Report, lang: Language) => readonly string[];
}
