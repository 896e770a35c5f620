import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { makeDocx, p, r } from "../../readers/docx/make-docx.ts";
import { blockNumbers, commentEvery, documentOf } from "./support.ts";

const isInstalled = (): boolean => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const runs = process.env["CI"] === "true" || isInstalled();

const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, "../../../fixtures", name, "plan.docx"));

const cell = (...paragraphs: readonly string[]) =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraphs.join("")}</w:tc>`;
const table = (...rows: readonly (readonly string[])[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${rows
    .map((cells) => `<w:tr>${cells.join("")}</w:tr>`)
    .join("")}</w:tbl>`;
const box = (inside: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="2000000" cy="900000"/><wp:docPr id="1" name="b"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r>`;

const drafts: Readonly<Record<string, Uint8Array>> = {
  "province, typed numbers": fixture("ok.province-2026"),
  tables: fixture("ok.province-2026-table"),
  "letterhead in a table": fixture("layout.letterhead-table"),
  "numbers by Word": fixture("bad.deadline-too-late"),
  styles: fixture("bad.missing-target"),
  "nested tables, two paragraphs a cell": makeDocx({
    body:
      p("Trước bảng") +
      table(
        [cell(p("A một"), p("A hai")), cell(p("B"))],
        [cell(table([cell(p("Trong")), cell(p("Sâu"))]) + p("C")), cell(p("D"))],
      ) +
      p("Sau bảng"),
  }),
  "text boxes": makeDocx({
    body: p(`${r("Thân một ")}${box(p("Khung một") + p("Khung hai"))}`) + p("Thân hai"),
  }),
  "content controls, links, tracked changes": makeDocx({
    body:
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="x"/></w:docPartObj></w:sdtPr><w:sdtContent>${p("Trong khối")}</w:sdtContent></w:sdt>` +
      p(
        `${r("trước ")}<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${r("trong ô")}</w:sdtContent></w:sdt>`,
      ) +
      p(`<w:hyperlink w:anchor="x">${r("liên kết")}</w:hyperlink>`) +
      p(`${r("giữ ")}<w:ins w:id="1" w:author="B" w:date="2026-01-01T00:00:00Z">${r("thêm")}</w:ins>`) +
      p(`<w:bookmarkStart w:id="3" w:name="x"/>${r("dấu trang")}<w:bookmarkEnd w:id="3"/>`),
  }),
};

/** What stands between the two ends of every annotation, with the block numbers that it names. */
const annotationsIn = (odt: Uint8Array): readonly (readonly [readonly number[], string])[] => {
  const xml = strFromU8(unzipSync(odt)["content.xml"]!);
  const plain = (text: string): string =>
    text
      .replace(/<office:annotation [\s\S]*?<\/office:annotation>/g, "")
      .replace(/<text:tab\/>|<text:line-break\/>|<text:s\/>/g, " ")
      .replace(/<text:s text:c="(\d+)"\/>/g, (_, n: string) => " ".repeat(Number(n)))
      .replace(/<[^>]*>/g, "")
      .replaceAll("&amp;", "&")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&apos;", "'")
      .replaceAll("&quot;", '"')
      .replace(/\s+/g, " ")
      .trim();
  return [...xml.matchAll(/<office:annotation [^>]*office:name="([^"]*)"[\s\S]*?<\/office:annotation>/g)].map(
    (found) => {
      const from = found.index + found[0].length;
      const to = xml.indexOf(`<office:annotation-end office:name="${found[1]!}"`, from);
      return [blockNumbers(plain(found[0].replace(/^<office:annotation/, "<x"))), plain(xml.slice(from, to))];
    },
  );
};

const name = runs ? "comments as LibreOffice shows them" : "skipped: needs soffice (LibreOffice Writer)";

describe.skipIf(!runs)(name, () => {
  test("stand at the right words in every kind of draft", { timeout: 120_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), "kh-check-comments-"));
    try {
      const names = Object.keys(drafts);
      const files = names.map((_, index) => join(folder, `${String(index)}.docx`));
      names.forEach((one, index) => writeFileSync(files[index]!, commentEvery(drafts[one]!)));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
      execFileSync("soffice", [profile, "--headless", "--convert-to", "odt", "--outdir", folder, ...files], {
        stdio: "ignore",
      });
      for (const [index, one] of names.entries()) {
        const { blocks } = documentOf(drafts[one]!);
        const found = annotationsIn(readFileSync(join(folder, `${String(index)}.odt`)));
        const shown = new Map(found.flatMap(([numbers, text]) => numbers.map((number) => [number, text])));
        const inText = blocks.filter(({ zone }) => zone === "body" || zone === "text-box");
        for (const block of inText) {
          const words = block.text.replace(/\s+/g, " ");
          // A text box has no place for a comment: it stands at the paragraph that holds the box.
          const host = inText.findLast(({ index: at, zone }) => zone === "body" && at <= block.index)!;
          const wanted = block.zone === "text-box" ? host.text : words;
          expect(`${one}, ${String(block.index)}: ${shown.get(block.index) ?? "nothing"}`).toContain(
            wanted.trim(),
          );
        }
        expect(found).toHaveLength(inText.length + 1);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
