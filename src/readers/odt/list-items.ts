import { attribute } from "../office/element.ts";
import type { XmlElement } from "../office/xml.ts";
import { count } from "./measure.ts";
import type { OdtReading } from "./reading.ts";

/** A paragraph's place in a list. Lists that continue each other share a counter. */
export interface InList {
  readonly counter: string;
  readonly style: string | null;
  readonly depth: number;
  readonly start: number | null;
  readonly numbered: boolean;
}

function counterOf(list: XmlElement, style: string | null, reading: OdtReading): string {
  const continued = attribute(list, "text:continue-list");
  const byList = continued === null ? undefined : reading.counters.get(`list ${continued}`);
  const goesOn = attribute(list, "text:continue-numbering") === "true";
  const counter =
    byList ??
    (goesOn ? reading.counters.get(`style ${style ?? ""}`) : undefined) ??
    `list ${++reading.lists}`;
  const id = attribute(list, "xml:id") ?? attribute(list, "text:id");
  if (id !== null) reading.counters.set(`list ${id}`, counter);
  reading.counters.set(`style ${style ?? ""}`, counter);
  return counter;
}

export function outermostList(list: XmlElement, reading: OdtReading): InList {
  const style = attribute(list, "text:style-name");
  return { counter: counterOf(list, style, reading), style, depth: 0, start: null, numbered: true };
}

export const innerList = (list: XmlElement, outer: InList): InList => ({
  ...outer,
  style: attribute(list, "text:style-name") ?? outer.style,
  depth: outer.depth + 1,
});

/** A paragraph that says itself to which list and level it belongs. */
export function numberedParagraph(element: XmlElement, reading: OdtReading): InList {
  const style = attribute(element, "text:style-name");
  const id = attribute(element, "text:list-id");
  const counter = id === null ? counterOf(element, style, reading) : `numbered ${id}`;
  return {
    counter,
    style,
    depth: Math.max(1, count(attribute(element, "text:level")) ?? 1) - 1,
    start: count(attribute(element, "text:start-value")),
    numbered: true,
  };
}
