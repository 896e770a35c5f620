import type { Comparator } from "../model/plan.ts";
import { remembering } from "../text/remember.ts";
import { chartOf, endOf, marksOf, startOf } from "./chart.ts";
import { markAt, markBefore } from "./grammar.ts";
import type { Chart, Mark, Measure } from "./types.ts";

/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A number with its unit and what the words around it make of it, where it stands in the text. */
export interface Amount extends Span {
  readonly comparator: Comparator;
  readonly value: number;
  readonly max: number | null;
  readonly unit: string;
  /** The words compare, or the unit is one that plans count: enough to be a commitment beside a verb. */
  readonly compared: boolean;
  readonly knownUnit: boolean;
  readonly change: "increase" | "decrease" | null;
  /** `gần 90%`, `khoảng 500 lượt`. */
  readonly approximate: boolean;
  /** The number as written; empty for one in words. */
  readonly digits: string;
  /** Shares its indicator with the number before it. */
  readonly listed: boolean;
}

const wordAt = (chart: Chart, at: number): string => chart.tokens[at]?.word ?? "";
const isStop = (chart: Chart, at: number): boolean => /^[,;.:]$/.test(wordAt(chart, at));

/** What the word turns into under `không để …`, `không có …`. */
const TURNED: Readonly<Record<Comparator, Comparator>> = {
  ">": "<=",
  ">=": "<",
  "<": ">=",
  "<=": ">",
  "=": "=",
};

const negated = (chart: Chart, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(0, at - 10) && !isStop(chart, i); i--)
    if (markAt(chart, i, "negation") && markAt(chart, i, "comparator") === undefined) return true;
  return false;
};

interface Words {
  readonly comparator: Comparator | null;
  readonly approximate: boolean;
}

/** The comparator and the approximation before a number; what only links them to it may stand between. */
function wordsBefore(chart: Chart, start: number): Words {
  let at = start;
  let approximate = false;
  for (let steps = 0; steps < 6; steps++) {
    const comparator = markBefore(chart, at, "comparator");
    if (comparator) {
      const means = comparator.value as Comparator;
      return { comparator: negated(chart, comparator.start) ? TURNED[means] : means, approximate };
    }
    const near = markBefore(chart, at, "approximation");
    const linked = near ?? markBefore(chart, at, "comparator-filler", "often", "relation");
    if (near && near.value !== "mostly") approximate = true;
    if (!linked || (linked.kind === "relation" && wordAt(chart, linked.start) !== "trong")) break;
    at = linked.start;
  }
  return { comparator: null, approximate };
}

/** `từ 80% trở lên`, `5 lớp trở lên`; where `từ` opens, the noun's words may stand between. */
function wordsBehind(chart: Chart, start: number, end: number): Comparator | null {
  const opened = wordAt(chart, start - 1) === "từ";
  const stop = opened ? /^[;.]$/ : /^[,;.]$/;
  for (
    let at = end;
    at < end + (opened ? 20 : 6) && at < chart.tokens.length && !stop.test(wordAt(chart, at));
    at++
  ) {
    const after = markAt(chart, at, "comparator-after");
    if (after) return after.value as Comparator;
    if (chart.tokens[at]!.kind === "number") return null;
  }
  return null;
}

/** `đạt từ 85%;`: from there on, where no other number follows. */
const fromOn = (chart: Chart, start: number, end: number): Comparator | null =>
  wordAt(chart, start - 1) === "từ" &&
  /^(?:đạt|có|là)$/.test(wordAt(chart, start - 2)) &&
  (end >= chart.tokens.length || /^[,;.)]$/.test(wordAt(chart, end)))
    ? ">="
    : null;

/** `tăng 10%`, `giảm tỷ lệ hộ nghèo xuống còn 5%`: the verb that makes the number a change. */
function changeOf(chart: Chart, start: number): Amount["change"] {
  let linked: boolean | null = null;
  for (let at = start - 1; at >= Math.max(0, start - 20) && !isStop(chart, at); at--) {
    // `cao hơn năm 2025 từ 10% đến 15%`
    if (
      markAt(chart, at, "year-use")?.value === "baseline" &&
      /^(?:cao|lớn|nhiều|thấp|ít)$/.test(wordAt(chart, at)) &&
      wordAt(chart, at - 1) !== "không"
    )
      return /^(?:thấp|ít)$/.test(wordAt(chart, at)) ? "decrease" : "increase";
    const verb = markAt(chart, at, "change");
    if (verb && verb.end <= start && (markAt(chart, at, "fixed")?.end ?? 0) <= verb.end)
      return linked !== false || lastIsFiller(chart, start) ? (verb.value as "increase") : null;
    const filler = chart.at[at]!.some(
      (mark) =>
        mark.kind === "change-filler" ||
        mark.kind === "comparator" ||
        mark.kind === "often" ||
        mark.kind === "approximation",
    );
    if (
      !filler &&
      !chart.at[at - 1]?.some(
        (mark) =>
          mark.end > at &&
          (mark.kind === "change-filler" || mark.kind === "comparator" || mark.kind === "often"),
      )
    )
      linked = false;
  }
  return null;
}

const lastIsFiller = (chart: Chart, start: number): boolean => {
  const comparator = markBefore(chart, start, "comparator", "approximation");
  return (
    markBefore(chart, start, "change-filler") !== null ||
    (comparator !== null && markBefore(chart, comparator.start, "change-filler") !== null) ||
    comparator !== null
  );
};

function amountOf(chart: Chart, { start, end, value }: Mark<"measure">): Amount {
  const { comparator, approximate } = wordsBefore(chart, start);
  const said =
    value.max === null ? (wordsBehind(chart, start, end) ?? comparator ?? fromOn(chart, start, end)) : null;
  return {
    start: startOf(chart, start),
    end: endOf(chart, end),
    comparator: said ?? "=",
    value: value.value,
    max: value.max,
    unit: value.unit,
    compared: said !== null || value.max !== null || comparator !== null,
    knownUnit: value.known,
    change: changeOf(chart, start),
    approximate,
    digits: value.count.digits,
    listed: false,
  };
}

/** `tăng từ 60% lên 80%`: the first number is where one stands, not what is asked. */
function isWhereOneStood(chart: Chart, before: Mark<"measure">, next: Mark<"measure">): boolean {
  if (before.value.unit !== next.value.unit) return false;
  let rises = false;
  for (let at = before.end; at < next.start; at++) {
    const word = wordAt(chart, at);
    if (word === "lên" || word === "xuống") rises = true;
    const known = chart.at[at]!.some((mark) =>
      ["change-filler", "comparator", "comparator-filler", "approximation", "day", "relation"].includes(
        mark.kind,
      ),
    );
    const day = markAt(chart, at, "day");
    if (day) at = day.end - 1;
    else if (!known && !/^(?:\(|\)|của|vào|nhất|thiểu|quá|dưới|còn|đến|tới)$/.test(word)) return false;
  }
  return rises;
}

/** `60 ca mắc trên 100.000 dân`, `20 xã trên tổng số 25 xã`: the second number says of how many. */
function isOfHowMany(chart: Chart, before: Mark<"measure">, { start, value }: Mark<"measure">): boolean {
  let at = start - 1;
  while (/^(?:tổng|số)$/.test(wordAt(chart, at))) at--;
  if (wordAt(chart, at) !== "trên" || /^(?:cho|với|của|đến)$/.test(wordAt(chart, at - 1))) return false;
  for (let i = before.end; i < at; i++) if (/^[,;.]$/.test(wordAt(chart, i))) return false;
  const same = value.unit === before.value.unit && value.unit !== "%" && value.value >= before.value.value;
  return same || /^10{3,5}$/.test(String(value.value));
}

/** What a number in words counts: said with a comparison, given to each, or longer than one word; `một` alone is an article. */
function isSaid(
  chart: Chart,
  { start, value }: Mark<"measure">,
  amount: Amount,
  measures: readonly Mark<"measure">[],
): boolean {
  if (!value.count.words) return true;
  const before = wordAt(chart, start - 1);
  const share = value.value !== Math.trunc(value.value) || wordAt(chart, start) === "gấp";
  if (share)
    return (
      value.unit !== "lần" || amount.compared || amount.change !== null || wordAt(chart, start) === "gấp"
    );
  if (!value.known || /^(?:hằng|hàng|trong|cả|một|theo|cuối|đầu|thứ)$/.test(before)) return false;
  const single =
    chart.tokens[start + 1] === undefined || markAt(chart, start + 1, "counting-noun") !== undefined;
  if (value.unit === "%") return !single;
  if (value.value === 1 && measures.some((one) => one.value.unit === "%" || one.value.value < 1))
    return false;
  return amount.compared || !single || givenToEach(chart, start);
}

const givenToEach = (chart: Chart, start: number): boolean => {
  for (let at = start - 2; at >= Math.max(0, start - 14) && !/^[,;.]$/.test(wordAt(chart, at)); at--)
    if (wordAt(chart, at) === "mỗi") return true;
  return false;
};

/** `Mục 2`, `nhóm 3`, a capital letter before a number: a name, unless a share or a padded count. */
const isNamed = (chart: Chart, start: number, { unit, count }: Measure): boolean => {
  const before = chart.tokens[start - 1];
  return (
    unit !== "%" &&
    !/^0\d/.test(count.digits) &&
    before !== undefined &&
    before.kind === "word" &&
    before.end - before.start === 1 &&
    before.capital
  );
};

/** Every number of a text that counts or measures something, left to right; names, days and codes are none. */
export const amountsOf = remembering((text: string): readonly Amount[] => {
  const chart = chartOf(text);
  const measures = marksOf(chart, "measure");
  const found: { readonly mark: Mark<"measure">; readonly amount: Amount }[] = [];
  for (const mark of measures) {
    if (wordAt(chart, mark.start - 1) === "cứ" || isNamed(chart, mark.start, mark.value)) continue;
    const amount = amountOf(chart, mark);
    if (!isSaid(chart, mark, amount, measures)) continue;
    const last = found.at(-1);
    if (last && isOfHowMany(chart, last.mark, mark)) continue;
    if (last && isWhereOneStood(chart, last.mark, mark)) found.pop();
    found.push({ mark, amount });
  }
  return found.map(({ mark, amount }, i) => {
    const before = found[i - 1];
    if (before && sharesComparator(chart, before.mark, mark) && !amount.compared && before.amount.compared)
      return before.amount.max === null && amount.max === null
        ? { ...amount, comparator: before.amount.comparator, compared: true }
        : amount;
    return before &&
      listsOn(chart, before.mark, mark) &&
      !amount.compared &&
      before.amount.compared &&
      amount.max === null
      ? { ...amount, comparator: before.amount.comparator, compared: true, listed: true }
      : { ...amount, listed: before !== undefined && listsOn(chart, before.mark, mark) };
  });
});

/** `ít nhất 30% thời gian và 30% chi phí`: no verb of its own parts the second number from the comparison. */
function sharesComparator(chart: Chart, before: Mark<"measure">, next: Mark<"measure">): boolean {
  if (before.value.unit !== "%" || next.value.unit !== "%" || next.value.value >= 100) return false;
  if (wordAt(chart, next.start - 1) !== "và" || next.start - before.end < 2 || next.start - before.end > 8)
    return false;
  for (let at = before.end; at < next.start - 1; at++)
    if (
      chart.tokens[at]!.kind !== "word" ||
      markAt(chart, at, "work-verb") ||
      /^(?:được|là|phải|sẽ|năm)$/.test(wordAt(chart, at))
    )
      return false;
  return true;
}

/** `dưới 10% (nội thành), 5% (ngoại thành)`: only a bracket and a comma part two numbers of one list. */
function listsOn(chart: Chart, before: Mark<"measure">, next: Mark<"measure">): boolean {
  if (before.value.unit !== next.value.unit) return false;
  let depth = 0;
  for (let at = before.end; at < next.start; at++) {
    const word = wordAt(chart, at);
    if (word === "(") depth++;
    else if (word === ")") depth--;
    else if (depth === 0 && !/^(?:,|và)$/.test(word)) return false;
  }
  return depth === 0;
}
