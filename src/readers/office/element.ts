import { attributeName } from "./namespaces.ts";
import type { XmlElement } from "./xml.ts";
import { findAttribute } from "./xml-text.ts";

/** The first child of that name. */
export function child(element: XmlElement | null, name: string): XmlElement | null {
  if (element === null) return null;
  const { children } = element;
  // The most frequent question of all: counting is much cheaper than iterating before the code is hot.
  for (let at = 0; at < children.length; at++) if (children[at]!.name === name) return children[at]!;
  return null;
}

export function childrenNamed(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element === null ? [] : element.children.filter((one) => one.name === name);
}

export function attribute(element: XmlElement | null, name: string): string | null {
  if (element === null || element.tag === "") return null;
  return findAttribute(element.tag, (raw) => attributeName(element.scope, raw) === name);
}

/** The `w:val` of a child: how WordprocessingML writes nearly every property. */
export const valueOf = (element: XmlElement | null, name: string): string | null =>
  attribute(child(element, name), "w:val");

export function integer(value: string | null): number | null {
  return value !== null && /^[+-]?\d{1,9}$/.test(value.trim()) ? Number(value) : null;
}

/** An on/off property: null where the child is not there. */
export function onOff(element: XmlElement | null, name: string): boolean | null {
  const found = child(element, name);
  return found === null ? null : isOn(attribute(found, "w:val"));
}

export const isOn = (value: string | null): boolean =>
  value === null || !["0", "false", "off"].includes(value.trim().toLowerCase());

/** All elements of that name below, in document order; not below each other. */
export function descendants(element: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (one: XmlElement): void => {
    for (const inner of one.children) {
      if (names.has(inner.name)) found.push(inner);
      else visit(inner);
    }
  };
  visit(element);
  return found;
}

const TWIPS: Readonly<Record<string, number>> = {
  mm: 1440 / 25.4,
  cm: 1440 / 2.54,
  in: 1440,
  pt: 20,
  pc: 240,
  pi: 240,
};

/** A length in twips, which the file gives as a bare number or, in strict files, with a unit. */
export function twips(value: string | null): number | null {
  const match = /^\s*([+-]?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi)?\s*$/.exec(value ?? "");
  if (match === null) return null;
  return Number(match[1]) * (match[2] === undefined ? 1 : TWIPS[match[2]]!);
}
