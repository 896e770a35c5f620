import type { Block, Document } from "../model/document.ts";
import { fold } from "../text/fold.ts";
import { unaccented } from "../text/letters.ts";

/** An entry of a table of contents: its words, leaders, and the page. */
const ENTRY = /^([^\n]{4,200}?)[\s.…·_-]*[\s.…·_](\d{1,3})$/;
const isEntry = (text: string): boolean => text.length <= 260 && /\d$/.test(text) && ENTRY.test(text);
/** Fewer lines that look like entries are chance. */
const FEWEST = 3;

/** Share of the entries that must stand again in the text. */
const MOST = 0.6;

const keyOf = (block: Block, text: string): string => fold(`${block.label ?? ""} ${text}`).trim();

/** Runs of blocks that look like entries of a table of contents. */
function* runsIn(blocks: readonly Block[]): Iterable<readonly Block[]> {
  let run: Block[] = [];
  for (const block of blocks) {
    if (block.zone === "body" && isEntry(block.text)) run.push(block);
    else {
      if (run.length >= FEWEST) yield run;
      run = [];
    }
  }
  if (run.length >= FEWEST) yield run;
}

const isTitle = (block: Block): boolean => /^(?:muc luc|noi dung)\s*:?$/.test(unaccented(block.text).trim());

/** The blocks that list what the document holds, and where; each of them stands again below. */
function contentsIn(blocks: readonly Block[]): ReadonlySet<Block> {
  const contents = new Set<Block>();
  for (const run of runsIn(blocks)) {
    const after = new Set(blocks.slice(run.at(-1)!.index + 1).map((block) => keyOf(block, block.text)));
    const found = run.filter((block) => after.has(keyOf(block, ENTRY.exec(block.text)![1]!)));
    if (found.length < MOST * run.length) continue;
    for (const entry of run) contents.add(entry);
    const before = blocks[run[0]!.index - 1];
    if (before && isTitle(before)) contents.add(before);
  }
  return contents;
}

/** The document with its table of contents told from its text. */
export function withContents(document: Document): Document {
  const contents = contentsIn(document.blocks);
  if (contents.size === 0) return document;
  const blocks = document.blocks.map((block): Block =>
    contents.has(block) ? { ...block, zone: "contents" } : block,
  );
  return { ...document, blocks };
}
