import { describe, expect, it } from "vitest";
import type { DocParts, Paragraph, Properties } from "./make-doc.ts";
import { ACCEPTED, BOLD, cell, CENTRED, inList, p, readMade, rowEnd, shown, u16 } from "./make-doc.ts";

const texts = (parts: DocParts, revisions: "accepted" | "original" = "accepted"): readonly string[] =>
  readMade(parts, { ...ACCEPTED, revisions }).blocks.map(({ text }) => text);
const run = (text: string, look: Properties = []): Paragraph["runs"][number] => ({ text, look });
const DELETED: Properties = [0x00, 0x08, 1];
const INSERTED: Properties = [0x01, 0x08, 1];
const SPECIAL: Properties = [0x55, 0x08, 1];

const WORDS: readonly (readonly [string, Paragraph, readonly string[]])[] = [
  ["Vietnamese letters", p("Kế hoạch năm 2026"), ["Kế hoạch năm 2026"]],
  ["breaks, tabs, hyphens", p("a\x0bb\tc\x1ed\x1fe"), ["a\nb c-de"]],
  ["the result of a field, not its instruction", p("a \x13 PAGE \x147\x15 b"), ["a 7 b"]],
  ["a field inside the instruction of another", p("\x13 IF \x13 X \x14y\x15 \x14kết quả\x15"), ["kết quả"]],
  ["hidden words", { runs: [run("a"), run("b", [0x3c, 0x08, 1]), run("c\r")] }, ["ac"]],
  [
    "a symbol",
    { runs: [run("("), run("(", [...SPECIAL, 0x09, 0x6a, ...u16(1), ...u16(0xf0b3)]), run(" 5\r")] },
    ["(≥ 5"],
  ],
  ["marks of notes and pictures", { runs: [run("a"), run("\x02\x01\x08\x05", SPECIAL), run("b\r")] }, ["ab"]],
];

describe("words of a Word 97–2003 document", () => {
  it.each(WORDS)("%s", (_, paragraph, expected) => {
    expect(texts({ body: [paragraph], fonts: ["Times New Roman", "Symbol"] })).toEqual(expected);
  });

  it("reads text of one byte a character", () => {
    expect(texts({ body: [p("C\xf4ng v\xe0 t\xe2m"), p("b")], narrow: true })).toEqual(["Công và tâm", "b"]);
  });

  it("keeps notes, headers and footers apart from the body", () => {
    const { blocks } = readMade({
      body: [p("thân")],
      footnotes: [p("\x02 chân")],
      headers: [[], [p("đầu trang")], [], [p("cuối trang")], [p("trang đầu")]],
    });
    expect(blocks.map(({ zone, text }) => `${zone}: ${text}`)).toEqual([
      "body: thân",
      "footnote: chân",
      "page-header: đầu trang",
      "page-footer: cuối trang",
    ]);
  });

  it("reads tracked changes as accepted or as before them", () => {
    const body: Paragraph[] = [
      { runs: [run("a"), run("b", DELETED), run("c", INSERTED), run("d\r")] },
      { runs: [run("e\r")], markLook: DELETED },
      p("f"),
    ];
    expect(texts({ body })).toEqual(["acd", "ef"]);
    expect(texts({ body }, "original")).toEqual(["abd", "e", "f"]);
    expect(readMade({ body }).gaps).toMatchObject([{ code: "tracked-changes", place: { block: 0 } }]);
  });
});

describe("looks and numbers of a Word 97–2003 document", () => {
  const styles = [
    {},
    { builtIn: 1, base: 0, characters: BOLD, paragraph: [...CENTRED, ...inList(1, 0)] },
    { base: 1 },
  ];

  it.each<readonly [string, Paragraph, object]>([
    ["a bold lead-in", { runs: [run("Sở Tư pháp:", BOLD), run(" rà soát\r")] }, { bold: 11, centred: false }],
    ["a heading style", p("KẾ HOẠCH", [], 1), { bold: 8, centred: true, level: 1 }],
    ["a style based on it", p("KẾ HOẠCH", [], 2), { bold: 8, centred: true, level: 1 }],
    ["bold taken back over the style", { runs: [run("a\r", [0x35, 0x08, 0x81])], style: 1 }, { bold: 0 }],
    [
      "face and size",
      { runs: [run("a\r", [0x43, 0x4a, ...u16(28), 0x4f, 0x4a, ...u16(1)])] },
      { font: { name: ".VnTime", size: 14 } },
    ],
  ])("%s", (_, paragraph, expected) => {
    expect(
      readMade({ body: [paragraph], styles, fonts: ["Times New Roman", ".VnTime"] }).blocks,
    ).toMatchObject([expected]);
  });

  it("counts lists of several levels, by paragraph and by style", () => {
    const lists = [
      [
        { format: 1, text: "\x00." },
        { format: 0, text: "\x01.", start: 1 },
        { format: 4, text: "\x02)" },
        { format: 0, text: "\x01.\x03." },
      ],
      [{ format: 23, text: "\uf0b7" }],
    ];
    const body = [
      p("x", [], 1),
      p("x", inList(1, 1)),
      p("x", inList(1, 2)),
      p("x", inList(1, 2)),
      p("x", inList(1, 3)),
      p("x", inList(2, 0)),
      p("x", [0x0b, 0x46, ...u16(0)], 1),
      p("x", [], 2),
      p("x", inList(1, 1)),
    ];
    expect(readMade({ body, lists, styles }).blocks.map(shown)).toEqual([
      "I. x",
      "1. x",
      "a) x",
      "b) x",
      "1.1. x",
      "- x",
      "x",
      "II. x",
      "1. x",
    ]);
  });

  it("names a number format that it only shows as decimal", () => {
    const { gaps } = readMade({ body: [p("x", inList(1, 0))], lists: [[{ format: 99, text: "\x00." }]] });
    expect(gaps.map(({ code }) => code)).toEqual(["numbers-lost"]);
  });

  it("reads paper and margins", () => {
    const length = (code: number, twips: number): Properties => [...u16(code), ...u16(twips)];
    const section = [
      ...length(0xb01f, 11906),
      ...length(0xb020, 16838),
      ...length(0xb021, 1701),
      ...length(0xb022, 1134),
      ...length(0x9023, 1134),
      ...length(0x9024, 1134),
    ];
    expect(readMade({ body: [p("a")], section }).layouts).toEqual([
      { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20 },
    ]);
  });
});

describe("tables of a Word 97–2003 document", () => {
  const cells = (body: readonly Paragraph[]): readonly string[] =>
    readMade({ body }).blocks.map(
      ({ text, cell: at }) =>
        `${text} ${at?.table}/${at?.row}/${at?.column} ${at?.rowSpan}x${at?.columnSpan}${at?.header === true ? " head" : ""}`,
    );
  const HEADER: Properties = [0x04, 0x34, 1];

  it("finds columns by their edges, merged cells and header rows", () => {
    expect(
      cells([
        ...[cell("a"), cell("b"), rowEnd([0, 2000, 3000], [], HEADER)],
        ...[cell("c"), cell("d"), cell("e"), rowEnd([0, 1000, 2000, 3000], [0x60])],
        ...[cell(""), cell("f"), cell("g"), rowEnd([0, 1000, 2000, 3000], [0x20])],
      ]),
    ).toEqual([
      "a 0/0/0 1x2 head",
      "b 0/0/2 1x1 head",
      "c 0/1/0 2x1",
      "d 0/1/1 1x1",
      "e 0/1/2 1x1",
      "f 0/2/1 1x1",
      "g 0/2/2 1x1",
    ]);
  });

  it("keeps a table inside a cell apart", () => {
    const inner: Properties = [0x16, 0x24, 1, 0x49, 0x66, 2, 0, 0, 0];
    expect(
      cells([
        { runs: [{ text: "b\r" }], look: [...inner, 0x4b, 0x24, 1] },
        { runs: [{ text: "\r" }], look: [...inner, 0x4c, 0x24, 1] },
        cell("a"),
        rowEnd([0, 1000]),
      ]),
    ).toEqual(["b 1/0/0 1x1", "a 0/0/0 1x1"]);
  });
});
