import { latin1Bytes, sha256, utf8 } from "#machine";

const encoder = new TextEncoder();

/** A text as UTF-8. */
export const utf8Bytes = (text: string): Uint8Array => encoder.encode(text);

/** What a text whose characters are bytes says as UTF-8. */
export const readUtf8 = (bytes: string): string => utf8(latin1Bytes(bytes));

const PORTION = 1 << 12;

/** UTF-16, little-endian, as it stands: half a pair stays half a pair. */
export const utf16 = (bytes: Uint8Array, from = 0, to = bytes.length): string => {
  let text = "";
  for (let at = from; at + 1 < to; at += 2 * PORTION) {
    const units: number[] = [];
    for (let unit = at; unit + 1 < to && units.length < PORTION; unit += 2)
      units.push(bytes[unit]! | (bytes[unit + 1]! << 8));
    text += String.fromCharCode(...units);
  }
  return text;
};

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

export const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** The sum that names a content, as hexadecimal digits. */
export const sha256Hex = (content: string | Uint8Array): string => hexOf(sha256(content));
