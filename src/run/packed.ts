import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { FileReport, ReadyJson } from "../model/report.ts";

const MANY = 500;

/** Whether the reports of so many files are too much to have at once. */
export const areMany = (files: number): boolean => files >= MANY;

/** Reports that were looked at last stay open: who looks twice at one sees the same objects. */
const MOST_OPEN = 8;

type Key = "plan" | "results";

interface Drawer {
  value: unknown;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

// A copy: what zlib gives is the beginning of a piece of memory several times as large.
const packedBytes = (data: string | Uint8Array): Uint8Array =>
  Uint8Array.from(deflateRawSync(data, { level: 1 }));

const folded = ({ lang, text, plan }: ReadyJson, results: () => FileReport["results"]): (() => ReadyJson) => {
  const bytes = packedBytes(text);
  return () => {
    const whole = inflateRawSync(bytes);
    return { lang, text: whole, plan: whole.subarray(0, plan.length), of: results() };
  };
};

/** Packs reports that come one after the other; each looks as it was, at a tenth of the memory. */
export const packer = (): ((report: FileReport) => FileReport) => {
  const open: Drawer[] = [];
  const drawerOf = (value: unknown): (() => unknown) => {
    const bytes = packedBytes(JSON.stringify(value));
    const drawer: Drawer = { value: null };
    return () => {
      if (drawer.value !== null) return drawer.value;
      drawer.value = JSON.parse(inflateRawSync(bytes).toString("utf8"));
      open.push(drawer);
      if (open.length > 2 * MOST_OPEN) open.shift()!.value = null;
      return drawer.value;
    };
  };
  return (report) => {
    // What comes from a cache lies packed already.
    if (report.plan ? report.ready : !report.ready) return report;
    const light: Writable<FileReport> = { ...report };
    for (const key of ["plan", "results"] satisfies readonly Key[])
      Object.defineProperty(light, key, { enumerable: true, get: drawerOf(report[key]) });
    if (report.ready) light.ready = folded(report.ready(), () => light.results);
    return light;
  };
};

/** How the reports of a run of so many files are kept. */
export const keeping = (files: number): ((report: FileReport) => FileReport) =>
  areMany(files) ? packer() : (report) => report;
