import { describe, expect, test } from "vitest";
import { lexicon } from "./load.ts";

const both = "Ủy ban Mặt trận Tổ quốc Việt Nam";

describe("canonical", () => {
  test.each<readonly [string, readonly string[], string | null]>([
    ["1. Sở Nội vụ", ["Sở Nội vụ"], null],
    ["**2. Sở Tài chính:**", ["Sở Tài chính"], null],
    ["### 3. Sở Văn hoá, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"], null],
    ["V.4. SỞ TƯ PHÁP", ["Sở Tư pháp"], null],
    ["a) Sở Y tế;", ["Sở Y tế"], null],
    ["đ) Phòng VH-XH xã", ["Phòng Văn hóa - Xã hội"], null],
    ["- Văn phòng HĐND và UBND phường.", ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường"], null],
    ["5. Văn phòng UBND tỉnh", ["Văn phòng Ủy ban nhân dân tỉnh"], null],
    ["Trạm Y tế xã Nậm Tăm", ["Trạm Y tế xã"], null],
    ["Công an tỉnh Lai Châu", ["Công an tỉnh"], null],
    ["Sở Nội vụ tỉnh Ninh Bình", ["Sở Nội vụ"], null],
    ["10. Các Sở, ban, ngành", ["Các sở, ban, ngành"], null],
    ["Các sở, ban, ngành có liên quan", ["Các sở, ban, ngành"], "có liên quan"],
    [
      "Trách nhiệm của các cơ quan, đơn vị trên địa bàn phường",
      ["Các cơ quan, đơn vị"],
      "trên địa bàn phường",
    ],
    ["Các trường học thuộc UBND xã", ["Các trường học"], "thuộc UBND xã"],
    ["12. UBND các xã, phường, đặc khu", ["Ủy ban nhân dân các xã, phường, đặc khu"], null],
    [
      "UBND các xã vùng đồng bào dân tộc thiểu số và miền núi",
      ["Ủy ban nhân dân các xã"],
      "vùng đồng bào dân tộc thiểu số và miền núi",
    ],
    ["Ủy ban nhân dân các huyện, thị xã, thành phố", ["Ủy ban nhân dân các huyện, thị xã, thành phố"], null],
    ["Đề nghị Ủy ban MTTQ Việt Nam xã, các tổ chức chính trị-xã hội xã", [`${both} xã`], null],
    ["Đề nghị UBMTTQ Việt Nam và các tổ chức chính trị – xã hội tỉnh:", [`${both} tỉnh`], null],
    ["ĐỀ NGHỊ ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH VÀ CÁC TỔ CHỨC THÀNH VIÊN", [`${both} tỉnh`], null],
    ["Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội xã", [`${both} xã`], null],
    ["Các tổ chức chính trị - xã hội", ["Các tổ chức chính trị - xã hội"], null],
    [
      "Đề nghị Viện kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh",
      ["Viện kiểm sát nhân dân tỉnh", "Tòa án nhân dân tỉnh"],
      null,
    ],
    [
      "Hội LHPN, Hội Nông dân, Đoàn Thanh niên xã",
      ["Hội Liên hiệp Phụ nữ xã", "Hội Nông dân xã", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã"],
      null,
    ],
    ["Công an xã, Ban CHQS xã", ["Công an xã", "Ban Chỉ huy Quân sự xã"], null],
    ["Lực lượng Công an xã", ["Công an xã"], null],
    ["Sở Nội vụ (chủ trì), Sở Y tế (phối hợp)", ["Sở Nội vụ", "Sở Y tế"], null],
    ["Phòng Văn hóa - Xã hội (cơ quan thường trực)", ["Phòng Văn hóa - Xã hội"], null],
    ["Cơ quan chủ trì: Sở Nội vụ", ["Sở Nội vụ"], null],
    ["Các Sở: Tài chính, Nội vụ và Y tế", ["Sở Tài chính", "Sở Nội vụ", "Sở Y tế"], null],
    ["Các phòng, ban, đơn vị và UBND các xã", ["Các phòng, ban, đơn vị", "Ủy ban nhân dân các xã"], null],
    ["Sở Nội vụ chủ trì, phối hợp với các sở liên quan:", ["Sở Nội vụ"], null],
    ["Đề nghị Báo và Phát thanh, truyền hình tỉnh", ["Báo và phát thanh, truyền hình tỉnh"], null],
    ["Ban Tuyên giáo và Dân vận Tỉnh uỷ", ["Ban Tuyên giáo và Dân vận Tỉnh ủy"], null],
    ["UBND xã Bình Lư, UBND xã Tả Lèng", ["Ủy ban nhân dân xã Bình Lư", "Ủy ban nhân dân xã Tả Lèng"], null],
    ["Trường Tiểu học  Bình Lư", ["Trường Tiểu học Bình Lư"], null],
    ["Ban Kinh tế - Ngân sách HĐND tỉnh", ["Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh"], null],
    [
      "Ban Chỉ đạo các chương trình mục tiêu quốc gia",
      ["Ban Chỉ đạo các chương trình mục tiêu quốc gia"],
      null,
    ],
    ["Chi cục Quản lý thị trường", ["Chi cục Quản lý thị trường"], null],
    ["Chủ tịch UBND các xã, phường", ["Chủ tịch Ủy ban nhân dân các xã, phường"], null],
    [
      "Trường Mầm non, Tiểu học và THCS trên địa bàn xã",
      ["Các trường mầm non, tiểu học và THCS"],
      "trên địa bàn xã",
    ],
    ["Các doanh nghiệp trên địa bàn tỉnh", ["Các doanh nghiệp"], "trên địa bàn tỉnh"],
    ["Các thôn, bản, tổ dân phố", ["Các thôn, bản, tổ dân phố"], null],
    ["SLĐTBXH", ["Sở Lao động - Thương binh và Xã hội"], null],
  ])("%j", (heading, names, scope) => {
    expect(lexicon.canonical(heading)).toEqual({ names, scope });
  });

  test.each([
    "Mục đích",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Công tác tuyên truyền",
    "Phòng, chống bạo lực gia đình",
    "Hội nghị tuyên truyền",
    "Ban hành văn bản chỉ đạo",
    "Bộ chỉ số về giới trong truyền thông",
    "Báo cáo định kỳ",
    "Tổ chức thực hiện",
    "Đối tượng",
    "Nhiệm vụ, giải pháp",
    "Sơ kết, tổng kết",
    "Đội ngũ cán bộ",
    "Ngân sách nhà nước",
    "Nguồn kinh phí của các sở, ban, ngành",
    "Hằng năm, các cơ quan tổ chức ít nhất hai cuộc truyền thông",
    "2030",
    "***",
    "",
  ])("%j is no agency", (heading) => {
    expect(lexicon.canonical(heading).names).toEqual([]);
  });
});
