import type { Change, DiffReport } from "../model/change.ts";
import type { Language } from "../model/text.ts";
import { diffEn } from "./messages/en-diff.ts";
import { diffVi } from "./messages/vi-diff.ts";
import type { DiffWords } from "./messages/diff-words.ts";

const languages: Readonly<Record<Language, DiffWords>> = { vi: diffVi, en: diffEn };

export const diffWordsOf = (lang: Language): DiffWords => languages[lang];

/** `Chỉ tiêu lỏng hơn`: kind and effect alone, without words of the plans. */
export const changeTitle = ({ kind, effect, class: own }: Change, lang: Language): string => {
  const words = diffWordsOf(lang);
  return own === "substance"
    ? `${words.kinds[kind]}: ${words.effects[effect]}`
    : `${words.kinds[kind]}: ${words.classes[own]}`;
};

/** How many changes of each class there are. */
export const countText = ({ changes }: DiffReport, lang: Language): string => {
  const of = (name: Change["class"]): number => changes.filter((it) => it.class === name).length;
  return diffWordsOf(lang).count(of("substance"), of("moved"), of("wording"), of("typographic"));
};
