import type { RuleWords } from "./rule-words.ts";

export const rulesEn: RuleWords = {
  derived: (folder, rules) => `Wrote ${String(rules)} rules to "${folder}"; read each of them before use.`,
  nothingDerived: (file) => `"${file}" asks nothing of the level below.`,
  folderIsForeign: (folder) => `"${folder}" holds files already; choose another folder or add --force.`,
  tested: (examples, failed, rules) =>
    `${String(rules)} rules, ${String(examples)} examples, ${String(failed)} failed.`,
  exampleFailed: (rule, example, expected, found) =>
    `${rule}: the example "${example}" needs ${expected || "no finding"}, got ${found || "no finding"}.`,
  phrasesTested: (phrases, examples, failed) =>
    `${String(phrases)} phrases, ${String(examples)} examples, ${String(failed)} wrong.`,
  phraseFailed: (place, sentence, expected, found) =>
    `${place}: example “${sentence}” is to be read as “${expected}”, is read as ${found ? `“${found}”` : "nothing"}.`,
  ruleSilent: (rule) => `${rule}: no example makes this rule fire.`,
  needsSource: "--source FILE is needed: the plan that the pack quotes.",
  verified: (found, all) => `Found ${String(found)} of ${String(all)} quotations.`,
  changed: (rule, clause, nearest) =>
    `${rule} (${clause}): the quotation is no longer there${nearest === null ? "" : `; nearest: "${nearest}"`}.`,
  noQuotations: (pack) => `The pack "${pack}" quotes no document.`,
  needsDrafts: "Needs the old one, the new one (parent plan or rule pack) and at least one draft.",
  nowInBreach: "now in breach",
  noLonger: "no longer",
  unaffected: (drafts) => `${String(drafts)} drafts unchanged.`,
  none: "none",
};
