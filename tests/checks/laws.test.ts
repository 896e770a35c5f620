import { describe, expect, test } from "vitest";
import { timely } from "../../src/checks/timely.ts";
import { lexicon } from "../lexicon/load.ts";
import { item, plan } from "./builder.ts";
import { runCheck } from "./rules.ts";

const on = (day: string, text: string) =>
  plan({
    issued: day,
    days: { from: day, to: day },
    period: [Number(day.slice(0, 4)), Number(day.slice(0, 4))],
    preamble: [item(text, { role: "other" })],
  });

const found = (
  check: "superseded-law" | "known-programmes" | "programme-period",
  day: string,
  text: string,
) => runCheck(check, {}, on(day, text)).findings.map(({ level, kind, facts }) => ({ level, kind, facts }));

describe("superseded-law", () => {
  test.each([
    ["2026-08-12", "Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;", "warning"],
    ["2026-08-12", "Căn cứ Luật Báo chí số 103/2016/QH13;", "warning"],
    ["2026-08-12", "Căn cứ Luật Thanh tra số 11/2022/QH15;", "error"],
    // What rests on memory is told and no more.
    ["2026-08-12", "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;", "info"],
    ["2026-06-12", "Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;", null],
    ["2026-08-12", "Căn cứ Luật Báo chí;", null],
    ["2026-08-12", "Căn cứ Luật Báo chí ngày 10 tháng 12 năm 2025 (thay thế Luật Báo chí năm 2016);", null],
    ["2026-08-12", "Tổng kết 10 năm thi hành Luật Báo chí năm 2016;", null],
    ["2026-08-12", "Căn cứ Luật Nghề cá ngày 01 tháng 4 năm 2016;", null],
    [
      "2026-08-12",
      "Căn cứ Thông tư số 12/2023/TT-BTC ngày 02/3/2023 quy định chi tiết Luật Báo chí năm 2016;",
      null,
    ],
  ])("%s: %s", (day, text, level) => {
    const findings = found("superseded-law", day, text);
    expect(findings.map((one) => one.level)).toEqual(level === null ? [] : [level]);
  });

  test("a plan without a day is for a person", () => {
    const open = { ...on("2026-01-01", "Căn cứ Luật Báo chí năm 2016;"), days: null };
    expect(runCheck("superseded-law", {}, open).verdict).toBe("review");
  });
});

describe("known-programmes", () => {
  const APPROVING = "Quyết định số 101/QĐ-TTg ngày 25/01/2024 của Thủ tướng Chính phủ phê duyệt";
  const NAME = "Chương trình hành động quốc gia về Phụ nữ, hòa bình và an ninh";
  test.each([
    [`Thực hiện ${APPROVING} ${NAME} giai đoạn 2024-2030;`, []],
    [`Thực hiện ${APPROVING} “${NAME}” giai đoạn 2024-2029;`, ["error period"]],
    // Another programme of the name may have followed.
    [`Thực hiện ${NAME} giai đoạn 2031-2040;`, []],
    [
      `Thực hiện Quyết định số 388/QĐ-TTg ngày 02/3/2024 của Thủ tướng Chính phủ phê duyệt ${NAME} giai đoạn 2024-2030;`,
      ["error document"],
    ],
    ["Căn cứ Quyết định số 830/QĐ-TTg ngày 01/6/2021 của Thủ tướng Chính phủ;", ["warning ended"]],
    ["Căn cứ Quyết định số 830/QĐ-TTg ngày 11/6/2019 của Thủ tướng Chính phủ;", []],
    ["Tổng kết Quyết định số 830/QĐ-TTg ngày 01/6/2021 của Thủ tướng Chính phủ;", []],
  ])("%s", (text, expected) => {
    const findings = found("known-programmes", "2026-08-12", text);
    expect(
      findings.map(({ level, facts }) => `${level} ${"problem" in facts ? String(facts.problem) : ""}`),
    ).toEqual(expected);
  });
});

describe("programme-period", () => {
  test.each([
    ["Tiếp tục Đề án “Hỗ trợ phụ nữ khởi nghiệp” giai đoạn 2017-2025;", "warning", "2415/QĐ-TTg"],
    ["Lồng ghép CTMTQG giảm nghèo bền vững giai đoạn 2021-2025;", "warning", "257/2025/QH15"],
    ["Duy trì Chương trình phòng, chống bạo lực gia đình trong tình hình mới đến năm 2025;", "warning", ""],
    ["Thực hiện Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030;", "info", ""],
    [
      "Giải ngân vốn kéo dài của Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021-2025;",
      null,
      "",
    ],
    ["Thực hiện Đề án Hỗ trợ phụ nữ khởi nghiệp giai đoạn 2026-2035;", null, ""],
  ])("%s", (text, level, successor) => {
    const findings = found("programme-period", "2026-08-12", text);
    expect(findings.map((one) => one.level)).toEqual(level === null ? [] : [level]);
    if (level !== null)
      expect("successor" in findings[0]!.facts ? findings[0]!.facts.successor : null).toContain(successor);
  });
});

describe("bodies named before they were there", () => {
  const status = (text: string, day: string) =>
    lexicon.abolishedIn(text, { from: day, to: day }, { level: "province" }).map((one) => one.status);
  test.each([
    ["Sở Nông nghiệp và Môi trường phối hợp.", "2022-03-10", ["not-yet"]],
    ["Sở Nông nghiệp và Môi trường phối hợp.", "2025-02-20", []],
    ["Sở Nông nghiệp và Môi trường phối hợp.", "2026-03-10", []],
    ["Chuẩn bị thành lập Sở Nông nghiệp và Môi trường.", "2024-12-10", []],
    ["Mở lớp học tại các đặc khu.", "2025-05-20", ["not-yet"]],
    ["Nghiên cứu cơ chế đặc khu kinh tế.", "2022-05-20", []],
  ])("%s on %s", (text, day, expected) => {
    expect(status(text, day)).toEqual(expected);
  });
});

test.each([
  ["Mỗi xã, phường, thị trấn có 02 tin, bài.", "Mỗi xã, phường có 02 tin, bài."],
  ["Đến năm 2025, đạt 70%; đến năm 2030, đạt 90%.", "đến năm 2030, đạt 90%."],
  ["Giao Sở Giao thông vận tải theo dõi.", "Giao Sở Xây dựng theo dõi."],
  ["Giao Phòng Tư pháp huyện và Ủy ban nhân dân huyện theo dõi.", null],
])("a proposal of today: %s", (text, expected) => {
  const said = timely({ vi: text, en: text }, plan({ period: [2026, 2030] }), lexicon);
  expect(said?.vi ?? null).toBe(expected);
});
