import type { Item, LabelKind } from "../model/plan.ts";
import type { Finding } from "../model/report.ts";
import type { Check, CheckContext } from "./context.ts";
import { finding, judged } from "./results.ts";

/** Labels of a row go on without skipping or repeating one. */
export const numbering: Check<"numbering"> = (_, { problem }, rule, context) => {
  const findings = context
    .once(breaksIn)
    .filter((found) => found.problem === problem)
    .map(({ item, before, expected }): Finding => {
      const after = shown(item);
      return problem === "gap"
        ? finding(rule, "numbering-gap", { before, after, expected }, item.location, {
            expected,
            actual: after,
          })
        : finding(rule, "numbering-repeat", { label: after }, item.location, { actual: after });
    });
  return judged(rule, findings);
};

const ORDERED: ReadonlySet<LabelKind> = new Set<LabelKind>([
  "upper",
  "roman",
  "lower-roman",
  "arabic",
  "dotted",
  "letter",
]);

const breaksIn = ({ plan }: CheckContext): readonly Break[] => rowsOf(plan.items).flatMap(breaksOf);

interface Break {
  readonly problem: "gap" | "repeat";
  readonly item: Item;
  readonly before: string;
  readonly expected: string;
}

/** Items that are numbered together: under one parent, with one kind of label, in the body or in one annex. */
function rowsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const rows = new Map<string, Item[]>();
  for (const item of items) {
    if (item.label === null || item.kind === null || item.cell || !ORDERED.has(item.kind)) continue;
    const stem = item.kind === "dotted" ? item.label.split(".").slice(0, -1).join(".") : "";
    const key = `${item.parent}|${item.kind}|${stem}|${item.role === "annex"}`;
    const row = rows.get(key);
    if (row) row.push(item);
    else rows.set(key, [item]);
  }
  return [...rows.values()];
}

function breaksOf(row: readonly Item[]): readonly Break[] {
  const letters = lettersOf(row);
  const found: Break[] = [];
  let last = 0;
  let before = "";
  let slack = 0;
  let seen = new Set<number>();
  for (const item of row) {
    const now = ordinal(item.kind!, item.label!, letters);
    const expected = nameOf(item, last + 1, letters);
    if (now === 1 && last > 1) seen = new Set();
    const problem = problemOf(now, last + slack, seen, row);
    if (problem) found.push({ problem, item, before, expected });
    // After a repeated label the row may go on from it or from where it should have been.
    slack = problem === "repeat" ? 1 : 0;
    if (problem !== "repeat") last = now ?? last + 1;
    seen.add(last);
    before = shown(item);
  }
  return found;
}

function problemOf(now: number | null, last: number, seen: ReadonlySet<number>, row: readonly Item[]) {
  // A letter that the alphabet lacks is a matter of form, and told there with the right one.
  if (now === null) return row[0]!.kind === "letter" ? null : "gap";
  if (seen.has(now)) return "repeat";
  // A row that goes on from an earlier one need not start anew; only a lone first step is a gap.
  const skips = now > last + 1 && (last > 0 || startsLate(row));
  return skips ? "gap" : null;
}

/** `II, III` without `I`: the first of a row of at least two is missing, not a row that goes on from elsewhere. */
const startsLate = (row: readonly Item[]) =>
  row.length >= 2 && row[0]!.kind !== "letter" && ordinal(row[0]!.kind!, row[0]!.label!) === 2;

/** Capitals usually run without Đ. */
const lettersOf = (row: readonly Item[]): string =>
  row[0]!.kind === "upper" && !row.some(({ label }) => label === "Đ") ? LATIN : VIETNAMESE;

const VIETNAMESE = "abcdđeghiklmnopqrstuvxy";
const LATIN = "abcdefghijklmnopqrstuvwxyz";
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** Place of a label in its row, from 1; null where the kind has no order. */
export function ordinal(kind: LabelKind, label: string, letters = VIETNAMESE): number | null {
  switch (kind) {
    case "roman":
    case "lower-roman":
      return roman(label.toUpperCase());
    case "arabic":
      return Number(label) || null;
    case "dotted":
      return Number(label.split(".").at(-1)) || null;
    case "letter":
    case "upper":
      return letters.indexOf(label.toLowerCase()) + 1 || null;
    default:
      return null;
  }
}

const roman = (label: string): number | null => {
  const digits = [...label].map((digit) => ROMAN[digit] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0) || null;
};

function nameOf({ kind, label }: Item, place: number, letters: string): string {
  if (kind === "letter") return letters[place - 1] ?? "?";
  if (kind === "upper") return (letters[place - 1] ?? "?").toUpperCase();
  if (kind === "dotted") return [...label!.split(".").slice(0, -1), place].join(".");
  if (kind === "arabic") return String(place);
  const name = inRoman(place);
  return kind === "roman" ? name : name.toLowerCase();
}

const inRoman = (value: number): string =>
  value >= 10
    ? `X${inRoman(value - 10)}`
    : ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][value]!;

const shown = ({ label }: Item) => label ?? "";
