import type { Block, Cell, Gap, Zone } from "../model/document.ts";
import type { Piece } from "./docx/piece.ts";
import { boldLead, clean, isItalic, mainFont } from "./docx/text.ts";

/** A paragraph as a reader found it: its words by their look, and what the file says of it. */
export interface ParagraphDraft {
  readonly zone: Zone;
  readonly pieces: readonly Piece[];
  readonly label: string | null;
  readonly level: number | null;
  readonly centred: boolean;
  readonly cell: Cell | null;
  readonly page: number | null;
  readonly bytes: Block["bytes"];
}

export interface Drafted {
  readonly blocks: readonly Block[];
  readonly gaps: readonly Gap[];
  /** Where the draft of that number stands, or, where it has no words, the one after it. */
  readonly placeOf: (draft: number) => Block["place"] | null;
}

/** What the program shows where the file names no face or size. */
export interface OwnFont {
  readonly name: string;
  readonly size: number;
}

function blockOf(draft: ParagraphDraft, index: number, own: OwnFont): Block | null {
  const { pieces, cell } = draft;
  const text = clean(pieces.map((piece) => piece.text).join(""));
  if (text === "") return null;
  const main = mainFont(pieces);
  return {
    index,
    zone: draft.zone,
    text,
    label: draft.label,
    level: draft.level,
    bold: boldLead(pieces, text),
    italic: isItalic(pieces),
    centred: draft.centred,
    cell,
    font: main === null ? null : { name: main.font ?? own.name, size: main.size ?? own.size },
    place: {
      block: index,
      paraId: null,
      table: cell === null ? null : [cell.table, cell.row, cell.column],
      page: draft.page,
    },
    bytes: draft.bytes,
    uncertain: false,
  };
}

/** Blocks of the drafts that have words, in their order. */
export function blocksOf(drafts: readonly ParagraphDraft[], own: OwnFont): Drafted {
  const blocks: Block[] = [];
  const from: number[] = [];
  for (const draft of drafts) {
    from.push(blocks.length);
    const block = blockOf(draft, blocks.length, own);
    if (block !== null) blocks.push(block);
  }
  return {
    blocks,
    gaps: [],
    placeOf: (draft) => blocks[from[draft] ?? blocks.length]?.place ?? blocks.at(-1)?.place ?? null,
  };
}
