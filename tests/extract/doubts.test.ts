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

describe("what is no part of the plan is left out and told", () => {
  const plan = (place: string) =>
    `ỦY BAN NHÂN DÂN\n\nTỈNH ${place.toUpperCase()}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 12/KH-UBND\n\n${place}, ngày 12 tháng 3 năm 2026\n\nKẾ HOẠCH\n\nTrồng cây năm 2026\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. MỤC TIÊU\n\n1. Trồng 500 cây.\n\nII. NHIỆM VỤ\n\n1. Ươm giống.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Xây dựng: chủ trì./.\n\nNơi nhận:\n\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn Mẫu\n`;
  const of = (markdown: string) => {
    const read = planOf(markdown);
    return { gaps: doubtsIn(read).map(({ code, detail }) => `${code} ${detail}`), read };
  };

  test("a second plan in the file", () => {
    const { gaps, read } = of(`${plan("Hà Tĩnh")}\n${plan("Gia Lai")}`);
    expect(gaps).toEqual(["unread-part another-plan"]);
    expect(read.issuer?.name).toBe("Ủy ban nhân dân tỉnh Hà Tĩnh");
    expect(read.targets).toHaveLength(1);
    expect(of(plan("Hà Tĩnh")).gaps).toEqual([]);
  });

  test("the plan once more in English", () => {
    const twice = plan("Hà Tĩnh")
      .replace("I. MỤC TIÊU", "I. MỤC TIÊU\n\nI. OBJECTIVES\n\nThe province sets the aims below.")
      .replace("500 cây.", "500 cây.\n\n1. To plant 500 trees in the province.")
      .replace("giống.", "giống.\n\n1. The seedlings are grown by each district.")
      .replace("TỔ CHỨC THỰC HIỆN", "TỔ CHỨC THỰC HIỆN\n\nIII. IMPLEMENTATION\n\nThe work is shared by all.")
      .replace("chủ trì./.", "chủ trì./.\n\n1. The Department of Construction shall lead the work.");
    const { gaps, read } = of(twice);
    expect(gaps).toEqual(["unread-part other-language"]);
    expect(read.sections.map(({ label }) => label)).toEqual(["I", "II", "III"]);
    expect(read.assignments.map(({ agency }) => agency)).toEqual(["Sở Xây dựng"]);
  });

  test("half a plan: without its end, and without its beginning", () => {
    const [first, second] = plan("Hà Tĩnh").split("III. TỔ CHỨC");
    expect(of(first!).gaps.map((gap) => gap.split(" ")[0])).toEqual(["text-cut"]);
    const tail = `III. TỔ CHỨC${second!}`.replace(
      "Nơi nhận",
      "IV. KINH PHÍ\n\n1. Ngân sách tỉnh.\n\nNơi nhận",
    );
    expect(of(tail).gaps).toEqual(["text-cut start"]);
  });
});
