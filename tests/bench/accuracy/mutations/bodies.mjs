// Breaks in the bodies and units that a plan names.
import {
  addToTask,
  append,
  block,
  dropGroup,
  editLine,
  firstText,
  foot,
  groups,
  lastText,
  linesOf,
  section,
  since,
  onlyIf,
  taskLine,
  textOf,
  variants,
} from "./edit.mjs";

const day = /(?:trước|chậm nhất)(?: là)?(?: ngày)? \d|15(?:\/| tháng )11/u;
const clean = (md, g) => g && !day.test(linesOf(md).slice(g.start, g.end).join("\n"));
const leads = /^(?:Sở Nội vụ|Phòng Văn hóa - Xã hội|Sở Lao động - Thương binh và Xã hội)/u;
const finances = /^(?:Sở Tài chính|Phòng Kinh tế)/u;
const nameOf = (g) => g.text.replace(/:.*$/u, "").trim();

// The block goes, one duty of the body stays in the tasks.
const orphan = (who, duty) => (md) => {
  const g = block(md, who);
  if (!clean(md, g)) return null;
  return addToTask(dropGroup(md, g), duty(nameOf(g)), 3);
};
const orphanBesideAll = (duty) => (md) => {
  const all = block(md, /^Các (?:sở, ban, ngành|cơ quan, đơn vị)/u);
  const one = block(md, /^(?:Sở Y tế|Trạm Y tế)/u);
  if (!clean(md, all) || !clean(md, one)) return null;
  const rest = dropGroup(md, all);
  return addToTask(dropGroup(rest, block(rest, /^(?:Sở Y tế|Trạm Y tế)/u)), duty(nameOf(one)), 3);
};

const current = since(2025, 7);
const inBlock = (who, sentence) =>
  onlyIf(current, (md) => editLine(md, firstText(md, block(md, who)), (l) => append(l, sentence)));
const everywhere = (from, to) =>
  onlyIf(
    (md) => current(md) && textOf(md, "organisation").includes(from),
    (md) => {
      const lines = linesOf(md);
      const start = section(md, "tasks").start;
      return lines.map((l, i) => (i >= start ? l.replaceAll(from, to) : l)).join("\n");
    },
  );
const add = (sentence, k) => onlyIf(current, (md) => addToTask(md, sentence, k));

// The place that issues, and one letter of its name that a hand or a scanner gets wrong.
const slips = {
  ĩ: "ỉ",
  ệ: "ê",
  ả: "ã",
  ò: "ồ",
  ờ: "ơ",
  ơ: "ớ",
  ị: "ì",
  ồ: "ô",
  ấ: "ắ",
  ũ: "ủ",
  ó: "õ",
  ê: "ế",
  ý: "y",
};
const place = (md) => {
  const m = /(tỉnh|thành phố|xã|phường|đặc khu) ((?:\p{Lu}\p{L}+ ?){2})/u.exec(md);
  const name = m?.[2].trim() ?? "";
  const at = [...name].findLastIndex((c) => c in slips);
  return at < 0 ? null : `${m[1]} ${[...name].map((c, i) => (i === at ? slips[c] : c)).join("")}`;
};
const misspelt = (line, words) => (md) => {
  const wrong = place(md);
  return wrong ? editLine(md, line(md), (l) => append(l, words(wrong))) : null;
};
const pressTwice = (md) => {
  const press = block(md, /Báo và phát thanh, truyền hình/u);
  const name = press && /truyền hình ([\p{Lu}][^:]*)/u.exec(press.text)?.[1].trim();
  const at = linesOf(md).findIndex((l, i) => i > foot(linesOf(md)) && /^- /u.test(l));
  return name
    ? linesOf(md).toSpliced(at, 0, `- Báo, Đài Phát thanh và truyền hình ${name};`).join("\n")
    : null;
};

export const bodyBreaks = [
  ...variants("orphan-finance", "unassigned-agency", {
    gathers: orphan(finances, (n) => `${n} tổng hợp nhu cầu kinh phí của nhiệm vụ này`),
    leads: orphan(finances, (n) => `Giao ${n} chủ trì tham mưu định mức chi`),
    checks: orphan(finances, (n) => `${n} có trách nhiệm thẩm tra dự toán của hoạt động này`),
  }),
  ...variants("orphan-lead", "unassigned-agency", {
    leads: orphan(leads, (n) => `${n} chủ trì biên soạn tài liệu của nhiệm vụ này`),
    guides: orphan(leads, (n) => `Giao ${n} hướng dẫn các đơn vị thực hiện`),
    supports: orphan(leads, (n) => `${n} có trách nhiệm tổ chức các lớp bồi dưỡng`),
  }),
  ...variants("orphan-health", "unassigned-agency", {
    leads: orphanBesideAll((n) => `${n} chủ trì tư vấn cho vị thành niên`),
    task: orphanBesideAll((n) => `Giao ${n} tổ chức các buổi nói chuyện về sức khỏe`),
    duty: orphanBesideAll((n) => `${n} có trách nhiệm cung cấp số liệu về giới tính khi sinh`),
  }),
  ...variants(
    "abolished-body",
    "abolished-agency",
    {
      labour: inBlock(finances, "Phối hợp với Sở Lao động - Thương binh và Xã hội rà soát nội dung chi"),
      planning: inBlock(finances, "Thống nhất với Sở Kế hoạch và Đầu tư trước khi trình"),
      information: inBlock(leads, "Phối hợp với Sở TT&TT kiểm duyệt nội dung"),
      press: everywhere("Báo và phát thanh, truyền hình", "Đài Phát thanh - Truyền hình"),
      "district-office": inBlock(
        leads,
        "Phân công Phòng Lao động - Thương binh và Xã hội theo dõi từng cụm xã",
      ),
      "district-government": everywhere(
        "Ủy ban nhân dân các xã, phường",
        "Ủy ban nhân dân các huyện, thành phố",
      ),
      "ethnic-board": everywhere("Sở Dân tộc và Tôn giáo", "Ban Dân tộc"),
    },
    { also: ["unassigned-agency", "inconsistent-name"] },
  ),
  ...variants("abolished-unit", "abolished-unit", {
    districts: add("Ưu tiên các huyện miền núi, vùng sâu", 2),
    town: add("Làm điểm tại thị trấn Phú Lâm trước khi nhân rộng", 2),
    towns: add("Mỗi thị trấn chọn một khu dân cư làm điểm", 4),
  }),
  ...variants("merged-province", "abolished-unit", {
    neighbour: add("Phối hợp tổ chức giao lưu với tỉnh Hà Nam và tỉnh lân cận", 2),
    visit: add("Tổ chức đoàn học tập kinh nghiệm tại tỉnh Bình Dương", 4),
    renamed: add("Trao đổi cách làm với tỉnh Thừa Thiên Huế", 2),
  }),
  ...variants("two-names", "inconsistent-name", {
    "place-in-tasks": misspelt(
      (md) => taskLine(md, 2),
      (n) => `Triển khai đồng bộ trên địa bàn ${n}`,
    ),
    "place-in-duties": misspelt(
      (md) => lastText(md, groups(md, "organisation")[0]),
      (n) => `Chịu trách nhiệm trước Ủy ban nhân dân ${n}`,
    ),
    press: pressTwice,
  }),
];
