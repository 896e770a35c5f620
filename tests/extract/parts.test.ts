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

test("whom to tell of trouble is no regular report", () => {
  const duty = "I. TỔ CHỨC THỰC HIỆN\n\n1. Trạm Y tế xã: Tiêm chủng.\n\n";
  expect(
    read(`${duty}Trên đây là Kế hoạch; nếu có vướng mắc, phản ánh về Trạm Y tế xã để tổng hợp, báo cáo.`)
      .parts,
  ).toEqual(["organisation I"]);
  expect(read(`${duty}Trên đây là Kế hoạch; định kỳ hằng quý gửi báo cáo về Trạm Y tế xã.`).parts).toEqual([
    "organisation I",
    "reporting closing",
  ]);
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
  expect(under("1. Các ban, ngành khác; Ủy ban nhân dân các xã xây dựng kế hoạch thực hiện.")).toEqual([
    "Các ban, ngành",
    "Ủy ban nhân dân các xã",
  ]);
});

test("a row of bodies that no lexicon knows, and a name in bold before its duty", () => {
  const under = (text: string): string[] => read(`I. TỔ CHỨC THỰC HIỆN\n\n${text}`).agencies;
  expect(
    under(
      "1. Phó Hiệu trưởng phụ trách: chỉ đạo chung.\n\n2. Hội Liên hiệp Phụ nữ xã: vận động.\n\n3. Tổ Văn phòng, các tổ chuyên môn: chuẩn bị.",
    ),
  ).toEqual(["Phó Hiệu trưởng phụ trách", "Hội Liên hiệp Phụ nữ xã", "Tổ Văn phòng", "Các tổ chuyên môn"]);
  expect(under("1. **Công an xã** tuần tra.\n\n2. **Các thôn** họp dân.")).toEqual([
    "Công an xã",
    "Các thôn",
  ]);
});

test("a heading of two parts above headings of its own", () => {
  expect(
    read(
      "Phần thứ hai: NHIỆM VỤ VÀ PHÂN CÔNG\n\nI. Nhiệm vụ\n\n1. Trồng cây.\n\nII. Phân công thực hiện\n\n1. Công an xã: tuần tra.\n\nIII. Kinh phí\n\nNgân sách xã.",
    ),
  ).toEqual({
    parts: ["tasks Phần thứ hai", "organisation Phần thứ hai", "funding Phần thứ hai.III"],
    agencies: ["Công an xã"],
  });
});

test("text without empty lines: headings and finished sentences end their paragraph", () => {
  expect(
    read(
      "1. Mục tiêu\n1.1. Đạt 90% trẻ em đi học.\n2. Kinh phí thực hiện\nNgân sách xã cấp.\n3. Tổ chức thực hiện\n3.1. Công an xã\nTuần tra.\n3.2. Trạm Y tế xã\nTiêm chủng.",
    ),
  ).toEqual({
    parts: ["objectives 1", "funding 2", "organisation 3"],
    agencies: ["Công an xã", "Trạm Y tế xã"],
  });
});

test("a signature that a copy put beside the recipients", () => {
  const plan = planOf(
    `${head}\nI. MỤC TIÊU\n\n1. Đạt 90% trẻ em đi học./.\n\nNơi nhận:                TM. ỦY BAN NHÂN DÂN\n- Sở Y tế;                 Q. CHỦ TỊCH\n- Như trên;\n- Lưu: VT.                Lê Thị Hạnh\n`,
  );
  expect(plan.recipients).toEqual(["Sở Y tế", "Như trên", "Lưu: VT"]);
  expect(plan.signatory).toEqual({
    authority: "TM. ỦY BAN NHÂN DÂN",
    title: "Q. CHỦ TỊCH",
    name: "Lê Thị Hạnh",
  });
});

test("a school year is the period of its plan", () => {
  const plan = planOf(
    "KẾ HOẠCH\n\nTruyền thông năm học 2026 - 2027\n\nTrường xây dựng kế hoạch như sau:\n\nI. MỤC TIÊU\n\n1. Đạt 90% học sinh.",
  );
  expect(plan.period).toEqual([2026, 2027]);
});

test.each([
  ["PHÓ GIÁM ĐỐC PHỤ TRÁCH", "BSCKII. Trần Đức Thịnh", "Trần Đức Thịnh"],
  ["HIỆU TRƯỞNG", "ThS. Lò Thị Mai", "Lò Thị Mai"],
  ["TRẠM TRƯỞNG", "Đinh Văn Khoa", "Đinh Văn Khoa"],
])("signed by a head without a list of recipients: %s %s", (post, written, name) => {
  const plan = planOf(`${head}\nI. MỤC TIÊU\n\n1. Đạt 90% trẻ em đi học./.\n\n${post}\n\n${written}\n`);
  expect(plan.signatory).toEqual({ authority: null, title: post, name });
});

test("a school or a centre of an area needs no province behind its name", () => {
  const issuer = (lines: string): string | undefined =>
    planOf(
      `${lines}\n\nKẾ HOẠCH\n\nTruyền thông năm 2026\n\nI. MỤC TIÊU\n\n1. Đạt 90% học sinh.`,
    ).issuer?.name.toLowerCase();
  expect(issuer("SỞ Y TẾ TỈNH PHÚ THỌ\nTRUNG TÂM Y TẾ KHU VỰC TAM NÔNG")).toBe(
    "trung tâm y tế khu vực tam nông",
  );
  expect(issuer("UBND TỈNH PHÚ THỌ\nSỞ Y TẾ")).toBe("sở y tế tỉnh phú thọ");
});

test.each([
  ["Kiểm tra cơ sở thuộc Phụ lục II, Nghị định số 7/2031/NĐ-CP theo phân cấp.", []],
  ["Áp dụng mẫu tại Phụ lục 3 (Quyết định số 12/QĐ-BYT ngày 03/02/2026 của Bộ Y tế).", []],
  ["Thực hiện theo Phụ lục II kèm theo Kế hoạch này.", ["II"]],
])("the annexes that the plan owes: %s", (text, owed) => {
  const { annexes } = planOf(`${head}\nI. NHIỆM VỤ\n\n1. ${text}\n`);
  expect(annexes.map(({ label }) => label)).toEqual(owed);
});

test.each([
  ["Cải cách tài chính công", "other"],
  ["Nâng cao trách nhiệm người đứng đầu", "other"],
  ["Đối tượng, phạm vi", "other"],
  ["Biện pháp", "tasks"],
  ["Nguồn lực tài chính", "funding"],
  ["Trách nhiệm của các đơn vị", "organisation"],
  ["Chế độ thông tin", "reporting"],
])("what a heading means: %s", (heading, role) => {
  const { sections } = planOf(
    `${head}\nI. ${heading.toUpperCase()}\n\nLàm theo quy định.\n\nII. MỤC TIÊU\n\n- Đạt 90%.`,
  );
  expect(sections[0]?.role).toBe(role);
});
