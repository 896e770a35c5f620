import type { Bytes } from "./bytes.ts";
import type { WordFile } from "./header.ts";
import { TABLE } from "./header.ts";
import type { Look } from "./looks.ts";
import { lookOver, PLAIN } from "./looks.ts";
import type { ParagraphLook } from "./paragraph-looks.ts";
import { NO_LOOK, paragraphOver } from "./paragraph-looks.ts";

/** A style with everything that it is based on. */
export interface DocStyle {
  readonly look: Look;
  readonly paragraph: ParagraphLook;
}

export interface DocStyles {
  readonly paragraph: (index: number) => DocStyle;
  /** What a character style makes of the look under it. */
  readonly character: (index: number, under: Look) => Look;
}

interface RawStyle {
  readonly kind: number;
  readonly base: number;
  /** Outline level that a built-in heading has by its number. */
  readonly heading: number | null;
  readonly paragraph: Bytes | null;
  readonly characters: Bytes | null;
}

const NO_STYLE: DocStyle = { look: PLAIN, paragraph: NO_LOOK };
const [PARAGRAPH, CHARACTER] = [1, 2];
const MAX_CHAIN = 64;
const NAME_UNITS_AT_END = 1;

function rawStyle(bytes: Bytes, baseSize: number): RawStyle {
  const name = bytes.u16(0) & 0xfff;
  const kind = bytes.u16(2) & 0xf;
  const count = bytes.u16(4) & 0xf;
  let at = baseSize + 2 + (bytes.u16(baseSize) + NAME_UNITS_AT_END) * 2;
  const parts: Bytes[] = [];
  for (let index = 0; index < count && at + 2 <= bytes.length; index++) {
    const size = bytes.u16(at);
    parts.push(bytes.part(at + 2, Math.min(bytes.length, at + 2 + size)));
    at += 2 + size + (size % 2);
  }
  return {
    kind,
    base: bytes.u16(2) >> 4,
    heading: kind === PARAGRAPH && name >= 1 && name <= 9 ? name - 1 : null,
    paragraph: kind === PARAGRAPH ? (parts[0] ?? null) : null,
    characters: (kind === PARAGRAPH ? parts[1] : kind === CHARACTER ? parts[0] : null) ?? null,
  };
}

function rawStyles(sheet: Bytes): readonly (RawStyle | null)[] {
  const header = sheet.u16(0);
  const count = Math.min(sheet.u16(2), 0xfff);
  const baseSize = sheet.u16(4);
  const styles: (RawStyle | null)[] = [];
  let at = 2 + header;
  for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
    const size = sheet.u16(at);
    styles.push(size < baseSize + 4 ? null : rawStyle(sheet.part(at + 2, at + 2 + size), baseSize));
    at += 2 + size;
  }
  return styles;
}

export function readStyles(file: WordFile): DocStyles {
  const sheet = file.tablePart(TABLE.styles);
  if (sheet.length < 18) return { paragraph: () => NO_STYLE, character: (_, under) => under };
  const raw = rawStyles(sheet);
  const base: DocStyle = { ...NO_STYLE, look: { ...PLAIN, font: sheet.length >= 20 ? sheet.u16(14) : null } };
  const known = new Map<number, DocStyle>();

  const character = (index: number, under: Look): Look => {
    const chain: RawStyle[] = [];
    for (let next = raw[index]; next?.kind === CHARACTER && chain.length < MAX_CHAIN; next = raw[next.base])
      chain.push(next);
    return chain.reduceRight(
      (look, { characters }) =>
        characters === null ? look : lookOver(characters, look, (_, inner) => inner),
      under,
    );
  };

  const resolve = (index: number, depth: number): DocStyle => {
    const style = raw[index];
    if (style?.kind !== PARAGRAPH || depth > MAX_CHAIN) return base;
    const far = resolve(style.base, depth + 1);
    const look =
      style.characters === null ? far.look : lookOver(style.characters, far.look, (_, inner) => inner);
    const inherited = { ...far.paragraph, outline: style.heading ?? far.paragraph.outline };
    const paragraph =
      style.paragraph === null ? inherited : paragraphOver(style.paragraph, 2, inherited, file.data);
    return { look, paragraph };
  };
  return {
    character,
    paragraph: (index) => {
      const ready = known.get(index) ?? resolve(index, 0);
      known.set(index, ready);
      return ready;
    },
  };
}

const FONT_NAME_AT = 39;

/** Typefaces by their number. */
export function readFonts(file: WordFile): readonly string[] {
  const table = file.tablePart(TABLE.fonts);
  if (table.length < 4) return [];
  const fonts: string[] = [];
  let at = 4;
  for (let index = 0; index < table.u16(0) && at < table.length; index++) {
    const size = table.u8(at);
    const from = at + 1 + FONT_NAME_AT;
    const name = from < at + 1 + size ? table.utf16(from, at + 1 + size) : "";
    fonts.push(name.split("\0")[0]!);
    at += 1 + size;
  }
  return fonts;
}
