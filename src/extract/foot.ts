import type { Signatory } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";
import { sideBySide } from "../text/columns.ts";
import type { Line } from "./lines.ts";

export interface Foot {
  readonly recipients: readonly string[];
  readonly signatory: Signatory | null;
}

const isCaps = (text: string): boolean =>
  /[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]{2}/.test(text) &&
  text === text.toUpperCase();

const isAuthority = (text: string): boolean => /^(?:(?:TM|TL|TUQ)\s?\.|T\/M(?:\.|\s))/.test(text);
const isPost = (text: string): boolean =>
  isCaps(text) &&
  /^(?:KT|Q|TUQ|TL)\s?\.|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|BÍ THƯ|CỤC|THỦ TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG/.test(
    text,
  );
/** Degrees and ranks before a name are no part of it. */
const degrees =
  /^(?:(?:PGS|GS|TS|ThS|BS(?:CK\s?I{0,2})?|BSCK\s?I{1,2}|CN|KS|DS|NGƯT|NSƯT|NSND|(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng|úy))\s?\.?,?\s+)+(?=[A-ZĐ])/;

const isName = (text: string): boolean => {
  const words = text.split(" ");
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((w) =>
      /^[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][a-zß-öø-ýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]*$/.test(
        w,
      ),
    )
  );
};

/** `TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Thị Hoa`: what a converter put on one line stands on lines of its own. */
const parted = (text: string): string[] =>
  /^(?:TM|KT|TL|TUQ|Q)\s?\./.test(text)
    ? text
        .replace(
          /\s+(?=(?:KT|TL|TUQ|Q)\s?\.\s?[A-ZĐ]|(?<!(?:KT|Q|TL|TUQ)\s?\.\s?|PHÓ\s)(?:PHÓ\s)?(?:CHỦ TỊCH|GIÁM ĐỐC))/g,
          "\n",
        )
        .replace(
          /(?<=[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠ-Ỹ]{2})\s+(?=[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠ-Ỹ](?![A-ZÀ-ÖØ-ÝĂĐĨŨƠƯ])[a-zß-öø-ýăđĩũơưạ-ỹ]+\s)/,
          "\n",
        )
        .split("\n")
    : [text];

/** Recipients and signature. In a table the two stand side by side, so lines are told apart by their form. */
export const footOf = (lines: readonly Line[]): Foot => {
  const recipients: string[] = [];
  const posts: string[] = [];
  let authority: string | null = null;
  let name: string | null = null;
  let listing = false;
  for (const text of lines.flatMap((line) => sideBySide(line.text)).flatMap(parted)) {
    const opens = /^n\s?ơi\s+nhận\s*:?\s*/i.exec(text);
    if (opens) listing = true;
    const rest = opens ? text.slice(opens[0].length) : text;
    if (rest === "") continue;
    if (isAuthority(rest)) authority = authority === null ? rest : `${authority}\n${rest}`;
    else if (isPost(rest)) posts.push(rest);
    else if (/^[-–+•*]\s*/.test(rest)) recipients.push(rest.replace(/^[-–+•*]\s*/, ""));
    else if (isName(rest.replace(degrees, "")) && (authority !== null || posts.length > 0))
      name = rest.replace(degrees, "");
    else if (listing && /[;.]$|^(?:như|lưu)/.test(lowered(rest))) recipients.push(rest);
    else if (isCaps(rest) && authority !== null && posts.length === 0 && !/^[A-Z_\d]+$/.test(rest))
      authority += `\n${rest}`;
  }
  const signed = authority !== null || posts.length > 0 || name !== null;
  return {
    recipients: recipients.map((r) => r.replace(/\s*[;.]+$/, "")).filter((r) => r !== ""),
    signatory: signed ? { authority, title: posts.length > 0 ? posts.join("\n") : null, name } : null,
  };
};
