import type { RuleInfo, Severity } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import { wordsOf } from "../messages.ts";

export const sarifLevels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

const languages = ["vi", "en"] as const satisfies readonly Language[];

const helpIn = ({ title, why, source }: RuleInfo, lang: Language): string => {
  const from = [source.document, source.clause].filter(Boolean).join(", ");
  const named = from ? [`${wordsOf(lang).report.source}: ${from}`] : [];
  return [title[lang], why[lang], ...named].join("\n\n");
};

const most = 1000; // code scanning cuts descriptions at 1,024
const short = (text: string): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** A rule as a viewer shows it beside an alert, in both languages whatever the language of the report. */
export const sarifRule = (rule: RuleInfo, lang: Language) => {
  const help = languages.map((one) => helpIn(rule, one)).join("\n\n---\n\n");
  return {
    id: rule.id,
    name: rule.id.split("/").pop()!,
    shortDescription: { text: short(rule.title[lang]) },
    fullDescription: { text: short(rule.why[lang]) },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: sarifLevels[rule.level] },
    properties: {
      tags: [rule.id.split("/")[0]!, rule.check],
      requirement: rule.requirement,
      confidence: rule.source.confidence,
    },
  };
};
