// BullMQ: of the kept engines on Redis the one whose jobs outlive a killed worker and a restarted server; before
// 6.3.3 a worker did not go on after an outage (taskforcesh/bullmq#4585). Bundled, so that users install no scripts.
import { Queue, type Job } from "bullmq";
import type { Redis } from "ioredis";
import { jobName, type Result, type Task } from "./task.ts";

/** All keys in Redis begin with this. */
export const prefix = "kh-check";
const versionsKey = `${prefix}:versions`;

/** Only programs that give the same answers share a queue. */
export const queueName = (engine: string): string => `drafts-${engine.slice(0, 16)}`;

/** Days that an answer is kept; an archive that is added again costs nothing within them. */
const keptDays = 90;
export const keep = { age: keptDays * 24 * 60 * 60 };

const jobOptions = {
  // A worker in another folder does not see the draft; one that does may come later.
  attempts: 3,
  backoff: { type: "fixed", delay: 2000 },
  removeOnComplete: keep,
  removeOnFail: false,
  // Traces name folders of the machine.
  stackTraceLimit: 0,
} as const;

export type State =
  | { readonly is: "unknown" | "pending" }
  | { readonly is: "done"; readonly result: Partial<Result> }
  | { readonly is: "failed"; readonly why: string };

export interface Counts {
  readonly waiting: number;
  readonly active: number;
  readonly done: number;
  readonly failed: number;
}

export interface Failed {
  readonly path: string;
  readonly why: string;
}

export interface Other {
  readonly version: string;
  readonly waiting: number;
}

/** The queue as those see it who put in and take out. */
export interface Store {
  /** Idempotent: a job that is there, in whatever state, stays as it is. */
  readonly add: (tasks: readonly { readonly id: string; readonly task: Task }[]) => Promise<void>;
  readonly stateOf: (id: string) => Promise<State>;
  /** Takes a failed job out, so that it can be added again. */
  readonly forget: (id: string) => Promise<void>;
  readonly counts: () => Promise<Counts>;
  readonly workers: () => Promise<number>;
  readonly failed: (most: number) => Promise<readonly Failed[]>;
  /** Queues of other versions in which something waits. */
  readonly others: () => Promise<readonly Other[]>;
  readonly close: () => Promise<void>;
}

type DraftQueue = Queue<Task, Result>;

const open = (redis: Redis, name: string): DraftQueue => {
  const queue: DraftQueue = new Queue(name, {
    connection: redis,
    prefix,
    skipVersionCheck: true,
    // Nobody listens to events: progress is asked for.
    streams: { events: { maxLen: 100 } },
  });
  // The connection tells of outages; without this a lost connection would end the process.
  queue.on("error", () => undefined);
  return queue;
};

const waiting = ["waiting", "prioritized", "delayed"] as const;

const countsOf = async (queue: DraftQueue): Promise<Counts> => {
  const counts = await queue.getJobCounts(...waiting, "active", "completed", "failed");
  return {
    waiting: waiting.reduce((sum, type) => sum + (counts[type] ?? 0), 0),
    active: counts["active"] ?? 0,
    done: counts["completed"] ?? 0,
    failed: counts["failed"] ?? 0,
  };
};

const stateOf = (job: Job<Task, Result> | undefined): State => {
  if (!job) return { is: "unknown" };
  if (job.finishedOn === undefined) return { is: "pending" };
  // A job that failed once and was done later keeps its old reason; only the answer tells.
  return job.returnvalue ? { is: "done", result: job.returnvalue } : { is: "failed", why: job.failedReason };
};

export const openStore = (redis: Redis, engine: string, version: string): Store => {
  const name = queueName(engine);
  const queue = open(redis, name);
  return {
    add: async (tasks) => {
      await redis.hset(versionsKey, name, version);
      await queue.addBulk(
        tasks.map(({ id, task }) => ({ name: "draft", data: task, opts: { ...jobOptions, jobId: id } })),
      );
    },
    stateOf: async (id) => stateOf(await queue.getJob(id)),
    forget: async (id) => {
      await queue.remove(id);
    },
    counts: () => countsOf(queue),
    workers: () => queue.getWorkersCount(),
    failed: async (most) =>
      (await queue.getFailed(0, most - 1)).map(({ data, id, failedReason }) => ({
        path: jobName(data, id),
        why: failedReason,
      })),
    others: async () => {
      const known = Object.entries(await redis.hgetall(versionsKey)).filter(([other]) => other !== name);
      const all = await Promise.all(
        known.map(async ([other, itsVersion]) => {
          const its = open(redis, other);
          const counts = await countsOf(its);
          await its.close();
          return { version: itsVersion, waiting: counts.waiting + counts.active };
        }),
      );
      return all.filter((other) => other.waiting > 0);
    },
    close: () => queue.close(),
  };
};
