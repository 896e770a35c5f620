// Breaks in wording and numbering.
import {
  append,
  block,
  editLine,
  find,
  firstText,
  groups,
  label,
  linesOf,
  relabel,
  sections,
  textOf,
  variants,
} from "./edit.mjs";

const shift = (md, list, by) =>
  list.length === 0
    ? null
    : list
        .reduce((lines, i) => lines.with(i, relabel(lines[i], label(lines[i]).n + by)), linesOf(md))
        .join("\n");
const topLabels = (md) =>
  sections(md)
    .map((s) => s.start)
    .filter((i) => label(linesOf(md)[i]));
const groupLabels = (role) => (md) => groups(md, role).map((g) => g.start);
const from = (list, k, by) => (md) => (list(md).length > k + 1 ? shift(md, list(md).slice(k), by) : null);

const letters = (list, marks) => (md) => {
  const at = list(md);
  if (at.length < marks.length || /^\s*[a-zđ]\) /mu.test(at.length ? textOf(md, roleOf(md, at[0])) : ""))
    return null;
  if (
    label(linesOf(md)[at[0]]).style !== "arabic" ||
    at.length !== marks.length ||
    /Mục tiêu \d|mục tiêu \d/u.test(md)
  )
    return null;
  return at
    .reduce((lines, i, k) => lines.with(i, lines[i].replace(/\d+\./u, `${marks[k]})`)), linesOf(md))
    .join("\n");
};
const roleOf = (md, i) => sections(md).find((s) => i > s.start && i < s.end)?.role;
// A list that has letters already: one letter is written as another.
const lettered = (marks) => (md) => {
  const at = find(md, "objectives", (l) => label(l)?.style === "letter");
  if (at.length !== marks.length) return null;
  return at
    .reduce((lines, i, k) => lines.with(i, lines[i].replace(/[a-zđ]\)/u, `${marks[k]})`)), linesOf(md))
    .join("\n");
};
const either =
  (...applies) =>
  (md) =>
    applies.reduce((done, apply) => done ?? apply(md), null);

const long = (line) => line.length > 45 && !line.startsWith("|");
const dashes = (md) => find(md, "tasks", (l) => /^- /u.test(l) && long(l));
const insertAfter = (md, i, line) =>
  linesOf(md)
    .toSpliced(i + 1, 0, "", line)
    .join("\n");
const nextLetter = (md, i, text) => insertAfter(md, i, text.replace(/^a\)/u, "b)"));
const twiceHere = (md) => {
  const at = dashes(md)[0];
  if (at !== undefined) return insertAfter(md, at, linesOf(md)[at]);
  const one = lettersAlone(md)[0];
  return one === undefined ? null : nextLetter(md, one, linesOf(md)[one]);
};
const lettersAlone = (md) =>
  groups(md, "tasks").flatMap((g) => {
    const marked = linesOf(md).flatMap((l, i) =>
      i > g.start && i < g.end && label(l)?.style === "letter" ? [i] : [],
    );
    return marked.length === 1 ? marked : [];
  });
const twiceThere = (md) => {
  const at = dashes(md);
  if (at.length > 3) return insertAfter(md, at[3], linesOf(md)[at[0]]);
  const one = lettersAlone(md);
  return one.length < 2 ? null : nextLetter(md, one[1], linesOf(md)[one[0]]);
};
const twiceDuty = (md) => {
  const duties = find(md, "organisation", (l) => /^- /u.test(l) && long(l));
  return duties.length === 0 ? null : insertAfter(md, duties[0], linesOf(md)[duties[0]]);
};

const doubled = (words) => (md) => {
  const i = find(md, "tasks", (l) => words.test(l) && !l.startsWith("|"))[0];
  return i === undefined ? null : editLine(md, i, (l) => l.replace(words, (w) => `${w} ${w.toLowerCase()}`));
};
const ownPeriod = (words) => (md) => {
  if (!/2026\s*[-–]\s*2030/u.test(md)) return null;
  const lead = block(md, /^(?:Sở Nội vụ|Phòng Văn hóa - Xã hội)/u);
  return editLine(md, firstText(md, lead), (l) => append(l, words));
};

export const wordingBreaks = [
  ...variants("skip-label", "numbering-gap", {
    "last-section": (md) => shift(md, topLabels(md).slice(-1), 1),
    tasks: from(groupLabels("tasks"), 3, 1),
    agencies: from(groupLabels("organisation"), 2, 1),
  }),
  ...variants("repeat-label", "numbering-repeat", {
    section: from(topLabels, 2, -1),
    tasks: from(groupLabels("tasks"), 4, -1),
    agencies: from(groupLabels("organisation"), 3, -1),
  }),
  ...variants(
    "letter-order",
    "numbering-gap",
    {
      "no-dd": either(lettered([..."abcde"]), letters(groupLabels("objectives"), [..."abcde"])),
      "f-after-e": letters(groupLabels("tasks"), [..."abcdđef"]),
      swapped: either(lettered([..."acbdđ"]), letters(groupLabels("tasks"), [..."abdcđeg"])),
    },
    { also: ["format", "numbering-repeat"] },
  ),
  ...variants("same-bullet-twice", "duplicate-text", {
    here: twiceHere,
    "in-another-task": twiceThere,
    "as-a-duty": twiceDuty,
  }),
  ...variants("repeat-word", "repeated-word", {
    verb: doubled(/xây dựng|triển khai|thực hiện|lồng ghép|áp dụng|nhân rộng|hướng dẫn/iu),
    phrase: doubled(/bình đẳng giới/u),
    conjunction: doubled(/(?<= )và(?= )/u),
    preposition: doubled(/(?<= )(?:của|với|cho|trong)(?= )/u),
  }),
  ...variants("two-numbers", "inconsistent-number", {
    "words-and-digits": (md) => {
      const i = find(md, "objectives", (l) => /0[2-4] cuộc/u.test(l))[0];
      return editLine(md, i, (l) => l.replace(/0([2-4]) cuộc/u, (_, n) => `0${n} (năm) cuộc`));
    },
    "longer-period": ownPeriod("Tổng hợp kết quả thực hiện Kế hoạch giai đoạn 2026 - 2035"),
    "earlier-period": ownPeriod("Theo dõi việc thực hiện Kế hoạch này giai đoạn 2025 - 2030"),
  }),
];
