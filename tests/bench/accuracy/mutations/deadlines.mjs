// Breaks in the days: reports, the Action Month, windows, milestones.
import { addToTask, foot, linesOf, section, variants } from "./edit.mjs";

const reportDay =
  /(trước(?: ngày)?|chậm nhất(?: là)?(?: ngày)?) (\d{1,2})(\/| tháng )(\d{1,2})(?![\d/])((?: hằng| hàng) năm)?/gu;

/** Yearly report days after the heading of the organisation, in text order. */
const reportDays = (md) => {
  const from = section(md, "organisation")?.start ?? Infinity;
  const lines = linesOf(md);
  return lines.flatMap((line, i) =>
    i > from && i < foot(lines) && /báo cáo/iu.test(line)
      ? [...line.matchAll(reportDay)].map((m) => ({
          line: i,
          index: m.index,
          text: m[0],
          op: m[1],
          day: +m[2],
          sep: m[3],
          month: +m[4],
          tail: m[5] ?? "",
        }))
      : [],
  );
};
const rewrite = (md, found, to) => {
  const lines = linesOf(md);
  const line = lines[found.line];
  return lines
    .with(found.line, line.slice(0, found.index) + to + line.slice(found.index + found.text.length))
    .join("\n");
};
const order = (a, b) => a.month * 100 + a.day - (b.month * 100 + b.day);
const yearEnd = (md) =>
  reportDays(md)
    .filter((d) => d.month >= 10)
    .sort(order);
const written = (d, day, month) => `${d.op} ${String(day).padStart(2, "0")}${d.sep}${month}${d.tail}`;

const undated = (words) => (md) => {
  const found = reportDays(md);
  return found.length === 0
    ? null
    : found.reverse().reduce((text, d) => rewrite(text, d, `${words}${d.tail}`), md);
};
const collectOn = (choose) => (md) => {
  const days = yearEnd(md);
  if (days.length < 2 || order(days[0], days.at(-1)) === 0) return null;
  const [day, month] = choose(days.at(-1));
  return rewrite(md, days[0], written(days[0], day, month));
};
const collectWritten = (day, month) => (md) => {
  const days = yearEnd(md);
  return days.length === 0 ? null : rewrite(md, days[0], written(days[0], day, month));
};

const actionMonth = /(từ (?:ngày )?)15(\/| tháng )11( (?:đến|-)(?: ngày)? )15(\/| tháng )12/gu;
const monthOf = (from, to) => (md) => {
  const found = [...md.matchAll(actionMonth)];
  // A campaign that does not name the Month may have days of its own.
  if (found.length !== 1 || !/Tháng hành động/iu.test(/[^\n]*$/u.exec(md.slice(0, found[0].index))[0]))
    return null;
  return md.replace(
    actionMonth,
    (_, a, s1, b, s2) => `${a}${from[0]}${s1}${from[1]}${b}${to[0]}${s2}${to[1]}`,
  );
};

export const deadlineBreaks = [
  ...variants("drop-report-day", "missing-deadline", {
    "as-ruled": undated("theo quy định"),
    "in-time": undated("đúng thời hạn"),
    "when-told": undated("khi có hướng dẫn"),
  }),
  ...variants("late-collection", "deadline-too-late", {
    after: collectOn(() => [28, 12]),
    "same-day": collectOn((last) => [last.day, last.month]),
    "day-later": collectOn((last) => [last.day + 1, last.month]),
  }),
  ...variants("action-month", "wrong-date", {
    "early-start": monthOf(["10", "11"], ["15", "12"]),
    "early-end": monthOf(["15", "11"], ["10", "12"]),
    "month-before": monthOf(["15", "10"], ["15", "11"]),
    calendar: monthOf(["01", "11"], ["30", "11"]),
  }),
  ...variants("impossible-day", "invalid-date", {
    "31-11": collectWritten(31, 11),
    "30-02": collectWritten(30, "02"),
    "31-9": collectWritten(31, 9),
  }),
  ...variants("reversed-window", "invalid-date", {
    contest: (md) => addToTask(md, "Hội thi vẽ tranh tổ chức từ ngày 20/9/2027 đến ngày 05/9/2027", 3),
    fair: (md) =>
      addToTask(md, "Ngày hội gia đình diễn ra từ ngày 18 tháng 6 năm 2028 đến ngày 02 tháng 6 năm 2028", 3),
    month: (md) => addToTask(md, "Đợt truyền thông lưu động thực hiện từ tháng 8/2027 đến tháng 4/2027", 3),
  }),
  ...variants("milestone-outside", "invalid-date", {
    beyond: (md) =>
      addToTask(md, "Đến năm 2036, mỗi thôn, tổ dân phố có ít nhất 01 câu lạc bộ gia đình hạnh phúc", 3),
    aspired: (md) =>
      addToTask(md, "Phấn đấu đến năm 2038 có 60% trường học thành lập phòng tư vấn tâm lý", 3),
    past: (md) => addToTask(md, "Đến năm 2015 có 50% cơ sở lưu trú ký cam kết ứng xử văn minh", 3),
  }),
];
