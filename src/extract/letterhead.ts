import { CAPITALS, LETTERS, unaccented } from "../text/letters.ts";

/** What stands above the title: who issues the plan, its number, place and day. */
export interface Letterhead {
  /** The lines that name bodies, from the top down; what a copy broke over lines is whole again. */
  readonly bodies: readonly string[];
  readonly number: string | null;
  readonly place: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly issued: string | null;
}

/** The text that is left, and what was taken out of it. */
interface Rest {
  readonly text: string;
  readonly cut: string | null;
}

/** Letters without marks, line by line, so that an offset here is one in the text. */
const plain = (text: string): string => text.split("\n").map(unaccented).join("\n");

/** `… đã ban hành kế hoạch số 16/KH-UBND`: what stands in a sentence is no line of the letterhead. */
const opensLine = (text: string, at: number): boolean =>
  !/\p{Ll}/u.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at));

/** Takes the last stretch that has this form out of the text; the form is that of letters without marks. */
function take(text: string, form: RegExp, alone = false): Rest {
  const found = [...plain(text).matchAll(form)].findLast(({ index }) => !alone || opensLine(text, index));
  if (!found) return { text, cut: null };
  const end = found.index + found[0].length;
  return {
    text: `${text.slice(0, found.index)}\n${text.slice(end)}`,
    cut: text.slice(found.index, end),
  };
}

/** Titles of state and party, whole or in the halves that two columns leave. */
const TITLES = [
  /cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam/g,
  /doc\s+lap[\s-]+tu\s+do[\s-]+hanh\s+phuc/g,
  /dang\s+cong\s+san\s+viet\s+nam/g,
  /cong\s+hoa\s+xa\s+hoi(?![a-z])/g,
  /chu\s+nghia\s+viet\s+nam/g,
  /(?<![a-z])(?:doc\s+lap|tu\s+do|hanh\s+phuc)(?=\s*(?:-|$|\n))/g,
];

const ownNumber =
  /(?<![a-z\d])so[ \t]*[:.]?\s*(?:\d{1,5}[a-z]?)?[\s.…_]*(?:\/\s*kh[a-z]{0,3}\s*-\s*[a-z\d&]+(?:-\s*[a-z\d&]+)*|-\s*kh\s*\/\s*[a-z\d]+)/g;
const numberOfDecision =
  /(?<![a-z\d])so[ \t]*[:.]?\s*(?:\d{1,5}[a-z]?)?[\s.…_]*(?:\/\s*(?:19|20)\d\d\s*)?\/\s*qd\s*-\s*[a-z\d&]+(?:-\s*[a-z\d&]+)*/g;
const day =
  /ngay[\s.…_]*(?:\d{1,2})?[\s.…_/]*thang[\s.…_/]*(?:\d{1,2})?[\s.…_/]*nam[\s.…_]*(?:\d{4})?|ngay\s*\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{4}/g;

/** `Số:      /KH-UBND` is no number yet. */
function written(number: string | null): string | null {
  const bare = number?.replace(/^[^\d/-]*/, "").replace(/\s+/g, "") ?? "";
  return /^\d/.test(bare) ? bare : null;
}

function dayIn(words: string | null): string | null {
  if (words === null) return null;
  const [, d, m, y] =
    /(\d{1,2})?\D*?(?:thang|\/)\D*(\d{1,2})?\D*?(?:nam|\/)\D*(\d{4})/.exec(unaccented(words)) ?? [];
  if (!y) return null;
  if (!m) return y;
  return [y, m.padStart(2, "0"), ...(d ? [d.padStart(2, "0")] : [])].join("-");
}

const properWord = new RegExp(`^(?:TP\\.?|[${CAPITALS}](?:[^${CAPITALS}\\s]\\S*)?(?:-[${CAPITALS}]\\S*)*)$`);
const unitWord = /^(?:xã|phường|huyện|quận|tỉnh|thị|trấn|thành|phố|đặc|khu)$/;

/** `Bắc⏎Ninh, ` in front of the day: the words with a capital that stand before it. */
function placeBefore(text: string): string | null {
  const words = text.replace(/[\s,]+$/, "").split(/\s+/);
  let from = words.length;
  while (from > 0 && (properWord.test(words[from - 1]!) || unitWord.test(words[from - 1]!))) from--;
  const place = words.slice(from).join(" ");
  return /[^\s]{2}/.test(place) && words.length - from <= 8 ? place : null;
}

const remarks =
  /^(?:du thao|mat|toi mat|tuyet mat|hoa toc|khan|thuong khan|sao y|ban sao|lan \d|\W|\d|phu luc)/;

/** A word in front of which a new body or its place begins. */
const opens =
  /^(?:uy ban|ubnd|uy(?= *$)|hoi dong|hdnd|thuong truc|so(?! *(?::|\d))|bo|ban(?! *(?:nhan|dan))|chi cuc|cuc|tong cuc|trung tam|van phong|thanh tra|phong|truong|benh vien|cong an|tram|hoi|doan|lien|dang|tinh|huyen|quan|thanh pho|tp|thi xa|thi tran|xa|phuong|dac khu|chinh phu|thu tuong|to|mat tran|vien|toa an|bao|dai|kho bac|thue|chi bo|lien minh|ngan hang|kiem toan|dai hoc|hoc vien|quy|cong ty|tap doan|tong cong ty)(?![a-z])/;

const hasLetter = new RegExp(`[${LETTERS}]`);

/** Lines that name bodies; `ỦY⏎BAN NHÂN DÂN` and `SỞ GIÁO DỤC⏎VÀ ĐÀO TẠO` are one again. */
function bodiesIn(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    const bare = unaccented(line);
    if (!hasLetter.test(line) || remarks.test(bare)) continue;
    const before = lines.at(-1);
    const goesOn =
      before !== undefined && (!opens.test(bare) || /(?:(?:^| )(?:uy|va)|,)$/.test(unaccented(before)));
    if (goesOn) lines[lines.length - 1] = `${before} ${line}`;
    else lines.push(line);
  }
  return lines;
}

/** Reads the lines above the title, whole or broken, one column under the other or side by side. */
export function letterheadOf(lines: readonly string[]): Letterhead {
  let text = lines.join("\n").replaceAll("|", "\n");
  for (const form of TITLES) {
    let rest = take(text, form);
    while (rest.cut !== null) rest = take((text = rest.text), form);
  }
  const own = take(text, ownNumber, true);
  const numbered = own.cut === null ? take(text, numberOfDecision, true) : own;
  text = numbered.text;
  const dated = take(text, day);
  const at = dated.cut === null ? -1 : text.lastIndexOf(dated.cut);
  const place = at < 0 ? null : placeBefore(text.slice(0, at));
  const above = at < 0 ? text : text.slice(0, at).replace(/[\s,]+$/, "");
  const rest = place === null ? above : withoutEnd(above, place);
  return {
    bodies: bodiesIn(at < 0 ? rest : `${rest}\n${text.slice(at + dated.cut!.length)}`),
    number: written(numbered.cut),
    place,
    issued: dayIn(dated.cut),
  };
}

/** The text without these words at its end, whatever stands between them. */
function withoutEnd(text: string, words: string): string {
  let end = text.length;
  for (const word of words.split(" ").reverse()) end = text.lastIndexOf(word, end - 1);
  return text.slice(0, end);
}
