import { sha256Hex } from "../../machine/letters.ts";
import type { Location } from "../../model/location.ts";
import type { FileReport, Finding, Report, RuleResult, Suppressed } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import { adviceLine } from "../advice.ts";
import { becauseSentence, findingSentence, wordsOf } from "../messages.ts";
import { placeText } from "../place.ts";
import { lineOf } from "./lines.ts";
import { sarifLevels } from "./sarif-rules.ts";
import { shownIn } from "./shown.ts";
import { uriOf } from "./uri.ts";

/** What a result needs of the report around it. */
export interface Around {
  readonly report: Report;
  readonly lang: Language;
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly artifactIndex: ReadonlyMap<FileReport, number>;
}

// `[words](1)` in a message is a link to viewers; words of a document must not become one.
const plain = (text: string): string => text.replaceAll("](", "] (");

const physical = (file: FileReport, place: Location | null, { artifactIndex }: Around) => {
  const { line, column } = place ? lineOf(place, file) : { line: 1, column: 1 };
  return {
    artifactLocation: { uri: uriOf(file.file), uriBaseId: "%SRCROOT%", index: artifactIndex.get(file)! },
    region: {
      startLine: line,
      startColumn: column,
      ...(place?.quote ? { snippet: { text: place.quote } } : {}),
    },
  };
};

const located = (file: FileReport, place: Location | null, around: Around) => {
  const text = place && placeText(place, around.lang);
  return {
    physicalLocation: physical(file, place, around),
    ...(place?.section ? { logicalLocations: [{ fullyQualifiedName: place.section, kind: "section" }] } : {}),
    ...(text ? { message: { text: plain(text) } } : {}),
  };
};

const sentenceOf = (finding: Finding, lang: Language): string => {
  const advice = adviceLine(finding, lang);
  return [findingSentence(finding, lang), ...(advice ? [advice.join(": ")] : [])].join("\n");
};

const prints = ({ file }: FileReport, fingerprint: string) => ({
  "khCheck/v1": fingerprint,
  // Without it code scanning hashes lines of the binary file, which mean nothing. What two drafts lack is two alerts.
  primaryLocationLineHash: `${sha256Hex(`${file}\0${fingerprint}`).slice(0, 16)}:1`,
});

interface Failing {
  readonly rule: string;
  readonly requirement: string | null;
  readonly finding: Finding;
  readonly fingerprint: string;
}

const failing = (file: FileReport, { rule, requirement, finding, fingerprint }: Failing, around: Around) => ({
  ruleId: rule,
  ruleIndex: around.ruleIndex.get(rule) ?? -1,
  kind: "fail",
  level: sarifLevels[finding.level],
  message: { text: plain(sentenceOf(finding, around.lang)) },
  locations: [located(file, finding.location, around)],
  ...(finding.related.length > 0
    ? {
        relatedLocations: finding.related.map((place, i) => ({ id: i + 1, ...located(file, place, around) })),
      }
    : {}),
  partialFingerprints: prints(file, fingerprint),
  properties: { finding: finding.kind, requirement, expected: finding.expected, actual: finding.actual },
});

const suppressionOf = ({ by, reason, until }: Suppressed) => ({
  kind: "external",
  status: "accepted",
  ...(reason === null ? {} : { justification: plain(reason) }),
  properties: { by, until },
});

const undecided = (file: FileReport, result: RuleResult, around: Around) => ({
  ruleId: result.rule,
  ruleIndex: around.ruleIndex.get(result.rule) ?? -1,
  kind: result.verdict === "review" ? "review" : "notApplicable",
  level: "none",
  message: {
    text: plain(
      result.because
        ? becauseSentence(result.because, around.lang)
        : wordsOf(around.lang).verdicts[result.verdict],
    ),
  },
  locations: [located(file, result.evidence[0] ?? null, around)],
  partialFingerprints: prints(
    file,
    sha256Hex([result.rule, result.requirement ?? "", result.verdict].join("\0")).slice(0, 32),
  ),
  properties: { requirement: result.requirement },
});

/** Everything that was found in a file, then what a person decides, what does not apply, what waits. */
export const sarifResults = (file: FileReport, around: Around): readonly object[] => {
  const compared = around.report.baseline !== undefined;
  const found = shownIn(file).map(({ result: { rule, requirement }, finding, fingerprint }) => ({
    ...failing(file, { rule, requirement, finding, fingerprint }, around),
    ...(compared ? { baselineState: "new" } : {}),
  }));
  const open = file.results
    .filter(({ verdict }) => verdict === "review" || verdict === "not-applicable")
    .map((result) => undecided(file, result, around));
  const waiting = (file.suppressed ?? []).map((one) => ({
    ...failing(file, one, around),
    ...(compared ? { baselineState: one.by === "baseline" ? "unchanged" : "new" } : {}),
    suppressions: [suppressionOf(one)],
  }));
  return [...found, ...open, ...waiting];
};
