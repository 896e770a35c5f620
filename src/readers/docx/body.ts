import { attribute, child } from "../office/element.ts";
import { UNKNOWN_FILL } from "./colours.ts";
import type { Surface } from "./emit.ts";
import { emit } from "./emit.ts";
import type { Draft, TableLook } from "./paragraph.ts";
import { hasWords, joined, readParagraph } from "./paragraph.ts";
import { NO_PARAGRAPH_PROPERTIES, NO_RUN_PROPERTIES } from "./properties.ts";
import type { Reading } from "./reading.ts";
import { tableCells } from "./table.ts";
import { quoted } from "../quoted.ts";
import { hasWord } from "./text.ts";
import type { XmlElement } from "../office/xml.ts";

/** Blocks that follow each other in one container. */
interface Flow {
  readonly surface: Surface;
  readonly look: TableLook;
  readonly reading: Reading;
  /** Paragraphs whose ends are gone and that wait for the one they go on in. */
  waiting: Draft[];
}

const NO_LOOK: TableLook = { run: NO_RUN_PROPERTIES, centred: null, fill: null };
/** What a box is filled with stands in its shape, and is not read. */
const BOX_LOOK: TableLook = { ...NO_LOOK, fill: UNKNOWN_FILL };

/** Reads blocks one by one as they are given; `end` says that there are no more. */
export interface BlockReader {
  readonly take: (element: XmlElement) => void;
  readonly end: () => void;
}

export function blockReader(surface: Surface, reading: Reading, look: TableLook = NO_LOOK): BlockReader {
  const flow: Flow = { surface, look, reading, waiting: [] };
  return {
    take: (element) => {
      readOne(element, flow);
    },
    end: () => {
      settle(flow);
    },
  };
}

/** Reads the content of a cell, text box, note, header or footer. */
export function readBlocks(content: XmlElement, surface: Surface, reading: Reading, look?: TableLook): void {
  const { take, end } = blockReader(surface, reading, look);
  content.children.forEach(take);
  end();
}

function readAll(elements: readonly XmlElement[], flow: Flow): void {
  for (const element of elements) readOne(element, flow);
}

function readOne(element: XmlElement, flow: Flow): void {
  const { reading, surface } = flow;
  switch (element.name) {
    case "w:p":
      return take(readParagraph(element, flow.look, reading), flow);
    case "w:tbl":
      settle(flow);
      for (const { content, cell, look } of tableCells(element, flow.look.fill, reading))
        readBlocks(content, { ...surface, cell, centred: look.centred }, reading, look);
      return;
    case "w:sdt":
      return readAll(child(element, "w:sdtContent")?.children ?? [], flow);
    case "w:customXml":
    case "w:smartTag":
      return readAll(element.children, flow);
    case "w:ins":
    case "w:moveTo":
      reading.changes++;
      return reading.revisions === "accepted" ? readAll(element.children, flow) : undefined;
    case "w:del":
    case "w:moveFrom":
      reading.changes++;
      return reading.revisions === "original" ? readAll(element.children, flow) : undefined;
    case "w:altChunk":
      return reading.gap("unread-part", surface.target(attribute(element, "r:id") ?? ""), null);
    case "w:sectPr":
      reading.sections.push(element);
  }
}

function take(draft: Draft, flow: Flow): void {
  if (draft.joins !== null) flow.waiting.push(draft);
  else if (flow.waiting.length === 0) place(draft, flow);
  else place(released(flow, draft), flow);
}

function released(flow: Flow, ...last: readonly Draft[]): Draft {
  const [first, ...rest] = [...flow.waiting, ...last];
  flow.waiting = [];
  return joined([first!, ...rest]);
}

/** What still waits when its container ends or a table follows stands alone; with no words left it counts nowhere. */
function settle(flow: Flow): void {
  if (flow.waiting.length === 0) return;
  const whole = released(flow);
  place(hasWords(whole) ? whole : unnumbered(whole), flow);
}

const isOwnText = (zone: Surface["zone"]): boolean => zone === "body" || zone === "text-box";

const unnumbered = (draft: Draft): Draft => ({ ...draft, own: { ...draft.own, numId: "0" } });

function place(draft: Draft, { surface, reading }: Flow): void {
  const { inline } = draft;
  const at = emit(draft, surface, reading);
  if (inline.changes > 0) {
    reading.changes += inline.changes;
    reading.firstChange ??= at;
  }
  if (hasWord(inline.hidden)) reading.gap("hidden-text", quoted(inline.hidden), at);
  if (hasWord(inline.struck)) reading.gap("tracked-changes", `struck: ${quoted(inline.struck)}`, at);
  for (const note of inline.notes) reading.notes.push(note);
  for (const relation of inline.unread) reading.gap("unread-part", surface.target(relation), at);
  if (isOwnText(surface.zone))
    for (const name of inline.emptyFields) reading.gap("unread-part", `field: ${name}`, at);
  if (isOwnText(surface.zone))
    for (const picture of inline.pictures)
      reading.pictures.push({ ...picture, part: surface.target(picture.relation), place: at });
  const zone = surface.zone === "body" ? "text-box" : surface.zone;
  const host = surface.host ?? draft.element;
  for (const box of inline.boxes) readBlocks(box, { ...surface, zone, host, cell: null }, reading, BOX_LOOK);
  for (const words of inline.drawnWords) emit(drawn(draft, words), { ...surface, zone, host }, reading);
}

/** Words drawn as a shape, as a paragraph of their own. */
function drawn({ element, inline, style }: Draft, words: string): Draft {
  const piece = { text: words, bold: false, italic: false, font: null, size: null };
  const own = { ...NO_PARAGRAPH_PROPERTIES, numId: "0" };
  return {
    element,
    inline: {
      ...inline,
      pieces: [piece],
      boxes: [],
      drawnWords: [],
      pictures: [],
      unread: [],
      emptyFields: [],
      notes: [],
      hidden: "",
      struck: "",
    },
    own,
    style,
    joins: null,
  };
}
