import type { Document } from "../../model/document.ts";
import type { Location } from "../../model/location.ts";

/** One line of the file as printed. */
export interface Line {
  readonly text: string;
  readonly location: Location;
}

/** The lines of the document's own text, Markdown marks and soft breaks gone. */
export function linesOf({ blocks }: Document): readonly Line[] {
  return blocks
    .filter(({ zone }) => zone === "body")
    .flatMap(({ text, label, place }) =>
      text
        .split("\n")
        .map((line, index) =>
          `${index === 0 && label !== null ? `${label} ` : ""}${line}`
            .replace(/[*_#]+/g, " ")
            .replace(/\s+/g, " ")
            .trim(),
        )
        .filter((line) => line !== "")
        .map((line) => ({ text: line, location: { ...place, section: "", quote: line.slice(0, 200) } })),
    );
}

/** Index of the line `KẾ HOẠCH` that opens the plan; -1 without one. */
export const titleAt = (lines: readonly Line[]): number =>
  lines.findIndex(({ text }) => /^KẾ HOẠCH\b/.test(text) || /^kế hoạch$/i.test(text));

/** Index of `Nơi nhận:`; -1 without one. */
export const recipientsAt = (lines: readonly Line[]): number =>
  lines.findLastIndex(({ text }) => /^n\s?ơi\s+nhận/i.test(text));

/** The plan hangs on a decision, which carries number, date, signature and recipients for both. */
export const isAttached = (lines: readonly Line[]): boolean =>
  lines.slice(0, Math.max(0, titleAt(lines))).some(({ text }) => /^QUYẾT ĐỊNH/.test(text));
