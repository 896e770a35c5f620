import type { Block, Cell, Gap, Zone } from "../model/document.ts";
import type { Piece } from "./office/piece.ts";
import { boldLead, clean, isItalic, mainFont } from "./docx/text.ts";
import { decodedPieces, legacyFonts, legacyGaps, newFontTexts, noteFonts } from "./legacy.ts";
import type { LegacyFonts } from "./legacy.ts";

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

function blockOf(draft: ParagraphDraft, index: number, own: OwnFont, legacy: LegacyFonts): Block | null {
  const { cell } = draft;
  const pieces = decodedPieces(draft.pieces, legacy);
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
  const texts = newFontTexts();
  for (const { pieces } of drafts) noteFonts(texts, pieces, null);
  const legacy = legacyFonts(texts);
  for (const draft of drafts) {
    from.push(blocks.length);
    const block = blockOf(draft, blocks.length, own, legacy);
    if (block !== null) blocks.push(block);
  }
  const placeOf: Drafted["placeOf"] = (draft) =>
    blocks[from[draft] ?? blocks.length]?.place ?? blocks.at(-1)?.place ?? null;
  for (const font of legacy.keys())
    texts.places.set(
      font,
      placeOf(drafts.findIndex(({ pieces }) => pieces.some((one) => one.font === font))),
    );
  return { blocks, gaps: legacyGaps(legacy, texts), placeOf };
}
