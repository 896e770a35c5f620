import type { ByteRange } from "../../model/document.ts";
import { tagsIn, type Edit } from "./tags.ts";

/** Where in a paragraph the marks of comments go: behind its properties and before its end. */
export interface Anchor {
  readonly from: number;
  readonly to: number;
  readonly prefix: string;
}

/** The anchor of a paragraph; null where the bytes are no paragraph that can hold a comment. */
export const anchorIn = (source: string, { start, end }: ByteRange): Anchor | null => {
  let depth = 0;
  let from = -1;
  let prefix = "";
  for (const tag of tagsIn(source, start, end)) {
    if (from < 0) {
      if (tag.start !== start || tag.name !== "p" || tag.kind !== "open") return null;
      from = tag.end;
      ({ prefix } = tag);
    } else if (depth === 0) {
      if (tag.name !== "pPr") break;
      if (tag.kind === "empty") {
        from = tag.end;
        break;
      }
      depth = 1;
    } else if (tag.name === "pPr" && tag.kind !== "empty") {
      depth += tag.kind === "open" ? 1 : -1;
      if (depth > 0) continue;
      from = tag.end;
      break;
    }
  }
  const to = source.lastIndexOf("</", end - 1);
  const closes = source.slice(to, end).replace(/\s/g, "") === `</${prefix}p>`;
  return closes && from >= 0 && to >= from ? { from, to, prefix } : null;
};

/** The marks of these comments around a paragraph. */
export const marksAt = ({ from, to, prefix: w }: Anchor, ids: readonly number[]): readonly Edit[] => [
  { at: from, to: from, text: ids.map((id) => `<${w}commentRangeStart ${w}id="${String(id)}"/>`).join("") },
  {
    at: to,
    to,
    text: ids
      .map(
        (id) =>
          `<${w}commentRangeEnd ${w}id="${String(id)}"/><${w}r><${w}commentReference ${w}id="${String(id)}"/></${w}r>`,
      )
      .join(""),
  },
];
