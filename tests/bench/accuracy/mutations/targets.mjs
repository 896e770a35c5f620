// Breaks in the targets of the communication programme.
import {
  block,
  dropLine,
  editLine,
  find,
  firstText,
  groups,
  label,
  linesOf,
  append,
  onlyIf,
  replaceLine,
  textOf,
  variants,
} from "./edit.mjs";

const topics = {
  sessions: /(?:\d+|hai) cuộc/u,
  "action-month": /Tháng hành động/u,
  awareness: /nhận thức.*tăng|tăng.*nhận thức/iu,
  media: /Bộ chỉ số/u,
  conventions: /hương ước|quy ước/iu,
};
const names = Object.keys(topics);
const linesAbout = (md, topic) =>
  find(md, "objectives", (l) => topics[topic].test(l) && /\d/u.test(l.replace(/^\W*\d+\.?/u, "")));
const isJoint = (line) => topics.media.test(line) && topics.conventions.test(line);

// One bullet may hold two targets: only the clause about the topic is touched.
const inClause = (line, topic, edit) => {
  if (!isJoint(line)) return edit(line);
  return line
    .split(/(?<=;)/u)
    .map((clause) => (topics[topic].test(clause) ? edit(clause) : clause))
    .join("");
};
const editTopic = (topic, edit) => (md) =>
  editLine(md, linesAbout(md, topic).at(-1), (line) => inClause(line, topic, edit));
const ownersByNumber = (md) => /mục tiêu \d/u.test(textOf(md, "organisation"));

const drop = (topic) => (md) => {
  const found = linesAbout(md, topic);
  if (found.length === 0 || ownersByNumber(md)) return null;
  const line = linesOf(md)[found[0]];
  if (isJoint(line)) {
    const kept = line.split(/;\s*/u).find((clause) => !topics[topic].test(clause));
    const start = /^\W*/u.exec(line)[0];
    const alone = kept.replace(/\.$/u, "");
    return replaceLine(
      md,
      found[0],
      alone.startsWith(start) ? `${alone}.` : `${start}Đến năm 2030, ${alone}.`,
    );
  }
  return found.reverse().reduce((text, i) => dropLine(text, i), md);
};

const amount = /\d+(?:[.,]\d+)?\s*%?\s*(?:-|–|đến)\s*\d+(?:[.,]\d+)?\s*%|\d+(?:[.,]\d+)?\s*%/u;
const lastCell = /\|\s*[\d.,]+\s*\|\s*$/u;
const setAmount = (to) => (line) =>
  amount.test(line) ? line.replace(amount, `${to}%`) : line.replace(lastCell, `| ${to.split(" ").at(-1)} |`);
const count = /(ít nhất|tối thiểu|từ) (\d+|hai) (cuộc)/iu;
const setCount = (to) => (line) => line.replace(count, (_, words, n, unit) => `${words} ${to(n)} ${unit}`);

const without = {
  amount:
    /(?:(?:tối thiểu|ít nhất|từ|đạt từ|đạt) )?(?:\d+(?:[.,]\d+)?\s*%?\s*(?:-|–|đến)\s*)?\d+(?:[.,]\d+)?\s*%(?: trở lên)?(?: các)? /u,
  increase: /(tăng)(?: từ)? (?:\d+\s*%?\s*(?:-|–|đến)\s*)?\d+\s*%/u,
};
// The first letter of what is put in place follows the first letter of what goes.
const swap = (shape, to) => (line) =>
  line.replace(shape, (all, ...rest) => {
    const text = to.replace("$1", typeof rest[0] === "string" ? rest[0] : "");
    const start = rest.find((x) => typeof x === "number");
    const upper = all[0] !== all[0].toLowerCase() || /^\W*(?:\d+\.\s*)?$/u.test(line.slice(0, start));
    return upper ? text[0].toUpperCase() + text.slice(1) : text[0].toLowerCase() + text.slice(1);
  });
const yearly = /(?:hằng|hàng|mỗi) năm/iu;
const sessionCount = /(?:ít nhất|tối thiểu|từ) (?:\d+|hai) cuộc( truyền thông)?(?: trở lên)?/iu;
const uncounted = (line) =>
  /cuộc(?: truyền thông)?\.$/u.test(line)
    ? line.replace(
        /(?: qua)? (?:ít nhất|tối thiểu) (?:\d+|hai) cuộc(?: truyền thông)?\.$/u,
        " qua các cuộc truyền thông.",
      )
    : swap(sessionCount, "các cuộc$1")(line);
const notInTable = (edit) => (line) => (line.startsWith("|") ? line : edit(line));
const laterYear = (to) => (line) => line.replace(/2030(?!.*2030)/u, to);

export const targetBreaks = [
  ...variants("drop-target", "missing-target", Object.fromEntries(names.map((t) => [t, drop(t)]))),
  ...variants("lower-number", "target-below-required", {
    "sessions-one": editTopic(
      "sessions",
      setCount(() => "01"),
    ),
    "sessions-in-words": editTopic(
      "sessions",
      setCount(() => "một"),
    ),
    "action-month": editTopic("action-month", setAmount("90")),
    awareness: editTopic("awareness", setAmount("5 - 8")),
    media: editTopic("media", setAmount("75")),
    conventions: editTopic("conventions", setAmount("95")),
  }),
  ...variants("later-year", "target-wrong-year", {
    awareness: editTopic("awareness", laterYear("2032")),
    media: editTopic("media", laterYear("2031")),
    conventions: editTopic("conventions", laterYear("2035")),
    "lead-in": (md) => editLine(md, find(md, "objectives", (l) => /2030.*:$/u.test(l))[0], laterYear("2033")),
  }),
  ...variants("shift-baseline", "target-wrong-baseline", {
    "to-2026": editTopic("awareness", (l) => l.replace("với năm 2025", "với năm 2026")),
    "to-2027": editTopic("awareness", (l) => l.replace("với năm 2025", "với năm 2027")),
    "to-2020": editTopic("awareness", (l) => l.replace("với năm 2025", "với năm 2020")),
  }),
  ...variants("change-frequency", "target-wrong-frequency", {
    "whole-phase": editTopic("sessions", swap(yearly, "Trong cả giai đoạn")),
    "until-2030": editTopic("sessions", swap(yearly, "Đến năm 2030")),
    "until-the-end": editTopic("sessions", swap(yearly, "Từ nay đến hết giai đoạn")),
  }),
  ...variants("change-unit", "target-wrong-unit", {
    leaflets: editTopic("sessions", (l) => l.replace(/(\d+|hai) cuộc/u, "$1 tờ rơi")),
    articles: editTopic("sessions", (l) => l.replace(/(\d+|hai) cuộc/u, "$1 tin, bài")),
    "media-count": editTopic(
      "media",
      notInTable((l) => l.replace(/(\d+)\s*% (?=cơ quan)/u, "$1 ")),
    ),
    "conventions-count": editTopic(
      "conventions",
      notInTable((l) => l.replace(/(\d+)\s*%(?: các)? (?=hương|quy)/u, "$1 ")),
    ),
  }),
  ...variants("remove-number", "target-number-missing", {
    sessions: editTopic("sessions", notInTable(uncounted)),
    awareness: editTopic(
      "awareness",
      notInTable((l) => l.replace(without.increase, "$1")),
    ),
    media: editTopic("media", notInTable(swap(without.amount, "các "))),
    conventions: editTopic("conventions", notInTable(swap(without.amount, "các "))),
  }),
];

// The targets that a plan numbers 1, 2, 3 … on one level.
const numbered = (md) => {
  const found = names.flatMap((t) => linesAbout(md, t));
  const list = [...new Set(found)].sort((a, b) => a - b).map((i) => label(linesOf(md)[i]));
  return list.length >= 4 && list.every((l, i) => l?.style === "arabic" && l.n === i + 1)
    ? list.map((l) => l.n)
    : [];
};
const lead = /^(?:Sở Nội vụ|Phòng Văn hóa - Xã hội|Sở Lao động)/u;
const ownAllBut = (skip, words) => (md) => {
  const all = numbered(md);
  const left = all.filter((n) => n !== skip && n !== all.length + skip + 1);
  if (all.length === 0 || left.length === all.length || ownersByNumber(md)) return null;
  const target = block(md, lead);
  return editLine(md, firstText(md, target), (l) => append(l, words(left.join(", "))));
};
const notNamed = (n) => (md) => {
  const i = find(md, "organisation", (l) => new RegExp(`mục tiêu .*\\b${n}\\b`, "u").test(l))[0];
  if (i === undefined) return null;
  const line = linesOf(md)[i];
  if (!/mục tiêu \d+,/u.test(line)) return dropLine(md, i);
  return editLine(md, i, (l) => l.replace(new RegExp(`(?:, ${n}\\b|\\b${n}, )`, "u"), ""));
};
const emptyOwner = (k) => (md) => {
  const head = find(md, "objectives", (l) => /^\|.*(?:chủ trì|theo dõi|thực hiện)\s*\|\s*$/iu.test(l))[0];
  return head === undefined ? null : editLine(md, head + 2 + k, (l) => l.replace(/\|[^|]*\|\s*$/u, "| |"));
};
const either =
  (...applies) =>
  (md) =>
    applies.reduce((done, apply) => done ?? apply(md), null);

export const ownerBreaks = [
  ...variants("target-without-owner", "unassigned-target", {
    third: either(
      notNamed(3),
      emptyOwner(2),
      ownAllBut(3, (n) => `Chịu trách nhiệm tổ chức thực hiện, báo cáo kết quả mục tiêu ${n} của Kế hoạch.`),
    ),
    second: either(
      notNamed(2),
      emptyOwner(1),
      ownAllBut(2, (n) => `Theo dõi và chịu trách nhiệm về các mục tiêu ${n}.`),
    ),
    last: either(
      notNamed(4),
      emptyOwner(3),
      ownAllBut(-1, (n) => `Chịu trách nhiệm thực hiện mục tiêu ${n}.`),
    ),
  }),
  ...variants(
    "task-without-owner",
    "unassigned-task",
    Object.fromEntries(
      [
        ["empty", "| |"],
        ["dash", "| - |"],
        ["dots", "| … |"],
      ].map(([name, cell], k) => [
        name,
        onlyIf(
          (md) => groups(md, "tasks").length === 0,
          (md) => {
            const rows = find(md, "tasks", (l) => /^\|\s*\d+\s*\|/u.test(l));
            return editLine(md, rows[k * 2], (l) => l.replace(/^(\|[^|]*\|[^|]*)\|[^|]*\|/u, `$1${cell}`));
          },
        ),
      ]),
    ),
  ),
];
