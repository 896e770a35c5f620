import { UnrecoverableError, Worker } from "bullmq";
import type { Redis } from "ioredis";
import type { Measures } from "../../check-plan.ts";
import { checkApart } from "../isolation/index.ts";
import { sealedAnswer } from "./answer.ts";
import { draftBytes } from "./draft.ts";
import { keep, prefix, queueName } from "./store.ts";
import { contextFor, isTask, jobName, taskKey, type Refusal, type Result, type Task } from "./task.ts";

export interface Workplace {
  readonly redis: Redis;
  readonly engine: string;
  /** The folder of the archive. */
  readonly cwd: string;
  /** How many drafts are worked on at a time. */
  readonly lanes: number;
  /** What a draft is measured with, found again from what the person asked for. */
  readonly measuresOf: (task: Task) => Promise<Measures>;
  readonly onDone: (path: string) => void;
  readonly onRefused: (path: string, why: string) => void;
}

export interface Working {
  /** Takes no new draft, ends those that were begun. */
  readonly stop: () => Promise<void>;
}

/**
 * A worker that dies leaves its jobs locked for so long; then another one takes them. Checks run in children, so
 * the lock is renewed in time even while a draft takes its whole allowance.
 */
const lockDuration = 10_000;
const stalledInterval = 5000;
/** A draft that took so many workers with it is left for a person to look at. */
const mostStalls = 5;

const giveBack = (why: Refusal): never => {
  throw new UnrecoverableError(why);
};

const bytesOf = (path: string, cwd: string): Uint8Array => {
  const read = draftBytes(path, cwd);
  // Not for ever: another worker may see it, or this one when the share is back.
  if (read === "not-here") throw new Error(read);
  return typeof read === "string" ? giveBack(read) : read;
};

const measuring = ({ engine, measuresOf }: Workplace): ((task: Task) => Promise<Measures | null>) => {
  const known = new Map<string, Promise<Measures | null>>();
  const find = async (task: Task): Promise<Measures | null> => {
    try {
      const measures = await measuresOf(task);
      if (contextFor(measures, engine) === task.context) return measures;
    } catch {
      // Said by the refusal.
    }
    known.delete(task.context);
    return null;
  };
  return (task) => {
    const found = known.get(task.context) ?? find(task);
    known.set(task.context, found);
    return found;
  };
};

/** Takes drafts out of the queue until it is told to stop. */
export const startWork = (place: Workplace): Working => {
  const measuresFor = measuring(place);
  const checks = new Map<Measures, ReturnType<typeof checkApart>>();
  const checkWith = (measures: Measures): ReturnType<typeof checkApart> => {
    const check = checks.get(measures) ?? checkApart(measures, { lanes: place.lanes, batch: true });
    checks.set(measures, check);
    return check;
  };
  const work = async (id: string, task: unknown): Promise<Result> => {
    if (!isTask(task)) return giveBack("malformed");
    const bytes = bytesOf(task.path, place.cwd);
    const key = taskKey(bytes, task.path, task.context);
    if (key.id !== id) return giveBack("changed");
    const measures = (await measuresFor(task)) ?? giveBack("other-measures");
    return sealedAnswer(await checkWith(measures)(bytes, task.path), key.secret);
  };
  const worker = new Worker<Task, Result>(queueName(place.engine), (job) => work(job.id!, job.data), {
    connection: place.redis,
    prefix,
    skipVersionCheck: true,
    concurrency: place.lanes,
    lockDuration,
    stalledInterval,
    maxStalledCount: mostStalls,
    removeOnComplete: keep,
  });
  worker.on("error", () => undefined);
  worker.on("completed", ({ data, id }) => {
    place.onDone(jobName(data, id));
  });
  worker.on("failed", (job, { message }) => {
    if (job) place.onRefused(jobName(job.data, job.id), message);
  });
  return { stop: () => worker.close() };
};
