import type { Location } from "../model/location.ts";
import type { Item, Mention, Plan, Role } from "../model/plan.ts";
import { subjectWords, wordsOf } from "./words.ts";

/** A paragraph, or a row of a table: what is aligned as one. */
export interface Unit {
  readonly text: string;
  readonly words: readonly string[];
  /** Its words in one string: equal keys say the same. */
  readonly key: string;
  readonly label: string | null;
  readonly parent: number | null;
  readonly children: number;
  readonly role: Role;
  readonly heading: boolean;
  readonly row: boolean;
  /** Number of the table that the row belongs to. */
  readonly table: number | null;
  /** The text with each body under its full name, between U+E000 and U+E001, as the meaning is read. */
  readonly said: string;
  readonly preamble: boolean;
  /** A paragraph of the preamble that names what the plan rests on. */
  readonly basis: boolean;
  readonly location: Location;
  readonly mentions: readonly Mention[];
}

/** A plan cut into units, with the way from a value of the plan to its unit. */
export interface Units {
  readonly plan: Plan;
  readonly list: readonly Unit[];
  readonly at: (location: Location | null) => number | null;
}

const keyOf = (location: Location): string => {
  const place =
    "line" in location && "column" in location
      ? [location.line, location.column]
      : "block" in location
        ? [location.block, location.table]
        : [location.page, location.line];
  return JSON.stringify([place, location.quote]);
};
const isOrdinal = (text: string): boolean => /^(?:\d+(?:\.\d+)*|[ivxlc]+)\s*[.)]?$/i.test(text);

interface Draft {
  readonly items: { readonly item: Item; readonly index: number }[];
  readonly preamble: boolean;
}

const group = (items: readonly Item[], preamble: boolean): Draft[] => {
  const drafts: Draft[] = [];
  const rows = new Map<string, Draft>();
  items.forEach((item, index) => {
    const row =
      item.cell === null ? null : `${String(item.cell.table)}:${String(item.cell.row)}:${item.role}`;
    const known = row === null ? undefined : rows.get(row);
    if (known) known.items.push({ item, index });
    else {
      const draft = { items: [{ item, index }], preamble };
      drafts.push(draft);
      if (row !== null) rows.set(row, draft);
    }
  });
  return drafts;
};

/** The words of an item with its bodies under their full names. */
const saidIn = (text: string, mentions: readonly Mention[]): string => {
  let said = "";
  let at = 0;
  for (const { name, start, end, collective } of mentions.toSorted((a, b) => a.start - b.start)) {
    if (start < at || collective) continue;
    said += `${text.slice(at, start)}\uE000${name}\uE001`;
    at = end;
  }
  return said + text.slice(at);
};

/** A table of one layout cell a row is no data row. */
const joined = (texts: readonly string[]): string => {
  const shown = texts.length > 1 && isOrdinal(texts[0]!) ? texts.slice(1) : texts;
  return shown.join(" | ");
};

export const unitsOf = (plan: Plan): Units => {
  const drafts = [...group(plan.preamble, true), ...group(plan.items, false)];
  const unitOfItem = new Map<number, number>();
  drafts.forEach((draft, at) => {
    if (!draft.preamble) for (const { index } of draft.items) unitOfItem.set(index, at);
  });
  const mentions = new Map<number, Mention[]>();
  for (const mention of plan.mentions) {
    const at = unitOfItem.get(mention.item);
    if (at === undefined) continue;
    const list = mentions.get(at);
    if (list) list.push(mention);
    else mentions.set(at, [mention]);
  }
  const parentOf = (draft: Draft): number | null => {
    const { parent } = draft.items[0]!.item;
    return draft.preamble || parent === null ? null : (unitOfItem.get(parent) ?? null);
  };
  const children = new Map<number, number>();
  for (const draft of drafts) {
    const parent = parentOf(draft);
    if (parent !== null) children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  const based = new Set(plan.bases.map((it) => keyOf(it.location)));
  const places = new Map<string, number>();
  const byLocation = new Map<Location, number>();
  const list = drafts.map((draft, at): Unit => {
    const { item } = draft.items[0]!;
    const text = joined(draft.items.map((own) => own.item.text));
    const named = mentions.get(at) ?? [];
    const said = joined(
      draft.items.map((own) =>
        saidIn(own.item.text, draft.preamble ? [] : named.filter((mention) => mention.item === own.index)),
      ),
    );
    const words = wordsOf(text);
    for (const own of draft.items) {
      places.set(keyOf(own.item.location), at);
      byLocation.set(own.item.location, at);
    }
    const about = subjectWords(words);
    return {
      text,
      words: about.length > 0 ? about : words,
      key: words.join(" "),
      label: item.label,
      parent: parentOf(draft),
      children: children.get(at) ?? 0,
      role: item.role,
      heading: item.heading !== null && item.heading === item.text.replace(/[\s:.]+$/, ""),
      row: item.cell !== null,
      table: item.cell?.table ?? null,
      said,
      preamble: draft.preamble,
      basis: draft.preamble && based.has(keyOf(item.location)),
      location: item.location,
      mentions: named,
    };
  });
  return {
    plan,
    list,
    at: (location) => {
      if (location === null) return null;
      // A plan that was written to JSON and read again has equal locations, not the same ones.
      return byLocation.get(location) ?? places.get(keyOf(location)) ?? null;
    },
  };
};

/** The unit itself and what it stands under, inside out. */
export const upFrom = (units: Units, at: number): readonly number[] => {
  const path: number[] = [];
  for (let unit: number | null = at; unit !== null; unit = units.list[unit]!.parent) path.push(unit);
  return path;
};
