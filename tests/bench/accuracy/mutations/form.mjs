// Breaks in the form that NĐ 30/2020 asks for.
import { foot, linesOf, variants } from "./edit.mjs";

const change = (shape, to) => (md) => {
  const text = md.replace(shape, to);
  return text === md ? null : text;
};
const withoutLines = (test) => (md) => {
  const lines = linesOf(md);
  const end = foot(lines);
  const kept = lines.filter((l, i) => i < end || !test(l));
  return kept.length === lines.length ? null : kept.join("\n");
};
// Bold marks may open on one line of the signature and close on another: without them a line can go alone.
const unsigned = (test) => (md) => {
  const end = foot(linesOf(md));
  const plain = linesOf(md).map((l, i) => (i >= end ? l.replaceAll("**", "") : l));
  return withoutLines(test)(plain.join("\n"));
};
const number = (write) => change(/Số:\s*(\d+)\/KH-UBND/u, (_, n) => write(n));
const dayLine = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?=\*? ?\|?\n)/u;

export const formBreaks = [
  ...variants("end-mark", "format", {
    "full-stop": change(/\.\/\./u, "."),
    none: change(/\.\/\./u, ""),
    turned: change(/\.\/\./u, "/."),
  }),
  ...variants("number-line", "format", {
    "no-colon": number((n) => `Số ${n}/KH-UBND`),
    "dash-first": number((n) => `Số: ${n}-KH/UBND`),
    spaced: number((n) => `Số: ${n} / KH - UBND`),
  }),
  ...variants("recipients", "format", {
    "no-archive": withoutLines((l) => /^- Lưu/u.test(l)),
    none: withoutLines((l) => /Nơi nhận|^- /u.test(l)),
    "no-head": withoutLines((l) => /Nơi nhận/u.test(l)),
  }),
  ...variants("day-line", "format", {
    "month-padded": change(dayLine, (all, d, m, y) =>
      m.length === 1 ? `ngày ${d} tháng 0${m} năm ${y}` : all,
    ),
    "day-bare": change(dayLine, (all, d, m, y) =>
      d.startsWith("0") ? `ngày ${d[1]} tháng ${m} năm ${y}` : all,
    ),
    "figures-only": change(dayLine, (_, d, m, y) => `ngày ${d}/${m}/${y}`),
  }),
  ...variants("signature", "format", {
    "no-authority": unsigned((l) => /^TM\./u.test(l)),
    "no-name": unsigned((l) => /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}$/u.test(l)),
    "no-title": unsigned((l) => /^(?:KT\. |PHÓ )?CHỦ TỊCH$/u.test(l)),
  }),
];
