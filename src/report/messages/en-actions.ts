import type { Abolished } from "../../model/report.ts";
import { dateEn as date } from "./dates.ts";
import { documentName } from "./document-name.ts";
import { isOneBody } from "./vi-actions.ts";
import { partsEn } from "./en-names.ts";
import type { Words } from "./words.ts";

const gone = ({ agency, written = agency, heirs = [], drop = false }: Abolished): string =>
  drop || heirs.length === 0
    ? `Strike “${written}”.`
    : heirs.length === 1 && isOneBody(heirs[0]!)
      ? `Put “${heirs[0]!}” for “${written}”.`
      : `Strike “${written}”, or write as it is today: ${heirs.join("; ")}.`;

/** What to do, the action first; what can be pasted is given by the check itself. */
export const actionsEn: Words["actions"] = {
  "missing-section": ({ part }) => `Add something on ${partsEn[part]}.`,
  "missing-target": ({ target }) => `Add the target “${target.en}” to the objectives.`,
  "target-number-missing": ({ required }) => `State ${required.en}.`,
  "target-below-required": ({ required }) => `Write ${required.en}, or more.`,
  "target-wrong-year": ({ required }) => `Write ${required.en}.`,
  "target-wrong-baseline": ({ required }) => `Write ${required.en}.`,
  "target-wrong-frequency": ({ required }) => `Write ${required.en}.`,
  "target-wrong-unit": ({ required }) => `Write ${required.en}.`,
  "missing-task": ({ task }) => `Add the task “${task.en}”.`,
  "deadline-too-late": ({ limitOf }) =>
    `Set this deadline earlier than that of ${limitOf || "the level above"}, so that the reports can be collected.`,
  "wrong-date": ({ required }) => `Write ${date(required)}.`,
  "invalid-date": ({ why }) =>
    ({
      "no-such-day": "Write the right day.",
      "ends-before-start": "Write the two days of the window again.",
      "reports-swapped": "Give each report its own day back.",
      "outside-period": "Change this milestone, or the period of the plan.",
    })[why],
  "unassigned-agency": ({ agency, headed }) =>
    headed
      ? "Write the duty, or drop the heading."
      : `State the duties of ${agency} in the organisation section.`,
  "unassigned-target": ({ asked }) => `Name the responsible body${asked ? `: ${asked}` : ""}.`,
  "unassigned-task": ({ asked }) => `Name the leading body${asked ? `: ${asked}` : ""}.`,
  "abolished-agency": gone,
  "abolished-unit": gone,
  "unknown-parent": ({ number }) =>
    number === ""
      ? "Give the right file with --parent."
      : `To compare the two, add --parent and the name of the file of ${documentName(number, "en")}.`,
  "missing-legal-basis": () => "Add this document to the legal bases.",
  "wrong-legal-basis": ({ gone: issuer }) =>
    issuer ? "Check the issuer or the day of the document." : "Write number, day and issuer again.",
  "expired-programme": ({ successor }) =>
    `${successor ? `Cite ${successor}` : successor === null ? "Cite the current programme" : "Wait for the new document"}, or write it as a summing-up.`,
  "numbering-gap": () => "Add the missing item, or number anew.",
  "numbering-repeat": () => "Number anew.",
  "missing-annex": () => "Attach the annex, or drop the reference.",
  "duplicate-text": () => "Keep the passage in one place.",
  "repeated-word": ({ word }) => `Strike one “${word}”.`,
  "inconsistent-name": ({ elsewhere }) =>
    elsewhere ? "Check this name; it may have stayed from another text." : "Write it in one way.",
  "inconsistent-number": () => "Give one value.",
};
