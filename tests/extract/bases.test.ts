import { describe, expect, it } from "vitest";
import { planOf } from "./plan-of.ts";

const basesOf = (preamble: string) =>
  planOf(
    `KẾ HOẠCH\n\nChăm sóc cây xanh năm 2026\n\n${preamble}\n\nỦy ban nhân dân xã Tam Lư ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n1. Họp dân.\n`,
  ).bases.map(({ number, name, issued }) =>
    [number, name, issued].filter((part) => part !== null).join(" | "),
  );

describe("legal bases", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "a decision without `số`",
      "Căn cứ Quyết định 27/QĐ-UBND ngày 4/5/2025 của UBND tỉnh;",
      ["27/QĐ-UBND | 2025-05-04"],
    ],
    [
      "numbers of the Party as printed",
      "Thực hiện Nghị quyết số 9-NQ/TU ngày 4/5/2025 của Tỉnh ủy; Kế hoạch số 05 KH/BCSĐ ngày 6/7/2025; Chương trình hành động số 02-CTr/ĐU ngày 8/9/2025.",
      ["9-NQ/TU | 2025-05-04", "05 KH/BCSĐ | 2025-07-06", "02-CTr/ĐU | 2025-09-08"],
    ],
    [
      "a law's whole name, and its number",
      "Căn cứ Luật An toàn, vệ sinh lao động số 84/2015/QH13 ngày 25/6/2015; Luật Công nghiệp công nghệ số ngày 14/6/2025;",
      [
        "84/2015/QH13 | Luật An toàn, vệ sinh lao động | 2015-06-25",
        "Luật Công nghiệp công nghệ số | 2025-06-14",
      ],
    ],
    [
      "two laws parted by a comma",
      "Căn cứ Luật Trẻ em năm 2016, Luật Bình đẳng giới năm 2006;",
      ["Luật Trẻ em | 2016", "Luật Bình đẳng giới | 2006"],
    ],
    [
      "no letters of firms",
      "Căn cứ Quyết định số 27/QĐ-SCT ngày 4/5/2025;\n\nXét đề nghị của 02 đơn vị: Công ty TNHH Gió Ngàn tại Văn bản số 3/CV-GN ngày 1/2/2026; Mỏ đá Suối Trong tại Văn bản số 8/GĐN ngày 2/2/2026.",
      ["27/QĐ-SCT | 2025-05-04"],
    ],
    [
      "nothing from the title of another document",
      "Căn cứ Thông tư số 18/2018/TT-BYT ngày 22/8/2018 của Bộ Y tế sửa đổi Thông tư số 52/2017/TT-BYT;",
      ["18/2018/TT-BYT | 2018-08-22"],
    ],
    [
      "each once",
      "Thực hiện Quyết định số 12/QĐ-TTg ngày 3/2/2025 của Thủ tướng Chính phủ (sau đây gọi là Quyết định số 12/QĐ-TTg);\n\nTheo Quyết định số 12/QĐ-TTg,",
      ["12/QĐ-TTg | 2025-02-03"],
    ],
    ["Đ in another alphabet", "Căn cứ Quyết định số 12/QÐ-TTg ngày 3/2/2025;", ["12/QĐ-TTg | 2025-02-03"]],
  ];

  it.each(cases)("are %s", (_, preamble, bases) => {
    expect(basesOf(preamble)).toEqual(bases);
  });

  it("stand under a heading of their own", () => {
    const { bases } = planOf(
      "KẾ HOẠCH\n\nChăm sóc cây xanh năm 2026\n\nI. CĂN CỨ PHÁP LÝ\n\n- Luật Dược năm 2016;\n\n- Nghị định số 54/2017/NĐ-CP ngày 8/5/2017 của Chính phủ.\n\nII. NHIỆM VỤ\n\n1. Làm theo Nghị định số 99/2020/NĐ-CP.\n",
    );
    expect(bases.map(({ number, name }) => number ?? name)).toEqual(["Luật Dược", "54/2017/NĐ-CP"]);
  });
});
