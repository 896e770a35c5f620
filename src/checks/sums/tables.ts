import type { Plan } from "../../model/plan.ts";
import type { Finding } from "../../model/report.ts";
import { figures } from "../../text/amounts.ts";
import { decimal } from "../../text/numerals.ts";
import { finding } from "../results.ts";
import { gridsOf, type GridRow } from "../grid.ts";
import { isEqual, sumOf, type Rule } from "./sum.ts";

const TOTAL = /^(?:[ivx\d]+[.)]?\s+)?(?:tổng(?: số| cộng| kinh phí)?|cộng)(?![a-zà-ỹ])/i;
const NUMBER = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+(?:,\d+)?$/;
/** Shares, years and running numbers are not added up. */
const NO_SUM = /^(?:stt|tt|số tt|năm|thời gian|ghi chú|đơn giá)$|tỷ lệ|%|thời hạn|tiến độ|đơn giá|định mức/i;

/** The total row of a table is the sum of its rows, the total column that of its years. */
export const unequalTables = (plan: Plan, rule: Rule): readonly Finding[] =>
  gridsOf(plan).flatMap((rows) => [...unequalColumns(rows, rule), ...unequalRows(rows, rule)]);

function unequalColumns(rows: readonly GridRow[], rule: Rule): readonly Finding[] {
  const totals = rows.filter(isTotal);
  const total = totals[0];
  if (total === undefined || totals.length > 1) return [];
  const head = headOf(rows);
  const parts = rows.filter((row) => row !== total && row !== head);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const written = (total.cells[column] ?? "").trim();
    if (!NUMBER.test(written) || NO_SUM.test((head?.cells[column] ?? "").trim())) return [];
    const numbers = parts.map((row) => (row.cells[column] ?? "").trim());
    if (numbers.some((text) => text !== "" && text !== "-" && !NUMBER.test(text))) return [];
    const values = numbers.map((text) => (NUMBER.test(text) ? decimal(text) : 0));
    const given = values.filter((value) => value > 0);
    const whole = decimal(written);
    if (given.length < 2 || mayBe(whole, values, parts)) return [];
    return [tell(rule, written, given, head?.cells[column] ?? "", total)];
  });
}

/** A column of sums, or one whose groups have sums of their own. */
function mayBe(whole: number, values: readonly number[], parts: readonly GridRow[]): boolean {
  const all = sumOf(values);
  const groups = values.filter((_, at) =>
    /^[IVX]+[.)]?(?:\s|$)|^[A-Z][.)]?(?:\s|$)/.test(labelOf(parts[at]!)),
  );
  const rest = all - sumOf(groups);
  return [all, all / 2, sumOf(groups), rest].some((sum) => isEqual(sum, whole));
}

const labelOf = ({ cells }: GridRow): string => (cells.find((cell) => cell !== "") ?? "").trim();

/** `Tổng | 2026 | 2027 | …`: each row's years come to its total. */
function unequalRows(rows: readonly GridRow[], rule: Rule): readonly Finding[] {
  const head = headOf(rows);
  if (head === undefined) return [];
  const years = head.cells.flatMap((cell, at) => (/^(?:năm )?20\d{2}$/i.test(cell.trim()) ? [at] : []));
  const totals = head.cells.flatMap((cell, at) =>
    /^tổng(?: số| cộng)?$|^cộng$/i.test(cell.trim()) ? [at] : [],
  );
  const [column] = totals;
  if (years.length < 2 || totals.length !== 1 || column === undefined) return [];
  return rows.flatMap((row) => {
    const written = (row.cells[column] ?? "").trim();
    const values = years.map((at) => (row.cells[at] ?? "").trim());
    if (!NUMBER.test(written) || !values.every((value) => NUMBER.test(value))) return [];
    const parts = values.map(decimal);
    return isEqual(sumOf(parts), decimal(written)) ? [] : [tell(rule, written, parts, labelOf(row), row)];
  });
}

const isTotal = ({ cells }: GridRow): boolean => cells.some((cell) => TOTAL.test(cell.trim()));

const headOf = (rows: readonly GridRow[]): GridRow | undefined =>
  rows[0]?.header || !rows[0]?.cells.some((cell) => NUMBER.test(cell.trim())) ? rows[0] : undefined;

function tell(rule: Rule, total: string, parts: readonly number[], what: string, { item }: GridRow): Finding {
  const sum = figures(Math.round(sumOf(parts) * 1000) / 1000);
  const facts = { what: "parts" as const, total, parts: parts.map(figures).join(" + "), sum };
  return finding(rule, "unequal-sum", facts, item.location, { expected: sum, actual: `${what}: ${total}` });
}
