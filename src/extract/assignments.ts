import type { Lexicon } from "../lexicon/index.ts";
import type { Assignment, Duty, Item } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";
import { bodyRowsIn } from "./body-rows.ts";
import { bodyOrPost, type Opening, openingOf, sentenceOf, unknownIn } from "./openings.ts";
import { endOf } from "./outline.ts";
import { closingOf } from "./sections.ts";

const roleOf = (low: string): Duty["role"] => {
  const lead = low.search(
    /chủ\s+trì|chịu\s+trách\s+nhiệm\s+(?:chính|tổ\s+chức)|là\s+(?:cơ\s+quan|đơn\s+vị)\s+(?:thường\s+trực|đầu\s+mối)/,
  );
  const support = low.search(/phối\s+hợp/);
  if (lead >= 0 && (support < 0 || lead < support)) return "lead";
  if (support >= 0 && support < 40) return "support";
  return /^(?:.{0,20})(?:biết|theo\s+dõi,?\s+chỉ\s+đạo|được\s+thông\s+báo)/.test(low) ? "inform" : null;
};

export const dutyOf = (text: string): Duty => ({ text, role: roleOf(lowered(text)) });

export interface Block {
  readonly assignment: Assignment;
  /** The items that stand in it. */
  readonly items: readonly number[];
}

interface Opened {
  readonly at: number;
  readonly opening: Opening;
  readonly own: readonly number[];
}

/** So many headed blocks show how the plan gives its work: a sentence that names many bodies is then for all of them. */
const MANY = 3;

/** Who is to do what: the blocks of the organisation section, and rows headed by bodies elsewhere. Blocks inside a block are its duties. */
export const assignmentsIn = (items: readonly Item[], lexicon: Lexicon): Block[] => {
  const opened = openedIn(items, lexicon);
  const headed = opened.filter(({ opening }) => opening.headed).length;
  return opened
    .filter(({ opening }) => opening.headed || bodiesIn(opening) < MANY || headed < MANY)
    .flatMap((block) => blocksFrom(block, items));
};

const bodiesIn = ({ names, rest }: Opening): number => names.length + (/^(?:và\s+)?các\s/.test(rest) ? 1 : 0);

const openedIn = (items: readonly Item[], lexicon: Lexicon): Opened[] => {
  const found: Opened[] = [];
  const taken = new Set<number>();
  const closing = new Set(closingOf(items));
  const rows = bodyRowsIn(items, lexicon);
  const rowsBelow = countBy([...rows.keys()].map((at) => items[at]!.parent));
  const numbered = new Set(items.flatMap((item) => (item.label === null ? [] : [item.parent])));
  // Where the section has no numbers its paragraphs are its blocks.
  const isDirect = (item: Item): boolean =>
    item.depth === 1 && !numbered.has(item.parent) && !/:\s*$/.test(item.text);
  items.forEach((item, i) => {
    if (item.parent === null || taken.has(i) || closing.has(item)) return;
    const opening = openingAt(i);
    if (!opening) return;
    // `… thực hiện các nhiệm vụ sau:` above a row of bodies leads to their blocks and is none.
    if (!opening.headed && (rowsBelow.get(i) ?? 0) > 1) return;
    const isLeadIn = leadsOn(item) || (/:\s*$/.test(item.text) && endOf(i, items) === i + 1);
    const own = isLeadIn ? followersOf(i, items, rows) : blockOf(i, items, closing);
    own.forEach((n) => taken.add(n));
    found.push({ at: i, opening, own });
  });
  return found;

  function openingAt(i: number): Opening | null {
    const item = items[i]!;
    if (leadsOn(item)) return item.role === "reporting" ? null : sentenceOf(item, lexicon);
    if (item.role !== "organisation" && item.role !== "reporting") return rows.get(i) ?? null;
    const opening =
      openingOf(item, item.label !== null || isDirect(item), lexicon) ??
      unknownIn(item, found.at(-1)?.own[0] ?? nextOpened(i, items, lexicon), items, lexicon);
    return item.role === "reporting" && opening?.rest !== "" ? null : opening;
  }
};

const countBy = (keys: readonly (number | null)[]): ReadonlyMap<number | null, number> => {
  const counts = new Map<number | null, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** `Giao phòng Quản lý đô thị triển khai các công việc:` above a list that stands beside it. */
const leadsOn = ({ label, text, role, cell }: Item): boolean =>
  label === null &&
  cell === null &&
  (role === "organisation" || role === "tasks") &&
  /^(?:giao|phân công|đề nghị|yêu cầu)\s.*:\s*$/i.test(text);

/** The list beside a lead-in: up to the next paragraph without a label, or the next body that heads a block. */
const followersOf = (at: number, items: readonly Item[], rows: ReadonlyMap<number, Opening>): number[] => {
  const own = [at];
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i]!;
    if (item.depth < items[at]!.depth || rows.has(i) || item.role !== items[at]!.role) break;
    if (item.parent === items[at]!.parent && item.label === null) break;
    own.push(i);
  }
  return own;
};

const blocksFrom = ({ at, opening, own }: Opened, items: readonly Item[]): Block[] => {
  const item = items[at]!;
  const duties = own
    .filter((n) => n !== at && items[n]!.heading !== items[n]!.text)
    .map((n) => dutyOf(items[n]!.text));
  const leads = /:\s*$/.test(opening.rest) && duties.length > 0;
  const all = opening.rest === "" || leads ? duties : [dutyOf(opening.rest), ...duties];
  return opening.names.map((agency) => ({
    assignment: {
      agency,
      scope: opening.scope,
      label: item.path || null,
      heading: headingWithLabel(item, opening),
      duties: all,
      location: item.location,
    },
    items: own,
  }));
};

/** Which bodies head a block at an item. */
export const headsOf = (blocks: readonly Block[]): ReadonlyMap<number, readonly string[]> => {
  const heads = new Map<number, string[]>();
  for (const { assignment, items } of blocks)
    heads.set(items[0]!, [...(heads.get(items[0]!) ?? []), assignment.agency]);
  return heads;
};

/** The next of the row that a known agency heads, for a first line that starts as a body or a post does. */
const nextOpened = (at: number, items: readonly Item[], lexicon: Lexicon): number | null => {
  const item = items[at]!;
  if (item.label === null || !bodyOrPost.test(item.text)) return null;
  for (let i = endOf(at, items); i < items.length && items[i]!.parent === item.parent; i = endOf(i, items))
    if (openingOf(items[i]!, true, lexicon)) return i;
  return null;
};

const headingWithLabel = (item: Item, opening: Opening): string =>
  item.label !== null && item.kind !== "dash" ? `${item.label}. ${opening.heading}` : opening.heading;

/** The item itself and what stands under it; a plain heading's text that follows without a label is its own too. */
const blockOf = (at: number, items: readonly Item[], closing: ReadonlySet<Item>): number[] => {
  const own = [at];
  const end = endOf(at, items);
  for (let i = at + 1; i < end; i++) {
    const item = items[i]!;
    if (closing.has(item)) break;
    own.push(i);
  }
  return own;
};
