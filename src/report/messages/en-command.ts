import type { CommandWords, HelpWords } from "./command-words.ts";
import { dateEn as date } from "./dates.ts";

const help: HelpWords = {
  titles: { "Usage:": "Usage:", "Arguments:": "Arguments:", "Options:": "Options:" },
  help: "print this help",
  commands: "Commands:",
  optionsWord: "options",
  limits: "Reading limits, with their defaults:",
  exitCodes: [
    "Exit codes:",
    "  0  every file was checked and nothing reached --fail-on",
    "  1  findings at that level, or more than --max-warnings",
    "  2  usage, configuration or rule pack wrong; a pattern that matches no file",
    "  3  some file could not be checked",
  ].join("\n"),
  examples: "Examples:",
  more: "Options of a command: kh-check COMMAND --help",
  purpose: {
    check: "check draft plans (the bare call does this)",
    extract: "print what was read from a plan, as data",
    text: "print a file as plain text, one line a paragraph",
    explain: "explain a rule or a kind of finding",
    packs: "list the rule packs",
  },
  argument: {
    files: "files, patterns (*.docx), folders, or - for standard input",
    file: "the file to read, or - for standard input",
    topic: "a rule (pack/rule) or a kind of finding; none lists them all",
    list: "list (the default)",
  },
  option: {
    format: "what to print: text, json, html, markdown, csv (default text)",
    planFormat: "what to print: json (the default)",
    output: "also write a format to a file, for example docx=comments.docx, html, xlsx; repeatable",
    pack: "use this rule pack only; repeatable (default auto: chosen by the draft)",
    parent: "the parent plan to compare with",
    lang: "language of messages: vi, en (default vi)",
    failOn: "lowest level that fails: error, warning, info, never (default error)",
    failOnReview: "points to review and unread passages fail too",
    maxWarnings: "how many warnings are accepted",
    quiet: "print errors and the tally only",
    color: "colour: auto, always, never (default auto)",
    stdinFilename: "a name for what comes on standard input",
    revisions: "read tracked changes as accepted or as the original: accepted, original (default accepted)",
    today: "the day to use instead of the system's",
    delimiter: "what parts the cells of CSV: ; , | tab (default ;)",
    force: "allow overwriting a file that kh-check did not write",
    version: "print the version",
    help: "print this help",
  },
};

export const commandEn: CommandWords = {
  help,
  unknownOption: (option, meant) => `There is no option ${option}${meant ? `; did you mean ${meant}?` : "."}`,
  optionNeedsValue: (option) => `The option ${option} needs a value.`,
  badValue: (option, value, allowed) => `The option ${option} does not take “${value}”; it needs ${allowed}.`,
  missingArgument: (command) => `The command ${command} needs a file or another argument.`,
  tooManyArguments: (command) => `The command ${command} was given too many arguments.`,
  noFiles: "No file to check was given; name files, folders or patterns such as *.docx.",
  noMatch: (pattern) => `No file matches “${pattern}”; check the path.`,
  nothingLeft: "Only temporary files of Word or LibreOffice were found, no draft to check.",
  stdinTwice: "Standard input (-) can be used only once.",
  manyFormats: "Only one format can be printed at a time; give the others as -o FORMAT=FILE.",
  noFormat: (format, allowed) => `There is no format “${format}”; there are: ${allowed}.`,
  badOutput: (value) => `“${value}” is not FORMAT=FILE, for example json=result.json.`,
  needsFile: (format) => `The format ${format} cannot be printed; use -o ${format}=FILE.`,
  sameOutputTwice: (path) => `Two formats are to be written to “${path}”; choose two names.`,
  outputIsInput: (path) =>
    `“${path}” is a file that is being checked and is not written to; choose another name.`,
  outputIsForeign: (path) =>
    `“${path}” exists and was not written by kh-check; choose another name, or add --force to overwrite it.`,
  outputIsReadOnly: (path) => `“${path}” is read-only; choose another name, or make it writable.`,
  outputIsFolder: (path) => `“${path}” is a folder; add the name of a file.`,
  cannotRender: {
    "not-word": (format, file) =>
      `Comments can be put into a Word file (.docx) only and “${file}” is something else; leave out -o ${format}=… and use, for example, -o html=FILE.`,
    "odd-package": (format, file) =>
      `The Word file “${file}” is stored in a way that takes no comments; open it in Word, save it as a new file and try again, or leave out -o ${format}=….`,
    "many-drafts": (format) =>
      `Comments go into one draft at a time; use -o ${format}=FILE for each file by itself.`,
  },
  draftChanged: (file) =>
    `“${file}” changed while it was being checked; nothing was written, run the check again.`,
  outputFailed: (path, code) =>
    `“${path}” could not be written (${code}); check the folder, its permissions and the disk space.`,
  noPack: (pack, known) => `There is no rule pack “${pack}”; there are: ${known}.`,
  badPack: (pack, why) => `The rule pack “${pack}” cannot be used: ${why}`,
  parentNotRead: (file, why) => `The parent plan “${file}” could not be read. ${why}`,
  noTopic: (topic) => `There is no rule or kind of finding “${topic}”; kh-check explain lists them.`,
  notChecked: (file, why) => `${file}: ${why}`,
  internal: (why) => `The program failed unexpectedly (${why}); no result was written.`,
  tryHelp: "kh-check --help shows how it is used.",
  explain: {
    level: "Level",
    when: "When",
    why: "Why",
    source: "Source",
    requirement: "Requirement",
    whom: "Binds",
    everybody: "every level",
    suggestion: "Write",
    bad: "Not yet right",
    good: "Right",
    rules: "Rules",
  },
  packs: {
    rules: (n) => (n === 1 ? "1 rule" : `${String(n)} rules`),
    source: "Source",
    effective: (from, until) =>
      [from && `from ${date(from)}`, until && `until ${date(until)}`].filter(Boolean).join(" "),
    checked: (day) => `last checked ${date(day)}`,
  },
};
