import { describe, expect, it } from "vitest";
import { findingsOf, type Parts } from "./draft.ts";

const places = (parts: Parts) =>
  findingsOf("leftover-places", {}, parts).map(({ facts }) => {
    const { what, found } = facts as { what: string; found: string };
    return `${what} ${found}`;
  });

describe("another place's name", () => {
  it.each<[string, Parts]>([
    ["own place throughout", {}],
    ["a neighbour to work with", { tasks: "1. Phối hợp với xã Hòa Thịnh giữ gìn an ninh trật tự." }],
    ["what the commune was made of", { tasks: "1. Rà soát nhà văn hóa của xã Hòa Thịnh (cũ)." }],
    ["a list of communes", { tasks: "1. Học tập các xã Hòa Thịnh, Vĩnh Lộc, Tân An." }],
    ["the new countryside", { tasks: "1. Giữ vững tiêu chí xã Nông thôn mới." }],
  ])("silent: %s", (_, parts) => expect(places(parts)).toEqual([]));

  it.each<[Parts, string]>([
    [{ head: "Số: 24/KH-UBND\n\nHòa Thịnh, ngày 12 tháng 5 năm 2026" }, "issue-place Hòa Thịnh"],
    [{ tasks: "1. Trạm Y tế xã Hòa Thịnh tư vấn tại cộng đồng." }, "body xã Hòa Thịnh"],
    [{ tasks: "1. Tuyên truyền trên toàn xã Hòa Thịnh." }, "area xã Hòa Thịnh"],
    [
      {
        preamble:
          "Căn cứ Kế hoạch của Ủy ban nhân dân tỉnh Sơn La trên địa bàn tỉnh Lai Châu;\nỦy ban nhân dân xã Đồng Tâm ban hành Kế hoạch như sau:",
      },
      "parent Sơn La",
    ],
    [
      {
        tasks: "1. Báo cáo Ủy ban nhân dân tỉnh Lai Châu.",
        foot: "Nơi nhận:\n- UBND tỉnh Sơn La;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nHoàng Văn Thái",
      },
      "recipient UBND tỉnh Sơn La",
    ],
  ])("%j", (parts, found) => expect(places(parts)).toEqual([found]));
});

const years = (parts: Parts) =>
  findingsOf("leftover-years", {}, parts).map(({ facts }) => {
    const { what, found } = facts as { what: string; found: string };
    return `${what} ${found}`;
  });
const oneYear = "Tuyên truyền phòng, chống đuối nước năm 2026 trên địa bàn xã Đồng Tâm";

describe("another year", () => {
  it.each<[string, Parts]>([
    ["days of the plan", { tasks: "1. Hoàn thành trước ngày 30/9/2027." }],
    ["last year's results", { title: oneYear, tasks: "1. Phát huy kết quả năm 2025." }],
    ["a law in force since", { tasks: "1. Phổ biến Luật có hiệu lực từ ngày 01/7/2025." }],
    ["the report follows in January", { title: oneYear, reporting: "Báo cáo trước ngày 10/01/2027." }],
    ["older bases", { preamble: "Căn cứ Quyết định số 12/QĐ-UBND ngày 03/4/2025 của Ủy ban nhân dân tỉnh;" }],
  ])("silent: %s", (_, parts) => expect(years(parts)).toEqual([]));

  it.each<[Parts, string]>([
    [{ tasks: "1. Hoàn thành bộ tài liệu trước ngày 30/9/2024." }, "year 30/09/2024"],
    [{ title: oneYear.replace("2026", "2025") }, "year 2025"],
    [{ title: oneYear, tasks: "1. Hưởng ứng Tháng hành động vì trẻ em năm 2025." }, "year năm 2025"],
    [{ title: oneYear, tasks: "1. Sửa chữa xong trước ngày 30/6/2028." }, "year 30/06/2028"],
    [{ tasks: "1. Sơ kết việc thực hiện trong quý I năm 2026." }, "review quý I năm 2026"],
    [
      { preamble: "Căn cứ Quyết định số 12/QĐ-UBND ngày 03/8/2026 của Ủy ban nhân dân tỉnh;" },
      "basis Quyết định số 12/QĐ-UBND ngày 03/8/2026 của Ủy ban nhân dân tỉnh",
    ],
    [
      {
        title: oneYear,
        tasks:
          "| TT | Thôn | Thời gian |\n| --- | --- | --- |\n| 1 | Một | 20/6/2026 |\n| 2 | Hai | 21/6/2025 |",
      },
      "year 21/6/2025",
    ],
  ])("%j", (parts, found) => expect(years(parts)).toEqual([found]));
});

it("the title names another place than the issuer", () =>
  expect(
    places({ title: "Nâng cao chất lượng nhà văn hóa thôn giai đoạn 2026 - 2030 trên địa bàn xã Hòa Thịnh" }),
  ).toEqual(["area xã Hòa Thịnh"]));
