import { describe, expect, it } from "vitest";
import type { WordParts } from "./make-docx.ts";
import { p, r, readMade } from "./make-docx.ts";

const field = (type: string, inside = ""): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const empty = (text: string, data = ""): string =>
  field("begin", data) + instruction(text) + field("separate") + field("end");
const choice = (result: string): string =>
  `<w:ffData><w:ddList>${result}<w:listEntry w:val="2024"/><w:listEntry w:val="2025"/></w:ddList></w:ffData>`;
const raised = '<w:vertAlign w:val="superscript"/>';
const caption = (text: string): string => p(r("Bảng ") + empty(" SEQ Bảng \\* ARABIC ") + r(text));

/** The body as written, and the words that the page shows. */
const rows: readonly (readonly [string, string | WordParts, readonly string[]])[] = [
  ["all capitals", p(r("Chủ tịch", "<w:caps/>")), ["CHỦ TỊCH"]],
  ["small capitals", p(r("Chủ tịch", "<w:smallCaps/>")), ["CHỦ TỊCH"]],
  [
    "capitals of a style",
    {
      body: p("Chủ tịch", '<w:pStyle w:val="C"/>'),
      styles: `<w:style w:type="paragraph" w:styleId="C"><w:name w:val="C"/><w:rPr><w:caps/></w:rPr></w:style>`,
    },
    ["CHỦ TỊCH"],
  ],
  ["a raised mark behind a number", p(r("ít nhất 02") + r("2", raised) + r(" cuộc")), ["ít nhất 02² cuộc"]],
  ["a raised mark in brackets", p(r("2025") + r("(1)", raised)), ["2025¹"]],
  ["a raised asterisk", p(r("2025") + r("*", raised)), ["2025"]],
  ["raised words", p(r("1") + r("st", raised)), ["1st"]],
  [
    "a large initial",
    p(r("K"), '<w:framePr w:dropCap="drop" w:lines="3"/>') + p(r("inh phí thực hiện")),
    ["Kinh phí thực hiện"],
  ],
  ["an old drop-down", p(r("năm ") + empty(" FORMDROPDOWN ", choice('<w:result w:val="1"/>'))), ["năm 2025"]],
  ["a drop-down that nobody touched", p(r("năm ") + empty(" FORMDROPDOWN ", choice(""))), ["năm 2024"]],
  [
    "an old tick box",
    p(
      empty(
        " FORMCHECKBOX ",
        '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>',
      ) + r(" Có"),
    ),
    ["☒ Có"],
  ],
  [
    "numbered captions without results",
    caption(". Chỉ tiêu") + caption(". Kinh phí"),
    ["Bảng 1. Chỉ tiêu", "Bảng 2. Kinh phí"],
  ],
  [
    "a numbered caption that goes on from one with a result",
    p(field("begin") + instruction(" SEQ Hình ") + field("separate") + r("4") + field("end")) +
      p(empty(" SEQ Hình \\* ROMAN ")) +
      p(empty(" SEQ Hình \\r 9 ")),
    ["4", "V", "9"],
  ],
  [
    "a simple field with a result",
    p('<w:fldSimple w:instr=" DATE ">' + r("15/7/2026") + "</w:fldSimple>"),
    ["15/7/2026"],
  ],
];

describe("words as the page shows them", () => {
  it.each(rows)("%s", (_, source, expected) => {
    const { blocks, gaps } = readMade(typeof source === "string" ? { body: source } : source);
    expect(blocks.map(({ text }) => text)).toEqual(expected);
    expect(gaps).toEqual([]);
  });
});

it.each([
  ["DATE", p(r("Ngày ") + empty(" DATE \\@ dd/MM/yyyy ")), ["field: DATE"]],
  ["REF", p(r("theo mục ") + '<w:fldSimple w:instr=" REF muc_1 \\h "/>'), ["field: REF"]],
  ["PAGE", p(r("Trang ") + empty(" PAGE ")), []],
  ["XE", p(r("Mục lục") + field("begin") + instruction(' XE "a" ') + field("end")), []],
])("the field %s without a result", (_, body, gaps) => {
  expect(readMade({ body }).gaps.map(({ detail }) => detail)).toEqual(gaps);
});
