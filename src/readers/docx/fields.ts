import { attribute, child, childrenNamed, integer, isOn, valueOf } from "../office/element.ts";
import { formatNumber } from "../office/number-format.ts";
import type { XmlElement } from "../office/xml.ts";

/** A field whose end has not been reached. */
export interface OpenField {
  instruction: string;
  /** What an old form field shows: Word keeps it beside the text. */
  readonly chosen: string | null;
  /** How many pieces there were before its instruction; -1 once its result has begun. */
  before: number;
  /** How many there were when its result began. */
  result: number;
}

/** Fields that show words and that only Word itself can work out. */
const SHOWN = new Set(
  (
    "= ASK AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT CREATEDATE DATABASE DATE DDE DDEAUTO DOCPROPERTY DOCVARIABLE " +
    "FILENAME FILLIN IF INCLUDETEXT LINK LISTNUM MERGEFIELD NOTEREF PRINTDATE REF SAVEDATE STYLEREF SUBJECT TIME TITLE USERNAME"
  ).split(" "),
);
const NUMBER_FORMATS: Readonly<Record<string, string>> = {
  ARABIC: "decimal",
  ROMAN: "upperRoman",
  roman: "lowerRoman",
  ALPHABETIC: "upperLetter",
  alphabetic: "lowerLetter",
};

/** The choice of a drop-down, the tick of a box; null for a field that keeps its words in the text. */
export function chosenIn(fieldBegin: XmlElement): string | null {
  const data = child(fieldBegin, "w:ffData");
  const list = child(data, "w:ddList");
  if (list !== null) {
    const entries = childrenNamed(list, "w:listEntry").map((entry) => attribute(entry, "w:val") ?? "");
    const at = integer(valueOf(list, "w:result")) ?? integer(valueOf(list, "w:default")) ?? 0;
    return entries[at] ?? null;
  }
  const box = child(data, "w:checkBox");
  if (box === null) return null;
  const state = child(box, "w:checked") ?? child(box, "w:default");
  return state !== null && isOn(attribute(state, "w:val")) ? "☒" : "☐";
}

export const nameOf = (instruction: string): string => {
  const name = instruction.trim().split(/\s+/, 1)[0]!;
  return name.startsWith("=") ? "=" : name.toUpperCase();
};

/** What a field shows whose result the file does not keep: its words, or the name of the field where nobody can tell. */
export type Shown = { readonly words: string } | { readonly unknown: string };

export function shownBy({ instruction, chosen }: OpenField, sequences: Map<string, number>): Shown {
  if (chosen !== null) return { words: chosen };
  const name = nameOf(instruction);
  if (name === "SEQ") return { words: nextOf(instruction, sequences) };
  return SHOWN.has(name) ? { unknown: name } : { words: "" };
}

const sequenceOf = (instruction: string): string => instruction.trim().split(/\s+/, 2)[1] ?? "";

/** A sequence counts on from what the file keeps of it. */
export function keepCount(instruction: string, words: string, sequences: Map<string, number>): void {
  const value = nameOf(instruction) === "SEQ" ? integer(words) : null;
  if (value !== null) sequences.set(sequenceOf(instruction), value);
}

function nextOf(instruction: string, sequences: Map<string, number>): string {
  const name = sequenceOf(instruction);
  const reset = /\\r\s*(\d{1,6})/.exec(instruction)?.[1];
  const step = /\\c(?!\S)/.test(instruction) ? 0 : 1;
  const value = reset === undefined ? (sequences.get(name) ?? 0) + step : Number(reset);
  sequences.set(name, value);
  const isHidden = /\\h(?!\S)/.test(instruction) && !/\\\*/.test(instruction);
  const format = /\\\*\s*(ARABIC|ROMAN|ALPHABETIC)/i.exec(instruction)?.[1] ?? "ARABIC";
  return isHidden ? "" : (formatNumber(value, NUMBER_FORMATS[format] ?? "decimal", null) ?? String(value));
}
