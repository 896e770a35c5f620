import { readUtf8 } from "../../machine/letters.ts";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const REPLACEMENT = "\ufffd";
const MAX_CODE_POINT = 0x10ffff;

function character(code: number): string {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0 && code <= MAX_CODE_POINT && !isSurrogate ? String.fromCodePoint(code) : REPLACEMENT;
}

const REFERENCE = /&(?:#(\d{1,9})|#x([0-9a-fA-F]{1,8})|(\w{1,8}));/g;
/** A replacement keeps notes on every match, so a hostile text is taken in portions. */
const PORTION = 1 << 16;
const LONGEST_REFERENCE = 16;

function replaced(text: string): string {
  return text.replace(REFERENCE, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return character(Number(decimal));
    if (hex !== undefined) return character(parseInt(hex, 16));
    return NAMED[name] ?? whole;
  });
}

/** Text with its character references resolved; one that XML does not know stays as written. */
export function decoded(text: string): string {
  if (!text.includes("&")) return text;
  if (text.length <= PORTION) return replaced(text);
  const portions: string[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    const limit = Math.min(from + PORTION, text.length);
    const cut = text.slice(limit - LONGEST_REFERENCE, limit).lastIndexOf("&");
    to = cut < 0 || limit === text.length ? limit : limit - LONGEST_REFERENCE + cut;
    portions.push(replaced(text.slice(from, to)));
  }
  return portions.join("");
}

const BEYOND_ASCII = /[\u0080-\u00ff]/;

/** The value that stands between two positions of a tag. */
export function attributeValue(tag: string, from: number, to: number): string {
  const raw = tag.slice(from, to);
  return decoded(BEYOND_ASCII.test(raw) ? readUtf8(raw) : raw);
}

/**
 * Walks the attributes in a tag whose characters are bytes: the name as written, and where the value stands. Stops
 * where the visitor says true. Asked thousands of times for a file, so it builds nothing.
 */
export function visitAttributes(
  tag: string,
  visit: (name: string, from: number, to: number) => boolean,
): void {
  let at = 0;
  while (at < tag.length) {
    const equals = tag.indexOf("=", at);
    if (equals < 0) return;
    let open = equals + 1;
    while (tag.charCodeAt(open) <= 0x20) open++;
    const mark = tag[open];
    const close = mark === '"' || mark === "'" ? tag.indexOf(mark, open + 1) : -1;
    if (close < 0 || visit(tag.slice(at, equals).trim(), open + 1, close)) return;
    at = close + 1;
  }
}

/** The value of the attribute whose name as written is accepted; null where there is none. */
export function findAttribute(tag: string, accepts: (name: string) => boolean): string | null {
  let found: string | null = null;
  visitAttributes(tag, (name, from, to) => {
    if (!accepts(name)) return false;
    found = attributeValue(tag, from, to);
    return true;
  });
  return found;
}
