import type { Gap, NotCheckedReason } from "../model/document.ts";
import type { Because, Finding, FindingFacts, FindingKind, Source } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { en } from "./messages/en.ts";
import { vi } from "./messages/vi.ts";
import { withLimitNames } from "./messages/limit-name.ts";
import type { Words } from "./messages/words.ts";

const languages: Readonly<Record<Language, Words>> = { vi, en };

export const wordsOf = (lang: Language): Words => languages[lang];

/** The sentence of a finding: what was found, and what is needed. */
export const findingSentence = (finding: Finding, lang: Language): string => {
  const say = wordsOf(lang).findings[finding.kind] as (
    facts: FindingFacts[FindingKind],
    source: Source,
  ) => string;
  return capitalised(say(finding.facts, finding.source));
};

export const becauseSentence = ({ code, detail }: Because, lang: Language): string =>
  wordsOf(lang).because[code](withLimitNames(detail));

export const gapSentence = ({ code, detail }: Gap, lang: Language): string =>
  wordsOf(lang).gaps[code](withLimitNames(detail));

export const reasonSentence = (reason: NotCheckedReason, detail: string, lang: Language): string =>
  wordsOf(lang).reasons[reason](withLimitNames(detail));

const capitalised = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
