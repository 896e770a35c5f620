// The properties that Word writes on every run and every paragraph, however little of them an author asked for.

/** Half points of the body text, where a lean run leaves the size to the defaults. */
const bodySize = "28";
const languages = ["vi-VN", "nl-NL", "pt-BR", "vi-VN", "sv-SE", "vi-VN"];
const colours = ["", '<w:color w:val="000000"/>', "", '<w:color w:val="000000" w:themeColor="text1"/>', ""];
const fonts = [
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>',
  '<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>',
];

const sizeIn = (look) => /<w:sz w:val="(\d+)"/.exec(look)?.[1] ?? bodySize;

/** What a paragraph's runs share: Word keeps the habits of whoever typed or pasted it. */
export const habitOf = (roll) => ({
  language: languages[roll(languages.length)],
  colour: colours[roll(colours.length)],
  font: fonts[roll(fonts.length)],
});

/** Run properties in the order of the schema. */
export const runLook = (look, { language, colour, font }) => {
  const size = sizeIn(look);
  return [
    "<w:rPr>",
    font,
    look.includes("<w:b/>") ? "<w:b/><w:bCs/>" : "",
    look.includes("<w:i/>") ? "<w:i/><w:iCs/>" : "",
    colour,
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="${language}"/>`,
    "</w:rPr>",
  ].join("");
};

const plainSpacing = '<w:spacing w:line="312" w:lineRule="auto"/>';

/** Paragraph properties: what the lean file says of the place, and what Word adds to it. */
export const paragraphLook = (lean, habit, roll) => {
  const section = /<w:sectPr.*<\/w:sectPr>/.exec(lean)?.[0] ?? "";
  const mark = /<w:rPr>(.*?)<\/w:rPr>/.exec(lean)?.[1] ?? "";
  const place = lean
    .replace(section, "")
    .replace(/<w:rPr>.*?<\/w:rPr>/, "")
    .replace(/<w:pBdr>.*?<\/w:pBdr>/, "")
    .replace(/(<w:spacing [^>]*)\/>/, '$1 w:line="312" w:lineRule="auto"/>');
  const shade =
    roll(4) === 0 && !place.includes("<w:numPr>")
      ? '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>'
      : "";
  const spaced = place.includes("<w:spacing")
    ? place.replace("<w:spacing", `${shade}<w:spacing`)
    : place.replace(/(?=<w:ind|<w:jc|$)/, `${shade}${plainSpacing}`);
  return `<w:pPr>${spaced}${runLook(mark, habit)}${section}</w:pPr>`;
};
