import { attribute, descendants } from "../office/element.ts";
import type { XmlElement } from "../office/xml.ts";

/** A picture by its relation, in millimetres. */
export interface Picture {
  readonly relation: string;
  readonly width: number;
  readonly height: number;
}

/** What a drawing, an old shape or an embedded object holds. */
export interface Graphic {
  /** The contents of text boxes. */
  readonly boxes: readonly XmlElement[];
  /** Relations to parts that hold words and that we do not read: objects, diagrams, charts. */
  readonly unread: readonly string[];
  readonly pictures: readonly Picture[];
  /** Words drawn as a shape, such as a watermark. */
  readonly words: readonly string[];
}

const EMPTY: Graphic = { boxes: [], unread: [], pictures: [], words: [] };
const HOLDERS = new Set(["wp:inline", "wp:anchor", "v:shape", "v:rect", "v:roundrect", "v:oval", "v:group"]);
const PARTS = new Set([
  "w:txbxContent",
  "a:blip",
  "v:imagedata",
  "v:textpath",
  "o:OLEObject",
  "c:chart",
  "cx:chart",
  "dgm:relIds",
]);
const EMU_PER_MM = 36_000;
const MM: Readonly<Record<string, number>> = { pt: 25.4 / 72, in: 25.4, cm: 10, mm: 1, px: 25.4 / 96 };

function length(style: string, name: string): number {
  const match = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]{1,12})(pt|in|cm|mm|px)`).exec(style);
  return match === null ? 0 : Number(match[1]) * MM[match[2]!]!;
}

const NAMES = new Set(["wp:extent", "wp:docPr"]);

/** Size of the holder in millimetres; null where it is not shown. */
function shownSize(holder: XmlElement): { width: number; height: number } | null {
  if (!holder.name.startsWith("wp:")) {
    const style = attribute(holder, "style") ?? "";
    return /visibility\s*:\s*hidden/.test(style)
      ? null
      : { width: length(style, "width"), height: length(style, "height") };
  }
  const facts = holder.children.filter(({ name }) => NAMES.has(name));
  const hidden = facts.some((one) => ["1", "true"].includes(attribute(one, "hidden") ?? ""));
  const extent = facts.find(({ name }) => name === "wp:extent") ?? null;
  const side = (name: string): number => Number(attribute(extent, name) ?? 0) / EMU_PER_MM;
  return hidden ? null : { width: side("cx"), height: side("cy") };
}

const RELATION: Readonly<Record<string, string>> = {
  "o:OLEObject": "r:id",
  "c:chart": "r:id",
  "cx:chart": "r:id",
  "dgm:relIds": "r:dm",
};

function holderGraphic(holder: XmlElement): Graphic {
  const size = shownSize(holder);
  if (size === null) return EMPTY;
  const parts = descendants(holder, PARTS);
  const named = (...names: readonly string[]): readonly XmlElement[] =>
    parts.filter(({ name }) => names.includes(name));
  return {
    boxes: named("w:txbxContent"),
    unread: named("o:OLEObject", "c:chart", "cx:chart", "dgm:relIds").flatMap(
      (one) => attribute(one, RELATION[one.name]!) ?? [],
    ),
    pictures: named("a:blip", "v:imagedata").flatMap((one) => {
      const relation = attribute(one, "r:embed") || attribute(one, "r:link") || attribute(one, "r:id");
      return !relation ? [] : [{ relation, ...size }];
    }),
    words: named("v:textpath").flatMap((one) => attribute(one, "string")?.trim() || []),
  };
}

/** Reads a `w:drawing`, `w:pict` or `w:object`. */
export function readGraphic(graphic: XmlElement): Graphic {
  const holders = descendants(graphic, HOLDERS).map(holderGraphic);
  const objects = graphic.children.filter(({ name }) => name === "o:OLEObject");
  return {
    boxes: holders.flatMap(({ boxes }) => boxes),
    unread: [
      ...holders.flatMap(({ unread }) => unread),
      ...objects.flatMap((one) => attribute(one, "r:id") ?? []),
    ],
    pictures: holders.flatMap(({ pictures }) => pictures),
    words: holders.flatMap(({ words }) => words),
  };
}
