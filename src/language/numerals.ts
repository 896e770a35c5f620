import { fullYear, NO_DAY } from "./day.ts";
import { markAt, markBefore } from "./grammar.ts";
import type { Chart, Mark } from "./types.ts";

/** `2.989,5`, `1.250`, `99,86`, `12.5`, `100,000` (nobody writes three zeros behind a point): dots or commas part thousands where three digits follow each. */
export const decimal = (text: string): number => {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^[1-9]\d{0,2},000$/.test(text))
    return Number(text.replaceAll(",", ""));
  return Number(text.replace(",", "."));
};

const means = (chart: Chart, at: number, kind: "numeral" | "numeral-part"): string | null => {
  for (const mark of chart.at[at] ?? []) if (mark.kind === kind && mark.end === at + 1) return mark.value;
  return null;
};

/** A power of ten, or twelve, that multiplies what stands before it. */
const factorAt = (chart: Chart, at: number): number | null => {
  const part = markAt(chart, at, "fixed") ? null : means(chart, at, "numeral-part");
  return part?.startsWith("x") ? Number(part.slice(1)) : null;
};

interface Read {
  readonly value: number;
  readonly end: number;
}

const digitAt = (chart: Chart, at: number): number | null => {
  const word = means(chart, at, "numeral");
  return word === null || word === "10" ? null : Number(word);
};

/** `lăm`, `mốt`, `tư` behind `mươi` or `mười`; `năm` there would be a year: `mười năm 2027`. */
function onesAt(chart: Chart, at: number, afterTen: boolean): Read | null {
  const bound = means(chart, at, "numeral-part");
  if (afterTen && bound !== null && /^\d$/.test(bound)) return { value: Number(bound), end: at + 1 };
  const digit = digitAt(chart, at);
  return digit === null || digit === 0 || (afterTen && digit === 5) ? null : { value: digit, end: at + 1 };
}

/** Below a hundred: `mười hai`, `hai mươi mốt`, `hai chục`, `bảy`. */
function tensAt(chart: Chart, at: number): Read | null {
  if (means(chart, at, "numeral") === "10") {
    const ones = onesAt(chart, at + 1, true);
    return { value: 10 + (ones?.value ?? 0), end: ones?.end ?? at + 1 };
  }
  const digit = digitAt(chart, at);
  if (digit === null) return null;
  if (means(chart, at + 1, "numeral-part") !== "ten") return { value: digit, end: at + 1 };
  const ones = onesAt(chart, at + 2, true);
  return { value: digit * 10 + (ones?.value ?? 0), end: ones?.end ?? at + 2 };
}

/** Below a thousand: `ba trăm linh năm`, `không trăm mười hai`. */
function hundredsAt(chart: Chart, at: number): Read | null {
  const head = digitAt(chart, at);
  if (head === null || factorAt(chart, at + 1) !== 100) {
    const tens = tensAt(chart, at);
    return tens === null || tens.value === 0 ? null : tens;
  }
  if (means(chart, at + 2, "numeral-part") === "half") return { value: head * 100 + 50, end: at + 3 };
  const linked = means(chart, at + 2, "numeral-part") === "and";
  const rest = linked ? onesAt(chart, at + 3, false) : tensAt(chart, at + 2);
  const whole =
    rest !== null && rest.value > 0 && (linked || rest.value >= 10 || at + 3 >= rest.end) ? rest : null;
  return { value: head * 100 + (whole?.value ?? 0), end: whole?.end ?? at + 2 };
}

/** The longest number in words from a token on, with its powers: `hai mươi mốt nghìn không trăm mười một`. */
function wordsAt(chart: Chart, at: number): Read | null {
  let total = 0;
  let end = at;
  let last = Infinity;
  for (;;) {
    const group = hundredsAt(chart, end);
    if (group === null) break;
    let value = group.value;
    let next = group.end;
    let power = 1;
    for (let factor = factorAt(chart, next); factor !== null; factor = factorAt(chart, ++next))
      power *= factor;
    if (power >= last) break;
    if (means(chart, next, "numeral-part") === "half" && power > 1) {
      value += 0.5;
      next++;
    }
    total += value * power;
    end = next;
    last = power;
    if (power === 1 || power === 10) break;
  }
  return end === at ? null : { value: total, end };
}

/** The power of ten that stands behind a number in digits: `5 nghìn`, `70 nghìn tỷ`, `1,5 triệu`. */
function scaled(chart: Chart, value: number, at: number): Read {
  let power = 1;
  let end = at;
  for (let factor = factorAt(chart, end); factor !== null; factor = factorAt(chart, ++end)) power *= factor;
  const short = power === 1 ? shortAt(chart, end, value) : null;
  if (short !== null) return { value: round(value * short), end: end + 1 };
  if (power > 1 && means(chart, end, "numeral-part") === "half")
    return { value: round((value + 0.5) * power), end: end + 1 };
  return { value: round(value * power), end };
}

const SHORT: Readonly<Record<string, number>> = {
  ...{ k: 1_000, tr: 1_000_000, trđ: 1_000_000, m: 1_000_000, g: 1_000_000_000 },
};

/** `10k`, `1,2M`: glued letters; `m` small is a metre, and `5G` a network. */
function shortAt(chart: Chart, at: number, value: number): number | null {
  const token = chart.tokens[at];
  if (!token?.glued || (/^[mg]$/.test(token.word) && !token.capital)) return null;
  return token.word === "g" && Number.isInteger(value) ? null : (SHORT[token.word] ?? null);
}
/** Products of decimals are as exact as they were written. */
const round = (value: number): number => Number(value.toPrecision(12));

/** The digits from a token on, with the dots and commas inside; null where they belong to a code or a numbering. */
function digitsAt(chart: Chart, at: number): { readonly text: string; readonly end: number } | null {
  const { tokens } = chart;
  // `.77`
  const alone = !tokens[at]!.glued || tokens[at - 1]?.word === "-";
  const open = alone && tokens[at]!.word === "." && tokens[at + 1]?.glued === true;
  if (open && tokens[at + 1]!.kind === "number")
    return tokens[at + 2]?.glued && /^[.,]$/.test(tokens[at + 2]!.word)
      ? null
      : { text: `0.${tokens[at + 1]!.word}`, end: at + 2 };
  if (tokens[at]!.kind !== "number") return null;
  const before = tokens[at - 1];
  // `QH15`, `24%1`: letters or a sign of share right before are a code, a note mark.
  if (
    tokens[at]!.glued &&
    before &&
    (/^[%‰]$/.test(before.word) ||
      (before.kind === "word" &&
        before.capital &&
        before.end - before.start < 6 &&
        !chart.at[at - 1]!.some((mark) => mark.kind === "currency")))
  )
    return null;
  let text = tokens[at]!.word;
  let end = at + 1;
  while (end - at < 2 * MOST_GROUPS) {
    const sign = tokens[end];
    const next = tokens[end + 1];
    if (!sign?.glued || !/^[.,]$/.test(sign.word) || !next?.glued || next.kind !== "number") break;
    text += sign.word + next.word;
    end += 2;
  }
  return { text, end };
}

/** No number has more groups of digits; a numbering may run on for pages, and is looked at from each of its places. */
const MOST_GROUPS = 8;

const isNumber = /^\d+(?:[.,]\d+)?$|^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/;

/** Puts the numbers of a text into the chart: digits with their separators, words, powers of ten. */
export function countNumbers(chart: Chart): void {
  for (let at = 0; at < chart.tokens.length;) {
    const code = markAt(chart, at, "code");
    if (code) {
      at = code.end;
      continue;
    }
    const fixed = markAt(chart, at, "fixed");
    if (fixed && !isCountedAgain(chart, fixed)) {
      at = fixed.end;
      continue;
    }
    const dotted = dottedDay(chart, at);
    const mark = dotted ?? belowZero(chart, at) ?? plainMark(chart, at);
    // What else a word may be stays readable beside the number: `năm` a year, `6 tháng` how often.
    if (mark) {
      chart.at[at] = [...chart.at[at]!, mark];
      if (mark.kind === "day" || !mark.value.words) for (let i = at + 1; i < mark.end; i++) chart.at[i] = [];
    }
    at = mark?.end ?? at + 1;
  }
}

/** `một phần ba`: the phrase is a share where a numeral follows. */
const isCountedAgain = (chart: Chart, { start, end }: Mark): boolean =>
  end - start === 2 && chart.tokens[start + 1]!.word === "phần" && means(chart, end, "numeral") !== null;

/** `29.10.1999` is a day, and no number. */
function dottedDay(chart: Chart, at: number): Mark<"day"> | null {
  const found = digitsAt(chart, at);
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(found?.text ?? "") ?? [];
  if (!found || year === undefined) return null;
  return {
    kind: "day",
    start: at,
    end: found.end,
    value: { ...NO_DAY, day: Number(day), month: Number(month), year: fullYear(Number(year), year.length) },
  };
}

const plainMark = (chart: Chart, at: number): Mark<"count"> | null =>
  withPoint(chart, digitMark(chart, at) ?? wordMark(chart, at));

/** `âm 1.200`; a dash is a minus only where words lead to a level: `đạt -1.200`. */
function belowZero(chart: Chart, at: number): Mark<"count"> | null {
  const minus =
    means(chart, at, "numeral-part") === "minus" ||
    (chart.tokens[at]!.word === "-" && markBefore(chart, at, "comparator-filler", "change-filler") !== null);
  const count = minus && at + 1 < chart.tokens.length ? plainMark(chart, at + 1) : null;
  return (
    count && {
      ...count,
      start: at,
      value: { ...count.value, value: -count.value.value, digits: `-${count.value.digits}` },
    }
  );
}

/** `hai phẩy 23`, `ba phẩy không năm triệu`: the point in words, and digit by digit what stands behind it. */
function withPoint(chart: Chart, mark: Mark<"count"> | null): Mark<"count"> | null {
  if (!mark || means(chart, mark.end, "numeral-part") !== "point" || !Number.isInteger(mark.value.value))
    return mark;
  let end = mark.end + 1;
  let behind = "";
  const digits = digitsAt(chart, end);
  if (digits) ({ text: behind, end } = digits);
  else
    for (let digit = digitAt(chart, end); digit !== null; digit = digitAt(chart, ++end))
      behind += String(digit);
  const value = Number(`${String(mark.value.value)}.${behind}`);
  if (!/^\d+$/.test(behind) || Number.isNaN(value)) return mark;
  const whole = scaled(chart, value, end);
  return { ...mark, end: whole.end, value: { value: whole.value, digits: "", words: true } };
}

function digitMark(chart: Chart, at: number): Mark<"count"> | null {
  const found = digitsAt(chart, at);
  if (!found || !isNumber.test(found.text)) return null;
  const written = decimal(found.text);
  const { value, end } = goesOn(chart, written, scaled(chart, written, found.end));
  const scale = end === found.end || written === 0 ? 1 : value / written;
  const digits = end === found.end ? found.text : `${found.text}…`;
  return { kind: "count", start: at, end, value: { value, digits, words: false, scale } };
}

/** `2 tỷ 500 triệu`, `12 nghìn 500`: smaller powers add to a whole number of a greater one. */
function goesOn(chart: Chart, written: number, first: Read): Read {
  let { value, end } = first;
  let last = value / written;
  while (last >= 1_000 && Number.isInteger(written)) {
    const next = chart.tokens[end] ? digitsAt(chart, end) : null;
    if (!next || !/^[1-9]\d{0,2}$/.test(next.text)) break;
    const more = scaled(chart, Number(next.text), next.end);
    const power = more.value / Number(next.text);
    if (power >= last || (power === 1 && (last > 1_000 || next.text.length < 3))) break;
    value += more.value;
    end = more.end;
    last = power;
  }
  return { value, end };
}

function wordMark(chart: Chart, at: number): Mark<"count"> | null {
  const found = wordsAt(chart, at);
  return (
    found && {
      kind: "count",
      start: at,
      end: found.end,
      value: { value: found.value, digits: "", words: true },
    }
  );
}
