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

  it.each(others)("%s", (_, text) => {
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
