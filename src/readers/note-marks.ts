import type { Block, Document } from "../model/document.ts";
import { withoutNoteMarks } from "../text/note-marks.ts";

function bare(block: Block): Block {
  const text = withoutNoteMarks(block.text);
  if (text === block.text || text.trim() === "") return block;
  const lead = withoutNoteMarks(block.text.slice(0, block.bold)).length;
  return {
    ...block,
    text,
    bold: block.bold === block.text.length ? text.length : Math.min(lead, text.length),
  };
}

/** The document without the marks in its text that lead to notes: `02²` is two, and not twenty-two. */
export function withoutMarks(document: Document): Document {
  return { ...document, blocks: document.blocks.map(bare) };
}
