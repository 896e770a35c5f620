import type { CiWords } from "./ci-words.ts";
import type { RefusalCode } from "../refusal.ts";
import type { RuleWords } from "./rule-words.ts";

/** How far a long run is. */
interface State {
  readonly done: number;
  readonly total: number;
}
interface Pace {
  readonly perSecond: number;
  readonly secondsLeft: number;
}

/** One option or argument in `--help`. */
export interface HelpWords {
  readonly titles: Readonly<Record<"Usage:" | "Arguments:" | "Options:", string>>;
  readonly help: string;
  readonly commands: string;
  readonly optionsWord: string;
  readonly limits: string;
  readonly exitCodes: string;
  readonly examples: string;
  readonly more: string;
  readonly purpose: Readonly<Record<CommandName, string>>;
  readonly argument: Readonly<Record<ArgumentName, string>>;
  readonly option: Readonly<Record<OptionName, string>>;
}

export type CommandName =
  | "check"
  | "extract"
  | "text"
  | "read"
  | "diff"
  | "summary"
  | "due"
  | "open"
  | "derive"
  | "explain"
  | "test"
  | "packs"
  | "impact"
  | "init"
  | "accept"
  | "merge"
  | "schema"
  | "queue";
export type ArgumentName =
  | "files"
  | "file"
  | "fileOrText"
  | "oldPlan"
  | "newPlan"
  | "topic"
  | "list"
  | "packNames"
  | "oldMeasure"
  | "newMeasure"
  | "drafts"
  | "none"
  | "rule"
  | "reports"
  | "schema"
  | "action";
export type OptionName =
  | "format"
  | "planFormat"
  | "readFormat"
  | "section"
  | "summaryFormat"
  | "diffFormat"
  | "dueFormat"
  | "from"
  | "within"
  | "as"
  | "all"
  | "diffRevisions"
  | "failOnChange"
  | "output"
  | "folder"
  | "coverage"
  | "source"
  | "pack"
  | "parent"
  | "lang"
  | "failOn"
  | "failOnReview"
  | "maxWarnings"
  | "quiet"
  | "verbose"
  | "color"
  | "stdinFilename"
  | "revisions"
  | "today"
  | "delimiter"
  | "force"
  | "isolation"
  | "config"
  | "baseline"
  | "updateBaseline"
  | "strictBaseline"
  | "failOnNew"
  | "cache"
  | "jobs"
  | "shard"
  | "changedSince"
  | "watch"
  | "reason"
  | "until"
  | "pathPrefix"
  | "verifyReading"
  | "ocr"
  | "useLibreoffice"
  | "redis"
  | "wait"
  | "untilDone"
  | "version"
  | "help";

/** What the command line says when it cannot go on; one sentence each. */
export interface CommandWords {
  readonly help: HelpWords;
  /** A file whose name begins with a dash, taken for an option. */
  readonly dashName: (name: string) => string;
  readonly unknownOption: (option: string, meant: string | null) => string;
  readonly optionNeedsValue: (option: string) => string;
  readonly badValue: (option: string, value: string, allowed: string) => string;
  readonly missingArgument: (command: string) => string;
  readonly tooManyArguments: (command: string) => string;
  readonly noFiles: string;
  readonly emptyName: string;
  readonly noMatch: (pattern: string) => string;
  readonly nothingLeft: string;
  readonly diffNeedsTwo: string;
  readonly diffOnlyVersions: string;
  readonly stdinTwice: string;
  readonly manyFormats: string;
  readonly noFormat: (format: string, allowed: string) => string;
  readonly badOutput: (value: string) => string;
  readonly needsFile: (format: string) => string;
  readonly sameOutputTwice: (path: string) => string;
  readonly outputIsInput: (path: string) => string;
  readonly outputIsForeign: (path: string) => string;
  readonly outputIsReadOnly: (path: string) => string;
  readonly outputIsFolder: (path: string) => string;
  readonly outputIsSpecial: (path: string) => string;
  readonly cannotRender: Readonly<Record<RefusalCode, (format: string, file: string) => string>>;
  readonly progress: (state: State, pace: Pace) => string;
  readonly draftChanged: (file: string) => string;
  readonly outputFailed: (path: string, code: string) => string;
  readonly noPack: (pack: string, known: string) => string;
  readonly badPack: (pack: string, why: string) => string;
  readonly parentNotRead: (file: string, why: string) => string;
  readonly parentFallsShort: (
    parent: string,
    section: string,
    document: string,
    requirement: string,
  ) => string;
  readonly noTopic: (topic: string) => string;
  readonly notChecked: (file: string, why: string) => string;
  /** Scanned pages cannot be read: the program or its Vietnamese data is missing, or it fails. */
  readonly ocrUnavailable: string;
  readonly libreOffice: Readonly<Record<"missing" | "failed", string>>;
  readonly internal: (why: string) => string;
  readonly tryHelp: string;
  readonly explain: ExplainWords;
  readonly packs: PackWords;
  readonly rules: RuleWords;
  readonly ci: CiWords;
}

export interface ExplainWords {
  readonly level: string;
  readonly when: string;
  readonly why: string;
  readonly source: string;
  readonly requirement: string;
  readonly whom: string;
  readonly everybody: string;
  readonly suggestion: string;
  readonly bad: string;
  readonly good: string;
  readonly rules: string;
}

export interface PackWords {
  readonly rules: (n: number) => string;
  readonly source: string;
  readonly effective: (from: string | null, until: string | null) => string;
  readonly checked: (day: string) => string;
}
