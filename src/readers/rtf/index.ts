import { latin1 } from "#machine";
import type { Cell, Document, PageLayout, ReadResult, Zone } from "../../model/document.ts";
import type { Item } from "../office/marked-tables.ts";
import { cellsOf, itemsOf } from "../office/marked-tables.ts";
import { overLimit, Refusal } from "../office/refusal.ts";
import type { Revisions } from "../revisions.ts";
import type { ParagraphDraft } from "../drafts.ts";
import { blocksOf } from "../drafts.ts";
import type { Limits } from "../limits.ts";
import type { Parser } from "./parser.ts";
import { addText, endParagraph, endStory, flushBytes, newParser } from "./parser.ts";
import type { RtfParagraph, Story } from "./story.ts";
import type { Token } from "./tokens.ts";
import { tokensIn } from "./tokens.ts";
import { readWord } from "./words.ts";

export interface RtfOptions {
  readonly revisions: Revisions;
  readonly limits: Limits;
}

const SIGNS: Readonly<Record<string, string>> = { "~": " ", _: "-", "-": "\u00ad" };
const OWN_FONT = { name: "Times New Roman", size: 12 } as const;
const MILLIMETRE = 1440 / 25.4;

function readSign(parser: Parser, sign: string): void {
  if (sign === "*") {
    parser.optional = true;
    return;
  }
  flushBytes(parser);
  if (sign === "\n" || sign === "\r") endParagraph(parser, "paragraph");
  else addText(parser, SIGNS[sign] ?? ("\\{}".includes(sign) ? sign : ""));
}

function closeGroup(parser: Parser): void {
  flushBytes(parser);
  const before = parser.outer.pop();
  if (before === undefined) return;
  if (before.story !== parser.state.story || parser.outer.length === 0) endStory(parser, parser.state.story);
  parser.state = before;
}

function readText(parser: Parser, text: string): void {
  const from = Math.min(parser.toSkip, text.length);
  parser.toSkip -= from;
  for (let at = from; at < text.length; at++) parser.bytes.push(text.charCodeAt(at));
}

function readToken(parser: Parser, token: Token): void {
  switch (token.kind) {
    case "open":
      flushBytes(parser);
      if (parser.outer.length >= parser.limits.maxXmlDepth) throw overLimit("maxXmlDepth", parser.limits);
      parser.outer.push(parser.state);
      parser.toSkip = 0;
      return;
    case "close":
      parser.toSkip = 0;
      return closeGroup(parser);
    case "word":
      return readWord(parser, token.name, token.value);
    case "sign":
      return readSign(parser, token.sign);
    case "byte":
      if (parser.toSkip > 0) parser.toSkip--;
      else parser.bytes.push(token.byte);
      return;
    case "text":
      return readText(parser, token.text);
  }
}

interface Drafts {
  readonly drafts: ParagraphDraft[];
  tables: number;
  changes: number;
  firstChange: number | null;
}

function place(items: readonly Item<RtfParagraph>[], cell: Cell | null, zone: Zone, to: Drafts): void {
  for (const item of items) {
    if ("table" in item) {
      for (const inner of cellsOf(item.table, to.tables++)) place(inner.items, inner.cell, zone, to);
      continue;
    }
    const { pieces, label, level, centred, boxes, changes } = item.paragraph;
    if (changes > 0) to.firstChange ??= to.drafts.length;
    to.changes += changes;
    to.drafts.push({ zone, pieces, label, level, centred, cell, page: null, bytes: null });
    for (const box of boxes) placeStory(box, zone === "body" ? "text-box" : zone, to);
  }
}

const placeStory = (story: Story, zone: Zone, to: Drafts): void =>
  place(itemsOf(story.paragraphs), null, zone, to);

function layoutOf({ paper }: Parser): PageLayout {
  const side = (name: keyof PageLayout): number => Math.round((paper[name] / MILLIMETRE) * 10) / 10;
  return {
    width: side("width"),
    height: side("height"),
    top: side("top"),
    bottom: side("bottom"),
    left: side("left"),
    right: side("right"),
  };
}

function documentOf(parser: Parser): Document {
  const to: Drafts = { drafts: [], tables: 0, changes: 0, firstChange: null };
  for (const story of [parser.body, ...parser.notes]) placeStory(story, story.zone, to);
  for (const zone of ["page-header", "page-footer"] as const)
    for (const story of parser.furniture) if (story.zone === zone) placeStory(story, zone, to);
  const { blocks, gaps, placeOf } = blocksOf(to.drafts, OWN_FONT);
  const changed =
    to.firstChange === null
      ? []
      : [{ code: "tracked-changes" as const, detail: String(to.changes), place: placeOf(to.firstChange) }];
  return { format: "rtf", blocks, layouts: [layoutOf(parser)], gaps: [...gaps, ...changed] };
}

/**
 * Reads Rich Text from its bytes, in one pass. Pure, and never throws for a bad file: it gives a document whose
 * losses are named as gaps, or the reason why there is none.
 */
export function readRtf(bytes: Uint8Array, { revisions, limits }: RtfOptions): ReadResult {
  try {
    if (bytes.length === 0) throw new Refusal("empty-file", "");
    if (bytes.length > limits.maxFileSize) throw overLimit("maxFileSize", limits);
    const source = latin1(bytes);
    const start = source.indexOf("{\\rtf");
    if (start < 0) throw new Refusal("wrong-type", "");
    const parser = newParser(revisions, limits);
    let left = limits.maxXmlNodes;
    for (const token of tokensIn(source.slice(start))) {
      if (token.kind !== "text" && token.kind !== "byte" && --left < 0)
        throw overLimit("maxXmlNodes", limits);
      readToken(parser, token);
      // What follows the last brace is no part of the document.
      if (token.kind === "close" && parser.outer.length === 0)
        return { ok: true, document: documentOf(parser) };
    }
    throw new Refusal("damaged", "rtf: cut off");
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason, detail: error.detail };
    throw error;
  }
}
