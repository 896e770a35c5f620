import type { GivenFile } from "../checker.ts";
import type { DiffFormatName } from "../report/diff-formats.ts";
import type { FileReport } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import type { FormatName } from "../report/formats.ts";
import type { SummaryFormat } from "../report/summary/formats.ts";

/** What a worker is told once, before anything is asked of it. */
export interface Begin {
  readonly knowledge: string;
  /** The engine for PDF, as gzip. */
  readonly pdfium: Uint8Array;
  readonly parents: readonly GivenFile[];
  readonly lang: Language;
}

export interface Asked {
  readonly check: { readonly result: FileReport; readonly given: GivenFile };
  readonly render: {
    readonly result: string | Uint8Array;
    readonly given: { readonly format: FormatName; readonly files: readonly FileReport[] };
  };
  readonly summarise: {
    readonly result: string | Uint8Array;
    readonly given: { readonly format: SummaryFormat; readonly files: readonly FileReport[] };
  };
  readonly compare: {
    readonly result: string | Uint8Array;
    readonly given: { readonly format: DiffFormatName; readonly old: FileReport; readonly now: FileReport };
  };
}

export type Kind = keyof Asked;

/** One question, answered by a message with the same number. */
export type Question = {
  [K in Kind]: { readonly id: number; readonly kind: K; readonly given: Asked[K]["given"] };
}[Kind];

export type Answer =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly name: string; readonly code: string };
