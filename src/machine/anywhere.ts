/** What `node.ts` gives, on nothing but the language itself and two small libraries: for a browser. */
import { sha256 as digest } from "@noble/hashes/sha2.js";
import { Inflate } from "fflate";
import { OcrUnavailable, type Recognise } from "./recognise.ts";
import { TooLong } from "./too-long.ts";

const PORTION = 1 << 13;

/** One character a byte. */
export const latin1 = (bytes: Uint8Array, from = 0, to = bytes.length): string => {
  const end = Math.min(to, bytes.length);
  let text = "";
  for (let at = Math.max(0, from); at < end; at += PORTION)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + PORTION, end)));
  return text;
};

/** The bytes of a text whose characters are bytes. */
export const latin1Bytes = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A mark of byte order stays; what is no UTF-8 becomes the replacement character. */
export const utf8 = (bytes: Uint8Array, from = 0, to = bytes.length): string =>
  decoder.decode(bytes.subarray(from, to));

/** Where these letters (ASCII) stand next; -1 where they do not. */
export const find = (bytes: Uint8Array, letters: string, from = 0): number => {
  const first = letters.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < letters.length && bytes[at + same] === letters.charCodeAt(same)) same++;
    if (same === letters.length) return at;
  }
  return -1;
};

export const sha256 = (content: string | Uint8Array): Uint8Array =>
  digest(typeof content === "string" ? new TextEncoder().encode(content) : content);

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

export const crc32 = (bytes: Uint8Array): number => {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ TABLE[(sum ^ byte) & 0xff]!;
  return ~sum >>> 0;
};

/** A portion of compressed bytes becomes a thousand times as many at most, so what it grows to is counted in time. */
const PACKED_PORTION = 1 << 14;

/** Hands on what comes out, portion by portion. */
const inflated = (packed: Uint8Array, most: number, take: (portion: Uint8Array) => void): number => {
  let length = 0;
  const stream = new Inflate((portion) => {
    length += portion.length;
    if (length > most) throw new TooLong();
    take(portion);
  });
  for (let at = 0; at === 0 || at < packed.length; at += PACKED_PORTION)
    stream.push(packed.subarray(at, at + PACKED_PORTION), at + PACKED_PORTION >= packed.length);
  return length;
};

/**
 * Inflates, and throws TooLong as soon as more than `most` bytes come out; any other error means that the bytes are
 * damaged.
 */
export const inflateRaw = (packed: Uint8Array, most: number): Uint8Array => {
  const portions: Uint8Array[] = [];
  const whole = new Uint8Array(inflated(packed, Math.max(1, most), (portion) => portions.push(portion)));
  let at = 0;
  for (const portion of portions) {
    whole.set(portion, at);
    at += portion.length;
  }
  return whole;
};

const [MODULUS, BEFORE_OVERFLOW] = [65_521, 2_654];

/** The sum of RFC 1950, of bytes that come in portions. */
const adler32 = () => {
  let [a, b] = [1, 0];
  return {
    add: (bytes: Uint8Array): void => {
      for (let from = 0; from < bytes.length; from += BEFORE_OVERFLOW) {
        for (const byte of bytes.subarray(from, from + BEFORE_OVERFLOW)) b += a += byte;
        a %= MODULUS;
        b %= MODULUS;
      }
    },
    written: (): string => String.fromCharCode(b >> 8, b & 0xff, a >> 8, a & 0xff),
  };
};

/** After the sum a file puts the end of a line, seldom more. */
const TAIL = 64;

/** The length of what a zlib stream holds; it throws as `inflateRaw` does, and where the sum at its end is wrong. */
export const provenLength = (stream: Uint8Array, most: number): number => {
  const [first, second] = [stream[0] ?? 0, stream[1] ?? 0];
  if ((first & 15) !== 8 || (first * 256 + second) % 31 !== 0 || (second & 32) !== 0)
    throw new Error("no zlib stream");
  const sum = adler32();
  const length = inflated(stream.subarray(2), most, sum.add);
  if (!latin1(stream, Math.max(2, stream.length - TAIL)).includes(sum.written()))
    throw new Error("wrong sum");
  return length;
};

let engine: (() => Uint8Array<ArrayBuffer>) | null = null;

/** Whoever runs this outside of Node has the engine's code ready. */
export const givePdfium = (code: () => Uint8Array<ArrayBuffer>): void => {
  engine = code;
};

/** The code of the engine that opens PDF files. */
export const pdfium = (): Uint8Array<ArrayBuffer> => {
  if (!engine) throw new Error("no engine for PDF");
  return engine();
};

/** There are no other programs here. */
export const tesseract = (): Recognise => () => Promise.reject(new OcrUnavailable("no-program"));
