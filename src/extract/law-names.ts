import { CAPITALS, LETTERS, lowered, singleSpaced } from "../text/letters.ts";
import type { Span } from "./citations.ts";

/** A law by its whole name, with its number where one is printed behind it. */
export interface LawName extends Span {
  readonly name: string;
  readonly number: string | null;
}

const opening = new RegExp(`(?<![${LETTERS}])(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)\\s+(?=[${LETTERS}])`, "g");

/** Words that begin no name: `Luật này`, `Luật trên`. */
const notNamed =
  /^(?:này|trên|và|của|được|có|khi|thì|ở|tại|nêu|đã|số\s*:?\s*\d|sửa đổi|ngày\s+\d|năm\s+\d|hiện hành|liên quan|về)(?![a-zà-ỿđ])/;

/** Where the name ends; commas inside a name stand before words in lower case. */
const ends =
  /\s+(?:(?:số|sổ|sô)\s*:?\s*\d|ngày\s*\d|năm\s+\d|được\s|(?:và|cùng)\s+(?:các\s|(?:bộ\s+)?luật|nghị|quyết|pháp|thông|chỉ|kế\s+hoạch|văn\s+bản)|sửa\s+đổi|hiện\s+hành|đã\s|trên\s+địa\s+bàn|trong\s+(?:lĩnh|ngành|đời)|đến\s|tới\s|cho\s)|\s*[;.()“”":]|\s*,\s*(?:ngày|số|quy\s+định|được|theo|về|các\s+(?:nghị|văn)|những|(?:bộ\s+)?luật|nghị|quyết|pháp\s+lệnh|thông\s+tư|chỉ\s+thị|kế\s+hoạch)(?![a-zà-ỿđ])/;

const numberBehind =
  /^\s*,?\s*(?:số|sổ|sô)\s*:?\s*(\d{1,3}(?:\/\d{4})?\/[A-ZĐ]{2,}\d{0,2}|\d{1,3}-[A-Z]{2,}\/[A-Z\d]+)/;

/** Every law that a text names, left to right. */
export function lawsIn(text: string): LawName[] {
  const low = lowered(text);
  const laws: LawName[] = [];
  for (const m of text.matchAll(opening)) {
    const from = m.index + m[0].length;
    if (
      (laws.at(-1)?.end ?? 0) > m.index ||
      notNamed.test(low.slice(from)) ||
      isPart.test(low.slice(0, m.index))
    )
      continue;
    const rest = low.slice(from);
    const stops = [ends.exec(rest)?.index ?? rest.length, beforeCapital(text.slice(from))];
    const name = singleSpaced(text.slice(m.index, from + Math.min(...stops)));
    const after = from + Math.min(...stops);
    const number = numberBehind.exec(text.slice(after));
    laws.push({
      start: m.index,
      end: after + (number?.[0].length ?? 0),
      name: name.replace(/[\s,]+$/, ""),
      number: number?.[1] ?? null,
    });
  }
  return laws;
}

/** `phổ biến, giáo dục Pháp luật`, `theo quy định của Luật …`: no law that the text names as its ground. */
const isPart = /(?:pháp|quy\s+định\s+của)\s+$/;

/** A comma before a capital ends the name: the next word is another body's. */
function beforeCapital(text: string): number {
  const at = new RegExp(`\\s*,\\s*(?=[${CAPITALS}])`).exec(text)?.index;
  return at ?? text.length;
}
