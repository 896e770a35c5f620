import type { PageLayout } from "../../model/document.ts";
import type { WordFile } from "./header.ts";
import { TABLE } from "./header.ts";
import { propertiesIn } from "./properties.ts";

export interface Section {
  readonly end: number;
  readonly layout: PageLayout;
  readonly firstDiffers: boolean;
}

const MILLIMETRE = 1440 / 25.4;
const CODE = {
  width: 0xb01f,
  height: 0xb020,
  left: 0xb021,
  right: 0xb022,
  top: 0x9023,
  bottom: 0x9024,
  gutter: 0xb025,
  firstDiffers: 0x300a,
} as const;
/** What Word takes where the section says nothing, in twips. */
const USUAL = { width: 12240, height: 15840, left: 1800, right: 1800, top: 1440, bottom: 1440 } as const;
const NOTHING = 0xffffffff;
const SECTION_SIZE = 12;

const millimetres = (twips: number): number => Math.round((twips / MILLIMETRE) * 10) / 10;

function sectionAt(file: WordFile, end: number, at: number): Section {
  const size = at === NOTHING ? 0 : file.main.u16(at);
  const bytes = size === 0 ? null : file.main.part(at + 2, at + 2 + size);
  const values = new Map<number, number>();
  for (const property of bytes === null ? [] : propertiesIn(bytes))
    values.set(property.code, property.size === 1 ? bytes!.u8(property.at) : bytes!.i16(property.at));
  const length = (name: keyof typeof USUAL): number => Math.abs(values.get(CODE[name]) ?? USUAL[name]);
  return {
    end,
    firstDiffers: values.get(CODE.firstDiffers) === 1,
    layout: {
      width: millimetres(length("width")),
      height: millimetres(length("height")),
      top: millimetres(length("top")),
      bottom: millimetres(length("bottom")),
      left: millimetres(length("left") + (values.get(CODE.gutter) ?? 0)),
      right: millimetres(length("right")),
    },
  };
}

export function readSections(file: WordFile): readonly Section[] {
  const table = file.tablePart(TABLE.sections);
  const count = Math.max(0, Math.floor((table.length - 4) / (4 + SECTION_SIZE)));
  return Array.from({ length: count }, (_, index) =>
    sectionAt(file, table.u32((index + 1) * 4), table.u32((count + 1) * 4 + index * SECTION_SIZE + 2)),
  );
}
