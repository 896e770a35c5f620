import { attribute } from "../office/element.ts";
import { LEVELS } from "../office/list.ts";
import type { XmlElement } from "../office/xml.ts";
import { readDrawing } from "./drawing.ts";
import type { Line } from "./inline.ts";
import { isOff, markChange, readInline, turnPage } from "./inline.ts";
import type { InList } from "./list-items.ts";
import { innerList, numberedParagraph, outermostList } from "./list-items.ts";
import { listOf } from "./lists.ts";
import { count } from "./measure.ts";
import type { OdtReading, Surface } from "./reading.ts";
import type { OdtStyle } from "./styles.ts";
import { readTable } from "./table.ts";

interface Flow {
  readonly surface: Surface;
  readonly reading: OdtReading;
  /** A paragraph whose end was inserted later and that goes on in the next one. */
  waiting: { readonly line: Line; readonly owner: Owner } | null;
}

/** Reads the content of a body, section, cell, text box, note, header or footer. */
export function readBlocks(content: XmlElement, surface: Surface, reading: OdtReading): void {
  const flow: Flow = { surface, reading, waiting: null };
  for (const element of content.children) readOne(element, flow, null);
  if (flow.waiting !== null) place(flow.waiting.line, flow.waiting.owner, flow);
}

const CONTAINERS = new Set([
  "text:index-body",
  "text:index-title",
  "text:table-of-content",
  "text:illustration-index",
  "text:table-index",
  "text:object-index",
  "text:user-index",
  "text:alphabetical-index",
  "text:bibliography",
]);

function readOne(element: XmlElement, flow: Flow, inList: InList | null): void {
  const { reading, surface } = flow;
  const { name } = element;
  if (CONTAINERS.has(name)) return readChildren(element, flow);
  switch (name) {
    case "text:p":
    case "text:h":
      return paragraph(element, flow, inList);
    case "text:list":
      return list(element, flow, inList);
    case "text:numbered-paragraph":
      for (const one of element.children) readOne(one, flow, numberedParagraph(element, reading));
      return;
    case "text:section":
      return attribute(element, "text:display") === "none" ? undefined : readChildren(element, flow);
    case "table:table":
      return table(element, flow);
    case "text:soft-page-break":
      return turnPage(reading);
    case "text:change-start":
    case "text:change-end":
    case "text:change":
      return blockChange(element, flow);
  }
  if (name.startsWith("draw:")) {
    const { boxes, unread, pictures } = readDrawing(element);
    const at = reading.drafts.length;
    for (const href of unread) reading.gap("unread-part", href, null);
    for (const picture of pictures) reading.pictures.push({ ...picture, at });
    for (const box of boxes) readBlocks(box, boxSurface(surface, null), reading);
  }
}

function readChildren(element: XmlElement, flow: Flow): void {
  for (const one of element.children) readOne(one, flow, null);
}

function table(element: XmlElement, flow: Flow): void {
  const { reading, surface } = flow;
  if (surface.zone === "body")
    usePage(surface.styleOf("table", attribute(element, "table:style-name")), reading);
  for (const { content, cell } of readTable(element, reading.tables++))
    readBlocks(content, { ...surface, cell }, reading);
}

function blockChange(element: XmlElement, flow: Flow): void {
  const { reading } = flow;
  reading.firstChange ??= reading.drafts.length;
  const deletion = markChange(element, reading);
  if (deletion !== null) readChildren(deletion, flow);
}

const boxSurface = (surface: Surface, host: XmlElement | null): Surface => ({
  ...surface,
  zone: surface.zone === "body" ? "text-box" : surface.zone,
  host: surface.host ?? host,
  cell: null,
});

/** The page style that a paragraph or table begins; the first one begins the usual one. */
function usePage(style: OdtStyle, reading: OdtReading): void {
  const begins = style.page ?? (reading.pages.length === 0 ? "Standard" : null);
  if (begins !== null) reading.pages.push(begins);
}

function levelOf(element: XmlElement): number | null {
  const level = element.name === "text:h" ? (count(attribute(element, "text:outline-level")) ?? 1) : 0;
  return level >= 1 && level <= LEVELS ? level : null;
}

function labelOf(
  element: XmlElement,
  style: OdtStyle,
  inList: InList | null,
  { surface, reading }: Flow,
): string | null {
  if (inList !== null) {
    const named = surface.lists.named(inList.style ?? style.list);
    if (!inList.numbered || named === null) return null;
    const ilvl = Math.min(inList.depth, LEVELS - 1);
    const start = inList.start === null ? null : { ilvl, value: inList.start };
    const use = start === null ? inList.counter : `start ${++reading.lists}`;
    return reading.labels.next(listOf(named, inList.counter, start), use, ilvl);
  }
  const level = levelOf(element);
  if (level === null || style.list === "" || attribute(element, "text:is-list-header") === "true")
    return null;
  const value = count(attribute(element, "text:start-value"));
  const restarts = attribute(element, "text:restart-numbering") === "true";
  const start = restarts ? { ilvl: level - 1, value: value ?? 1 } : null;
  const use = restarts ? `start ${++reading.lists}` : "outline";
  return reading.labels.next(listOf(surface.lists.outline, "outline", start), use, level - 1);
}

function list(element: XmlElement, flow: Flow, outer: InList | null): void {
  const inList = outer === null ? outermostList(element, flow.reading) : innerList(element, outer);
  for (const item of element.children) {
    if (item.name !== "text:list-item" && item.name !== "text:list-header") continue;
    const style = attribute(item, "text:style-override") ?? inList.style;
    const start = count(attribute(item, "text:start-value"));
    let numbered = item.name === "text:list-item";
    for (const one of item.children) {
      readOne(one, flow, { ...inList, style, start: numbered ? start : null, numbered });
      if (one.name === "text:p" || one.name === "text:h") numbered = false;
    }
  }
}

function paragraph(element: XmlElement, flow: Flow, inList: InList | null): void {
  const { reading, surface } = flow;
  const style = surface.styleOf("paragraph", attribute(element, "text:style-name"));
  if (surface.zone === "body") usePage(style, reading);
  const lines = readInline(element, style, surface, reading, flow.waiting?.line ?? null);
  const owner: Owner = { element, style, inList };
  // An insertion that runs over the end made that end: without it the next paragraph goes on here.
  const last = isOff(reading) ? lines[lines.length - 1]! : null;
  flow.waiting = last === null ? null : { line: last, owner };
  for (const line of lines) if (line !== last) place(line, owner, flow);
}

interface Owner {
  readonly element: XmlElement;
  readonly style: OdtStyle;
  readonly inList: InList | null;
}

function place(line: Line, { element, style, inList }: Owner, flow: Flow): void {
  const { reading, surface } = flow;
  const label = labelOf(element, style, inList, flow);
  const at = reading.drafts.length;
  const { start, end } = surface.host ?? element;
  if (line.changed) reading.firstChange ??= at;
  if (!line.hidden)
    reading.drafts.push({
      zone: surface.zone,
      pieces: line.pieces,
      label,
      level: levelOf(element),
      centred: style.centred === true,
      cell: surface.cell,
      page: line.page,
      bytes: surface.moved ? null : { part: surface.part, start, end },
    });
  for (const note of line.notes) reading.notes.push(note);
  for (const href of line.unread) reading.gap("unread-part", href, null);
  if (surface.zone === "body") for (const picture of line.pictures) reading.pictures.push({ ...picture, at });
  for (const box of line.boxes) readBlocks(box, boxSurface(surface, element), reading);
}
