import type { Block } from "../model/document.ts";
import { CAPITALS, lowered, unaccented } from "../text/letters.ts";
import { isCapsLine, type Line } from "./lines.ts";
import { opensFoot } from "./foot-lines.ts";

export const isTitle = (text: string): boolean =>
  /^KẾ HOẠCH(?![A-Za-zÀ-ỿ])/.test(text) ||
  /^kế hoạch\s*$/i.test(text) ||
  /^K\s?Ế\s+H\s?O\s?Ạ\s?C\s?H$/.test(text) ||
  // A scan loses or changes the marks of capitals.
  (/^K[EÉÊẾỀỂỄ]\s+HO[AẠẢÀÁ]CH(?![A-Za-zÀ-ỿ])/.test(text) && text.length <= 20);

/** Place and day, which a reader of two columns can put behind the title. */
const isDayLine = (text: string): boolean =>
  text.length < 60 && /^[^\d,;:]{2,30},\s*ngày[\s.…\d]*tháng[\s.…\d]*năm\s+20\d{2}$/i.test(text);

/** Words with which the first part or the preamble begins, in capitals too. */
const OPENINGS =
  /^(?:dat van de|su can thiet|can cu|muc dich|muc tieu|phan (?:[ivx]+|thu|mot|\d)|thuc trang|khai quat|co so (?:phap ly|xay dung))(?![a-z])/;

const isSentence = (text: string): boolean =>
  /^(?:căn cứ|để |nhằm |xét |theo đề nghị|theo |trên cơ sở|tiếp tục)/.test(lowered(text)) ||
  /^(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|sở|ban|phòng|trường|đảng ủy)\s.{0,80}\s(?:ban hành|xây dựng)\s/.test(
    lowered(text),
  ) ||
  /[;.:]$/.test(text) ||
  text.length > 300;

/** `Triển khai Chỉ thị số 12/CT-TTg …` is a title line where it ends without a mark, else the first sentence. */
const namesDocument = (text: string): boolean =>
  /^(?:thực hiện|triển khai)[^.]{0,120}?\s(?:số|sổ|sô)\s*[:.]?\s*\d/.test(lowered(text));

const endsOpen = ({ block }: Line): boolean => !/[;.:,]\s*$/.test(block.text) && block.text.length < 200;

/** What opens the preamble: the title never does. */
const opensPreamble = (line: Line): boolean =>
  isSentence(line.text) || ((namesDocument(line.text) || line.text.endsWith(",")) && !isDisplayed(line));

/** A title in capitals ends where a sentence begins, if the page does not show the line as title. */
const leavesCapitals = (line: Line): boolean => startsSentence.test(line.text) && !isDisplayed(line);
const startsSentence = new RegExp(`^[${CAPITALS}](?![${CAPITALS}])`);

/** Bold throughout or centred. */
const isShown = ({ bold, centred, text }: Block): boolean => bold >= text.length || centred;

/** Shown as title, or a block with bold words that ends without a mark. */
const isDisplayed = (line: Line): boolean =>
  isShown(line.block) || (line.block.cell === null && endsOpen(line) && line.block.bold > 0);

/** `(Kèm theo Quyết định số …)` under a title says where the plan hangs; it is no part of its name. */
export const isAttachment = (text: string): boolean =>
  /^\(?\s*(?:được\s+)?(?:ban hành\s+)?kèm theo/i.test(text);

const withoutAttachment = (line: Line): Line => {
  const at = line.text.search(/\s\(\s*(?:ban hành\s+)?kèm theo\s/i);
  return at > 0 ? { ...line, text: line.text.slice(0, at) } : line;
};

const isRule = (text: string): boolean => !/[A-Za-zÀ-ỿ\d]/.test(text);

export const isLabelled = ({ text, block }: Line): boolean =>
  block.label !== null ||
  /^(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})[.)/]\s*[A-Za-zÀ-ỿ]/.test(text) ||
  /^[-+•]\s(?!\d)/.test(text);

const bareTitle = /^K[EÉÊẾỀỂỄ]\s?\S?\s+H\s?O\s?\S\s?C\s?H$/;

export interface Title {
  readonly lines: readonly Line[];
  /** Place and day that a reader put behind the title. */
  readonly late: readonly Line[];
  /** Index of the first line after it. */
  readonly next: number;
}

/** The title that begins at a line: all lines up to the preamble or the first part. */
export function titleFrom(lines: readonly Line[], at: number): Title {
  const title = [lines[at]!];
  const late: Line[] = [];
  let next = at + 1;
  let openBracket = false;
  for (; next < lines.length && title.length < 8; next++) {
    const line = withoutAttachment(lines[next]!);
    if (isDayLine(line.text)) {
      late.push(line);
      continue;
    }
    if (openBracket || isAttachment(line.text)) {
      openBracket = !line.text.includes(")");
      if (openBracket && line.text.length > 160) break;
      continue;
    }
    if (isRule(line.text)) continue;
    // The Party writes what its plan is about in plain letters, in one line or many.
    if (
      title.length === 1 &&
      bareTitle.test(title[0]!.text) &&
      /^\p{Ll}/u.test(line.text) &&
      !isLabelled(line)
    ) {
      title.push(line);
      continue;
    }
    const caps = isCapsLine(line.text);
    if (!caps && title.length > 1 && isCapsLine(title.at(-1)!.text) && leavesCapitals(line)) break;
    const shown = isShown(line.block) && isShown(title.at(-1)!.block) && !/[;.:]$/.test(line.text);
    if (
      (caps || shown ? OPENINGS.test(unaccented(line.text)) : opensPreamble(line)) ||
      isLabelled(line) ||
      opensFoot(line.text)
    )
      break;
    title.push(line);
  }
  return { lines: title, late, next };
}
