import { describe, expect, it } from "vitest";
import { h, p, readMade, shown, style } from "./make-odt.ts";

const level = (at: number, format: string, more = ""): string =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
const listStyle = (name: string, levels: string): string =>
  `<text:list-style style:name="${name}">${levels}</text:list-style>`;
const plan = listStyle(
  "L",
  level(1, "I", 'style:num-suffix="."') +
    level(2, "1", 'style:num-suffix="."') +
    level(3, "1", 'style:num-suffix="." text:display-levels="2"') +
    level(4, "a", 'style:num-suffix=")"'),
);
const item = (inside: string, more = ""): string => `<text:list-item ${more}>${inside}</text:list-item>`;
const list = (items: string, more = 'text:style-name="L"'): string =>
  `<text:list ${more}>${items}</text:list>`;
const deeper = (items: string): string => list(items, "");
const x = p("x");

interface Case {
  readonly name: string;
  readonly body: string;
  readonly styles?: string;
  readonly automatic?: string;
  readonly shown: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: "four levels, numbers of the level above shown, restart under a new item",
    automatic: plan,
    body: list(
      item(x + deeper(item(x + deeper(item(x) + item(x + deeper(item(x) + item(x))))) + item(x))) +
        item(x + deeper(item(x))),
    ),
    shown: ["I. x", "1. x", "1.1. x", "1.2. x", "a) x", "b) x", "2. x", "II. x", "1. x"],
  },
  {
    name: "only the first paragraph of an item is numbered",
    automatic: plan,
    body: list(item(x + p("y")) + item(x)),
    shown: ["I. x", "y", "II. x"],
  },
  {
    name: "a list header has no number and counts for nothing",
    automatic: plan,
    body: list(`<text:list-header>${p("y")}</text:list-header>${item(x)}`),
    shown: ["y", "I. x"],
  },
  {
    name: "a second list starts anew",
    automatic: plan,
    body: list(item(x) + item(x)) + p("y") + list(item(x)),
    shown: ["I. x", "II. x", "y", "I. x"],
  },
  {
    name: "continue-numbering goes on after the last list of the style",
    automatic: plan,
    body:
      list(item(x) + item(x)) + p("y") + list(item(x), 'text:style-name="L" text:continue-numbering="true"'),
    shown: ["I. x", "II. x", "y", "III. x"],
  },
  {
    name: "continue-list goes on after the named list, also in a deeper level",
    automatic: plan,
    body:
      list(item(x + deeper(item(x))), 'text:style-name="L" xml:id="one"') +
      list(item(x), 'text:style-name="L" xml:id="two"') +
      list(item(deeper(item(x))), 'text:style-name="L" text:continue-list="one"'),
    shown: ["I. x", "1. x", "I. x", "2. x"],
  },
  {
    name: "start-value of an item and of a level",
    automatic: listStyle("L", level(1, "1", 'style:num-suffix="." text:start-value="5"')),
    body: list(item(x) + item(x, 'text:start-value="9"') + item(x)),
    shown: ["5. x", "9. x", "10. x"],
  },
  {
    name: "the pattern of newer programs wins over prefix and suffix",
    automatic: listStyle(
      "L",
      level(1, "1", 'loext:num-list-format="Điều %1%:" style:num-prefix="?" style:num-suffix="?"'),
    ),
    body: list(item(x) + item(x)),
    shown: ["Điều 1: x", "Điều 2: x"],
  },
  {
    name: "padded numbers, bullets, glyphs of symbol fonts, no number at all",
    automatic:
      listStyle("L", level(1, "001, 002, 003, ...")) +
      listStyle("B", '<text:list-level-style-bullet text:level="1" text:bullet-char="+"/>') +
      listStyle("G", '<text:list-level-style-bullet text:level="1" text:bullet-char="&#xf0b7;"/>') +
      listStyle("N", level(1, "")),
    body:
      list(item(x)) +
      list(item(x), 'text:style-name="B"') +
      list(item(x), 'text:style-name="G"') +
      list(item(x), 'text:style-name="N"'),
    shown: ["001 x", "+ x", "- x", "x"],
  },
  {
    name: "the paragraph's style names the list where the list names none",
    automatic: plan + style("paragraph", "P", "", 'style:list-style-name="L"'),
    body: list(item(p("x", "P")), ""),
    shown: ["I. x"],
  },
  {
    name: "headings count in the outline, headers of it do not",
    styles: `<text:outline-style>${[
      '<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>',
      '<text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="."/>',
    ].join("")}</text:outline-style>`,
    body:
      h("x", 1) +
      h("x", 2) +
      h("y", 2, ' text:is-list-header="true"') +
      h("x", 2) +
      h("x", 1, ' text:restart-numbering="true" text:start-value="7"') +
      h("x", 2),
    shown: ["I. x", "1. x", "y", "2. x", "VII. x", "1. x"],
  },
  {
    name: "a numbered paragraph names its list and level",
    automatic: plan,
    body: [1, 2, 2, 1]
      .map(
        (at) =>
          `<text:numbered-paragraph text:list-id="n" text:style-name="L" text:level="${at}">${x}</text:numbered-paragraph>`,
      )
      .join(""),
    shown: ["I. x", "1. x", "2. x", "II. x"],
  },
];

describe("automatic numbers of OpenDocument lists", () => {
  it.each(CASES)("$name", ({ body, styles = "", automatic = "", shown: expected }) => {
    expect(readMade({ body, styles, automatic }).blocks.map(shown)).toEqual(expected);
  });

  it("names a format that it only shows as decimal", () => {
    const { blocks, gaps } = readMade({
      automatic: listStyle("L", level(1, "一, 二, 三")),
      body: list(item(x)),
    });
    expect(blocks.map(shown)).toEqual(["1 x"]);
    expect(gaps.map(({ code }) => code)).toEqual(["numbers-lost"]);
  });
});
