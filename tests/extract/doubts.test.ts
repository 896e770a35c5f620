import { describe, expect, test } from "vitest";
import { doubtsIn } from "../../src/extract/doubts.ts";
import { planOf } from "./plan-of.ts";

const head = `KẾ HOẠCH

Trồng cây năm 2026 tỉnh Hà Tĩnh

Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:
`;
const foot = "\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn Mẫu\n";
const doubts = (body: string): string[] =>
  doubtsIn(planOf(`${head}\n${body}\n`)).map(({ code, detail }) =>
    code === "not-understood" ? `${code} ${detail}` : code,
  );
const long =
  "Mọi người cùng chăm sóc cây xanh sau khi trồng, tưới nước trong mùa khô và thay cây chết trong ba năm đầu";

describe("where a text breaks off", () => {
  test.each([
    ["inside a sentence", `I. MỤC TIÊU\n\n1. Trồng 500 cây.\n\nII. NHIỆM VỤ\n\n1. ${long}`, ["text-cut"]],
    ["before the parts of a plan", `I. MỤC ĐÍCH, YÊU CẦU\n\n1. ${long}.`, ["text-cut"]],
    ["signed: it does not", `I. NHIỆM VỤ\n\n1. ${long}${foot}`, []],
    ["a sentence that ends", `I. MỤC TIÊU\n\n1. Trồng 500 cây.\n\nII. NHIỆM VỤ\n\n1. ${long}.`, []],
  ])("%s", (_, body, expected) => expect(doubts(body)).toEqual(expected));
});

describe("what holds text and gave nothing", () => {
  test("a section of organisation in which nobody is named", () => {
    const under = (text: string) =>
      doubts(`I. NHIỆM VỤ\n\n1. Trồng cây.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. ${text}${foot}`);
    expect(under(`${long} ${long}.`)).toEqual(["not-understood organisation"]);
    expect(under(`Sở Xây dựng chủ trì. ${long}.`)).toEqual([]);
  });

  test("a table whose heads say nothing", () => {
    const table = (heads: string) =>
      doubts(`I. NHIỆM VỤ\n\n| ${heads} |\n|---|---|\n| Keo | Dốc |\n| Thông | Bãi |${foot}`);
    expect(table("Giống | Chân đất")).toEqual(["not-understood table"]);
    expect(table("Công việc | Thời gian")).toEqual([]);
  });
});
