/** WordprocessingML in strings: runs, paragraphs, tables. */

const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const on = (flag, tag) => (flag ? `<w:${tag}/>` : "");

/** Text of one look; `\n` becomes a soft break, `\t` a tab. Sizes are in half points. */
export function run(text, { bold, italic, size } = {}) {
  const look = `${on(bold, "b")}${on(italic, "i")}${size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : ""}`;
  const body = text
    .split(/(\n|\t)/u)
    .filter(Boolean)
    .map((piece) =>
      piece === "\n"
        ? "<w:br/>"
        : piece === "\t"
          ? "<w:tab/>"
          : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`,
    )
    .join("");
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${body}</w:r>`;
}

/** Runs of a Markdown line: `**bold**` and `*italic*` on top of the given look. */
export function runs(text, look = {}) {
  return text
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*)/u)
    .filter(Boolean)
    .map((piece) => {
      if (piece.startsWith("**")) return run(piece.slice(2, -2), { ...look, bold: true });
      if (piece.startsWith("*")) return run(piece.slice(1, -1), { ...look, italic: true });
      return run(piece, look);
    })
    .join("");
}

/** Paragraphs of one document carry ids that count up, so that the same source gives the same bytes. */
export function paragraphs() {
  let id = 0x10000000;
  return (
    content,
    { style, align, indent, hanging, before, after, num, rule, keep, section, boldMark } = {},
  ) => {
    id += 1;
    const properties = [
      style ? `<w:pStyle w:val="${style}"/>` : "",
      on(keep, "keepNext"),
      num ? `<w:numPr><w:ilvl w:val="${num.level}"/><w:numId w:val="${num.id}"/></w:numPr>` : "",
      rule ? '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' : "",
      before === undefined && after === undefined
        ? ""
        : `<w:spacing w:before="${before ?? 0}" w:after="${after ?? 0}"/>`,
      rule
        ? `<w:ind w:left="${rule}" w:right="${rule}" w:firstLine="0"/>`
        : hanging
          ? `<w:ind w:left="${hanging}" w:hanging="${hanging}"/>`
          : indent === undefined
            ? ""
            : `<w:ind w:firstLine="${indent}"/>`,
      align ? `<w:jc w:val="${align}"/>` : "",
      boldMark ? "<w:rPr><w:b/></w:rPr>" : "",
      section ?? "",
    ].join("");
    const pPr = properties && `<w:pPr>${properties}</w:pPr>`;
    return `<w:p w14:paraId="${id.toString(16).toUpperCase()}">${pPr}${content}</w:p>`;
  };
}

const borders = (value) =>
  `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="${value}" w:sz="4" w:space="0" w:color="000000"/>`)
    .join("")}</w:tblBorders>`;

/** A table of fixed widths in twentieths of a point; a cell is the XML of its paragraphs. */
export function table(widths, rows, { ruled = false, header = false } = {}) {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const row = (cellList, index) =>
    `<w:tr>${header && index === 0 ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:trPr><w:cantSplit/></w:trPr>"}${cellList
      .map(
        (cell, column) =>
          `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`,
      )
      .join("")}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>${borders(ruled ? "single" : "nil")}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.map(row).join("")}</w:tbl>`;
}
