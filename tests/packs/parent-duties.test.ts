import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/index.ts";
import { extract } from "../../src/extract/index.ts";
import { derive } from "../../src/packs/derive/index.ts";
import { readMarkdown } from "../../src/readers/markdown.ts";
import { lexicon } from "../lexicon/load.ts";

const understood = (markdown: string) => {
  const read = readMarkdown(markdown);
  if (!read.ok) throw new Error(read.reason);
  return { document: read.document, plan: extract(read.document, lexicon)! };
};

const TITLE = "Phòng, chống tảo hôn và hôn nhân cận huyết thống giai đoạn 2026 - 2030";
const parent = `ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n\nSố: 61/KH-UBND\n\nSơn La, ngày 02 tháng 3 năm 2026\n\nKẾ HOẠCH\n\n${TITLE}

Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Năm 2030 | Cơ quan chủ trì |
|---|---|---|---|---|
| 1 | Tỷ lệ bản có tổ tư vấn hôn nhân và gia đình hoạt động thường xuyên | % | 90 | Sở Nội vụ |
| 2 | Tỷ lệ thanh niên chuẩn bị kết hôn được khám và tư vấn sức khỏe | % | 75 | Trạm Y tế xã |

II. NHIỆM VỤ

1. Tư vấn tiền hôn nhân cho nam, nữ thanh niên tại bản, trường nội trú và nơi có nhiều lao động trẻ

2. Can thiệp sớm các cặp có nguy cơ tảo hôn thông qua người có uy tín, trưởng bản và công an viên

3. Mở rộng hợp tác quốc tế, trao đổi kinh nghiệm với các tỉnh Bắc Lào

III. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ

- Chủ trì, theo dõi, đôn đốc việc thực hiện Kế hoạch.

2. Sở Y tế

- Chủ trì tổ chức khám sức khỏe trước hôn nhân, sàng lọc bệnh tan máu bẩm sinh tại các xã biên giới.

3. Ủy ban nhân dân các xã, phường

- Xây dựng kế hoạch thực hiện tại địa phương.

IV. CHẾ ĐỘ BÁO CÁO

Các cơ quan, đơn vị, địa phương báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 28/11 hằng năm.`;

const pack = derive(
  understood(parent).plan,
  { file: "parent.md", sha256: "0".repeat(64) },
  { lexicon, packs: [] },
);

function kinds(draft: string): readonly string[] {
  const { plan, document } = understood(draft);
  const { results } = evaluate(plan, document, [pack], { lexicon, parents: [] });
  return results.flatMap(({ findings }) => findings.map(({ kind, level }) => `${level} ${kind}`)).sort();
}

const department = (name: string, tasks: readonly string[], collected = "15/11") =>
  `ỦY BAN NHÂN DÂN TỈNH SƠN LA\n${name.toUpperCase()}\n\nSố: 8/KH-S\n\nSơn La, ngày 20 tháng 4 năm 2026\n\nKẾ HOẠCH\n\n${TITLE}\n
${name} ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n${tasks.map((task, i) => `${i + 1}. ${task}`).join("\n\n")}\n
II. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng Sở\n\n- Theo dõi chung.\n\nIII. CHẾ ĐỘ BÁO CÁO\n
Các phòng, đơn vị báo cáo Sở (qua Văn phòng Sở) trước ngày ${collected} hằng năm.`;

const screening =
  "Khám sức khỏe trước hôn nhân và sàng lọc tan máu bẩm sinh cho thanh niên các xã biên giới.";
const other = "Phát tờ rơi tại cổng trường.";

describe("what a single department is given binds its own draft", () => {
  test.each([
    ["taken up in its own words", department("Sở Y tế", [screening, other]), []],
    ["left out", department("Sở Y tế", [other, "Treo băng rôn."]), ["warning missing-task"]],
    ["of another department", department("Sở Tư pháp", [other, "Treo băng rôn."]), []],
    [
      "collected after the day of the province",
      department("Sở Y tế", [screening], "01/12"),
      ["error deadline-too-late"],
    ],
    ["the desk itself collects by that day", department("Sở Nội vụ", [other], "28/11"), []],
  ])("%s", (_, draft, expected) => expect(kinds(draft)).toEqual(expected));
});

interface Commune {
  readonly tasks?: readonly string[];
  readonly counselling?: string;
  readonly health?: string;
}

const GROUPS = [
  "Tư vấn tiền hôn nhân cho thanh niên ở bản và trường nội trú",
  "Can thiệp sớm với cặp có nguy cơ tảo hôn nhờ người có uy tín, trưởng bản",
];

const commune = ({ tasks = GROUPS, counselling = "1", health = "2" }: Commune) =>
  `ỦY BAN NHÂN DÂN\nXÃ CHIỀNG SƠN\n\nSố: 17/KH-UBND\n\nChiềng Sơn, ngày 12 tháng 5 năm 2026\n\nKẾ HOẠCH\n\n${TITLE} trên địa bàn xã Chiềng Sơn\n
Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n\nI. MỤC TIÊU\n
1. Đến năm 2030, 92% bản có tổ tư vấn hôn nhân và gia đình hoạt động thường xuyên.\n
2. Đến năm 2030, 75% thanh niên chuẩn bị kết hôn được khám và tư vấn sức khỏe.\n
II. NHIỆM VỤ\n\n${tasks.map((task, i) => `${i + 1}. ${task}`).join("\n\n")}\n
III. TỔ CHỨC THỰC HIỆN\n
1. Phòng Văn hóa - Xã hội\n\n- Tham mưu chung.${owns(counselling, "1", 1)}${owns(health, "1", 2)}\n
2. Trạm Y tế xã\n\n- Phối hợp.${owns(counselling, "2", 1)}${owns(health, "2", 2)}\n
3. Phòng Kinh tế\n\n- Cân đối kinh phí.${owns(counselling, "3", 1)}${owns(health, "3", 2)}\n
4. Trung tâm Dịch vụ tổng hợp\n\n- Phát thanh.${owns(counselling, "4", 1)}${owns(health, "4", 2)}\n
IV. CHẾ ĐỘ BÁO CÁO\n\nCác bản báo cáo Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội) trước ngày 10/11 hằng năm.`;

/** The line by which the block with this number takes a target. */
const owns = (holder: string, block: string, target: number) =>
  holder === block ? `\n\n- Chịu trách nhiệm thực hiện, theo dõi và báo cáo kết quả Mục tiêu ${target}.` : "";

describe("owners that the parent names", () => {
  test.each<[string, Commune, string[]]>([
    ["the body of the same field", {}, []],
    ["a body of another field", { counselling: "3" }, ["warning unassigned-target"]],
    ["a unit for whatever work there is", { counselling: "4" }, []],
    ["the commune body that the parent names, replaced", { health: "3" }, ["warning unassigned-target"]],
    ["nobody, where the parent names a commune body", { health: "" }, ["warning unassigned-target"]],
    ["nobody, where it names a department of its own", { counselling: "" }, []],
  ])("%s", (_, draft, expected) => expect(kinds(commune(draft))).toEqual(expected));
});

describe("task groups of a parent without a higher source", () => {
  test.each<[string, readonly string[], string[]]>([
    ["taken up in other words", GROUPS, []],
    ["one left out", [GROUPS[0]!, "Treo băng rôn ở trung tâm xã"], ["warning missing-task"]],
    [
      "the first only touched by a target: for a person to judge",
      ["Treo băng rôn ở trung tâm xã", GROUPS[1]!],
      [],
    ],
  ])("%s", (_, tasks, expected) => expect(kinds(commune({ tasks }))).toEqual(expected));
});

describe("a parent for one year", () => {
  const year = (level: "parent" | "draft", days: readonly [string, string]) =>
    level === "parent"
      ? `ỦY BAN NHÂN DÂN\nTỈNH QUẢNG TRỊ\n\nSố: 12/KH-UBND\n\nQuảng Trị, ngày 15 tháng 01 năm 2026\n\nKẾ HOẠCH\n\nPhòng, chống đuối nước trẻ em năm 2026\n
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. MỤC TIÊU\n\n1. 90% xã, phường có ít nhất 01 lớp dạy bơi an toàn.\n
II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\n- Theo dõi chung.\n\nIII. CHẾ ĐỘ BÁO CÁO\n
Các cơ quan, đơn vị, địa phương báo cáo kết quả 6 tháng trước ngày ${days[0]}, cả năm trước ngày ${days[1]} về Sở Nội vụ.`
      : `ỦY BAN NHÂN DÂN\nXÃ CAM LỘ\n\nSố: 9/KH-UBND\n\nCam Lộ, ngày 20 tháng 02 năm 2026\n\nKẾ HOẠCH\n\nPhòng, chống đuối nước trẻ em năm 2026 trên địa bàn xã Cam Lộ\n
Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n\nI. MỤC TIÊU\n\n1. 90% thôn có ít nhất 01 lớp dạy bơi an toàn cho xã, phường.\n
II. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Văn hóa - Xã hội\n\n- Chủ trì tham mưu.\n\nIII. CHẾ ĐỘ BÁO CÁO\n
Các thôn báo cáo kết quả 6 tháng trước ngày ${days[0]}, cả năm trước ngày ${days[1]} về Phòng Văn hóa - Xã hội.`;
  const asked = derive(
    understood(year("parent", ["10/6/2026", "05/12/2026"])).plan,
    { file: "parent.md", sha256: "0".repeat(64) },
    { lexicon, packs: [] },
  );
  test.each([
    ["in time", ["01/6/2026", "25/11/2026"], 0],
    ["the year too late", ["01/6/2026", "05/12/2026"], 1],
    ["both too late", ["15/6/2026", "10/12/2026"], 2],
    ["without the year", ["01/6", "10/12"], 1],
  ] as const)("reports %s", (_, days, late) => {
    const { plan, document } = understood(year("draft", days));
    const { results } = evaluate(plan, document, [asked], { lexicon, parents: [] });
    const found = results.flatMap(({ findings }) => findings.map(({ kind }) => kind));
    expect(found).toEqual(Array.from({ length: late }, () => "deadline-too-late"));
  });
});
