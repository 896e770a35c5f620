import type { Frame, Line } from "./lines.ts";
import { firstWordWidth, glueOf, LABEL, leadIn } from "./lines.ts";
import type { Measure } from "./measure.ts";

/** Lines put together again to what the author typed as one. */
export interface Paragraph {
  readonly text: string;
  readonly bold: number;
  readonly italic: boolean;
  readonly centred: boolean;
  readonly font: string;
  readonly size: number;
  readonly page: number;
  readonly line: number;
  readonly lines: readonly Line[];
}

const SENTENCE_END = /[.;:!?…]["”')]*$/u;
const DASH = /^[-–]/u;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;

const middle = (l: { x0: number; x1: number }): number => (l.x0 + l.x1) / 2;

interface Around {
  readonly frame: Frame;
  readonly measure: Measure;
}

const isSymmetric = (line: Line, frame: Frame): boolean =>
  Math.abs(middle(line) - (frame.left + frame.right) / 2) < 0.8 * line.size;

/** Set around the middle of its frame with white on both sides, and not where paragraphs begin anyway. */
function isCentred(line: Line, { frame, measure }: Around): boolean {
  const white = Math.min(line.x0 - frame.left, frame.right - line.x1);
  const indented = measure.indentAt !== null && Math.abs(line.x0 - measure.indentAt) < 2;
  return white > 1.5 * line.size && isSymmetric(line, frame) && !indented && !/^[-–+•] ?\D/u.test(line.text);
}

/** The next line's first word would have had room: the line was ended on purpose. */
function isShort(line: Line, next: Line, frame: Frame, centred: boolean): boolean {
  const need = firstWordWidth(next) + 0.25 * line.size;
  const room = centred
    ? 2 * Math.min(middle(line) - frame.left, frame.right - middle(line)) - (line.x1 - line.x0)
    : frame.right - line.x1;
  return room > need + 0.5 * line.size;
}

/** A label that opens an item, and not a dash or a number that a line break has put first. */
function opens(line: Line, last: Line, { frame, measure }: Around): boolean {
  if (!LABEL.test(line.text)) return false;
  if (/^[-–] ?\d/u.test(line.text) && /\d$/u.test(last.text)) return false;
  if (glueOf(last.text, line.text) === "") return false;
  if (SENTENCE_END.test(last.text)) return true;
  const atMargin = line.x0 < frame.left + 0.8 * line.size;
  if (last.page !== line.page) return !(measure.indents && atMargin && DASH.test(line.text));
  if (measure.indents) return !atMargin;
  if (measure.spaced) return line.y - last.y > 1.15 * measure.pitch;
  return true;
}

/** The rest of a range whose first number ends the line before, at the margin and not where paragraphs begin. */
const isRestOfRange = (line: Line, last: Line, { frame, measure }: Around): boolean =>
  measure.indents &&
  line.x0 < frame.left + 0.8 * line.size &&
  /^[-–] ?\d/u.test(line.text) &&
  /\d%?$/u.test(last.text);

function goesOverPage(line: Line, last: Line, { frame, measure }: Around): boolean {
  if (line.x0 > frame.left + 0.8 * line.size && measure.indents) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  if (measure.indents) return true;
  return !SENTENCE_END.test(last.text) && !CAPITALS.test(line.text) && line.bold > 0 === last.bold > 0;
}

function startsNew(line: Line, lines: readonly Line[], around: Around): boolean {
  const { frame, measure } = around;
  const last = lines.at(-1)!;
  const first = lines[0]!;
  const em = line.size;
  if (isRestOfRange(line, last, around)) return false;
  if (Math.abs(line.size - last.size) > 1.6 || opens(line, last, around)) return true;
  const centred = isCentred(line, around);
  const wasCentred = lines.every((l) => isCentred(l, around));
  if (wasCentred && !centred && (line.bold === 0) !== (last.bold === 0)) return true;
  if (isShort(last, line, frame, wasCentred && centred) && !endedOnPurpose(line, last, around)) return true;
  if (last.page !== line.page) return centred || !goesOverPage(line, last, around);
  if (isSetApart(line, lines, measure)) return true;
  if (centred) return (line.bold === 0) !== (last.bold === 0);
  if (lines.length > 1) return line.x0 > last.x0 + 0.8 * em;
  if (line.x0 > first.x0 + 0.8 * em) return !LABEL.test(first.text);
  const sameIndent = Math.abs(line.x0 - first.x0) < 0.8 * em;
  return sameIndent && measure.indents && line.x0 > frame.left + 0.8 * em;
}

/** A centred title cut by hand: its next line goes on in lower case and in the same type. */
const endedOnPurpose = (line: Line, last: Line, around: Around): boolean =>
  isCentred(last, around) &&
  isCentred(line, around) &&
  isShort(last, line, around.frame, true) &&
  /^\p{Ll}/u.test(line.text) &&
  line.bold === line.text.length &&
  last.bold === last.text.length;

/** More white above the line than between the lines before it. */
function isSetApart(line: Line, lines: readonly Line[], { pitch }: Measure): boolean {
  const last = lines.at(-1)!;
  const before = lines.at(-2);
  const gap = line.y - last.y;
  const own = before?.page === last.page ? last.y - before.y : pitch;
  return gap < 0 || gap > Math.max(1.22 * Math.min(own, 1.6 * line.size), 1.1 * line.size);
}

function paragraph(lines: readonly Line[], around: Around): Paragraph {
  const first = lines[0]!;
  let text = first.text;
  let bold = first.bold;
  let italics = first.italic ? first.text.length : 0;
  for (const [i, line] of lines.slice(1).entries()) {
    const glue = endedOnPurpose(line, lines[i]!, around) ? "\n" : glueOf(text, line.text);
    bold = leadIn({ text, bold }, line, glue);
    text += glue + line.text;
    if (line.italic) italics += line.text.length;
  }
  const longest = lines.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    text,
    bold,
    italic: italics * 2 > text.length,
    centred: isCentred(lines.at(-1)!, around) && lines.every((l) => isSymmetric(l, around.frame)),
    font: longest.font,
    size: longest.size,
    page: first.page,
    line: first.line,
    lines,
  };
}

/** Rebuilds paragraphs from lines in reading order, over page breaks too. */
export function paragraphsOf(lines: readonly Line[], frame: Frame, measure: Measure): Paragraph[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && !startsNew(line, group, { frame, measure })) group.push(line);
    else groups.push([line]);
  }
  return groups.map((g) => paragraph(g, { frame, measure }));
}
