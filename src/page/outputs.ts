import type { FileReport } from "../model/report.ts";
import type { FormatName } from "../report/formats.ts";

/** What can be saved of one draft; one line a format, in the order of the buttons. */
interface Output {
  /** What stands after the draft's own name. */
  readonly ending: string;
  readonly type: string;
  /** Only of a draft that came as Word. */
  readonly wordOnly?: true;
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const outputs = {
  docx: { ending: ".kiem-tra.docx", type: word, wordOnly: true },
  redline: { ending: ".sua.docx", type: word, wordOnly: true },
  "phieu-docx": { ending: ".phieu.docx", type: word },
  html: { ending: ".kiem-tra.html", type: "text/html" },
  xlsx: { ending: ".kiem-tra.xlsx", type: sheet },
  json: { ending: ".kiem-tra.json", type: "application/json" },
} as const satisfies Partial<Record<FormatName, Output>>;

export type OutputName = keyof typeof outputs;

const all = Object.entries(outputs) as readonly (readonly [OutputName, Output])[];

export const outputsFor = ({ format, status }: FileReport): readonly OutputName[] =>
  all
    .filter(([, { wordOnly }]) => status !== "not-checked" || !wordOnly)
    .filter(([, { wordOnly }]) => format === "docx" || !wordOnly)
    .map(([name]) => name);

export const savedName = (file: string, ending: string): string =>
  `${file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "")}${ending}`;
