import type { Block, Document } from "../../../src/model/document.ts";
import type { DocOptions } from "../../../src/readers/doc/index.ts";
import { readDoc } from "../../../src/readers/doc/index.ts";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.ts";
import { makeCompoundFile } from "./make-compound-file.ts";

/** Properties as bytes: the code, then its operand. */
export type Properties = readonly number[];
export interface Run {
  readonly text: string;
  readonly look?: Properties;
}
export interface Paragraph {
  readonly runs: readonly Run[];
  readonly style?: number;
  readonly look?: Properties;
  /** Looks of the mark that ends it. */
  readonly markLook?: Properties;
}
/** A paragraph style: what it is based on, its properties, and its built-in name's number. */
export interface StyleParts {
  readonly builtIn?: number;
  readonly base?: number;
  readonly paragraph?: Properties;
  readonly characters?: Properties;
}
export interface LevelParts {
  readonly format: number;
  /** `\x00` to `\x08` stand for the numbers of levels. */
  readonly text: string;
  readonly start?: number;
}
export interface DocParts {
  readonly body: readonly Paragraph[];
  readonly footnotes?: readonly Paragraph[];
  /** Even, odd header, even, odd footer, first header, first footer: as many as are wanted. */
  readonly headers?: readonly (readonly Paragraph[])[];
  readonly styles?: readonly StyleParts[];
  readonly fonts?: readonly string[];
  readonly lists?: readonly (readonly LevelParts[])[];
  readonly section?: Properties;
  /** Bits of the header: 0x0100 means a password. */
  readonly flags?: number;
  readonly version?: number;
  /** Text as one byte a character. */
  readonly narrow?: boolean;
  readonly streams?: Readonly<Record<string, Buffer>>;
}

export const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
export const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16((value >>> 16) & 0xffff)];
const utf16 = (text: string): number[] => [...Buffer.from(text, "utf16le")];

export const p = (text: string, look: Properties = [], style = 0): Paragraph => ({
  runs: [{ text: `${text}\r` }],
  look,
  style,
});
/** The last paragraph of a cell, and the mark that ends a row with its cells. */
export const cell = (text: string): Paragraph => ({ runs: [{ text: `${text}\x07` }], look: IN_TABLE });
export const rowEnd = (
  edges: readonly number[],
  flags: readonly number[] = [],
  more: Properties = [],
): Paragraph => {
  const cells = edges.slice(1).flatMap((_, at) => [...u16(flags[at] ?? 0), ...Array<number>(18).fill(0)]);
  const operand = [edges.length - 1, ...edges.flatMap(u16), ...cells];
  return {
    runs: [{ text: "\x07" }],
    look: [...IN_TABLE, 0x17, 0x24, 1, ...more, 0x08, 0xd6, ...u16(operand.length + 1), ...operand],
  };
};
const IN_TABLE: Properties = [0x16, 0x24, 1];
export const BOLD: Properties = [0x35, 0x08, 1];
export const CENTRED: Properties = [0x61, 0x24, 1];
export const inList = (use: number, ilvl: number): Properties => [0x0a, 0x26, ilvl, 0x0b, 0x46, ...u16(use)];

const TEXT_AT = 1536;
const PAGE = 512;

/** One page of properties for one stretch of the text. */
function page(from: number, to: number, list: readonly number[] | null, isParagraph: boolean): Buffer {
  const bytes = Buffer.alloc(PAGE);
  bytes.writeUInt32LE(from, 0);
  bytes.writeUInt32LE(to, 4);
  bytes.writeUInt8(1, PAGE - 1);
  if (list === null) return bytes;
  const content = isParagraph
    ? list.length % 2 === 1
      ? [(list.length + 1) / 2, ...list]
      : [0, list.length / 2, ...list]
    : [list.length, ...list];
  const at = (PAGE - 2 - content.length) & ~1;
  bytes.writeUInt8(at / 2, 8);
  Buffer.from(content).copy(bytes, at);
  return bytes;
}

function styleSheet(styles: readonly StyleParts[]): number[] {
  const header = [
    ...u16(styles.length),
    ...u16(10),
    ...u16(1),
    ...u16(91),
    ...u16(15),
    ...u16(0),
    ...u16(0),
    ...u16(0),
    ...u16(0),
  ];
  const one = (
    { builtIn = 0xffe, base = 0xfff, paragraph = [], characters = [] }: StyleParts,
    index: number,
  ): number[] => {
    const padded = (part: readonly number[]): number[] => [
      ...u16(part.length),
      ...part,
      ...(part.length % 2 === 1 ? [0] : []),
    ];
    const inside = [
      ...[...u16(builtIn), ...u16(1 | (base << 4)), ...u16(2), ...u16(0), ...u16(0)],
      ...[...u16(1), ...utf16("S"), 0, 0],
      ...padded([...u16(index), ...paragraph]),
      ...padded(characters),
    ];
    return [...u16(inside.length), ...inside];
  };
  return [...u16(header.length), ...header, ...styles.flatMap(one)];
}

const fontTable = (fonts: readonly string[]): number[] => [
  ...u16(fonts.length),
  ...u16(0),
  ...fonts.flatMap((name) => [
    39 + (name.length + 1) * 2,
    ...Array<number>(39).fill(0),
    ...utf16(name),
    0,
    0,
  ]),
];

function listTables(lists: readonly (readonly LevelParts[])[]): {
  lists: number[];
  levels: number[];
  uses: number[];
} {
  const level = ({ format, text, start = 1 }: LevelParts): number[] => [
    ...u32(start),
    format,
    ...Array<number>(23).fill(0),
    ...u16(text.length),
    ...utf16(text),
  ];
  const full = (levels: readonly LevelParts[]): readonly LevelParts[] =>
    Array.from({ length: 9 }, (_, at) => levels[at] ?? { format: 255, text: "" });
  return {
    lists: [
      ...u16(lists.length),
      ...lists.flatMap((_, at) => [...u32(at + 100), ...Array<number>(24).fill(0)]),
    ],
    levels: lists.flatMap((levels) => full(levels).flatMap(level)),
    uses: [
      ...u32(lists.length),
      ...lists.flatMap((_, at) => [...u32(at + 100), ...Array<number>(12).fill(0)]),
      ...lists.flatMap(() => u32(0)),
    ],
  };
}

const lengthOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { runs }) => sum + runs.reduce((of, { text }) => of + text.length, 0), 0);

/** A Word 97–2003 document. */
export function makeDoc(parts: DocParts): Buffer {
  const { body, footnotes = [], headers = [], narrow = false } = parts;
  const all = [...body, ...footnotes, ...headers.flat()];
  const width = narrow ? 1 : 2;
  const text = all.flatMap(({ runs }) => runs.map((run) => run.text)).join("");
  const textBytes = Buffer.from(text, narrow ? "latin1" : "utf16le");
  const pagesAt = Math.ceil((TEXT_AT + textBytes.length) / PAGE);
  const characterPages: Buffer[] = [];
  const paragraphPages: Buffer[] = [];
  let at = TEXT_AT;
  for (const { runs, style = 0, look = [], markLook } of all) {
    const from = at;
    for (const run of runs) {
      const isLast = run === runs.at(-1) && markLook !== undefined;
      const end = at + (run.text.length - (isLast ? 1 : 0)) * width;
      if (end > at) characterPages.push(page(at, end, run.look ?? null, false));
      if (isLast) characterPages.push(page(end, end + width, markLook, false));
      at += run.text.length * width;
    }
    paragraphPages.push(page(from, at, [...u16(style), ...look], true));
  }
  const sectionAt = (pagesAt + characterPages.length + paragraphPages.length) * PAGE;
  const section = parts.section ?? [];

  const table: number[] = [];
  const spans = new Map<number, readonly [number, number]>();
  const put = (index: number, bytes: readonly number[]): void => {
    spans.set(index, [table.length, bytes.length]);
    for (const byte of bytes) table.push(byte);
  };
  const plc = (pages: readonly Buffer[], first: number): number[] => [
    ...pages.flatMap((one) => u32(one.readUInt32LE(0))),
    ...u32(at),
    ...pages.flatMap((_, index) => u32(first + index)),
  ];
  put(1, styleSheet(parts.styles ?? [{}]));
  put(6, [...u32(0), ...u32(lengthOf(body)), ...u16(0), ...u32(sectionAt), ...Array<number>(6).fill(0)]);
  const stories = [0, 0, 0, 0, 0, 0, ...headers.map((one) => lengthOf(one))];
  if (headers.length > 0) {
    let end = 0;
    put(11, [...u32(0), ...stories.flatMap((length) => u32((end += length))), ...u32(end)]);
  }
  put(12, plc(characterPages, pagesAt));
  put(13, plc(paragraphPages, pagesAt + characterPages.length));
  put(15, fontTable(parts.fonts ?? ["Times New Roman"]));
  const where = narrow ? (TEXT_AT * 2) | 0x40000000 : TEXT_AT;
  put(33, [2, ...u32(16), ...u32(0), ...u32(text.length), ...u16(0), ...u32(where), ...u16(0)]);
  const { lists, levels, uses } = listTables(parts.lists ?? []);
  put(74, uses);
  put(73, lists);
  for (const byte of levels) table.push(byte);

  const header = Buffer.alloc(TEXT_AT);
  header.writeUInt16LE(0xa5ec, 0);
  header.writeUInt16LE(parts.version ?? 0x00c1, 2);
  header.writeUInt16LE(0x0200 | (parts.flags ?? 0), 10);
  header.writeUInt32LE(lengthOf(body), 0x4c);
  header.writeUInt32LE(lengthOf(footnotes), 0x50);
  header.writeUInt32LE(lengthOf(headers.flat()), 0x54);
  header.writeUInt16LE(93, 0x98);
  for (const [index, [from, length]] of spans) {
    header.writeUInt32LE(from, 0x9a + index * 8);
    header.writeUInt32LE(length, 0x9a + index * 8 + 4);
  }
  const main = Buffer.concat([
    header,
    textBytes,
    Buffer.alloc(pagesAt * PAGE - TEXT_AT - textBytes.length),
    ...characterPages,
    ...paragraphPages,
    Buffer.from([...u16(section.length), ...section]),
  ]);
  return makeCompoundFile({ WordDocument: main, "1Table": Buffer.from(table), ...parts.streams });
}

export const ACCEPTED: DocOptions = { revisions: "accepted", limits: DEFAULT_LIMITS };

export function readMade(parts: DocParts, options: DocOptions = ACCEPTED): Document {
  const result = readDoc(makeDoc(parts), options);
  if (!result.ok) throw new Error(`not read: ${result.reason} ${result.detail}`);
  return result.document;
}

export const shown = ({ label, text }: Block): string => (label === null ? text : `${label} ${text}`);
