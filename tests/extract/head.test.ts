import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/index.ts";
import { readText } from "../../src/readers/text.ts";
import { lexicon } from "../lexicon/load.ts";

const body = "I. MỤC TIÊU\nGiữ nếp cũ.\nII. NHIỆM VỤ\n1. Họp dân.";

const planOf = (text: string) => {
  const read = readText(text);
  if (!read.ok) throw new Error(read.reason);
  return extract(read.document, lexicon);
};

const headOf = (letterhead = "", title = "KẾ HOẠCH\nCHĂM SÓC CÂY XANH", preamble = "") => {
  const plan = planOf(`${letterhead}\n${title}\n${preamble}\n${body}`);
  return (
    plan && { issuer: plan.issuer?.name, level: plan.issuer?.level, number: plan.number, issued: plan.issued }
  );
};

describe("letterheads", () => {
  const broken =
    "ỦY\nBAN NHÂN DÂN\nTỈNH CÀ MAU\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố:\n15/KH-UBND\n|\nCà\nMau, ngày 04\ntháng 6 năm 2024\n|";

  it("reads cells that a copy broke over lines", () => {
    expect(headOf(broken)).toEqual({
      issuer: "Ủy ban nhân dân tỉnh Cà Mau",
      level: "province",
      number: "15/KH-UBND",
      issued: "2024-06-04",
    });
  });

  const cases: readonly (readonly [
    name: string,
    letterhead: string,
    issuer: string,
    level: string,
    title?: string,
    preamble?: string,
  ])[] = [
    [
      "a committee whose place only the day's line names",
      "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 8/KH-UBND | Cà Mau, ngày 4 tháng 6 năm 2024 |",
      "Ủy ban nhân dân tỉnh Cà Mau",
      "province",
    ],
    [
      "a city under the central government",
      "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 8/KH-UBND | Cần Thơ, ngày 4 tháng 6 năm 2024 |",
      "Ủy ban nhân dân thành phố Cần Thơ",
      "province",
    ],
    [
      "a commune that its own words name",
      "ỦY BAN NHÂN DÂN\nSố: 8/KH-UBND\nTam Lư, ngày 4 tháng 6 năm 2026",
      "Ủy ban nhân dân xã Tam Lư",
      "commune",
      "KẾ HOẠCH\nCHĂM SÓC CÂY XANH",
      "Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
    ],
    [
      "a department below its committee, both on one line",
      "UBND TỈNH CÀ MAU SỞ Y TẾ\nSố: 8/KH-SYT\nCà Mau, ngày 4 tháng 6 năm 2024",
      "Sở Y tế tỉnh Cà Mau",
      "department",
    ],
    [
      "a school as its own text writes it",
      "UBND XÃ TAM LƯ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRƯỜNG THCS TAM LƯ Độc lập - Tự do - Hạnh phúc\nSố: 8/KH-THCS Tam Lư, ngày 4 tháng 6 năm 2026",
      "Trường THCS Tam Lư",
      "department",
    ],
    [
      "a party committee of a commune",
      "ĐẢNG BỘ TỈNH CÀ MAU\nĐẢNG ỦY XÃ TAM LƯ\n*\nSố 8-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nTam Lư, ngày 4 tháng 6 năm 2026",
      "Đảng ủy xã Tam Lư",
      "commune",
    ],
    [
      "a board of a provincial Party committee",
      "TỈNH ỦY CÀ MAU\nBAN TUYÊN GIÁO VÀ DÂN VẬN\n*\nSố 8-KH/BTGDVTU\nCà Mau, ngày 4 tháng 6 năm 2026",
      "Ban Tuyên giáo và Dân vận Tỉnh ủy",
      "department",
    ],
    [
      "a ministry",
      "BỘ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 8/KH-BYT\nHà Nội, ngày 4 tháng 6 năm 2026",
      "Bộ Y tế",
      "ministry",
    ],
    [
      "a team set up by a decision",
      "SỞ Y TẾ\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\nSỐ 77/QĐ-SYT\nSố: 8/KH-ĐKT\nCà Mau, ngày 4 tháng 6 năm 2026",
      "Đoàn kiểm tra theo quyết định số 77/QĐ-SYT",
      "department",
    ],
  ];

  it.each(cases)("reads %s", (_, letterhead, issuer, level, title, preamble) => {
    expect(headOf(letterhead, title, preamble)).toMatchObject({ issuer, level });
  });
});

describe("period", () => {
  const periods: readonly (readonly [string, string, readonly [number, number] | null])[] = [
    ["years in brackets behind a phase", "CHĂM SÓC CÂY XANH GIAI ĐOẠN II (2021-2025)", [2021, 2025]],
    ["an end with an outlook", "CHĂM SÓC CÂY XANH ĐẾN NĂM 2028, ĐỊNH HƯỚNG ĐẾN NĂM 2035", [2024, 2028]],
    ["a term of office", "THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI, NHIỆM KỲ 2025-2030", [2025, 2030]],
    [
      "the day of a cited text",
      "TRIỂN KHAI CHỈ THỊ SỐ 31/CT-TTG NGÀY 21/12/2023 CỦA THỦ TƯỚNG CHÍNH PHỦ",
      null,
    ],
    ["the year of a law", "TRIỂN KHAI LUẬT TRẺ EM NĂM 2016", null],
    [
      "the plan's year behind a law and a place",
      "TUYÊN TRUYỀN LUẬT TRẺ EM TỈNH CÀ MAU NĂM 2024",
      [2024, 2024],
    ],
    ["years that are summed up", "TỔNG KẾT CHƯƠNG TRÌNH CÂY XANH GIAI ĐOẠN 2016-2020", null],
  ];

  it.each(periods)("knows %s", (_, title, period) => {
    const plan = planOf(
      `ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 8/KH-UBND\nCà Mau, ngày 4 tháng 6 năm 2024\nKẾ HOẠCH\n${title}\nPHẦN I. KẾT QUẢ NĂM 2022\n${body}`,
    );
    expect(plan?.period).toEqual(period);
    expect(plan?.title).toBe(`KẾ HOẠCH ${title}`);
  });

  it("stands in the issuing sentence where the title is lost", () => {
    const plan = planOf(
      `ỦY BAN NHÂN DÂN |\nSố: 8/KH-UBND | Cà Mau, ngày 4 tháng 6 năm 2024 |\nThực hiện Quyết định số 12/QĐ-TTg ngày 3/2/2019 của Thủ tướng Chính phủ;\nUBND tỉnh xây dựng Kế hoạch chăm sóc cây xanh giai đoạn 2024 - 2028, cụ thể như sau:\n${body}`,
    );
    expect(plan).toMatchObject({
      period: [2024, 2028],
      title: null,
      issuer: { name: "Ủy ban nhân dân tỉnh Cà Mau" },
    });
  });
});

describe("plans and decisions", () => {
  const decision =
    "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 8/QĐ-UBND\nCà Mau, ngày 4 tháng 6 năm 2024\nQUYẾT ĐỊNH\nPHÊ DUYỆT KẾ HOẠCH CHĂM SÓC CÂY XANH\nCĂN CỨ\nCăn cứ Nghị định số 12/2023/NĐ-CP ngày 3/2/2023 của Chính phủ;\nXét đề nghị của Sở Xây dựng tại Tờ trình số 9/TTr-SXD ngày 1/6/2024,\nQUYẾT ĐỊNH:\n";

  it("reads the plan inside an article", () => {
    const plan = planOf(
      `${decision}Điều 1. Phê duyệt Kế hoạch chăm sóc cây xanh giai đoạn 2024 - 2028 với các nội dung sau:\n${body}\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH`,
    );
    expect(plan).toMatchObject({ number: "8/QĐ-UBND", issued: "2024-06-04", period: [2024, 2028] });
    expect(plan?.title).toBe("Kế hoạch chăm sóc cây xanh giai đoạn 2024 - 2028");
    expect(plan?.items.some(({ text }) => text.includes("hiệu lực"))).toBe(false);
  });

  it("reads the plan behind the decision under a title without its first word", () => {
    const plan = planOf(
      `${decision}Điều 1. Phê duyệt kèm theo Quyết định này Kế hoạch chăm sóc cây xanh.\nTM. ỦY BAN\nNHÂN DÂN\n|\nCHĂM SÓC CÂY XANH TỈNH CÀ MAU NĂM 2024\n(Kèm theo Quyết định số 8/QĐ-UBND\nngày 4/6/2024)\n${body}`,
    );
    expect(plan).toMatchObject({ period: [2024, 2024], title: "CHĂM SÓC CÂY XANH TỈNH CÀ MAU NĂM 2024" });
  });
});
