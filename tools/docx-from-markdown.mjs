/**
 * Builds a Word file from the Markdown source of a plan, laid out as Vietnamese offices do under Decree 30/2020.
 *
 *   node tools/docx-from-markdown.mjs plan.md plan.docx
 *
 * What the source looks like and which options there are: fixtures/README.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { automaticLabels } from "./docx/labels.mjs";
import { sectionXml, textWidth, wordFile } from "./docx/package.mjs";
import { plain, readPlan } from "./docx/read-plan.mjs";
import { paragraphs, run, runs, table } from "./docx/xml.mjs";

const bodyLook = { indent: 709, before: 120, align: "both" };
const centre = { align: "center", before: 0, after: 0 };

const letterhead = (p, { issuer, state, number, date }) => {
  const lines = (texts, size) =>
    texts.map((text, at) => p(run(text, { bold: true, size: size(at) }), centre));
  const rule = (width) => p("", { ...centre, rule: width });
  return table(
    [3500, 5800],
    [
      // The national title is a size smaller than the motto under it, and stays on one line.
      [
        [...lines(issuer, () => 24), rule(1200)].join(""),
        [...lines(state, (at) => (at === 0 ? 24 : 26)), rule(1350)].join(""),
      ],
      [p(run(number, { size: 26 }), centre), p(run(date, { italic: true, size: 26 }), centre)],
    ],
  );
};

const title = (p, { type, lines, note }, { format }) => {
  const styled = format === "styles";
  const look = { bold: !styled };
  const place = styled ? { style: "TenVanBan" } : centre;
  const rows = styled ? [lines.join("\n")] : lines;
  return [
    p("", centre),
    p(run(type, look), place),
    ...rows.map((line) => p(run(line, look), place)),
    note ? p(run(note, { italic: true }), centre) : "",
    p("", { ...centre, rule: 3500 }),
  ].join("");
};

const text = (p, block, { format }, labels) => {
  const { text: words, num } = labels ? labels.take(block.text) : { text: block.text };
  if (block.centred) return p(runs(words, { bold: true }), { ...centre, before: 120 });
  if (format === "styles") return p(runs(words), { style: block.heading ? "DeMuc" : "ThanBai", num });
  const look = block.heading ? { bold: true } : { italic: block.italic };
  return p(runs((block.tab ? "\t" : "") + words, look), {
    ...bodyLook,
    num,
    keep: block.heading,
    // Word shows an automatic number in the look of the paragraph mark.
    boldMark: num && block.heading,
  });
};

/** Columns share the width by the length of what stands in them; numbers in the first one need little. */
function columnWidths(rows, width) {
  const shares = rows[0].map((_, column) =>
    Math.min(60, Math.max(8, ...rows.map((row) => Math.sqrt(plain(row[column] ?? "").length) * 4))),
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / total) * width));
}

const bodyTable = (p, { rows }, landscape) => {
  const cell = (words, head) =>
    p(runs(words, { bold: head, size: 24 }), head ? centre : { align: "left", before: 40, after: 40 });
  const ruled = rows.map((row, at) => rows[0].map((_, column) => cell(row[column] ?? "", at === 0)));
  return (
    p("", { before: 0 }) +
    table(columnWidths(rows, textWidth(landscape)), ruled, { ruled: true, header: true })
  );
};

const foot = (p, { recipients, signature }) => {
  const left = recipients.length
    ? p(run("Nơi nhận:", { bold: true, italic: true, size: 24 }), { before: 0 }) +
      recipients.map((line) => p(run(line, { size: 22 }), { before: 0 })).join("")
    : p("", { before: 0 });
  const caps = signature.filter((line) => line === line.toLocaleUpperCase("vi"));
  const names = signature.filter((line) => !caps.includes(line));
  const room = ["", "", "", ""].map(() => p("", centre)).join("");
  const bold = (line) => p(run(line, { bold: true }), centre);
  return (
    p("", { before: 0 }) +
    table([4700, 4700], [[left, caps.map(bold).join("") + room + names.map(bold).join("")]])
  );
};

const annexHead = (p, { label, lines }) =>
  [
    p(run(label, { bold: true }), centre),
    ...lines.map((line) => p(run(line, line.startsWith("(") ? { italic: true } : { bold: true }), centre)),
  ].join("");

/**
 * The bytes of the Word file. Options: `numbering` typed | automatic, `format` direct | styles (where bold and
 * centring are stated), `annex` portrait | landscape.
 */
export function docxFromMarkdown(source, options = {}) {
  const p = paragraphs();
  const labels = options.numbering === "automatic" ? automaticLabels() : null;
  const landscape = options.annex === "landscape";
  let inAnnex = false;
  const section = () => sectionXml({ landscape: inAnnex && landscape });
  const draw = {
    letterhead: (part) => letterhead(p, part),
    title: (part) => title(p, part, options),
    text: (part) => text(p, part, options, labels),
    table: (part) => bodyTable(p, part, inAnnex && landscape),
    foot: (part) => foot(p, part),
    annex: (part) => {
      const ended = p("", { section: section() });
      inAnnex = true;
      labels?.restart();
      return ended + annexHead(p, part);
    },
  };
  const body = readPlan(source).map((part, at) => {
    const attached = at > 0 && part.kind === "letterhead" ? p("", { section: section() }) : "";
    return attached + draw[part.kind](part);
  });
  return wordFile(`${body.join("")}${p("", centre)}${section()}`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [, , from, to] = process.argv;
  writeFileSync(to, docxFromMarkdown(readFileSync(from, "utf8")));
}
