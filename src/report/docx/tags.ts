import { utf8Bytes } from "../../machine/letters.ts";
import { joined } from "../../machine/numbers.ts";

/** A tag of a part whose characters are bytes (latin1), so that positions are byte offsets. */
export interface Tag {
  /** Name without its prefix. */
  readonly name: string;
  /** Prefix with its colon; empty without one. */
  readonly prefix: string;
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

const skipped = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
] as const;

/** Where a tag ends: the next `>` outside quotation marks. */
const tagEnd = (source: string, from: number, to: number): number => {
  for (let at = from; at < to; at++) {
    const char = source[at];
    if (char === ">") return at + 1;
    if (char === '"' || char === "'") {
      at = source.indexOf(char, at + 1);
      if (at < 0) return to;
    }
  }
  return to;
};

/** The tags from one offset to another, in order; text, comments and instructions are passed over. */
export function* tagsIn(source: string, from = 0, to = source.length): Generator<Tag> {
  let at = source.indexOf("<", from);
  while (at >= 0 && at < to) {
    const skip = skipped.find(([open]) => source.startsWith(open, at));
    if (skip) {
      const close = source.indexOf(skip[1], at + skip[0].length);
      at = close < 0 ? -1 : source.indexOf("<", close + skip[1].length);
      continue;
    }
    const end = tagEnd(source, at + 1, to);
    const raw = source.slice(at, end);
    const closing = raw[1] === "/";
    const name = /^<\/?([^\s/>]*)/.exec(raw)?.[1] ?? "";
    const colon = name.indexOf(":") + 1;
    yield {
      name: name.slice(colon),
      prefix: name.slice(0, colon),
      kind: closing ? "close" : raw.endsWith("/>") ? "empty" : "open",
      start: at,
      end,
      raw,
    };
    at = source.indexOf("<", end);
  }
}

/** Value of the attribute with this local name, as written; null where there is none. */
export const attributeOf = (tag: Tag, name: string): string | null => {
  const found = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag.raw);
  return found ? (found[1] ?? found[2] ?? "") : null;
};

/** One change of a part: the bytes from `at` to `to` give way to `text`. */
export interface Edit {
  readonly at: number;
  readonly to: number;
  readonly text: string;
}

/** The part with all changes made; those of one place stay in their order. */
export const edited = (part: Uint8Array, edits: readonly Edit[]): Uint8Array => {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.at - b.at)) {
    pieces.push(part.subarray(at, Math.max(at, edit.at)), utf8Bytes(edit.text));
    at = Math.max(at, edit.to);
  }
  return joined([...pieces, part.subarray(at)]);
};
