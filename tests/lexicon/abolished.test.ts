import { describe, expect, test } from "vitest";
import { isCited } from "../../src/lexicon/index.ts";
import { lexicon } from "./load.ts";

const day = (value: string) => ({ from: value, to: value });
const april = { from: "2026-04-01", to: "2026-04-30" };

describe("status", () => {
  test.each([
    ["Sở Lao động - Thương binh và Xã hội", day("2025-02-17"), "current"],
    ["Sở Lao động - Thương binh và Xã hội", day("2025-02-18"), "transition"],
    ["Sở Lao động - Thương binh và Xã hội", day("2025-03-31"), "transition"],
    ["Sở Lao động - Thương binh và Xã hội", day("2025-04-01"), "abolished"],
    ["Sở LĐ-TB&XH", { from: "2025-01-01", to: "2025-12-31" }, "transition"],
    ["Sở LĐ-TB&XH", null, "unknown"],
    ["Bộ Thông tin và Truyền thông", day("2025-02-28"), "current"],
    ["Bộ Thông tin và Truyền thông", day("2025-03-01"), "abolished"],
    ["Ủy ban nhân dân huyện", day("2025-06-30"), "current"],
    ["Ủy ban nhân dân huyện", { from: "2025-06-30", to: "2025-07-01" }, "transition"],
    ["Ủy ban nhân dân huyện", day("2025-07-01"), "abolished"],
    ["Công an huyện", day("2025-03-01"), "abolished"],
    ["Phòng Văn hóa - Xã hội", day("2025-06-30"), "not-yet"],
    ["Phòng Văn hóa - Xã hội", { from: "2025-06-01", to: "2025-07-31" }, "transition"],
    ["Phòng Văn hóa - Xã hội", april, "current"],
    ["Sở Dân tộc và Tôn giáo", day("2025-02-17"), "not-yet"],
    ["Sở Dân tộc và Tôn giáo", day("2025-03-10"), "transition"],
    ["Sở Ngoại vụ", april, "current"],
    ["Sở Nội vụ", null, "current"],
    ["Hội Nuôi ong", april, "unknown"],
    [null, april, "unknown"],
  ] as const)("%s on %j is %s", (name, days, expected) => {
    expect(lexicon.status(name, days)).toBe(expected);
  });
});

describe("successors, counterparts, kin", () => {
  test("each function has its heir", () => {
    const heirs = lexicon.successors("Sở LĐ-TB&XH");
    expect(heirs[0]).toMatchObject({ name: "Sở Nội vụ" });
    expect(heirs.find(({ functions }) => functions?.includes("trẻ em"))?.name).toBe("Sở Y tế");
  });

  test.each([
    ["Sở Nội vụ", "commune", ["Phòng Văn hóa - Xã hội"]],
    ["Sở Tài chính", "commune", ["Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị"]],
    ["Sở Y tế", "commune", ["Trạm Y tế xã"]],
    ["Sở Giáo dục và Đào tạo", "commune", ["Các trường học"]],
    ["Sở Tư pháp", "commune", ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"]],
    ["Sở Văn hóa và Thể thao", "commune", ["Phòng Văn hóa - Xã hội", "Trung tâm Dịch vụ tổng hợp"]],
    ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "commune", ["Ủy ban Mặt trận Tổ quốc Việt Nam xã"]],
    ["Sở Lao động - Thương binh và Xã hội", "commune", ["Phòng Văn hóa - Xã hội"]],
    ["Bộ Nội vụ", "province", ["Sở Nội vụ"]],
    ["Trạm Y tế xã", "province", ["Sở Y tế"]],
    ["Hội Nuôi ong", "commune", []],
  ] as const)("%s at %s", (name, level, expected) => {
    expect(lexicon.counterparts(name, level)).toEqual(expected);
  });

  test.each([
    ["Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ", true],
    ["Sở Nội vụ", "Sở LĐTBXH", true],
    ["Sở Nội vụ", "Phòng Văn hóa - Xã hội", true],
    ["Sở LĐTBXH", "Phòng VH-XH", true],
    ["Sở Văn hóa và Thể thao", "Sở Văn hóa, Thể thao và Du lịch", true],
    ["Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị", true],
    ["Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", true],
    ["Sở Nội vụ", "Sở Ngoại vụ", false],
    ["Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Phát triển nông thôn", false],
    ["Sở Y tế", "Hội Nuôi ong", false],
  ])("%s and %s: %s", (one, other, expected) => {
    expect(lexicon.related(one, other)).toBe(expected);
  });
});

describe("abolishedIn: what was gone in April 2026", () => {
  test.each<readonly [string, readonly string[]]>([
    [
      "Sở Lao động - Thương binh và Xã hội chủ trì, Sở Nội vụ phối hợp",
      ["agency Sở Lao động - Thương binh và Xã hội"],
    ],
    [
      "phối hợp với Sở TT&TT, Sở KH&ĐT",
      ["agency Sở Thông tin và Truyền thông", "agency Sở Kế hoạch và Đầu tư"],
    ],
    ["theo hướng dẫn của Bộ Thông tin và Truyền thông", ["agency Bộ Thông tin và Truyền thông"]],
    ["UBND các huyện, thành phố bố trí kinh phí", ["agency Ủy ban nhân dân các huyện, thành phố"]],
    ["UBND cấp huyện, UBND cấp xã", ["agency Ủy ban nhân dân cấp huyện"]],
    [
      "Hội Phụ nữ huyện; Huyện đoàn; Công an huyện",
      [
        "agency Hội Liên hiệp Phụ nữ huyện",
        "agency Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện",
        "agency Công an huyện",
      ],
    ],
    ["Trung tâm Y tế huyện", ["agency Trung tâm Y tế huyện"]],
    ["Phòng LĐ-TB&XH các huyện", ["agency Phòng Lao động - Thương binh và Xã hội các huyện"]],
    [
      "Ban Tuyên giáo Tỉnh ủy, Ban Dân vận Tỉnh ủy",
      ["agency Ban Tuyên giáo Tỉnh ủy", "agency Ban Dân vận Tỉnh ủy"],
    ],
    [
      "Đài Phát thanh - Truyền hình tỉnh, Báo Ninh Bình",
      ["agency Đài Phát thanh - Truyền hình tỉnh", "agency Báo Ninh Bình"],
    ],
    ["trên địa bàn các huyện, thị xã", ["unit các huyện, thị xã"]],
    ["mỗi xã, phường, thị trấn có tin, bài", ["unit thị trấn"]],
    ["thị trấn Tam Đường, xã Bình Lư", ["unit thị trấn Tam Đường"]],
    ["huyện Phong Thổ (2 xã) và quận 1", ["unit huyện Phong Thổ", "unit quận 1"]],
    [
      "thành phố Thái Bình, thành phố Buôn Ma Thuột",
      ["unit thành phố Thái Bình", "unit thành phố Buôn Ma Thuột"],
    ],
    ["các tỉnh Hà Nam, Nam Định và Ninh Bình", ["unit tỉnh Hà Nam", "unit tỉnh Nam Định"]],
    ["UBND tỉnh Bà Rịa - Vũng Tàu", ["unit tỉnh Bà Rịa - Vũng Tàu"]],
    ["cấp ủy, huyện ủy các cấp", ["unit Huyện ủy"]],
    [
      "Thực hiện Công văn số 129/LĐTBXH-BĐG ngày 17/01/2022 của Bộ Lao động - Thương binh và Xã hội về việc triển khai Chương trình, Sở Thông tin và Truyền thông chủ trì hướng dẫn.",
      ["agency Sở Thông tin và Truyền thông"],
    ],
    ["chuyển hồ sơ cho Sở Kế hoạch và Đầu tư thẩm định", ["agency Sở Kế hoạch và Đầu tư"]],
  ])("%j", (text, expected) => {
    const found = lexicon.abolishedIn(text, april);
    expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual(expected);
    for (const { status, start, end, text: words } of found) {
      expect(status).toBe("abolished");
      expect(text.slice(start, end)).toBe(words);
    }
  });
});

describe("abolishedIn: silence", () => {
  test.each([
    "Ban Tuyên giáo và Dân vận Tỉnh ủy; Báo và phát thanh, truyền hình tỉnh",
    "Ban Dân tộc HĐND tỉnh",
    "xã Hòa Bình, đường Hà Nam, phường Thái Bình, thôn Yên Bái, Trường THPT Nam Định",
    "tỉnh Ninh Bình, thành phố Huế, Thành phố Hồ Chí Minh, thành phố Đà Nẵng",
    "các thôn, bản dân tộc thiểu số; quan tâm, quản lý, quân đội; huyền thoại",
    "Phòng Kinh tế, Hạ tầng và Đô thị xã; phát triển đô thị xã Bình Lư; chỉ thị xã hội hóa",
    "đường Bà Huyện Thanh Quan, đường huyện 03, tỉnh lộ 8, quận công",
    "tỉnh Hà Nam (Trung Quốc), thành phố thông minh",
    "huyện Tam Đường cũ, thị trấn Than Uyên (cũ), tỉnh Hà Nam trước đây",
    "các xã thuộc huyện Phong Thổ và thành phố Lai Châu (cũ)",
    "Sở Lao động - Thương binh và Xã hội (nay là Sở Nội vụ)",
    "được sáp nhập từ Sở Tài nguyên và Môi trường và Sở Nông nghiệp và Phát triển nông thôn",
    "sau khi sáp nhập các huyện, thị xã; trước đây là thị trấn Tam Đường",
    "Sở Y tế (tiếp nhận nhiệm vụ từ Sở LĐTBXH) chủ trì",
    "Công văn số 129/LĐTBXH-BĐG ngày 17/01/2022 của Bộ Lao động - Thương binh và Xã hội về việc triển khai Chương trình",
    "theo Quyết định số 45/QĐ-SLĐTBXH của Sở Lao động - Thương binh và Xã hội",
    "Thông tư liên tịch của Bộ Tài chính và Bộ Kế hoạch và Đầu tư",
    "Kế hoạch số 12/KH-UBND ngày 01/3/2022 của UBND huyện Tam Đường",
    "Trước ngày 01/7/2025, UBND huyện tổ chức thu gom; nay do xã thực hiện.",
    "số liệu do Sở Tài nguyên và Môi trường lập trước khi sắp xếp bộ máy",
    "Phát huy kết quả mà Sở Kế hoạch và Đầu tư đã đạt được",
    "Nghị quyết số 7/NQ-HĐND ngày 5/4/2023 về phê duyệt đề án thành lập các thị trấn thuộc huyện",
  ])("%j", (text) => {
    expect(lexicon.abolishedIn(text, april)).toEqual([]);
  });

  test("before its end nothing is gone", () => {
    const text = "Sở Lao động - Thương binh và Xã hội, UBND các huyện, thị trấn Tam Đường, tỉnh Hà Nam";
    expect(lexicon.abolishedIn(text, day("2022-03-15"))).toEqual([]);
  });
});

describe("abolishedIn: how sure it is", () => {
  const first = (text: string, days: { from: string; to: string } | null = april) =>
    lexicon.abolishedIn(text, days)[0];

  test.each([
    ["Sở TT&TT", april, "V", "error"],
    ["Ban Tuyên giáo Tỉnh ủy", april, "M", "warning"],
    ["Phòng Tư pháp huyện", april, "V", "error"],
    ["Phòng Tư pháp", april, "I", "warning"],
    ["Phòng Tư pháp", day("2025-09-01"), "V", "error"],
    ["tỉnh Hà Nam", april, "V", "error"],
    ["tỉnh Đồng Nai", day("2026-06-01"), "V", "warning"],
  ] as const)("%s on %j: %s, at most %s", (text, days, confidence, atMost) => {
    expect(first(text, days)).toMatchObject({ confidence, atMost });
  });

  test("a province that became a city is wrong as issuer only", () => {
    expect(first("tỉnh Bắc Ninh", day("2026-09-20"))).toMatchObject({
      onlyIssuer: true,
      successors: [{ name: "thành phố Bắc Ninh" }],
    });
    expect(first("tỉnh Bắc Ninh", day("2026-09-19"))).toBeUndefined();
    expect(first("tỉnh Quảng Ninh", day("2026-09-01"))).toMatchObject({ onlyIssuer: true });
  });

  test("a span that holds the end, or no day at all, needs a person", () => {
    expect(first("UBND huyện", { from: "2025-01-01", to: "2025-12-31" })?.status).toBe("transition");
    expect(first("Sở GTVT", day("2025-03-10"))?.status).toBe("transition");
    expect(first("Sở GTVT", null)?.status).toBe("unknown");
  });

  test("a place in a merged province leads to the province of its day", () => {
    expect(first("tỉnh Bình Phước", day("2026-03-15"))?.successors).toEqual([
      { name: "tỉnh Đồng Nai", functions: null },
    ]);
    expect(first("tỉnh Bình Phước", day("2026-05-01"))?.successors).toEqual([
      { name: "thành phố Đồng Nai", functions: null },
    ]);
  });
});

describe("isCited", () => {
  const cited = (text: string, name: string): boolean =>
    isCited(text, text.indexOf(name), text.indexOf(name) + name.length);

  test.each([
    ["Công văn số 5/SNV-CCHC ngày 3/2/2026 của Sở Nội vụ về hướng dẫn", "Sở Nội vụ", true],
    ["Căn cứ Thông tư số 2/2024/TT-BTC của Bộ Tài chính, Bộ Nội vụ quy định chế độ;", "Bộ Nội vụ", true],
    ["Theo Kế hoạch số 5/KH-UBND, Sở Nội vụ chủ trì triển khai", "Sở Nội vụ", false],
    ["Sở Nội vụ căn cứ Quyết định số 3/QĐ-UBND xây dựng dự toán", "Sở Nội vụ", false],
    ["(Quyết định số 3/QĐ-UBND của UBND tỉnh) và Sở Nội vụ tổng hợp", "Sở Nội vụ", false],
    ["Quyết định số 3/QĐ-UBND của UBND tỉnh. Sở Nội vụ tổng hợp", "Sở Nội vụ", false],
    ["thực hiện Kế hoạch này, Sở Nội vụ báo cáo", "Sở Nội vụ", false],
    [
      "Thực hiện Quyết định số 1/QĐ-TTg ngày 2/3/2021 của Thủ tướng Chính phủ phê duyệt Chương trình, Ủy ban nhân dân tỉnh ban hành Kế hoạch",
      "Ủy ban nhân dân tỉnh",
      false,
    ],
  ])("%j: %s %s", (text, name, expected) => {
    expect(cited(text, name)).toBe(expected);
  });
});
