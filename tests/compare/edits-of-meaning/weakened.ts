import { all, type Edit, set } from "../edits.ts";

export interface Made {
  readonly name: string;
  readonly base: string;
  readonly edit: Edit;
}

const made = (name: string, base: string, ...edits: readonly Edit[]): Made => ({
  name,
  base,
  edit: all(...edits),
});

const province = "ok.province-2026";
const table = "ok.province-2026-table";
const older = "ok.province-2022";
const commune = "ok.commune-2026";
const ward = "ok.commune-2026-plain";
const ethnic = "ok.ethnic-minority-2026";

/** Each binds somebody to less than before: all are substance, and all but those turned round are weaker. */
export const weakened: readonly Made[] = [
  made(
    "as funds allow",
    province,
    set("2. Hằng năm, 100% sở", "2. Tùy theo khả năng kinh phí, hằng năm 100% sở"),
  ),
  made("nearly all", older, set("năm 2030 đạt 100% hương ước", "năm 2030 đạt gần 100% hương ước")),
  made("at most two", commune, set("giới ít nhất 02 cuộc", "giới nhiều nhất 02 cuộc")),
  made(
    "every three years",
    ward,
    set("3.2. Về Tháng hành động:** Hằng năm", "3.2. Về Tháng hành động:** Ba năm một lần"),
  ),
  made(
    "research instead of doing",
    province,
    set("b) Biên soạn tài liệu gốc", "b) Nghiên cứu biên soạn tài liệu gốc"),
  ),
  made("when asked", commune, set("Tiếp nhận, xử lý tin báo", "Khi có yêu cầu, tiếp nhận, xử lý tin báo")),
  made("some instead of all", ethnic, set("c) 100% già làng, trưởng bản", "c) Một số già làng, trưởng bản")),
  made(
    "a subject struck",
    ethnic,
    set("già làng, trưởng bản, người có uy tín được", "già làng, trưởng bản được"),
  ),
  made(
    "helps instead of leads",
    table,
    set(
      "| Kết luận kiểm tra | Quý III hằng năm | Sở Nội vụ | UBND các xã, phường |",
      "| Kết luận kiểm tra | Quý III hằng năm | UBND các xã, phường | Sở Nội vụ |",
    ),
  ),
  made(
    "an exception",
    commune,
    set("100% cơ quan, đơn vị, thôn xóm", "100% cơ quan, đơn vị, thôn xóm, trừ các thôn xóm vùng sâu,"),
  ),
  made("step by step", province, set("giới ở địa phương.", "giới ở địa phương, từng bước thực hiện.")),
  made("discrimination no longer excluded", ward, set("không có sự phân biệt", "vẫn có sự phân biệt")),
  made("a range narrowed", province, set("tăng từ 10 - 15%", "tăng từ 10 - 11%")),
  made(
    "considers the budget",
    ethnic,
    set("1. Ngân sách nhà nước bố trí", "1. Ngân sách nhà nước xem xét bố trí"),
  ),
  made(
    "reports when there is something",
    older,
    set(
      "1. Các cơ quan, đơn vị và Ủy ban nhân dân các huyện",
      "1. Nếu có phát sinh, các cơ quan, đơn vị và Ủy ban nhân dân các huyện",
    ),
  ),
  made("promptly struck", province, set("phản ánh kịp thời về", "phản ánh về")),
  made("tries to", ethnic, set("b) Từ 80% trở lên hộ", "b) Phấn đấu từ 80% trở lên hộ")),
  made(
    "a duty struck from a list",
    province,
    set(
      "hướng dẫn xây dựng kế hoạch năm, theo dõi tiến độ và kiểm tra kết quả",
      "hướng dẫn xây dựng kế hoạch năm, theo dõi tiến độ",
    ),
  ),
];
