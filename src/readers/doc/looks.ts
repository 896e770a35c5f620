import type { Bytes } from "./bytes.ts";
import { propertiesIn } from "./properties.ts";

/** How characters look. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly font: number | null;
  /** Points. */
  readonly size: number;
  readonly inserted: boolean;
  readonly deleted: boolean;
  /** The character is a mark of the program, not text. */
  readonly special: boolean;
  readonly symbol: { readonly font: number; readonly code: number } | null;
}

export const PLAIN: Look = {
  bold: false,
  italic: false,
  hidden: false,
  font: null,
  size: 10,
  inserted: false,
  deleted: false,
  special: false,
  symbol: null,
};

const CODE = {
  deleted: 0x0800,
  inserted: 0x0801,
  bold: 0x0835,
  italic: 0x0836,
  hidden: 0x083c,
  special: 0x0855,
  plain: 0x2a33,
  style: 0x4a30,
  size: 0x4a43,
  font: 0x4a4f,
  symbol: 0x6a09,
} as const;

/** 0x80 takes the style's word, 0x81 its opposite. */
const toggled = (operand: number, styled: boolean): boolean =>
  operand === 0x80 ? styled : operand === 0x81 ? !styled : operand !== 0;

export type CharacterStyle = (index: number, under: Look) => Look;

/** The look that a list of properties gives over that of the style under it. */
export function lookOver(bytes: Bytes, under: Look, characterStyle: CharacterStyle): Look {
  let base = under;
  const look = { ...under };
  for (const { code, at } of propertiesIn(bytes)) {
    switch (code) {
      case CODE.style:
        base = characterStyle(bytes.u16(at), base);
        Object.assign(look, base);
        break;
      case CODE.plain:
        Object.assign(look, base);
        break;
      case CODE.bold:
        look.bold = toggled(bytes.u8(at), base.bold);
        break;
      case CODE.italic:
        look.italic = toggled(bytes.u8(at), base.italic);
        break;
      case CODE.hidden:
        look.hidden = toggled(bytes.u8(at), base.hidden);
        break;
      case CODE.deleted:
        look.deleted = bytes.u8(at) !== 0;
        break;
      case CODE.inserted:
        look.inserted = bytes.u8(at) !== 0;
        break;
      case CODE.special:
        look.special = bytes.u8(at) !== 0;
        break;
      case CODE.size:
        look.size = bytes.u16(at) / 2;
        break;
      case CODE.font:
        look.font = bytes.u16(at);
        break;
      case CODE.symbol:
        look.symbol = { font: bytes.u16(at), code: bytes.u16(at + 2) };
    }
  }
  return look;
}
