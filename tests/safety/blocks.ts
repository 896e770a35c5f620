import type { Block, Cell, Document } from "../../src/model/document.ts";

/** Words of plans and signs between them, from which hostile texts are made. */
export const vocabulary: readonly string[] = [
  ..."a|A|1|12/|12.|1.2.|- |a) |I. |((|(|) |“|, |; |. |… |/|–|…|%|:|*".split("|"),
  ..."và |của |trước ngày |30 ngày |ngày 10 tháng 12 |ngày 10/12/2026 |năm 2026 |năm 2026-2030 ".split("|"),
  ..."giai đoạn 2026 - 2030 |không quá |chậm nhất là |trong thời hạn 5 ngày |từ 1 đến 2 |đến năm 2030 ".split(
    "|",
  ),
  ..."hằng năm |6 tháng |báo cáo |gửi |qua Sở |Sở |Sở Nội vụ, |Sở Nội vụ và |Ủy ban nhân dân |UBND xã ".split(
    "|",
  ),
  ..."các xã, phường |chủ trì, phối hợp với |đạt 90% |90% trở lên |ít nhất 01 |tăng 10% |so với năm 2025 ".split(
    "|",
  ),
  ..."Quyết định số 1790/QĐ-TTg |số 12/KH-UBND ngày 1/1/2026 |Luật |Căn cứ |Phụ lục I |nơi nhận: |TM. |KT. ".split(
    "|",
  ),
  ..."phấn đấu đến năm 2030 |quý I/2026 |tháng 6/2026 |kể từ ngày |liên quan |trên địa bàn |huyện |thị trấn ".split(
    "|",
  ),
  ..."KẾ HOẠCH |kinh phí |triệu đồng |tổng kết |đột xuất |định kỳ |Nguyễn Văn A |15h00 |thời gian: ".split(
    "|",
  ),
  "\n",
  "- a\n",
  "1. a\n",
  "\u0301",
  "\u202e",
  "\ud800",
  "\u0000",
];

export const blockOf = (text: string, index: number, extra: Partial<Block> = {}): Block => ({
  index,
  zone: "body",
  text,
  label: null,
  level: null,
  bold: 0,
  italic: false,
  centred: false,
  cell: null,
  font: null,
  place: { line: index + 1, column: 1 },
  bytes: null,
  uncertain: false,
  ...extra,
});

export const documentOf = (blocks: readonly Block[]): Document => ({
  format: "docx",
  blocks,
  layouts: [],
  gaps: [],
});

const cell = (row: number): Cell => ({
  table: 0,
  row,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  header: row === 0,
});

/** A plan in which this text stands wherever a text can stand. */
export const planAround = (text: string): Document => {
  const lines = [
    "ỦY BAN NHÂN DÂN XÃ ĐÔNG HÀ",
    "Số: /KH-UBND",
    "KẾ HOẠCH",
    "Truyền thông về bình đẳng giới năm 2026",
    `Căn cứ ${text}`,
    "I. MỤC TIÊU",
    text,
    "II. NHIỆM VỤ",
    `1. ${text}`,
    text,
    "III. TỔ CHỨC THỰC HIỆN",
    `1. Phòng Văn hóa - Xã hội ${text}`,
    `- ${text}`,
    "Nơi nhận:",
    `- ${text}`,
  ].map((line) => line.trim() || "a");
  const table = ["Chỉ tiêu", text.trim() || "a"];
  return documentOf([
    ...lines.map((line, i) => blockOf(line, i)),
    ...table.map((line, row) => blockOf(line, lines.length + row, { cell: cell(row) })),
  ]);
};
