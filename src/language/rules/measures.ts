import { layer, markAt, type Parts, rule, valueOf } from "../grammar.ts";
import type { Chart, Count, Measure } from "../types.ts";

const count = (parts: Parts, i: number): Count => valueOf(parts[i], "count");
const measure = (it: Count, unit: string, value = it.value, max: number | null = null): Measure => ({ value, max, unit, known: true, count: it });
const rounded = (value: number): number => Number(value.toFixed(4));
const noun = (parts: Parts, i: number): string => valueOf(parts[i], "counting-noun");
const isYearLike = (it: Count): boolean => /^(?:19|20)\d{2}$/.test(it.digits);

/** `520/100.000 trẻ em`: of how many. */
const PER = new Set([1_000, 10_000, 100_000]);

const perMany = (parts: Parts, unit: string | null): Measure | null => {
  const [a, b] = [count(parts, 0), count(parts, 1)];
  if (PER.has(b.value)) return measure(a, `/${b.digits}${unit === null ? "" : ` ${unit}`}`);
  const share = unit === null ? b.value > a.value : b.value >= a.value;
  return share && b.value > 0 ? measure(a, unit ?? "lần", rounded(a.value / b.value)) : null;
};

/** `hai (02)`, `02 (hai)`: the number said again; the figures hold, and that the words differ is not for us to say. */
const again = [
  rule("count", "<count> ~(? ( <count> )", (parts) => {
    const [one, other] = [count(parts, 0), count(parts, 1)];
    return one.words !== other.words ? (one.words ? other : one) : null;
  }),
];

const range = (parts: Parts, from: number, to: number, unit: string): Measure | null => {
  const [b, written] = [count(parts, to), count(parts, from)];
  // `từ 3 đến 5 tỷ`: the power stands behind the second and holds for both.
  const shared = written.value * (b.scale ?? 1);
  const a = (written.scale ?? 1) === 1 && shared < b.value ? { ...written, value: shared } : written;
  return b.value > a.value ? measure(a, unit, a.value, b.value) : null;
};

const sameUnit = (parts: Parts, at: number, unit: string): boolean => parts[at] === undefined || noun(parts, at) === unit;

const shares = [
  rule("measure", "<count> / <count> số|tổng? số? <counting-noun>", (parts) => perMany(parts, noun(parts, 2))),
  rule("measure", "<count> / <count>", (parts) => perMany(parts, null)),
  rule("measure", "<count> trên tổng? số? <count> <counting-noun>", (parts) =>
    count(parts, 1).value >= count(parts, 0).value || PER.has(count(parts, 1).value) ? perMany(parts, noun(parts, 2)) : null),
  rule("measure", "<count> <counting-noun> trên tổng? số? <count> <counting-noun>", (parts) => {
    const unit = noun(parts, 1);
    return unit !== "%" && unit === noun(parts, 3) && count(parts, 2).value >= count(parts, 0).value ? measure(count(parts, 0), unit) : null;
  }),
  rule("measure", "<count> phần <count> tổng? số? <counting-noun>?", (parts) =>
    count(parts, 1).value > count(parts, 0).value ? measure(count(parts, 0), parts[2] ? noun(parts, 2) : "lần", rounded(count(parts, 0).value / count(parts, 1).value)) : null),
  rule("measure", "<count> phần tư tổng? số? <counting-noun>?", (parts) =>
    count(parts, 0).value < 4 ? measure(count(parts, 0), parts[1] ? noun(parts, 1) : "lần", rounded(count(parts, 0).value / 4)) : null),
  rule("measure", "một|phân? nửa tổng? số? <counting-noun>?", (parts, chart, start) =>
    // `nửa đầu tháng 8`
    chart.at[start]!.some((mark) => mark.kind === "day") ? null : measure(HALF, parts[0] ? noun(parts, 0) : "lần")),
  rule("measure", "gấp đôi|rưỡi", (_, chart, start) => measure(HALF, "lần", chart.tokens[start + 1]!.word === "đôi" ? 2 : 1.5)),
];
const HALF: Count = { value: 0.5, digits: "", words: true };

/** Money that has cents. */
const CENTS: Readonly<Record<string, number>> = { "đô la": 100, euro: 100, bảng: 100, rupee: 100 };

const withCents = (parts: Parts, at: number): Measure | null => {
  const [a, b, unit] = [count(parts, at), count(parts, at + 2), noun(parts, at + 1)];
  const cents = CENTS[unit];
  return cents !== undefined && Number.isInteger(a.value) && Number.isInteger(b.value) && b.value < cents
    ? measure(a, unit, rounded(a.value + b.value / cents))
    : null;
};

const money = [
  rule("measure", "<currency> <count>", (parts) => measure(count(parts, 1), valueOf(parts[0], "currency"))),
  rule("measure", "<currency> <count> -|đến|tới|và <currency>? <count>", (parts, chart, start) => {
    const unit = valueOf(parts[0], "currency");
    if (parts[2] !== undefined && valueOf(parts[2], "currency") !== unit) return null;
    if (chart.tokens[parts[1]!.end]!.word === "và" && chart.tokens[start - 1]?.word !== "giữa") return null;
    return range(parts, 1, 3, unit);
  }),
  // `2 đô la và 23 xu`, `hai đô 23`
  rule("measure", "<count> <counting-noun> và? <count> <counting-noun>", (parts) => (noun(parts, 3) === "xu" ? withCents(parts, 0) : null)),
  rule("measure", "<count> <counting-noun> <count>", (parts, chart, _, end) => (chart.tokens[end]?.kind === "word" ? null : withCents(parts, 0))),
];

const counted = [
  // `hai, ba mô hình`
  rule("measure", "<count> , <count> <counting-noun>", (parts) => {
    const [a, b] = [count(parts, 0), count(parts, 1)];
    return a.words && b.words && a.value < 10 && b.value === a.value + 1 ? range(parts, 0, 1, noun(parts, 2)) : null;
  }),
  // `02 số/tháng`, `15 phút/ngày`
  rule("measure", "<count> số|kỳ|phút|giờ", (parts, chart, start, end) =>
    markAt(chart, end, "often") || (chart.tokens[end]?.word === "/" && markAt(chart, end + 1, "time-unit")) ? measure(count(parts, 0), chart.tokens[end - 1]!.word) : null),
  rule("measure", "<count> <counting-noun> / <count> <counting-noun>", (parts) => measure(count(parts, 0), noun(parts, 1))),
  rule("measure", "<count> <counting-noun>", (parts) => (isYearLike(count(parts, 0)) && noun(parts, 1) !== "%" ? null : measure(count(parts, 0), noun(parts, 1)))),
  rule("measure", "<count> tổng? số <counting-noun>", (parts) => (Number.isInteger(count(parts, 0).value) ? null : measure(count(parts, 0), noun(parts, 1)))),
  rule("measure", "<count> <counting-noun>? -|đến|tới|và <count> <counting-noun>", (parts, chart, start) => {
    const unit = noun(parts, 3);
    if (!sameUnit(parts, 1, unit) || isYearLike(count(parts, 0))) return null;
    // `3 và 5 lớp` are two numbers, `giữa 3 và 5 lớp` is a range.
    const joint = chart.tokens[parts[1]?.end ?? parts[0]!.end]!.word;
    if (joint === "và" && chart.tokens[start - 1]?.word !== "giữa") return null;
    return range(parts, 0, 2, unit);
  }),
];

/** `chín mươi phần trăm (90%)` */
const saidAgain = [
  rule("measure", "<measure> ( <measure> )", (parts) => {
    const [one, other] = [valueOf(parts[0], "measure"), valueOf(parts[1], "measure")];
    return one.value === other.value && one.unit === other.unit ? (one.count.words ? other : one) : null;
  }),
];

/** The floors of what is counted, above the calendar. */
export const measures = [layer(again), layer(shares), layer([...money, ...counted]), layer(saidAgain)];

/** A number before a word that no vocabulary knows as a unit: counted, but not surely. */
export function countUnknown(chart: Chart): void {
  const { tokens } = chart;
  for (let at = 0; at < tokens.length; at++) {
    const found = markAt(chart, at, "count");
    if (!found || found.value.words || isYearLike(found.value)) continue;
    const next = tokens[found.end];
    const upper = /^(?:-|đến|tới)$/.test(next?.word ?? "") ? markAt(chart, found.end + 1, "count") : undefined;
    const spanned = upper && !upper.value.words && upper.value.value > found.value.value ? lengthOfTime(chart, at, upper.end) : null;
    if (upper && spanned) {
      set(chart, at, upper.end + 1, measure(found.value, spanned, found.value.value, upper.value.value));
      continue;
    }
    if (next?.kind !== "word" || next.glued || (next.capital && !isAbbreviation(chart, found.end)) || chart.at[found.end]!.some((mark) => mark.kind === "no-unit" || mark.kind === "day" || mark.kind === "often" || mark.kind === "fixed")) {
      const time = next ? lengthOfTime(chart, at, found.end) : null;
      if (time) set(chart, at, found.end + 1, { ...measure(found.value, time), known: true });
      continue;
    }
    set(chart, at, found.end + 1, { ...measure(found.value, next.word), known: isAbbreviation(chart, found.end) });
  }
}

/** `14 KDL`, `37 CCN`: capitals that the plan has for a noun. */
const isAbbreviation = (chart: Chart, at: number): boolean => {
  const { start, end } = chart.tokens[at]!;
  return /^[A-ZĐ]{2,5}$/.test(chart.text.slice(start, end));
};

function set(chart: Chart, start: number, end: number, value: Measure): void {
  for (let i = start; i < end; i++) chart.at[i] = [];
  chart.at[start] = [{ kind: "measure", start, end, value }];
}

/** `Thời gian lưu trú bình quân từ 2,8 đến 3 ngày`: days are a unit where time is what is measured. */
function lengthOfTime(chart: Chart, at: number, end: number): string | null {
  const { tokens } = chart;
  const unit = tokens[end]?.word ?? "";
  if (!/^(?:ngày|giờ|phút|tháng)$/.test(unit)) return null;
  for (let i = at - 1; i > Math.max(0, at - 16); i--) {
    if (tokens[i]!.kind === "sign" || /^(?:trong|kể)$/.test(tokens[i]!.word)) return null;
    if (tokens[i]!.word === "gian" && tokens[i - 1]?.word === "thời") return unit;
  }
  return null;
}
