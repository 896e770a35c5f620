import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/index.ts";
import { readText } from "../../src/readers/text.ts";
import { lexicon } from "../lexicon/load.ts";

const isPlan = (text: string) => {
  const read = readText(text);
  return read.ok && extract(read.document, lexicon) !== null;
};

const head = (type: string) =>
  `ỦY BAN NHÂN DÂN\nXÃ TAM LƯ\nSố: 8/${type}-UBND\nTam Lư, ngày 04 tháng 6 năm 2026\n`;
const parts =
  "I. MỤC TIÊU\n1. Trồng cây.\nII. NHIỆM VỤ\n1. Họp dân.\nIII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế chủ trì.";

describe("what is no plan", () => {
  const others: readonly (readonly [string, string])[] = [
    ["a report on a plan", `${head("BC")}BÁO CÁO\nKết quả thực hiện Kế hoạch số 5/KH-UBND\n${parts}`],
    ["minutes", `BIÊN BẢN HỌP\nVề kế hoạch trồng cây\n${parts}`],
    ["an invitation", `${head("GM")}GIẤY MỜI\nDự họp về kế hoạch trồng cây\n${parts}`],
    [
      "a resolution whose title goes on with KẾ HOẠCH",
      `HỘI ĐỒNG NHÂN DÂN\nXÃ TAM LƯ\nSố: 8/NQ-HĐND\nNGHỊ QUYẾT\nTHÔNG QUA\nKẾ HOẠCH TRỒNG CÂY NĂM 2026\n${parts}`,
    ],
    ["a contract", `HỢP ĐỒNG TRỒNG CÂY\nSố: 8/HĐ\n${parts}`],
    ["a decision without its plan", `${head("QĐ")}QUYẾT ĐỊNH\nThành lập Tổ trồng cây\n${parts}`],
    [
      "news",
      "Xã Tam Lư trồng cây\nThứ hai, 08/6/2026\nUBND xã vừa ban hành Kế hoạch số 8/KH-UBND về trồng cây.\nTheo đó, xã trồng 500 cây.\nMục tiêu: phủ xanh.\nNhiệm vụ: giao các thôn.",
    ],
  ];

  const heads = (type: string) => `${head(type)}\n`;
  const more: readonly (readonly [string, string])[] = [
    [
      "a law",
      "QUỐC HỘI\nLuật số: 8/2026/QH16\nLUẬT\nTRỒNG CÂY\nChương I\nNHỮNG QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi.\nKế hoạch trồng cây do Ủy ban nhân dân xã ban hành.",
    ],
    ["a decree", `CHÍNH PHỦ\nSố: 8/2026/NĐ-CP\nNGHỊ ĐỊNH\nQuy định về kế hoạch trồng cây\n${parts}`],
    ["a circular", `BỘ NÔNG NGHIỆP\nSố: 8/2026/TT-BNN\nTHÔNG TƯ\nHướng dẫn lập kế hoạch trồng cây\n${parts}`],
    ["a directive", `${heads("CT")}CHỈ THỊ\nVề việc thực hiện kế hoạch trồng cây\n${parts}`],
    ["a notice", `${heads("TB")}THÔNG BÁO\nKết luận cuộc họp về kế hoạch trồng cây\n${parts}`],
    ["a proposal", `${heads("TTr")}TỜ TRÌNH\nVề việc ban hành kế hoạch trồng cây\n${parts}`],
    ["a regulation", `${heads("QC")}QUY CHẾ\nPhối hợp thực hiện kế hoạch trồng cây\n${parts}`],
    ["a guide", `${heads("HD")}HƯỚNG DẪN\nXây dựng kế hoạch trồng cây\n${parts}`],
    ["a conclusion of the Party", `ĐẢNG ỦY XÃ TAM LƯ\nSố 8-KL/ĐU\nKẾT LUẬN\nVề kế hoạch trồng cây\n${parts}`],
    ["a telegram", `${heads("CĐ")}CÔNG ĐIỆN\nVề việc ứng phó cháy rừng\n${parts}`],
    ["a list", `DANH SÁCH\nHộ tham gia kế hoạch trồng cây\n1. Lò Văn A\n2. Vi Thị B`],
    [
      "an official letter",
      "ỦY BAN NHÂN DÂN\nXÃ TAM LƯ\nSố: 8/UBND-KT\nV/v thực hiện kế hoạch trồng cây\nTam Lư, ngày 04 tháng 6 năm 2026\nKính gửi: Các thôn\nThực hiện Kế hoạch số 5/KH-UBND, đề nghị các thôn trồng 500 cây.\nNơi nhận:\n- Như trên;\n- Lưu: VT.",
    ],
    [
      "an official letter with numbered work",
      "SỞ XÂY DỰNG\nSố: 8/SXD-QLN\nV/v báo cáo kết quả\nKính gửi: Ủy ban nhân dân các xã\n1. Mục tiêu: rà soát nhà yếu.\n2. Nhiệm vụ: lập danh sách, báo cáo Sở trước ngày 15/6/2026.\n3. Tổ chức thực hiện: Ủy ban nhân dân các xã chủ trì.",
    ],
    [
      "a speech",
      "Kính thưa các đồng chí!\nHôm nay xã phát động trồng cây.\nMục tiêu là 500 cây.\nXin cảm ơn.",
    ],
    [
      "an annex alone",
      "PHỤ LỤC I\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 8/KH-UBND ngày 04/6/2026)\n1. Họp dân.\n2. Ươm giống.",
    ],
    ["a form", `PHIẾU KHẢO SÁT\nVề kế hoạch trồng cây\n1. Họ tên:\n2. Nội dung:`],
  ];

  it.each([...others, ...more])("%s", (_, text) => {
    expect(isPlan(text)).toBe(false);
  });

  it("a decision is a parent plan where it approves a programme with the parts of a plan", () => {
    const decided = (what: string) =>
      `${head("QĐ")}QUYẾT ĐỊNH\nPhê duyệt ${what}\nĐiều 1. Phê duyệt ${what} với các nội dung sau:\n${parts}\nĐiều 2. Quyết định có hiệu lực từ ngày ký.`;
    expect(isPlan(decided("Chương trình trồng cây đến năm 2030"))).toBe(true);
    expect(isPlan(decided("danh sách hộ trồng cây"))).toBe(false);
  });

  it("a plan is one with its title, with its number alone, and with its parts alone", () => {
    expect(isPlan(`${head("KH")}KẾ HOẠCH\nTRỒNG CÂY NĂM 2026\n${parts}`)).toBe(true);
    expect(isPlan(`${head("KH")}Ủy ban nhân dân xã xây dựng Kế hoạch trồng cây như sau:\n1. Họp dân.`)).toBe(
      true,
    );
    expect(isPlan(parts)).toBe(true);
  });
});
