import { lookOver } from "./looks.ts";
import type { ParagraphLook } from "./paragraph-looks.ts";
import { paragraphOver } from "./paragraph-looks.ts";
import type { DocReading } from "./reading.ts";
import type { DocStyle } from "./styles.ts";
import type { Words } from "./words.ts";
import { readWords } from "./words.ts";

/** A paragraph with what the file says of it. */
export interface DocParagraph {
  readonly from: number;
  readonly to: number;
  readonly words: Words;
  readonly look: ParagraphLook;
  /** How deep in tables it stands. */
  readonly depth: number;
  readonly endsCell: boolean;
  readonly endsRow: boolean;
}

const [CELL, PARAGRAPH, PAGE] = [0x07, 0x0d, 0x0c];
const MAX_DEPTH = 32;
const NORMAL = 0;

function endsHere(position: number, code: number, reading: DocReading): boolean {
  if (code === PARAGRAPH || code === CELL) return true;
  return code === PAGE && reading.sectionEnds.has(position + 1);
}

function lookAt(mark: number, reading: DocReading): { look: ParagraphLook; style: DocStyle } {
  const run = reading.paragraphs.indexAt(reading.text.byteOf(mark));
  const list = run < 0 ? null : reading.paragraphs.listOf(run);
  if (list === null || list.length < 2) {
    const style = reading.styles.paragraph(NORMAL);
    return { look: style.paragraph, style };
  }
  const style = reading.styles.paragraph(list.u16(0));
  return { look: paragraphOver(list, 2, style.paragraph, reading.file.data), style };
}

/** Whether a change took the paragraph's end away. */
function isEndGone(
  mark: number,
  style: DocStyle,
  { characters, text, styles, revisions }: DocReading,
): boolean {
  const run = characters.indexAt(text.byteOf(mark));
  const list = run < 0 ? null : characters.listOf(run);
  if (list === null) return false;
  const look = lookOver(list, style.look, styles.character);
  return revisions === "accepted" ? look.deleted : look.inserted;
}

function paragraphAt(from: number, mark: number, code: number, reading: DocReading): DocParagraph {
  const { look, style } = lookAt(mark, reading);
  const isMark = code === PARAGRAPH || code === CELL || endsHere(mark, code, reading);
  const words = readWords(from, isMark ? mark : mark + 1, style, reading);
  const depth = Math.min(MAX_DEPTH, look.depth ?? (look.inTable ? 1 : 0));
  return {
    from,
    to: mark + 1,
    words,
    look,
    depth,
    endsCell: depth > 1 ? look.endsInnerCell : depth === 1 && code === CELL,
    endsRow: look.endsRow && depth > 0,
  };
}

function append(words: Words, more: Words): void {
  for (const piece of more.pieces) words.pieces.push(piece);
  for (const drawing of more.drawings) words.drawings.push(drawing);
  words.pictures += more.pictures;
  words.changes += more.changes;
}

/** The paragraphs of [from, to), those without their end joined to the next. */
export function readParagraphs(from: number, to: number, reading: DocReading): readonly DocParagraph[] {
  const found: DocParagraph[] = [];
  let start = from;
  let waiting: Words | null = null;
  let position = from;
  for (const { text } of reading.text.stretches(from, to))
    for (let index = 0; index < text.length; index++, position++) {
      const code = text.charCodeAt(index);
      if (!endsHere(position, code, reading) && position !== to - 1) continue;
      const one = paragraphAt(start, position, code, reading);
      start = position + 1;
      const words: Words = waiting ?? one.words;
      if (waiting !== null) append(waiting, one.words);
      const goesOn =
        code === PARAGRAPH && one.depth < 2 && isEndGone(position, reading.styles.paragraph(NORMAL), reading);
      waiting = goesOn ? words : null;
      if (!goesOn) found.push({ ...one, words });
      else words.changes++;
    }
  return found;
}
