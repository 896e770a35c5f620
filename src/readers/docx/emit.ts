import type { Block, Cell, Zone } from "../../model/document.ts";
import type { BlockPlace } from "../../model/location.ts";
import { attribute } from "../office/element.ts";
import { LEVELS } from "../office/list.ts";
import { decodedPieces, noteFonts } from "../legacy.ts";
import type { Draft } from "./paragraph.ts";
import { hasWords } from "./paragraph.ts";
import type { Reading } from "./reading.ts";
import { boldLead, clean, isItalic, mainFont } from "./text.ts";
import type { XmlElement } from "../office/xml.ts";

/** The part and the part of the page in which paragraphs stand. */
export interface Surface {
  readonly part: string;
  /** The part was recoded: its offsets are not those of the file. */
  readonly moved: boolean;
  readonly zone: Zone;
  readonly cell: Cell | null;
  readonly centred: boolean | null;
  /** The paragraph of the body on which a text box hangs: comments go there. */
  readonly host: XmlElement | null;
  /** Name of the part that a relation points to. */
  readonly target: (relation: string) => string;
}

const BODY_TEXT = 9;
/** What Word shows where neither file nor style says anything. */
const WORDS_OWN = { font: "Times New Roman", size: 10 } as const;

function labelOf(draft: Draft, reading: Reading): string | null {
  const { own, style } = draft;
  const numId = own.numId ?? style.numId;
  const list = numId === null ? null : reading.lists(numId);
  if (numId === null || list === null) return null;
  const byStyle =
    own.numId === null && style.numberedBy !== null ? list.levelOfStyle(style.numberedBy) : null;
  const ilvl = own.ilvl ?? byStyle ?? style.ilvl ?? 0;
  return reading.labels.next(list, numId, Math.min(Math.max(ilvl, 0), LEVELS - 1));
}

function levelOf({ own, style }: Draft): number | null {
  const outline = own.outline ?? style.outline;
  return outline === null || outline < 0 || outline >= BODY_TEXT ? null : outline + 1;
}

function fontOf(draft: Draft, reading: Reading): Block["font"] {
  const main = mainFont(draft.inline.pieces);
  if (main === null) return null;
  const theme = main.font === "theme:major" ? "major" : main.font === "theme:minor" ? "minor" : null;
  const name = theme === null ? main.font : reading.themeFont(theme);
  return { name: name ?? WORDS_OWN.font, size: main.size ?? WORDS_OWN.size };
}

function placeOf(index: number, element: XmlElement, page: number | null, cell: Cell | null): BlockPlace {
  return {
    block: index,
    paraId: attribute(element, "w14:paraId"),
    table: cell === null ? null : [cell.table, cell.row, cell.column],
    page,
  };
}

/** Counts the paragraph in its list and, if it has words, makes a block of it. Gives the place it stands at. */
export function emit(draft: Draft, surface: Surface, reading: Reading): BlockPlace {
  const { inline, element } = draft;
  const index = reading.blocks.length;
  const label = labelOf(draft, reading);
  const pieces = decodedPieces(inline.pieces, reading.legacy);
  const text = hasWords(draft) ? clean(pieces.map((piece) => piece.text).join("")) : "";
  if (text === "") return placeOf(Math.max(0, index - 1), element, inline.page, surface.cell);
  const { start, end } = surface.host ?? element;
  const place = placeOf(index, element, inline.page, surface.cell);
  noteFonts(reading.fontTexts, inline.pieces, place);
  reading.blocks.push({
    index,
    zone: surface.zone,
    text,
    label,
    level: levelOf(draft),
    bold: boldLead(pieces, text),
    italic: isItalic(inline.pieces),
    centred: draft.own.centred ?? draft.style.centred ?? surface.centred ?? false,
    cell: surface.cell,
    font: fontOf(draft, reading),
    place,
    bytes: surface.moved ? null : { part: surface.part, start, end },
    uncertain: false,
  });
  return place;
}
