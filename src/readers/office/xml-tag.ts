import type { Limits } from "../limits.ts";
import { elementName } from "./namespaces.ts";
import { overLimit } from "./refusal.ts";
import type { Scope, Tag } from "./xml-element.ts";
import { isOften } from "./xml-repeats.ts";
import { endOfName, tagScanner } from "./xml-scan.ts";

export interface TagReader {
  /** The start tag at a `<`; null where it is not well-formed. Throws Refusal where it has too many attributes. */
  readonly tagAt: (less: number, scope: Scope) => Tag | null;
  /** Where an empty element that begins at a `<` ends, without making out its name; -1 where there is none. */
  readonly endOfEmpty: (less: number) => number;
}

const LONGEST_KNOWN = 100;
/** A hostile part may write every tag in another way. */
const MAX_KNOWN = 2_000;
const SLASH = 0x2f;

export function tagReader(source: string, limits: Limits): TagReader {
  const scanner = tagScanner(source);

  const closeOf = (less: number): number => {
    const closes = scanner.close(less);
    if (scanner.attributes() > limits.maxXmlAttributes) throw overLimit("maxXmlAttributes", limits);
    return closes;
  };

  const fresh = (less: number, scope: Scope): Tag | null => {
    const closes = closeOf(less);
    const nameEnd = endOfName(source, less + 1, closes);
    if (closes < 0 || nameEnd === less + 1) return null;
    const raw = source.slice(less + 1, nameEnd);
    const rest = source.slice(nameEnd, closes);
    const hasNone = scanner.attributes() === 0;
    if (raw.includes("<") || (hasNone && rest.includes("<"))) return null;
    const name = elementName(scope, raw);
    return {
      name,
      raw,
      rawEnd: `${raw}>`,
      attributes: hasNone ? "" : rest,
      isEmpty: source.charCodeAt(closes - 1) === SLASH,
      isOften: isOften(name),
      length: closes + 1 - less,
    };
  };

  return {
    tagAt: (less, scope) => {
      const greater = source.indexOf(">", less);
      if (greater < 0 || greater - less > LONGEST_KNOWN) return fresh(less, scope);
      const written = source.slice(less, greater);
      const known = scope.tags.get(written);
      if (known !== undefined) return known;
      const tag = fresh(less, scope);
      const isWhole = tag?.length === written.length + 1;
      if (isWhole && scope.tags.size < MAX_KNOWN) scope.tags.set(written, tag);
      return tag;
    },
    endOfEmpty: (less) => {
      const first = source.charCodeAt(less + 1);
      if (less < 0 || !(first > 0x40)) return -1;
      const closes = closeOf(less);
      return closes > 0 && source.charCodeAt(closes - 1) === SLASH ? closes + 1 : -1;
    },
  };
}
