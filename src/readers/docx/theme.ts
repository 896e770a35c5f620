import { attribute, child, descendants } from "../office/element.ts";
import type { XmlElement } from "../office/xml.ts";

/** The Latin typeface of a theme's headings or of its body text. */
export function themeFace(root: XmlElement, which: "major" | "minor"): string | null {
  const [fonts] = descendants(root, new Set([`a:${which}Font`]));
  return attribute(child(fonts ?? null, "a:latin"), "typeface");
}
