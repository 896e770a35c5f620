import { rememberingFor } from "../../text/remember.ts";
import { attribute, child, integer, onOff, valueOf } from "../office/element.ts";
import type { XmlElement } from "../office/xml.ts";
import { colourOf, fillOf } from "./colours.ts";

/** What one place of the file says of a run; null where it says nothing. */
export interface RunProperties {
  readonly style: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly hidden: boolean | null;
  /** Shown in capitals, whatever was typed. */
  readonly caps: boolean | null;
  readonly struck: boolean | null;
  readonly raised: boolean | null;
  /** Six hexadecimal digits, or `auto`. */
  readonly colour: string | null;
  /** What is behind the words, in the same form. */
  readonly fill: string | null;
  /** A typeface, or the theme's face as `theme:major` or `theme:minor`. */
  readonly font: string | null;
  /** Points. */
  readonly size: number | null;
}

/** What one place of the file says of a paragraph. */
export interface ParagraphProperties {
  readonly style: string | null;
  readonly centred: boolean | null;
  /** Outline level from 0; 9 is running text. */
  readonly outline: number | null;
  readonly numId: string | null;
  readonly ilvl: number | null;
  readonly fill: string | null;
  /** A large initial that stands in a paragraph of its own before the one that it begins. */
  readonly dropCap: boolean;
}

export const NO_RUN_PROPERTIES: RunProperties = {
  style: null,
  bold: null,
  italic: null,
  hidden: null,
  caps: null,
  struck: null,
  raised: null,
  colour: null,
  fill: null,
  font: null,
  size: null,
};

export const NO_PARAGRAPH_PROPERTIES: ParagraphProperties = {
  style: null,
  centred: null,
  outline: null,
  numId: null,
  ilvl: null,
  fill: null,
  dropCap: false,
};

function fontOf(fonts: XmlElement | null): string | null {
  const theme = attribute(fonts, "w:asciiTheme") ?? attribute(fonts, "w:hAnsiTheme");
  if (theme !== null) return theme.startsWith("major") ? "theme:major" : "theme:minor";
  return attribute(fonts, "w:ascii") ?? attribute(fonts, "w:hAnsi");
}

export function runProperties(rPr: XmlElement | null): RunProperties {
  if (rPr === null || rPr.children.length === 0) return NO_RUN_PROPERTIES;
  const halfPoints = integer(valueOf(rPr, "w:sz"));
  const position = valueOf(rPr, "w:vertAlign");
  return {
    style: valueOf(rPr, "w:rStyle"),
    bold: onOff(rPr, "w:b"),
    italic: onOff(rPr, "w:i"),
    hidden: onOff(rPr, "w:vanish"),
    caps: onOff(rPr, "w:caps") ?? onOff(rPr, "w:smallCaps"),
    struck: onOff(rPr, "w:strike") ?? onOff(rPr, "w:dstrike"),
    raised: position === null ? null : position === "superscript",
    colour: colourOf(child(rPr, "w:color")),
    fill: fillOf(rPr),
    font: fontOf(child(rPr, "w:rFonts")),
    size: halfPoints === null ? null : halfPoints / 2,
  };
}

export function paragraphProperties(pPr: XmlElement | null): ParagraphProperties {
  if (pPr === null || pPr.children.length === 0) return NO_PARAGRAPH_PROPERTIES;
  const alignment = valueOf(pPr, "w:jc");
  const numPr = child(pPr, "w:numPr");
  return {
    style: valueOf(pPr, "w:pStyle"),
    centred: alignment === null ? null : alignment === "center",
    outline: integer(valueOf(pPr, "w:outlineLvl")),
    numId: valueOf(numPr, "w:numId"),
    ilvl: integer(valueOf(numPr, "w:ilvl")),
    fill: fillOf(pPr),
    dropCap: (attribute(child(pPr, "w:framePr"), "w:dropCap") ?? "none") !== "none",
  };
}

/** Word writes the same properties thousands of times, and the parser gives one element for them: made out once. */
export function remembered<T>(
  makeOut: (properties: XmlElement | null) => T,
): (properties: XmlElement | null) => T {
  const ofElement = rememberingFor<XmlElement, T>(makeOut);
  return (properties) => (properties === null ? makeOut(null) : ofElement(properties));
}

/** Properties of the nearer place, filled up from the farther one. */
export function inherit(near: RunProperties, far: RunProperties): RunProperties {
  return {
    style: near.style ?? far.style,
    bold: near.bold ?? far.bold,
    italic: near.italic ?? far.italic,
    hidden: near.hidden ?? far.hidden,
    caps: near.caps ?? far.caps,
    struck: near.struck ?? far.struck,
    raised: near.raised ?? far.raised,
    colour: near.colour ?? far.colour,
    fill: near.fill ?? far.fill,
    font: near.font ?? far.font,
    size: near.size ?? far.size,
  };
}
