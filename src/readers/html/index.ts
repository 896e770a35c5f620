import type { ReadResult } from "../../model/document.ts";
import type { Piece } from "../office/piece.ts";
import { overLimit, Refusal } from "../office/refusal.ts";
import type { ParagraphDraft } from "../drafts.ts";
import { blocksOf } from "../drafts.ts";
import type { Limits } from "../limits.ts";
import type { OpenTable } from "./tables.ts";
import { openCell, openRow, openTable } from "./tables.ts";
import type { Tag } from "./tokens.ts";
import { attributeOf, decodedText, styleOf, tokensIn } from "./tokens.ts";

interface Look {
  readonly tag: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly centred: boolean;
  readonly font: string | null;
}

interface List {
  readonly ordered: boolean;
  next: number;
}

interface Page {
  readonly drafts: ParagraphDraft[];
  readonly looks: Look[];
  readonly tables: OpenTable[];
  readonly lists: List[];
  pieces: Piece[];
  label: string | null;
  level: number | null;
  centred: boolean;
  tableCount: number;
}

const OWN_FONT = { name: "Times New Roman", size: 12 } as const;
const PLAIN: Look = { tag: "", bold: false, italic: false, hidden: false, centred: false, font: null };
const BLOCKS = new Set(
  "address article aside blockquote body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Tags without an end. */
const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "param",
  "wbr",
]);
/** What the start of one of these ends, if it is still open: their own end is often left out. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  p: ["p"],
  li: ["p", "li"],
  td: ["p", "td", "th"],
  th: ["p", "td", "th"],
  tr: ["p", "td", "th", "tr"],
};

function lookOf({ name, attributes }: Tag, under: Look): Look {
  const weight = styleOf(attributes, "font-weight");
  const align = attributeOf(attributes, "align") ?? styleOf(attributes, "text-align");
  const slant = styleOf(attributes, "font-style");
  const face = attributeOf(attributes, "face") ?? styleOf(attributes, "font-family");
  const isBold = name === "b" || name === "strong" || name === "th" || /^h[1-6]$/.test(name);
  return {
    tag: name,
    bold: weight === null ? under.bold || isBold : weight === "bold" || Number(weight) >= 600,
    italic: slant === null ? under.italic || name === "i" || name === "em" : slant === "italic",
    hidden: under.hidden || /none/i.test(styleOf(attributes, "display") ?? ""),
    centred: name === "center" || (align === null ? under.centred : align.toLowerCase() === "center"),
    font:
      face === null
        ? under.font
        : face
            .split(",")[0]!
            .replace(/["']|&quot;/g, "")
            .trim() || under.font,
  };
}

const top = (page: Page): Look => page.looks.at(-1) ?? PLAIN;

function endParagraph(page: Page): void {
  if (page.pieces.some(({ text }) => text.trim() !== "")) {
    const { pieces, label, level, centred } = page;
    const cell = page.tables.at(-1)?.cell ?? null;
    page.drafts.push({ zone: "body", pieces, label, level, centred, cell, page: null, bytes: null });
    page.label = null;
  }
  page.pieces = [];
}

function close(page: Page, name: string): void {
  let at = page.looks.length - 1;
  while (at >= 0 && page.looks[at]!.tag !== name) at--;
  if (at < 0) return;
  for (const { tag } of page.looks.splice(at).reverse()) {
    if (tag === "table") page.tables.pop();
    if (tag === "ol" || tag === "ul") page.lists.pop();
    if (tag === "thead" && page.tables.length > 0) page.tables.at(-1)!.header = false;
    if ((tag === "td" || tag === "th") && page.tables.length > 0) page.tables.at(-1)!.cell = null;
  }
}

/** Ends what a tag ends silently, but nothing outside of the innermost table or list item. */
function closeImplied(page: Page, name: string): void {
  const ended = ENDED_BY[name];
  while (ended?.includes(page.looks.at(-1)?.tag ?? "") === true) close(page, page.looks.at(-1)!.tag);
}

function open(page: Page, tag: Tag): void {
  const { name, attributes } = tag;
  if (name === "br") {
    const { bold, italic, font } = top(page);
    page.pieces.push({ text: "\n", bold, italic, font, size: null });
  }
  if (BLOCKS.has(name)) endParagraph(page);
  if (VOID.has(name)) return;
  closeImplied(page, name);
  page.looks.push(lookOf(tag, name === "td" || name === "th" ? { ...top(page), centred: false } : top(page)));
  const table = page.tables.at(-1);
  if (name === "table") page.tables.push(openTable(page.tableCount++));
  else if (name === "thead" && table) table.header = true;
  else if (name === "tr" && table) openRow(table);
  else if ((name === "td" || name === "th") && table)
    openCell(table, attributeOf(attributes, "rowspan"), attributeOf(attributes, "colspan"));
  else if (name === "ol" || name === "ul") {
    const start = parseInt(attributeOf(attributes, "start") ?? "1", 10);
    page.lists.push({ ordered: name === "ol", next: Number.isNaN(start) ? 1 : start });
  } else if (name === "li") {
    const list = page.lists.at(-1);
    page.label = list?.ordered === true ? `${list.next++}.` : "-";
  }
  if (BLOCKS.has(name)) page.level = /^h[1-6]$/.test(name) ? Number(name[1]) : null;
}

function addText(page: Page, text: string): void {
  const { bold, italic, hidden, font, centred } = top(page);
  if (hidden || text === "") return;
  if (text.trim() !== "" && page.pieces.every((piece) => piece.text.trim() === "")) page.centred = centred;
  page.pieces.push({ text: decodedText(text).replace(/[\t\r\n ]+/g, " "), bold, italic, font, size: null });
}

/** Reads a page of HTML, which older systems store under the ending of a Word document. */
export function readHtml(source: string, limits: Limits): ReadResult {
  const page: Page = {
    drafts: [],
    looks: [],
    tables: [],
    lists: [],
    pieces: [],
    label: null,
    level: null,
    centred: false,
    tableCount: 0,
  };
  try {
    if (source.length > limits.maxTextCharacters) throw overLimit("maxTextCharacters", limits);
    let left = limits.maxXmlNodes;
    for (const token of tokensIn(source)) {
      if (--left < 0) throw overLimit("maxXmlNodes", limits);
      if (page.looks.length > limits.maxXmlDepth) throw overLimit("maxXmlDepth", limits);
      if (token.kind === "text") addText(page, token.text);
      else if (token.kind === "open") open(page, token);
      else {
        if (BLOCKS.has(token.name)) endParagraph(page);
        close(page, token.name);
      }
    }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason, detail: error.detail };
    throw error;
  }
  endParagraph(page);
  const { blocks, gaps } = blocksOf(page.drafts, OWN_FONT);
  return { ok: true, document: { format: "text", blocks, layouts: [], gaps } };
}
