import { dateEn as date } from "./dates.ts";
import { partsEn } from "./en-names.ts";
import type { Words } from "./words.ts";

/** The parent plan says whose it is. */
const demanded = (what: string, { owner, asked }: { owner?: string; asked?: string }): string | null =>
  asked === undefined
    ? null
    : owner === undefined
      ? `${what} is given to no agency; the parent plan gives it to ${asked}, which needs to be named.`
      : `${what} is given to ${owner}; by the parent plan the body of this field is ${asked}, which needs to have it.`;

export const findingsEn: Words["findings"] = {
  "missing-section": ({ part }) =>
    `Nothing on ${partsEn[part]} was found, neither a heading nor a sentence; it needs to be added.`,
  "missing-target": ({ target, required }, { document }) =>
    `The target “${target.en}” was not found; ${document} asks for ${required.en}, to be added to the objectives.`,
  "target-number-missing": ({ target, required }, { document }) =>
    `The target “${target.en}” is named without its number; ${document} asks for ${required.en}, which needs to be stated.`,
  "target-below-required": ({ target, required, actual }, { document }) =>
    `The target “${target.en}” falls short (draft: ${actual.en}; ${document}: ${required.en}); it needs to be at least that.`,
  "target-wrong-year": ({ target, required, actual }, { document }) =>
    `The target “${target.en}” has another year (draft: ${actual.en}; ${document}: ${required.en}); the year needs to change.`,
  "target-wrong-baseline": ({ target, required, actual }, { document }) =>
    `The target “${target.en}” has another baseline (draft: ${actual.en}; ${document}: ${required.en}); the baseline needs to change.`,
  "target-wrong-frequency": ({ target, required, actual }, { document }) =>
    `The target “${target.en}” has another frequency (draft: ${actual.en}; ${document}: ${required.en}); the frequency needs to change.`,
  "target-wrong-unit": ({ target, required, actual }, { document }) =>
    `The target “${target.en}” has another unit (draft: ${actual.en}; ${document}: ${required.en}); the unit needs to change.`,
  "missing-task": ({ task }, { document }) =>
    `The task “${task.en}” was found neither among the tasks nor among the duties; ${document} has this group of tasks, so it needs to be added.`,
  "missing-deadline": ({ quote }) =>
    `Periodic reports are asked for${quote ? ` (“${quote}”)` : ""} without a day; the day needs to be stated, for example “trước ngày … hằng năm”.`,
  "deadline-too-late": ({ deadline, limit, limitOf }) =>
    `The deadline is ${date(deadline)}, not earlier than ${date(limit)} of ${limitOf}; it needs to fall before that day.`,
  "wrong-date": ({ event, actual, required }, { document }) =>
    `${event.en} is given as ${actual}; in ${document} it is ${required}, so the dates need to change.`,
  "invalid-date": ({ written, why, period }) =>
    ({
      "no-such-day": `The calendar has no day “${written}”; the date needs to be checked.`,
      "ends-before-start": `The window “${written}” ends before it starts; its two days need to be checked.`,
      "outside-period": `The milestone “${written}” lies outside the plan's period ${period}; one of the two needs to change.`,
    })[why],
  "unassigned-agency": ({ agency, where }) =>
    `${agency} is given work${where ? ` in ${where}` : ""} but has no block in the organisation section; one needs to be added.`,
  "unassigned-target": ({ target, ...by }) =>
    demanded(`The target “${target}”`, by) ??
    `The target “${target}” is given to no agency; the responsible agency needs to be named.`,
  "unassigned-task": ({ task, ...by }) =>
    demanded(`The task “${task}”`, by) ??
    `The task “${task}” is given to no agency; the leading agency needs to be named.`,
  "abolished-agency": ({ agency, until, successor, basis }) =>
    `${agency} ceased to exist (last day ${date(until)}${basis ? `, ${basis}` : ""}); it needs to be replaced by ${successor || "the body that took over"}.`,
  "abolished-unit": ({ agency, until, successor, basis }) =>
    `${agency} is no longer an administrative unit (last day ${date(until)}${basis ? `, ${basis}` : ""}); it needs to be written as ${successor || "the unit of today"}.`,
  "unknown-parent": ({ number }) =>
    `The draft cites the parent plan ${number}, whose file was not given; it needs a run with --parent FILE to be compared.`,
  "missing-legal-basis": ({ basis }) => `${basis} is cited nowhere; it needs to be added to the legal bases.`,
  "wrong-legal-basis": ({ written, right, gone }) =>
    gone
      ? `The document is cited as “${written}”, but ${gone.name} existed only until ${date(gone.until)}; its issuer or its day needs to be checked.`
      : `The basis is written “${written}”, where number, date and issuer do not belong together; it needs to be ${right}.`,
  "expired-programme": ({ programme, ended }) =>
    `${programme} ended (${date(ended)}) but is treated as running; it needs to be replaced by the current programme or written as a summing-up.`,
  "numbering-gap": ({ before, after, expected }) =>
    `Item ${before} is followed by item ${after}; item ${expected} is needed between them, or a new numbering.`,
  "numbering-repeat": ({ label }) =>
    `Item ${label} occurs twice among its siblings; the numbering needs to change.`,
  "missing-annex": ({ annex }) =>
    `The text refers to ${annex}, which the file lacks; the annex needs to be attached or the reference dropped.`,
  "duplicate-text": ({ text, section }) =>
    `The passage “${text}” says the same as ${section ? `section ${section}` : "a passage above"}; it needs to stand in one place only.`,
  "repeated-word": ({ word }) => `The word “${word}” is written twice in a row; one needs to go.`,
  "inconsistent-name": ({ first, second, elsewhere }) =>
    elsewhere
      ? `The plan is of ${first} but also names “${second}”; it may have stayed from another place's text and needs to be checked.`
      : `One name is written in two ways, “${first}” and “${second}”; it needs one spelling.`,
  "inconsistent-number": ({ what, first, second }) =>
    `${what || "One quantity"} is given as ${first} and as ${second}; it needs one value.`,
  format: ({ component, problem }) => `${component.en}: ${problem.en}.`,
};
