import type { Comparator } from "../model/plan.ts";
import { type Span, within } from "./citations.ts";
import { decimal, fromWords, numberWords } from "../text/numerals.ts";
import { type Unit, unitAt } from "./units.ts";

/** A number with its unit and comparator, where it stands in the sentence. */
export interface Amount extends Span {
  readonly comparator: Comparator;
  readonly value: number;
  readonly max: number | null;
  readonly unit: string;
  /** The words compare, or the unit is one that plans count: enough to be a commitment beside a verb. */
  readonly compared: boolean;
  readonly knownUnit: boolean;
  readonly change: "increase" | "decrease" | null;
}

const number = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?";
const grammar = new RegExp(
  `(?<![A-Za-zÀ-ỿ\\d.,/-])(${number})(?:(?:\\s*/\\s*|(?<=(?:^|[\\s(])\\d{1,3})\\s+trên\\s+(?:tổng\\s+số\\s+)?)(\\d{1,3})(?![\\d./,]))?(\\s*(?:%|phần trăm))?(?:\\s*(?:-|÷|(?:đến|tới)(?=\\s*(?:${number})\\s*(?:%|phần trăm))|(?:đến|tới)(?=\\s*(?:${number})\\s+[A-Za-zÀ-ỿ]))\\s*(${number})(?![\\d/]))?`,
  "g",
);

/** `hai mô hình`, `ba phần tư số xã`, `một nửa số hộ`. */
const wordGrammar = new RegExp(
  `(?<![A-Za-zÀ-ỿ])(?:((?:một\\s+|phân\\s+|quá\\s+)?nửa)|(${numberWords})(?:\\s+phần\\s+(hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?![A-Za-zÀ-ỿ]))?)(?=\\s+[A-Za-zÀ-ỿ(]|[,;.)]|$)`,
  "g",
);

const filler =
  "(?:\\s+(?:là|có|đạt|từ|được|khoảng|mức|thêm|đến|tổ\\s+chức|xây\\s+dựng|(?:mỗi|một|01|1)\\s+(?:năm|quý|tháng)))*\\s*$";
const before = (phrases: string): RegExp => new RegExp(`(?<![A-Za-zÀ-ỿ])(?:${phrases})${filler}`);
const comparators: readonly (readonly [Comparator, RegExp])[] = [
  [
    ">=",
    before(
      "ít\\s+nhất|it\\s+nhất|tối\\s+thiểu|tôi\\s+thiểu|không\\s+dưới|không\\s+(?:ít|thấp|nhỏ)\\s+hơn|thấp\\s+nhất",
    ),
  ],
  [
    "<=",
    before("không\\s+(?:vượt\\s+)?quá|tối\\s+đa|không\\s+(?:nhiều|cao|lớn)\\s+hơn|nhiều\\s+nhất|cao\\s+nhất"),
  ],
  ["<=", /không\s+để\s[^,;.]{0,40}quá\s*$/],
  [">", before("trên|hơn|vượt|vượt\\s+mức|lớn\\s+hơn|cao\\s+hơn")],
  ["<", before("dưới|thấp\\s+hơn|ít\\s+hơn|nhỏ\\s+hơn")],
  [">=", /(?:>\s*=|≥|≧)\s*$/],
  ["<=", /(?:<\s*=|≤|≦)\s*$/],
  [">", />\s*$/],
  ["<", /<\s*$/],
];

/** `không dưới chín mươi phần trăm (90%)`: the number in words stands between. */
const spelt = /(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|trăm|phần|nghìn)\s+){1,6}\(\s*$/;

const comparatorOf = (low: string, start: number, end: number): Comparator | null => {
  const after = low.slice(end, end + 40);
  const from = /(?<![A-Za-zÀ-ỿ])từ\s*$/.test(low.slice(Math.max(0, start - 8), start));
  if (
    /^[^,;.]{0,25}?trở\s+lên/.test(after) ||
    (from && /^[^;.\d]{0,100}?trở\s+lên/.test(low.slice(end, end + 120)))
  )
    return ">=";
  if (/^[^,;.]{0,25}?trở\s+xuống/.test(after)) return "<=";
  const text = low.slice(Math.max(0, start - 60), start).replace(spelt, "");
  for (const [comparator, pattern] of comparators) if (pattern.test(text)) return comparator;
  return null;
};

/** The number names something (an article, a goal, a year, a group) or measures time. */
const namesSomething =
  /(?:mục\s+tiêu|chỉ\s+tiêu|điều|khoản|điểm|mục|phần|phụ\s+lục|số|nhóm|nhiệm\s+vụ|(?<!(?:mỗi|hằng|hàng|một|01|1)\s+)(?:quý|tháng|ngày|năm)|giai\s+đoạn|quận|khu|tổ|thứ|biểu|mẫu|quốc\s+lộ|khóa|kỳ|đợt|phường|xã|chỉ\s+số|cấp|loại|hạng|tiêu\s+chí|[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ])\s+(?:\d{1,2}\s*(?:,|và|-)\s*)*$/;

/** Words that may stand between `tăng` or `giảm` and the number. */
const close =
  "(?:\\s+(?:thêm|ít\\s+nhất|tối\\s+thiểu|từ|trên|khoảng|bình\\s+quân|trung\\s+bình|(?:hằng|hàng|mỗi)\\s+năm|hơn|không\\s+dưới|lên|xuống|còn|dưới|được|mức|đạt|tỷ\\s+lệ))*\\s*$";
/** `giảm tỷ lệ hộ nghèo từ 5 - 6%`: what changes stands between. */
const over =
  "\\s+(?:tỷ\\s+lệ|tỉ\\s+lệ|số|mức)\\s[^,;.]{2,60}\\s(?:từ|thêm|ít\\s+nhất|tối\\s+thiểu|trên|khoảng|bình\\s+quân|xuống|lên|còn)(?:\\s+(?:còn|dưới|trên|từ|mức))?\\s*$";
const up = new RegExp(
  `(?<![A-Za-zÀ-ỿ])(?:tăng|nâng)(?:${close}|${over}|\\s[^,;.]{0,60}lên\\s+(?:[A-Za-zÀ-ỿ]+\\s+){0,2}$)`,
);
const down = new RegExp(
  `(?<![A-Za-zÀ-ỿ])(?:giảm|hạ)(?:${close}|${over}|\\s[^,;.]{0,60}(?:xuống|còn)\\s+(?:[A-Za-zÀ-ỿ]+\\s+){0,2}$)`,
);

const changeOf = (low: string, start: number): Amount["change"] => {
  const text = low.slice(Math.max(0, start - 100), start);
  return up.test(text) ? "increase" : down.test(text) ? "decrease" : null;
};

const amount = (
  low: string,
  start: number,
  end: number,
  value: number,
  max: number | null,
  unit: Unit,
): Amount => {
  const comparator = comparatorOf(low, start, end);
  return {
    start,
    end,
    comparator: max === null ? (comparator ?? "=") : "=",
    value,
    max,
    unit: unit.name,
    compared: comparator !== null || max !== null,
    knownUnit: unit.known,
    change: changeOf(low, start),
  };
};

/** `Thời gian lưu trú bình quân từ 2,8 đến 3 ngày`: days are a unit where time is what is measured. */
const lengthOfTime = (before: string, after: string): Unit | null => {
  const found = /^\s+(ngày|giờ|phút|tháng)(?![A-Za-zÀ-ỿ])/.exec(after);
  return found && /thời\s+gian\s(?![^,;.]*(?:từ\s+ngày|trong\s|kể\s+từ))[^,;.]{0,80}$/.test(before)
    ? { name: found[1]!, length: found[0].length, known: true }
    : null;
};

/** `60 ca trên 100.000 dân`, `20 xã trên tổng số 25 xã`: the second number says of how many. */
const isDenominator = (between: string, { unit, value }: Amount, counted: Amount): boolean =>
  /^[^,;.]*\strên\s+(?:tổng\s+số\s+)?$/.test(between) &&
  ((unit === counted.unit && unit !== "%" && value >= counted.value) ||
    (/^10{2,5}$/.test(String(value)) && !/(?:cho|với|của|đến)\s+trên\s+$/.test(between)));

/** Every number of a sentence in lower case that counts or measures something, left to right; `skip` holds citations and dates. */
export const amountsIn = (low: string, skip: readonly Span[]): Amount[] => {
  const found: Amount[] = [];
  grammar.lastIndex = 0;
  for (const m of low.matchAll(grammar)) {
    const [whole, first, below, percent, second] = m as unknown as [
      string,
      string,
      string?,
      string?,
      string?,
    ];
    const start = m.index;
    const end = start + whole.length;
    if (within(skip, start)) continue;
    const spelt = /^\s*\([A-Za-zÀ-ỿ][A-Za-zÀ-ỿ\s]{1,30}\)/.exec(low.slice(end))?.[0].length ?? 0;
    const unit =
      percent && !second
        ? { name: "%", length: 0, known: true }
        : (unitAt(low.slice(end + spelt)) ??
          (below
            ? { name: "lần", length: 0, known: true }
            : lengthOfTime(low.slice(0, start), low.slice(end))));
    if (!unit || (percent && unit.name !== "%")) continue;
    // `cứ 10 thôn thì có ít nhất 8`: of how many.
    if (/(?<![A-Za-zÀ-ỿ])cứ\s+$/.test(low.slice(Math.max(0, start - 5), start))) continue;
    if (unit.name !== "%" && namesSomething.test(low.slice(Math.max(0, start - 40), start))) continue;
    const value = below ? Number((decimal(first) / Number(below)).toFixed(4)) : decimal(first);
    const max = second === undefined ? null : decimal(second);
    if (max !== null && max <= value) continue;
    const item = amount(low, start, end + spelt + unit.length, value, max, unit);
    const last = found.at(-1);
    if (last && isDenominator(low.slice(last.end, start), item, last)) continue;
    // `tăng từ 60% lên 80%`: the first number is where one stands, not what is asked.
    if (
      last &&
      last.unit === item.unit &&
      /^(?:\/\d+\s+[A-Za-zÀ-ỿ]+(?:\s+[A-Za-zÀ-ỿ]+)?)?\s*(?:\(?(?:của\s+|vào\s+)?năm\s+\d{4}\)?\s*)?(?:lên|xuống)(?:\s+(?:còn|đến|tới))?\s*(?:ít nhất|tối thiểu|không quá|không dưới|trên|dưới|đạt|mức)?\s*$/.test(
        low.slice(last.end, start),
      )
    )
      found.pop();
    found.push(item);
  }
  return [...found, ...spelledIn(low, skip, found)].sort((a, b) => a.start - b.start);
};

/** What stands in words: a count that the words compare or give to each, a number of several words, a share. */
const spelledIn = (low: string, skip: readonly Span[], beside: readonly Amount[]): Amount[] =>
  [...low.matchAll(wordGrammar)].flatMap((m) => {
    const [whole, half, number, below] = m as unknown as [string, string?, string?, string?];
    const before = low.slice(0, m.index);
    const end = m.index + whole.length;
    // `hai (02) cuộc`: the bracket says the number again.
    const figures = /^\s*\(\s*(\d[\d.,]*)\s*\)/.exec(low.slice(end));
    const again = figures?.[0].length ?? 0;
    const after = low.slice(end + again);
    const share = half !== undefined || below !== undefined;
    const unit = unitAt(after) ?? (share ? { name: "lần", length: 0, known: true } : null);
    if (!unit || within(skip, m.index)) return [];
    if (number === "năm" && /(?:hằng|hàng|mỗi|trong|cả|từng|một|đến|theo|cuối|đầu)\s*$/.test(before))
      return [];
    // `chín mươi phần trăm (90%)`: the digits say it again.
    if (/^\s*\(\s*\d/.test(after.slice(unit.length))) return [];
    const value = figures
      ? decimal(figures[1]!)
      : half
        ? 0.5
        : fromWords(number!)! / (below ? fromWords(below)! : 1);
    const rounded = Number(value.toFixed(4));
    if (share) {
      const ofMany = /^\s+(?:tổng\s+)?số\s/.test(after);
      const named = ofMany || unit.known ? unit : { name: "lần", length: 0, known: true };
      const item = amount(low, m.index, end + again + named.length, rounded, null, { ...named, known: true });
      const said = whole !== "nửa" || ofMany || item.compared;
      return said && (ofMany || named.length > 0 || item.change !== null || item.compared) ? [item] : [];
    }
    if (!unit.known || (unit.name === "%" && !number!.includes(" "))) return [];
    // `90% nạn nhân được tiếp cận ít nhất một dịch vụ`: the one says what is measured, the share how much.
    if (number === "một" && beside.some((a) => a.unit === "%" || a.value < 1)) return [];
    const item = amount(low, m.index, end + again + unit.length, rounded, null, unit);
    const each = /mỗi\s[^,;.]{2,60}$/.test(before) && !/mỗi\s*$/.test(before);
    return item.compared || each || number!.includes(" ") ? [item] : [];
  });
