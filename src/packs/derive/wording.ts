import { amount } from "../../checks/milestones.ts";
import type { Quantity, Target } from "../../model/plan.ts";

/** A target as one sentence that holds its numbers, its years and its rhythm, wherever the parent writes them. */
export function sentenceOf(target: Target): string {
  const { quantities, frequency } = target;
  const said = quantities.reduce(inDigits, target.text.replace(/[;.:\s]+$/u, ""));
  const withNumbers = quantities.every(({ value }) => numeral(value).test(said))
    ? withYear(said, quantities)
    : `${said}: ${quantities.map(milestone).join(", ")}`;
  const since = target.baselineYear;
  const compared =
    since === null || said.includes(String(since)) ? withNumbers : `${withNumbers} so với năm ${since}`;
  return frequency === null || RHYTHM.test(said) ? compared : `${EVERY[frequency]}, ${lowerFirst(compared)}`;
}

/** `hai mô hình` is `2 mô hình`; `năm` is a year before it is a number. */
function inDigits(text: string, { value }: Quantity): string {
  const word = WORDS[value];
  if (!word || numeral(value).test(text)) return text;
  return text.replace(new RegExp(`(?<![A-Za-zÀ-ỿ])${word}(?=\\s+[A-Za-zÀ-ỿ])`), String(value));
}
const WORDS = ["", "một", "hai", "ba", "bốn", "", "sáu", "bảy", "tám", "chín", "mười"];

/** The year that stands in the heading or the lead-in above the parent's sentence. */
function withYear(said: string, quantities: readonly Quantity[]): string {
  const unsaid = quantities.filter(({ byYear }) => byYear !== null && !said.includes(String(byYear)));
  const year = unsaid[0]?.byYear;
  return year === undefined ? said : `Đến năm ${year}, ${lowerFirst(said)}`;
}

const milestone = (quantity: Quantity) =>
  `${quantity.byYear === null ? "" : `đến năm ${quantity.byYear} `}đạt ${amount(quantity).vi}`;

/** A number as a plan writes it: `02`, `48,5`, `2.000`. */
export function numeral(value: number): RegExp {
  const [whole, rest] = String(value).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, "[.\\s]?");
  return new RegExp(`(?<![\\d.,])0?${grouped}${rest === undefined ? "" : `[,.]${rest}`}(?![\\d])`);
}

const RHYTHM = /(hằng|hàng|mỗi|từng|một) (năm|quý|tháng|tuần)|định kỳ|6 tháng|\/(năm|quý|tháng|tuần)/iu;
const EVERY = {
  year: "Hằng năm",
  "half-year": "Định kỳ 6 tháng",
  quarter: "Hằng quý",
  month: "Hằng tháng",
  week: "Hằng tuần",
} as const;

const lowerFirst = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
