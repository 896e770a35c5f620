import { attribute, child, childrenNamed } from "../office/element.ts";
import { NO_LEVEL, type List, type ListLevel } from "../office/list.ts";
import type { XmlElement } from "../office/xml.ts";
import { count } from "./measure.ts";

/** Levels of a list style by their number from 0. */
export type ListStyle = ReadonlyMap<number, ListLevel>;

export interface ListStyles {
  readonly named: (name: string | null) => ListStyle | null;
  /** How headings are numbered. */
  readonly outline: ListStyle;
}

const FORMATS: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  "": "none",
};
/** `001, 002, 003, ...`: decimal, padded to the width of its sample. */
const PADDED = /^0+1,/;

function formatOf(format: string): string {
  if (PADDED.test(format)) return "custom";
  return Object.hasOwn(FORMATS, format) ? FORMATS[format]! : format;
}

/** `%1%.%2%.` as newer programs write it. */
const pattern = (format: string): string => format.replace(/%(\d{1,2})%/g, "%$1");

/** The number patterns of a level and of those above it that it shows. */
function shownLevels(at: number, shown: number, levels: ReadonlyMap<number, XmlElement>): string {
  const parts: string[] = [];
  for (let level = Math.max(0, at - shown + 1); level <= at; level++)
    if ((attribute(levels.get(level) ?? null, "style:num-format") ?? "") !== "") parts.push(`%${level + 1}`);
  return parts.join(".");
}

function textOf(element: XmlElement, at: number, levels: ReadonlyMap<number, XmlElement>): string {
  if (element.name === "text:list-level-style-bullet") return attribute(element, "text:bullet-char") ?? "";
  const whole = attribute(element, "style:num-list-format") ?? attribute(element, "loext:num-list-format");
  if (whole !== null) return pattern(whole);
  const numbers = shownLevels(at, count(attribute(element, "text:display-levels")) ?? 1, levels);
  return `${attribute(element, "style:num-prefix") ?? ""}${numbers}${attribute(element, "style:num-suffix") ?? ""}`;
}

function levelOf(element: XmlElement, at: number, levels: ReadonlyMap<number, XmlElement>): ListLevel {
  const picture = element.name === "text:list-level-style-image";
  const isBullet = picture || element.name === "text:list-level-style-bullet";
  const format = attribute(element, "style:num-format") ?? "";
  const look = child(element, "style:text-properties");
  return {
    ...NO_LEVEL,
    start: count(attribute(element, "text:start-value")) ?? 1,
    format: isBullet ? "bullet" : formatOf(format),
    sample: format,
    text: textOf(element, at, levels),
    font: attribute(look, "style:font-name") ?? attribute(look, "fo:font-family"),
    picture,
    hidden: attribute(look, "text:display") === "none",
  };
}

function styleOf(element: XmlElement | null): ListStyle {
  const levels = new Map<number, XmlElement>();
  for (const one of element?.children ?? []) {
    const level = count(attribute(one, "text:level"));
    if (level !== null && level > 0) levels.set(level - 1, one);
  }
  return new Map([...levels].map(([at, one]) => [at, levelOf(one, at, levels)]));
}

/** List styles of one part: its automatic ones before the common ones. */
export function readListStyles(common: XmlElement | null, part: XmlElement): ListStyles {
  const elements = new Map<string, XmlElement>();
  const containers = [child(common, "office:styles"), child(part, "office:automatic-styles")];
  for (const container of containers)
    for (const one of childrenNamed(container, "text:list-style"))
      elements.set(attribute(one, "style:name") ?? "", one);
  const known = new Map<string, ListStyle>();
  return {
    outline: styleOf(child(child(common, "office:styles"), "text:outline-style")),
    named: (name) => {
      const element = elements.get(name ?? "");
      if (name === null || element === undefined) return null;
      const ready = known.get(name) ?? styleOf(element);
      known.set(name, ready);
      return ready;
    },
  };
}

/** A list style in the form in which labels are counted; `start` overrides that of one level. */
export function listOf(
  style: ListStyle,
  counter: string,
  start: { readonly ilvl: number; readonly value: number } | null,
): List {
  return {
    counter,
    level: (ilvl) => {
      const level = style.get(ilvl) ?? NO_LEVEL;
      return start?.ilvl === ilvl ? { ...level, start: start.value } : level;
    },
    restarts: new Map(start === null ? [] : [[start.ilvl, start.value]]),
    levelOfStyle: () => null,
  };
}
