// Lists as Word keeps them: nine levels each, whether or not anybody uses them, and lists that nobody uses any more.
import { hex } from "./dice.mjs";
import { fewNames } from "./names.mjs";

const formats = ["decimal", "lowerLetter", "lowerRoman"];
const bullets = [
  ["\uf0b7", "Symbol"],
  ["o", "Courier New"],
  ["\uf0a7", "Wingdings"],
];

const level = (id, at, isBullet) => {
  const left = 720 * (at + 1);
  const [text, font] = isBullet ? bullets[at % 3] : [`%${at + 1}.`, "Times New Roman"];
  return `<w:lvl w:ilvl="${at}" w:tplc="${hex(0x04090001 + id * 0x1000 + at)}"${at > 0 ? ' w:tentative="1"' : ""}><w:start w:val="1"/><w:numFmt w:val="${isBullet ? "bullet" : formats[at % 3]}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="360"/></w:pPr><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:hint="default"/></w:rPr></w:lvl>`;
};

const levels = (id, from, isBullet) =>
  Array.from({ length: 9 - from }, (_, at) => level(id, from + at, isBullet)).join("");

const unused = [20, 21, 22, 23, 24, 25];

/** The numbering part: the lists of the lean file filled up to nine levels, and six more. */
export const numberingAsWord = (lean) => {
  const own = (lean.match(/<w:abstractNum .*?<\/w:abstractNum>/gu) ?? []).map((list) => {
    const id = Number(/w:abstractNumId="(\d+)"/.exec(list)[1]);
    const has = list.match(/<w:lvl /gu)?.length ?? 0;
    return list
      .replace("<w:multiLevelType", `<w:nsid w:val="${hex(0x1a2b3c00 + id)}"/><w:multiLevelType`)
      .replace("</w:abstractNum>", `${levels(id, has, false)}</w:abstractNum>`);
  });
  const more = unused.map(
    (id) =>
      `<w:abstractNum w:abstractNumId="${id}" w15:restartNumberingAfterBreak="0"><w:nsid w:val="${hex(0x2b3c4d00 + id)}"/><w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="${hex(0x3c4d5e00 + id)}"/>${levels(id, 0, id % 2 === 0)}</w:abstractNum>`,
  );
  const nums = lean.match(/<w:num .*?<\/w:num>/gu) ?? [];
  const moreNums = unused.map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`);
  return `<w:numbering ${fewNames}>${[...own, ...more, ...nums, ...moreNums].join("")}</w:numbering>`;
};
