import { overLimit, Refusal } from "../office/refusal.ts";
import type { Limits } from "../limits.ts";
import type { Bytes } from "./bytes.ts";
import type { WordFile } from "./header.ts";
import { TABLE } from "./header.ts";

/** A stretch of the text as it stands in the main stream: one or two bytes a character. */
interface TextPiece {
  readonly start: number;
  readonly end: number;
  /** Byte at which it begins. */
  readonly at: number;
  readonly width: 1 | 2;
  readonly text: string;
}

/** The whole text by character position, main text first. */
export interface WordText {
  readonly length: number;
  /** Byte in the main stream that holds a character: properties are kept by it. */
  readonly byteOf: (position: number) => number;
  readonly charAt: (position: number) => number;
  /** Stretches of [from, to) that stand together in the stream. */
  readonly stretches: (from: number, to: number) => readonly Stretch[];
}

export interface Stretch {
  readonly text: string;
  readonly at: number;
  readonly width: 1 | 2;
}

const NARROW = 0x40000000;
const PIECE_SIZE = 8;

function piecesTable(clx: Bytes): Bytes {
  let at = 0;
  while (clx.u8(at) === 1) at += 3 + clx.u16(at + 1);
  if (clx.u8(at) !== 2) throw new Refusal("damaged", "doc: no piece table");
  return clx.part(at + 5, at + 5 + clx.u32(at + 1));
}

function readPieces(file: WordFile, limits: Limits): readonly TextPiece[] {
  const table = piecesTable(file.tablePart(TABLE.pieces));
  const count = Math.floor((table.length - 4) / (4 + PIECE_SIZE));
  const pieces: TextPiece[] = [];
  let [before, budget] = [0, limits.maxTextCharacters];
  for (let index = 0; index < count; index++) {
    const [start, end] = [table.u32(index * 4), table.u32(index * 4 + 4)];
    if (start !== before || end < start) throw new Refusal("damaged", "doc: broken piece table");
    before = end;
    budget -= end - start;
    if (budget < 0) throw overLimit("maxTextCharacters", limits);
    const where = table.u32((count + 1) * 4 + index * PIECE_SIZE + 2);
    const narrow = (where & NARROW) !== 0;
    const at = narrow ? (where & ~NARROW) >>> 1 : where;
    const to = at + (end - start) * (narrow ? 1 : 2);
    const text = narrow ? file.main.ansi(at, to) : file.main.utf16(at, to);
    pieces.push({ start, end, at, width: narrow ? 1 : 2, text });
  }
  return pieces;
}

export function readText(file: WordFile, limits: Limits): WordText {
  const pieces = readPieces(file, limits);
  const length = pieces.at(-1)?.end ?? 0;
  const pieceAt = (position: number): number => {
    let [low, high] = [0, pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (pieces[middle]!.start <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const on = (position: number): TextPiece => {
    const piece = pieces[pieceAt(position)];
    if (piece === undefined || position < 0 || position >= length)
      throw new Refusal("damaged", "doc: text cut off");
    return piece;
  };
  return {
    length,
    byteOf: (position) => {
      const piece = on(position);
      return piece.at + (position - piece.start) * piece.width;
    },
    charAt: (position) => {
      const piece = on(position);
      return piece.text.charCodeAt(position - piece.start);
    },
    stretches: (from, to) => {
      const found: Stretch[] = [];
      for (let index = pieceAt(from); index < pieces.length && pieces[index]!.start < to; index++) {
        const { start, end, at, width, text } = pieces[index]!;
        const first = Math.max(from, start);
        const last = Math.min(to, end);
        if (first < last)
          found.push({
            text: text.slice(first - start, last - start),
            at: at + (first - start) * width,
            width,
          });
      }
      return found;
    },
  };
}
