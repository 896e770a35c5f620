// Where a form stands: a small whole plan with one target or one deadline, and what is read of it there.
import { readFileSync } from "node:fs";

/** The rows of a list of forms. `out`: left out of the count, with the reason. */
export const formsOf = (file) =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [place, form, reads, source] = line.split("\t");
      return { place, form, reads, source };
    });

/** Forms that are not read yet, as `place form`; a form may leave this list and never come back. */
export const unreadOf = () =>
  new Set(
    readFileSync(new URL("unread.txt", import.meta.url), "utf8")
      .trimEnd()
      .split("\n"),
  );

/** The lists there are. */
export const LISTS = ["public.tsv", "own.tsv"];

const TITLE = "Phòng, chống đuối nước trẻ em giai đoạn 2026 - 2030 trên địa bàn tỉnh Hà Tĩnh";

const plan = ({
  title = TITLE,
  objective = "Nâng cao kỹ năng bơi cho trẻ em.",
  task = "Rà soát các bể bơi.",
}) =>
  [
    "**KẾ HOẠCH**",
    `**${title}**`,
    "Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch với những nội dung sau:",
    "**I. MỤC TIÊU**",
    `- ${objective}`,
    "**II. NHIỆM VỤ**",
    `- ${task}`,
    "**III. TỔ CHỨC THỰC HIỆN**",
    "1. Sở Y tế chủ trì triển khai Kế hoạch.",
  ].join("\n\n");

const day = ({ date, until, time }) => `${date}${until ? `..${until}` : ""}${time ? ` ${time}` : ""}`;
const deadlines = (read) => read.deadlines.map(day).join(", ");
const quantities = (read) =>
  read.targets
    .flatMap(({ quantities: all }) =>
      all.map(
        ({ comparator, value, max, unit }) =>
          `${comparator} ${value}${max === null ? "" : `..${max}`} ${unit}`,
      ),
    )
    .join(", ");
const due = (words) => (form) => plan({ task: `Các xã hoàn thành việc rà soát bể bơi ${words(form)}.` });

/** By place: the plan around a form, and its reading in the words of the lists. */
const PLACES = {
  day: { plan: due((form) => `chậm nhất ${form}`), reads: deadlines },
  by: { plan: due((form) => form), reads: deadlines },
  before: { plan: due((form) => form), reads: deadlines },
  list: { plan: due((form) => `vào ${form}`), reads: deadlines },
  window: {
    plan: (form) => plan({ task: `Tổ chức đợt cao điểm dạy bơi ${form}.` }),
    reads: deadlines,
  },
  "in-2027": { plan: due((form) => `chậm nhất ${form} năm 2027`), reads: deadlines },
  ordinal: { plan: due((form) => `chậm nhất ngày ${form} của tháng 11 năm 2027`), reads: deadlines },
  clock: {
    plan: due((form) => `chậm nhất ${form} ngày 10/11/2027`),
    reads: (read) =>
      read.deadlines.map(({ date, time }) => (date === "2027-11-10" ? time : `${date} ${time}`)).join(", "),
  },
  offset: {
    plan: (form) =>
      plan({ task: `Các xã báo cáo kết quả trong thời hạn ${form} kể từ ngày kết thúc đợt kiểm tra.` }),
    reads: (read) =>
      read.deadlines.map(({ offset }) => (offset ? `${offset.n} ${offset.unit}` : "none")).join(", "),
  },
  number: {
    plan: (form) => plan({ objective: `Trồng mới ít nhất ${form} ha rừng phòng hộ.` }),
    reads: (read) => quantities(read).replace(/^>= (\S+) ha$/, "$1"),
  },
  level: {
    plan: (form) => plan({ objective: `Phấn đấu mức chênh lệch thu chi bình quân đạt ${form} đồng.` }),
    reads: (read) => quantities(read).replace(/^= (\S+) đồng$/, "$1"),
  },
  amount: {
    plan: (form) => plan({ objective: `Phấn đấu mức hỗ trợ bình quân đạt ${form}.` }),
    reads: quantities,
  },
  target: { plan: (form) => plan({ objective: `${form}.` }), reads: quantities },
  year: {
    plan: (form) => plan({ objective: `Phấn đấu 90% số xã có bể bơi ${form}.` }),
    reads: (read) => read.targets.flatMap((target) => target.quantities.map((q) => q.byYear)).join(", "),
  },
  period: {
    plan: (form) => plan({ title: `Phòng, chống đuối nước trẻ em ${form} trên địa bàn tỉnh Hà Tĩnh` }),
    reads: (read) => (read.period ?? []).join("-"),
  },
};

/** The plan around a form. */
export const planAround = ({ place, form }) => PLACES[place].plan(form);

/** What was read of the form in that plan. */
export const readingOf = ({ place }, read) => (read ? PLACES[place].reads(read) : "no plan");
