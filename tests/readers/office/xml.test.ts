import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, type Limits } from "../../../src/readers/limits.ts";
import { attribute, descendants } from "../../../src/readers/office/element.ts";
import { MalformedPart, Refusal } from "../../../src/readers/office/refusal.ts";
import { parseXml, utf8Part, type XmlElement } from "../../../src/readers/office/xml.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const parse = (xml: string, limits: Partial<Limits> = {}, nodes = 2_000_000): XmlElement =>
  parseXml(utf8Part("p", Buffer.from(xml)), { ...DEFAULT_LIMITS, ...limits }, { left: nodes });
const whole = (body: string): string => `<w:body ${W}>${body}</w:body>`;

/** Names and values as they stand, whether an element was read or known again. */
const shape = ({ name, children, tag }: XmlElement): string =>
  `${name}[${tag.replace(/\s+/g, " ").replace(/ ?xmlns\S+/g, "")}](${children.map(shape).join()})`;

/** The fewest nodes that a text can be read with. */
const cost = (xml: string): number => {
  let [low, high] = [0, 10_000];
  while (low < high) {
    const middle = (low + high) >> 1;
    try {
      parse(xml, {}, middle);
      high = middle;
    } catch {
      low = middle + 1;
    }
  }
  return low;
};

const bold = "<w:rPr><w:b/><w:i/></w:rPr>";

describe("properties written alike", () => {
  it.each([
    ["one after the other", bold.repeat(5)],
    ["beside others of the same length", `${bold}${bold.replace("w:i", "w:u")}${bold}`],
    [
      "with a change inside, that ends first",
      `<w:rPr><w:b/><w:rPrChange>${bold}</w:rPrChange></w:rPr>`.repeat(3),
    ],
    ["in properties of a paragraph", `<w:p><w:pPr>${bold}</w:pPr></w:p>`.repeat(3)],
    ["in comments and character data", `${bold}<!--${bold}--><w:t><![CDATA[${bold}]]></w:t>${bold}`],
  ])("give the same tree as when each is written in its own way: %s", (_, body) => {
    let count = 0;
    const apart = body.replaceAll("<w:rPr>", () => `<w:rPr${" ".repeat(++count)}>`);
    expect(shape(parse(whole(body)))).toBe(shape(parse(whole(apart))).replaceAll("[ ]", "[]"));
  });

  it("cost as much each time", () => {
    const once = cost(whole(bold));
    expect(cost(whole(bold.repeat(100))) - once).toBe(99 * 3);
  });

  it("are not known again where a prefix means something else", () => {
    const other = `<w:p xmlns:w="urn:other">${bold}</w:p>`;
    const found = descendants(parse(whole(bold + other + bold)), new Set(["w:rPr"]));
    expect(found.map(({ children }) => children.map(({ name }) => name))).toEqual([
      ["w:b", "w:i"],
      ["w:b", "w:i"],
    ]);
  });

  it("may not stand deeper than any element may", () => {
    const nested = (depth: number) => bold + "<w:p>".repeat(depth) + bold + "</w:p>".repeat(depth);
    expect(() => parse(whole(nested(7)), { maxXmlDepth: 10 })).not.toThrow();
    expect(() => parse(whole(nested(9)), { maxXmlDepth: 10 })).toThrow(Refusal);
  });
});

describe("defaults of styles that nobody has", () => {
  const latent = (inside: string): string => whole(`<w:latentStyles>${inside}</w:latentStyles><w:style/>`);

  it("are not kept, and count", () => {
    const many = latent('<w:lsdException w:name="a > b"/>'.repeat(50));
    expect(shape(parse(many))).toBe("w:body[](w:latentStyles[](),w:style[]())");
    expect(cost(many) - cost(latent(""))).toBe(50);
  });

  it.each([
    ["an end in a comment", '<w:a/><!-- </w:latentStyles><w:style w:val="x"/> --><w:a/>'],
    ["an end in a value", '<w:a w:b="</w:latentStyles>"/>'],
    ["an element with content", "<w:a/><w:b><w:c/></w:b><w:a/>"],
  ])("hide nothing behind %s", (_, inside) => {
    const styles = parse(latent(inside)).children.filter(({ name }) => name === "w:style");
    expect(styles.map((style) => attribute(style, "w:val"))).toEqual([null]);
  });

  it.each(["<w:a", "<w:a/", '<w:a b="/>', "<w:a/></w:b>", "<w:a/><w:b>"])(
    "must be well-formed: %s",
    (inside) => {
      expect(() => parse(latent(inside))).toThrow(MalformedPart);
    },
  );
});

describe("tags", () => {
  it.each([
    ['<w:a w:b=">"/>', ">"],
    ["<w:a w:b='\">'/>", '">'],
    ['<w:a\n\tw:c="\'"  w:b = "x"\n/>', "x"],
    ['<w:a w:c="" w:b=""/>', ""],
  ])("end behind their values: %s", (tag, value) => {
    expect(attribute(parse(whole(tag)).children[0]!, "w:b")).toBe(value);
  });

  it.each(["<w:a <w:b/>", '<w:a b="1" <w:b/>', '<w:a b="1>', "<w:a b='1\">", "< w:a/>", "</>"])(
    "are refused where they do not end: %s",
    (tag) => {
      expect(() => parse(whole(tag))).toThrow(MalformedPart);
    },
  );

  it("have as many attributes as the limit says", () => {
    const tag = (n: number) => whole(`<w:a ${'b="" '.repeat(n)}/>`);
    expect(() => parse(tag(256))).not.toThrow();
    expect(() => parse(tag(257))).toThrow(new Refusal("too-complex", "maxXmlAttributes 256"));
    expect(() => parse(tag(2_000_000))).toThrow(Refusal);
  });
});
