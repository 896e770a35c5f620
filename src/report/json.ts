import type { Plan } from "../model/plan.ts";
import type { FileReport, Finding, Report, RuleResult, Suppressed } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import type { ReportFormat } from "./format.ts";
import { adviceOf } from "./advice.ts";
import { fingerprints } from "./fingerprint.ts";
import {
  jsonAfter,
  jsonAt,
  jsonBefore,
  jsonItem,
  jsonKey,
  jsonListEnd,
  jsonText,
  type Piece,
} from "./json-text.ts";
import { locationJson, placeOnly } from "./location-json.ts";
import { becauseSentence, findingSentence, gapSentence } from "./messages.ts";
import { fileDepth, planJson, planText } from "./plan-json.ts";
import { focused } from "./passage.ts";
import { counted, noTotals, type Totals } from "./tally.ts";

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

const findingJson = (finding: Finding, fingerprint: string, lang: Language) => {
  const advice = adviceOf(finding, lang);
  return {
    kind: finding.kind,
    level: finding.level,
    message: findingSentence(finding, lang),
    expected: finding.expected,
    actual: finding.actual,
    location: locationJson(focused(finding)),
    related: finding.related.map(locationJson),
    source: {
      document: finding.source.document || null,
      clause: finding.source.clause,
      confidence: finding.source.confidence,
    },
    suggestion: advice?.text ?? null,
    advice,
    fingerprint,
  };
};

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

const filePieces = (file: FileReport, lang: Language): readonly Piece[] => {
  const before = jsonBefore(headJson(file, lang), "plan", fileDepth);
  const ready = file.ready?.();
  if (ready?.lang === lang && ready.of === file.results && !file.suppressed)
    return [before, ready.text, jsonAfter(null, fileDepth)];
  const plan = ready?.plan ?? (file.plan ? planText(file.plan) : "null");
  const after = {
    results: resultsJson(file, lang),
    ...(file.suppressed ? { suppressed: file.suppressed.map((one) => suppressedJson(one, lang)) } : {}),
  };
  return [before, plan, jsonAfter(after, fileDepth)];
};

/** What a report says beside its files. */
export type Frame = Omit<Report, "files">;

/** A report written file by file, so that nobody has to keep the files. */
export interface InTurn {
  readonly begin: (frame: Frame) => Piece;
  /** File number `at` of the report, from 0. */
  readonly file: (file: FileReport, at: number) => Iterable<Piece>;
  readonly end: (totals: Totals, frame: Frame) => Piece;
}

/** What `pieces` writes, for whoever does not have all files at once. */
export const jsonInTurn = (lang: Language): InTurn => ({
  begin: ({ tool, packs }) =>
    jsonBefore(
      {
        schemaVersion,
        tool: { name: tool.name, version: tool.version },
        packs: packs.map(({ id, version, sha256 }) => ({ id, version, sha256 })),
      },
      "files",
      0,
    ),
  file: (file, at) => [jsonItem(at, 1), ...filePieces(file, lang)],
  end: (totals, { today, baseline }) => {
    const after = {
      summary: totals,
      ...(today === undefined ? {} : { today }),
      ...(baseline ? { baseline: { stale: baseline.stale } } : {}),
    };
    return `${jsonListEnd(totals.files, 1)}${jsonAfter(after, 0)}\n`;
  },
});

function* pieces(report: Report, lang: Language): Iterable<Piece> {
  const turn = jsonInTurn(lang);
  yield turn.begin(report);
  let totals = noTotals;
  for (const file of report.files) {
    yield* turn.file(file, totals.files);
    totals = counted(totals, file);
  }
  yield turn.end(totals, report);
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
