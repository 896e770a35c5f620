import type { Finding, FindingFacts, FindingKind, Source } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { wordsOf } from "./messages.ts";

/** What an officer is told to do about a finding. */
export interface Advised {
  readonly kind: "replace" | "example" | "action";
  readonly text: string;
  /** This for that, word for word; an empty `old` is a new paragraph. */
  readonly edit: { readonly old: string; readonly new: string } | null;
}

/** The advice on a finding in one language: what to write, else a form of it, else what to do; null where all is said. */
export const adviceOf = (finding: Finding, lang: Language): Advised | null => {
  const { advice, suggestion } = finding;
  if (advice?.kind === "replace") {
    const { old, now } = advice.edit;
    return { kind: "replace", text: now, edit: { old, new: now } };
  }
  const example = advice?.text ?? suggestion;
  if (example) return { kind: "example", text: example[lang], edit: null };
  const action = wordsOf(lang).actions[finding.kind] as
    ((facts: FindingFacts[FindingKind], source: Source) => string | null) | undefined;
  const text = action?.(finding.facts, finding.source) ?? null;
  return text === null ? null : { kind: "action", text, edit: null };
};

/** The advice under its name: `Sửa thành`, `Ví dụ`, `Cách làm`. */
export const adviceLine = (
  finding: Finding,
  lang: Language,
): readonly [name: string, text: string] | null => {
  const advised = adviceOf(finding, lang);
  return advised && [wordsOf(lang).report.advice[advised.kind], advised.text];
};
