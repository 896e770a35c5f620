import type { Zone } from "../../model/document.ts";
import type { WordFile } from "./header.ts";
import { TABLE } from "./header.ts";
import type { Section } from "./sections.ts";

/** A stretch of the text that is read on its own. */
export interface Story {
  readonly zone: Zone;
  readonly from: number;
  readonly to: number;
}

export interface Box extends Story {
  /** Position in the main text at which it is anchored; null where the file does not tell. */
  readonly anchor: number | null;
}

const [BOX_SIZE, BOX_SHAPE_AT, SHAPE_SIZE] = [22, 14, 26];
/** Separators of notes come first, then for each section six: even, odd, first of headers and footers in turn. */
const SEPARATORS = 6;
const KINDS: readonly (readonly [Zone, "always" | "first"])[] = [
  ["page-header", "always"],
  ["page-header", "always"],
  ["page-footer", "always"],
  ["page-footer", "always"],
  ["page-header", "first"],
  ["page-footer", "first"],
];

/** Headers, then footers. */
export function furniture(file: WordFile, start: number, sections: readonly Section[]): readonly Story[] {
  const table = file.tablePart(TABLE.headers);
  const stories: Story[] = [];
  for (let index = SEPARATORS; (index + 2) * 4 <= table.length; index++) {
    const [zone, when] = KINDS[(index - SEPARATORS) % KINDS.length]!;
    const section = sections[Math.floor((index - SEPARATORS) / KINDS.length)];
    const [from, to] = [table.u32(index * 4), table.u32(index * 4 + 4)];
    if (from >= to || to > file.lengths.headers || section === undefined) continue;
    if (when === "always" || section.firstDiffers) stories.push({ zone, from: start + from, to: start + to });
  }
  const of = (zone: Zone): readonly Story[] => stories.filter((one) => one.zone === zone);
  return [...of("page-header"), ...of("page-footer")];
}

/** Text boxes of the main text. */
export function boxes(file: WordFile, start: number): readonly Box[] {
  const shapes = file.tablePart(TABLE.shapes);
  const shapeCount = Math.max(0, Math.floor((shapes.length - 4) / (4 + SHAPE_SIZE)));
  const anchors = new Map<number, number>();
  for (let index = 0; index < shapeCount; index++)
    anchors.set(shapes.u32((shapeCount + 1) * 4 + index * SHAPE_SIZE), shapes.u32(index * 4));
  const table = file.tablePart(TABLE.boxes);
  const count = Math.max(0, Math.floor((table.length - 4) / (4 + BOX_SIZE)));
  const found: Box[] = [];
  for (let index = 0; index < count; index++) {
    const [from, to] = [table.u32(index * 4), table.u32(index * 4 + 4)];
    if (from >= to || to > file.lengths.boxes) continue;
    const shape = table.u32((count + 1) * 4 + index * BOX_SIZE + BOX_SHAPE_AT);
    found.push({
      zone: "text-box",
      from: start + from,
      to: start + to,
      anchor: anchors.get(shape) ?? null,
    });
  }
  return found;
}
