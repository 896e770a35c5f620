import { unaccented } from "./letters.ts";

const words =
  /cong\s+hoa\s+xa\s+hoi|doc\s+lap\s*-|dang\s+cong\s+san|^\s*so\s*:|\/\s*(?:kh|qd)\s*-|,\s*ngay[\s.\d]*thang|^(?:uy ban nhan dan|ubnd|huyen uy|tinh uy|dang uy|so [a-z]+ [a-z]+$)/;

/** A text box or a header of the first page that holds a part of the letterhead. */
export const isLetterhead = (text: string): boolean =>
  text.length < 300 && text.split("\n").some((line) => words.test(unaccented(line)));
