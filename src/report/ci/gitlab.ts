import { sha256Hex } from "../../machine/letters.ts";
import type { FileReport, Report, Severity } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import type { ReportFormat } from "../format.ts";
import { jsonText } from "../json-text.ts";
import { findingSentence, reasonSentence } from "../messages.ts";
import { placeText } from "../place.ts";
import { lineOf } from "./lines.ts";
import { worstFirst, type Shown } from "./shown.ts";

const severities: Readonly<Record<Severity, "major" | "minor" | "info">> = {
  error: "major",
  warning: "minor",
  info: "info",
};

// Two files may hold the same sentence; GitLab wants every fingerprint of a report to be its own.
const unique = (file: string, fingerprint: string): string =>
  sha256Hex(`${file}\0${fingerprint}`).slice(0, 32);

const issueOf = ({ file, result, finding, fingerprint }: Shown, lang: Language) => {
  const place = placeText(finding.location, lang);
  return {
    description: `${findingSentence(finding, lang)}${place ? ` (${place})` : ""}`,
    check_name: `kh-check/${result.rule}`,
    fingerprint: unique(file.file, fingerprint),
    severity: severities[finding.level],
    location: { path: file.file, lines: { begin: lineOf(finding.location, file).line } },
  };
};

const unreadIssue = (file: FileReport, lang: Language) => ({
  description: reasonSentence(file.reason!, file.detail, lang),
  check_name: `kh-check/${file.reason!}`,
  fingerprint: unique(file.file, file.reason!),
  severity: "blocker",
  location: { path: file.file, lines: { begin: 1 } },
});

/** GitLab's code quality report. */
export const gitlab: ReportFormat = {
  fromRoot: true,
  render: (report: Report, { lang }) =>
    jsonText([
      ...report.files.filter(({ reason }) => reason !== null).map((file) => unreadIssue(file, lang)),
      ...worstFirst(report).map((one) => issueOf(one, lang)),
    ]),
  printable: true,
  // Of a run without findings only the brackets remain.
  isOurs: (head) => /^\[(?:\]\s*$|\s*\{\s*"description": [^\n]*\s*"check_name": "kh-check\/)/.test(head),
};
