import { expect, it } from "vitest";
import { findingsOf } from "./draft.ts";

const kinds = (preamble: string, tasks: string) =>
  findingsOf(
    "one-number",
    {},
    { preamble: `${preamble}\nỦy ban nhân dân xã Đồng Tâm ban hành Kế hoạch như sau:`, tasks },
  ).map(({ expected, actual }) => `${expected!} ≠ ${actual!}`);
const cited = (number: string, rest = "về phát triển thể thao quần chúng ở cơ sở") =>
  `Nghị quyết số ${number} ngày 04/02/2026 của Hội đồng nhân dân xã ${rest}`;

it.each([
  ["one number", cited("12/NQ-HĐND"), []],
  ["digits turned", cited("21/NQ-HĐND"), ["12/NQ-HĐND ≠ 21/NQ-HĐND"]],
  ["another document of that day", cited("21/NQ-HĐND", "về phân bổ dự toán ngân sách địa phương"), []],
])("one document under two numbers: %s", (_, words, found) =>
  expect(kinds(`Căn cứ ${cited("12/NQ-HĐND")};`, `1. Thực hiện ${words}.`)).toEqual(found),
);

it.each([
  ["its own period", "2026 - 2030", []],
  ["another one in the issuing sentence", "2026 - 2028", ["2026-2030 ≠ 2026-2028"]],
])("the plan after its grounds: %s", (_, period, found) => {
  const preamble = `Thực hiện Kết luận số 7-KL/ĐU ngày 05/3/2026 của Đảng ủy xã về nhà văn hóa, Ủy ban nhân dân xã ban hành Kế hoạch nâng cao chất lượng nhà văn hóa thôn giai đoạn ${period} trên địa bàn xã như sau:`;
  const findings = findingsOf("one-number", {}, { preamble });
  expect(findings.map(({ expected, actual }) => `${expected!} ≠ ${actual!}`)).toEqual(found);
});
