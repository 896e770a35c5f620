import type { Document } from "../../model/document.ts";
import type { Location, Place } from "../../model/location.ts";
import { isLetterhead } from "../../text/letterhead-words.ts";
import { CAPITALS } from "../../text/letters.ts";

/** One line of the file as printed. */
export interface Line {
  readonly text: string;
  readonly place: Place;
}

export const locationOf = ({ text, place }: Line): Location => ({
  ...place,
  section: "",
  quote: text.slice(0, 200),
});

/** The file as printed, and where on it the parts of a document begin; -1 for what is not there. */
export interface Sheet {
  readonly lines: readonly Line[];
  /** The line `KẾ HOẠCH` that opens the plan. */
  readonly title: number;
  /** `Nơi nhận:` */
  readonly recipients: number;
  /** `TM. ỦY BAN NHÂN DÂN` */
  readonly signed: number;
  /** The plan hangs on a decision, which carries number, date, signature and recipients for both. */
  readonly isAttached: boolean;
}

export const isSigned = (text: string): boolean => SIGNED.test(text);
const SIGNED = new RegExp(`^(?:TM|KT|TL|TUQ|Q)\\s?\\.\\s?[${CAPITALS}]`);

export function sheetOf(document: Document): Sheet {
  const lines = linesOf(document);
  const title = lines.findIndex(({ text }) => /^KẾ HOẠCH\b/.test(text) || /^kế hoạch$/i.test(text));
  return {
    lines,
    title,
    recipients: lines.findLastIndex(({ text }) => /^n\s?ơi\s+nhận/i.test(text)),
    signed: lines.findIndex(({ text }) => isSigned(text)),
    isAttached: lines.slice(0, Math.max(0, title)).some(({ text }) => text.startsWith("QUYẾT ĐỊNH")),
  };
}

/** The lines of the document's own text, Markdown marks and soft breaks gone. */
function linesOf({ blocks }: Document): readonly Line[] {
  const lines: Line[] = [];
  const isAbove = ({ zone, text }: Document["blocks"][number]): boolean =>
    (zone === "text-box" || zone === "page-header") && isLetterhead(text);
  const own = [...blocks.filter(isAbove), ...blocks.filter(({ zone }) => zone === "body")];
  for (const { text, label, place } of own) {
    const whole = label === null ? text : `${label} ${text}`;
    for (const line of whole.includes("\n") ? whole.split("\n") : [whole]) {
      const plain = plainLine(line);
      if (plain !== "") lines.push({ text: plain, place });
    }
  }
  return lines;
}

const MARKED = /[*_#]|[^\S ]|  /;
const plainLine = (line: string) => (MARKED.test(line) ? line.replace(/[*_#\s]+/g, " ") : line).trim();
