import { describe, expect, it, test } from "vitest";
import { findingsOf } from "./draft.ts";

const found = (...cited: readonly string[]): string[] =>
  findingsOf(
    "one-number",
    {},
    {
      preamble: `${cited.map((text) => `Căn cứ ${text};`).join("\n")}\nỦy ban nhân dân xã Đồng Tâm ban hành Kế hoạch như sau:`,
    },
  ).map(({ expected, actual }) => `${String(expected)} ≠ ${String(actual)}`);
const about = "của Thủ tướng Chính phủ phê duyệt Chiến lược phát triển rừng phòng hộ đầu nguồn";

describe("a document that is cited twice", () => {
  test.each([
    [
      "with two days",
      [
        `Quyết định số 77/QĐ-SNN ngày 05/4/2026 của Sở Nông nghiệp`,
        `Quyết định số 77/QĐ-SNN ngày 05/4/2025 của Sở Nông nghiệp`,
      ],
      ["05/4/2026 ≠ 05/4/2025"],
    ],
    [
      "with two numbers",
      [
        `Quyết định số 1245/QĐ-TTg ngày 09/10/2024 ${about}`,
        `Quyết định số 1254/QĐ-TTg ngày 09/10/2024 ${about}`,
      ],
      ["1245/QĐ-TTg ≠ 1254/QĐ-TTg"],
    ],
    [
      "alike",
      [
        `Quyết định số 1245/QĐ-TTg ngày 09/10/2024 ${about}`,
        `Quyết định số 1245/QĐ-TTg ngày 09/10/2024 ${about}`,
      ],
      [],
    ],
    [
      "namesakes of two places",
      [
        "Kế hoạch số 12/KH-UBND ngày 05/4/2026 của Ủy ban nhân dân tỉnh Hà Tĩnh",
        "Kế hoạch số 12/KH-UBND ngày 06/4/2026 của Ủy ban nhân dân xã Cẩm Bình",
      ],
      [],
    ],
    [
      "two decisions of one day",
      [
        `Quyết định số 1245/QĐ-TTg ngày 09/10/2024 ${about}`,
        "Quyết định số 1246/QĐ-TTg ngày 09/10/2024 của Thủ tướng Chính phủ phê duyệt Quy hoạch mạng lưới cơ sở y tế công lập",
      ],
      [],
    ],
    [
      "two years of one number",
      [
        "Quyết định số 77/QĐ-SNN ngày 05/4/2024 của Sở Nông nghiệp",
        "Quyết định số 77/QĐ-SNN ngày 19/6/2026 của Sở Nông nghiệp",
      ],
      [],
    ],
  ] as const)("%s", (_, cited, expected) => expect(found(...cited)).toEqual(expected));
});

describe("the body whose letters a number bears decided it", () => {
  const wrong = (text: string) =>
    findingsOf(
      "known-bases",
      { documents: [] },
      {
        preamble: `Căn cứ ${text};\nỦy ban nhân dân xã Đồng Tâm ban hành Kế hoạch như sau:`,
      },
    ).map(({ expected }) => expected);
  it.each([
    ["Nghị quyết số 1688/NQ-UBTVQH15 ngày 16/6/2025 của Quốc hội", ["Ủy ban Thường vụ Quốc hội"]],
    ["Quyết định số 3344/QĐ-TTg ngày 16/6/2025 của Chính phủ", ["Thủ tướng Chính phủ"]],
    ["Quyết định số 3344/QĐ-TTg ngày 16/6/2025 của Phó Thủ tướng Chính phủ", []],
    ["Quyết định số 3344/QĐ-TTg ngày 16/6/2025 của Bộ trưởng", []],
    ["Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ ngày 19/6/2024", ["29/6/2024"]],
    ["Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ ngày 29 tháng 6 năm 2024", []],
    ["Luật sửa đổi, bổ sung một số điều của Luật Ngân sách nhà nước ngày 10/12/2025", []],
  ])("%s", (text, expected) => expect(wrong(text)).toEqual(expected));
});

test("the period of the plan's own sentence is its own, whatever it rests on", () => {
  const periods = (own: string) =>
    findingsOf(
      "one-number",
      {},
      {
        preamble: `Thực hiện Kết luận số 9-KL/ĐU ngày 12/3/2026 về nhà văn hóa thôn, Ủy ban nhân dân xã Đồng Tâm ban hành Kế hoạch nâng cao chất lượng nhà văn hóa thôn giai đoạn ${own} như sau:`,
      },
    ).map(({ actual }) => actual);
  expect(periods("2026 - 2029")).toEqual(["2026-2029"]);
  expect(periods("2026 - 2030")).toEqual([]);
});
