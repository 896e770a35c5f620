import { attribute, child, childrenNamed, integer, onOff, valueOf } from "./element.ts";
import { runProperties } from "./properties.ts";
import type { Styles } from "./styles.ts";
import type { XmlElement } from "./xml.ts";

export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** The pattern of a custom format. */
  readonly sample: string | null;
  /** `%1.%2.`, or the bullet. */
  readonly text: string;
  /** All numbers of the label in decimal. */
  readonly legal: boolean;
  /** Restart after this level (from 1) or a higher one; 0 never; null after any higher one. */
  readonly restart: number | null;
  /** Paragraph style that stands for this level. */
  readonly style: string | null;
  readonly font: string | null;
  readonly picture: boolean;
  readonly hidden: boolean;
}

/** A list as a paragraph uses it. Several lists may count together: they share the counter. */
export interface List {
  readonly counter: string;
  readonly level: (ilvl: number) => ListLevel;
  /** Levels whose counting this list begins anew, and the number with which it does. */
  readonly restarts: ReadonlyMap<number, number>;
  readonly levelOfStyle: (style: string) => number | null;
}

export type Lists = (numId: string) => List | null;

export const LEVELS = 9;

const NO_LEVEL: ListLevel = {
  start: 1,
  format: "decimal",
  sample: null,
  text: "",
  legal: false,
  restart: null,
  style: null,
  font: null,
  picture: false,
  hidden: false,
};

function levelOf(lvl: XmlElement): ListLevel {
  const format = child(lvl, "w:numFmt");
  const run = runProperties(child(lvl, "w:rPr"));
  return {
    start: integer(valueOf(lvl, "w:start")) ?? 0,
    format: attribute(format, "w:val") ?? "decimal",
    sample: attribute(format, "w:format"),
    text: valueOf(lvl, "w:lvlText") ?? "",
    legal: onOff(lvl, "w:isLgl") ?? false,
    restart: integer(valueOf(lvl, "w:lvlRestart")),
    style: valueOf(lvl, "w:pStyle"),
    font: run.font,
    picture: child(lvl, "w:lvlPicBulletId") !== null,
    hidden: run.hidden ?? false,
  };
}

type Levels = ReadonlyMap<number, ListLevel>;

function levelsOf(parent: XmlElement): Levels {
  return new Map(
    childrenNamed(parent, "w:lvl").map((lvl) => [integer(attribute(lvl, "w:ilvl")) ?? 0, levelOf(lvl)]),
  );
}

/** The levels of a list with what its own overrides change. */
function overridden(
  levels: Levels,
  num: XmlElement,
): { levels: Levels; restarts: ReadonlyMap<number, number> } {
  const changed = new Map(levels);
  const restarts = new Map<number, number>();
  for (const override of childrenNamed(num, "w:lvlOverride")) {
    const ilvl = integer(attribute(override, "w:ilvl")) ?? 0;
    const lvl = child(override, "w:lvl");
    const start = integer(valueOf(override, "w:startOverride"));
    if (lvl !== null) changed.set(ilvl, levelOf(lvl));
    if (start !== null) restarts.set(ilvl, start);
  }
  return { levels: changed, restarts };
}

const MAX_LINKS = 8;

/** Reads the lists of a file; a list that only points to a list style is followed to where its levels are. */
export function readLists(root: XmlElement | null, styles: Styles): Lists {
  const byId = (name: string, id: string): ReadonlyMap<string, XmlElement> =>
    new Map(childrenNamed(root, name).map((one) => [attribute(one, id) ?? "", one]));
  const nums = byId("w:num", "w:numId");
  const abstracts = byId("w:abstractNum", "w:abstractNumId");
  const known = new Map<string, List | null>();

  const abstractOf = (num: XmlElement | undefined, links: number): XmlElement | null => {
    const abstract = abstracts.get(valueOf(num ?? null, "w:abstractNumId") ?? "") ?? null;
    const style = valueOf(abstract, "w:numStyleLink");
    if (style === null || links >= MAX_LINKS) return abstract;
    return abstractOf(nums.get(styles.listOf(style) ?? ""), links + 1) ?? abstract;
  };

  const read = (numId: string): List | null => {
    const num = nums.get(numId);
    const abstract = abstractOf(num, 0);
    if (num === undefined || abstract === null) return null;
    const { levels, restarts } = overridden(levelsOf(abstract), num);
    return {
      counter: attribute(abstract, "w:abstractNumId") ?? "",
      level: (ilvl) => levels.get(ilvl) ?? NO_LEVEL,
      restarts,
      levelOfStyle: (style) => [...levels].find(([, level]) => level.style === style)?.[0] ?? null,
    };
  };

  return (numId) => {
    const ready = known.get(numId);
    if (ready !== undefined) return ready;
    const list = numId === "0" ? null : read(numId);
    known.set(numId, list);
    return list;
  };
}
