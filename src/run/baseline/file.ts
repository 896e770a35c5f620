import { jsonText } from "../../report/json-text.ts";
import type { Baseline, KnownFile, KnownFinding } from "./model.ts";

const tool = "kh-check baseline";
const schemaVersion = 1;

/** Why a file is no baseline that this version can use. */
export type BaselineProblem =
  | { readonly code: "no-baseline"; readonly detail: string }
  | { readonly code: "other-version"; readonly detail: string };

export type ParsedBaseline =
  | { readonly ok: true; readonly baseline: Baseline }
  | { readonly ok: false; readonly problem: BaselineProblem };

class Unfit extends Error {}

const record = (value: unknown, where: string): Readonly<Record<string, unknown>> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Unfit(where);
  return value as Readonly<Record<string, unknown>>;
};
const list = (value: unknown, where: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Unfit(where);
  return value as readonly unknown[];
};
const text = (value: unknown, where: string): string => {
  if (typeof value !== "string" || value.length > 4096) throw new Unfit(where);
  return value;
};
const hash = (value: unknown, where: string): string => {
  const written = text(value, where);
  if (!/^[0-9a-f]{8,64}$/.test(written)) throw new Unfit(where);
  return written;
};

const findingOf = (value: unknown, where: string): KnownFinding => {
  const { rule, requirement, fingerprint } = record(value, where);
  return {
    rule: text(rule, `${where}.rule`),
    requirement: requirement === null ? null : text(requirement, `${where}.requirement`),
    fingerprint: hash(fingerprint, `${where}.fingerprint`),
  };
};

const fileOf = (value: unknown, where: string): KnownFile => {
  const { file, sketch, findings } = record(value, where);
  return {
    file: text(file, `${where}.file`),
    sketch: list(sketch, `${where}.sketch`).map((one) => hash(one, `${where}.sketch`)),
    findings: list(findings, `${where}.findings`).map((one, i) =>
      findingOf(one, `${where}.findings.${String(i)}`),
    ),
  };
};

const parsed = (source: string): unknown => {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    throw new Unfit("JSON");
  }
};

/** Reads a baseline file; never throws for what stands in it. */
export const parseBaseline = (source: string): ParsedBaseline => {
  try {
    const top = record(parsed(source), "JSON");
    if (top["tool"] !== tool) throw new Unfit("tool");
    if (top["schemaVersion"] !== schemaVersion) {
      const detail = JSON.stringify(top["schemaVersion"] ?? null).slice(0, 20);
      return { ok: false, problem: { code: "other-version", detail } };
    }
    const files = list(top["files"], "files").map((one, i) => fileOf(one, `files.${String(i)}`));
    return { ok: true, baseline: { files } };
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return { ok: false, problem: { code: "no-baseline", detail: error.message } };
  }
};

const byFile = (a: KnownFile, b: KnownFile): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

/** The same baseline gives the same bytes, one finding a line of a diff. */
export const baselineText = ({ files }: Baseline): string =>
  jsonText({
    tool,
    schemaVersion,
    files: files.toSorted(byFile).map(({ file, sketch, findings }) => ({
      file,
      sketch,
      findings: findings.map(({ rule, requirement, fingerprint }) => ({ rule, requirement, fingerprint })),
    })),
  });

export const isBaseline = (head: string): boolean => /^\{\s*"tool": "kh-check baseline"/.test(head);
