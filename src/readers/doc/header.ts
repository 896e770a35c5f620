import { Refusal } from "../office/refusal.ts";
import type { Bytes } from "./bytes.ts";
import { bytesOf } from "./bytes.ts";
import type { CompoundFile } from "./compound-file.ts";

/** Lengths of the texts that follow each other in the file, in characters, by their usual names. */
export interface TextLengths {
  readonly main: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly macros: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
  readonly headerBoxes: number;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A Word 97–2003 document: its streams, and where its tables stand in them. */
export interface WordFile {
  readonly main: Bytes;
  readonly table: Bytes;
  readonly data: Bytes | null;
  readonly lengths: TextLengths;
  /** Where a table of the format's list stands in the table stream; empty where there is none. */
  readonly span: (index: number) => Span;
  readonly tablePart: (index: number) => Bytes;
}

/** Places of the tables in the file's own list. */
export const TABLE = {
  styles: 1,
  footnoteReferences: 2,
  sections: 6,
  headers: 11,
  runs: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteReferences: 46,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;

const SIGNATURE = 0xa5ec;
/** Word 97; what is older keeps its tables elsewhere. */
const WORD_97 = 0x00c1;
const [ENCRYPTED, SECOND_TABLE] = [0x0100, 0x0200];
const [LENGTHS_AT, LIST_COUNT_AT, LIST_AT] = [0x4c, 0x98, 0x9a];

export function openWordFile(container: CompoundFile): WordFile {
  const stream = container.stream("WordDocument");
  if (stream === null) {
    if (container.names.has("EncryptedPackage")) throw new Refusal("password-protected", "");
    throw new Refusal("wrong-type", "compound file");
  }
  const main = bytesOf(stream);
  if (main.u16(0) !== SIGNATURE) throw new Refusal("unsupported-version", "Word 95");
  const flags = main.u16(0x0a);
  if ((flags & ENCRYPTED) !== 0) throw new Refusal("password-protected", "");
  if (main.u16(2) < WORD_97) throw new Refusal("unsupported-version", "Word 95");
  const tableStream = container.stream((flags & SECOND_TABLE) === 0 ? "0Table" : "1Table");
  if (tableStream === null) throw new Refusal("damaged", "doc: no table stream");
  const table = bytesOf(tableStream);
  const data = container.stream("Data");
  const length = (index: number): number => main.u32(LENGTHS_AT + index * 4);
  const count = main.u16(LIST_COUNT_AT);
  const span = (index: number): Span => {
    if (index >= count) return { from: 0, to: 0 };
    const from = main.u32(LIST_AT + index * 8);
    return { from, to: from + main.u32(LIST_AT + index * 8 + 4) };
  };
  return {
    main,
    table,
    data: data === null ? null : bytesOf(data),
    lengths: {
      main: length(0),
      footnotes: length(1),
      headers: length(2),
      macros: length(3),
      comments: length(4),
      endnotes: length(5),
      boxes: length(6),
      headerBoxes: length(7),
    },
    span,
    tablePart: (index) => {
      const { from, to } = span(index);
      return table.part(from, to);
    },
  };
}
