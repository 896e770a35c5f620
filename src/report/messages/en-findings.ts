import type { Source, TargetDifference } from "../../model/report.ts";
import { dateEn as date, dayAfter, daysOfMonth, monthsEn } from "./dates.ts";
import { documentName } from "./document-name.ts";
import { partsEn } from "./en-names.ts";
import type { Words } from "./words.ts";

/** The parent plan says whose it is. */
const demanded = (what: string, { owner, asked }: { owner?: string; asked?: string }): string | null =>
  asked === undefined
    ? null
    : owner === undefined
      ? `${what} is given to no agency; the parent plan gives it to ${asked}, which needs to be named.`
      : `${what} is given to ${owner}; by the parent plan the body of this field is ${asked}, which needs to have it.`;

const asker = ({ document }: Source): string => (document ? documentName(document, "en") : "the rule");

/** The two facts side by side. */
const beside = (problem: string, { target, required, actual }: TargetDifference, source: Source): string =>
  `The target “${target.en}” ${problem}: the draft has ${actual.en === "not stated" ? "none" : actual.en}; ${asker(source)} asks for ${required.en}.`;

const noSuchDay = (written: string): string => {
  const at = daysOfMonth(written);
  const month = monthsEn[(at?.month ?? 0) - 1];
  const why = at && month ? `${month} has ${String(at.days)} days` : "a year has 12 months";
  return `The calendar has no day “${written}” (${why}); the date needs to be written again.`;
};

export const findingsEn: Words["findings"] = {
  "missing-section": ({ part, lacks }) =>
    lacks === "text"
      ? `The part on ${partsEn[part]} is a heading and nothing more; its text needs to be added.`
      : lacks === "state-budget"
        ? "The funding names no state budget; it needs the budget that pays, by decentralisation and in the yearly estimate."
        : `Nothing on ${partsEn[part]} was found, neither a heading nor a sentence; it needs to be added.`,
  "missing-target": ({ target, required }, source) =>
    `The target “${target.en}” was not found; ${asker(source)} asks for ${required.en}.`,
  "target-number-missing": ({ target, required }, source) =>
    `The target “${target.en}” is named without its number; ${asker(source)} asks for ${required.en}.`,
  "target-below-required": (facts, source) => beside("is lower than asked", facts, source),
  "target-wrong-year": (facts, source) => beside("has another year than asked", facts, source),
  "target-wrong-baseline": (facts, source) =>
    beside("is compared with another year than asked", facts, source),
  "target-wrong-frequency": (facts, source) => beside("has another rhythm than asked", facts, source),
  "target-wrong-unit": (facts, source) => beside("is counted in another unit than asked", facts, source),
  "missing-task": ({ task }, source) =>
    `The task “${task.en}” was found neither among the tasks nor among the duties; ${asker(source)} has this group of tasks.`,
  "missing-deadline": ({ quote, once }) =>
    `Periodic reports are asked for${quote ? ` (“${quote}”)` : ""} without a day; the day needs to be stated, for example “trước ngày …${once ? "/…" : " hằng năm"}”.`,
  "deadline-too-late": ({ deadline, limit, limitOf }) =>
    `The draft gives the deadline ${date(deadline)}, not earlier than the ${date(limit)} of ${limitOf}, so the reports cannot be collected in time.`,
  "wrong-date": ({ event, actual, required }, source) =>
    `${event.en}: the draft has ${date(actual)}; ${source.document ? `in ${documentName(source.document, "en")} it is` : "the right day is"} ${date(required)}.`,
  "invalid-date": ({ written, why, period }) =>
    ({
      "no-such-day": noSuchDay(written),
      "ends-before-start": `The window “${written}” ends before it starts; its two days need to be checked.`,
      "reports-swapped": `The half-year report and the year report have each other's day (“${written}”); both need to be checked.`,
      "outside-period": `The milestone “${written}” lies outside the plan's period ${period}; one of the two needs to change.`,
    })[why],
  "unassigned-agency": ({ agency, where, headed }) =>
    headed
      ? `${agency} has a heading but no duty under it.`
      : where
        ? `The draft gives ${agency} work (“${where}”), but the organisation section says nothing of its duties.`
        : `The organisation section gives ${agency} no work.`,
  "unassigned-target": ({ target, ...by }) =>
    demanded(`The target “${target}”`, by) ??
    `The target “${target}” is given to no agency; the responsible agency needs to be named.`,
  "unassigned-task": ({ task, ...by }) =>
    demanded(`The task “${task}”`, by) ??
    `The task “${task}” is given to no agency; the leading agency needs to be named.`,
  "abolished-agency": ({ agency, until, from }) =>
    from
      ? `${agency} was not there yet on the day of the plan (first day ${date(from)}).`
      : `${agency} has not existed since ${date(dayAfter(until))}.`,
  "abolished-unit": ({ agency, until, from }) =>
    from
      ? `${agency} was not there yet on the day of the plan (first day ${date(from)}).`
      : `${agency} has been no administrative unit since ${date(dayAfter(until))}.`,
  "unknown-parent": ({ number, given }) =>
    given && !number
      ? `The file that was given is ${given}, which is no parent of this draft, so they were not compared.`
      : given
        ? `The draft cites ${documentName(number, "en")}; the file that was given is ${given}.`
        : `The draft was not compared with ${documentName(number, "en")}, whose file was not given.`,
  "missing-legal-basis": ({ basis }) => `${documentName(basis, "en")} is not cited among the legal bases.`,
  "wrong-legal-basis": ({ written, right, gone }) =>
    gone
      ? `The document is cited as “${written}”, but ${gone.name} existed only until ${date(gone.until)}; its issuer or its day needs to be checked.`
      : `The basis is written “${written}”, where number, date and issuer do not belong together; the right one is ${documentName(right, "en")}.`,
  "expired-programme": ({ programme, ended, onlyPhase }) =>
    onlyPhase
      ? `The phase of ${programme} is over (${date(ended)}); the decision only gives an orientation beyond it.`
      : `${programme} ended (${date(ended)}) but is treated as running.`,
  "numbering-gap": ({ before, after, expected }) =>
    before
      ? `Item ${before} is followed by item ${after}; item ${expected} is missing, or the numbering needs to change.`
      : `The first item is item ${after}; item ${expected} is missing, or the numbering needs to change.`,
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
