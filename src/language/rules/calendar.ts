import { type Day, fullYear, NO_DAY } from "../day.ts";
import { layer, markAt, type Parts, rule, valueOf } from "../grammar.ts";
import type { Chart, Count, MarkValues } from "../types.ts";

const wordAt = (chart: Chart, at: number): string => chart.tokens[at]?.word ?? "";
const count = (parts: Parts, i: number): Count => valueOf(parts[i], "count");
const day = (parts: Parts, i: number): Day => valueOf(parts[i], "day");
const whole = ({ value, digits }: Count): boolean => Number.isInteger(value) && /^\d{0,4}$/.test(digits);
const isShort = (it: Count): boolean => whole(it) && (it.words || it.digits.length <= 2);

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, tư: 4, nhất: 1 };
const NAMED_MONTHS: Readonly<Record<string, number>> = { giêng: 1, tư: 4, chạp: 12 };

const clockOf = (hour: number, minute: number, part: string): string | null => {
  const late = /^(?:chiều|tối|pm)$/.test(part) && hour < 12 ? hour + 12 : hour;
  return late > 24 || minute > 59 ? null : `${String(late).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
};
const lastWord = (chart: Chart, end: number): string => wordAt(chart, end - 1);

const isAsked = (chart: Chart, start: number, end: number): boolean =>
  /^(?:lúc|vào|hồi)$/.test(wordAt(chart, start - 1)) || wordAt(chart, wordAt(chart, end) === "," ? end + 1 : end) === "ngày";

const clocks = [
  rule("clock", "<count> h|giờ|g <count>? phút|p? '|’|′? sáng|trưa|chiều|tối|đêm?", (parts, chart, start, end) => {
    const hour = count(parts, 0);
    const minute = parts[1] ? count(parts, 1) : null;
    // `5 giờ 30 phút`, but `3 giờ 12 lớp` counts hours, then classes.
    if (!isShort(hour) || hour.value > 24 || (minute && (!isShort(minute) || minute.value > 59))) return null;
    // `2 giờ` alone is how long; a clock is asked for or has a day behind it.
    if (!minute && wordAt(chart, start + 1) === "giờ" && end === start + 2 && !isAsked(chart, start, end)) return null;
    const after = chart.at[end]?.some((mark) => mark.kind === "counting-noun");
    return minute && after && lastWord(chart, end) !== "phút" ? null : clockOf(hour.value, minute?.value ?? 0, lastWord(chart, end));
  }),
  rule("clock", "<count> h|giờ|g rưỡi sáng|chiều|tối?", (parts, chart, start, end) => clockOf(count(parts, 0).value, 30, lastWord(chart, end))),
  rule("clock", "<count> h|giờ|g kém <count>", (parts) =>
    count(parts, 1).value < 60 ? clockOf(count(parts, 0).value - 1, 60 - count(parts, 1).value, "") : null),
  rule("clock", "<count> ~: ~<count> ~: ~<count> sáng|chiều|tối?", (parts, chart, start, end) =>
    clockOf(count(parts, 0).value, count(parts, 1).value, lastWord(chart, end))),
  rule("clock", "<count> ~: ~<count> sáng|chiều|tối?", (parts, chart, start, end) => {
    const [hour, minute] = [count(parts, 0), count(parts, 1)];
    return isShort(hour) && minute.digits.length === 2 && hour.value <= 24 ? clockOf(hour.value, minute.value, lastWord(chart, end)) : null;
  }),
];

/** A four-digit year, or one of two digits behind a month. */
const yearOf = (it: Count, short = false): number | null =>
  whole(it) && (it.digits.length === 4 || (short && it.digits.length === 2)) ? fullYear(it.value, it.digits.length) : null;

/** `năm 99`, where nothing follows that it could count. */
const isShortYear = (chart: Chart, it: Count, end: number): boolean =>
  it.value > 31 && (end >= chart.tokens.length || chart.tokens[end]!.kind === "sign") && !/^[%‰/-]$/.test(wordAt(chart, end));

const years = [
  rule("day", "năm <count>", (parts, chart, _, end) => {
    const year = yearOf(count(parts, 0), isShortYear(chart, count(parts, 0), end));
    return year === null ? null : { ...NO_DAY, year };
  }),
  rule("day", "năm liền_kề|liền|kế|tiếp|sau kề|sau|tiếp|theo? sau? năm? báo? cáo?", (_, chart, start, end) => {
    const said = chart.tokens.slice(start + 1, end).map((t) => t.word).join(" ");
    return /^(?:liền kề|liền sau|kế tiếp|tiếp theo|sau)(?: (?:sau )?năm báo cáo| liền kề)?$/.test(said) ? { ...NO_DAY, year: "next" } : null;
  }),
];

const month = (value: number, year: Day["year"] = null): Day | null => (value >= 1 && value <= 12 ? { ...NO_DAY, month: value, year } : null);
const quarter = (value: number | undefined): Day | null => (value !== undefined && value >= 1 && value <= 4 ? { ...NO_DAY, quarter: value } : null);

const months = [
  rule("day", "tháng <count>", (parts, chart, start, end) => {
    const it = count(parts, 0);
    if (/^(?:mỗi|hằng|hàng|từng)$/.test(wordAt(chart, start - 1)) || /^(?:đầu|cuối)$/.test(wordAt(chart, end))) return null;
    const dotted = /^(\d{1,2})\.(\d{2}|\d{4})$/.exec(it.digits);
    if (dotted) return month(Number(dotted[1]), fullYear(Number(dotted[2]), dotted[2]!.length));
    // `ngày tháng năm 2026` is a date left blank, `tháng năm` May.
    if (it.words && it.value === 5 && (wordAt(chart, start - 1) === "ngày" || chart.at[end]?.some((mark) => mark.kind === "count"))) return null;
    return isShort(it) ? month(it.value) : null;
  }),
  rule("day", "tháng giêng|chạp|tư", (_, chart, start) => month(NAMED_MONTHS[wordAt(chart, start + 1)]!)),
  rule("day", "quý|quí <count>", (parts, chart, start, end) => (isShort(count(parts, 0)) && !chart.at[end]?.some((m) => m.kind === "counting-noun") ? quarter(count(parts, 0).value) : null)),
  rule("day", "quý|quí i|ii|iii|iv|tư|nhất", (_, chart, start) => quarter(ROMAN[wordAt(chart, start + 1)])),
  rule("day", "quý|quí đầu|cuối", (_, chart, start, end) => (wordAt(chart, end) === "năm" ? quarter(wordAt(chart, start + 1) === "đầu" ? 1 : 4) : null)),
];

/** What tells a day of two small numbers from a share: `1/3 số hộ`, `9/10 thôn`. */
function isShare(chart: Chart, start: number, end: number, a: number, b: number): boolean {
  const next = wordAt(chart, end);
  if (next === "số" || next === "tổng") return true;
  const before = wordAt(chart, start - 1);
  if (/^(?:dưới|nhất|thiểu|hơn|quá|chiếm|trên)$/.test(before) && !/^(?:muộn|chậm|trễ)$/.test(wordAt(chart, start - 2)))
    return a < b && !/^(?:hằng|hàng)$/.test(next);
  const counts = chart.at[end]?.some((mark) => mark.kind === "counting-noun");
  return a <= b && counts === true && !/^(?:ngày|trước|đến|từ|nhân|dịp|-|tới|hết)$/.test(before);
}

const numericDay = (d: Count, m: Count, year: Day["year"]): Day | null =>
  isShort(d) && isShort(m) ? { ...NO_DAY, day: d.value, month: m.value, year } : null;

const saysDay = (chart: Chart, start: number): boolean =>
  /^(?:ngày|mồng|mùng)$/.test(wordAt(chart, start)) || /^(?:ngày|mồng|mùng|trước|đến|tới|hết|nhất|hạn|từ|vào|là|-|xong)$/.test(wordAt(chart, start - 1));

/** Words right before that only a day can follow: `chậm nhất 29.10`, `sáng 29-10`. */
const isDue = (chart: Chart, start: number): boolean =>
  /^(?:trước|sáng|trưa|chiều|tối|phút|p)$/.test(wordAt(chart, start - 1)) ||
  (wordAt(chart, start - 1) === "nhất" && /^(?:chậm|muộn|trễ)$/.test(wordAt(chart, start - 2)));

const numeric = [
  rule("day", "ngày|mồng|mùng <day>", (parts) => (day(parts, 0).day === null ? null : day(parts, 0))),
  rule("day", "ngày|mồng|mùng? mồng|mùng? <count> / <count> / <count>", (parts) => {
    const year = yearOf(count(parts, 2), true);
    return year === null ? null : numericDay(count(parts, 0), count(parts, 1), year);
  }),
  rule("day", "ngày|mồng|mùng? mồng|mùng? <count> - <count> - <count>", (parts) => {
    const year = yearOf(count(parts, 2), true);
    return year === null ? null : numericDay(count(parts, 0), count(parts, 1), year);
  }),
  rule("day", "ngày|mồng|mùng? mồng|mùng? <count> / <count> - <count>", (parts) => {
    const year = yearOf(count(parts, 2));
    return year === null ? null : numericDay(count(parts, 0), count(parts, 1), year);
  }),
  rule("day", "ngày|mồng|mùng? mồng|mùng? <count> / <count>", (parts, chart, start, end) => {
    const [d, m] = [count(parts, 0), count(parts, 1)];
    const year = yearOf(m);
    // `hết ngày 9/2026`, `tháng 6/2027`
    if (year !== null && isShort(d) && m.digits.length === 4) return month(d.value, year);
    if (!isShort(d) || !isShort(m) || /^(?:%|\/)$/.test(wordAt(chart, end))) return null;
    if (!saysDay(chart, start) && (d.value > 31 || m.value > 12 || d.words)) return null;
    return isShare(chart, start, end, d.value, m.value) ? null : numericDay(d, m, null);
  }),
  rule("day", "ngày|mồng|mùng? mồng|mùng? <count> - <count>", (parts, chart, start, end) => {
    const [d, m] = [count(parts, 0), count(parts, 1)];
    const year = yearOf(m);
    if (year !== null && wordAt(chart, start - 1) === "tháng") return month(d.value, year);
    const counts = chart.at[end]?.some((mark) => mark.kind === "counting-noun");
    if (counts || !isShort(d) || !isShort(m) || m.value > 12 || /^(?:%|\/|tháng|-)$/.test(wordAt(chart, end))) return null;
    const named = /^(?:ngày|mồng|mùng)$/.test(wordAt(chart, start));
    return (named && chart.tokens[start + 1]?.kind === "number" && chart.tokens[start + 2]?.glued) || (d.digits.length === 2 && m.digits.length === 2 && (isDue(chart, start) || /^(?:hết|nhất|ngày)$/.test(wordAt(chart, start - 1))))
      ? numericDay(d, m, null)
      : null;
  }),
  rule("day", "ngày? <count>", (parts, chart, start, end) => {
    const dotted = /^(\d{1,2})\.(\d{1,2})$/.exec(count(parts, 0).digits);
    const said = wordAt(chart, start) === "ngày" || (isDue(chart, start) && !chart.at[end]?.some((mark) => mark.kind === "counting-noun"));
    return dotted && said ? { ...NO_DAY, day: Number(dotted[1]), month: Number(dotted[2]) } : null;
  }),
  // The month of a bare `12-1999` or `12/99` stands behind the word.
  rule("day", "<day> /|- <count>", (parts) => {
    const [it, year] = [day(parts, 0), yearOf(count(parts, 1), true)];
    return year === null || it.year !== null || (it.month === null && it.quarter === null) ? null : { ...it, year };
  }),
];

const inMonth = (it: Count, of: Day): Day | null => (isShort(it) && of.month !== null && of.day === null ? { ...of, day: it.value } : null);

const spoken = [
  rule("day", "ngày|mồng|mùng? mồng|mùng? <count> <day>", (parts, chart, start) =>
    !saysDay(chart, start) && count(parts, 0).words ? null : inMonth(count(parts, 0), day(parts, 1))),
  rule("day", "ngày|mồng|mùng mồng|mùng? <count> của? <day>", (parts) => inMonth(count(parts, 0), day(parts, 1))),
  rule("day", "ngày đầu|đầu_tiên tiên? của? <day>", (parts) => (day(parts, 0).month !== null ? { ...day(parts, 0), day: 1 } : null)),
  rule("day", "ngày thứ nhất của? <day>", (parts) => (day(parts, 0).month !== null ? { ...day(parts, 0), day: 1 } : null)),
  rule("day", "ngày thứ <count> của? <day>", (parts) => inMonth(count(parts, 0), day(parts, 1))),
  rule("day", "ngày làm? việc? cuối cùng? của? <day>", (parts) => (day(parts, 0).month !== null && day(parts, 0).day === null ? { ...day(parts, 0), part: "end" } : null)),
  rule("day", "ngày|mồng|mùng mồng|mùng? <count> của? <often>", (parts) => {
    const [it, every] = [count(parts, 0), valueOf(parts[1], "often")];
    return isShort(it) && (every === "month" || every === "quarter") ? { ...NO_DAY, day: it.value, every } : null;
  }),
  rule("day", "ngày <count> của? tháng liền|sau|tiếp|cuối|đầu kề|theo?", (parts) =>
    isShort(count(parts, 0)) ? { ...NO_DAY, day: count(parts, 0).value, every: "month" } : null),
  rule("day", "ngày|mồng|mùng mồng|mùng? <count>", (parts, chart, start, end) => {
    const it = count(parts, 0);
    const counts = chart.at[end]?.some((mark) => mark.kind === "counting-noun") || /^(?:công|làm)$/.test(wordAt(chart, end));
    return isShort(it) && it.value >= 1 && it.value <= 31 && !counts && !(it.words && wordAt(chart, start) === "ngày" && it.value < 2) ? { ...NO_DAY, day: it.value } : null;
  }),
];

const isYear = (it: Day): boolean => it.year !== null && it.month === null && it.quarter === null && it.day === null && it.half === null;

const joined = [
  rule("day", "<day> ,? của? <day>", (parts) => {
    const [it, year] = [day(parts, 0), day(parts, 1)];
    return isYear(year) && it.year === null && year.part === null ? { ...it, year: year.year } : null;
  }),
  rule("day", "<day> ,|/|. <count>", (parts, chart, start, end) => {
    const it = day(parts, 0);
    // `29 tháng 10, 99`: no day of a month, and nothing that it counts.
    const year = yearOf(count(parts, 1), it.day !== null && isShortYear(chart, count(parts, 1), end));
    return year !== null && it.year === null && it.month !== null ? { ...it, year } : null;
  }),
  rule("day", "<day> năm <count>", (parts) => {
    const [it, year] = [day(parts, 0), yearOf(count(parts, 1), true)];
    return year !== null && it.year === null && (it.month ?? it.quarter) !== null ? { ...it, year } : null;
  }),
  rule("day", "<day> âm lịch", (parts) => ({ ...day(parts, 0), lunar: true })),
  rule("day", "<day> dương lịch", (parts) => day(parts, 0)),
];

const WEEKDAYS: Readonly<Record<string, number>> = { tư: 4, nhật: 7 };
const weekdays = [
  rule("day", "thứ <count> ,? <day>", (parts) => (day(parts, 1).day !== null && count(parts, 0).value <= 7 ? { ...day(parts, 1), weekday: count(parts, 0).value - 1 } : null)),
  rule("day", "thứ tư ,? <day>", (parts) => (day(parts, 0).day !== null ? { ...day(parts, 0), weekday: WEEKDAYS["tư"]! - 1 } : null)),
  rule("day", "thứ hai|ba ,? <day>", (parts, chart, start) => (day(parts, 0).day !== null ? { ...day(parts, 0), weekday: wordAt(chart, start + 1) === "hai" ? 1 : 2 } : null)),
  rule("day", "chủ nhật ,? <day>", (parts) => (day(parts, 0).day !== null ? { ...day(parts, 0), weekday: 7 } : null)),
];

const timed = [
  rule("day", "<clock> ,? <day>", (parts) => (day(parts, 1).time === null ? { ...day(parts, 1), time: valueOf(parts[0], "clock") } : null)),
  rule("day", "<day> ,? lúc|vào|vào_lúc|từ? lúc? <clock>", (parts) => (day(parts, 0).day !== null && day(parts, 0).time === null ? { ...day(parts, 0), time: valueOf(parts[1], "clock") } : null)),
];

const SEASONS: ReadonlySet<Day["part"]> = new Set(["spring", "summer", "autumn", "winter", "rainy", "dry"]);

const asksDay = (chart: Chart, start: number): boolean =>
  isDue(chart, start) || /^(?:hết|đến|tới|xong)$/.test(wordAt(chart, start - 1)) || (wordAt(chart, start - 1) === "dịp" && asksDay(chart, start - 1));

/** The day of a name, where the words before ask for a day; elsewhere the name is that of an event. */
const namedDay = (found: Parts, chart: Chart, start: number): Day | null => {
  if (!asksDay(chart, start)) return null;
  const [month, of] = valueOf(found[0], "named-day").split("-").map(Number);
  return { ...NO_DAY, month: month!, day: of! };
};

const parts = [
  rule("day", "<part> của? <day>", (found) => {
    const [part, it] = [valueOf(found[0], "part") as Day["part"], day(found, 1)];
    if (it.day !== null || it.part !== null) return null;
    return part === "first-half" || part === "second-half"
      ? isYear(it)
        ? { ...it, half: part === "first-half" ? 1 : 2 }
        : { ...it, part }
      : { ...it, part };
  }),
  rule("day", "<part> <count>", (found, chart, _, end) => {
    const year = yearOf(count(found, 1), isShortYear(chart, count(found, 1), end));
    const part = valueOf(found[0], "part") as Day["part"];
    return year !== null && SEASONS.has(part) ? { ...NO_DAY, part, year } : null;
  }),
  rule("day", "ngày? lễ? <named-day>", (found, chart, start, end) =>
    // A day that is written out beside its name is the one that counts.
    /^[(\d]/.test(wordAt(chart, end)) || chart.at[end]?.some((mark) => mark.kind === "day") ? null : namedDay(found, chart, start)),
  rule("day", "ngày? lễ? <named-day> <day>", (found, chart, start) => {
    const [it, of] = [namedDay(found, chart, start), day(found, 1)];
    return it && isYear(of) ? { ...it, year: of.year } : null;
  }),
  rule("day", "ngày? lễ? <named-day> (? <day> )?", (found, chart, start) => (day(found, 1).day !== null && asksDay(chart, start) ? day(found, 1) : null)),
  rule("day", "ngày? lễ? <named-day> <count>", (found, chart, start, end) => {
    const [it, year] = [namedDay(found, chart, start), yearOf(count(found, 1), isShortYear(chart, count(found, 1), end))];
    return it && year !== null ? { ...it, year } : null;
  }),
  rule("day", "<count> tháng đầu|cuối <day>", (found, chart, start) =>
    count(found, 0).value === 6 && isYear(day(found, 1)) ? { ...day(found, 1), half: wordAt(chart, start + 2) === "đầu" ? 1 : 2 } : null),
];

const MONTHS: Readonly<Record<string, number>> = { year: 12, "half-year": 6, quarter: 3, month: 1 };

/** `6 tháng một lần`, `hai năm một lần`: one of the rhythms, or rarer than a year. */
function everySo(n: number, unit: string): MarkValues["often"] | null {
  if (unit === "week") return n === 1 ? "week" : null;
  const length = (MONTHS[unit] ?? 0) * (unit === "half-year" ? 1 : n);
  if (length > 12) return "rarer";
  return (Object.keys(MONTHS).find((name) => MONTHS[name] === length) as "year" | undefined) ?? null;
}

const often = [
  rule("often", "<rhythm>", (found, chart, start, end) => {
    const value = valueOf(found[0], "rhythm");
    // `ngày 6 tháng 2`, `mười sáu tháng 6`
    if (value === "half-year" && chart.at[end]?.some((mark) => mark.kind === "count") && (saysDay(chart, start) || chart.at[start - 1]?.some((mark) => mark.kind === "numeral"))) return null;
    // `trong 6 tháng`, `6 tháng kể từ ngày …` is how long.
    if (value === "half-year" && /^(?:kể|tính|sau|trước)$/.test(wordAt(chart, end))) return null;
    // `6 tháng đầu năm 2027` is a half of that year.
    if (value === "half-year" && /^(?:đầu|cuối)$/.test(wordAt(chart, end)) && markAt(chart, end + 2, "count")) return null;
    return value as "year";
  }),
  rule("often", "<each> <time-unit>", (found, chart, start, end) => {
    const [each, unit] = [valueOf(found[0], "each"), valueOf(found[1], "time-unit")];
    if (unit === "day" || chart.at[end]?.some((mark) => mark.kind === "count" && !mark.value.words && (mark.value.digits.length === 4 || (unit === "month" && isShort(mark.value) && each !== "every")))) return null;
    if (each === "whole" && (ROMAN[wordAt(chart, end)] !== undefined || chart.at[end]?.some((mark) => mark.kind === "count"))) return null;
    return unit as "year";
  }),
  // `trước 10/6 (6 tháng), 10/12 (năm)`
  rule("often", ",|;|(|và <time-unit>", (found, chart, start, end) => {
    const unit = valueOf(found[0], "time-unit");
    // `05 (năm) ngày` says five again, `10/5 (năm)` is a yearly day.
    if (wordAt(chart, start) === "(" && /^0?5$/.test(wordAt(chart, start - 1)) && wordAt(chart, start - 2) !== "/") return null;
    return unit !== "day" && unit !== "week" && /^(?:\)|\(|trước|chậm|)$/.test(wordAt(chart, end)) ? (unit as "year") : null;
  }),
  rule("often", "<count> <time-unit> / lần|kỳ", (found) => everySo(count(found, 0).value, valueOf(found[1], "time-unit"))),
  rule("often", "<count> <time-unit> <count> lần|kỳ", (found) =>
    count(found, 2).value === 1 ? everySo(count(found, 0).value, valueOf(found[1], "time-unit")) : null),
  rule("often", "<count> <time-unit> tổ chức <count> lần|kỳ", (found) =>
    count(found, 2).value === 1 ? everySo(count(found, 0).value, valueOf(found[1], "time-unit")) : null),
  rule("often", "/|một|trong|1|01 1|01|một? <time-unit>", (found, chart, start, end) => {
    const unit = valueOf(found[0], "time-unit");
    const open = wordAt(chart, start);
    if (unit === "day" || chart.at[end]?.some((mark) => mark.kind === "count" && !mark.value.words)) return null;
    if (open === "trong" && end - start === 2 && (unit !== "year" || /^(?:học|tới|qua|nay|đầu|cuối|thứ)$/.test(wordAt(chart, end)))) return null;
    if (/^(?:kể|từ|sau|trước|tính)$/.test(wordAt(chart, end)) || /^(?:tháng|ngày|mồng|mùng|quý|\/|-)$/.test(wordAt(chart, start - 1))) return null;
    // `31/01 năm liền kề` is a day.
    if (open === "/" && end - start > 2 && chart.tokens[start - 1]?.kind === "number") return null;
    return unit as "year";
  }),
];

const period = [
  rule("period", "<count> -|đến|tới <count>", (found) => {
    const [from, to] = [yearOf(count(found, 0)), yearOf(count(found, 1))];
    return from !== null && to !== null && from < to ? [from, to] : null;
  }),
  rule("period", "năm <count> -|đến|tới năm? <count>", (found) => {
    const [from, to] = [yearOf(count(found, 0)), yearOf(count(found, 1))];
    return from !== null && to !== null && from < to ? [from, to] : null;
  }),
];

/** The floors of the calendar, each above the one before; between them lists take what their members share. */
export const calendar = {
  units: [layer([...often, ...clocks]), layer(period), layer([...months, ...years])],
  days: [layer(numeric), layer(spoken), layer(joined), layer(joined)],
  parts: [layer(parts), layer(weekdays), layer(timed)],
};
