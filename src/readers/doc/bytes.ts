import { Refusal } from "../office/refusal.ts";

/** A stream of the file. Reading outside of it means that the file is damaged, never an exception of another kind. */
export interface Bytes {
  readonly length: number;
  readonly u8: (at: number) => number;
  readonly u16: (at: number) => number;
  readonly i16: (at: number) => number;
  readonly u32: (at: number) => number;
  readonly i32: (at: number) => number;
  readonly part: (from: number, to: number) => Bytes;
  readonly utf16: (from: number, to: number) => string;
  readonly ansi: (from: number, to: number) => string;
}

const ANSI = new TextDecoder("windows-1252");

export function bytesOf(buffer: Buffer): Bytes {
  const need = (at: number, size: number): number => {
    if (!(at >= 0 && at + size <= buffer.length)) throw new Refusal("damaged", "doc: cut off");
    return at;
  };
  const span = (from: number, to: number): Buffer => {
    need(from, Math.max(0, to - from));
    return buffer.subarray(from, to);
  };
  return {
    length: buffer.length,
    u8: (at) => buffer.readUInt8(need(at, 1)),
    u16: (at) => buffer.readUInt16LE(need(at, 2)),
    i16: (at) => buffer.readInt16LE(need(at, 2)),
    u32: (at) => buffer.readUInt32LE(need(at, 4)),
    i32: (at) => buffer.readInt32LE(need(at, 4)),
    part: (from, to) => bytesOf(span(from, to)),
    utf16: (from, to) => span(from, to).toString("utf16le"),
    ansi: (from, to) => ANSI.decode(span(from, to)),
  };
}
