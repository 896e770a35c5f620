import type { Lexicon } from "../lexicon/index.ts";
import type { Item, Task } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";
import { citationsIn, within } from "./citations.ts";
import { taskColumns } from "./due-cells.ts";
import { datedDaysIn } from "../language/dated.ts";
import { dayForm, isOnCalendar } from "../language/day.ts";
import { rankOf } from "./labels.ts";
import { endOf } from "./outline.ts";
import { frequencyIn } from "../language/rhythm.ts";
import type { Table } from "./tables.ts";

const leadLabel =
  /(?:cơ\s+quan|đơn\s+vị|phòng)?\s*(?:chủ\s+trì|thực\s+hiện|đầu\s+mối)(?:\s+thực\s+hiện)?\s*:\s*([^.;\n]+)/;
const supportLabel = /(?:cơ\s+quan|đơn\s+vị|phòng)?\s*phối\s+hợp(?:\s+thực\s+hiện)?\s*:\s*([^.;\n]+)/;
const dueLabel = /(?:thời\s+gian|thời\s+hạn|tiến\s+độ)(?:\s+(?:thực\s+hiện|hoàn\s+thành))?\s*:\s*([^.;\n]+)/;

const yearly = {
  year: "yearly",
  "half-year": "half-yearly",
  quarter: "quarterly",
  month: "monthly",
  week: "weekly",
} as const;

/** When a task is due, as the contract writes it; `year` is the one that the column head gives. */
export const dueOf = (text: string, year: number | null): string | null => {
  const low = lowered(text);
  const cited = citationsIn(text);
  const atom = datedDaysIn(text)
    .filter((day) => !within(cited, day.start))
    .at(-1);
  if (atom && isOnCalendar(atom))
    return dayForm({
      ...atom,
      year: atom.year ?? (atom.quarter !== null || atom.month !== null ? year : null),
    });
  const frequency = frequencyIn(text);
  if (frequency) return yearly[frequency];
  return /thường\s+xuyên|liên\s+tục/.test(low) ? "continuous" : null;
};

const namesIn = (text: string, lexicon: Lexicon): string[] => [
  ...new Set(lexicon.find(text).map((h) => h.name)),
];

const labelled = (text: string, pattern: RegExp): string => {
  const found = pattern.exec(lowered(text));
  return found
    ? text.slice(found.index + found[0].length - found[1]!.length, found.index + found[0].length)
    : "";
};

/** Times, places and persons of an event: particulars, not work to be done. */
const particulars =
  /^(?:thời gian|địa điểm|thành phần|đối tượng|số lượng|hình thức|phạm vi|chương trình chi tiết|trang phục|khẩu hiệu|phương tiện)(?![A-Za-zÀ-ỿ])[^.;]{0,60}(?::|$)/;

/** Which bodies head a block at an item. */
export type Heads = ReadonlyMap<number, readonly string[]>;

/** The task groups of the tasks section: its first level of labels; under a body that heads a block, what it is to do. */
export const tasksIn = (items: readonly Item[], lexicon: Lexicon, heads: Heads = new Map()): Task[] => {
  const inSection = [...items.entries()].filter(
    ([, i]) => i.role === "tasks" && i.label !== null && !i.cell && i.parent !== null,
  );
  const top = inSection.reduce((least, [, { depth }]) => Math.min(least, depth), Infinity);
  return inSection
    .filter(
      ([, i]) => i.depth === top && rankOf(i.kind!) < rankOf("dash") && !particulars.test(lowered(i.text)),
    )
    .flatMap(([at, item]) => {
      const names = heads.get(at);
      const own = names && inSection.filter(([, { parent }]) => parent === at);
      if (!own || own.length === 0) return [taskAt(at, items, lexicon, heads)];
      return own.map(([below]) => ({
        ...taskAt(below, items, lexicon, heads),
        leads: names,
        label: item.path,
      }));
    });
};

const taskAt = (at: number, items: readonly Item[], lexicon: Lexicon, heads: Heads): Task => {
  const item = items[at]!;
  const end = endOf(at, items);
  const text = items
    .slice(at, end)
    .map((own) => own.text)
    .join("\n");
  const labelledLeads = namesIn(labelled(text, leadLabel), lexicon);
  const headed = [...new Set(items.slice(at, end).flatMap((_, i) => heads.get(at + i) ?? []))];
  return {
    label: item.path,
    text: item.heading ?? item.text,
    leads: labelledLeads.length > 0 ? labelledLeads : headed,
    supports: namesIn(labelled(text, supportLabel), lexicon),
    due: dueOf(labelled(text, dueLabel), null),
    location: item.location,
  };
};

/** A cell names its bodies as it likes: one that no lexicon knows, a post or a person stands as written. */
const bodiesIn = (cell: string, lexicon: Lexicon): string[] => {
  const names = namesIn(cell, lexicon);
  if (names.length > 0) return names;
  return cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => /[A-Za-zÀ-ỿ]{2}/.test(part));
};

/** The rows of task tables, wherever they stand. */
export const tasksInTables = (tables: readonly Table[], lexicon: Lexicon): Task[] =>
  tables.flatMap((table) => {
    const columns = taskColumns(table);
    if (!columns) return [];
    const { what, lead, support, due, year } = columns;
    return table.rows
      .filter((row) => !row.group && row.cells[what] !== "")
      .map((row) => {
        const leadText = lead < 0 ? "" : row.cells[lead]!;
        const supportText = support < 0 || row.cells[support] === leadText ? "" : row.cells[support]!;
        const number = /^\s*([\dIVX]+(?:\.\d+)*)/.exec(row.cells[0]!)?.[1];
        return {
          label: [row.item.path, number].filter((part) => part !== undefined && part !== "").join("."),
          text: row.cells[what]!.replace(/\n/g, " "),
          leads: bodiesIn(leadText, lexicon),
          supports: bodiesIn(supportText, lexicon),
          due: due < 0 ? null : dueOf(row.cells[due]!, year),
          location: row.item.location,
        };
      });
  });
