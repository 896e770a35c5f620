/** Typed labels turned into Word's own numbering, where a source asks for it. */

const roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

const kinds = [
  { level: 0, pattern: /^([IVX]+)\.\s*/u, parent: () => [], value: (label) => roman.indexOf(label) },
  { level: 1, pattern: /^(\d+)\.\s+/u, parent: () => [], value: Number },
  {
    level: 2,
    pattern: /^(\d+\.\d+)\.\s+/u,
    parent: () => [1],
    value: (label) => Number(label.split(".")[1]),
  },
  { level: 3, pattern: /^(-)\s+/u, parent: () => [], value: () => null },
];

/**
 * A function from a line to its text without the label and its place in the numbering. Counts as Word will
 * and throws where Word would show another number than the source has typed.
 */
export function automaticLabels() {
  let counters = [0, 0, 0];
  let list = 1;
  const take = (text) => {
    const marks = /^\*\*/u.exec(text)?.[0] ?? "";
    const words = text.slice(marks.length);
    for (const { level, pattern, value } of kinds) {
      const match = pattern.exec(words);
      if (!match) continue;
      const number = value(match[1]);
      if (number !== null) {
        counters = counters.map((count, at) => (at === level ? count + 1 : at > level ? 0 : count));
        if (counters[level] !== number)
          throw new Error(`Word would not number this line so: ${text.slice(0, 60)}`);
      }
      return { text: marks + words.slice(match[0].length), num: { level, id: list } };
    }
    return { text, num: undefined };
  };
  return {
    take,
    /** An annex counts from the beginning again. */
    restart: () => {
      counters = [0, 0, 0];
      list += 1;
    },
  };
}

const levels = [
  ["upperRoman", "%1."],
  ["decimal", "%2."],
  ["decimal", "%2.%3."],
  ["bullet", "-"],
];

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The numbering part, with a list of its own for the plan and for each of five annexes. */
export function numberingXml() {
  const level = ([format, text], index) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="space"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="709"/></w:pPr></w:lvl>`;
  const lists = [1, 2, 3, 4, 5, 6];
  return `<w:numbering ${namespace}>${lists
    .map(
      (id) =>
        `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.map(level).join("")}</w:abstractNum>`,
    )
    .join(
      "",
    )}${lists.map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join("")}</w:numbering>`;
}
