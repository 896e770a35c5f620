import { attribute, child, childrenNamed } from "../office/element.ts";
import type { Piece } from "../office/piece.ts";
import { withSymbols } from "../office/symbols.ts";
import type { XmlElement } from "../office/xml.ts";
import { TEXT_NODE } from "../office/xml.ts";
import { readDrawing } from "./drawing.ts";
import { count } from "./measure.ts";
import type { Note, OdtPicture, OdtReading, Surface } from "./reading.ts";
import type { OdtStyle } from "./styles.ts";
import { laidOver } from "./styles.ts";

/** One paragraph as its words and what hangs on it. */
export interface Line {
  readonly pieces: Piece[];
  /** Contents of text boxes and shapes. */
  readonly boxes: XmlElement[];
  readonly notes: Note[];
  readonly unread: string[];
  readonly pictures: OdtPicture[];
  page: number | null;
  changed: boolean;
  hidden: boolean;
}

interface Cursor {
  readonly reading: OdtReading;
  readonly surface: Surface;
  readonly style: OdtStyle;
  /** The last one is being filled. */
  readonly lines: Line[];
}

const MAX_SPACES = 1_000;
/** What is no text of the page, or comes from elsewhere. */
const SILENT = new Set([
  "office:annotation",
  "office:annotation-end",
  "text:script",
  "text:ruby-text",
  "text:number",
  "text:tracked-changes",
  "text:note-citation",
]);

const newLine = (): Line => ({
  pieces: [],
  boxes: [],
  notes: [],
  unread: [],
  pictures: [],
  page: null,
  changed: false,
  hidden: false,
});

/** Reads the words of a paragraph, after those of one that goes on in it. Deleted paragraph ends that are asked for again make several lines of it. */
export function readInline(
  paragraph: XmlElement,
  style: OdtStyle,
  surface: Surface,
  reading: OdtReading,
  begun: Line | null,
): readonly Line[] {
  const lines = [begun ?? newLine()];
  readAll(paragraph, { reading, surface, style, lines });
  const first = lines[0]!;
  first.page ??= reading.page;
  return lines;
}

const current = ({ lines }: Cursor): Line => lines[lines.length - 1]!;

function readAll(parent: XmlElement, cursor: Cursor): void {
  for (const element of parent.children) readOne(element, cursor);
}

function readOne(element: XmlElement, cursor: Cursor): void {
  const { name } = element;
  if (name === TEXT_NODE) return addText(element.text.replace(/[\t\r\n ]+/g, " "), cursor);
  if (SILENT.has(name)) return;
  switch (name) {
    case "text:span": {
      const own = cursor.surface.styleOf("text", attribute(element, "text:style-name"));
      return readAll(element, { ...cursor, style: laidOver(own, cursor.style) });
    }
    case "text:s":
      return addText(" ".repeat(Math.min(count(attribute(element, "text:c")) ?? 1, MAX_SPACES)), cursor);
    case "text:tab":
      return addText(" ", cursor);
    case "text:line-break":
      return addPiece("\n", cursor);
    case "text:soft-page-break":
      return turnPage(cursor.reading);
    case "text:note":
      return addNote(element, cursor);
    case "text:hidden-text":
      return attribute(element, "text:is-hidden") === "true" ? undefined : readAll(element, cursor);
    case "text:hidden-paragraph":
      if (attribute(element, "text:is-hidden") === "true") current(cursor).hidden = true;
      return;
    case "text:change-start":
    case "text:change-end":
    case "text:change":
      return readChange(element, cursor);
    case "text:ruby":
      return readAll(child(element, "text:ruby-base") ?? element, cursor);
  }
  if (name.startsWith("draw:")) return addDrawing(element, cursor);
  readAll(element, cursor);
}

export function turnPage(reading: OdtReading): void {
  if (reading.page !== null) reading.page++;
}

function addText(text: string, cursor: Cursor): void {
  addPiece(withSymbols(text, cursor.style.font), cursor);
}

function addPiece(text: string, cursor: Cursor): void {
  const { reading, style } = cursor;
  if (text === "" || style.hidden === true || isOff(reading)) return;
  reading.spend(text.length);
  const line = current(cursor);
  if (line.page === null && text.trim() !== "") line.page = reading.page;
  line.pieces.push({
    text,
    bold: style.bold === true,
    italic: style.italic === true,
    font: style.font,
    size: style.size,
  });
}

/** Inside an insertion, where the text before the changes is asked for. */
export const isOff = ({ revisions, inserted }: OdtReading): boolean =>
  revisions === "original" && inserted.size > 0;

function addNote(note: XmlElement, cursor: Cursor): void {
  const body = child(note, "text:note-body");
  if (body === null || isOff(cursor.reading)) return;
  const kind = attribute(note, "text:note-class") === "endnote" ? "endnote" : "footnote";
  current(cursor).notes.push({ kind, body, surface: cursor.surface });
}

function addDrawing(element: XmlElement, cursor: Cursor): void {
  if (isOff(cursor.reading)) return;
  const { boxes, unread, pictures } = readDrawing(element);
  const line = current(cursor);
  line.boxes.push(...boxes);
  line.unread.push(...unread);
  line.pictures.push(...pictures);
}

/** Opens or closes an insertion; gives back deleted words where the text before the changes is asked for. */
export function markChange(element: XmlElement, reading: OdtReading): XmlElement | null {
  const id = attribute(element, "text:change-id") ?? "";
  if (element.name === "text:change-end") reading.inserted.delete(id);
  const region = reading.changes.get(id);
  if (region === undefined) return null;
  if (element.name === "text:change-start" && child(region, "text:insertion") !== null)
    reading.inserted.add(id);
  return element.name === "text:change" && reading.revisions === "original"
    ? child(region, "text:deletion")
    : null;
}

function readChange(element: XmlElement, cursor: Cursor): void {
  current(cursor).changed = true;
  const deletion = markChange(element, cursor.reading);
  if (deletion === null) return;
  const paragraphs = [...childrenNamed(deletion, "text:p"), ...childrenNamed(deletion, "text:h")];
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) cursor.lines.push(newLine());
    const own = cursor.surface.styleOf("paragraph", attribute(paragraph, "text:style-name"));
    readAll(paragraph, { ...cursor, style: laidOver(own, cursor.style) });
  });
}
