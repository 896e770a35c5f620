import { CAPITALS } from "./letters.ts";

const recipient = /^(?:[-–+•]|n\s?ơi\s+nhận)/i;
const post = new RegExp(
  `^(.*?[;.:,])\\s+((?:(?:TM|KT|TL|TUQ|Q)\\s?\\.\\s?(?=[${CAPITALS}]{2})|(?:PHÓ\\s)?(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|CHÁNH))[${CAPITALS}\\s.,-]*)$`,
);
const name = new RegExp(
  `^(.*[;.])\\s+(?!(?:Sở|Bộ|Ban|Phòng|Hội|Công|Báo|Đài|Như|Ủy|Uỷ|Các|Tỉnh|Thành)\\s)([${CAPITALS}](?![${CAPITALS}])\\S*(?:\\s[${CAPITALS}](?![${CAPITALS}])[^\\s.;:]*){1,4})$`,
);

/** `- Sở Y tế; KT. CHỦ TỊCH`: a list of recipients and the signature beside it, which a copy put on one line. */
export const sideBySide = (line: string): readonly string[] => {
  const found = recipient.test(line) ? (post.exec(line) ?? name.exec(line)) : null;
  return found ? [found[1]!, found[2]!] : [line];
};
