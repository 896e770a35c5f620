import type { ReadResult } from "../../model/document.ts";
import type { FileReport } from "../../model/report.ts";
import { notChecked } from "../../check-plan.ts";
import type { ReadOptions } from "../../readers/index.ts";
import { limitDetail, type Limits } from "../../readers/limits.ts";
import type { Lane, Outcome } from "./lane.ts";
import type { Answer, Failure, PortableMeasures, Wanted } from "./protocol.ts";
import { ownTime } from "./share.ts";

/** A few children that read files, each replaced when it fails and after many files. */
export interface Pool {
  readonly read: (bytes: Uint8Array, name: string, reading: ReadOptions) => Promise<ReadResult>;
  readonly check: Check<FileReport>;
  /** Gives what was read where that is easily sent, else the report on it. */
  readonly readOrCheck: Check<ReadResult | FileReport>;
}

type Check<T> = (
  bytes: Uint8Array,
  name: string,
  reading: ReadOptions,
  measures: PortableMeasures,
  wanted: Wanted,
) => Promise<T>;

/** Names the limit that ended a child. */
const detailOf = (reason: Failure, detail: string, limits: Limits): string =>
  reason === "timed-out"
    ? limitDetail("timeout", limits)
    : reason === "out-of-memory"
      ? limitDetail("maxMemory", limits)
      : detail;

const endingOf = (name: string): string => /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** At most `size` children, started by `start` when there is work for them. */
export const createPool = (size: number, start: (hint: string, maxMemory: number) => Lane): Pool => {
  const idle: Lane[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

  const laneFor = async (name: string, { maxMemory }: Limits): Promise<Lane> => {
    while (busy >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    busy++;
    for (let lane = idle.pop(); lane; lane = idle.pop()) if (!lane.over()) return lane;
    return start(endingOf(name), maxMemory);
  };
  const giveBack = (lane: Lane): void => {
    busy--;
    if (lane.worn()) lane.end();
    if (!lane.over()) idle.push(lane);
    waiting.shift()?.();
  };
  const within = async (
    name: string,
    reading: ReadOptions,
    ask: (lane: Lane, milliseconds: () => number) => Promise<Outcome>,
  ): Promise<Answered> => {
    const lane = await laneFor(name, reading.limits);
    const end = performance.now() + ownTime(reading.limits);
    try {
      const outcome = await ask(lane, () => Math.max(1, end - performance.now()));
      if (outcome.ok) return outcome;
      const { reason, detail } = outcome;
      return failed(reason, detailOf(reason, detail, reading.limits));
    } finally {
      giveBack(lane);
    }
  };

  return {
    read: async (bytes, name, reading) =>
      resultOf(
        await within(name, reading, (lane, left) =>
          lane.run({ task: "read", name, reading, hold: false }, bytes, null, left()),
        ),
      ),
    check: async (bytes, name, reading, measures, wanted) =>
      reportOf(
        await within(name, reading, (lane, left) =>
          lane.run({ task: "check", name, reading, wanted }, bytes, measures, left()),
        ),
        bytes,
        name,
      ),
    readOrCheck: async (bytes, name, reading, measures, wanted) => {
      const answered = await within(name, reading, async (lane, left) => {
        const read = await lane.run({ task: "read", name, reading, hold: true }, bytes, null, left());
        if (!read.ok || read.answer.task !== "held") return read;
        return lane.run({ task: "judge", name, reading, wanted }, NO_BYTES, measures, left());
      });
      return answered.answer.task === "check" ? reportOf(answered, bytes, name) : resultOf(answered);
    },
  };
};

interface Failed {
  readonly task: "failed";
  readonly reason: Failure;
  readonly detail: string;
}

/** What came of a request, and the bytes that came with it. */
interface Answered {
  readonly answer: Answer | Failed;
  readonly bytes: Uint8Array;
}

const NO_BYTES = new Uint8Array();
const failed = (reason: Failure, detail: string): Answered => ({
  answer: { task: "failed", reason, detail },
  bytes: NO_BYTES,
});
const confused: Failed = { task: "failed", reason: "reader-crashed", detail: "" };

const resultOf = ({ answer }: Answered): ReadResult => {
  if (answer.task === "read") return answer.result;
  const { reason, detail } = answer.task === "failed" ? answer : confused;
  return { ok: false, reason, detail };
};

const reportOf = ({ answer, bytes: text }: Answered, bytes: Uint8Array, name: string): FileReport => {
  if (answer.task === "check") {
    const { report, document, json } = answer;
    if (document) return { ...report, original: { bytes, document } };
    if (!json) return report;
    const plan = text.subarray(0, json.planBytes);
    return { ...report, ready: () => ({ lang: json.lang, text, plan, of: report.results }) };
  }
  const { reason, detail } = answer.task === "failed" ? answer : confused;
  return notChecked(name, reason, detail);
};
