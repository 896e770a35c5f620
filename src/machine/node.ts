/** What Node lends. `anywhere.ts` gives the same answers, byte for byte, where there is no Node. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { crc32, inflateRawSync, inflateSync } from "node:zlib";
import type { Recognise } from "./recognise.ts";
import { TooLong } from "./too-long.ts";

export { crc32 };

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** One character a byte. */
export const latin1 = (bytes: Uint8Array, from = 0, to = bytes.length): string =>
  asBuffer(bytes).toString("latin1", from, to);

/** The bytes of a text whose characters are bytes. */
export const latin1Bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

/** A mark of byte order stays; what is no UTF-8 becomes the replacement character. */
export const utf8 = (bytes: Uint8Array, from = 0, to = bytes.length): string =>
  asBuffer(bytes).toString("utf8", from, to);

/** Where these letters (ASCII) stand next; -1 where they do not. */
export const find = (bytes: Uint8Array, letters: string, from = 0): number =>
  asBuffer(bytes).indexOf(letters, from, "latin1");

export const sha256 = (content: string | Uint8Array): Uint8Array =>
  createHash("sha256").update(content).digest();

const [SMALL, LARGE] = [1 << 10, 1 << 20];

const isTooLong = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";

/**
 * Inflates, and throws TooLong as soon as more than `most` bytes come out; any other error means that the bytes are
 * damaged. The size that is expected is no more than a hint.
 */
export const inflateRaw = (packed: Uint8Array, most: number, expected = LARGE): Uint8Array => {
  try {
    const chunkSize = Math.min(Math.max(expected + 1, SMALL), LARGE);
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most), chunkSize });
  } catch (error) {
    throw isTooLong(error) ? new TooLong() : error;
  }
};

/** The length of what a zlib stream holds; it throws as `inflateRaw` does, and where the sum at its end is wrong. */
export const provenLength = (stream: Uint8Array, most: number): number => {
  try {
    return inflateSync(stream, { maxOutputLength: most }).length;
  } catch (error) {
    throw isTooLong(error) ? new TooLong() : error;
  }
};

declare const __dirname: string | undefined;

/** A bundle carries `pdfium.wasm` beside itself; the sources take it from its package. */
function pdfiumPath(): string {
  if (typeof __dirname === "string" && !import.meta.url) return join(__dirname, "pdfium.wasm");
  return createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm");
}

/** The code of the engine that opens PDF files. */
export const pdfium = (): Uint8Array<ArrayBuffer> => readFileSync(pdfiumPath());

/** The recogniser of letters that this environment has. */
export const tesseract =
  (environment: Readonly<Record<string, string | undefined>>): Recognise =>
  async (picture, dpi) =>
    (await import("./tesseract.ts")).tesseract(environment)(picture, dpi);
