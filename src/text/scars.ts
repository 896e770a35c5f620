import { CAPITALS } from "./letters.ts";

/** A consonant that a scan has torn from its syllable: `h ương ước`. After `điểm`, `khoản` a letter is a letter. */
const SCAR = new RegExp(
  `(?<!(?:điểm|khoản|nhóm|loại|hạng|tiết|mục|tổ|lớp|mức|và|,|[${CAPITALS}]) )(?<![^ (“])[bcdđghklmnpqrstvx] (?=[aăâeêioôơuưyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ])`,
  "u",
);

/** The words carry the scars of a text recognition: to be read, not to be pasted. */
export const isScarred = (text: string): boolean => SCAR.test(text);
