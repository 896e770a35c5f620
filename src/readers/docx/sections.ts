import type { PageLayout } from "../../model/document.ts";
import { A4 } from "../office/page.ts";
import { attribute, child, childrenNamed, onOff, twips } from "../office/element.ts";
import type { XmlElement } from "../office/xml.ts";

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
