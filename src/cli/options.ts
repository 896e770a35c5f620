import { Option } from "commander";
import type { CompareMode } from "../model/change.ts";
import { type Failure, failures } from "../report/diff-format.ts";
import type { CommandWords, OptionName } from "../report/messages/command-words.ts";
import type { Limits } from "../run/limits.ts";
import type { Shard } from "../run/shard.ts";
import { UsageError } from "./usage-error.ts";

/** Values of all options; a command asks for some of them. */
/** Where the list of known findings stands when no name is given. */
export const usualBaseline = "kh-check-baseline.json";

export interface Options extends Partial<Limits> {
  readonly format?: readonly string[];
  readonly outputFile?: readonly string[];
  /** Folder of a derived pack. */
  readonly output?: string;
  readonly coverage?: boolean;
  readonly source?: string;
  readonly pack?: readonly string[];
  readonly parent?: readonly string[];
  readonly failOn?: "error" | "warning" | "info" | "never";
  readonly failOnReview?: boolean;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: "auto" | "always" | "never";
  readonly stdinFilename?: string;
  readonly section?: string;
  /** `true` for `diff FILE --revisions`: the tracked changes of the file themselves. */
  readonly revisions?: "accepted" | "original" | true;
  readonly today?: string;
  readonly delimiter?: string;
  readonly force?: boolean;
  readonly as?: CompareMode;
  readonly all?: boolean;
  readonly failOnChange?: readonly Failure[];
  readonly isolation?: "on" | "off";
  readonly config?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly strictBaseline?: boolean;
  readonly failOnNew?: boolean;
  readonly cache?: boolean;
  readonly jobs?: number;
  readonly shard?: Shard;
  readonly changedSince?: string;
  readonly watch?: boolean;
  readonly reason?: string;
  readonly from?: string;
  readonly within?: number;
  readonly until?: string;
  readonly pathPrefix?: string;
  readonly verifyReading?: boolean;
  readonly ocr?: boolean;
  readonly useLibreoffice?: boolean;
  readonly redis?: string;
  readonly wait?: boolean;
  readonly untilDone?: boolean;
}

const bad = (option: string, value: string, allowed: string): UsageError =>
  new UsageError((words) => words.badValue(option, value, allowed));

const oneOf =
  (option: string, allowed: readonly string[]) =>
  (value: string): string => {
    if (!allowed.includes(value)) throw bad(option, value, allowed.join(", "));
    return value;
  };

const many = (value: string, before: unknown): readonly string[] => [
  ...((before as readonly string[] | undefined) ?? []),
  value,
];

const wholeNumber = (value: string): number => {
  if (!/^\d{1,9}$/.test(value)) throw bad("--max-warnings", value, "N ≥ 0");
  return Number(value);
};

const mostDays = 36_500;

const daysAhead = (value: string): number => {
  if (!/^\d{1,5}$/.test(value) || Number(value) > mostDays)
    throw bad("--within", value, `0 ≤ N ≤ ${String(mostDays)}`);
  return Number(value);
};

const jobCount = (value: string): number => {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw bad("--jobs", value, "N ≥ 1");
  return Number(value);
};

/** `2/4`: the second of four parts. */
const shard = (value: string): Shard => {
  const [, index, of] = (/^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? []).map(Number);
  if (index === undefined || of === undefined || index < 1 || index > of)
    throw bad("--shard", value, "i/n, 1 ≤ i ≤ n");
  return { index, of };
};

/** One sign that cannot be taken for a part of a cell. */
const sign = (value: string): string => {
  const meant = value === "tab" || value === "\\t" ? "\t" : value;
  if (!/^[;,|\t]$/.test(meant)) throw bad("--delimiter", value, "; , | tab");
  return meant;
};

/** A day of the calendar as YYYY-MM-DD. */
const day =
  (option: string) =>
  (value: string): string => {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(NaN);
    if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(value))
      throw bad(option, value, "YYYY-MM-DD");
    return value;
  };

/** `relaxed,dropped` or the option twice. */
const changes = (value: string, before: unknown): readonly Failure[] => [
  ...((before as readonly Failure[] | undefined) ?? []),
  ...value.split(/[,|]/).map((it) => oneOf("--fail-on-change", Object.keys(failures))(it) as Failure),
];

type Make = (text: string) => Option;

const table: Readonly<Record<Exclude<OptionName, "version" | "help" | "lang">, Make>> = {
  format: (text) => new Option("-f, --format <FORMAT>", text).argParser(many),
  summaryFormat: (text) => new Option("-f, --format <FORMAT>", text).argParser(many),
  planFormat: (text) =>
    new Option("-f, --format <FORMAT>", text).argParser((value) => [oneOf("--format", ["json"])(value)]),
  readFormat: (text) =>
    new Option("-f, --format <FORMAT>", text).argParser((value) => [
      oneOf("--format", ["text", "json"])(value),
    ]),
  section: (text) => new Option("--section <LABEL>", text),
  output: (text) => new Option("-o, --output-file <FORMAT=PATH>", text).argParser(many),
  folder: (text) => new Option("-o, --output <DIR>", text),
  coverage: (text) => new Option("--coverage", text),
  source: (text) => new Option("--source <FILE>", text),
  pack: (text) => new Option("-p, --pack <ID|PATH>", text).argParser(many),
  parent: (text) => new Option("--parent <FILE>", text).argParser(many),
  failOn: (text) =>
    new Option("--fail-on <LEVEL>", text).argParser(
      oneOf("--fail-on", ["error", "warning", "info", "never"]),
    ),
  failOnReview: (text) => new Option("--fail-on-review", text),
  maxWarnings: (text) => new Option("--max-warnings <N>", text).argParser(wholeNumber),
  quiet: (text) => new Option("--quiet", text),
  verbose: (text) => new Option("--verbose", text),
  color: (text) =>
    new Option("--color <WHEN>", text).argParser(oneOf("--color", ["auto", "always", "never"])),
  stdinFilename: (text) => new Option("--stdin-filename <NAME>", text),
  revisions: (text) =>
    new Option("--revisions <WHICH>", text).argParser(oneOf("--revisions", ["accepted", "original"])),
  delimiter: (text) => new Option("--delimiter <SIGN>", text).argParser(sign),
  today: (text) => new Option("--today <YYYY-MM-DD>", text).argParser(day("--today")),
  as: (text) => new Option("--as <RELATION>", text).argParser(oneOf("--as", ["version", "parent"])),
  all: (text) => new Option("--all", text),
  diffRevisions: (text) =>
    new Option("--revisions [WHICH]", text).argParser(oneOf("--revisions", ["accepted", "original"])),
  failOnChange: (text) => new Option("--fail-on-change <CHANGE>", text).argParser(changes),
  dueFormat: (text) => new Option("-f, --format <FORMAT>", text).argParser(many),
  from: (text) => new Option("--from <YYYY-MM-DD>", text).argParser(day("--from")),
  within: (text) => new Option("--within <DAYS>", text).argParser(daysAhead),
  diffFormat: (text) => new Option("-f, --format <FORMAT>", text).argParser(many),
  force: (text) => new Option("--force", text),
  verifyReading: (text) => new Option("--verify-reading", text),
  ocr: (text) => new Option("--ocr", text),
  useLibreoffice: (text) => new Option("--use-libreoffice", text),
  isolation: (text) =>
    new Option("--isolation <ON|OFF>", text).argParser(oneOf("--isolation", ["on", "off"])),
  config: (text) => new Option("-c, --config <PATH>", text),
  baseline: (text) => new Option("--baseline <PATH>", text),
  updateBaseline: (text) => new Option("--update-baseline", text),
  strictBaseline: (text) => new Option("--strict-baseline", text),
  failOnNew: (text) => new Option("--fail-on-new", text),
  cache: (text) => new Option("--cache", text),
  jobs: (text) => new Option("--jobs <N>", text).argParser(jobCount),
  shard: (text) => new Option("--shard <i/n>", text).argParser(shard),
  changedSince: (text) => new Option("--changed-since <REF>", text),
  watch: (text) => new Option("--watch", text),
  reason: (text) => new Option("--reason <TEXT>", text),
  pathPrefix: (text) => new Option("--path-prefix <PATH>", text),
  until: (text) => new Option("--until <YYYY-MM-DD>", text).argParser(day("--until")),
  redis: (text) => new Option("--redis <URL>", text),
  wait: (text) => new Option("--wait", text),
  untilDone: (text) => new Option("--until-done", text),
};

export type KnownOption = keyof typeof table;

export const optionOf = (name: KnownOption, words: CommandWords): Option =>
  table[name](words.help.option[name]);
