import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.ts";
import type { Document } from "../../../src/model/document.ts";
import type { RtfOptions } from "../../../src/readers/rtf/index.ts";
import { readRtf } from "../../../src/readers/rtf/index.ts";

const ACCEPTED: RtfOptions = { revisions: "accepted", limits: DEFAULT_LIMITS };
const FONTS =
  "{\\fonttbl{\\f0\\fcharset0 Times New Roman;}{\\f1\\fcharset163 Arial{\\*\\falt Vn};}{\\f2\\fcharset2 Symbol;}{\\f3 .VnTime;}}";
const file = (inside: string): Buffer =>
  Buffer.from(`{\\rtf1\\ansi\\ansicpg1252${FONTS}${inside}}`, "latin1");
/** Letters beyond ASCII as a program writes them. */
const u = (text: string): string =>
  [...text].map((sign) => (sign > "~" ? `\\u${sign.charCodeAt(0)}?` : sign)).join("");

const readMade = (inside: string, options = ACCEPTED): Document => {
  const result = readRtf(file(inside), options);
  if (!result.ok) throw new Error(`not read: ${result.reason} ${result.detail}`);
  return result.document;
};
const texts = (inside: string, revisions: RtfOptions["revisions"] = "accepted"): readonly string[] =>
  readMade(inside, { ...ACCEPTED, revisions }).blocks.map(({ text }) => text);

const WORDS: readonly (readonly [string, string, readonly string[]])[] = [
  ["Unicode with a stand-in", u("Kế hoạch năm 2026\\par Sở Nội vụ"), ["Kế hoạch năm 2026", "Sở Nội vụ"]],
  ["a stand-in of two bytes, and none", "\\uc2\\u7871\\'3f\\'3f n\\uc0\\u7871 n", ["ế nến"]],
  ["numbers of signs beyond 32767", "\\u-3913?", ["\uf0b7".replace("\uf0b7", "•")]],
  ["bytes of the typeface\'s code page", "{\\f1 ba\\\'cc \\\'f0\\\'e3ng}", ["bà đăng"]],
  ["bytes of the file's code page", "c\\'f4ng t\\'e1c", ["công tác"]],
  ["signs", "a\\~b\\_c\\-d\\\\ \\{e\\}\\endash\\tab f\\line g", ["a b-cd\\ {e}– f\ng"]],
  [
    "what is not the page's text",
    "{\\info{\\title x}}{\\*\\unknown y}{\\pict\\bin4 {{{{}a{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}",
    ["a7"],
  ],
  ["the Unicode half of two spellings", "{\\upr{abc}{\\*\\ud{x}}}", ["x"]],
  ["hidden words", "a{\\v b}c", ["ac"]],
  ["the last paragraph without its end", "a\\par b", ["a", "b"]],
];

describe("words of a rich text", () => {
  it.each(WORDS)("%s", (_, inside, expected) => {
    expect(texts(inside)).toEqual(expected);
  });

  it("reads tracked changes as accepted or as before them", () => {
    const inside = "a{\\deleted b}{\\revised c}d";
    expect([texts(inside), texts(inside, "original")]).toEqual([["acd"], ["abd"]]);
    expect(readMade(inside).gaps).toMatchObject([{ code: "tracked-changes", detail: "2" }]);
  });

  it("keeps notes, boxes, headers and footers apart from the body", () => {
    const inside =
      "{\\header đầu\\par}{\\footer cuối}a{\\footnote chân}{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt hộp\\par}}}\\par b";
    const { blocks } = readMade(inside.replace(/[^ -~]+/g, u));
    expect(blocks.map(({ zone, text }) => `${zone}: ${text}`)).toEqual([
      "body: a",
      "text-box: hộp",
      "body: b",
      "footnote: chân",
      "page-header: đầu",
      "page-footer: cuối",
    ]);
  });
});

describe("looks, labels and tables of a rich text", () => {
  it.each([
    ["a bold lead-in", "{\\b So Tu phap:} ra soat", { bold: 11, italic: false }],
    ["centred and italic", "\\pard\\qc\\i KE HOACH", { centred: true, italic: true }],
    ["outline level", "\\pard\\outlinelevel1 a", { level: 2 }],
    ["face and size", "\\f3\\fs28 a", { font: { name: ".VnTime", size: 14 } }],
    ["size by style", "{\\stylesheet{\\s4\\fs26 Muc;}}\\pard\\plain\\s4 a", { font: { size: 13 } }],
    ["a label", "{\\listtext\\pard\\plain I.\\tab}a", { label: "I.", text: "a" }],
    ["an older label", "{\\pntext a)\\tab}b", { label: "a)", text: "b" }],
    ["a bullet of a symbol typeface", "{\\listtext\\f2 \\'b7\\tab}a", { label: "-" }],
  ])("%s", (_, inside, expected) => {
    expect(readMade(inside).blocks).toMatchObject([expected]);
  });

  const cells = (inside: string): readonly string[] =>
    readMade(inside).blocks.map(
      ({ text, cell: at }) =>
        `${text} ${at?.table}/${at?.row}/${at?.column} ${at?.rowSpan}x${at?.columnSpan}${at?.header === true ? " head" : ""}`,
    );

  it("finds columns by their edges, merged cells and header rows", () => {
    expect(
      cells(
        "\\trowd\\trhdr\\cellx2000\\cellx3000\\pard\\intbl a\\cell b\\cell\\row" +
          "\\trowd\\clvmgf\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl c\\cell d\\cell e\\cell\\row" +
          "\\trowd\\clvmrg\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000\\pard\\intbl\\cell f\\cell\\cell\\row\\pard g",
      ),
    ).toEqual([
      "a 0/0/0 1x2 head",
      "b 0/0/2 1x1 head",
      "c 0/1/0 2x1",
      "d 0/1/1 1x1",
      "e 0/1/2 1x1",
      "f 0/2/1 1x2",
      "g undefined/undefined/undefined undefinedxundefined",
    ]);
  });

  it("keeps a table inside a cell apart", () => {
    expect(
      cells(
        "\\trowd\\cellx5000\\pard\\intbl\\itap2 b\\nestcell{\\*\\nesttableprops\\trowd\\cellx900\\nestrow}{\\nonesttables x}\\pard\\intbl a\\cell\\row",
      ),
    ).toEqual(["b 1/0/0 1x1", "a 0/0/0 1x1"]);
  });
});

const limited = (name: keyof typeof DEFAULT_LIMITS, value: number): RtfOptions => ({
  ...ACCEPTED,
  limits: { ...DEFAULT_LIMITS, [name]: value },
});

describe("bad rich text", () => {
  it.each([
    ["nothing", Buffer.alloc(0), ACCEPTED, "empty-file"],
    ["other text", Buffer.from("abc"), ACCEPTED, "wrong-type"],
    ["cut off", file("a\\par b").subarray(0, -3), ACCEPTED, "damaged"],
    ["too deep", file("{".repeat(300) + "}".repeat(300)), ACCEPTED, "too-complex"],
    ["too many words", file("\\b".repeat(50)), limited("maxXmlNodes", 40), "too-complex"],
    ["too much text", file("a".repeat(50)), limited("maxTextCharacters", 40), "too-large"],
    ["too many bytes", file("a"), limited("maxFileSize", 10), "too-large"],
  ])("%s", (_, bytes, options, reason) => {
    expect(readRtf(bytes, options)).toMatchObject({ ok: false, reason });
  });

  it("is read or refused, never thrown, whatever byte is changed", () => {
    const good = file(
      "\\trowd\\cellx900\\pard\\intbl\\b a\\u7871?\\cell\\row{\\footnote b}{\\listtext 1.}c\\par",
    );
    for (let at = 0; at < good.length; at++)
      for (const byte of [0x7b, 0x7d, 0x5c]) {
        const bytes = Buffer.from(good);
        bytes[at] = byte;
        expect(typeof readRtf(bytes, ACCEPTED).ok).toBe("boolean");
      }
  });

  it("takes time in proportion to the file", () => {
    const timed = (count: number): number => {
      const bytes = file("\\b a\\'e1\\par{}".repeat(count));
      const start = performance.now();
      readRtf(bytes, ACCEPTED);
      return performance.now() - start;
    };
    timed(2_000);
    expect(timed(40_000)).toBeLessThan(Math.max(40, timed(10_000)) * 12);
  });
});
