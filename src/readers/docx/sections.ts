import type { PageLayout } from "../../model/document.ts";
import { attribute, child, childrenNamed, onOff, twips } from "./element.ts";
import type { XmlElement } from "./xml.ts";

const A4: PageLayout = { width: 210, height: 297, top: 25.4, bottom: 25.4, left: 25.4, right: 25.4 };

const millimetres = (value: number): number => Math.round((value * 254) / 1440) / 10;

export function layoutOf(section: XmlElement): PageLayout {
  const size = child(section, "w:pgSz");
  const margins = child(section, "w:pgMar");
  const side = (element: XmlElement | null, name: string, otherwise: number): number => {
    const value = twips(attribute(element, name));
    return value === null ? otherwise : millimetres(Math.abs(value));
  };
  return {
    width: side(size, "w:w", A4.width),
    height: side(size, "w:h", A4.height),
    top: side(margins, "w:top", A4.top),
    bottom: side(margins, "w:bottom", A4.bottom),
    left: side(margins, "w:left", A4.left) + side(margins, "w:gutter", 0),
    right: side(margins, "w:right", A4.right),
  };
}

/** Relations of the headers or footers that a section shows. */
export function furniture(
  section: XmlElement,
  name: "w:headerReference" | "w:footerReference",
): readonly string[] {
  const firstDiffers = onOff(section, "w:titlePg") === true;
  return childrenNamed(section, name)
    .filter((reference) => firstDiffers || attribute(reference, "w:type") !== "first")
    .flatMap((reference) => attribute(reference, "r:id") ?? []);
}

/** A picture of at least this share of the page's width and height is a page of its own. */
const WHOLE_PAGE = 0.6;

export function fillsPage(
  picture: { readonly width: number; readonly height: number },
  layouts: readonly PageLayout[],
): boolean {
  const { width, height } = layouts[0] ?? A4;
  return picture.width >= width * WHOLE_PAGE && picture.height >= height * WHOLE_PAGE;
}
