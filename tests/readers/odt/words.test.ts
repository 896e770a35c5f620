import { describe, expect, it } from "vitest";
import type { OdtParts } from "./make-odt.ts";
import { ACCEPTED, h, makeFlatOdt, p, paragraphLook, readMade, span, style, textLook } from "./make-odt.ts";
import { readOdt } from "../../../src/readers/odt/index.ts";

const bold = style("text", "B", textLook('fo:font-weight="bold"'));
const box = (inside: string): string => `<draw:frame><draw:text-box>${inside}</draw:text-box></draw:frame>`;
const note = (kind: string, words: string): string =>
  `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(words)}</text:note-body></text:note>`;

const TEXTS: readonly (readonly [name: string, body: string, texts: readonly string[]])[] = [
  [
    "words between and inside spans",
    p(`Kế ${span("hoạch", "B")} <text:span>năm</text:span> 2026`),
    ["Kế hoạch năm 2026"],
  ],
  [
    "spaces, tabs and breaks",
    p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d  \n e'),
    ["a b c\nd e"],
  ],
  [
    "links, fields and marks",
    p("<text:a>a</text:a> <text:bookmark/><text:page-number>2</text:page-number>"),
    ["a 2"],
  ],
  ["comments are no text", p("a<office:annotation><text:p>b</text:p></office:annotation>c"), ["ac"]],
  ["hidden words", p('a<text:hidden-text text:is-hidden="true">b</text:hidden-text>'), ["a"]],
  ["a hidden section", `<text:section text:display="none">${p("a")}</text:section>${p("b")}`, ["b"]],
  [
    "sections and indexes",
    `<text:section>${p("a")}</text:section><text:table-of-content><text:index-body>${p("b")}</text:index-body></text:table-of-content>`,
    ["a", "b"],
  ],
  ["a mixture of composed letters becomes one form", p("Ke\u0302\u0301 hoạch"), ["Kế hoạch"]],
  ["symbols of a font", p(span("\uf0b3 5", "S")), ["≥ 5"]],
  ["an entity and character data", p("Sở &amp; <![CDATA[<ngành>]]>"), ["Sở & <ngành>"]],
];

const changes = (id: string, inside: string): string =>
  `<text:tracked-changes><text:changed-region text:id="${id}">${inside}</text:changed-region></text:tracked-changes>`;
const INSERTION = changes("c", "<text:insertion/>");
const deletion = (inside: string): string => changes("c", `<text:deletion>${inside}</text:deletion>`);
const open = '<text:change-start text:change-id="c"/>';
const end = '<text:change-end text:change-id="c"/>';
const CHANGES: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ["inserted words", INSERTION + p(`a${open}b${end}c`), ["abc"], ["ac"]],
  ["an inserted paragraph end", INSERTION + p(`a${open}`) + p(`${end}b`), ["a", "b"], ["ab"]],
  ["deleted words", deletion(p("b")) + p('a<text:change text:change-id="c"/>c'), ["ac"], ["abc"]],
  [
    "a deleted paragraph end",
    deletion(p("b") + p("c")) + p('a<text:change text:change-id="c"/>d'),
    ["ad"],
    ["ab", "cd"],
  ],
  ["a deleted paragraph", deletion(p("b")) + p("a") + '<text:change text:change-id="c"/>', ["a"], ["a", "b"]],
];

const texts = (parts: OdtParts, revisions: "accepted" | "original" = "accepted"): readonly string[] =>
  readMade(parts, { ...ACCEPTED, revisions }).blocks.map(({ text }) => text);

describe("words of an OpenDocument text", () => {
  it.each(TEXTS)("%s", (_, body, expected) => {
    const automatic = bold + style("text", "S", textLook('fo:font-family="Symbol"'));
    expect(texts({ body, automatic })).toEqual(expected);
  });

  it.each(CHANGES)("tracked changes: %s", (_, body, accepted, original) => {
    expect(texts({ body })).toEqual(accepted);
    expect(texts({ body }, "original")).toEqual(original);
    expect(readMade({ body }).gaps).toMatchObject([{ code: "tracked-changes", detail: "1" }]);
  });

  it("keeps notes, text boxes, headers and footers apart from the body", () => {
    const { blocks } = readMade({
      body: p(`a${note("endnote", "cuối")}${note("footnote", "chân")}${box(p("dự thảo"))}`) + p("b"),
      masters: `<style:master-page style:name="Standard"><style:header>${p("đầu trang")}</style:header><style:footer>${p("chân trang")}</style:footer><style:footer-left style:display="false">${p("không")}</style:footer-left></style:master-page>`,
    });
    expect(blocks.map(({ zone, text }) => `${zone}: ${text}`)).toEqual([
      "body: a",
      "text-box: dự thảo",
      "body: b",
      "footnote: chân",
      "footnote: cuối",
      "page-header: đầu trang",
      "page-footer: chân trang",
    ]);
  });

  it("reads a flat file as the zipped one", () => {
    const parts = { body: h("Kế hoạch", 1) + p(span("a", "B")), automatic: bold };
    expect(readOdt(makeFlatOdt(parts), ACCEPTED)).toMatchObject({
      ok: true,
      document: {
        blocks: readMade(parts).blocks.map(({ text, level, bold: lead }) => ({ text, level, bold: lead })),
      },
    });
  });
});

describe("looks of an OpenDocument text", () => {
  const automatic =
    bold +
    style("text", "NotBold", textLook('fo:font-weight="normal" fo:font-style="italic"')) +
    style("paragraph", "P", paragraphLook('fo:text-align="center"'), 'style:parent-style-name="Base"');
  const styles =
    style(
      "paragraph",
      "Base",
      textLook('fo:font-weight="bold" fo:font-size="14pt" fo:font-family="\'Times New Roman\', serif"'),
    ) + style("paragraph", "Half", textLook('fo:font-size="50%"'), 'style:parent-style-name="Base"');

  it.each([
    ["bold lead-in", p(`${span("Sở Tư pháp:", "B")} rà soát`), { bold: 11, italic: false, centred: false }],
    [
      "bold and centring by style and its parent",
      p("KẾ HOẠCH", "P"),
      { bold: 8, centred: true, font: { name: "Times New Roman", size: 14 } },
    ],
    ["a span takes bold back", p(span("a", "NotBold"), "P"), { bold: 0, italic: true }],
    ["a size in shares of the parent's", p("a", "Half"), { font: { name: "Times New Roman", size: 7 } }],
    ["heading level", h("a", 2), { level: 2 }],
  ])("%s", (_, body, expected) => {
    expect(readMade({ body, automatic, styles }).blocks).toMatchObject([expected]);
  });

  it("reads page layouts with the height of the header, each page style once", () => {
    const layout = (name: string, width: number): string =>
      `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="${width}cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style></style:page-layout>`;
    const { layouts } = readMade({
      body: p("a") + p("b", "Wide") + p("c", "Wide"),
      automatic: style("paragraph", "Wide", "", 'style:master-page-name="Annex"'),
      layouts: layout("L1", 21) + layout("L2", 42),
      masters: `<style:master-page style:name="Standard" style:page-layout-name="L1"><style:header>${p("2")}</style:header></style:master-page><style:master-page style:name="Annex" style:page-layout-name="L2"/>`,
    });
    expect(layouts).toEqual([
      { width: 210, height: 297, top: 30, bottom: 20, left: 20, right: 20 },
      { width: 420, height: 297, top: 20, bottom: 20, left: 20, right: 20 },
    ]);
  });
});

describe("tables of an OpenDocument text", () => {
  const cell = (text: string, more = ""): string => `<table:table-cell ${more}>${p(text)}</table:table-cell>`;
  const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
  const cellsOf = (body: string): readonly string[] =>
    readMade({ body }).blocks.map(
      ({ text, cell: at }) =>
        `${text} ${at?.table}/${at?.row}/${at?.column} ${at?.rowSpan}x${at?.columnSpan}${at?.header === true ? " head" : ""}`,
    );

  it.each([
    [
      "header rows and spans",
      `<table:table><table:table-header-rows>${row(cell("a", 'table:number-columns-spanned="2"') + "<table:covered-table-cell/>" + cell("b"))}</table:table-header-rows>${row(cell("c", 'table:number-rows-spanned="2"') + cell("d") + cell("e"))}${row(`<table:covered-table-cell/>${cell("f")}${cell("g")}`)}</table:table>`,
      [
        "a 0/0/0 1x2 head",
        "b 0/0/2 1x1 head",
        "c 0/1/0 2x1",
        "d 0/1/1 1x1",
        "e 0/1/2 1x1",
        "f 0/2/1 1x1",
        "g 0/2/2 1x1",
      ],
    ],
    [
      "repeated empty cells and hidden rows",
      `<table:table>${row('<table:table-cell table:number-columns-repeated="3"/>' + cell("a"))}<table:table-row table:visibility="collapse">${cell("b")}</table:table-row>${row(cell("c"))}</table:table>`,
      ["a 0/0/3 1x1", "c 0/1/0 1x1"],
    ],
    [
      "a table inside a cell is a table of its own",
      `<table:table>${row(`<table:table-cell>${p("a")}<table:table>${row(cell("b"))}</table:table></table:table-cell>`)}</table:table>`,
      ["a 0/0/0 1x1", "b 1/0/0 1x1"],
    ],
  ])("%s", (_, body, expected) => {
    expect(cellsOf(body)).toEqual(expected);
  });
});
