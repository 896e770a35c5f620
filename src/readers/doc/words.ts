import type { Piece } from "../office/piece.ts";
import { symbolOf, withSymbols } from "../office/symbols.ts";
import type { Look } from "./looks.ts";
import { lookOver } from "./looks.ts";
import type { DocReading } from "./reading.ts";
import type { DocStyle } from "./styles.ts";

/** The words of a paragraph, and what hangs on it. */
export interface Words {
  readonly pieces: Piece[];
  /** Positions of drawn objects. */
  readonly drawings: number[];
  pictures: number;
  changes: number;
}

const CHAR = {
  picture: 0x01,
  drawing: 0x08,
  tab: 0x09,
  symbol: 0x28,
  fieldBegin: 0x13,
  fieldSeparator: 0x14,
  fieldEnd: 0x15,
} as const;

/** Marks of the program that stand for a character of the page. */
const SHOWN: Readonly<Record<number, string>> = {
  0x09: " ",
  0x0a: "\n",
  0x0b: "\n",
  0x0c: "\n",
  0x0e: "\n",
  0x1e: "-",
  0x1f: "\u00ad",
};

const SIGNS = /[\x00-\x1f]/;

interface Cursor {
  readonly reading: DocReading;
  readonly words: Words;
  /** For each open field, how many pieces there were before its instruction; -1 in its result. */
  readonly fields: number[];
}

function lookAt(run: number, style: DocStyle, { characters, styles }: DocReading): Look {
  const list = run < 0 ? null : characters.listOf(run);
  return list === null ? style.look : lookOver(list, style.look, styles.character);
}

/** Reads [from, to) of the text without the mark that ends the paragraph. */
export function readWords(from: number, to: number, style: DocStyle, reading: DocReading): Words {
  const words: Words = { pieces: [], drawings: [], pictures: 0, changes: 0 };
  const cursor: Cursor = { reading, words, fields: [] };
  let position = from;
  for (const { text, at, width } of reading.text.stretches(from, to)) {
    for (let done = 0; done < text.length;) {
      const byte = at + done * width;
      const run = reading.characters.indexAt(byte);
      const end = run < 0 ? text.length : Math.ceil((reading.characters.endOf(run) - at) / width);
      const next = Math.min(text.length, Math.max(done + 1, end));
      readRun(text.slice(done, next), position + done, lookAt(run, style, reading), cursor);
      done = next;
    }
    position += text.length;
  }
  return words;
}

function readRun(text: string, position: number, look: Look, cursor: Cursor): void {
  const { reading, words } = cursor;
  if (look.deleted || look.inserted) words.changes++;
  if (reading.revisions === "accepted" ? look.deleted : look.inserted) return;
  if (!look.special && !SIGNS.test(text)) return add(text, look, cursor);
  let plain = "";
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isSign = code < 0x20 || (look.special && code === CHAR.symbol);
    if (!isSign) {
      plain += text[index];
      continue;
    }
    add(plain, look, cursor);
    plain = "";
    readSign(code, position + index, look, cursor);
  }
  add(plain, look, cursor);
}

function readSign(code: number, position: number, look: Look, cursor: Cursor): void {
  const { words, fields, reading } = cursor;
  if (code === CHAR.fieldBegin) fields.push(words.pieces.length);
  else if (code === CHAR.fieldSeparator || code === CHAR.fieldEnd) closeInstruction(code, cursor);
  else if (code === CHAR.drawing && look.special) words.drawings.push(position);
  else if (code === CHAR.picture && look.special) words.pictures++;
  else if (code === CHAR.symbol && look.symbol !== null)
    add(symbolOf(reading.fonts[look.symbol.font] ?? null, look.symbol.code), look, cursor);
  else if (SHOWN[code] !== undefined) add(SHOWN[code], look, cursor);
}

/** The instruction of a field is no text; one that never ends hides nothing. */
function closeInstruction(code: number, { words, fields }: Cursor): void {
  const before = code === CHAR.fieldEnd ? fields.pop() : fields.at(-1);
  if (before === undefined || before < 0) return;
  words.pieces.length = Math.min(before, words.pieces.length);
  if (code === CHAR.fieldSeparator) fields[fields.length - 1] = -1;
}

function add(text: string, look: Look, { words, reading }: Cursor): void {
  if (text === "" || look.hidden) return;
  const font = look.font === null ? null : (reading.fonts[look.font] ?? null);
  const { bold, italic, size } = look;
  words.pieces.push({ text: withSymbols(text, font), bold, italic, font, size });
}
