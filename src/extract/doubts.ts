import type { Gap } from "../model/document.ts";
import type { Item, Plan, Role } from "../model/plan.ts";
import { columnsOf } from "./columns.ts";
import { isTargetTable } from "./target-tables.ts";
import { type Table, tablesIn } from "./tables.ts";

/** A sentence that is cut off is longer than a heading, a name or a label. */
const LONG = 60;
/** Text under a heading of organisation that should name somebody. */
const SOME_TEXT = 120;

/** What the plan holds and we did not understand, and where its text breaks off: ours, never the author's. */
export const doubtsIn = (plan: Plan): readonly Gap[] => [
  ...plan.leftOut.map(({ what, place }): Gap => ({ code: "unread-part", detail: what, place })),
  ...cutIn(plan),
  ...beheadedIn(plan),
  ...unreadOrganisation(plan),
  ...tablesIn(plan.items.filter(({ role }) => role !== "annex"))
    .filter(isUnknown)
    .map((table) => notUnderstood("table", table.rows[0]!.item)),
];

const notUnderstood = (detail: string, { location }: Item): Gap => ({
  code: "not-understood",
  detail,
  place: location,
});

/** The text ends inside a sentence, or before any part but the purpose, and nobody signs it. */
const cutIn = ({
  items,
  preamble,
  sections,
  signatory,
  recipients,
  annexes,
  number,
  issued,
}: Plan): readonly Gap[] => {
  if (signatory !== null || recipients.length > 0 || annexes.some(({ present }) => present)) return [];
  const last = items.at(-1) ?? preamble.at(-1);
  if (!last || last.cell) return [];
  const inSentence =
    last.heading !== last.text && last.text.length > LONG && /[\p{L}\d,(–-]$/u.test(last.text.trim());
  const early = sections.every(({ role }) => role === "purpose" || role === "other");
  // Under a letterhead stands a whole document: one that stops among its tasks has lost its second half.
  const half =
    number !== null &&
    issued !== null &&
    !/\.\/\.?\s*$/.test(last.text) &&
    sections.some(({ role }) => role === "tasks") &&
    sections.every(({ role }) => FIRST_HALF.has(role));
  return inSentence || early || half
    ? [{ code: "text-cut", detail: last.text.slice(-80), place: last.location }]
    : [];
};

const FIRST_HALF: ReadonlySet<Role> = new Set<Role>(["purpose", "objectives", "tasks", "other"]);

/** No letterhead, no title, and the first number is not the first of its kind: what stood before is not in the file. */
const beheadedIn = ({ title, number, issuer, issued, sections }: Plan): readonly Gap[] => {
  const first = sections[0];
  if (title !== null || number !== null || issuer !== null || issued !== null || !first) return [];
  return first.label === null || /^(?:I|A|1)(?:\.|$)|^(?:phần\s+)?(?:thứ\s+nhất|một)/i.test(first.label)
    ? []
    : [{ code: "text-cut", detail: "start", place: first.location }];
};

/** A section of organisation that holds text and in which nobody was found. */
const unreadOrganisation = ({ sections, items, assignments, tasks }: Plan): readonly Gap[] => {
  if (assignments.length > 0 || tasks.some(({ leads }) => leads.length > 0)) return [];
  return sections
    .filter(({ role, closing, label }) => role === "organisation" && !closing && label !== null)
    .flatMap(({ label }) => {
      const own = items.filter(({ path, heading, text }) => isUnder(path, label!) && heading !== text);
      const length = own.reduce((sum, { text }) => sum + text.length, 0);
      return own[0] && length > SOME_TEXT ? [notUnderstood("organisation", own[0])] : [];
    });
};

const isUnder = (path: string, label: string): boolean => path === label || path.startsWith(`${label}.`);

/** No head says what a column holds. */
const isUnknown = (table: Table): boolean => {
  if (isTargetTable(table) || table.rows.length < 2) return false;
  const known = new Set(columnsOf(table).keys());
  known.delete("number");
  return known.size === 0;
};
