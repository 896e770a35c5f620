import { describe, expect, test } from "vitest";
import { planWith } from "./plan-of.ts";

/** kind recurrence relation date until; several deadlines stand apart by a bar. */
const read = (text: string, role: "tasks" | "reporting" = "reporting"): string =>
  planWith(role, `1. ${text}`)
    .deadlines.map((d) =>
      [d.kind, d.recurrence, d.relation, d.date ?? (d.invalid ? "invalid" : "-"), d.until, d.time]
        .filter((v) => v !== null)
        .join(" "),
    )
    .join(" | ");

describe("reports", () => {
  test.each([
    ["Các sở gửi báo cáo về Sở Y tế trước ngày 12 tháng 11 hằng năm.", "report year before 11-12"],
    ["Các sở báo cáo trước 05/12 hàng năm.", "report year before 12-05"],
    [
      "Báo cáo 6 tháng gửi trước ngày 08/6, báo cáo năm gửi trước ngày 08/12.",
      "report half-year before 06-08 | report year before 12-08",
    ],
    [
      "Định kỳ 6 tháng (trước ngày 5 tháng 6), cả năm (trước ngày 5 tháng 12) các xã báo cáo kết quả.",
      "report half-year before 06-05 | report year before 12-05",
    ],
    [
      "Báo cáo định kỳ trước ngày 28 tháng 6 và 28 tháng 12 hằng năm.",
      "report year before 06-28 | report year before 12-28",
    ],
    ["Gửi báo cáo tháng trước ngày 22 hằng tháng.", "report month before ---22"],
    [
      "Các xã gửi báo cáo theo các mốc: ngày 10/6 (6 tháng), ngày 10/12 (năm).",
      "report half-year on 06-10 | report year on 12-10",
    ],
    ["Các xã báo cáo trước ngày 18 tháng cuối quý.", "report quarter before ---18"],
    [
      "Sau khi kết thúc đợt kiểm tra, chậm nhất 05 ngày làm việc, các xã báo cáo Sở Y tế.",
      "report once within -",
    ],
    ["Báo cáo quý trước ngày 05 của tháng liền kề.", "report quarter before ---05"],
    ["Báo cáo năm gửi trước ngày 20 tháng 01 năm liền kề.", "report year before Y+1-01-20"],
    ["Báo cáo chậm nhất là ngày 15/10 hằng năm.", "report year by 10-15"],
    ["Báo cáo kết quả trước 16h30 ngày 14/7/2026.", "report once before 2026-07-14 16:30"],
    ["Báo cáo sơ kết gửi trước ngày 30/9/2028.", "report once before 2028-09-30"],
    ["Báo cáo năm gửi trước ngày 31/11 hằng năm.", "report year before invalid"],
    ["Báo cáo định kỳ hằng năm theo quy định.", "report year by -"],
    [
      "Báo cáo Sở Y tế kết quả học kỳ I trước ngày 10/01/2027, cả năm học trước ngày 20/5/2027.",
      "report once before 2027-01-10 | report year before 2027-05-20",
    ],
    [
      "Báo cáo kết quả quý trước ngày 18 tháng cuối quý, kết quả năm trước ngày 05 tháng 12 năm 2026.",
      "report quarter before ---18 | report year before 2026-12-05",
    ],
    ["Nếu có vướng mắc, kịp thời báo cáo Ủy ban nhân dân tỉnh.", ""],
    [
      "Các xã gửi báo cáo 6 tháng trước ngày 05/6, cả năm trước ngày 08/12.",
      "report half-year before 06-05 | report year before 12-08",
    ],
    ["Tại hội nghị, các xã đã báo cáo kết quả hằng năm.", ""],
    ["Báo cáo định kỳ hằng năm theo bảng dưới đây.", ""],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("days, windows and months of tasks", () => {
  test.each([
    ["In tài liệu, hoàn thành trước ngày 30/4/2026.", "completion once before 2026-04-30"],
    ["Ban hành hướng dẫn, xong trong Quý III/2026.", "completion once by 2026-Q3"],
    ["Rà soát xong trước tháng 8/2027.", "completion once before 2027-08"],
    ["Hoàn thành trước năm 2029.", "completion once before 2029"],
    ["Lấy ý kiến đến hết tháng 9/2026.", "completion once by 2026-09"],
    ["Lấy ý kiến đến hết ngày 9/2026.", "completion once by 2026-09"],
    ["Tổ chức hội thi từ ngày 02/5 đến ngày 12/5/2026.", "event once between 2026-05-02 2026-05-12"],
    ["Tổ chức Tuần lễ sách từ ngày 28/12 đến ngày 04/01 hằng năm.", "event year between 12-28 01-04"],
    ["Hưởng ứng Tháng hành động (từ 15/11 - 15/12 hằng năm).", "event year between 11-15 12-15"],
    ["Mít tinh nhân ngày Phụ nữ Việt Nam (20/10 hằng năm).", "event year on 10-20"],
    ["Tổ chức tổng kết Kế hoạch vào năm 2030.", "review once on 2030"],
    ["Từ 15 đến 30/11/2026 tổ chức hội thi.", "event once between 2026-11-15 2026-11-30"],
    ["Thời gian: Quý I/2026 đến hết quý IV/2026.", "completion once between 2026-Q1 2026-Q4"],
    ["Trong thời hạn 10 ngày làm việc kể từ ngày nhận hồ sơ, trả lời người dân.", "completion once within -"],
  ])("%s", (text, expected) => {
    expect(read(text, "tasks")).toBe(expected);
  });

  test.each([
    "Thực hiện Quyết định số 88/QĐ-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh.",
    "Giảm số vụ so với năm 2025.",
    "Thực hiện Chương trình sức khỏe đến năm 2030.",
    "Thực hiện trong giai đoạn 2026 - 2030.",
    "Bảo đảm 1/3 số hộ tham gia.",
  ])("no deadline: %s", (text) => {
    expect(read(text, "tasks")).toBe("");
  });
});

test("who reports to whom, and the channel", () => {
  const [deadline] = planWith(
    "reporting",
    "1. Các cơ quan, đơn vị, địa phương báo cáo Ủy ban nhân dân tỉnh (qua Sở Y tế) trước ngày 20/11 hằng năm.",
  ).deadlines;
  expect(deadline).toMatchObject({
    to: ["Ủy ban nhân dân tỉnh"],
    via: "Sở Y tế",
    from: ["Các cơ quan, đơn vị, địa phương"],
  });
});

test("two tiers in one sentence: each day belongs to its own report", () => {
  const deadlines = planWith(
    "reporting",
    "1. Các sở báo cáo Sở Y tế trước ngày 15/11 hằng năm để Sở Y tế báo cáo Bộ Y tế trước ngày 25/11 hằng năm.",
  ).deadlines;
  expect(deadlines.map((d) => [d.from, d.to, d.date])).toEqual([
    [["Các sở"], ["Sở Y tế"], "11-15"],
    [["Sở Y tế"], ["Bộ Y tế"], "11-25"],
  ]);
});

test("a sentence without a subject goes on with the body that its item begins with", () => {
  const { deadlines } = planWith(
    "reporting",
    "1. Sở Nội vụ theo dõi việc thực hiện Kế hoạch. Định kỳ tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 05/12 hằng năm.",
  );
  expect(deadlines.map((d) => [d.from, d.to, d.date])).toEqual([
    [["Sở Nội vụ"], ["Ủy ban nhân dân tỉnh"], "12-05"],
  ]);
});

test("a deadline counted from an event", () => {
  const [deadline] = planWith(
    "tasks",
    "1. Chậm nhất 15 ngày làm việc trước khi tổ chức hội nghị, gửi tài liệu.",
  ).deadlines;
  expect(deadline?.offset).toEqual({
    n: 15,
    unit: "working-day",
    direction: "before",
    event: "tổ chức hội nghị",
  });
});

test("a day of other work is no report's day because its sentence goes on with a report", () => {
  expect(
    read("Tổ chức khảo sát trước ngày 20/5/2026 và báo cáo kết quả trước ngày 15/9/2026.", "tasks"),
  ).toBe("completion once before 2026-05-20 | report once before 2026-09-15");
});

describe("a table of reports", () => {
  test("each row says who reports to whom, and by when", () => {
    const { deadlines } = planWith(
      "organisation",
      [
        "1. Sở Nội vụ",
        "Báo cáo định kỳ theo bảng sau:",
        "",
        "| TT | Đơn vị báo cáo | Cơ quan nhận | Thời hạn |",
        "|---|---|---|---|",
        "| 1 | Sở Y tế | Sở Nội vụ | Trước ngày 14/11 hằng năm |",
        "| 2 | Sở Nội vụ | Ủy ban nhân dân tỉnh (qua Văn phòng Ủy ban nhân dân tỉnh) | Trước ngày 24/11 hằng năm |",
      ].join("\n"),
    );
    expect(deadlines.map(({ kind, date, from, to }) => [kind, date, from, to])).toEqual([
      ["report", "11-14", ["Sở Y tế"], ["Sở Nội vụ"]],
      ["report", "11-24", ["Sở Nội vụ"], ["Ủy ban nhân dân tỉnh"]],
    ]);
  });
});
