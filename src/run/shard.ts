import { deflateSync, inflateSync } from "node:zlib";
import type { Report } from "../model/report.ts";

/** One of `of` parts of a run, from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Every `of`-th file, so that neighbours, which are often of one size, go to different machines. */
export const shardOf = <T>(all: readonly T[], { index, of }: Shard): readonly T[] =>
  all.filter((_, i) => i % of === index - 1);

/** What a shard's JSON report carries for `merge`, beside what everybody reads. */
export interface Packed extends Shard {
  readonly data: string;
}

const mostBytes = 1024 * 1024 * 1024;

/** Without the drafts themselves: who merges has the reports and nothing else. */
export const pack = (report: Report, shard: Shard): Packed => {
  const files = report.files.map((file) => ({ ...file, original: undefined }));
  return { ...shard, data: deflateSync(JSON.stringify({ ...report, files })).toString("base64") };
};

export type MergeProblem =
  | { readonly code: "no-shard"; readonly file: string }
  | { readonly code: "other-run"; readonly file: string }
  | { readonly code: "twice"; readonly file: string }
  | { readonly code: "missing"; readonly shards: string };

export type Merged =
  { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly problem: MergeProblem };

interface Part extends Shard {
  readonly report: Report;
}

const isReport = (value: unknown): value is Report => {
  const report = value as Partial<Report> | null;
  return (
    typeof report === "object" &&
    typeof report?.tool?.version === "string" &&
    Array.isArray(report.files) &&
    Array.isArray(report.rules) &&
    Array.isArray(report.packs)
  );
};

/** The part in the text of a shard's report; null when there is none. */
const unpack = (text: string): Part | null => {
  try {
    const { shard } = JSON.parse(text) as { readonly shard?: Partial<Packed> };
    if (typeof shard?.data !== "string" || !Number.isInteger(shard.index) || !Number.isInteger(shard.of))
      return null;
    const bytes = inflateSync(Buffer.from(shard.data, "base64"), { maxOutputLength: mostBytes });
    const report: unknown = JSON.parse(bytes.toString("utf8"));
    return isReport(report) ? { index: shard.index!, of: shard.of!, report } : null;
  } catch {
    return null;
  }
};

const frameOf = ({ of, report: { tool, packs, rules, baseline } }: Part): string =>
  JSON.stringify([of, tool, packs, rules, baseline === undefined]);

// Round-robin taken apart again: file i of the whole is file i / n of part i % n.
const woven = <T>(parts: readonly (readonly T[])[]): readonly T[] => {
  const longest = Math.max(...parts.map((part) => part.length));
  return Array.from({ length: longest }, (_, row) =>
    parts.flatMap((part) => part.slice(row, row + 1)),
  ).flat();
};

const joined = (parts: readonly Part[]): Report => {
  const [{ report: first }] = parts as readonly [Part];
  const today = parts.find(({ report }) => report.today !== undefined)?.report.today;
  return {
    tool: first.tool,
    packs: first.packs,
    rules: first.rules,
    files: woven(parts.map(({ report }) => report.files)),
    ...(today === undefined ? {} : { today }),
    ...(first.baseline
      ? { baseline: { stale: parts.flatMap(({ report }) => report.baseline?.stale ?? []) } }
      : {}),
  };
};

/** Joins the reports of all shards of one run; texts by file name, for the complaints. */
export const merge = (texts: readonly { readonly file: string; readonly text: string }[]): Merged => {
  const parts: Part[] = [];
  for (const { file, text } of texts) {
    const part = unpack(text);
    if (!part) return { ok: false, problem: { code: "no-shard", file } };
    if (parts[0] && frameOf(parts[0]) !== frameOf(part))
      return { ok: false, problem: { code: "other-run", file } };
    if (parts.some(({ index }) => index === part.index))
      return { ok: false, problem: { code: "twice", file } };
    parts.push(part);
  }
  const of = parts[0]?.of ?? 0;
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter(
    (index) => !parts.some((part) => part.index === index),
  );
  if (of === 0 || missing.length > 0)
    return {
      ok: false,
      problem: { code: "missing", shards: missing.map((i) => `${String(i)}/${String(of)}`).join(", ") },
    };
  return { ok: true, report: joined(parts.toSorted((a, b) => a.index - b.index)) };
};
