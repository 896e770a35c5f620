import { latin1 } from "#machine";
import type { ReadResult } from "../model/document.ts";
import { decode, withLegacy } from "./decode.ts";
import { readHtml } from "./html/index.ts";
import { pageIn } from "./html/web-archive.ts";
import type { Limits } from "./limits.ts";
import { refusedText } from "./text-guard.ts";
import { readText } from "./text.ts";

const WEB_ARCHIVE = /^\s*(?:mime-version|from|content-type)\s*:[^\n]*\n[\s\S]{0,2000}?content-type\s*:/i;
const HEAD = 4_096;

/** A page, or a piece of one that begins with a tag of its own. */
const isHtml = (text: string): boolean =>
  /^\s*<(?:!doctype html|html|head|body|table|div|p|meta|center|!--)[\s>-]/i.test(text) &&
  /<\/[a-z]/i.test(text);

/** Signs of Markdown, and how many of them no plain text has by chance. */
const MARKDOWN: readonly (readonly [RegExp, number])[] = [
  [/^ {0,3}#{1,4} \S/gm, 2],
  [/^(?:[-*+] +|\d{1,3}[.)] +)?\*\*[^*\n]+\*\*/gm, 3],
  [/^ {0,3}\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:? *)?$/gm, 1],
];
/** A parser of Markdown is slow on texts that are larger; plans are not. */
const LARGEST = 256 * 1024;

const isMarkdown = (text: string): boolean =>
  text.length <= LARGEST && MARKDOWN.some(([sign, least]) => (text.match(sign)?.length ?? 0) >= least);

/** Reads a file of text: plain, a web page, or a web archive, which older systems store under Word's endings. */
export async function readTextFile(bytes: Uint8Array, limits: Limits): Promise<ReadResult> {
  const head = latin1(bytes, 0, HEAD);
  const page = WEB_ARCHIVE.test(head) ? pageIn(latin1(bytes)) : null;
  const { text, legacy } = page === null ? decode(bytes) : decode(page.bytes, page.charset);
  const clean = text.replace(/^\ufeff/, "");
  if (page !== null || isHtml(clean)) return withLegacy(readHtml(clean, limits), legacy);
  return isMarkdown(clean) && refusedText(bytes, "markdown", limits) === null
    ? withLegacy((await import("./markdown.ts")).readMarkdown(clean), legacy)
    : withLegacy(readText(clean), legacy);
}
