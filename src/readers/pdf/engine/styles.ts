import type { Style } from "../page/glyphs.ts";
import type { Opened } from "./document.ts";
import { SCRATCH_BYTES } from "./document.ts";

const BOLD = /bold|black|heavy|demi/i;
const ITALIC = /italic|oblique/i;
/** A fill with an outline around it: how a program draws bold where the face has none. */
const OUTLINED = 2;

/** `ABCDEF+TimesNewRomanPS-BoldMT` without the tag of the subset. */
const plainName = (name: string): string => name.replace(/^[A-Z]{6}\+/, "");

export interface StyleTable {
  readonly list: readonly Style[];
  /** Handles of the engine hold for one page only. */
  readonly newPage: () => void;
  readonly styleOf: (textObject: number, renderMode: number, skewed: boolean) => number;
}

/** Tells typefaces apart by the font's name; weights that fonts state are not to be trusted. */
export function styleTable({ engine, scratch }: Opened): StyleTable {
  const { call, memory } = engine;
  const list: Style[] = [];
  const byKey = new Map<string, number>();
  const names = new Map<number, string>();
  const decoder = new TextDecoder();

  function nameOf(textObject: number): string {
    if (textObject === 0) return "";
    const font = call["FPDFTextObj_GetFont"]!(textObject);
    const known = names.get(font);
    if (known !== undefined) return known;
    const at = scratch + 256;
    const length = call["FPDFFont_GetBaseFontName"]!(font, at, SCRATCH_BYTES - 256);
    const fits = length > 0 && length <= SCRATCH_BYTES - 256;
    const name = fits ? plainName(decoder.decode(new Uint8Array(memory.buffer, at, length - 1))) : "";
    names.set(font, name);
    return name;
  }

  function styleOf(textObject: number, renderMode: number, skewed: boolean): number {
    const font = nameOf(textObject);
    const bold = renderMode === OUTLINED || BOLD.test(font);
    const italic = skewed || ITALIC.test(font);
    const key = `${bold ? "b" : ""}${italic ? "i" : ""} ${font}`;
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, list.length);
    return list.push({ font, bold, italic }) - 1;
  }

  return {
    list,
    newPage: () => {
      names.clear();
    },
    styleOf,
  };
}
