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
  "missing-section": ({ part, lacks }) =>
    lacks === "state-budget"
      ? "The funding names no state budget; it needs the budget that pays, by decentralisation and in the yearly estimate."
      : `Nothing on ${partsEn[part]} was found, neither a heading nor a sentence; it needs to be added.`,
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
  "unassigned-agency": ({ agency, where, headed }) =>
    headed
      ? `${agency} has a heading but no duty under it; the duty needs to be written, or the heading dropped.`
      : where
        ? `${agency} is given work in ${where} but has no block in the organisation section; one needs to be added.`
        : `The organisation section gives nothing to ${agency}; a block for it needs to be added.`,
  "unassigned-target": ({ target, ...by }) =>
    demanded(`The target “${target}”`, by) ??
    `The target “${target}” is given to no agency; the responsible agency needs to be named.`,
  "unassigned-task": ({ task, ...by }) =>
    demanded(`The task “${task}”`, by) ??
    `The task “${task}” is given to no agency; the leading agency needs to be named.`,
  "abolished-agency": ({ agency, until, successor, others, basis, from }) =>
    from
      ? `${agency} was not there yet on the day of the plan (first day ${date(from)}${basis ? `, ${basis}` : ""}); write ${successor || "the body of that time"}.`
      : `${agency} ceased to exist (last day ${date(until)}${basis ? `, ${basis}` : ""}); it needs to be replaced by ${successor || "the body that took over"}${others ? ` (other work: ${others})` : ""}.`,
  "abolished-unit": ({ agency, until, successor, basis, from }) =>
    from
      ? `${agency} was not there yet on the day of the plan (first day ${date(from)}${basis ? `, ${basis}` : ""}); write ${successor || "the unit of that time"}.`
      : `${agency} is no longer an administrative unit (last day ${date(until)}${basis ? `, ${basis}` : ""}); it needs to be written as ${successor || "the unit of today"}.`,
  "unknown-parent": ({ number, given }) =>
    given && !number
      ? `The file that was given is ${given}, which is no parent of this draft, so they were not compared; give the right file (--parent FILE).`
      : given
        ? `The draft cites the parent plan ${number}; the file that was given is ${given}. Give the file of ${number} (--parent FILE) to have them compared.`
        : `The draft cites the parent plan ${number}, whose file was not given; it needs a run with --parent FILE to be compared.`,
  "missing-legal-basis": ({ basis }) => `${basis} is cited nowhere; it needs to be added to the legal bases.`,
  "wrong-legal-basis": ({ written, right, gone }) =>
    gone
      ? `The document is cited as “${written}”, but ${gone.name} existed only until ${date(gone.until)}; its issuer or its day needs to be checked.`
      : `The basis is written “${written}”, where number, date and issuer do not belong together; it needs to be ${right}.`,
  "expired-programme": ({ programme, ended, successor, onlyPhase }) =>
    onlyPhase
      ? `The phase of ${programme} is over (${date(ended)}), the decision only gives an orientation beyond it; cite ${successor || "the document of the present phase where there is one"}.`
      : `${programme} ended (${date(ended)}) but is treated as running; ${successor === null ? "it needs to be replaced by the current programme" : successor ? `it needs to be replaced by ${successor}` : "wait for the new document"} or written as a summing-up.`,
  "numbering-gap": ({ before, after, expected }) =>
    before
      ? `Item ${before} is followed by item ${after}; item ${expected} is needed between them, or a new numbering.`
      : `The row begins with item ${after}; item ${expected} is needed before it, or a new numbering.`,
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
  "superseded-law": ({ cited, successor, since }) =>
    `The document “${cited}” was replaced by ${successor} from ${date(since)}; the text in force needs to be cited.`,
  "wrong-programme": ({ programme, problem, written, right }) =>
    ({
      period: `${programme} is given as “${written}”; its period is ${right}, which needs to be written.`,
      document: `${programme} is cited under “${written}”; it was approved by ${right}, which needs to be cited.`,
      ended: `${programme} (“${written}”) has ended; it needs to be replaced by ${right || "the current programme"} or written as a summing-up.`,
    })[problem],
  "missing-review": ({ problem, period, last }) =>
    problem === "none"
      ? `The plan for ${period} has no final review; it needs one in ${last}, with the body that leads it.`
      : `The plan for ${period} speaks of a final review without its year; it needs the year ${last} and the body that leads it.`,
  "report-tier-open": (facts) =>
    facts.problem === "no-day"
      ? `The tier below has a day (${date(facts.day)}), but none is given on which ${facts.from} reports to ${facts.to}; it needs a later day, or a reference to the plan of the level above.`
      : `${facts.from} is asked to report straight to ${facts.to}; the report needs to go through ${facts.through}.`,
  "beyond-authority": ({ agency, words }) =>
    `The draft writes “${words}” to ${agency}, which a People's Committee does not direct; it needs to be asked (“Đề nghị ${agency} …”).`,
  "beyond-competence": ({ agency, work, holder }) =>
    `${agency} is given ${work.en}, which belongs to ${holder.en}; the right body needs to have it, or the duty to be written as support.`,
  "weak-commitment": ({ what, how, written }) =>
    ({
      encouraged: `The commitment “${what.en}” is binding but is only encouraged (“${written}”); it needs to be firm.`,
      possible: `The commitment “${what.en}” is binding but is written as something that may be done or not (“${written}”); it needs to be firm.`,
      conditional: `The commitment “${what.en}” is binding but hangs on a condition (“${written}”); the condition needs to go.`,
      approximate: `The commitment “${what.en}” has a fixed value but is written as about that (“${written}”); it needs the value itself.`,
      opposite: `The commitment “${what.en}” says the opposite of what is asked (“${written}”); it needs to be turned round.`,
    })[how],
  "leftover-place": ({ found, own, what }) =>
    ({
      issuer: `The issuer is written “${found}”, but the plan is of ${own}; one of them needs to change.`,
      "issue-place": `The place of issue is written “${found}”, but the plan is of ${own}; it needs to name ${own}.`,
      recipient: `The recipients name “${found}”, but the plan is of ${own}; it may have stayed from another place's text and needs to be checked.`,
      body: `The name “${found}” is that of a body of another place, and the plan is of ${own}; it may have stayed from an older text and needs to be checked.`,
      area: `The text names “${found}”, but the plan is of ${own}; it may have stayed from another place's text and needs to be checked.`,
      parent: `The parent plan cited is of “${found}”, but this plan is of ${own}; the right parent plan needs to be cited.`,
    })[what],
  "leftover-year": ({ found, what, limit }) =>
    ({
      year: `The day or year “${found}” lies outside the years of the plan (${limit}); it may have stayed from an earlier plan and needs to be checked.`,
      review: `The review is set for “${found}”, before the plan was issued (${date(limit)}); its time needs to change.`,
      basis: `The document “${found}” is dated after the day of the plan (${date(limit)}); one of the two days needs to be checked.`,
    })[what],
  "unequal-sum": ({ what, total, parts, sum }) =>
    ({
      parts: `The total is ${total}, but its parts (${parts}) come to ${sum}; it needs to be worked out again.`,
      words: `The figure is ${total}, but the words say “${parts}” (${sum}); they need to agree.`,
      product: `The sum is written ${total}, but ${parts} comes to ${sum}; it needs to be worked out again.`,
      years: `The total is ${total}, but ${parts} comes to ${sum}; it needs to be worked out again.`,
      totals: `The total is ${total} in one place and ${sum} in another (${parts}); it needs one value.`,
    })[what],
  "dangling-reference": ({ reference }) =>
    `The text refers to “${reference}”, which the plan does not have; the reference needs to change or the item to be added.`,
  "unclear-tasks": ({ tasks, noLead, noTime, noProduct }) =>
    `Of ${String(tasks)} tasks ${String(noLead)} name no leading body, ${String(noTime)} no time and ${String(noProduct)} no product; a table of who does what, by when and with which product would help.`,
  "missing-recipient": ({ agencies }) => `The recipients lack ${agencies}; adding them would help.`,
  "copied-text": ({ text, first, second }) =>
    `The duty “${text}” of ${second} is word for word that of ${first}; it needs to be checked for a slip of copying.`,
  format: ({ component, problem }) => `${component.en}: ${problem.en}.`,
};
