import { attribute, child } from "../office/element.ts";
import type { XmlElement } from "../office/xml.ts";

/** What a style with all its ancestors says; null where none of them says anything. */
export interface OdtStyle {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly hidden: boolean | null;
  readonly font: string | null;
  /** Points, or a share of the size around it. */
  readonly size: number | null;
  readonly relativeSize: number | null;
  readonly centred: boolean | null;
  readonly list: string | null;
  readonly page: string | null;
}

export type Family = "paragraph" | "text" | "table" | "section";
export type StyleOf = (family: Family, name: string | null) => OdtStyle;

const NOTHING: OdtStyle = {
  bold: null,
  italic: null,
  hidden: null,
  font: null,
  size: null,
  relativeSize: null,
  centred: null,
  list: null,
  page: null,
};
const MAX_CHAIN = 64;

/** The nearer style, filled up from the farther one. */
function over(near: OdtStyle, far: OdtStyle): OdtStyle {
  return {
    bold: near.bold ?? far.bold,
    italic: near.italic ?? far.italic,
    hidden: near.hidden ?? far.hidden,
    font: near.font ?? far.font,
    size: near.size ?? (near.relativeSize === null ? far.size : scaled(far.size, near.relativeSize)),
    relativeSize: near.size === null && far.size === null ? (near.relativeSize ?? far.relativeSize) : null,
    centred: near.centred ?? far.centred,
    list: near.list ?? far.list,
    page: near.page ?? far.page,
  };
}

const scaled = (size: number | null, share: number): number | null =>
  size === null ? null : Math.round(size * share * 10) / 10;

const unquoted = (family: string | null): string | null =>
  family === null ? null : family.split(",")[0]!.replace(/^\s*['"]?|['"]?\s*$/g, "") || null;

type Faces = ReadonlyMap<string, string>;

function isBold(weight: string | null): boolean | null {
  if (weight === null) return null;
  return weight === "bold" || Number(weight) >= 600;
}

const ALIGNMENTS: Readonly<Record<string, boolean>> = { center: true };

function ownStyle(style: XmlElement, faces: Faces): OdtStyle {
  const text = child(style, "style:text-properties");
  const paragraph = child(style, "style:paragraph-properties");
  const face = attribute(text, "style:font-name");
  const slant = attribute(text, "fo:font-style");
  const display = attribute(text, "text:display");
  const alignment = attribute(paragraph, "fo:text-align");
  const size = /^(\d{1,4}(?:\.\d{1,6})?)(pt|%)$/.exec(attribute(text, "fo:font-size") ?? "");
  return {
    bold: isBold(attribute(text, "fo:font-weight")),
    italic: slant === null ? null : slant !== "normal",
    hidden: display === null ? null : display === "none",
    font: (face === null ? null : (faces.get(face) ?? face)) ?? unquoted(attribute(text, "fo:font-family")),
    size: size?.[2] === "pt" ? Number(size[1]) : null,
    relativeSize: size?.[2] === "%" ? Number(size[1]) / 100 : null,
    centred: alignment === null ? null : (ALIGNMENTS[alignment] ?? false),
    list: attribute(style, "style:list-style-name"),
    page: attribute(style, "style:master-page-name") || null,
  };
}

function facesIn(roots: readonly (XmlElement | null)[]): Faces {
  const faces = new Map<string, string>();
  for (const root of roots)
    for (const one of child(root, "office:font-face-decls")?.children ?? []) {
      const family = unquoted(attribute(one, "svg:font-family"));
      const name = attribute(one, "style:name");
      if (family !== null && name !== null) faces.set(name, family);
    }
  return faces;
}

/** The styles that hold inside one part: its automatic ones before the common ones. */
export function readStyles(common: XmlElement | null, part: XmlElement): StyleOf {
  const faces = facesIn([common, part]);
  const named = new Map<string, XmlElement>();
  const defaults = new Map<string, XmlElement>();
  const containers = [child(common, "office:styles"), child(part, "office:automatic-styles")];
  for (const style of containers.flatMap((container) => container?.children ?? [])) {
    const family = attribute(style, "style:family") ?? "";
    if (style.name === "style:style") named.set(`${family} ${attribute(style, "style:name") ?? ""}`, style);
    if (style.name === "style:default-style") defaults.set(family, style);
  }
  const known = new Map<string, OdtStyle>();

  const resolved = (family: Family, name: string | null): OdtStyle => {
    let whole: OdtStyle | null = null;
    const seen = new Set<XmlElement>();
    let next = named.get(`${family} ${name ?? ""}`);
    while (next !== undefined && !seen.has(next) && seen.size < MAX_CHAIN) {
      seen.add(next);
      const own = ownStyle(next, faces);
      whole = whole === null ? own : over(whole, own);
      next = named.get(`${family} ${attribute(next, "style:parent-style-name") ?? ""}`);
    }
    const base = family === "paragraph" ? defaults.get(family) : undefined;
    const far = base === undefined ? NOTHING : ownStyle(base, faces);
    return whole === null ? far : over(whole, far);
  };
  return (family, name) => {
    const key = `${family} ${name ?? ""}`;
    const ready = known.get(key) ?? resolved(family, name);
    known.set(key, ready);
    return ready;
  };
}

/** The look of words whose own style lies over that of the words around them. */
export const laidOver = over;
