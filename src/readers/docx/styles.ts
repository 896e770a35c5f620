import { attribute, child, childrenNamed, isOn, valueOf } from "../office/element.ts";
import { fillOf } from "./colours.ts";
import type { ParagraphProperties, RunProperties } from "./properties.ts";
import {
  inherit,
  NO_PARAGRAPH_PROPERTIES,
  NO_RUN_PROPERTIES,
  paragraphProperties,
  runProperties,
} from "./properties.ts";
import type { XmlElement } from "../office/xml.ts";

/** What a table style says of one of its regions. */
export interface Region {
  readonly run: RunProperties;
  readonly centred: boolean | null;
  readonly fill: string | null;
}

/** A style with everything that it is based on. */
export interface Style {
  readonly run: RunProperties;
  readonly centred: boolean | null;
  readonly fill: string | null;
  /** Outline level from 0, by the style's own word or by its name `heading n`. */
  readonly outline: number | null;
  readonly numId: string | null;
  readonly ilvl: number | null;
  /** The nearest style of the chain that names list or level: a list's level may point back to it. */
  readonly numberedBy: string | null;
  /** Table styles: what they say of the first row, the first column and so on. */
  readonly regions: ReadonlyMap<string, Region>;
}

export interface Styles {
  readonly defaults: RunProperties;
  /** Unknown or missing ids fall back to the default style of the type. */
  readonly paragraph: (id: string | null) => Style;
  readonly character: (id: string | null) => Style;
  readonly table: (id: string | null) => Style;
  /** numId that a list style points to. */
  readonly listOf: (id: string) => string | null;
}

const NO_STYLE: Style = {
  run: NO_RUN_PROPERTIES,
  centred: null,
  fill: null,
  outline: null,
  numId: null,
  ilvl: null,
  numberedBy: null,
  regions: new Map(),
};
const MAX_CHAIN = 64;

function headingLevel(style: XmlElement): number | null {
  const match = /^heading ([1-9])$/i.exec(valueOf(style, "w:name")?.trim() ?? "");
  return match === null ? null : Number(match[1]) - 1;
}

function regionsOf(style: XmlElement, far: Style["regions"]): Style["regions"] {
  const own = childrenNamed(style, "w:tblStylePr");
  if (own.length === 0) return far;
  const regions = new Map(far);
  for (const region of own) {
    const type = attribute(region, "w:type") ?? "";
    const base = far.get(type);
    regions.set(type, {
      run: inherit(runProperties(child(region, "w:rPr")), base?.run ?? NO_RUN_PROPERTIES),
      centred: paragraphProperties(child(region, "w:pPr")).centred ?? base?.centred ?? null,
      fill: fillOf(child(region, "w:tcPr")) ?? base?.fill ?? null,
    });
  }
  return regions;
}

/** One style laid over what it is based on. */
function layered(style: XmlElement, far: Style): Style {
  const pPr = child(style, "w:pPr");
  const own: ParagraphProperties = pPr === null ? NO_PARAGRAPH_PROPERTIES : paragraphProperties(pPr);
  return {
    run: inherit(runProperties(child(style, "w:rPr")), far.run),
    centred: own.centred ?? far.centred,
    fill: own.fill ?? fillOf(child(style, "w:tcPr")) ?? far.fill,
    outline: own.outline ?? headingLevel(style) ?? far.outline,
    numId: own.numId ?? far.numId,
    ilvl: own.ilvl ?? far.ilvl,
    numberedBy: own.numId === null && own.ilvl === null ? far.numberedBy : attribute(style, "w:styleId"),
    regions: regionsOf(style, far.regions),
  };
}

/** The style and its ancestors, nearest first; a circle or an endless chain is cut. */
function chainOf(style: XmlElement, byId: ReadonlyMap<string, XmlElement>): readonly XmlElement[] {
  const chain: XmlElement[] = [];
  let next: XmlElement | undefined = style;
  while (next !== undefined && chain.length < MAX_CHAIN && !chain.includes(next)) {
    chain.push(next);
    next = byId.get(valueOf(next, "w:basedOn") ?? "");
  }
  return chain;
}

function resolver(ofType: readonly XmlElement[]): (id: string | null) => Style {
  const byId = new Map(ofType.map((style) => [attribute(style, "w:styleId") ?? "", style]));
  const fallback = ofType.find((style) => isOn(attribute(style, "w:default") ?? "0"));
  const known = new Map<XmlElement, Style>();
  return (id) => {
    const style = byId.get(id ?? "") ?? fallback;
    if (style === undefined) return NO_STYLE;
    const ready = known.get(style);
    if (ready !== undefined) return ready;
    const resolved = chainOf(style, byId).reduceRight<Style>((far, near) => layered(near, far), NO_STYLE);
    known.set(style, resolved);
    return resolved;
  };
}

export function readStyles(root: XmlElement | null): Styles {
  const all = childrenNamed(root, "w:style");
  const ofType = (type: string): readonly XmlElement[] =>
    all.filter((style) => (attribute(style, "w:type") ?? "paragraph") === type);
  const defaults = child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  const lists = resolver(ofType("numbering"));
  return {
    defaults: runProperties(defaults),
    paragraph: resolver(ofType("paragraph")),
    character: resolver(ofType("character")),
    table: resolver(ofType("table")),
    listOf: (id) => lists(id).numId,
  };
}
