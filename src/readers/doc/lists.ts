import { NO_LEVEL, type List, type ListLevel } from "../office/list.ts";
import type { Bytes } from "./bytes.ts";
import type { WordFile } from "./header.ts";
import { TABLE } from "./header.ts";
import { lookOver, PLAIN } from "./looks.ts";

/** List by its use in the file, from 1; null for none. */
export type DocLists = (use: number) => List | null;

const LEVELS = 9;
const LIST_SIZE = 28;
const LEVEL_SIZE = 28;
const USE_SIZE = 16;

const FORMATS: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  5: "ordinal",
  22: "decimalZero",
  23: "bullet",
  57: "numberInDash",
  255: "none",
};

/** Numbers of other levels stand in the text as the characters 0 to 8. */

const pattern = (text: string): string =>
  text.replace(/[\x00-\x08]/g, (sign) => `%${sign.charCodeAt(0) + 1}`);

function levelAt(bytes: Bytes, at: number, fonts: readonly string[]): { level: ListLevel; next: number } {
  const flags = bytes.u8(at + 5);
  const format = bytes.u8(at + 4);
  const looksAt = at + LEVEL_SIZE + bytes.u8(at + 25);
  const textAt = looksAt + bytes.u8(at + 24);
  const next = textAt + 2 + bytes.u16(textAt) * 2;
  const look = lookOver(bytes.part(looksAt, textAt), PLAIN, (_, under) => under);
  const level: ListLevel = {
    ...NO_LEVEL,
    start: bytes.i32(at),
    format: FORMATS[format] ?? `number format ${format}`,
    text: pattern(bytes.utf16(textAt + 2, next)),
    legal: (flags & 4) !== 0,
    restart: (flags & 8) !== 0 ? bytes.u8(at + 26) : null,
    font: look.font === null ? null : (fonts[look.font] ?? null),
    hidden: look.hidden,
  };
  return { level, next };
}

type Levels = readonly ListLevel[];

function readDefinitions(file: WordFile, fonts: readonly string[]): ReadonlyMap<number, Levels> {
  const { from, to } = file.span(TABLE.lists);
  const definitions = new Map<number, Levels>();
  if (to - from < 2) return definitions;
  const { table } = file;
  // The levels of all lists stand behind the table, outside of its length.
  let at = to;
  for (let index = 0; index < table.u16(from); index++) {
    const entry = from + 2 + index * LIST_SIZE;
    const isSimple = (table.u8(entry + 26) & 1) !== 0;
    const levels: ListLevel[] = [];
    for (let ilvl = 0; ilvl < (isSimple ? 1 : LEVELS); ilvl++) {
      const { level, next } = levelAt(table, at, fonts);
      levels.push(level);
      at = next;
    }
    definitions.set(table.i32(entry), levels);
  }
  return definitions;
}

const [HAS_START, HAS_LEVEL] = [0x10, 0x20];

interface Use {
  readonly id: number;
  readonly restarts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, ListLevel>;
}

function readUses(file: WordFile, fonts: readonly string[]): readonly Use[] {
  const table = file.tablePart(TABLE.listUses);
  if (table.length < 4) return [];
  const count = Math.min(table.u32(0), Math.floor((table.length - 4) / USE_SIZE));
  const uses: Use[] = [];
  let at = 4 + count * USE_SIZE;
  for (let index = 0; index < count; index++) {
    const restarts = new Map<number, number>();
    const levels = new Map<number, ListLevel>();
    const overrides = table.u8(4 + index * USE_SIZE + 12);
    at += 4;
    for (let override = 0; override < overrides; override++) {
      const flags = table.u32(at + 4);
      const ilvl = flags & 0xf;
      const start = table.i32(at);
      at += 8;
      if ((flags & HAS_LEVEL) !== 0) {
        const { level, next } = levelAt(table, at, fonts);
        levels.set(ilvl, level);
        at = next;
      }
      if ((flags & HAS_START) !== 0) restarts.set(ilvl, levels.get(ilvl)?.start ?? start);
    }
    uses.push({ id: table.i32(4 + index * USE_SIZE), restarts, levels });
  }
  return uses;
}

export function readLists(file: WordFile, fonts: readonly string[]): DocLists {
  const definitions = readDefinitions(file, fonts);
  const uses = readUses(file, fonts);
  const lists = uses.map(({ id, restarts, levels }): List | null => {
    const defined = definitions.get(id);
    if (defined === undefined) return null;
    return {
      counter: String(id),
      level: (ilvl) => levels.get(ilvl) ?? defined[ilvl] ?? NO_LEVEL,
      restarts,
      levelOfStyle: () => null,
    };
  });
  return (use) => lists[use - 1] ?? null;
}
