import type { Block, Document } from "../model/document.ts";
import type { Place } from "../model/location.ts";
import type { Edit } from "../model/report.ts";

/** The document with these edits made; null where one of them does not find its words, or finds them twice. */
export function edited(document: Document, edits: readonly Edit[]): Document | null {
  let blocks: readonly Block[] | null = document.blocks;
  // From the end, so that a new paragraph moves nothing that is still looked for.
  const ordered = edits
    .map((edit) => ({ edit, at: document.blocks.findIndex(({ place }) => isSame(place, edit.at)) }))
    .toSorted((a, b) => b.at - a.at);
  for (const { edit, at } of ordered) blocks = blocks && at >= 0 ? withEdit(blocks, at, edit) : null;
  return blocks && { ...document, blocks };
}

/** Two places are one. */
export const isSame = (a: Place, b: Place): boolean =>
  "block" in a
    ? "block" in b && a.block === b.block
    : "column" in a
      ? "column" in b && a.line === b.line && a.column === b.column
      : "page" in b && "line" in b && a.page === b.page && a.line === b.line;

function withEdit(blocks: readonly Block[], at: number, { old, now }: Edit): readonly Block[] | null {
  const block = blocks[at]!;
  if (old === "") return blocks.toSpliced(at + 1, 0, { ...block, text: now, bytes: null, bold: 0 });
  const first = block.text.indexOf(old);
  if (first >= 0)
    return block.text.includes(old, first + 1)
      ? null
      : blocks.with(at, { ...block, text: block.text.replace(old, () => now) });
  // One paragraph of a text file may have become several blocks at one place.
  const next = blocks[at + 1];
  return next && isSame(next.place, block.place)
    ? withEdit(blocks, at + 1, { old, now, at: block.place as Edit["at"] })
    : null;
}
