import { expect, it } from "vitest";
import { findingsOf } from "./draft.ts";

it.each([
  ["Luật Bình đẳng giới ngày 29 tháng 11 năm 2006", []],
  ["Luật Bình đẳng giới ngày 29/11/2016", ["29/11/2006"]],
  ["Luật Bình đẳng giới", []],
  ["Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015", []],
  ["Luật Ngân sách nhà nước ngày 24 tháng 6 năm 2025", ["25/6/2025"]],
])("%s", (law, days) => {
  const preamble = `Căn cứ ${law};\nỦy ban nhân dân xã Đồng Tâm ban hành Kế hoạch như sau:`;
  expect(findingsOf("known-bases", { documents: [] }, { preamble }).map(({ expected }) => expected)).toEqual(
    days,
  );
});
