/**
 * Reads the Markdown source of a plan into the parts of an office document, in order: letterhead, title,
 * text, table, foot, annex. Layout only; nothing of the plan is understood here.
 */

const titleType = /^(KẾ HOẠCH|QUYẾT ĐỊNH)$/u;
const stateLine = /^(CỘNG HÒA XÃ HỘI|Độc lập)/u;
const letterheadLine = /^(ỦY BAN NHÂN DÂN|CỘNG HÒA XÃ HỘI)/u;
const annexLine = /^phụ lục(\s+[IVX]+)?$/iu;
const signatureLine = /^(TM|KT|TL|TUQ|Q)\.\s/u;
const footLine = /^Nơi nhận:?$/u;
const ownLine =
  /^\s*(?:[-+](?:\s|\p{Lu})|#{1,6}\s|(?:\*\*)?(?:[IVX]+\.|\d+(?:\.\d+)*\.(?:[\s\p{L}]|$)|[a-zđ]\)|Điều \d))/u;

/** The words of a line without Markdown marks. */
export const plain = (text) =>
  text
    .replace(/^\s*#{1,6}\s+/u, "")
    .replaceAll("*", "")
    .trim();

const isCaps = (text) => text === text.toLocaleUpperCase("vi") && /\p{Lu}{2}/u.test(text);

const cells = (row) =>
  row
    .trim()
    .replace(/^\||\|$/gu, "")
    .split("|")
    .map((cell) => cell.trim());

function toBlocks(source) {
  const blocks = [];
  let open = false;
  for (const raw of source.replaceAll("\r\n", "\n").split("\n")) {
    const line = raw.trimEnd();
    const last = open ? blocks.at(-1) : undefined;
    open = line.trim() !== "";
    if (!open) continue;
    if (line.trim().startsWith("|")) {
      if (last?.rows) last.rows.push(cells(line));
      else blocks.push({ rows: [cells(line)] });
    } else if (last?.lines && !last.lines[0].startsWith("#") && !ownLine.test(line)) last.lines.push(line);
    else blocks.push({ lines: [line] });
  }
  // The second row of a pipe table only draws a line.
  for (const block of blocks) block.rows?.splice(1, 1);
  return blocks;
}

const first = (block) => (block?.lines ? plain(block.lines[0]) : plain(block?.rows[0][0] ?? ""));

function readLetterhead(blocks) {
  const head = { kind: "letterhead", issuer: [], state: [], number: "", date: "" };
  const columns = blocks.flatMap((b) => b.lines ?? [0, 1].flatMap((c) => b.rows.map((row) => row[c] ?? "")));
  for (const line of columns.map(plain).filter(Boolean)) {
    if (line.startsWith("Số:")) head.number = line;
    else if (/, ngày\s.*\snăm\s/u.test(line)) head.date = line;
    else (stateLine.test(line) ? head.state : head.issuer).push(line);
  }
  return head;
}

/** The lines under the word KẾ HOẠCH: the block below it, bold ones after it, a bracket that says where it belongs. */
function readTitle(blocks) {
  const [type, ...rest] = blocks.shift().lines.map(plain);
  const lines = rest.length > 0 ? rest : (blocks.shift()?.lines ?? []).map(plain);
  while (/^\*\*(?![IVX]+\.|\d).*\*\*$/u.test(blocks[0]?.lines?.join(" ") ?? ""))
    lines.push(...blocks.shift().lines.map(plain));
  const note = /^\*?\((Ban hành k|K)èm theo/u.test(blocks[0]?.lines?.[0] ?? "")
    ? plain(blocks.shift().lines.join(" "))
    : "";
  return { kind: "title", type, lines, note };
}

function readFoot(blocks) {
  const foot = { kind: "foot", recipients: [], signature: [] };
  if (blocks[0].rows) {
    const rows = blocks.shift().rows;
    foot.recipients = rows.slice(1).map((row) => plain(row[0]));
    foot.signature = rows.map((row) => plain(row[1] ?? ""));
  } else if (footLine.test(first(blocks[0]))) {
    foot.recipients.push(...blocks.shift().lines.slice(1).map(plain));
    while (blocks[0]?.lines?.[0].trim().startsWith("- "))
      foot.recipients.push(...blocks.shift().lines.map(plain));
  }
  foot.recipients = foot.recipients.filter(Boolean);
  while (blocks[0]?.lines && !startsPart(blocks[0])) foot.signature.push(...blocks.shift().lines.map(plain));
  foot.signature = foot.signature.filter(Boolean);
  return foot;
}

const startsPart = (block) =>
  letterheadLine.test(first(block)) || titleType.test(first(block)) || annexLine.test(first(block));

function readAnnex(blocks) {
  const [label, ...lines] = blocks.shift().lines.map(plain);
  while (
    blocks[0]?.lines &&
    (isCaps(first(blocks[0])) || first(blocks[0]).startsWith("(")) &&
    !ownLine.test(first(blocks[0]))
  )
    lines.push(...blocks.shift().lines.map(plain));
  return { kind: "annex", label, lines };
}

function readText(block) {
  const text = block.lines.map((line) => line.trim()).join(" ");
  const words = text.replace(/^#{1,6}\s+/u, "");
  return {
    kind: "text",
    text: words,
    tab: /^\s*\t/u.test(block.lines[0]),
    heading: words !== text || isHeading(plain(words)),
    centred: isCaps(plain(words)) && !ownLine.test(plain(words)),
    italic: /^Căn cứ/u.test(plain(words)),
  };
}

/** `I. TITLE`, and a numbered line that does not end like a sentence. */
const isHeading = (words) => /^[IVX]+\.\s*\p{Lu}/u.test(words) || /^\d[\d.]*\s*\p{L}.*[^.;:,/]$/u.test(words);

/** Parts of the document in reading order; tables of the body are `{ kind: "table", rows }`, first row the head. */
export function readPlan(source) {
  const blocks = toBlocks(source);
  const parts = [];
  while (blocks.length > 0) {
    const block = blocks[0];
    const titleAt = blocks.findIndex((b) => titleType.test(first(b)));
    const words = first(block);
    if (titleType.test(words)) parts.push(readTitle(blocks));
    else if (titleAt > 0 && (parts.length === 0 || letterheadLine.test(words)) && titleAt <= 8)
      parts.push(readLetterhead(blocks.splice(0, titleAt)));
    else if (footLine.test(words) || signatureLine.test(words)) parts.push(readFoot(blocks));
    else if (annexLine.test(words)) parts.push(readAnnex(blocks));
    else if (block.rows) parts.push({ kind: "table", rows: blocks.shift().rows });
    else parts.push(readText(blocks.shift()));
  }
  return parts;
}
