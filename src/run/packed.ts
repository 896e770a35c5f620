import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { FileReport } from "../model/report.ts";

/** From so many files on, their reports lie packed until somebody looks. */
const MANY = 500;

/** Reports that were looked at last stay open: who looks twice at one sees the same objects. */
const MOST_OPEN = 8;

type Key = "plan" | "results";

interface Drawer {
  value: unknown;
}

/** Packs reports that come one after the other; each looks as it was, at a tenth of the memory. */
export const packer = (): ((report: FileReport) => FileReport) => {
  const open: Drawer[] = [];
  const drawerOf = (value: unknown): (() => unknown) => {
    // A copy: what zlib gives is the beginning of a piece of memory several times as large.
    const bytes = Uint8Array.from(deflateRawSync(JSON.stringify(value), { level: 1 }));
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
    if (!report.plan || report.ready) return report;
    const light = { ...report };
    for (const key of ["plan", "results"] satisfies readonly Key[])
      Object.defineProperty(light, key, { enumerable: true, get: drawerOf(report[key]) });
    return light;
  };
};

/** How the reports of a run of so many files are kept. */
export const keeping = (files: number): ((report: FileReport) => FileReport) =>
  files < MANY ? (report) => report : packer();
