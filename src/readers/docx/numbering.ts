import { NO_LEVEL, type List, type ListLevel } from "../office/list.ts";
import { attribute, child, childrenNamed, integer, onOff, valueOf } from "../office/element.ts";
import { runProperties } from "./properties.ts";
import type { Styles } from "./styles.ts";
import type { XmlElement } from "../office/xml.ts";

export type Lists = (numId: string) => List | null;

/** Word counts on where a level is missing. */
const MISSING: ListLevel = { ...NO_LEVEL, format: "decimal" };

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
      level: (ilvl) => levels.get(ilvl) ?? MISSING,
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
