import type { Block, ReadResult } from "../model/document.ts";
import { normalForm } from "../text/normal-form.ts";
import { singleSpaced } from "../text/letters.ts";
import { withFlatTables } from "./flat-tables.ts";
import { goesOn, isFull, wrapWidth } from "./wrapped-lines.ts";

/** Longer lines than this were not wrapped by hand: each is a paragraph of its own. */
const LONGEST_WRAPPED = 120;
/** What begins a paragraph of its own, however full the line before it is. */
const LABEL = /^(?:[-–—+*•]|\(?(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)/])(?=\s)/;

/** Reads plain text: paragraphs stand apart by an empty line, or each on its own line. */
export const readText = (source: string): ReadResult => {
  const lines = source.split(/\r\n|\r|\n/).map((line) => singleSpaced(normalForm(line)));
  const wrapped = lines.includes("") && lines.every((line) => line.length <= LONGEST_WRAPPED);
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  let open = -1;
  lines.forEach((text, i) => {
    const last = blocks[open];
    if (text === "") {
      open = -1;
    } else if (last && goesOn(lines[i - 1]!, text, width)) {
      blocks[open] = { ...last, text: `${last.text} ${text}` };
    } else if (
      last &&
      (wrapped || (width !== null && isFull(lines[i - 1]!, text, width) && !LABEL.test(text)))
    ) {
      blocks[open] = { ...last, text: `${last.text}\n${text}` };
    } else {
      open = blocks.length;
      blocks.push({
        index: open,
        zone: "body",
        text,
        label: null,
        level: null,
        bold: 0,
        italic: false,
        centred: false,
        cell: null,
        font: null,
        place: { line: i + 1, column: 1 },
        bytes: null,
        uncertain: false,
      });
    }
  });
  return { ok: true, document: { format: "text", blocks: withFlatTables(blocks), layouts: [], gaps: [] } };
};
