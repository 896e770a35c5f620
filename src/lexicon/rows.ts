import { LineCounter, isNode, parseDocument, type Document } from "yaml";
import type { Confidence } from "../model/report.ts";

/** One file of the lexicon. */
export interface LexiconSource {
  readonly file: string;
  readonly text: string;
}

/** A mistake in the lexicon's data, with its place. */
export class LexiconError extends Error {
  override readonly name = "LexiconError";
}

export type Path = readonly (string | number)[];
export type Raw = Readonly<Record<string, unknown>>;

const CONFIDENCE = new Set(["V", "S", "I", "M"]);
const KEYS = {
  agencies: "name aliases level from until grace to at basis confidence optional atMost needsTail covers",
  provinces: "name aliases type until successor basis confidence",
  unitTypes: "name level from until successor basis confidence",
  laws: "number name issuer issued from until replacedBy confidence source",
  programmes:
    "name also decisions issuer from until ended orientation spendUntil replacedBy confidence source",
} as const;

export interface Reader {
  readonly root: Raw;
  readonly fail: (path: Path, message: string) => never;
}

export function read({ file, text }: LexiconSource): Reader {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: "core" });
  const stop = (line: number, message: string): never => {
    throw new LexiconError(`${file}:${line}: ${message}`);
  };
  const [first] = document.errors;
  if (first !== undefined) stop(first.linePos?.[0].line ?? 1, first.message.split("\n")[0]!);
  const root: unknown = document.toJS({ maxAliasCount: 0 });
  if (typeof root !== "object" || root === null) stop(1, "needs a map");
  return {
    root: root as Raw,
    fail: (path, message) => {
      const node = document.getIn(path, true);
      return stop(isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1, message);
    },
  };
}

export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** The fields of one row, each checked when it is taken. */
export function row(reader: Reader, path: Path, kind: keyof typeof KEYS) {
  const raw = path.reduce<unknown>((value, key) => (value as Raw)[key], reader.root) as Raw;
  const fail = (key: string | null, message: string): never =>
    reader.fail(key === null ? path : [...path, key], message);
  if (typeof raw !== "object" || raw === null) fail(null, "needs a map");
  const known = KEYS[kind].split(" ");
  for (const key of Object.keys(raw)) if (!known.includes(key)) fail(key, `unknown key ${key}`);
  const text = (key: string): string | null => {
    const value = raw[key];
    if (value === undefined || value === null) return null;
    if (typeof value !== "string" || value === "") fail(key, `${key} needs a text`);
    return (value as string).normalize("NFC");
  };
  const need = (key: string): string => text(key) ?? fail(null, `${key} is missing`);
  const day = (key: string): string | null => {
    const value = text(key);
    if (value !== null && (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(Date.parse(value))))
      fail(key, `${key} needs YYYY-MM-DD, not ${value}`);
    return value;
  };
  const year = (key: string): number | null => {
    const value = raw[key];
    if (value === undefined || value === null) return null;
    return Number.isInteger(value) ? (value as number) : fail(key, `${key} needs a year`);
  };
  const texts = (key: string): readonly string[] =>
    list(raw[key]).map((value) =>
      typeof value === "string" ? value.normalize("NFC") : fail(key, `${key} needs texts`),
    );
  const basis = (): string | null => {
    const id = text("basis");
    const bases = (reader.root["bases"] ?? {}) as Raw;
    if (id !== null && !Object.hasOwn(bases, id)) fail("basis", `unknown basis ${id}`);
    return id === null ? null : String(bases[id]);
  };
  const confidence = (fallback: Confidence): { name: Confidence; date: Confidence } => {
    const values = texts("confidence");
    for (const value of values)
      if (!CONFIDENCE.has(value)) fail("confidence", `confidence is V, S, I or M, not ${value}`);
    const name = (values[0] ?? fallback) as Confidence;
    return { name, date: (values[1] ?? name) as Confidence };
  };
  const flag = (key: string): boolean =>
    raw[key] === true ||
    (raw[key] !== undefined && raw[key] !== false && fail(key, `${key} is true or false`));
  return { raw, fail, text, need, day, year, texts, basis, confidence, flag };
}
