// Breaks in the parts of a plan: a section or a task group that goes, an annex that is not there, a missing basis.
import {
  addToTask,
  append,
  dropGroup,
  dropSection,
  editLine,
  find,
  foot,
  groups,
  isProvince,
  label,
  linesOf,
  onlyIf,
  section,
  sections,
  since,
  textOf,
  variants,
} from "./edit.mjs";

const budget = /(?<!Luật )ngân sách(?: (?:nhà nước|xã|phường|tỉnh|trung ương|địa phương))?/giu;
const elsewhere = (md, words, to) => {
  const own = section(md, "funding");
  return linesOf(md)
    .map((l, i) => (own && i >= own.start && i < own.end ? l : l.replace(words, to)))
    .join("\n");
};
const withoutFunding = (words) => (md) => {
  const rest = section(md, "funding") && dropSection(elsewhere(md, budget, words), "funding");
  return rest;
};

const says = /báo cáo/iu;
const day = /(?:trước|chậm nhất)(?: là)?(?: ngày)? \d/u;
// Without a heading the duty stands in blocks or in the closing paragraph: the sentences go.
const unsaid = (line) => {
  const kept = line.split(/(?<=[.;])\s+/u).filter((s) => !(says.test(s) && day.test(s)));
  return kept.length > 1 || (kept[0] && !/^\W*\d+\.$/u.test(kept[0]))
    ? kept.join(" ").replace(/;$/u, ".")
    : null;
};
const body = (md) => foot(linesOf(md));
const withoutReporting = (ending) => (md) => {
  if (!section(md, "organisation")) return null;
  if (section(md, "reporting") && sections(md).at(-1).role !== "reporting") return null;
  const cut = section(md, "reporting") ? dropSection(md, "reporting") : md;
  const lines = linesOf(cut);
  const from = section(cut, "organisation").start;
  const kept = lines.flatMap((l, i) => {
    if (i <= from || i >= body(cut) || !says.test(l) || !day.test(l)) return [l];
    const rest = unsaid(l);
    return rest === null || label(rest)?.text === "" ? [] : [rest];
  });
  const text = kept.join("\n").replace(/\bbáo cáo kết quả thực hiện\b/giu, "thực hiện");
  const last = linesOf(text)
    .slice(0, body(text))
    .findLastIndex((l) => l.trim());
  return editLine(text, last, (l) =>
    append(l.replace(/\/?\.?\/?([*_]*)$/u, "$1"), ending).replace(/\.?$/u, "./."),
  );
};

// What another task or a duty still says would only be asked to be reviewed.
const unlessSaid = (words, md) =>
  md === null || words.test(`${textOf(md, "tasks")}\n${textOf(md, "organisation")}`) ? null : md;
const group = (words) => (md) =>
  dropGroup(
    md,
    groups(md, "tasks").find((g) => words.test(g.text)),
  );
const taskRow = (words) => (md) => {
  const row = find(md, "tasks", (l) => /^\|\s*\d+\s*\|/u.test(l) && words.test(l))[0];
  return row === undefined ? null : linesOf(md).toSpliced(row, 1).join("\n");
};
const anyTask = (words, said) => (md) => unlessSaid(said, group(words)(md) ?? renumbered(taskRow(words)(md)));
const renumbered = (md) => {
  if (md === null) return null;
  const s = section(md, "tasks");
  let n = 0;
  return linesOf(md)
    .map((l, i) =>
      i > s.start && i < s.end && /^\|\s*\d+\s*\|/u.test(l) ? l.replace(/\d+/u, String(++n)) : l,
    )
    .join("\n");
};

export const partBreaks = [
  ...variants("drop-section", "missing-section", {
    "funding-resources": withoutFunding("nguồn lực"),
    "funding-means": withoutFunding("phương tiện"),
    "funding-conditions": withoutFunding("điều kiện"),
    "reporting-plain": withoutReporting("Các cơ quan, đơn vị nghiêm túc triển khai thực hiện"),
    "reporting-polite": withoutReporting("Đề nghị các đồng chí thủ trưởng quan tâm chỉ đạo"),
    "reporting-short": withoutReporting("Kế hoạch có hiệu lực kể từ ngày ký"),
  }),
  ...variants(
    "drop-core-section",
    "missing-section",
    { objectives: (md) => dropSection(md, "objectives"), tasks: (md) => dropSection(md, "tasks") },
    { also: ["missing-target", "missing-task", "unassigned-target"] },
  ),
  ...variants("drop-task", "missing-task", {
    socialisation: anyTask(
      /xã hội hóa|xã hội hoá|huy động nguồn lực/iu,
      /xã hội hóa|xã hội hoá|huy động|uy tín|người đứng đầu/iu,
    ),
    misinformation: anyTask(/phản bác/iu, /phản bác|sai lệch|xấu độc|tin giả|dư luận/iu),
    digital: anyTask(
      /nền tảng số/iu,
      /nền tảng số|công nghệ|giải pháp số|công cụ số|hạ tầng số|trên mạng|điện tử/iu,
    ),
    indicators: anyTask(/Bộ chỉ số/u, /Bộ chỉ số|bồi dưỡng|tập huấn/iu),
  }),
  ...variants("refer-to-annex", "missing-annex", {
    attached: (md) => addToTask(md, "Danh mục hoạt động chi tiết tại Phụ lục kèm theo"),
    numbered: (md) => addToTask(md, "Phân kỳ thực hiện nêu tại Phụ lục I ban hành kèm theo Kế hoạch này", 2),
    bracketed: (md) => addToTask(md, "Việc đánh giá thực hiện theo biểu mẫu (Phụ lục số 02 kèm theo)", 4),
  }),
];

const citation = /Quyết định số 1790\/QĐ-TTg[^;,\n]*?(?=[;,\n]| và Kế hoạch)/u;
const cite = (edit) => (md) => {
  const found = citation.exec(md);
  if (!found) return null;
  const text = md.replace(citation, edit(found[0]));
  return text === md ? null : text;
};
// Without the number the title alone must still say which programme it is.
const titled = (md) => /Chương trình Truyền thông/u.test(md.slice(0, md.search(citation)));
const uncited = (to) =>
  onlyIf(
    (md) => isProvince(md) && titled(md) && !md.includes(to.split(" ngày")[0]),
    cite(() => to),
  );

const running = (sentence) => onlyIf(since(2026, 1), (md) => addToTask(md, sentence, 1));
export const basisBreaks = [
  ...variants("drop-basis", "missing-legal-basis", {
    vague: uncited("chỉ đạo của cấp có thẩm quyền"),
    function: uncited("chức năng, nhiệm vụ được giao"),
    other: uncited("Công văn số 9/BNV-VP ngày 05/01/2022 của Bộ Nội vụ"),
  }),
  ...variants("wrong-basis", "wrong-legal-basis", {
    month: cite((c) =>
      c.replace(/23\/10\/2021/u, "23/11/2021").replace("tháng 10 năm 2021", "tháng 11 năm 2021"),
    ),
    year: cite((c) => c.replace(/10\/2021/u, "10/2020").replace("năm 2021", "năm 2020")),
    day: cite((c) => c.replace(/ngày 23/u, "ngày 13")),
    issuer: cite((c) => c.replace("Thủ tướng Chính phủ", "Bộ Nội vụ")),
  }),
  ...variants("expired-programme", "expired-programme", {
    project: running(
      "Tiếp tục triển khai Đề án hỗ trợ hoạt động bình đẳng giới vùng dân tộc thiểu số giai đoạn 2018 - 2025",
    ),
    programme: running(
      "Đẩy mạnh thực hiện Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2021-2025",
    ),
    strategy: running(
      "Lồng ghép với các nhiệm vụ đang thực hiện của Chiến lược quốc gia về bình đẳng giới giai đoạn 2011 - 2020",
    ),
  }),
];
