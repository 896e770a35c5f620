import type { Block } from "../model/document.ts";
import { singleSpaced } from "../text/letters.ts";

/** A line of the file, with the block that it stands in. */
export interface Line {
  readonly text: string;
  readonly block: Block;
}

/** The four zones of a plan on paper. */
export interface Zones {
  /** The lines of the letterhead. */
  readonly head: readonly Line[];
  readonly title: readonly Line[];
  readonly body: readonly Block[];
  readonly foot: readonly Line[];
  readonly annexes: readonly Block[];
  /** The decision that carries the plan, from its own title on; empty where the plan stands alone. */
  readonly decision: readonly Block[];
  /** What that decision rests on. */
  readonly grounds: readonly Block[];
  /** The first line of another plan in the same file, which is not read. */
  readonly another: Line | null;
  /** The document calls itself a plan, or is a decision that carries one. */
  readonly isNamed: boolean;
  /** It calls itself something else, or tells of a plan as news does. */
  readonly isOther: boolean;
}

export const linesOf = (block: Block): Line[] =>
  block.text
    .split("\n")
    .map((text, i) => ({
      text: singleSpaced(i === 0 && block.label ? `${block.label} ${text}` : text),
      block,
    }))
    .filter((line) => line.text !== "");

/** The blocks that lines stand in; one of which only a part is meant holds that part. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < lines.length;) {
    const { block } = lines[from]!;
    let to = from + 1;
    while (to < lines.length && lines[to]!.block === block) to++;
    const whole = to - from === linesOf(block).length;
    const text = lines
      .slice(from, to)
      .map((line) => line.text)
      .join("\n");
    blocks.push(whole ? block : { ...block, text, label: null, bold: 0 });
    from = to;
  }
  return blocks;
}

/** Letters in capitals only; a line too short to tell is none. */
export const isCapsLine = (text: string): boolean =>
  text.length > 12 && text === text.toUpperCase() && /[A-Z]{2}/.test(text);
