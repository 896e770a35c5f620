const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
/** Beyond this Word repeats letters and marks without end. */
const MAX_REPEATED = 780;

function roman(value: number): string {
  if (value > 32767) return String(value);
  let left = value;
  let text = "";
  for (const [worth, sign] of ROMAN) for (; left >= worth; left -= worth) text += sign;
  return text;
}

/** a … z, aa, bb, … : Word repeats the letter. */
function letters(value: number): string {
  if (value > MAX_REPEATED) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function ordinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teens ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th")}`;
}

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;

/** Number words as Vietnamese counts them, up to 99. */
function vietnamese(value: number): string {
  const [tens, units] = [Math.floor(value / 10), value % 10];
  if (tens === 0 || value > 99) return value > 99 ? String(value) : DIGITS[value]!;
  const head = tens === 1 ? "mười" : `${DIGITS[tens]} mươi`;
  if (units === 0) return head;
  if (units === 5) return `${head} lăm`;
  return units === 1 && tens > 1 ? `${head} mốt` : `${head} ${DIGITS[units]}`;
}

const circled = (value: number): string =>
  value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, "0"),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  ordinal,
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedCircle: circled,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalHalfWidth: String,
  decimalFullWidth: (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  hex: (value) => value.toString(16).toUpperCase(),
  vietnameseCounting: vietnamese,
  none: () => "",
  bullet: () => "",
};

/** `001, 002, 003, ...`: decimal, padded to the width of the sample. */
function custom(sample: string, value: number): string | null {
  const first = /^(0*1),/.exec(sample);
  return first === null ? null : String(value).padStart(first[1]!.length, "0");
}

/** The number as Word shows it; null for a format that we do not know. Zero has letters and Roman signs nowhere. */
export function formatNumber(value: number, format: string, sample: string | null): string | null {
  if (format === "custom") return custom(sample ?? "", value);
  const known = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (known === undefined) return null;
  return value > 0 || format.startsWith("decimal") || format === "none" ? known(value) : String(value);
}
