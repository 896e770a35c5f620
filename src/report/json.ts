import type { FileReport, Finding, Report, RuleResult, Suppressed } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import type { ReportFormat } from "./format.ts";
import { fingerprints } from "./fingerprint.ts";
import { jsonText } from "./json-text.ts";
import { locationJson, placeOnly } from "./location-json.ts";
import { becauseSentence, findingSentence, gapSentence } from "./messages.ts";
import { planJson } from "./plan-json.ts";
import { tallyOfAll } from "./tally.ts";

const schemaVersion = 1;

const fileJson = (file: FileReport, lang: Language) => ({
  file: file.file,
  status: file.status,
  reason: file.reason,
  gaps: file.gaps.map((gap) => ({
    code: gap.code,
    message: gapSentence(gap, lang),
    location: gap.place && placeOnly(gap.place),
  })),
  plan: file.plan && planJson(file.plan),
});

const findingJson = (finding: Finding, fingerprint: string, lang: Language) => ({
  kind: finding.kind,
  level: finding.level,
  message: findingSentence(finding, lang),
  expected: finding.expected,
  actual: finding.actual,
  location: locationJson(finding.location),
  related: finding.related.map(locationJson),
  source: {
    document: finding.source.document,
    clause: finding.source.clause,
    confidence: finding.source.confidence,
  },
  suggestion: finding.suggestion?.[lang] ?? null,
  fingerprint,
});

const resultJson = (result: RuleResult, prints: ReadonlyMap<Finding, string>, lang: Language) => ({
  rule: result.rule,
  requirement: result.requirement,
  verdict: result.verdict,
  because: result.because && becauseSentence(result.because, lang),
  evidence: result.evidence.map(locationJson),
  candidates: result.candidates.map(({ quote, score }) => ({ quote, score: Math.round(score * 100) / 100 })),
  findings: result.findings.map((finding) => findingJson(finding, prints.get(finding)!, lang)),
});

const suppressedJson = (one: Suppressed, lang: Language) => ({
  rule: one.rule,
  requirement: one.requirement,
  by: one.by,
  reason: one.reason,
  until: one.until,
  finding: findingJson(one.finding, one.fingerprint, lang),
});

const summaryJson = (report: Report) => ({
  files: report.files.length,
  checked: report.files.filter((file) => file.status === "checked").length,
  checkedWithGaps: report.files.filter((file) => file.status === "checked-with-gaps").length,
  notChecked: report.files.filter((file) => file.status === "not-checked").length,
  ...tallyOfAll(report),
});

/** `check --format json`: the contract's keys in the contract's order, the same bytes for the same input. */
export const renderJson = (report: Report, lang: Language): string =>
  jsonText({
    schemaVersion,
    tool: { name: report.tool.name, version: report.tool.version },
    packs: report.packs.map(({ id, version, sha256 }) => ({ id, version, sha256 })),
    files: report.files.map((file) => {
      const prints = fingerprints(file.results, file.suppressed);
      return {
        ...fileJson(file, lang),
        results: file.results.map((result) => resultJson(result, prints, lang)),
        ...(file.suppressed ? { suppressed: file.suppressed.map((one) => suppressedJson(one, lang)) } : {}),
      };
    }),
    summary: summaryJson(report),
    ...(report.today === undefined ? {} : { today: report.today }),
    ...(report.baseline ? { baseline: { stale: report.baseline.stale } } : {}),
  });

/** `extract --format json`: one file, what was read and nothing judged. */
export const renderPlan = (file: FileReport, lang: Language): string =>
  jsonText({ schemaVersion, ...fileJson(file, lang) });

export const json: ReportFormat = {
  render: (report, { lang }) => renderJson(report, lang),
  printable: true,
  isOurs: (head) => /^\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "kh-check"/.test(head),
};
