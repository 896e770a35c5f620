import { attribute, child, valueOf } from "../office/element.ts";
import type { XmlElement } from "../office/xml.ts";

const PAGE = "ffffff";
const INK = "000000";
/** The file cannot tell what stands behind the words: a shape, a picture, a coloured page. */
export const UNKNOWN_FILL = "unknown";

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: INK,
  white: PAGE,
  blue: "0000ff",
  cyan: "00ffff",
  green: "00ff00",
  magenta: "ff00ff",
  red: "ff0000",
  yellow: "ffff00",
  darkBlue: "000080",
  darkCyan: "008080",
  darkGreen: "008000",
  darkMagenta: "800080",
  darkRed: "800000",
  darkYellow: "808000",
  darkGray: "808080",
  lightGray: "c0c0c0",
  none: "auto",
};
const THEME_WHITE = new Set(["background1", "light1"]);

/** The colour of words: its value as written, which is what the theme gave when the file was saved. */
export function colourOf(colour: XmlElement | null): string | null {
  if (colour === null) return null;
  const value = attribute(colour, "w:val")?.toLowerCase() ?? "auto";
  if (value !== "auto") return value;
  return THEME_WHITE.has(attribute(colour, "w:themeColor") ?? "") ? PAGE : "auto";
}

/** The shading that properties of a run, paragraph, cell or table name; `auto` is that of the page. */
export function fillOf(properties: XmlElement | null): string | null {
  const highlight = valueOf(properties, "w:highlight");
  if (highlight !== null) return HIGHLIGHTS[highlight] ?? UNKNOWN_FILL;
  const shading = child(properties, "w:shd");
  if (shading === null) return null;
  const pattern = attribute(shading, "w:val") ?? "clear";
  if (pattern !== "clear" && pattern !== "nil") return UNKNOWN_FILL;
  return attribute(shading, "w:fill")?.toLowerCase() ?? "auto";
}

/** Colours that differ less than this in each part are one to the eye. */
const ALIKE = 20;

/** Whether words of that colour cannot be seen on that fill. */
export function isUnseen(colour: string | null, fill: string | null): boolean {
  if (colour === null || colour === "auto" || fill === UNKNOWN_FILL) return false;
  const [front, behind] = [colour, fill === null || fill === "auto" ? PAGE : fill].map((one) =>
    /^[0-9a-f]{6}$/.test(one) ? parseInt(one, 16) : null,
  ) as [number | null, number | null];
  if (front === null || behind === null) return false;
  return [16, 8, 0].every((part) => Math.abs(((front >> part) & 255) - ((behind >> part) & 255)) < ALIKE);
}
