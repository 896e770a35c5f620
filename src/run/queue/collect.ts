import type { FileReport } from "../../model/report.ts";
import type { Key } from "../cache/key.ts";
import type { Job } from "../check-jobs.ts";
import { readPath } from "../read-input.ts";
import { openedAnswer } from "./answer.ts";
import type { Store } from "./store.ts";
import { contextFor, taskKey } from "./task.ts";

/** A draft and where its answer lies; null for one that cannot be read. */
export interface Ticket {
  readonly job: Job;
  readonly key: Key | null;
}

/** What became of the drafts: `pending` are waited for, `absent` were never added, were given back or are lost. */
export interface Collected {
  readonly answers: ReadonlyMap<Job, FileReport>;
  readonly pending: readonly Ticket[];
  readonly absent: readonly Job[];
}

const atOnce = 32;

export const ticketsOf = (jobs: readonly Job[], engine: string): readonly Ticket[] => {
  const contexts = new Map(
    [...new Set(jobs.map(({ measures }) => measures))].map((one) => [one, contextFor(one, engine)]),
  );
  return jobs.map((job) => {
    const { input, measures } = job;
    if (input.from === "stdin") return { job, key: null };
    const read = readPath(input.path, measures.reading.limits.maxFileSize);
    return { job, key: read.ok ? taskKey(read.bytes, input.name, contexts.get(measures)!) : null };
  });
};

/** Looks once for the answers of these drafts; the drafts themselves open them. */
export const collect = async (tickets: readonly Ticket[], store: Store): Promise<Collected> => {
  const answers = new Map<Job, FileReport>();
  const pending: Ticket[] = [];
  const absent: Job[] = [];
  const look = async (ticket: Ticket): Promise<void> => {
    const { job, key } = ticket;
    const state = key && (await store.stateOf(key.id));
    const answer =
      state?.is === "done" && key ? openedAnswer(state.result, key.secret, job.input.name) : null;
    if (answer) answers.set(job, answer);
    else if (state?.is === "pending") pending.push(ticket);
    else absent.push(job);
  };
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let ticket = tickets[next++]; ticket; ticket = tickets[next++]) await look(ticket);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return { answers, pending, absent };
};
