import type { Change, ChangedField, ChangeField } from "../model/change.ts";
import type { Language } from "../model/text.ts";
import { changeTitle, diffWordsOf } from "./diff-messages.ts";

const quantities = new Set<ChangeField>(["value", "milestone", "comparator"]);
const dates = new Set<ChangeField>(["date", "issued"]);
/** Words of the plans; everything else is data that is said in words of the language. */
const quotations = new Set<ChangeField>([
  "text",
  "condition",
  "modality",
  "approximation",
  "scope",
  "polarity",
  "duty",
]);

/** `>= 2 cuộc` as a plan writes it: `ít nhất 02 cuộc`. */
export const quantityText = (value: string, lang: Language): string => {
  const words = diffWordsOf(lang);
  const [, sign, rest] = /^(>=|<=|>|<)?\s*(.*)$/su.exec(value)!;
  const shown = lang === "en" ? rest! : rest!.replaceAll(".", ",").replace(/^(\d)(?=\s|$)/u, "0$1");
  return `${sign === undefined ? "" : `${words.comparators[sign as keyof typeof words.comparators]} `}${shown}`.trim();
};

const roman = ["", "I", "II", "III", "IV"];

const dayText = (value: string, lang: Language): string => {
  const { calendar } = diffWordsOf(lang);
  const next = value.startsWith("Y+1-");
  const own = next ? value.slice(4) : value;
  const shown = own
    .replace(/^(\d{4})-Q([1-4])$/u, (_, y: string, q: string) => calendar.quarter(roman[Number(q)]!, y))
    .replace(/^(\d{4})-(\d\d)-(\d\d)$/u, "$3/$2/$1")
    .replace(/^(\d\d)-(\d\d)$/u, "$2/$1")
    .replace(/^(\d{4})-(\d\d)$/u, (_, y: string, m: string) => calendar.month(String(Number(m)), y))
    .replace(/^--(\d\d)$/u, (_, m: string) => calendar.month(String(Number(m)), null))
    .replace(/^---(\d\d)$/u, (_, d: string) => calendar.dayOfMonth(d));
  return next ? `${shown} ${calendar.nextYear}` : shown;
};

/** `before 11-25`, `11-15..12-15`, `10 working-day after …` in words. */
export const dateText = (value: string, lang: Language): string => {
  const { calendar, relations } = diffWordsOf(lang);
  const [, relation, rest] = /^(?:(before|by|on|within)\s)?(.*)$/su.exec(value)!;
  const window = /^(.+)\.\.(.+)$/u.exec(rest!);
  const offset = /^(\d+) (working-day|day|month|year) (after|before) (.*)$/su.exec(rest!);
  const shown = window
    ? calendar.window(dayText(window[1]!, lang), dayText(window[2]!, lang))
    : offset
      ? `${offset[1]!} ${calendar.units[offset[2] as keyof typeof calendar.units]} ${calendar.sides[offset[3] as keyof typeof calendar.sides]} ${offset[4]!}`
      : dayText(rest!, lang);
  const said = relation === undefined ? "" : relations[relation as keyof typeof relations];
  return said === "" || window ? shown : `${said} ${shown}`;
};

const frequencyText = (value: string, lang: Language): string | null => {
  const { calendar } = diffWordsOf(lang);
  const years = /^(\d+)-years$/u.exec(value)?.[1];
  const times = /^(\d+)-a-year$/u.exec(value)?.[1];
  return years !== undefined
    ? calendar.everyYears(years)
    : times !== undefined
      ? calendar.timesAYear(times)
      : null;
};

/** One side of a field, said to a person. */
const valueText = ({ field }: ChangedField, value: string, lang: Language): string => {
  const { values } = diffWordsOf(lang);
  if (dates.has(field)) return dateText(value, lang);
  if (quantities.has(field)) return quantityText(value, lang);
  if (Object.hasOwn(values, value)) return values[value]!;
  const part = /^(lead|support): (.*)$/su.exec(value);
  if (part) return `${part[2]!} ${values[part[1]!]!}`;
  if (field === "frequency") return frequencyText(value, lang) ?? value;
  return quotations.has(field) ? `“${value}”` : value;
};

/** `giá trị: ít nhất 02 cuộc → ít nhất 03 cuộc`; what only one side has came or went. */
export const fieldText = (field: ChangedField, lang: Language): string => {
  const words = diffWordsOf(lang);
  const name = words.fields[field.field];
  if (field.old === null && field.new === null) return name;
  if (field.old === null) return `${name}: ${words.came} ${valueText(field, field.new!, lang)}`;
  if (field.new === null) return `${name}: ${words.went} ${valueText(field, field.old, lang)}`;
  return `${name}: ${valueText(field, field.old, lang)} → ${valueText(field, field.new, lang)}`;
};

/** By what a change of wording was proven to be none of substance. */
const proofText = ({ proof }: Change, lang: Language): string =>
  proof === null ? "" : diffWordsOf(lang).proofs[proof];

/** Whom the change binds, where the plans say so and the subject does not. */
export const boundText = ({ bound }: Change, lang: Language): string =>
  bound.length === 0 ? "" : `${diffWordsOf(lang).bound}: ${bound.join("; ")}`;

/** The whole sentence: what changed, in what, from what to what. */
export const changeSentence = (change: Change, lang: Language): string => {
  const fields = [
    ...change.fields.map((field) => fieldText(field, lang)),
    proofText(change, lang),
    boundText(change, lang),
  ]
    .filter((it) => it !== "")
    .join("; ");
  const subject = change.kind === "head" ? "" : ` – ${change.subject}`;
  return `${changeTitle(change, lang)}${subject}${fields === "" ? "" : ` (${fields})`}`;
};
