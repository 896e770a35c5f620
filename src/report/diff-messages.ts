import type { Change, ChangedField, DiffReport } from "../model/change.ts";
import type { Language } from "../model/text.ts";
import { diffEn } from "./messages/en-diff.ts";
import { diffVi } from "./messages/vi-diff.ts";
import type { DiffWords } from "./messages/diff-words.ts";

const languages: Readonly<Record<Language, DiffWords>> = { vi: diffVi, en: diffEn };

export const diffWordsOf = (lang: Language): DiffWords => languages[lang];

const dated = (value: string): string =>
  value.replace(/(\d{4})-(\d\d)-(\d\d)/g, "$3/$2/$1").replace(/(?<![\d/])(\d\d)-(\d\d)(?![\d/-])/g, "$2/$1");

const dates = new Set<ChangedField["field"]>(["date", "issued"]);
const relations: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { before: "trước", by: "chậm nhất", on: "vào", within: "trong" },
  en: {},
};

const valueText = (field: ChangedField, value: string | null, lang: Language): string => {
  const words = diffWordsOf(lang);
  if (value === null) return words.none;
  const [head, ...rest] = value.split(" ");
  const said = field.field === "date" ? [relations[lang][head!] ?? head!, ...rest].join(" ") : value;
  const known = Object.hasOwn(words.values, said) ? words.values[said]! : said;
  return dates.has(field.field) ? dated(known) : known;
};

/** `giá trị: 90% → 80%`; one side alone where the other has none. */
export const fieldText = (field: ChangedField, lang: Language): string => {
  const words = diffWordsOf(lang);
  const name = words.fields[field.field];
  if (field.old === null && field.effect === "added") return `${name}: ${valueText(field, field.new, lang)}`;
  if (field.new === null && field.effect === "dropped")
    return `${name}: ${valueText(field, field.old, lang)}`;
  return `${name}: ${valueText(field, field.old, lang)} → ${valueText(field, field.new, lang)}`;
};

/** `Chỉ tiêu lỏng hơn`: kind and effect alone, without words of the plans. */
export const changeTitle = ({ kind, effect, class: own }: Change, lang: Language): string => {
  const words = diffWordsOf(lang);
  return own === "substance"
    ? `${words.kinds[kind]}: ${words.effects[effect]}`
    : `${words.kinds[kind]}: ${words.classes[own]}`;
};

/** The whole sentence: what changed, in what, from what to what. */
export const changeSentence = (change: Change, lang: Language): string => {
  const fields = change.fields.map((field) => fieldText(field, lang)).join("; ");
  const subject = change.kind === "head" ? "" : ` – ${change.subject}`;
  return `${changeTitle(change, lang)}${subject}${fields === "" ? "" : ` (${fields})`}`;
};

/** How many changes of each class there are. */
export const countText = ({ changes }: DiffReport, lang: Language): string => {
  const of = (name: Change["class"]): number => changes.filter((it) => it.class === name).length;
  return diffWordsOf(lang).count(of("substance"), of("moved"), of("wording"), of("typographic"));
};
