// The table that docs/speed.md shows.
export const marks = ["<!-- bench: npm run bench writes this -->", "<!-- /bench -->"];

const row = (cells) => `| ${cells.join(" | ")} |`;
const times = (ratio) => (ratio === null ? "–" : ratio.toFixed(2));

/** Ratios to an empty process, with and without extra certificates, as a table in Markdown. */
export const tableOf = (lines, unset) => [
  row(["", "reads", "asked", "clock", "processor", ...(unset ? ["clock, variable unset"] : [])]),
  row(["---", "---", "---:", "---:", "---:", ...(unset ? ["---:"] : [])]),
  row(["empty process (`node -e 0`)", "", "", "1", "1", ...(unset ? ["1"] : [])]),
  ...lines.map(({ name, reads, asked, wall, cpu }, i) =>
    row([
      name,
      reads,
      asked === null ? "" : `≤ ${asked}`,
      times(wall),
      times(cpu),
      ...(unset ? [times(unset[i].wall)] : []),
    ]),
  ),
];

/** The text with these lines between the marks; throws where the marks are missing. */
export const withTable = (text, lines) => {
  const [from, to] = marks.map((mark) => text.indexOf(mark));
  if (from < 0 || to < from) throw new Error(`docs/speed.md lacks ${marks.join(" … ")}`);
  return `${text.slice(0, from + marks[0].length)}\n\n${lines.join("\n")}\n\n${text.slice(to)}`;
};
