import type { Bilingual } from "../../model/text.ts";
import { plainText } from "../../text/tokens.ts";
import { isDay } from "../days.ts";
import type { FormInput, Judge, Problem } from "./judge.ts";
import { locationOf, type Line } from "./lines.ts";
import { isPrinted } from "./page.ts";

/** Lines above the title; the whole file when it has none. */
const headOf = ({ sheet: { lines, title: at } }: FormInput): readonly Line[] =>
  at < 0 ? lines.slice(0, 20) : lines.slice(0, at);

/** Lines of the head, then those that a copy broke, two and three together. */
const wholeLines = (input: FormInput): readonly Line[] => {
  const lines = headOf(input);
  const joined = (count: number) =>
    lines.slice(count - 1).map((_, i) => ({
      ...lines[i]!,
      text: lines
        .slice(i, i + count)
        .map(({ text }) => text.replace(/\s*\|\s*$/, ""))
        .join(" "),
    }));
  return [...lines, ...joined(2), ...joined(3)];
};

const headText = (input: FormInput) =>
  headOf(input)
    .map(({ text }) => plainText(text))
    .join("\n")
    .replace(/(?<=cong hoa xa hoi|doc lap|tu do)\n(?=chu nghia|tu do|hanh phuc)/g, " ");

const absent = ({ plan }: FormInput, vi: string, en: string): readonly Problem[] => [
  { at: plan.titleLocation, problem: { vi: `thiếu ${vi}`, en: `${en} is missing` } },
];

/** The national title and the motto stand above the plan. */
export const nationalTitle: Judge = (input) => {
  if (!isPrinted(input.document.format)) return null;
  const head = headText(input);
  if (!/cong hoa xa hoi chu nghia viet nam/.test(head))
    return absent(input, "Quốc hiệu", "the national title");
  return /doc lap tu do hanh phuc/.test(head) ? [] : absent(input, "Tiêu ngữ", "the motto");
};

export const issuerLines: Judge = (input) => {
  if (!isPrinted(input.document.format)) return null;
  const head = headText(input);
  return /(?:^|\n)(?:uy ban|ubnd|hoi dong|so(?! \d| kh)|bo|ban|cuc|chi cuc|truong|trung tam|vien|doan|dang uy|cong an) /.test(
    head,
  )
    ? []
    : absent(input, "tên cơ quan ban hành", "the issuer's name");
};

const NUMBER_LINE = /^s[ốôo]\s*[:.]?\s*[\d.…_\s]*\/?\s*\d{0,4}\s*\/?\s*(?:KH|QĐ)/i;

/** `Số: 05/KH-UBND`: colon, numbers below ten padded, no spaces around the hyphen; a blank number is a draft. */
export const number: Judge = (input) => {
  const found = wholeLines(input)
    .map((line) => ({ text: /S[ốỐ].*$/.exec(line.text)?.[0] ?? line.text, line }))
    .find(({ text }) => NUMBER_LINE.test(text));
  if (!found) return absent(input, "dòng số, ký hiệu", "the line of number and symbol");
  if (input.sheet.isAttached) return [];
  const well = /^Số:\s*(?:\d{2,}|[.…_\s]*)\s*\/KH-(?=[A-ZÀ-Ỹ])[A-Za-zÀ-ỿ][A-Za-zÀ-ỿ\d&-]*(?:\s|$)/.test(
    found.text,
  );
  if (well) return [];
  const parts = /^s[ốôo]\s*[:.]?\s*([\d.…_]*)\s*\/\s*KH\s*[-–]\s*(\S+)/i.exec(found.text);
  return [
    {
      ...malformed(
        found.line,
        "viết “Số:” có dấu hai chấm, số nhỏ hơn 10 thêm số 0 ở trước, ký hiệu “/KH-…” không có dấu cách",
        'write "Số:" with its colon, numbers below ten with a zero in front, the symbol "/KH-…" without spaces',
      ),
      edit: parts && { old: parts[0], now: `Số: ${parts[1]!.replace(/^\d$/, "0$&")}/KH-${parts[2]!}` },
    },
  ];
};

const DATE_LINE = /^(.{2,60}?),?\s*ngày\s*([\d.…_]*)\s*tháng\s*([\d.…_]*)\s*năm\s*([\d.…_]*)$/i;

/** `X, ngày 05 tháng 02 năm 2026`: a comma after the place, days below ten and the months 1 and 2 padded. */
export const placeAndDate: Judge = (input) => {
  const found = wholeLines(input)
    .flatMap((line) => line.text.split(/\s{2,}|\|/).map((part) => ({ text: part.trim(), line })))
    .find(({ text }) => DATE_LINE.test(text) && !/quyết định|căn cứ|thực hiện/i.test(text));
  if (!found) return absent(input, "địa danh và thời gian ban hành", "place and date");
  const { text, line } = found;
  const [, place, day, month, year] = DATE_LINE.exec(text)!;
  const slips = [
    ...(/,\s*ngày/.test(text)
      ? []
      : [slip("sau địa danh phải có dấu phẩy", "a comma must follow the place")]),
    ...(/^[1-9]$/.test(day!)
      ? [slip(`ngày ${day} phải viết 0${day}`, `day ${day} must be written 0${day}`)]
      : []),
    ...(/^(?:[12]|0[3-9])$/.test(month!)
      ? [
          slip(
            `tháng ${month} phải viết ${inMonths(month!)}`,
            `month ${month} must be written ${inMonths(month!)}`,
          ),
        ]
      : []),
    ...(place!.trim() === "" ? [slip("thiếu địa danh", "the place is missing")] : []),
  ];
  const written = [day, month].every((part) => /^\d+$/.test(part!));
  const isNoDay = written && !isDay(Number(day), Number(month), Number(year) || null);
  const all = isNoDay ? [...slips, slip("ngày không có trong lịch", "no such day")] : slips;
  if (all.length === 0) return [];
  const now = `${place!.trim()}, ngày ${day!.padStart(2, "0")} tháng ${inMonths(month!)} năm ${year!}`;
  return [
    {
      ...malformed(line, all.map(({ vi }) => vi).join("; "), all.map(({ en }) => en).join("; ")),
      edit: written && !isNoDay ? { old: text, now } : null,
    },
  ];
};

const slip = (vi: string, en: string): Bilingual => ({ vi, en });

/** Of the months only the first two take a zero. */
const inMonths = (month: string): string =>
  Number(month) < 3 ? String(Number(month)).padStart(2, "0") : String(Number(month));

const malformed = (line: Line, vi: string, en: string): Problem => ({
  at: locationOf(line),
  problem: { vi, en },
});

/** `KẾ HOẠCH` with what it is about below it. */
export const title: Judge = (input) => {
  if (input.sheet.title < 0) return absent(input, "tên loại văn bản “KẾ HOẠCH”", 'the line "KẾ HOẠCH"');
  return input.plan.title === null ? absent(input, "trích yếu nội dung", "what the plan is about") : [];
};
