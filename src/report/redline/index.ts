import type { DiffReport } from "../../model/change.ts";
import type { Block, ByteRange } from "../../model/document.ts";
import type { Original } from "../../model/report.ts";
import type { DiffFormat } from "../diff-format.ts";
import { openArchive } from "../docx/archive.ts";
import { sourceOf } from "../docx/parts.ts";
import { type Edit, edited, tagsIn } from "../docx/tags.ts";
import { RenderRefusal } from "../refusal.ts";
import { isMarked } from "../zip-mark.ts";
import { plainPackage } from "./package.ts";
import {
  type Anatomy,
  anatomyOf,
  changedParagraph,
  goneParagraph,
  lookOf,
  newParagraph,
  type NextId,
} from "./paragraph.ts";
import { type Fate, type Insertion, stepsOf } from "./steps.ts";

/** The old text as a Word file: its own, or a plain one made of its paragraphs. */
interface Base {
  readonly bytes: Uint8Array;
  readonly main: string;
  readonly blocks: readonly Block[];
  readonly ranges: readonly ByteRange[];
}

const body = ({ document }: Original): readonly Block[] =>
  document.blocks.filter(({ zone }) => zone === "body");

const baseOf = (report: DiffReport): Base => {
  const { original, format } = report.old;
  if (!original) throw new RenderRefusal("not-word");
  const all = body(original);
  const main = all.find((block) => block.bytes)?.bytes?.part;
  if (format === "docx" && main !== undefined) {
    const blocks = all.filter((block) => block.bytes?.part === main);
    return { bytes: original.bytes, main, blocks, ranges: blocks.map((block) => block.bytes!) };
  }
  const plain = plainPackage(all);
  const blocks = all.map((block) => ({ ...block, cell: null }));
  return { ...plain, blocks };
};

/** Where something new goes behind a paragraph: behind its table too, for a cell is no place for a new paragraph. */
const behind = (source: string, at: number, cell: boolean): number => {
  if (!cell) return at;
  let depth = 1;
  for (const tag of tagsIn(source, at)) {
    if (tag.name !== "tbl" || tag.kind === "empty") continue;
    depth += tag.kind === "open" ? 1 : -1;
    if (depth === 0) return tag.end;
  }
  return at;
};

const fateEdits = (fate: Fate, it: Anatomy, source: string, nextId: NextId): readonly Edit[] => {
  switch (fate.kind) {
    case "kept":
      return [];
    case "changed":
      return changedParagraph(it, fate.to, nextId);
    case "deleted":
      return goneParagraph(it, source, null, nextId);
    case "moved":
      return goneParagraph(it, source, fate.name, nextId);
  }
};

const ids = (source: string): NextId => {
  let last = Math.max(1000, ...[...source.matchAll(/:id="(\d{1,9})"/gu)].map((found) => Number(found[1])));
  return () => String(++last);
};

/** The old text as Word shows it, with the new one over it as tracked changes: accepted it is the new one, rejected the old. */
export const renderRedline = (report: DiffReport): Uint8Array => {
  const base = baseOf(report);
  const now = report.new.original;
  if (!now) throw new RenderRefusal("not-word");
  const archive = openArchive(base.bytes);
  const part = sourceOf(archive, base.main);
  if (!part) throw new RenderRefusal("odd-package");
  const source = part.text;
  const nextId = ids(source);
  const { fates, insertions } = stepsOf(base.blocks, body(now));
  const anatomies = base.ranges.map((range) => anatomyOf(source, range));
  const first = anatomies.find((it) => it !== null);
  if (!first) throw new RenderRefusal("odd-package");
  const w = first.prefix;
  const edits: Edit[] = [];
  const later: Insertion[] = [...insertions];
  fates.forEach((fate, at) => {
    const it = anatomies[at];
    if (fate.kind === "kept") return;
    if (it && it.pieces.length > 0) edits.push(...fateEdits(fate, it, source, nextId));
    // A paragraph that holds more than text stays, and its new words stand below it.
    else if (fate.kind === "changed") later.push({ after: at, text: fate.to, move: null });
  });
  for (const { after, text, move } of later) {
    const block = base.blocks[after];
    const place =
      after < 0 ? base.ranges[0]!.start : behind(source, base.ranges[after]!.end, block?.cell != null);
    edits.push({
      at: place,
      to: place,
      text: newParagraph(w, text, lookOf(anatomies[Math.max(0, after)], source), move, nextId),
    });
  }
  return archive.with(new Map([[base.main, edited(part.bytes, edits)]]));
};

export const diffRedline: DiffFormat = {
  render: renderRedline,
  printable: false,
  isOurs: (head) => isMarked(head, "docx"),
  showsOriginals: true,
};
