import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/readers/html/index.ts";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.ts";
import type { Block } from "../../../src/model/document.ts";

const blocksOf = (source: string): readonly Block[] => {
  const result = readHtml(source, DEFAULT_LIMITS);
  if (!result.ok) throw new Error(result.reason);
  return result.document.blocks;
};

describe("web pages under Word's ending", () => {
  it.each([
    [
      "paragraphs, breaks and references",
      "<p>a&amp;b&nbsp;c<br>d<p>K&#7871; ho&#x1EA1;ch &agrave;",
      ["a&b c\nd", "Kế hoạch à"],
    ],
    [
      "what is not shown",
      "<style>x</style><script>if (a<b) y</script><!-- <p>z --><p style='display:none'>n</p>a",
      ["a"],
    ],
    ["a bare sign", "<p>dưới < 5%</p>", ["dưới < 5%"]],
    ["white space in the source", "<p>a\n  b\t<b> c</b></p>", ["a b c"]],
    ["tags that never end", "<p>a<b>b<i", ["ab"]],
  ])("%s", (_, source, expected) => {
    expect(blocksOf(source).map(({ text }) => text)).toEqual(expected);
  });

  it.each([
    ["bold lead-in", "<p><b>Sở Tư pháp:</b> rà soát</p>", { bold: 11 }],
    ["centred by attribute, style and tag", "<p align=center>a</p>", { centred: true }],
    ["centred by style", '<p style="margin:0;text-align:center">a</p>', { centred: true }],
    ["headings", "<h2>a</h2>", { level: 2, bold: 1 }],
    ["a numbered list", '<ol start="3"><li>a</ol>', { label: "3." }],
    ["a list", "<ul><li>a</ul>", { label: "-" }],
    ["a typeface", "<font face='.VnTime'>a</font>", { font: { name: ".VnTime" } }],
  ])("%s", (_, source, expected) => {
    expect(blocksOf(source)).toMatchObject([expected]);
  });

  it("keeps tables with their spans, also without end tags", () => {
    const cells = blocksOf(
      "<table><thead><tr><th colspan=2>a<th>b<tbody><tr><td rowspan=2>c<td>d<td>e<tr><td>f<td><table><tr><td>n</table>g</table>h",
    ).map(
      ({ text, cell }) =>
        `${text} ${cell?.table}/${cell?.row}/${cell?.column} ${cell?.rowSpan}x${cell?.columnSpan}`,
    );
    expect(cells).toEqual([
      "a 0/0/0 1x2",
      "b 0/0/2 1x1",
      "c 0/1/0 2x1",
      "d 0/1/1 1x1",
      "e 0/1/2 1x1",
      "f 0/2/1 1x1",
      "n 1/0/0 1x1",
      "g 0/2/2 1x1",
      "h undefined/undefined/undefined undefinedxundefined",
    ]);
  });

  it("refuses what is too deep, and takes time in proportion to the page", () => {
    expect(readHtml("<div>".repeat(400), DEFAULT_LIMITS)).toMatchObject({ ok: false, reason: "too-complex" });
    const timed = (source: string): number => {
      const start = performance.now();
      readHtml(source, DEFAULT_LIMITS);
      return performance.now() - start;
    };
    for (const piece of ["<p>a", "<!--", "<a", "</x>", "<style>", "&"]) {
      timed(piece.repeat(2_000));
      expect(timed(piece.repeat(80_000))).toBeLessThan(Math.max(40, timed(piece.repeat(20_000))) * 12);
    }
  });
});
