import { describe, expect, it } from "vitest";
import { moneyInWords, moneyText } from "../../src/text/amounts.ts";
import { findingsOf, type Parts } from "./draft.ts";

const sums = (parts: Parts) =>
  findingsOf("sums", {}, parts).map(({ facts, level }) => {
    const { what, total, sum } = facts as { what: string; total: string; sum: string };
    return `${level} ${what} ${total}: ${sum}`;
  });

describe("sums of money in a sentence", () => {
  it.each([
    "Tổng kinh phí 200 triệu đồng, gồm: ngân sách xã 150 triệu đồng, xã hội hóa 50 triệu đồng.",
    "Tổng kinh phí 1,2 tỷ đồng (ngân sách tỉnh 700 trđ, ngân sách xã 500 trđ).",
    "Tổng kinh phí 200 triệu đồng, trong đó riêng loa đài 60 triệu đồng.",
    "Tổng kinh phí năm 2026: 85 triệu đồng (ngân sách 60 triệu đồng, vận động 25 triệu đồng).",
    "Tổng kinh phí 200 triệu đồng, trong đó tập huấn 50 triệu đồng, truyền thông 60 triệu đồng.",
    "Tổng kinh phí 90 triệu đồng: tập huấn 40 triệu đồng, in ấn 50 triệu đồng; từ ngân sách 70 triệu đồng, tài trợ 20 triệu đồng.",
    "Tổng kinh phí khoảng 200 triệu đồng, gồm ngân sách xã 120 triệu đồng, xã hội hóa 70 triệu đồng.",
    "Tổng 300 triệu đồng, gồm ngân sách 200 triệu đồng, khác 100 triệu đồng; năm 2026: 120 triệu đồng, năm 2027: 180 triệu đồng.",
    "Hỗ trợ 05 thôn, mỗi thôn 20 triệu đồng, tổng cộng 100 triệu đồng.",
    "Chi 40 triệu đồng/năm trong 5 năm (2026 - 2030), tổng cộng 200 triệu đồng.",
    "Bố trí 200.000.000 đồng (Hai trăm triệu đồng chẵn).",
    "Bố trí 1.250.000.000 đồng (bằng chữ: một tỷ hai trăm năm mươi triệu đồng).",
    "Mỗi thôn được hỗ trợ 20 triệu đồng; mua sách 15 triệu đồng; tập huấn 30 triệu đồng.",
    "Chỉ tiêu 5 triệu lượt người; tăng 12% so với năm 2025.",
  ])("silent: %s", (funding) => expect(sums({ funding })).toEqual([]));

  it.each([
    [
      "Tổng kinh phí 200 triệu đồng, gồm: ngân sách xã 150 triệu đồng, xã hội hóa 70 triệu đồng.",
      "error parts 200 triệu đồng: 220 triệu đồng",
    ],
    [
      "Tổng kinh phí 1,2 tỷ đồng, trong đó ngân sách tỉnh 900 trđ, ngân sách xã 500 trđ.",
      "error parts 1,2 tỷ đồng: 1,4 tỷ đồng",
    ],
    [
      "Tổng kinh phí 200 triệu đồng, trong đó ngân sách xã 120 triệu đồng, xã hội hóa 60 triệu đồng.",
      "warning parts 200 triệu đồng: 180 triệu đồng",
    ],
    [
      "Tổng kinh phí năm 2026: 95 triệu đồng (ngân sách 60 triệu đồng, vận động 25 triệu đồng).",
      "error parts 95 triệu đồng: 85 triệu đồng",
    ],
    [
      "Ngân sách xã: 40.000.000 đồng; vận động: 15.000.000 đồng; tổng cộng: 60.000.000 đồng.",
      "error parts 60.000.000 đồng: 55 triệu đồng",
    ],
    [
      "Bố trí 200.000.000 đồng (Hai trăm năm mươi triệu đồng).",
      "error words 200.000.000 đồng: 250 triệu đồng",
    ],
    [
      "Hỗ trợ 05 thôn, mỗi thôn 20 triệu đồng, tổng cộng 120 triệu đồng.",
      "error product 120 triệu đồng: 100 triệu đồng",
    ],
    ["Mở 06 lớp tập huấn x 15 triệu đồng/lớp = 80 triệu đồng.", "error product 80 triệu đồng: 90 triệu đồng"],
    [
      "Chi 40 triệu đồng/năm giai đoạn 2026-2030, tổng cộng 160 triệu đồng.",
      "error years 160 triệu đồng: 200 triệu đồng",
    ],
  ])("%s", (funding, found) => expect(sums({ funding })).toEqual([found]));
});

it("adds up the bullets below a total, and those before one", () => {
  const below =
    "1. Tổng kinh phí 90 triệu đồng, gồm:\n- Ngân sách xã: 60 triệu đồng.\n- Nguồn khác: 40 triệu đồng.";
  expect(sums({ funding: below })).toEqual(["error parts 90 triệu đồng: 100 triệu đồng"]);
  expect(sums({ funding: below.replace("40", "30") })).toEqual([]);
  const before =
    "1. Dự toán\n- Năm 2026: 60 triệu đồng.\n- Năm 2027: 40 triệu đồng.\n- Tổng cộng: 110 triệu đồng.";
  expect(sums({ funding: before })).toEqual(["error parts 110 triệu đồng: 100 triệu đồng"]);
  expect(sums({ funding: before.replace("110", "100") })).toEqual([]);
});

it("asks for one total cost of the plan", () => {
  const funding = "Tổng kinh phí thực hiện Kế hoạch là 250 triệu đồng.";
  const organisation = (total: string) =>
    `1. Phòng Kinh tế\n- Tham mưu bố trí tổng kinh phí ${total} thực hiện Kế hoạch.`;
  expect(sums({ funding, organisation: organisation("205 triệu đồng") })).toEqual([
    "error totals 205 triệu đồng: 250 triệu đồng",
  ]);
  expect(sums({ funding, organisation: organisation("250.000.000 đồng") })).toEqual([]);
});

describe("the total row of a table", () => {
  const table = (...rows: string[]) =>
    ["| TT | Nội dung | Kinh phí (triệu đồng) |", "| --- | --- | --- |", ...rows].join("\n");
  it.each([
    [table("| 1 | Sách | 40 |", "| 2 | Loa | 60 |", "| | Tổng cộng | 100 |")],
    [
      table(
        "| I | Mua sắm | 100 |",
        "| 1 | Sách | 40 |",
        "| 2 | Loa | 60 |",
        "| II | Tập huấn | 50 |",
        "| | Tổng cộng | 150 |",
      ),
    ],
    [table("| | Tổng số | 100 |", "| 1 | Sách | 40 |", "| 2 | Loa | 60 |")],
    [table("| 1 | Sách | theo thực tế |", "| 2 | Loa | 60 |", "| | Tổng cộng | 100 |")],
  ])("silent: %s", (funding) => expect(sums({ funding })).toEqual([]));

  it("is the sum of the rows", () =>
    expect(
      sums({ funding: table("| 1 | Sách | 40 |", "| 2 | Loa | 60 |", "| | Tổng cộng | 120 |") }),
    ).toEqual(["error parts 120: 100"]));
});

it.each([
  ["một tỷ hai trăm triệu đồng", 1_200_000_000],
  ["Bằng chữ: Năm trăm nghìn đồng chẵn", 500_000],
  ["hai tỷ đồng", 2_000_000_000],
  ["nguồn khác", null],
])("%s in figures", (text, value) => expect(moneyInWords(text)).toBe(value));

it.each([
  [1_250_000_000, "1,25 tỷ đồng"],
  [450_000_000, "450 triệu đồng"],
  [1_234_567, "1.234.567 đồng"],
])("%d in words", (value, text) => expect(moneyText(value)).toBe(text));
