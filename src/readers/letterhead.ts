import type { Block, Document, Gap } from "../model/document.ts";
import type { Place } from "../model/location.ts";
import { unaccented } from "../text/letters.ts";

/** The state's name, which every letterhead bears. */
const STATE = /cong hoa\s+xa hoi\s+chu nghia/;

const bearsState = ({ text }: Block): boolean => STATE.test(unaccented(text));

/** Of one header: the blocks around one of them that stand in the same part, or in the same table. */
function headerAround(blocks: readonly Block[], at: number): readonly Block[] {
  const own = blocks[at]!;
  const isOne = (block: Block | undefined): boolean =>
    block?.zone === "page-header" &&
    (own.bytes !== null ? block.bytes?.part === own.bytes.part : block.cell?.table === own.cell?.table);
  let [from, to] = [at, at + 1];
  while (isOne(blocks[from - 1])) from--;
  while (isOne(blocks[to])) to++;
  return blocks.slice(from, to);
}

/** The document with the letterhead where a reader sees it: some offices keep it in the header of the first page. */
export function withLetterhead(document: Document): Document {
  const { blocks } = document;
  const at = blocks.findIndex((block) => block.zone === "page-header" && bearsState(block));
  if (at < 0 || blocks.some((block) => block.zone !== "page-header" && bearsState(block))) return document;
  const head = new Set(headerAround(blocks, at));
  const order = [...head, ...blocks.filter((block) => !head.has(block))];
  const next = new Map(order.map((block, index) => [block.index, index]));
  const moved = <P extends Place | null>(place: P): P =>
    place !== null && "block" in place ? { ...place, block: next.get(place.block) ?? place.block } : place;
  return {
    ...document,
    blocks: order.map((block, index): Block => ({
      ...block,
      index,
      zone: head.has(block) ? "body" : block.zone,
      place: moved(block.place),
    })),
    gaps: document.gaps.map((gap): Gap => ({ ...gap, place: moved(gap.place) })),
  };
}
