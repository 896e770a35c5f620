// Good files in the formats that the fixtures do not have, made of the text of a plan.
import { deflateSync } from "node:zlib";

const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
const escaped = (text) =>
  [...text]
    .map((c) => (c < "\u0080" ? c.replace(/[\\{}]/, "\\$&") : `\\u${String(c.charCodeAt(0))}?`))
    .join("");

const content = (lines) =>
  lines
    .map(
      (line, i) =>
        `BT /F 11 Tf 60 ${String(800 - i * 15)} Td (${bare(line)
          .replace(/[^ -~]/g, "")
          .replace(/[\\()]/g, "\\$&")}) Tj ET`,
    )
    .join("\n");

/** A PDF with a compressed stream a page and a table of contents. */
const pdf = (lines) => {
  const pages = Array.from({ length: Math.ceil(lines.length / 50) }, (_, i) =>
    lines.slice(i * 50, i * 50 + 50),
  );
  const numbers = pages.map((_, i) => 4 + i * 2);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${numbers.map((n) => `${String(n)} 0 R`).join(" ")}]/Count ${String(pages.length)}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...pages.flatMap((page, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${String(numbers[i] + 1)} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      deflateSync(Buffer.from(content(page), "latin1")),
    ]),
  ];
  const parts = [Buffer.from("%PDF-1.4\n")];
  const places = [];
  for (const [i, object] of objects.entries()) {
    places.push(parts.reduce((sum, part) => sum + part.length, 0));
    const stream = typeof object !== "string";
    const opening = stream ? `<</Filter/FlateDecode/Length ${String(object.length)}>>\nstream\n` : "";
    parts.push(Buffer.from(`${String(i + 1)} 0 obj\n${opening}`), Buffer.from(object));
    parts.push(Buffer.from(stream ? "\nendstream\nendobj\n" : "\nendobj\n"));
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows}trailer\n<</Root 1 0 R/Size ${String(objects.length + 1)}>>\nstartxref\n${String(start)}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
};

const html = (lines) =>
  `<html><head><meta charset="utf-8"></head><body>${lines.map((line) => `<p>${line.replace(/[<>&]/g, "")}</p>`).join("\n")}<table><tr><td>1</td><td>2</td></tr></table></body></html>`;

/** Name and bytes of a file in each further format. */
export const furtherSources = (plan) => {
  const lines = plan
    .replace(/[#*|]/g, "")
    .split("\n")
    .filter((line) => line.trim());
  return [
    ["plan.pdf", pdf(lines)],
    ["plan.rtf", Buffer.from(`{\\rtf1\\ansi\\uc1 ${lines.map(escaped).join("\\par\n")}\\par}`)],
    ["plan.html", Buffer.from(html(lines))],
    ["plan.txt", Buffer.from(`\ufeff${lines.join("\n")}`, "utf16le")],
  ];
};
