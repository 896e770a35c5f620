import { latin1 } from "#machine";
import type { ReadResult } from "../model/document.ts";
import { decode, withLegacy } from "./decode.ts";
import { readHtml } from "./html/index.ts";
import { pageIn } from "./html/web-archive.ts";
import type { Limits } from "./limits.ts";
import { readText } from "./text.ts";

const WEB_ARCHIVE = /^\s*(?:mime-version|from|content-type)\s*:[^\n]*\n[\s\S]{0,2000}?content-type\s*:/i;
const HEAD = 4_096;

/** A page, or a piece of one that begins with a tag of its own. */
const isHtml = (text: string): boolean =>
  /^\s*<(?:!doctype html|html|head|body|table|div|p|meta|center|!--)[\s>-]/i.test(text) &&
  /<\/[a-z]/i.test(text);

/** Reads a file of text: plain, a web page, or a web archive, which older systems store under Word's endings. */
export function readTextFile(bytes: Uint8Array, limits: Limits): ReadResult {
  const head = latin1(bytes, 0, HEAD);
  const page = WEB_ARCHIVE.test(head) ? pageIn(latin1(bytes)) : null;
  const { text, legacy } = page === null ? decode(bytes) : decode(page.bytes, page.charset);
  const clean = text.replace(/^\ufeff/, "");
  return withLegacy(page !== null || isHtml(clean) ? readHtml(clean, limits) : readText(clean), legacy);
}
