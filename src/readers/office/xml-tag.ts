import type { Limits } from "../limits.ts";
import { nameOf } from "./namespaces.ts";
import { overLimit } from "./refusal.ts";
import type { Name, Scope } from "./xml-element.ts";

/** A start tag. */
export interface Tag {
  readonly name: Name;
  /** The attributes as written; "" where there are none. */
  readonly attributes: string;
  readonly isEmpty: boolean;
  /** Position behind its bracket. */
  readonly end: number;
}

export interface TagReader {
  /** The start tag at a `<`; null where it is not well-formed. Throws Refusal where it has too many attributes. */
  readonly tagAt: (less: number, scope: Scope) => Tag | null;
  /** Where an empty element that begins at a `<` ends, without making out its name; -1 where there is none. */
  readonly endOfEmpty: (less: number) => number;
}

const SLASH = 0x2f;
/** What stands around values, and values: each begins with other signs, so that a pattern never looks twice. */
const BARE = `[^<>"']*`;
const VALUE = `(?:"[^"]*"|'[^']*')`;

/** End of the name that begins at `from`, at the latest `limit`. */
function endOfName(source: string, from: number, limit: number): number {
  let at = from;
  for (; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code <= 0x20 || code === SLASH) return at;
  }
  return at;
}

export function tagReader(source: string, limits: Limits): TagReader {
  const most = limits.maxXmlAttributes;
  const tag = new RegExp(`${BARE}(?:${VALUE}${BARE}){0,${most}}>`, "y");

  const endOf = (less: number): number => {
    tag.lastIndex = less + 1;
    if (tag.test(source)) return tag.lastIndex;
    const tooMany = new RegExp(`${BARE}(?:${VALUE}${BARE}){${most + 1}}`, "y");
    tooMany.lastIndex = less + 1;
    if (tooMany.test(source)) throw overLimit("maxXmlAttributes", limits);
    return -1;
  };

  return {
    tagAt: (less, scope) => {
      const end = endOf(less);
      const isEmpty = source.charCodeAt(end - 2) === SLASH;
      const closes = isEmpty ? end - 2 : end - 1;
      const nameEnd = endOfName(source, less + 1, closes);
      if (end < 0 || nameEnd === less + 1) return null;
      const name = nameOf(scope, source.slice(less + 1, nameEnd));
      return { name, attributes: nameEnd === closes ? "" : source.slice(nameEnd, closes), isEmpty, end };
    },
    endOfEmpty: (less) => {
      const first = source.charCodeAt(less + 1);
      // Above the signs that begin a comment, an instruction or an end tag.
      const end = less >= 0 && first > 0x40 ? endOf(less) : -1;
      return end > 0 && source.charCodeAt(end - 2) === SLASH ? end : -1;
    },
  };
}
