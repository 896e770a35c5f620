import type { ReadResult } from "../../model/document.ts";
import type { FileReport } from "../../model/report.ts";
import { notChecked } from "../../check-plan.ts";
import type { ReadOptions } from "../../readers/index.ts";
import { limitDetail, type Limits } from "../../readers/limits.ts";
import type { Lane, Outcome } from "./lane.ts";
import type { Failure, PortableMeasures, Request } from "./protocol.ts";
import { ownTime } from "./share.ts";

/** A few children that read files, each replaced when it fails and after many files. */
export interface Pool {
  readonly read: (bytes: Uint8Array, name: string, reading: ReadOptions) => Promise<ReadResult>;
  readonly check: (
    bytes: Uint8Array,
    name: string,
    reading: ReadOptions,
    measures: PortableMeasures,
    keepDocument: boolean,
  ) => Promise<FileReport>;
}

const FILES_PER_CHILD = 200;

/** Names the limit that ended a child. */
const detailOf = (reason: Failure, detail: string, limits: Limits): string =>
  reason === "timed-out"
    ? limitDetail("timeout", limits)
    : reason === "out-of-memory"
      ? limitDetail("maxMemory", limits)
      : detail;

const endingOf = (name: string): string => /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** At most `size` children, started by `start` when there is work for them. */
export const createPool = (size: number, start: (hint: string) => Lane): Pool => {
  const idle: Lane[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

  const laneFor = async (name: string): Promise<Lane> => {
    while (busy >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    busy++;
    for (let lane = idle.pop(); lane; lane = idle.pop()) if (!lane.over()) return lane;
    return start(endingOf(name));
  };
  const giveBack = (lane: Lane): void => {
    busy--;
    if (lane.given() >= FILES_PER_CHILD) lane.end();
    if (!lane.over()) idle.push(lane);
    waiting.shift()?.();
  };
  const run = async (
    request: Exclude<Request, { task: "measures" }>,
    bytes: Uint8Array,
    measures: PortableMeasures | null,
  ): Promise<Outcome> => {
    const lane = await laneFor(request.name);
    try {
      return await lane.run(request, bytes, measures, ownTime(request.reading.limits));
    } finally {
      giveBack(lane);
    }
  };

  return {
    read: async (bytes, name, reading) => {
      const outcome = await run({ task: "read", name, reading }, bytes, null);
      if (outcome.ok && outcome.answer.task === "read") return outcome.answer.result;
      const { reason, detail } = outcome.ok ? ({ reason: "reader-crashed", detail: "" } as const) : outcome;
      return { ok: false, reason, detail: detailOf(reason, detail, reading.limits) };
    },
    check: async (bytes, name, reading, measures, keepDocument) => {
      const outcome = await run({ task: "check", name, reading, keepDocument }, bytes, measures);
      if (outcome.ok && outcome.answer.task === "check") {
        const { report, document } = outcome.answer;
        return document ? { ...report, original: { bytes, document } } : report;
      }
      const { reason, detail } = outcome.ok ? ({ reason: "reader-crashed", detail: "" } as const) : outcome;
      return notChecked(name, reason, detailOf(reason, detail, reading.limits));
    },
  };
};
