import type { ReportWords, Tally } from "./words.ts";

const count = (n: number, noun: string, plural = `${noun}s`): string[] =>
  n > 0 ? [`${String(n)} ${n === 1 ? noun : plural}`] : [];

const tally = ({ errors, warnings, infos, reviews, gaps, suppressed }: Tally): string =>
  [
    ...(errors + warnings + infos === 0
      ? ["No problems"]
      : [...count(errors, "error"), ...count(warnings, "warning"), ...count(infos, "note")]),
    ...count(reviews, "point to review", "points to review"),
    ...count(gaps, "unread passage"),
    ...count(suppressed, "known finding not counted", "known findings not counted"),
  ].join(", ") + ".";

export const reportEn: ReportWords = {
  issuedBy: (issuer, period) => (period ? `${issuer}, period ${period}` : issuer),
  kindOfPlan: (kind, by, words) =>
    `Kind of plan: ${kind}` +
    {
      title: ` (by its title: “${words}”)`,
      period: ` (by its years: ${words})`,
      headings: ` (by its headings: “${words}”)`,
      nothing: " (neither title nor headings say more)",
    }[by],
  comparedWith: (packs) => `Compared with: ${packs}`,
  notComparedWith: (packs) => `Not compared with: ${packs}`,
  source: "Source",
  inTheDraft: "Draft",
  advice: { replace: "Write instead", example: "For example", action: "To do" },
  nearest: "Nearest sentence",
  seeAlso: "See also",
  noLaw: "a rule of proofreading, not of law",
  noClause: "general rule of form",
  page: (n) => `page ${String(n)}`,
  line: (n) => `line ${String(n)}`,
  section: (path) => `section ${path}`,
  toDo: (name, level, n) =>
    `${name} (${String(n)})${{ error: " – to mend before signing", warning: " – to look at", info: "" }[level]}`,
  checked: (n) => `${String(n)} points were checked:`,
  ownRules: "General proofreading",
  coverage: "The draft beside",
  coverageHead: ["Requirement", "In the draft", "Verdict"],
  notInTheDraft: "not found",
  gaps: "Not read",
  reviews: "A person has to decide",
  clean: "No problem was found.",
  tally,
  tallyOfFiles: (files, clean, notChecked) =>
    [
      ...count(files, "file"),
      `${String(clean)} without error or warning`,
      ...(notChecked ? [`${String(notChecked)} not checked`] : []),
    ].join(", ") + ".",
  moreFiles: (n) => `${String(n)} more files; see the full report.`,
  more: (n) => `${String(n)} more; see the full report.`,
  notChecked: (why) => `NOT CHECKED. ${why}`,
};
