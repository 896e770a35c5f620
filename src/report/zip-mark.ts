import { latin1Bytes } from "#machine";
import { joined } from "../machine/numbers.ts";

/** What of our zips is ours: an extra field in the first record, by which a later run knows its own file. */
export const markId = 0x4b48;

const words = (format: string): string => `kh-check ${format}`;
export const markBytes = (format: string): Uint8Array => latin1Bytes(words(format));

/** The whole field, as it stands in a record. */
export const markField = (format: string): Uint8Array => {
  const bytes = markBytes(format);
  return joined([Uint8Array.of(markId & 0xff, markId >> 8, bytes.length, 0), bytes]);
};

/** Whether the beginning of a file is a zip of ours in this format. */
export const isMarked = (head: string, format: string): boolean =>
  head.startsWith("PK\u0003\u0004") &&
  head.slice(0, 1024).includes(`HK${String.fromCharCode(words(format).length)}\u0000${words(format)}`);
