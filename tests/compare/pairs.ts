import type { ChangeKind, Effect } from "../../src/model/change.ts";
import * as edit from "./edits.ts";
import { fixture, reworded } from "./load.ts";

/** A change of substance that a pair was made with: what must be found, once. */
export interface Expected {
  readonly kind: ChangeKind;
  readonly effect: Effect;
  /** Words of the subject or of one of the quotations. */
  readonly about: string;
}

export interface Pair {
  readonly name: string;
  readonly old: string;
  readonly new: string;
  readonly expected: readonly Expected[];
}

const is = (kind: ChangeKind, effect: Effect, about: string): Expected => ({ kind, effect, about });

const pair = (name: string, base: string, change: edit.Edit, ...expected: readonly Expected[]): Pair => {
  const old = fixture(base);
  return { name, old, new: change(old), expected };
};

const province = "ok.province-2026";
const table = "ok.province-2026-table";
const older = "ok.province-2022";
const commune = "ok.commune-2026";
const ward = "ok.commune-2026-plain";
const ethnic = "ok.ethnic-minority-2026";
const annex = "layout.annex-restart";

const restyled = edit.all(edit.synonyms, edit.abbreviated, edit.olderTones, edit.dashes);

/** Nothing of substance: wording, spelling, numbering, order, layout. */
export const wordingOnly: readonly Pair[] = [
  ...[province, table, older, commune, ward, ethnic, annex, "layout.decision", "layout.bold-headings"].map(
    (base) =>
      pair(
        `abbreviations, tones and dashes of ${base}`,
        base,
        edit.all(edit.abbreviated, edit.olderTones, edit.dashes),
      ),
  ),
  ...[province, commune, older, ethnic].map((base) => pair(`every label of ${base}`, base, edit.renumbered)),
  pair("one row of numbers", commune, edit.continued),
  ...[province, older, commune, ward, ethnic, annex].map((base) =>
    pair(`synonyms and spelling in ${base}`, base, restyled),
  ),
  ...[province, older, ward].map((base) => pair(`broken lines in ${base}`, base, edit.wrapped)),
  pair("letters with combining marks", province, edit.decomposed),
  pair("short days", older, edit.shortDays),
  pair("split lines against whole ones", "layout.split-bullets", edit.all(edit.synonyms, edit.abbreviated)),
  pair("two bullets exchanged", commune, edit.moveAfter("Phát tài liệu hỏi đáp", "Tổ chức đợt cao điểm")),
  pair(
    "two agencies exchanged",
    province,
    edit.moveAfter("6. Sở Y tế", "Bổ sung chuyên đề bình đẳng giới", 1),
  ),
  pair(
    "a task group moved with its bullets",
    older,
    edit.moveAfter("3. Xã hội hóa", "Vận động nam giới chia sẻ", 2),
  ),
  pair("a bullet split", province, edit.split("b) Theo dõi dư luận", ", ")),
  pair(
    "two bullets split",
    older,
    edit.all(edit.split("- Phát hiện sớm tin giả", "; "), edit.split("- Kiểm tra, giám sát công tác", "; ")),
  ),
  pair(
    "bullets merged",
    commune,
    edit.all(edit.merge("- Dùng trang thông tin"), edit.merge("- Vận động doanh nghiệp")),
  ),
  pair(
    "everything at once",
    province,
    edit.all(
      edit.moveAfter("6. Sở Y tế", "Bổ sung chuyên đề bình đẳng giới", 1),
      edit.split("a) Sản xuất phim ngắn", " và "),
      restyled,
      edit.shortDays,
      edit.renumbered,
    ),
  ),
  pair(
    "targets in other words",
    province,
    edit.all(
      edit.set("tăng từ 10 - 15% so với năm 2025", "tăng 10% đến 15% so với năm 2025"),
      edit.set("3. Phấn đấu đến năm 2030, nhận thức", "3. Đến năm 2030, phấn đấu nhận thức"),
      edit.set("giới ít nhất 02 cuộc.", "giới từ 02 cuộc trở lên."),
    ),
  ),
];

/** Written anew: what cannot be proven equal is told, and nothing is said to be weaker, stronger, come or gone. */
export const writtenAnew: readonly Pair[] = [
  { name: "a whole plan in other words", old: fixture(commune), new: reworded("commune"), expected: [] },
  { name: "the same the other way round", old: reworded("commune"), new: fixture(commune), expected: [] },
  {
    name: "another plan in other words and order",
    old: fixture(ethnic),
    new: reworded("ethnic-minority"),
    expected: [],
  },
  {
    name: "two edits in a plan in quite other words",
    old: fixture(commune),
    new: edit.all(
      edit.set("đến ngày 15 tháng 12 hàng năm", "đến ngày 10 tháng 12 hàng năm"),
      edit.set("phấn đấu có 90% số đơn vị", "phấn đấu có 75% số đơn vị"),
    )(reworded("commune")),
    expected: [is("deadline", "earlier", "cao điểm"), is("target", "relaxed", "Bộ chỉ số")],
  },
  ...[province, older, commune].map((base) => pair(`near synonyms in ${base}`, base, edit.nearSynonyms)),
];

export const targetPairs: readonly Pair[] = [
  pair(
    "a value lowered",
    province,
    edit.set("2030, 90% cơ quan", "2030, 80% cơ quan"),
    is("target", "relaxed", "Bộ chỉ số"),
  ),
  pair(
    "a value raised",
    commune,
    edit.set("đạt 90% đơn vị", "đạt 95% đơn vị"),
    is("target", "tightened", "Bộ chỉ số"),
  ),
  pair(
    "a count raised",
    ward,
    edit.set("ít nhất 02 cuộc", "ít nhất 04 cuộc"),
    is("target", "tightened", "cập nhật pháp luật"),
  ),
  pair(
    "a range lowered",
    older,
    edit.set("tăng 10 - 15%", "tăng 8 - 12%"),
    is("target", "relaxed", "nhận thức"),
  ),
  pair(
    "a comparator dropped to a ceiling",
    province,
    edit.set("giới ít nhất 02 cuộc", "giới không quá 02 cuộc"),
    is("target", "relaxed", "cập nhật thông tin"),
  ),
  pair(
    "strictly more",
    ethnic,
    edit.set("b) Từ 80% trở lên hộ", "b) Trên 80% hộ"),
    is("target", "tightened", "hộ gia đình"),
  ),
  pair(
    "a later year",
    province,
    edit.set("5. Đến năm 2030, 100%", "5. Đến năm 2031, 100%"),
    is("target", "relaxed", "hương ước"),
  ),
  pair(
    "an earlier year",
    commune,
    edit.set("4. Phấn đấu đến năm 2030", "4. Phấn đấu đến năm 2028"),
    is("target", "tightened", "Bộ chỉ số"),
  ),
  pair(
    "another baseline",
    province,
    edit.set("so với năm 2025", "so với năm 2026"),
    is("target", "changed", "nhận thức"),
  ),
  pair(
    "aspired becomes firm",
    province,
    edit.set("4. Phấn đấu đến năm 2030, 90%", "4. Đến năm 2030, 90%"),
    is("target", "tightened", "Bộ chỉ số"),
  ),
  pair(
    "firm becomes aspired",
    ward,
    edit.set("Đến năm 2030, 100% hương ước", "Phấn đấu đến năm 2030, 100% hương ước"),
    is("target", "relaxed", "hương ước"),
  ),
  pair(
    "every quarter",
    commune,
    edit.set("1. Hằng năm, các cơ quan", "1. Hằng quý, các cơ quan"),
    is("target", "tightened", "cập nhật thông tin"),
  ),
  pair(
    "another unit",
    older,
    edit.set("bình đẳng giới ít nhất 02 cuộc", "bình đẳng giới ít nhất 02 tin"),
    is("target", "changed", "cập nhật pháp luật"),
  ),
  pair("a target dropped", province, edit.drop("2. Hằng năm, 100% sở"), is("target", "dropped", "100% sở")),
  pair(
    "a target added",
    ethnic,
    edit.insertAfter(
      "d) Từ 80% trở lên cán bộ",
      "đ) Đến năm 2030, 70% bản có câu lạc bộ nam giới tham gia chăm sóc gia đình.",
    ),
    is("target", "added", "câu lạc bộ nam giới"),
  ),
  pair(
    "a number taken away",
    commune,
    edit.set("tăng 10 - 15% so với năm 2025", "tăng rõ rệt so với năm 2025"),
    is("target", "relaxed", "nhận thức"),
  ),
  pair(
    "one milestone of two",
    older,
    edit.set("Đến năm 2025 đạt 95% và đến năm 2030 đạt 100%", "Đến năm 2030 đạt 100%"),
    is("target", "relaxed", "hương ước"),
  ),
  pair(
    "a milestone in a table",
    table,
    edit.set("| % | 96 | 98 | 100 |", "| % | 90 | 98 | 100 |"),
    is("target", "relaxed", "hương ước"),
  ),
  pair(
    "another owner in a table",
    table,
    edit.set("| % | 2 | 7 | 15 | Sở Nội vụ |", "| % | 2 | 7 | 15 | Sở Y tế |"),
    is("target", "replaced", "nhận thức"),
  ),
  pair(
    "a value lowered amid rewording and renumbering",
    older,
    edit.all(edit.set("có 90% cơ quan", "có 85% cơ quan"), restyled, edit.renumbered),
    is("target", "relaxed", "Bộ chỉ số"),
  ),
];

export const otherPairs: readonly Pair[] = [
  pair(
    "a report earlier",
    province,
    edit.set("trước ngày 25 tháng 11 hằng năm", "trước ngày 15 tháng 11 hằng năm"),
    is("deadline", "earlier", "các xã, phường báo cáo"),
  ),
  pair(
    "a report later",
    commune,
    edit.set("trước ngày 10/11 hằng năm", "chậm nhất ngày 18/11 hằng năm"),
    is("deadline", "later", "thôn xóm báo cáo"),
  ),
  pair(
    "a report without a day",
    commune,
    edit.set("(qua Sở Nội vụ) trước ngày 20/11 hằng năm", "(qua Sở Nội vụ) theo quy định"),
    is("deadline", "dropped", "tổng hợp, tham mưu"),
  ),
  pair(
    "a report dropped",
    province,
    edit.drop("2. Sở Nội vụ tổng hợp, báo cáo"),
    is("deadline", "dropped", "tổng hợp, báo cáo"),
  ),
  pair(
    "a deadline added",
    ward,
    edit.set("rà soát quy ước của khu dân cư.", "rà soát xong quy ước của khu dân cư trước ngày 30/6/2027."),
    is("deadline", "added", "khu dân cư"),
  ),
  pair(
    "the action month cut short",
    older,
    edit.set("từ ngày 15/11 đến ngày 15/12 hằng năm", "từ ngày 15/11 đến ngày 30/11 hằng năm"),
    is("deadline", "earlier", "cao điểm"),
  ),
  pair(
    "a deadline in a task table",
    table,
    edit.set("Trước ngày 30/9/2027", "Trước ngày 31/12/2027"),
    is("deadline", "later", "nền tảng số"),
  ),
  pair(
    "half-yearly reports no more",
    older,
    edit.set("gửi báo cáo 6 tháng trước ngày 05 tháng 6, báo cáo năm", "gửi báo cáo năm"),
    is("deadline", "dropped", "báo cáo"),
  ),
  pair("an agency dropped", province, edit.drop("6. Sở Y tế", 1), is("assignment", "dropped", "Sở Y tế")),
  pair(
    "an agency without its block, named in a task",
    province,
    edit.all(
      edit.drop("6. Sở Y tế", 1),
      edit.set("ở khối xóm.", "ở khối xóm. Sở Y tế chủ trì tư vấn tiền hôn nhân cho thanh niên."),
    ),
    is("assignment", "dropped", "Sở Y tế"),
    is("assignment", "added", "Sở Y tế"),
  ),
  pair(
    "an agency added",
    ethnic,
    edit.insertAfter(
      "Hỗ trợ kỹ thuật cho kho học liệu",
      "9. Công an tỉnh",
      "Xử lý kịp thời hành vi mua bán người, cưỡng ép kết hôn trên địa bàn biên giới.",
    ),
    is("assignment", "added", "Công an tỉnh"),
  ),
  pair(
    "a block handed over",
    province,
    edit.set("7. Sở Tư pháp", "7. Thanh tra tỉnh"),
    is("assignment", "replaced", "Sở Tư pháp"),
  ),
  pair(
    "a duty given to another agency",
    older,
    edit.moveAfter("- Thanh tra, kiểm tra và xử lý xuất bản phẩm", "Biên soạn tài liệu pháp luật song ngữ"),
    is("assignment", "replaced", "Thanh tra, kiểm tra"),
  ),
  pair(
    "a duty dropped",
    province,
    edit.drop("d) Tổ chức khảo sát nhận thức"),
    is("assignment", "dropped", "khảo sát nhận thức"),
  ),
  pair(
    "a duty added",
    commune,
    edit.insertAfter(
      "Tiếp nhận, xử lý tin báo",
      "- Phối hợp đưa người bị bạo lực đến nơi tạm lánh khi có yêu cầu khẩn cấp.",
    ),
    is("assignment", "added", "tạm lánh"),
  ),
  pair(
    "a lead made support",
    ethnic,
    edit.set("- Chủ trì hướng dẫn, tổ chức", "- Phối hợp hướng dẫn, tổ chức"),
    is("assignment", "relaxed", "Sở Dân tộc"),
  ),
  pair(
    "another lead in a table",
    table,
    edit.set(
      "| Kết luận kiểm tra | Quý III hằng năm | Sở Nội vụ |",
      "| Kết luận kiểm tra | Quý III hằng năm | Thanh tra tỉnh |",
    ),
    is("assignment", "replaced", "Sở Nội vụ"),
  ),
  pair(
    "a task group dropped",
    province,
    edit.drop("3. Đẩy mạnh xã hội hóa", 2),
    is("task", "dropped", "xã hội hóa"),
  ),
  pair(
    "a task group added",
    commune,
    edit.insertAfter(
      "- Chọn mô hình tốt",
      "8. Hợp tác với các địa phương giáp ranh",
      "- Trao đổi kinh nghiệm hòa giải với các xã lân cận mỗi quý.",
    ),
    is("task", "added", "giáp ranh"),
  ),
  pair(
    "a bullet of a task dropped",
    older,
    edit.drop("- Đưa nội dung bình đẳng giới lên trang"),
    is("task", "dropped", "trang thông tin"),
  ),
  pair(
    "a row of a task table dropped",
    table,
    (text) => text.replace(/\| 6 \|.*\n/, ""),
    is("task", "dropped", "tuyên truyền viên"),
  ),
  pair(
    "a section dropped",
    province,
    edit.drop("IV. KINH PHÍ THỰC HIỆN", 2),
    is("section", "dropped", "KINH PHÍ"),
  ),
  pair(
    "a section added",
    ethnic,
    edit.insertAfter(
      "Phân công cán bộ theo dõi từng bản",
      "V. KHEN THƯỞNG, KỶ LUẬT",
      "Tập thể, cá nhân có thành tích được biểu dương hằng năm; nơi nào chậm trễ phải kiểm điểm.",
    ),
    is("section", "added", "KHEN THƯỞNG"),
  ),
  pair(
    "a basis dropped",
    province,
    edit.drop("Căn cứ Luật Bình đẳng giới"),
    is("basis", "dropped", "Luật Bình đẳng giới"),
  ),
  pair(
    "another number of a basis",
    ward,
    edit.set("số 97/KH-UBND ngày", "số 79/KH-UBND ngày"),
    is("basis", "changed", "79/KH-UBND"),
  ),
  pair(
    "another day of a basis",
    province,
    edit.set("1790/QĐ-TTg ngày 23 tháng 10 năm 2021", "1790/QĐ-TTg ngày 13 tháng 10 năm 2021"),
    is("basis", "changed", "1790"),
  ),
  pair(
    "a recipient dropped",
    province,
    edit.set("- Thường trực Tỉnh ủy;\n", ""),
    is("recipients", "dropped", "Tỉnh ủy"),
  ),
  pair(
    "a recipient added",
    commune,
    edit.set(
      "- Các cơ quan, đơn vị, thôn xóm;\n",
      "- Các cơ quan, đơn vị, thôn xóm;\n- Đồn Biên phòng đóng trên địa bàn;\n",
    ),
    is("recipients", "added", "Biên phòng"),
  ),
  pair(
    "an annex dropped",
    annex,
    (text) =>
      text
        .slice(0, text.search(/(?:\*\*)?Phụ lục II(?:\*\*)?\n\n(?:\*\*)?ĐỀ CƯƠNG/))
        .replace("Báo cáo lập theo đề cương tại Phụ lục II./.", "Báo cáo lập theo đề cương chung./."),
    is("annex", "dropped", "ĐỀ CƯƠNG"),
    is("item", "changed", "đề cương chung"),
  ),
  pair(
    "another period",
    province,
    edit.all(edit.setAll("giai đoạn 2026 - 2030", "giai đoạn 2026 - 2028")),
    is("head", "changed", "2026-2028"),
    is("assignment", "changed", "kế hoạch của địa phương"),
  ),
  pair(
    "a count in a task",
    ward,
    edit.set("mỗi tháng đăng một sản phẩm ngắn", "mỗi tháng đăng 05 sản phẩm ngắn"),
    is("target", "tightened", "sản phẩm ngắn"),
  ),
  pair(
    "a figure in running text",
    ward,
    edit.set("Mở lớp kỹ năng làm cha mẹ;", "Mở lớp kỹ năng làm cha mẹ, mỗi lớp 40 người;"),
    is("task", "changed", "làm cha mẹ"),
  ),
  pair(
    "a clause dropped",
    commune,
    edit.set("; bảo vệ bí mật cho người báo tin.", "."),
    is("assignment", "dropped", "bí mật"),
  ),
  pair(
    "the lead exchanged in a sentence",
    commune,
    edit.set(
      "- Cử người dự các lớp bồi dưỡng nghiệp vụ do tỉnh mở.",
      "- Cử người dự các lớp bồi dưỡng nghiệp vụ do tỉnh mở; Công an xã chủ trì phần kỹ năng ứng phó.",
    ),
    is("assignment", "added", "Công an xã"),
  ),
  pair(
    "many edits in a reworded, renumbered plan",
    province,
    edit.all(
      edit.set("2030, 90% cơ quan", "2030, 80% cơ quan"),
      edit.set("trước ngày 25 tháng 11 hằng năm", "trước ngày 30 tháng 11 hằng năm"),
      edit.drop("8. Sở Dân tộc và Tôn giáo", 1),
      edit.drop("b) Thí điểm trợ lý hỏi đáp"),
      edit.set("- Thường trực Tỉnh ủy;\n", ""),
      edit.moveAfter("5. Sở Giáo dục và Đào tạo", "Gắn truyền thông bình đẳng giới với", 1),
      restyled,
      edit.renumbered,
    ),
    is("target", "relaxed", "Bộ chỉ số"),
    is("deadline", "later", "xã, phường báo cáo"),
    is("assignment", "dropped", "Sở Dân tộc và Tôn giáo"),
    is("task", "dropped", "trợ lý hỏi đáp"),
    is("recipients", "dropped", "Tỉnh ủy"),
  ),
];
