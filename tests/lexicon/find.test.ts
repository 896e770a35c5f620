import { describe, expect, test } from "vitest";
import type { FindOptions } from "../../src/lexicon/index.ts";
import { createLexicon } from "../../src/lexicon/index.ts";
import { data, lexicon } from "./load.ts";

const names = (text: string, options?: FindOptions): string[] =>
  lexicon.find(text, options).map(({ name }) => name);

describe("find: names", () => {
  test.each<readonly [string, readonly string[]]>([
    ["giao Sở Nội vụ và Sở Tài chính rà soát", ["Sở Nội vụ", "Sở Tài chính"]],
    ["Sở Văn hóa, Thể thao và Du lịch, Sở Y tế", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"]],
    ["Sở Văn hoá - Thể thao & Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]],
    [
      "Sở VHTT&DL, Sở GD&ĐT, Sở KH-CN",
      ["Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ"],
    ],
    ["Sở Văn hóa và Thể thao, Sở Du lịch", ["Sở Văn hóa và Thể thao", "Sở Du lịch"]],
    ["sở nội vụ chủ trì", ["Sở Nội vụ"]],
    ["SỞ GIÁO DỤC VÀ ĐÀO TẠO", ["Sở Giáo dục và Đào tạo"]],
    ["Sờ Nội vụ, Sở Tài chinh", ["Sở Nội vụ", "Sở Tài chính"]],
    ["So Noi vu", ["Sở Nội vụ"]],
    ["Sở Nông nghiêp và Môi trường", ["Sở Nông nghiệp và Môi trường"]],
    ["Sở Nông ngiệp và Môi trường", ["Sở Nông nghiệp và Môi trường"]],
    [
      "Sở LĐ-TB&XH, Sở LĐTBXH, Sở Lao động – Thương binh và Xã hội",
      [
        "Sở Lao động - Thương binh và Xã hội",
        "Sở Lao động - Thương binh và Xã hội",
        "Sở Lao động - Thương binh và Xã hội",
      ],
    ],
    ["các Sở Tài chính, Nội vụ và Tư pháp", ["Sở Tài chính", "Sở Nội vụ", "Sở Tư pháp"]],
    ["các Sở: Tài chính, Y tế; Công an tỉnh", ["Sở Tài chính", "Sở Y tế", "Công an tỉnh"]],
    [
      "Phòng Kinh tế, Hạ tầng và Đô thị; Phòng Kinh tế",
      ["Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Kinh tế"],
    ],
    ["Phòng VH-XH, Phòng Văn hoá – Xã hội xã", ["Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội"]],
    [
      "VP UBND tỉnh; Văn phòng UBND thành phố",
      ["Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng Ủy ban nhân dân thành phố"],
    ],
    ["Văn phòng HĐND&UBND xã", ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"]],
    ["Văn phòng Đoàn ĐBQH và HĐND tỉnh", ["Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"]],
    ["trình HĐND, UBND tỉnh quyết định", ["Hội đồng nhân dân tỉnh", "Ủy ban nhân dân tỉnh"]],
    [
      "Ủy ban MTTQ, Hội LHPN, Hội CCB xã",
      ["Ủy ban Mặt trận Tổ quốc Việt Nam xã", "Hội Liên hiệp Phụ nữ xã", "Hội Cựu chiến binh xã"],
    ],
    [
      "Tỉnh đoàn và Đoàn TNCS Hồ Chí Minh xã",
      ["Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã"],
    ],
    ["UBND các xã, phường, đặc khu", ["Ủy ban nhân dân các xã, phường, đặc khu"]],
    ["UBND cấp xã và UBND các cấp", ["Ủy ban nhân dân cấp xã", "Ủy ban nhân dân các cấp"]],
    ["Uỷ ban nhân dân xã Nậm Tăm ban hành", ["Ủy ban nhân dân xã"]],
    ["Báo và Phát thanh, Truyền hình Đắc Lắc", ["Báo và phát thanh, truyền hình Đắk Lắk"]],
    ["Báo, phát thanh và truyền hình tỉnh", ["Báo và phát thanh, truyền hình tỉnh"]],
    ["Ban Tuyên giáo và Dân vận Thành ủy", ["Ban Tuyên giáo và Dân vận Thành ủy"]],
    ["Bộ Chỉ huy Quân sự tỉnh; Ban CHQS xã", ["Bộ Chỉ huy Quân sự tỉnh", "Ban Chỉ huy Quân sự xã"]],
    ["Công an xã và lực lượng công an phường", ["Công an xã", "Công an phường"]],
    ["Trạm Y tế, Trạm Y tế phường", ["Trạm Y tế xã", "Trạm Y tế phường"]],
    ["Liên minh Hợp tác xã tỉnh, hợp tác xã nông nghiệp", ["Liên minh Hợp tác xã tỉnh"]],
    ["Ban Dân tộc HĐND tỉnh", ["Ban Dân tộc Hội đồng nhân dân tỉnh"]],
    ["Bảo hiểm xã hội tỉnh chi trả bảo hiểm xã hội", ["Bảo hiểm xã hội tỉnh"]],
    ["**Sở Y tế**: hướng dẫn", ["Sở Y tế"]],
    ["Sở\u00a0Y\u00a0tế", ["Sở Y tế"]],
    ["Ủy\nban nhân dân tỉnh", ["Ủy ban nhân dân tỉnh"]],
    ["So\u031b\u0309 Nội vụ", ["Sở Nội vụ"]],
  ])("%j", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("find: collectives", () => {
  test.each<readonly [string, readonly string[], string | null]>([
    ["các sở, ban, ngành liên quan tham mưu", ["Các sở, ban, ngành"], "liên quan"],
    ["Các Sở, ban, ngành, đoàn thể cấp tỉnh", ["Các sở, ban, ngành, đoàn thể"], null],
    ["100% sở, ban, ngành, địa phương", ["Các sở, ban, ngành, địa phương"], null],
    ["các cơ quan, đơn vị trên địa bàn xã triển khai", ["Các cơ quan, đơn vị"], "trên địa bàn xã"],
    [
      "UBND các xã vùng đồng bào dân tộc thiểu số, miền núi",
      ["Ủy ban nhân dân các xã"],
      "vùng đồng bào dân tộc thiểu số",
    ],
    ["mỗi cơ sở giáo dục tổ chức hai buổi", ["Các cơ sở giáo dục"], null],
    ["các tổ chức CT-XH tỉnh", ["Các tổ chức chính trị - xã hội"], null],
    ["các cơ quan, tổ chức thực hiện nghiêm", ["Các cơ quan"], null],
    ["các đơn vị, ban hành quy chế", ["Các đơn vị"], null],
    ["các phòng, ban chuyên môn và UBND xã", ["Các phòng, ban chuyên môn", "Ủy ban nhân dân xã"], null],
  ])("%j", (text, expected, scope) => {
    const hits = lexicon.find(text);
    expect(hits.map(({ name }) => name)).toEqual(expected);
    expect(hits[0]!.scope).toBe(scope);
    expect(hits[0]!.collective).toBe(true);
  });
});

describe("find: bodies that the lexicon does not have", () => {
  test.each<readonly [string, readonly string[]]>([
    [
      "Trung tâm Văn hóa, Thể thao và Truyền thông tỉnh phối hợp",
      ["Trung tâm Văn hóa, Thể thao và Truyền thông tỉnh"],
    ],
    [
      "mời Trường Đại học Tây Bắc, Trường Cao đẳng Sơn La",
      ["Trường Đại học Tây Bắc", "Trường Cao đẳng Sơn La"],
    ],
    ["Chi cục Quản lý thị trường tỉnh", ["Chi cục Quản lý thị trường tỉnh"]],
    ["Trường Tiểu học Bình Lư và Trạm Y tế xã", ["Trường Tiểu học Bình Lư", "Trạm Y tế xã"]],
    ["Ban Quản lý Rừng phòng hộ huyện", ["Ban Quản lý Rừng phòng hộ huyện"]],
  ])("%j", (text, expected) => {
    const hits = lexicon.find(text);
    expect(hits.map(({ name }) => name)).toEqual(expected);
    expect(hits[0]!.entry).toBeNull();
  });
});

describe("find: no agencies", () => {
  test.each([
    "Ban hành văn bản, báo cáo kết quả; phòng, chống bạo lực; hội nghị, hội thảo",
    "Phòng ngừa, ứng phó; Tổ chức thực hiện; Bộ chỉ số về giới trong truyền thông",
    "cán bộ y tế, cán bộ tư pháp, cơ sở y tế, trụ sở công an",
    "xã hội nông thôn, đại hội phụ nữ, sở hữu trí tuệ, bộ phận",
    "các thôn, bản dân tộc thiểu số; các xã, phường trên địa bàn",
    "Số 15/KH-UBND, 129/LĐTBXH-BĐG, 72/QĐ-BNV, 28/NQ-CP",
    "Trường hợp đặc biệt; Tổ quốc; Đội ngũ; Hội đồng thi; Vụ Đông Xuân; Đoàn kết",
    "Công tác Đoàn; công khai; trung tâm xã; văn phòng phẩm; thanh tra, kiểm tra",
    "Báo cáo quý, Báo động; Quỹ đất; Viện trợ quốc tế; Trường Sa",
    "",
    "   ",
    "TT, STC, BTC, TTT",
  ])("%j", (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe("find: what comes with a hit", () => {
  test("the words of the text, its place and level", () => {
    const text = "báo cáo UBND xã Bình Lư (qua Phòng Văn hóa – Xã hội) trước ngày 20/11";
    const [first, second] = lexicon.find(text);
    expect(first).toMatchObject({
      name: "Ủy ban nhân dân xã",
      text: "UBND xã Bình Lư",
      level: "commune",
      place: "Bình Lư",
    });
    expect(second).toMatchObject({ name: "Phòng Văn hóa - Xã hội", text: "Phòng Văn hóa – Xã hội" });
    for (const { text: words, start, end } of [first!, second!]) expect(text.slice(start, end)).toBe(words);
  });

  test("abbreviations that the document defines", () => {
    const abbreviations = new Map([
      ["Sở", "Sở Nội vụ"],
      ["BCĐ 1790", "Ban Chỉ đạo tỉnh"],
    ]);
    expect(names("Sở gửi BCĐ 1790; Sở Y tế phối hợp", { abbreviations })).toEqual([
      "Sở Nội vụ",
      "Ban Chỉ đạo tỉnh",
      "Sở Y tế",
    ]);
  });

  test("the level of the document decides what a bare name is", () => {
    expect(lexicon.entry("Công an", "commune")?.name).toBe("Công an xã");
    expect(lexicon.entry("Công an", "province")?.name).toBe("Công an tỉnh");
  });
});

describe("speed", () => {
  const text =
    "Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành, UBND các xã, phường tham mưu UBND tỉnh tổ chức hội nghị, tuyên truyền. ".repeat(
      330,
    );
  const least = (run: () => void, times: number): number => {
    let best = Infinity;
    for (let i = 0; i < times; i++) {
      const start = performance.now();
      run();
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };

  test("making the lexicon costs nothing before it is asked", () => {
    expect(least(() => createLexicon(data), 5)).toBeLessThan(2);
  });

  test("a plan of 40,000 characters", () => {
    // Measured 2 ms where nothing else runs; the dense sample here has an agency every 25 characters.
    expect(text.length).toBeGreaterThan(40_000);
    expect(least(() => lexicon.find(text), 20)).toBeLessThan(25);
  });

  test.each([
    "Sở ",
    "các ",
    "UBND ",
    "xã, ",
    "Trung tâm A ",
    "sở, ban, ngành, ",
    "tỉnh Hà Nam, ",
    "Sở A, B và ",
    "A ",
    "Ủy ban và ",
    "Sở",
  ])("%j in a row is linear", (piece) => {
    const run = (times: number): number => least(() => lexicon.find(piece.repeat(times)), 3);
    run(2000);
    expect(run(16_000)).toBeLessThan(30 * run(2000) + 50);
  });
});
