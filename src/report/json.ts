import type { Plan } from "../model/plan.ts";
import type { FileReport, Finding, Report, RuleResult, Suppressed } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import type { ReportFormat } from "./format.ts";
import { fingerprints } from "./fingerprint.ts";
import { jsonAround, jsonAt, jsonKey, jsonList, jsonText, type Piece } from "./json-text.ts";
import { locationJson, placeOnly } from "./location-json.ts";
import { becauseSentence, findingSentence, gapSentence } from "./messages.ts";
import { fileDepth, planJson, planText } from "./plan-json.ts";
import { tallyOfAll } from "./tally.ts";

const schemaVersion = 1;

export interface WrittenJson {
  /** The plan alone, with which the whole begins. */
  readonly plan: string;
  readonly text: string;
}

const headJson = (file: FileReport, lang: Language) => ({
  file: file.file,
  status: file.status,
  reason: file.reason,
  gaps: file.gaps.map((gap) => ({
    code: gap.code,
    message: gapSentence(gap, lang),
    location: gap.place && placeOnly(gap.place),
  })),
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

const resultsJson = ({ results, suppressed }: Pick<FileReport, "results" | "suppressed">, lang: Language) => {
  const prints = fingerprints(results, suppressed);
  return results.map((result) => resultJson(result, prints, lang));
};

/** The plan and the results of a file as its report writes them, for whoever keeps them. */
export const writtenJson = (plan: Plan, results: readonly RuleResult[], lang: Language): WrittenJson => {
  const first = planText(plan);
  const second = jsonAt(resultsJson({ results }, lang), fileDepth + 1);
  return { plan: first, text: `${first},${jsonKey("results", fileDepth + 1)}${second}` };
};

const filePieces = (file: FileReport, lang: Language): Iterable<Piece> => {
  const head = headJson(file, lang);
  const ready = file.ready?.();
  if (ready?.lang === lang && ready.of === file.results && !file.suppressed)
    return jsonAround(head, "plan", [ready.text], null, fileDepth);
  const plan = ready?.plan ?? (file.plan ? planText(file.plan) : "null");
  const after = {
    results: resultsJson(file, lang),
    ...(file.suppressed ? { suppressed: file.suppressed.map((one) => suppressedJson(one, lang)) } : {}),
  };
  return jsonAround(head, "plan", [plan], after, fileDepth);
};

function* filesPieces(report: Report, lang: Language): Iterable<Iterable<Piece>> {
  for (const file of report.files) yield filePieces(file, lang);
}

function* pieces(report: Report, lang: Language): Iterable<Piece> {
  yield* jsonAround(
    {
      schemaVersion,
      tool: { name: report.tool.name, version: report.tool.version },
      packs: report.packs.map(({ id, version, sha256 }) => ({ id, version, sha256 })),
    },
    "files",
    jsonList(filesPieces(report, lang), 1),
    {
      summary: summaryJson(report),
      ...(report.today === undefined ? {} : { today: report.today }),
      ...(report.baseline ? { baseline: { stale: report.baseline.stale } } : {}),
    },
    0,
  );
  yield "\n";
}

/** `check --format json`: the contract's keys in the contract's order, the same bytes for the same input. */
export const renderJson = (report: Report, lang: Language): string => {
  const decoder = new TextDecoder();
  const texts = Array.from(pieces(report, lang), (piece) =>
    typeof piece === "string" ? piece : decoder.decode(piece),
  );
  return texts.join("");
};

/** `extract --format json`: one file, what was read and nothing judged. */
export const renderPlan = (file: FileReport, lang: Language): string =>
  jsonText({ schemaVersion, ...headJson(file, lang), plan: file.plan && planJson(file.plan) });

export const json: ReportFormat = {
  render: (report, { lang }) => renderJson(report, lang),
  pieces: (report, { lang }) => pieces(report, lang),
  printable: true,
  isOurs: (head) => /^\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "kh-check"/.test(head),
};
