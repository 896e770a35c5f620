import type { FileReport, Finding, Report, RuleResult, Suppressed } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import { adviceLine } from "../advice.ts";
import type { ReportFormat } from "../format.ts";
import { becauseSentence, findingSentence, gapSentence, reasonSentence, wordsOf } from "../messages.ts";
import { placeText, quoted } from "../place.ts";
import { sourceText } from "../source-text.ts";
import { attribute, content } from "./xml.ts";

/** One requirement of one document, as JUnit counts. */
interface Case {
  readonly outcome: "passed" | "failure" | "error" | "skipped";
  readonly xml: string;
}

const outcomes = ["failure", "error", "skipped"] as const;

const testcase = (file: FileReport, name: string, outcome: Case["outcome"], body: string): Case => ({
  outcome,
  xml: `    <testcase classname="${attribute(file.file)}" name="${attribute(name)}"${body ? `>\n${body}    </testcase>\n` : "/>\n"}`,
});

const element = (tag: string, attributes: Readonly<Record<string, string>>, text: string): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  return `      <${tag}${written.join("")}${text ? `>${content(text)}</${tag}>\n` : "/>\n"}`;
};

const detailOf = (finding: Finding, lang: Language): string => {
  const words = wordsOf(lang).report;
  const advice = adviceLine(finding, lang);
  const source = sourceText(finding.source, lang);
  return [
    [placeText(finding.location, lang), finding.location.quote && quoted(finding.location.quote)]
      .filter(Boolean)
      .join(": "),
    ...(source ? [`${words.source}: ${source}`] : []),
    ...(advice ? [advice.join(": ")] : []),
  ].join("\n");
};

/** One failure a case, whatever it holds: build servers count and show no more. */
const failure = ({ findings }: RuleResult, lang: Language): string => {
  const sentences = findings.map(
    (finding) => `${wordsOf(lang).levels[finding.level]} ${findingSentence(finding, lang)}`,
  );
  const details = findings.map((finding) => detailOf(finding, lang));
  const body = details.length === 1 ? details : sentences.map((one, i) => `${one}\n${details[i]!}`);
  const type = [...new Set(findings.map(({ kind }) => kind))].join(" ");
  return element("failure", { type, message: sentences.join(" ") }, body.join("\n\n"));
};

const known = (suppressed: readonly Suppressed[], lang: Language): string =>
  element(
    "system-out",
    {},
    suppressed
      .map(({ finding, by, reason, until }) =>
        [findingSentence(finding, lang), `(${[by, reason, until].filter(Boolean).join(", ")})`].join(" "),
      )
      .join("\n"),
  );

const caseOf = (file: FileReport, result: RuleResult, title: string, lang: Language): Case => {
  const waiting = (file.suppressed ?? []).filter(({ rule }) => rule === result.rule);
  const name = [result.requirement ? `${result.requirement} ${title}` : title, `[${result.rule}]`].join(" ");
  const tail = waiting.length > 0 ? known(waiting, lang) : "";
  if (result.verdict === "fail") return testcase(file, name, "failure", failure(result, lang) + tail);
  if (result.verdict === "pass") return testcase(file, name, "passed", tail);
  const why = result.because ? `: ${becauseSentence(result.because, lang)}` : "";
  const message = `${wordsOf(lang).verdicts[result.verdict]}${why}`;
  return testcase(file, name, "skipped", element("skipped", { message }, "") + tail);
};

const casesOf = (file: FileReport, titles: ReadonlyMap<string, string>, lang: Language): readonly Case[] => {
  if (!file.reason)
    return file.results.map((result) => caseOf(file, result, titles.get(result.rule) ?? result.rule, lang));
  const message = reasonSentence(file.reason, file.detail, lang);
  return [testcase(file, file.reason, "error", element("error", { type: file.reason, message }, ""))];
};

const counts = (cases: readonly Case[]): string => {
  const of = (outcome: Case["outcome"]) => cases.filter((one) => one.outcome === outcome).length;
  const [failed, errors, skipped] = outcomes.map(of);
  return `tests="${String(cases.length)}" failures="${String(failed)}" errors="${String(errors)}" skipped="${String(skipped)}"`;
};

const suite = (file: FileReport, cases: readonly Case[], lang: Language): string => {
  const gaps = file.gaps.map((gap) => gapSentence(gap, lang)).join("\n");
  return [
    `  <testsuite name="${attribute(file.file)}" ${counts(cases)}>\n`,
    ...cases.map(({ xml }) => xml),
    gaps ? `    <system-err>${content(gaps)}</system-err>\n` : "",
    "  </testsuite>\n",
  ].join("");
};

const renderJunit = (report: Report, lang: Language): string => {
  const titles = new Map(report.rules.map(({ id, title }) => [id, title[lang]]));
  const suites = report.files.map((file) => ({ file, cases: casesOf(file, titles, lang) }));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites name="${attribute(report.tool.name)}" ${counts(suites.flatMap(({ cases }) => cases))}>\n`,
    ...suites.map(({ file, cases }) => suite(file, cases, lang)),
    "</testsuites>\n",
  ].join("");
};

/** JUnit XML: one suite a document, one case a requirement. */
export const junit: ReportFormat = {
  render: (report, { lang }) => renderJunit(report, lang),
  printable: true,
  isOurs: (head) => /^<\?xml [^>]*>\s*<testsuites name="kh-check"/.test(head),
};
