import * as edit from "../edits.ts";
import type { Made } from "./weakened.ts";

const made = (name: string, base: string, ...edits: readonly edit.Edit[]): Made => ({
  name,
  base,
  edit: edit.all(...edits),
});
const { set, setAll } = edit;

const province = "ok.province-2026";
const table = "ok.province-2026-table";
const older = "ok.province-2022";
const commune = "ok.commune-2026";
const ward = "ok.commune-2026-plain";
const ethnic = "ok.ethnic-minority-2026";

/** None of these changes what anybody has to do. */
export const harmless: readonly Made[] = [
  made("at least, in other words", province, set("giới ít nhất 02 cuộc", "giới tối thiểu 02 cuộc")),
  made("from … upwards", commune, set("giới ít nhất 02 cuộc", "giới từ 02 cuộc trở lên")),
  made("two in a word", ward, set("ít nhất 02 cuộc", "ít nhất hai cuộc")),
  made("two without a nought", province, set("ít nhất 02 cuộc", "ít nhất 2 cuộc")),
  made("yearly, in other words", commune, set("1. Hằng năm, các cơ quan", "1. Mỗi năm, các cơ quan")),
  made("yearly, the other spelling", province, setAll("ằng năm", "àng năm")),
  made("the aim first", province, set("4. Phấn đấu đến năm 2030, 90%", "4. Đến năm 2030, phấn đấu 90%")),
  made("a range in words", province, set("tăng từ 10 - 15%", "tăng từ 10% đến 15%")),
  made(
    "a comma",
    province,
    set("giai đoạn 2026 - 2030 và kế hoạch hằng năm;", "giai đoạn 2026 - 2030, và kế hoạch hằng năm;"),
  ),
  made("the committee in short", ethnic, setAll("Ủy ban nhân dân", "UBND")),
  made("the council in short", province, setAll("Hội đồng nhân dân", "HĐND")),
  made("the front in short", commune, setAll("Mặt trận Tổ quốc", "MTTQ")),
  made("other tone marks", province, edit.olderTones),
  made("other dashes", older, edit.dashes),
  made("letters with combining marks", ward, edit.decomposed),
  made("every label", commune, edit.renumbered),
  made(
    "two duties exchanged",
    province,
    edit.moveAfter("d) Tổ chức khảo sát nhận thức", "đ) Đề xuất khen thưởng"),
  ),
  made(
    "two agencies exchanged",
    older,
    edit.moveAfter("6. Sở Y tế", "Biên soạn tài liệu pháp luật song ngữ", 1),
  ),
  made("a duty parted in two", province, edit.split("a) Chủ trì, phối hợp", "; ")),
  made("two duties made one", province, edit.merge("đ) Đề xuất khen thưởng")),
  made(
    "carries out, in other words",
    province,
    set("liên quan tổ chức thực hiện Kế hoạch", "liên quan triển khai thực hiện Kế hoạch"),
  ),
  made(
    "gender equality in short",
    table,
    set("6. Sở Y tế lồng ghép bình đẳng giới", "6. Sở Y tế lồng ghép BĐG"),
  ),
  made("a short day", province, set("trước ngày 25 tháng 11 hằng năm", "trước ngày 25/11 hằng năm")),
  made("a long day", commune, set("trước ngày 10/11 hằng năm", "trước ngày 10 tháng 11 hằng năm")),
  made("capitals", ward, set("Từ ngân sách nhà nước", "Từ Ngân sách Nhà nước")),
  made(
    "full stop for semicolon",
    commune,
    set(
      "trang thông tin điện tử, nhóm mạng xã hội của xóm và loa",
      "trang thông tin điện tử, nhóm mạng xã hội của xóm, loa",
    ),
  ),
  made(
    "members of a list exchanged",
    province,
    set(
      "cơ quan, tổ chức, doanh nghiệp và người dân trên",
      "tổ chức, cơ quan, doanh nghiệp và người dân trên",
    ),
  ),
  made(
    "a word for 'regularly given'",
    older,
    set("Duy trì chuyên mục hằng tháng", "Duy trì chuyên mục mỗi tháng"),
  ),
  made("lines broken", older, edit.wrapped),
  made(
    "responsible, in other words",
    commune,
    set("Chịu trách nhiệm thực hiện mục tiêu 1", "Có trách nhiệm thực hiện mục tiêu 1"),
  ),
  made(
    "province, in other words",
    province,
    set("người dân trên địa bàn tỉnh được", "người dân trong phạm vi tỉnh được"),
  ),
  made(
    "as provided",
    commune,
    set("hướng dẫn quyết toán theo quy định", "hướng dẫn quyết toán theo đúng quy định"),
  ),
  made(
    "inspection in the same words, other order",
    province,
    set("theo dõi tiến độ và kiểm tra kết quả", "kiểm tra kết quả và theo dõi tiến độ"),
  ),
  made("the latest day included", table, set("chậm nhất ngày 20 tháng 11", "chậm nhất là ngày 20/11")),
  made("number of a target with its row", commune, set("mục tiêu 2, 3 và 5 của", "mục tiêu 2, 3, 5 của")),
  made("boost, in other words", province, set("3. Đẩy mạnh xã hội hóa", "3. Tăng cường xã hội hóa")),
  made(
    "the recipients in another order",
    province,
    set(
      "- Thường trực Tỉnh ủy;\n- Thường trực Hội đồng nhân dân tỉnh;\n",
      "- Thường trực Hội đồng nhân dân tỉnh;\n- Thường trực Tỉnh ủy;\n",
    ),
  ),
  made(
    "everything of typing at once",
    province,
    edit.abbreviated,
    edit.olderTones,
    edit.dashes,
    edit.shortDays,
  ),
];
