import type { Document } from "../model/document.ts";

const letterhead = 24;
const longestMark = 40;
const mark = /^(?:độ\s+)?(?:mức\s+độ\s+)?(?:mật\s*[:：]\s*)?(?:tuyệt\s*mật|tối\s*mật|mật)$/u;
const stamp = /(?:^|[^A-ZÀ-Ỹ])(?:TUYỆT\s+MẬT|TỐI\s+MẬT|(?<!BÍ\s|BẢO\s|CƠ\s)MẬT)(?![A-ZÀ-Ỹ])/u;

const bare = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^A-Za-zÀ-ỿđĐ\s:]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
// `M Ậ T`, letters set apart as stamps have them.
const drawnTogether = (line: string): string =>
  /^(?:[A-Za-zÀ-ỿ]\s)+[A-Za-zÀ-ỿ]$/u.test(line.trim()) ? line.replace(/\s/gu, "") : line;

/** Whether a draft carries a secrecy mark; in doubt it does. */
export const isSecret = ({ blocks }: Document): boolean =>
  blocks.some(({ text, index, zone }) => {
    const whole = text.normalize("NFC");
    if (whole.split("\n").some((line) => line.length <= longestMark && mark.test(bare(drawnTogether(line)))))
      return true;
    return (index < letterhead || zone !== "body") && stamp.test(whole);
  });
