import type { Words } from "./words.ts";

export const kindsEn: Words["kinds"] = {
  "missing-section": {
    title: "A required part is missing",
    when: "Objectives, tasks, funding, organisation or reporting have no heading and no sentence speaks of them.",
  },
  "missing-target": {
    title: "A target is missing",
    when: "The source sets a target that the draft does not have; a task on the same subject does not stand for it.",
  },
  "target-number-missing": {
    title: "A target without its number",
    when: "A sentence names the target but not the value to be reached.",
  },
  "target-below-required": {
    title: "A target below what is required",
    when: "The draft's value is weaker than the source's; a stronger one is always accepted.",
  },
  "target-wrong-year": {
    title: "A target with the wrong year",
    when: "The value is to be reached later than the source says.",
  },
  "target-wrong-baseline": {
    title: "A target with the wrong baseline",
    when: "The change is measured against another year than the source's.",
  },
  "target-wrong-frequency": {
    title: "A target with the wrong frequency",
    when: "The target is met less often than the source asks.",
  },
  "target-wrong-unit": {
    title: "A target in the wrong unit",
    when: "The target is counted in a unit that cannot be compared with the source's.",
  },
  "missing-task": {
    title: "A group of tasks is missing",
    when: "A task group of the source is in no task and in no agency's duty.",
  },
  "missing-deadline": {
    title: "Reports without a day",
    when: "Periodic reports are asked for and nowhere is a day given.",
  },
  "deadline-too-late": {
    title: "A deadline that is too late",
    when: "The day is not before the one on which the parent plan, or the collecting body of this plan, has to report.",
  },
  "wrong-date": {
    title: "An event on the wrong days",
    when: "An event that the source fixes (such as the Action Month) is written with other days.",
  },
  "invalid-date": {
    title: "An impossible date",
    when: "No such day, a window that ends before it starts, or a milestone outside the plan's period.",
  },
  "unassigned-agency": {
    title: "An agency without a block of duties",
    when: "An agency has work in the draft but stands nowhere in the organisation section.",
  },
  "unassigned-target": {
    title: "A target that nobody owns",
    when: "The plan gives its targets to agencies and leaves this one out.",
  },
  "unassigned-task": {
    title: "A task that nobody owns",
    when: "The plan gives its tasks to agencies and leaves this one out.",
  },
  "abolished-agency": {
    title: "An agency that is gone",
    when: "Work is given to a body that was merged or dissolved before the day of the document; citations do not count.",
  },
  "abolished-unit": {
    title: "An administrative unit that is gone",
    when: "A district, township or province that was merged before the day of the document; citations and history do not count.",
  },
  "unknown-parent": {
    title: "The parent plan was not given",
    when: "The draft cites a parent plan and its file was not given.",
  },
  "missing-legal-basis": {
    title: "A legal basis is missing",
    when: "The document that sets up the programme is cited nowhere.",
  },
  "wrong-legal-basis": {
    title: "A legal basis that does not fit",
    when: "Number, date or issuer of a cited document do not belong together.",
  },
  "expired-programme": {
    title: "A programme that has ended",
    when: "A programme whose period is over is treated as running.",
  },
  "numbering-gap": { title: "A gap in the numbering", when: "Labels of siblings skip a number." },
  "numbering-repeat": { title: "A repeated number", when: "Two siblings carry one label." },
  "missing-annex": {
    title: "An annex is missing",
    when: "The text refers to an annex that is not in the file.",
  },
  "duplicate-text": { title: "The same text twice", when: "One passage stands word for word in two places." },
  "repeated-word": {
    title: "A repeated word",
    when: "A word or phrase stands twice in a row and is no reduplication.",
  },
  "inconsistent-name": {
    title: "One name, several spellings",
    when: "A body or place is written in different ways in the document.",
  },
  "inconsistent-number": {
    title: "One quantity, several values",
    when: "A quantity, year or deadline is given differently in the document.",
  },
  "superseded-law": {
    title: "A replaced law is cited",
    when: "A cited law or decree was replaced before the day of the draft.",
  },
  "wrong-programme": {
    title: "A programme is cited wrongly",
    when: "Name, period or decision of a programme do not belong together, or the programme cited has ended.",
  },
  "missing-review": {
    title: "The final review is missing",
    when: "A plan over several years names no final review with its year and who leads it.",
  },
  "report-tier-open": {
    title: "The report upward has no day",
    when: "The lower tier has a day and the upper one none, or a body reports past the one it belongs to.",
  },
  "beyond-authority": {
    title: "Work given beyond the issuer's authority",
    when: "The Front, its members, Party bodies, courts or procuracies are given work instead of being asked (“đề nghị”).",
  },
  "beyond-competence": {
    title: "Work given to a body that may not do it",
    when: "A body is given what the law gives to another.",
  },
  "weak-commitment": {
    title: "A weakened commitment",
    when: "A binding target or task is written as encouraged, possible, conditional, approximate, or turned round.",
  },
  "leftover-place": {
    title: "Another place's name is left",
    when: "The name of another place stands in the place of issue, the recipients, a body's name or the text.",
  },
  "leftover-year": {
    title: "Another year is left",
    when: "A year or day outside the plan's time, a review before the day of issue, or a basis younger than the plan.",
  },
  "unequal-sum": {
    title: "Figures do not add up",
    when: "Total and parts, figures and words, unit price and number, yearly amount and years do not agree.",
  },
  "dangling-reference": {
    title: "A reference leads nowhere",
    when: "The text refers to a section, an item or an annex that the plan does not have.",
  },
  "unclear-tasks": {
    title: "Tasks are not clear enough",
    when: "Tasks name no leading body, time or product; said once a plan.",
  },
  "missing-recipient": {
    title: "Recipients are missing",
    when: "A body with a duty, or the level above, is not among the recipients.",
  },
  "copied-text": {
    title: "A duty copied from another body",
    when: "A long passage stands word for word under the duties of two bodies.",
  },
  format: {
    title: "Format",
    when: "A component of Decree 30/2020/NĐ-CP is missing or malformed.",
  },
};
