import type { Gap } from "../model/document.ts";
import type { Place } from "../model/location.ts";
import type { LegacyEncoding } from "../text/legacy-encoding/detect.ts";
import { detectLegacy, fromLegacy, isNamedFor } from "../text/legacy-encoding/detect.ts";
import type { Piece } from "./office/piece.ts";

/** What the typefaces of one file hold, gathered while it is read. */
export interface FontTexts {
  readonly samples: Map<string, string>;
  readonly places: Map<string, Place | null>;
}

/** Typefaces whose text stands in an old encoding. */
export type LegacyFonts = ReadonlyMap<string, LegacyEncoding>;

const ENOUGH = 20_000;
const MAX_FONTS = 1_000;

export const newFontTexts = (): FontTexts => ({ samples: new Map(), places: new Map() });

/** Notes the words of a paragraph by their typeface. A word cut by a change of look stays one word. */
export function noteFonts(
  { samples, places }: FontTexts,
  pieces: readonly Piece[],
  place: Place | null,
): void {
  let last: string | null = null;
  for (const { text, font } of pieces) {
    const key = font ?? "";
    const before = samples.get(key) ?? "";
    if (before.length > ENOUGH || (before === "" && samples.size >= MAX_FONTS)) continue;
    samples.set(key, last === key ? before + text : `${before} ${text}`);
    if (!places.has(key)) places.set(key, place);
    last = key;
  }
}

/** Decides typeface by typeface; a short text in a named face goes with another face of the file that is decided. */
export function legacyFonts({ samples }: FontTexts): LegacyFonts {
  const found = new Map<string, LegacyEncoding>();
  for (const [font, text] of samples) {
    const encoding = detectLegacy(text, font);
    if (encoding !== null) found.set(font, encoding);
  }
  const decided = new Set(found.values());
  for (const [font, text] of samples)
    for (const encoding of decided)
      if (!found.has(font) && isNamedFor(encoding, font) && detectLegacy(text, font, encoding) !== null)
        found.set(font, encoding);
  return found;
}

const BASE_AT_END = /[aeouyôöAEOUYÔÖ]$/;
const SIGN_AT_START = /^[ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]/;

/** A letter and its sign in two pieces become one piece's: only together do they say what they are. */
function rejoined(pieces: readonly Piece[], fonts: LegacyFonts): readonly Piece[] {
  const joined: Piece[] = [];
  const isVni = ({ font }: Piece): boolean => fonts.get(font ?? "") === "VNI";
  for (const piece of pieces) {
    const before = joined.at(-1);
    const base =
      before !== undefined && isVni(before) && isVni(piece) ? BASE_AT_END.exec(before.text)?.[0] : undefined;
    if (before === undefined || base === undefined || !SIGN_AT_START.test(piece.text)) {
      joined.push(piece);
      continue;
    }
    joined[joined.length - 1] = { ...before, text: before.text.slice(0, -1) };
    joined.push({ ...piece, text: base + piece.text });
  }
  return joined;
}

/** The pieces with the text of old typefaces in Unicode; the same ones where there is none. */
export function decodedPieces(pieces: readonly Piece[], fonts: LegacyFonts): readonly Piece[] {
  if (!pieces.some(({ font }) => fonts.has(font ?? ""))) return pieces;
  return rejoined(pieces, fonts).map((piece) => {
    const encoding = fonts.get(piece.font ?? "");
    return encoding === undefined ? piece : { ...piece, text: fromLegacy(piece.text, encoding, piece.font) };
  });
}

/** One gap an encoding, with the typefaces that use it. */
export function legacyGaps(fonts: LegacyFonts, { places }: FontTexts): readonly Gap[] {
  return [...new Set(fonts.values())].map((encoding) => {
    const named = [...fonts].filter(([, one]) => one === encoding).map(([font]) => font);
    const detail = [encoding, named.filter((font) => font !== "").join(", ")].filter(Boolean).join(": ");
    return { code: "legacy-encoding", detail, place: places.get(named[0]!) ?? null };
  });
}
