import type { PageLayout, Zone } from "../../model/document.ts";
import { attribute, child, childrenNamed } from "../office/element.ts";
import type { XmlElement } from "../office/xml.ts";
import { millimetres } from "./measure.ts";

const A4 = { width: 210, height: 297 } as const;
const MAX_MASTERS = 1_000;

interface Furniture {
  readonly zone: Zone;
  readonly content: XmlElement;
}

const FURNITURE: Readonly<Record<string, Zone>> = {
  "style:header": "page-header",
  "style:header-first": "page-header",
  "style:header-left": "page-header",
  "style:footer": "page-footer",
  "style:footer-first": "page-footer",
  "style:footer-left": "page-footer",
};

/** The page styles that a text shows, in their order: those it names and those that follow them. */
export function mastersUsed(styles: XmlElement | null, named: readonly string[]): readonly XmlElement[] {
  const masters = childrenNamed(child(styles, "office:master-styles"), "style:master-page");
  const byName = new Map(masters.map((one) => [attribute(one, "style:name") ?? "", one]));
  const used = new Set<XmlElement>();
  const use = (name: string): void => {
    let next = byName.get(name);
    while (next !== undefined && !used.has(next) && used.size < MAX_MASTERS) {
      used.add(next);
      next = byName.get(attribute(next, "style:next-style-name") ?? "");
    }
  };
  for (const name of named) use(name);
  const standard = byName.get("Standard") ?? masters[0];
  if (used.size === 0 && standard !== undefined) use(attribute(standard, "style:name") ?? "");
  return [...used];
}

export const furnitureOf = (master: XmlElement): readonly Furniture[] =>
  master.children.flatMap((content) => {
    const zone = FURNITURE[content.name];
    return zone === undefined || attribute(content, "style:display") === "false" ? [] : [{ zone, content }];
  });

/** What a header or footer takes from the page beside the margin. */
function furnitureHeight(layout: XmlElement, name: "style:header-style" | "style:footer-style"): number {
  const properties = child(child(layout, name), "style:header-footer-properties");
  return (
    millimetres(attribute(properties, "fo:min-height")) ??
    millimetres(attribute(properties, "svg:height")) ??
    0
  );
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function layoutOf(styles: XmlElement | null, master: XmlElement): PageLayout | null {
  const name = attribute(master, "style:page-layout-name");
  const layouts = childrenNamed(child(styles, "office:automatic-styles"), "style:page-layout");
  const layout = layouts.find((one) => attribute(one, "style:name") === name);
  if (layout === undefined) return null;
  const properties = child(layout, "style:page-layout-properties");
  const length = (attributeName: string): number | null => millimetres(attribute(properties, attributeName));
  const margin = (side: string): number => length(`fo:margin-${side}`) ?? length("fo:margin") ?? 0;
  const has = (zone: Zone): boolean => furnitureOf(master).some((one) => one.zone === zone);
  return {
    width: length("fo:page-width") ?? A4.width,
    height: length("fo:page-height") ?? A4.height,
    top: rounded(margin("top") + (has("page-header") ? furnitureHeight(layout, "style:header-style") : 0)),
    bottom: rounded(
      margin("bottom") + (has("page-footer") ? furnitureHeight(layout, "style:footer-style") : 0),
    ),
    left: margin("left"),
    right: margin("right"),
  };
}

const isSame = (one: PageLayout, other: PageLayout | undefined): boolean =>
  other !== undefined &&
  (Object.keys(one) as (keyof PageLayout)[]).every((side) => one[side] === other[side]);

/** The layouts of the page styles; a first page and those after it that look the same are one. */
export function layoutsOf(styles: XmlElement | null, masters: readonly XmlElement[]): readonly PageLayout[] {
  const layouts = masters.flatMap((master) => layoutOf(styles, master) ?? []);
  return layouts.filter((layout, index) => !isSame(layout, layouts[index - 1]));
}
