import { expect, it } from "vitest";
import { findingsOf, type Parts } from "./draft.ts";

const problems = (component: "signature" | "recipients", parts: Parts) =>
  findingsOf("form", { component }, parts).length;
const foot = (authority: string, list = "- Các thôn;\n- Lưu: VT.", after = "") =>
  `Nơi nhận:\n${list}\n\n${authority}\nCHỦ TỊCH\n\nHoàng Văn Thái${after}`;

it.each([
  ["for the committee", "TM. ỦY BAN NHÂN DÂN", 0],
  ["for the council", "TM. HỘI ĐỒNG NHÂN DÂN", 1],
  ["by order", "TL. CHỦ TỊCH", 1],
])("signed %s", (_, authority, found) =>
  expect(problems("signature", { foot: foot(authority) })).toBe(found),
);

it.each([
  ["each with its mark", "- Các thôn;\n- Lưu: VT.", 0],
  ["one without its mark", "- Các thôn\n- Lưu: VT.", 1],
  ["bullets behind the archive line are none", "- Các thôn;\n- Lưu: VT.\n\n- Số liệu kèm theo:", 0],
])("recipients: %s", (_, list, found) =>
  expect(problems("recipients", { foot: foot("TM. ỦY BAN NHÂN DÂN", list) })).toBe(found),
);
