import type { RowCell } from "../office/marked-tables.ts";
import type { Bytes } from "./bytes.ts";
import { propertiesIn } from "./properties.ts";

/** What the file says of a paragraph; null where it says nothing. */
export interface ParagraphLook {
  readonly centred: boolean | null;
  /** Outline level from 0; 9 is running text. */
  readonly outline: number | null;
  /** Use of a list from 1; 0 switches numbers off. */
  readonly list: number | null;
  readonly ilvl: number | null;
  readonly inTable: boolean;
  readonly depth: number | null;
  readonly endsRow: boolean;
  readonly endsInnerCell: boolean;
  readonly header: boolean;
  readonly cells: readonly RowCell[];
}

export const NO_LOOK: ParagraphLook = {
  centred: null,
  outline: null,
  list: null,
  ilvl: null,
  inTable: false,
  depth: null,
  endsRow: false,
  endsInnerCell: false,
  header: false,
  cells: [],
};

const CODE = {
  alignment: 0x2461,
  oldAlignment: 0x2403,
  ilvl: 0x260a,
  list: 0x460b,
  outline: 0x2640,
  inTable: 0x2416,
  endsRow: 0x2417,
  innerCell: 0x244b,
  endsInnerRow: 0x244c,
  depth: 0x6649,
  headerRow: 0x3404,
  cells: 0xd608,
  verticalMerge: 0xd62b,
  merge: 0x5624,
  elsewhere: [0x6645, 0x6646],
} as const;

const CENTRE = 1;
const NO_LIST = 0xf801;
const CELL_SIZE = 20;

/** Flags of a cell: merged with the one before it in bit 1, with the one above in bits 5 and 6. */
function cellsOf(bytes: Bytes, at: number, size: number): readonly RowCell[] {
  const count = bytes.u8(at);
  const flagsAt = at + 1 + (count + 1) * 2;
  return Array.from({ length: count }, (_, index) => {
    const flags = flagsAt + index * CELL_SIZE + 2 <= at + size ? bytes.u16(flagsAt + index * CELL_SIZE) : 0;
    return {
      left: bytes.i16(at + 1 + index * 2),
      right: bytes.i16(at + 3 + index * 2),
      mergedLeft: (flags & 2) !== 0,
      vertical: (flags & 0x60) === 0x60 ? "restart" : (flags & 0x20) !== 0 ? "continue" : "none",
    };
  });
}

const VERTICAL = { 0: "none", 1: "continue", 3: "restart" } as const;

function mergedCells(cells: readonly RowCell[], first: number, limit: number): readonly RowCell[] {
  return cells.map((cell, index) => (index > first && index < limit ? { ...cell, mergedLeft: true } : cell));
}

/** The look that a list of properties gives over what lies under it. */
export function paragraphOver(
  bytes: Bytes,
  from: number,
  under: ParagraphLook,
  data: Bytes | null,
  nesting = 0,
): ParagraphLook {
  let look: { -readonly [Key in keyof ParagraphLook]: ParagraphLook[Key] } = { ...under };
  for (const { code, at, size } of propertiesIn(bytes, from)) {
    switch (code) {
      case CODE.alignment:
      case CODE.oldAlignment:
        look.centred = bytes.u8(at) === CENTRE;
        break;
      case CODE.ilvl:
        look.ilvl = bytes.u8(at);
        break;
      case CODE.list:
        look.list = bytes.u16(at) === NO_LIST ? 0 : bytes.u16(at);
        break;
      case CODE.outline:
        look.outline = bytes.u8(at);
        break;
      case CODE.inTable:
        look.inTable = bytes.u8(at) !== 0;
        break;
      case CODE.endsRow:
      case CODE.endsInnerRow:
        look.endsRow = bytes.u8(at) !== 0;
        break;
      case CODE.innerCell:
        look.endsInnerCell = bytes.u8(at) !== 0;
        break;
      case CODE.depth:
        look.depth = bytes.u32(at);
        break;
      case CODE.headerRow:
        look.header = bytes.u8(at) !== 0;
        break;
      case CODE.cells:
        if (size > 0 && size >= 1 + (bytes.u8(at) + 1) * 2) look.cells = cellsOf(bytes, at, size);
        break;
      case CODE.verticalMerge: {
        const vertical = VERTICAL[bytes.u8(at + 1) as keyof typeof VERTICAL] ?? "none";
        look.cells = look.cells.map((cell, index) => (index === bytes.u8(at) ? { ...cell, vertical } : cell));
        break;
      }
      case CODE.merge:
        look.cells = mergedCells(look.cells, bytes.u8(at), bytes.u8(at + 1));
        break;
      case CODE.elsewhere[0]:
      case CODE.elsewhere[1]: {
        // A long list stands in the data stream; it does not point on from there.
        const where = bytes.u32(at);
        if (data === null || nesting > 0 || where + 2 > data.length) break;
        const list = data.part(where + 2, Math.min(data.length, where + 2 + data.u16(where)));
        look = { ...paragraphOver(list, 0, look, data, nesting + 1) };
      }
    }
  }
  return look;
}
