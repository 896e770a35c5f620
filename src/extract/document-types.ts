import { isCapsLine, type Line } from "./lines.ts";

/** Kinds of document that are no plan, as their title lines name them. */
const OTHER_TYPES = [
  "BIÊN BẢN",
  "BÁO CÁO",
  "GIẤY MỜI",
  "GIẤY ỦY QUYỀN",
  "NGHỊ QUYẾT",
  "NGHỊ ĐỊNH",
  "THÔNG TƯ",
  "THÔNG BÁO",
  "THÔNG CÁO",
  "TỜ TRÌNH",
  "HỢP ĐỒNG",
  "PHỤ LỤC HỢP ĐỒNG",
  "LUẬT",
  "BỘ LUẬT",
  "PHÁP LỆNH",
  "CHỈ THỊ",
  "CÔNG ĐIỆN",
  "CÔNG VĂN",
  "KẾT LUẬN",
  "QUY CHẾ",
  "QUY ĐỊNH",
  "HƯỚNG DẪN",
  "ĐƠN",
  "PHIẾU",
  "DANH SÁCH",
  "QUYẾT ĐỊNH",
] as const;

const typeLine = new RegExp(`^(?:${OTHER_TYPES.join("|")})(?![A-Za-zÀ-ỿ])`);

/** How far down the title of a document stands. */
const titleDepth = 30;

const isTypeLine = ({ text }: Line): boolean =>
  typeLine.test(text) && (isCapsLine(text) || text.length <= 24) && text === text.toUpperCase();

/** The document names itself something else than a plan. */
export const isOtherType = (lines: readonly Line[]): boolean => lines.slice(0, titleDepth).some(isTypeLine);

/** `NGHỊ QUYẾT⏎VỀ⏎KẾ HOẠCH ĐẦU TƯ`: the line goes on from the title of another document. */
export function goesOnFromOther(lines: readonly Line[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const line = lines[i]!;
    if (isTypeLine(line)) return !/[:.]$/.test(line.text);
    if (/[.;:,)/|]$/.test(line.text) || /\d{4}$/.test(line.text) || /^[-–\s]*$/.test(line.text)) return false;
  }
  return false;
}

/** Words with which news tells of a plan, and what stands around it on its page. */
const NEWS =
  /(?:vừa|đã|mới)\s+(?:ký\s+)?ban\s+hành\s+(?:kế\s+hoạch|văn\s+bản)|theo\s+đó,|theo\s+kế\s+hoạch,|mục\s+tiêu\s+của\s+kế\s+hoạch|kế\s+hoạch\s+(?:nêu|đặt\s+ra|đề\s+ra|nhấn\s+mạnh)|cổng\s+ttđt|phóng\s+viên|nguồn\s*:|tác\s+giả\s*:|lượt\s+xem|(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\s+nhật),?\s+(?:ngày\s+)?\d{1,2}\/\d{1,2}\/\d{4}/g;

/** A text that tells of a plan in the words of news; two of its marks tell it. */
export const isNews = (text: string): boolean => new Set(text.toLowerCase().match(NEWS) ?? []).size >= 2;
