import type { FileReport, Report } from "../../model/report.ts";
import type { Format } from "../../model/document.ts";
import type { Language } from "../../model/text.ts";
import type { ReportFormat } from "../format.ts";
import { jsonText } from "../json-text.ts";
import { placeOnly } from "../location-json.ts";
import { gapSentence, reasonSentence } from "../messages.ts";
import { lineOf } from "./lines.ts";
import { sarifRule } from "./sarif-rules.ts";
import { sarifResults, type Around } from "./sarif-results.ts";
import { uriOf } from "./uri.ts";

const schema = "https://json.schemastore.org/sarif-2.1.0.json";

const mimeTypes: Readonly<Record<Format, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  markdown: "text/markdown",
  text: "text/plain",
  doc: "application/msword",
  odt: "application/vnd.oasis.opendocument.text",
  rtf: "application/rtf",
};

const artifact = ({ file, format }: FileReport) => ({
  location: { uri: uriOf(file), uriBaseId: "%SRCROOT%" },
  roles: ["analysisTarget"],
  ...(format ? { mimeType: mimeTypes[format] } : {}),
});

/** What was not read, so that nobody takes silence for a pass. */
const notifications = (file: FileReport, lang: Language) => {
  const at = (line: number) => [
    {
      physicalLocation: {
        artifactLocation: { uri: uriOf(file.file), uriBaseId: "%SRCROOT%" },
        region: { startLine: line },
      },
    },
  ];
  const unread = file.reason
    ? [
        {
          descriptor: { id: file.reason },
          level: "error",
          message: { text: reasonSentence(file.reason, file.detail, lang) },
          locations: at(1),
        },
      ]
    : [];
  const gaps = file.gaps.map((gap) => ({
    descriptor: { id: gap.code },
    level: "warning",
    message: { text: gapSentence(gap, lang) },
    locations: at(gap.place ? lineOf(placeOnly(gap.place), file).line : 1),
  }));
  return [...unread, ...gaps];
};

const stale = (report: Report) =>
  (report.baseline?.stale ?? []).map(({ file, rule, fingerprint }) => ({
    descriptor: { id: "stale-baseline-entry" },
    level: "note",
    message: { text: `${rule} ${fingerprint}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file), uriBaseId: "%SRCROOT%" } } }],
  }));

const renderSarif = (report: Report, lang: Language): string => {
  const around: Around = {
    report,
    lang,
    ruleIndex: new Map(report.rules.map(({ id }, i) => [id, i])),
    artifactIndex: new Map(report.files.map((file, i) => [file, i])),
  };
  const { name, version } = report.tool;
  const told = [...report.files.flatMap((file) => notifications(file, lang)), ...stale(report)];
  const toldIds = [...new Set(told.map(({ descriptor }) => descriptor.id))];
  return jsonText({
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name,
            version,
            semanticVersion: version,
            language: lang,
            rules: report.rules.map((rule) => sarifRule(rule, lang)),
            notifications: toldIds.map((id) => ({ id })),
          },
        },
        automationDetails: { id: `${name}/` },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
        invocations: [
          {
            executionSuccessful: report.files.every(({ status }) => status !== "not-checked"),
            toolExecutionNotifications: told,
          },
        ],
        artifacts: report.files.map(artifact),
        results: report.files.flatMap((file) => sarifResults(file, around)),
        properties: {
          packs: report.packs.map(({ id, version: of, sha256 }) => ({ id, version: of, sha256 })),
          lines: "Lines of Word, PDF and OpenDocument files are those of `kh-check text FILE`.",
          ...(report.today === undefined ? {} : { today: report.today }),
        },
      },
    ],
  });
};

/** SARIF 2.1.0 for code scanning and viewers. */
export const sarif: ReportFormat = {
  render: (report, { lang }) => renderSarif(report, lang),
  fromRoot: true,
  printable: true,
  isOurs: (head) => /^\{\s*"\$schema": "[^"]*sarif[^"]*"[^]*?"driver": \{\s*"name": "kh-check"/.test(head),
};
