/** The Symbol typeface from 0x20 and from 0xA0 on, in Unicode. */
const SYMBOL_LOW =
  " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
const SYMBOL_HIGH =
  "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

/** Signs of Wingdings that forms and lists use; the rest are pictures. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x28, "☎"],
  [0x2a, "✉"],
  [0x6c, "●"],
  [0x6d, "❍"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x71, "❑"],
  [0x75, "◆"],
  [0x76, "❖"],
  [0x9e, "·"],
  [0x9f, "•"],
  [0xa7, "▪"],
  [0xa8, "◻"],
  [0xd8, "➢"],
  [0xdf, "←"],
  [0xe0, "→"],
  [0xe8, "➔"],
  [0xf0, "⇨"],
  [0xfb, "✗"],
  [0xfc, "✓"],
  [0xfd, "☒"],
  [0xfe, "☑"],
]);

const SYMBOL_FONT = /^(symbol|wingdings( [23])?|webdings|zapfdingbats|opensymbol|starsymbol|marlett)$/i;

export const isSymbolFont = (font: string | null): boolean => font !== null && SYMBOL_FONT.test(font.trim());

/** Symbol fonts stand in U+F000 to U+F0FF. */
const codeOf = (code: number): number => (code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);

/** What a symbol font shows for a code, in Unicode; a picture that Unicode lacks becomes a bullet. */
export function symbolOf(font: string | null, code: number): string {
  const at = codeOf(code);
  const isPrivate = at !== code;
  if (!isSymbolFont(font) && !isPrivate)
    return code <= 0x10ffff && code > 0 ? String.fromCodePoint(code) : "";
  if (font !== null && isSymbolFont(font) && !/^symbol$/i.test(font.trim())) return WINGDINGS.get(at) ?? "•";
  if (at >= 0x20 && at < 0x7f) return SYMBOL_LOW[at - 0x20]!;
  return at >= 0xa0 && at < 0xff ? SYMBOL_HIGH[at - 0xa0]! : "•";
}

const PRIVATE_SYMBOLS = /[\uf020-\uf0ff]/g;

/** Text in which glyphs of a symbol font stand as private characters. */
export function withSymbols(text: string, font: string | null): string {
  return text.replace(PRIVATE_SYMBOLS, (glyph) => symbolOf(font, glyph.charCodeAt(0)));
}
