import { utf16 } from "../../machine/letters.ts";
import { u16, u32 } from "../../machine/numbers.ts";
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

export function bytesOf(stream: Uint8Array): Bytes {
  const need = (at: number, size: number): number => {
    if (!(at >= 0 && at + size <= stream.length)) throw new Refusal("damaged", "doc: cut off");
    return at;
  };
  const span = (from: number, to: number): Uint8Array => {
    need(from, Math.max(0, to - from));
    return stream.subarray(from, to);
  };
  return {
    length: stream.length,
    u8: (at) => stream[need(at, 1)]!,
    u16: (at) => u16(stream, need(at, 2)),
    i16: (at) => (u16(stream, need(at, 2)) << 16) >> 16,
    u32: (at) => u32(stream, need(at, 4)),
    i32: (at) => u32(stream, need(at, 4)) | 0,
    part: (from, to) => bytesOf(span(from, to)),
    utf16: (from, to) => utf16(span(from, to)),
    ansi: (from, to) => ANSI.decode(span(from, to)),
  };
}
