import { describe, expect, test } from "vitest";
import { planOf } from "./plan-of.ts";

const head = `KẾ HOẠCH

Công tác trẻ em giai đoạn 2026 - 2030 trên địa bàn xã Sơn Hồng

Ủy ban nhân dân xã Sơn Hồng ban hành Kế hoạch như sau:
`;

const read = (body: string): { parts: string[]; agencies: string[] } => {
  const plan = planOf(`${head}\n${body}\n`);
  return {
    parts: plan.sections.map((s) => `${s.role} ${s.closing ? "closing" : (s.label ?? "bare")}`),
    agencies: plan.assignments.map((a) => a.agency),
  };
};

describe("parts without numbers", () => {
  test.each([
    [
      "in bold",
      "**Mục tiêu**\n\n- Đạt 90% trẻ em đi học.\n\n**Tổ chức thực hiện**\n\n**Trạm Y tế xã:** Tiêm chủng.",
    ],
    [
      "in capitals",
      "MỤC TIÊU\n\nĐạt 90% trẻ em đi học.\n\nTỔ CHỨC THỰC HIỆN\n\nTrạm Y tế xã chủ trì tiêm chủng.",
    ],
    [
      "an agency in bold above its duty",
      "**Mục tiêu**\n\n- Đạt 90% trẻ em đi học.\n\n**Tổ chức thực hiện**\n\n**Trạm Y tế xã**\n\nTiêm chủng.",
    ],
  ])("%s", (_, body) => {
    expect(read(body)).toEqual({
      parts: ["objectives bare", "organisation bare"],
      agencies: ["Trạm Y tế xã"],
    });
  });

  test("what closes the plan is no duty of the last body", () => {
    const found = read(
      "TỔ CHỨC THỰC HIỆN\n\nTrạm Y tế xã chủ trì tiêm chủng.\n\nTrưởng các thôn vận động Nhân dân.\n\nYêu cầu các đơn vị báo cáo kết quả trước ngày 20/11 hằng năm.",
    );
    expect(found).toEqual({
      parts: ["organisation bare", "reporting closing"],
      agencies: ["Trạm Y tế xã", "Trưởng các thôn"],
    });
  });
});

test("a heading that only gathers is no part", () => {
  expect(
    read("A. NỘI DUNG\n\nI. Mục tiêu\n\n1. Đạt 90% trẻ em đi học.\n\nII. Nhiệm vụ\n\n1. Tuyên truyền.").parts,
  ).toEqual(["objectives A.I", "tasks A.II"]);
});

test("a part whose text stands on the line of its heading", () => {
  expect(read("I. Mục tiêu: đạt 90% trẻ em đi học.\n\nII. Kinh phí: ngân sách xã cấp.").parts).toEqual([
    "objectives I",
    "funding II",
  ]);
});

test("bodies in one heading", () => {
  const under = (heading: string): string[] => read(`I. TỔ CHỨC THỰC HIỆN\n\n${heading}`).agencies;
  expect(under("1. Các sở: Y tế, Tư pháp: Phối hợp thực hiện.")).toEqual(["Sở Y tế", "Sở Tư pháp"]);
  expect(under("1. Các trường học, các thôn: Phối hợp thực hiện.")).toEqual(["Các trường học", "Các thôn"]);
  expect(under("1. Các ban, ngành khác và Ủy ban nhân dân các xã: Phối hợp thực hiện.")).toEqual([
    "Các ban, ngành",
    "Ủy ban nhân dân các xã",
  ]);
});
