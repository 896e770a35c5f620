import { attribute, child } from "../office/element.ts";
import type { OpenField } from "./fields.ts";
import { chosenIn, keepCount, shownBy } from "./fields.ts";
import type { Graphic, Picture } from "./graphic.ts";
import { readGraphic } from "./graphic.ts";
import type { Piece } from "../office/piece.ts";
import type { RunProperties } from "./properties.ts";
import type { Reading } from "./reading.ts";
import type { Style } from "./styles.ts";
import { symbolOf, withSymbols } from "../office/symbols.ts";
import { raised } from "../../text/note-marks.ts";
import { isUnseen } from "./colours.ts";
import { hasWord } from "./text.ts";
import type { XmlElement } from "../office/xml.ts";

/** What a paragraph holds, in reading order. */
export interface Inline {
  readonly pieces: Piece[];
  /** Contents of the text boxes that hang on it. */
  readonly boxes: XmlElement[];
  readonly drawnWords: string[];
  readonly pictures: Picture[];
  /** Relations to parts that are not read. */
  readonly unread: string[];
  /** Fields that show words which the file does not keep. */
  readonly emptyFields: string[];
  readonly notes: { readonly kind: "footnote" | "endnote"; readonly id: string }[];
  /** Words that nobody sees, and words that are struck through. */
  hidden: string;
  struck: string;
  /** Page on which its words begin. */
  page: number | null;
  changes: number;
}

/** What the styles around a run say: those of the table and of the paragraph. */
export interface Surroundings {
  readonly table: RunProperties;
  readonly paragraph: Style;
  /** What is behind the words. */
  readonly fill: string | null;
}

interface Cursor {
  readonly reading: Reading;
  readonly around: Surroundings;
  readonly inline: Inline;
  readonly fields: OpenField[];
  /** Pieces before this one belong to other parts of a field and take no more words. */
  settled: number;
}

type Look = Omit<Piece, "text"> & {
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly caps: boolean;
  readonly raised: boolean;
};
type Toggle = "bold" | "italic" | "hidden" | "struck" | "caps";
/** Points; smaller letters are dust. */
const SMALLEST = 2;

/** Bold on bold is not bold: the styles' words for such a property cancel each other out, a direct one decides. */
function lookOf(rPr: XmlElement | null, { reading, around }: Cursor): Look {
  const direct = reading.ofRun(rPr);
  const character = direct.style === null ? null : reading.styles.character(direct.style).run;
  const { table, paragraph } = around;
  const { defaults } = reading.styles;
  const toggled = (name: Toggle): boolean => {
    if (direct[name] !== null) return direct[name];
    const styled = (table[name] === true) !== ((paragraph.run[name] ?? defaults[name]) === true);
    return styled !== (character?.[name] === true);
  };
  const size = direct.size ?? character?.size ?? paragraph.run.size ?? table.size ?? defaults.size;
  const colour =
    direct.colour ?? character?.colour ?? paragraph.run.colour ?? table.colour ?? defaults.colour;
  const unseen =
    colour !== null && isUnseen(colour, direct.fill ?? character?.fill ?? around.fill ?? reading.pageFill);
  return {
    bold: toggled("bold"),
    italic: toggled("italic"),
    hidden: unseen || (size !== null && size < SMALLEST) || toggled("hidden"),
    struck: toggled("struck"),
    caps: toggled("caps"),
    raised: (direct.raised ?? character?.raised ?? paragraph.run.raised) === true,
    font: direct.font ?? character?.font ?? paragraph.run.font ?? table.font ?? defaults.font,
    size,
  };
}

export function readInline(paragraph: XmlElement, around: Surroundings, reading: Reading): Inline {
  const inline: Inline = {
    pieces: [],
    boxes: [],
    drawnWords: [],
    pictures: [],
    unread: [],
    emptyFields: [],
    notes: [],
    hidden: "",
    struck: "",
    page: null,
    changes: 0,
  };
  readAll(paragraph.children, { reading, around, inline, fields: [], settled: 0 });
  inline.page ??= reading.page;
  return inline;
}

/** Whether the mark of a paragraph is hidden, so that the next one goes on in the same line. */
export function isMarkHidden(rPr: XmlElement | null, around: Surroundings, reading: Reading): boolean {
  const direct = reading.ofRun(rPr).hidden;
  return direct ?? around.paragraph.run.hidden === true;
}

function readAll(elements: readonly XmlElement[], cursor: Cursor): void {
  for (const element of elements) readOne(element, cursor);
}

function readOne(element: XmlElement, cursor: Cursor): void {
  const { inline, reading } = cursor;
  switch (element.name) {
    case "w:r":
      return readRun(element, cursor);
    case "w:hyperlink":
    case "w:smartTag":
    case "w:customXml":
    case "w:bdo":
    case "w:dir":
    case "w:sdtContent":
    case "w:rubyBase":
      return readAll(element.children, cursor);
    case "w:fldSimple":
      return readSimpleField(element, cursor);
    case "w:sdt":
      return readAll(child(element, "w:sdtContent")?.children ?? [], cursor);
    case "w:ins":
    case "w:moveTo":
      inline.changes++;
      return reading.revisions === "accepted" ? readAll(element.children, cursor) : undefined;
    case "w:del":
    case "w:moveFrom":
      inline.changes++;
      return reading.revisions === "original" ? readAll(element.children, cursor) : undefined;
    case "m:oMath":
    case "m:oMathPara":
      return addText(mathText(element), lookOf(null, cursor), cursor);
    case "w:subDoc":
      inline.unread.push(attribute(element, "r:id") ?? "");
      return;
  }
}

/** A formula in one line. */
function mathText(element: XmlElement): string {
  if (element.name === "m:t" || element.name === "w:t") return element.text;
  if (element.name === "w:del" || element.name === "w:moveFrom") return "";
  const separator = element.name === "m:f" ? "/" : "";
  return element.children
    .map(mathText)
    .filter((text) => text !== "")
    .join(separator);
}

function readRun(run: XmlElement, cursor: Cursor): void {
  const look = lookOf(originalOf(child(run, "w:rPr"), "w:rPrChange", cursor.reading), cursor);
  for (const element of run.children) {
    if (element.name === "w:fldChar") readField(element, cursor);
    else if (element.name === "w:instrText") addInstruction(element.text, cursor);
    else if (element.name === "w:lastRenderedPageBreak") turnPage(cursor.reading);
    else if (look.hidden || look.struck) leaveOut(element, look, cursor);
    else readRunPart(element, look, cursor);
  }
}

/** Words that are no text of the page are kept apart; what hangs on them is not shown either. */
function leaveOut(element: XmlElement, look: Look, { inline, reading }: Cursor): void {
  const text = element.name === "w:t" ? element.text : element.name === "w:tab" ? " " : "";
  reading.spend(text.length);
  if (look.hidden) inline.hidden += text;
  else inline.struck += text;
}

/** The properties before the last change of format, where the original is asked for. */
export function originalOf(
  properties: XmlElement | null,
  change: string,
  reading: Reading,
): XmlElement | null {
  const changed = reading.revisions === "original" ? child(properties, change) : null;
  return changed === null ? properties : (changed.children[0] ?? null);
}

function turnPage(reading: Reading): void {
  if (reading.page !== null) reading.page++;
}

/** The instruction of a field is dropped where the field goes on or ends; one that never does hides nothing. */
function readField(element: XmlElement, cursor: Cursor): void {
  const { fields, inline } = cursor;
  const type = attribute(element, "w:fldCharType");
  if (type === "begin")
    fields.push({ instruction: "", chosen: chosenIn(element), before: inline.pieces.length, result: 0 });
  const field = type === "begin" ? undefined : fields.at(-1);
  if (field !== undefined && field.before >= 0)
    inline.pieces.length = Math.min(field.before, inline.pieces.length);
  if (type === "separate" && field !== undefined) {
    field.before = -1;
    field.result = inline.pieces.length;
  }
  cursor.settled = inline.pieces.length;
  if (type !== "end" || field === undefined) return;
  fields.pop();
  endField(field, cursor);
}

const LONGEST_INSTRUCTION = 300;

function addInstruction(text: string, { fields }: Cursor): void {
  const field = fields.at(-1);
  if (field !== undefined && field.instruction.length < LONGEST_INSTRUCTION) field.instruction += text;
}

/** Words of a field whose result the file does not keep. */
function endField(field: OpenField, cursor: Cursor): void {
  const { inline, reading } = cursor;
  const kept =
    field.before >= 0
      ? ""
      : inline.pieces
          .slice(field.result)
          .map(({ text }) => text)
          .join("");
  if (hasWord(kept)) return keepCount(field.instruction, kept, reading.sequences);
  const shown = shownBy(field, reading.sequences);
  if ("unknown" in shown) inline.emptyFields.push(shown.unknown);
  else addText(shown.words, lookOf(null, cursor), cursor);
}

function readSimpleField(element: XmlElement, cursor: Cursor): void {
  const result = cursor.inline.pieces.length;
  cursor.settled = result;
  readAll(element.children, cursor);
  endField({ instruction: attribute(element, "w:instr") ?? "", chosen: null, before: -1, result }, cursor);
}

function readRunPart(element: XmlElement, look: Look, cursor: Cursor): void {
  const { inline, reading } = cursor;
  switch (element.name) {
    case "w:t":
      return addText(element.text, look, cursor);
    case "w:delText":
      return reading.revisions === "original" ? addText(element.text, look, cursor) : undefined;
    case "w:tab":
    case "w:ptab":
      return addText(" ", look, cursor);
    case "w:br":
    case "w:cr":
      return addPiece("\n", look, cursor);
    case "w:softHyphen":
      return addText("\u00ad", look, cursor);
    case "w:noBreakHyphen":
      return addText("-", look, cursor);
    case "w:sym": {
      const code = parseInt(attribute(element, "w:char") ?? "", 16);
      const font = attribute(element, "w:font") ?? look.font;
      return Number.isNaN(code) ? undefined : addText(symbolOf(font, code), look, cursor);
    }
    case "w:footnoteReference":
    case "w:endnoteReference":
      inline.notes.push({
        kind: element.name === "w:footnoteReference" ? "footnote" : "endnote",
        id: attribute(element, "w:id") ?? "",
      });
      return;
    case "w:ruby":
      return readAll(child(element, "w:rubyBase")?.children ?? [], cursor);
    case "w:drawing":
    case "w:pict":
    case "w:object":
      return addGraphic(readGraphic(element), inline);
  }
}

function addGraphic(graphic: Graphic, inline: Inline): void {
  for (const box of graphic.boxes) inline.boxes.push(box);
  for (const words of graphic.words) inline.drawnWords.push(words);
  for (const relation of graphic.unread) inline.unread.push(relation);
  for (const picture of graphic.pictures) inline.pictures.push(picture);
}

const BREAK_OR_SYMBOL = /[\r\n\t\uf020-\uf0ff]/;

function shown(words: string, { caps, raised: isRaised }: Look): string {
  const cased = caps ? words.toUpperCase() : words;
  return isRaised ? raised(cased) : cased;
}

/** A line break in the XML is white space; only a break element breaks a line. */
function addText(text: string, look: Look, cursor: Cursor): void {
  cursor.reading.spend(text.length);
  const isPlain = !BREAK_OR_SYMBOL.test(text);
  const words = isPlain ? text : withSymbols(text.replace(/[\r\n\t]+/g, " "), look.font);
  addPiece(shown(words, look), look, cursor);
}

function addPiece(text: string, look: Look, cursor: Cursor): void {
  const { inline, reading } = cursor;
  if (text === "") return;
  if (inline.page === null && hasWord(text)) inline.page = reading.page;
  const { bold, italic, font, size } = look;
  const last = inline.pieces.length > cursor.settled ? inline.pieces.at(-1)! : null;
  const same = last?.bold === bold && last.italic === italic && last.font === font && last.size === size;
  if (same) last.text += text;
  else inline.pieces.push({ text, bold, italic, font, size });
}
