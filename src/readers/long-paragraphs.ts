import type { Block, Document } from "../model/document.ts";
import { limitDetail, type Limits } from "./limits.ts";

const shortened = (block: Block, length: number): Block => {
  // Never between the halves of one character.
  const end = /[\ud800-\udbff]/.test(block.text[length - 1]!) ? length - 1 : length;
  return { ...block, text: block.text.slice(0, end), bold: Math.min(block.bold, end) };
};

/** The document with no paragraph longer than the limit; what was left out is a gap at its place. */
export function withoutLongParagraphs(document: Document, limits: Limits): Document {
  const most = limits.maxParagraphCharacters;
  const first = document.blocks.find(({ text }) => text.length > most);
  if (!first) return document;
  const detail = limitDetail("maxParagraphCharacters", limits);
  return {
    ...document,
    blocks: document.blocks.map((block) => (block.text.length > most ? shortened(block, most) : block)),
    gaps: [...document.gaps, { code: "limit", detail, place: first.place }],
  };
}
