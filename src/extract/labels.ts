import type { LabelKind } from "../model/plan.ts";

/** A label typed at the start of a text, or shown by the program: `II`, `1.2`, `đ`, `-`. */
export interface Label {
  readonly kind: LabelKind;
  /** Without its punctuation. */
  readonly value: string;
  /** Characters of the text that the label takes, white space included. */
  readonly length: number;
}

/** Tried in this order. A number that goes on with a digit (`15.000`) is a number, not a label. */
const grammar: readonly (readonly [LabelKind, RegExp])[] = [
  ["part", /^((?:phần|chương)\s+(?:thứ\s+[A-Za-zÀ-ỿ]+|[ivxl]+|\d{1,2})(?![A-Za-zÀ-ỿ]))[.:\s-]*/i],
  [
    "dotted",
    /^(\d{1,2}(?:\.\d{1,2}){1,4})(?:[.)]\s*(?=["“'(]?[A-Za-zÀ-ỿ\d])|\s+(?=["“(]?[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]))/,
  ],
  ["roman", /^([IVX]{1,6})(?:[.)]|\/|\s\.(?=\s)|\s?[-–](?=\s))\s*(?=["“'(]?[A-Za-zÀ-ỿ\d])/],
  ["upper", /^([A-ZĐ])[.)/]\s*(?=["“(]?[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ])/],
  [
    "arabic",
    /^(\d{1,3})(?:\s?(?:\.\/|\.-|\/-|[-–])(?=\s)|[.)]|\/(?=\s)|\s\.(?=\s))\s*(?=["“'(]{0,2}[A-Za-zÀ-ỿ])/,
  ],
  ["arabic", /^\((\d{1,2})\)\s*(?=[A-Za-zÀ-ỿ\d])/],
  ["arabic", /^(\d{1,2})[.)]\s+(?=\d)/],
  ["lower-roman", /^\(?(i{2,3}|iv|vi{1,3}|ix|xi{0,3})\)\s*/],
  ["letter", /^\(?([a-zđ])(?:\)\s*|\.\s+(?=["“(]?[A-Za-zÀ-ỿ]))/],
  ["dash", /^([-–—−\u00ad])\s*(?=\S)(?!\d{4}\b)/],
  ["plus", /^(\+)\s*(?=\S)/],
  ["dot", /^([•●▪■○◦·*✓➢])\s*(?=\S)/],
];

/** What a label can begin with; most lines of prose are turned away here. */
const mayOpen =
  /^(?:[\d(+•●▪■○◦·*✓➢\u2010-\u2015\u00ad-]|[A-ZĐa-zđ][.)/]|[IVX]{1,6}[.)/\s–-]|[ivx]{2,6}\)|[Pp][Hh][ầẦ]|[Cc][Hh][ưƯ])/;

/** The label at the start of a text, or null. */
export const labelAt = (text: string): Label | null => {
  if (!mayOpen.test(text)) return null;
  for (const [kind, pattern] of grammar) {
    const found = pattern.exec(text);
    if (found) return { kind, value: found[1]!.replace(/\s+/g, " "), length: found[0].length };
  }
  return null;
};

/** The label that a program shows before a text (`I.`, `a)`, a bullet glyph). */
export const shownLabel = (shown: string): Label | null => {
  const mark = shown.trim();
  if (mark === "") return null;
  const found = labelAt(`${mark} Xy`) ?? labelAt(`${mark}. Xy`);
  return found ? { ...found, length: 0 } : { kind: "dot", value: "•", length: 0 };
};

/** Labels of points follow the Vietnamese alphabet: no f, j, w, z (Nghị định 30/2020, Phụ lục I, mục V). */
const lowerRow = "abcdđeghiklmnopqrstuvxy";
const upperRow = "ABCDEFGHIKLMNOPQRSTUVXY";

const ranks: Readonly<Record<LabelKind, number>> = {
  part: 0,
  upper: 1,
  roman: 2,
  arabic: 3,
  dotted: 4,
  letter: 5,
  "lower-roman": 6,
  dash: 7,
  plus: 8,
  dot: 9,
};

/** How deep a kind of label usually stands: a smaller rank stands above a greater one. */
export const rankOf = (kind: LabelKind): number => ranks[kind];

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

const romanValue = (text: string): number => {
  const digits = [...text.toLowerCase()].map((d) => romanDigits[d] ?? 0);
  return digits.reduce((sum, d, i) => sum + (d < (digits[i + 1] ?? 0) ? -d : d), 0);
};

/** Place of a label in its row, from 1; null where the kind has no order (bullets, `Phần thứ …`). */
export const ordinalOf = (kind: LabelKind, value: string): number | null => {
  switch (kind) {
    case "roman":
    case "lower-roman":
      return romanValue(value);
    case "arabic":
      return Number(value);
    case "dotted":
      return Number(value.split(".").at(-1));
    case "letter":
      return lowerRow.indexOf(value) + 1 || null;
    case "upper":
      return upperRow.indexOf(value) + 1 || null;
    default:
      return null;
  }
};

const follows = (row: string, previous: string | null, value: string): boolean =>
  previous !== null && row[row.indexOf(previous) + 1] === value;

/** `I`, `V`, `X` are letters only where a row of letters has just reached them; `i`, `v`, `x` likewise. */
export const settle = (label: Label, previousUpper: string | null, previousLetter: string | null): Label => {
  const { kind, value } = label;
  if (kind === "roman" && value.length === 1 && follows(upperRow, previousUpper, value)) {
    return { ...label, kind: "upper" };
  }
  if (kind === "letter" && /[ivx]/.test(value) && previousLetter === null) {
    return { ...label, kind: "lower-roman" };
  }
  return label;
};
