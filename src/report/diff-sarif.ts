import type { Change, ChangeKind, DiffReport, Effect } from "../model/change.ts";
import type { Location } from "../model/location.ts";
import { type DiffFormat, type DiffOptions, shownChanges } from "./diff-format.ts";
import { diffWordsOf } from "./diff-messages.ts";
import { changeSentence } from "./diff-values.ts";
import { jsonText } from "./json-text.ts";

const ruleOf = (kind: ChangeKind, effect: Effect): string => `diff/${kind}-${effect}`;

const uri = (file: string): string =>
  file
    .split("/")
    .map((part) => encodeURIComponent(part))
    .join("/");

/** Line of the text projection (`kh-check text`); a PDF's lines are its own, so only its page is said. */
const lineOf = (location: Location | null): number | null =>
  location === null
    ? null
    : "block" in location
      ? location.block + 1
      : "column" in location
        ? location.line
        : null;

const physical = (file: string, location: Location | null) => {
  const line = lineOf(location);
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(file), uriBaseId: "%SRCROOT%" },
      ...(line === null ? {} : { region: { startLine: line } }),
    },
  };
};

const resultOf = (change: Change, report: DiffReport, { lang, fails }: DiffOptions) => {
  const gone = change.new === null;
  const [file, it] = gone ? [report.old.file, change.old] : [report.new.file, change.new];
  const other =
    gone || change.old === null ? [] : [{ id: 1, ...physical(report.old.file, change.old.location) }];
  const weaker = ["dropped", "relaxed", "later"].includes(change.effect);
  return {
    ruleId: ruleOf(change.kind, change.effect),
    level: fails(change) ? "error" : weaker ? "warning" : "note",
    message: { text: changeSentence(change, lang) },
    locations: [physical(file, it?.location ?? null)],
    ...(other.length > 0 ? { relatedLocations: other } : {}),
  };
};

/** SARIF 2.1.0: one result a change, at its place in the new file, or in the old one where it is gone. */
export const renderDiffSarif = (report: DiffReport, options: DiffOptions): string => {
  const words = diffWordsOf(options.lang);
  const shown = shownChanges(report, options.all);
  const rules = [...new Map(shown.map((it) => [ruleOf(it.kind, it.effect), it])).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { kind, effect }]) => ({
      id,
      shortDescription: { text: `${words.kinds[kind]}: ${words.effects[effect]}` },
    }));
  return jsonText({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: report.tool.name, version: report.tool.version, rules } },
        columnKind: "utf16CodeUnits",
        results: shown.map((change) => resultOf(change, report, options)),
      },
    ],
  });
};

export const diffSarif: DiffFormat = {
  render: renderDiffSarif,
  fromRoot: true,
  printable: true,
  isOurs: (head) =>
    head.includes('"$schema": "https://json.schemastore.org/sarif-2.1.0.json"') &&
    head.includes('"name": "kh-check"'),
};
