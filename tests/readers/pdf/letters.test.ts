import { describe, expect, it } from "vitest";
import { bodyTexts } from "./support/read.ts";
import { pdf, widthOf } from "./support/writer.ts";

/** Draws pieces one after the other with the given white, in ems, before each. */
async function drawn(pieces: readonly (readonly [number, string])[], size = 14): Promise<string[]> {
  const doc = pdf();
  const page = doc.page();
  let x = 90;
  for (const [white, text] of pieces) {
    x += white * size;
    page.text(x, 200, text, { size });
    x += widthOf(text, size);
  }
  return bodyTexts(doc);
}

describe("letters and spaces", () => {
  it.each([
    [
      "a syllable drawn in two pieces",
      [
        [0, "Đ"],
        [0.02, "ẩy mạnh"],
      ],
      "Đẩy mạnh",
    ],
    [
      "letters set apart by fallback fonts",
      [
        [0, "th"],
        [0.1, "ự"],
        [0.1, "c hiện"],
      ],
      "thực hiện",
    ],
    [
      "a written space where none is seen",
      [
        [0, "h "],
        [-0.22, "ướng dẫn"],
      ],
      "hướng dẫn",
    ],
    [
      "a torn initial with doubtful white",
      [
        [0, "tổ ch"],
        [0.22, "ức thực hiện"],
      ],
      "tổ chức thực hiện",
    ],
    [
      "words placed without a written space",
      [
        [0, "bình"],
        [0.25, "đẳng"],
        [0.25, "giới"],
      ],
      "bình đẳng giới",
    ],
    [
      "two words that would make a syllable",
      [
        [0, "xã "],
        [0, "ủy quyền"],
      ],
      "xã ủy quyền",
    ],
    [
      "a narrow but real space",
      [
        [0, "dân "],
        [-0.1, "tộc"],
      ],
      "dân tộc",
    ],
    [
      "a label before a vowel",
      [
        [0, "tại điểm b"],
        [0.25, "ưu tiên"],
      ],
      "tại điểm b ưu tiên",
    ],
  ] as const)("%s", async (_, pieces, text) => {
    expect(await drawn(pieces)).toEqual([text]);
  });

  it("reads letters set wide as words", async () => {
    const doc = pdf();
    doc.page().text(200, 120, "KẾ HOẠCH NĂM", { state: "4 Tc" });
    expect(await bodyTexts(doc)).toEqual(["KẾ HOẠCH NĂM"]);
  });

  it("reads text drawn twice once", async () => {
    const doc = pdf();
    const page = doc.page();
    page.text(100, 120, "TỔ CHỨC THỰC HIỆN");
    page.text(100.4, 120, "TỔ CHỨC THỰC HIỆN");
    expect(await bodyTexts(doc)).toEqual(["TỔ CHỨC THỰC HIỆN"]);
  });

  it("composes letters from a vowel and a mark", async () => {
    const doc = pdf();
    const page = doc.page();
    page.text(100, 120, "kế hoạch bình đẳng;".normalize("NFD"));
    page.text(100, 180, "ê\u0301 quyê\u0300n lơ\u0323i");
    expect(await bodyTexts(doc)).toEqual(["kế hoạch bình đẳng;", "ế quyền lợi"]);
  });

  it("keeps a raised digit apart from the number before it", async () => {
    const doc = pdf();
    const page = doc.page();
    page.text(100, 120, "Diện tích 120 m");
    page.text(100 + widthOf("Diện tích 120 m", 14), 115, "2", { size: 9 });
    expect(await bodyTexts(doc)).toEqual(["Diện tích 120 m²"]);
  });

  it.each([
    [
      "a code",
      "theo Quyết định số 117/QĐ-",
      "UBND ngày 05/3/2026",
      "theo Quyết định số 117/QĐ-UBND ngày 05/3/2026",
    ],
    [
      "a code before its dash",
      "theo Quyết định số 117/QĐ",
      "-UBND ngày 05/3/2026",
      "theo Quyết định số 117/QĐ-UBND ngày 05/3/2026",
    ],
    [
      "a number before its code",
      "theo Công văn số 2855",
      "/BNV-TCBC của Bộ Nội vụ",
      "theo Công văn số 2855/BNV-TCBC của Bộ Nội vụ",
    ],
    [
      "a span of years",
      "trong giai đoạn 2026-",
      "2030 trên toàn xã",
      "trong giai đoạn 2026-2030 trên toàn xã",
    ],
    [
      "a dash between spaces",
      "trong giai đoạn năm 2026",
      "- 2030 trên toàn xã",
      "trong giai đoạn năm 2026 - 2030 trên toàn xã",
    ],
    [
      "a name",
      "báo cáo Sở Văn hóa, Thể thao và",
      "Du lịch tổng hợp",
      "báo cáo Sở Văn hóa, Thể thao và Du lịch tổng hợp",
    ],
  ])("joins a line end inside %s", async (_, first, second, whole) => {
    const doc = pdf();
    const page = doc.page();
    page.text(538 - widthOf(first, 14), 100, first);
    page.text(538 - widthOf(first, 14), 118.5, second);
    expect(await bodyTexts(doc)).toEqual([whole]);
  });
});
