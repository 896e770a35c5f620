import type { Deadline, Plan } from "../../model/plan.ts";
import type { FileReport, Report } from "../../model/report.ts";
import { daysDue, type Window } from "./days.ts";

/** Something that falls due: by whom, when at the latest, and where it is written. */
export interface Due {
  /** Who owes it; the issuer where the sentence names nobody, null where nobody is known. */
  readonly body: string | null;
  /** The last day in time; null where the words give none. */
  readonly day: string | null;
  readonly file: FileReport;
  readonly plan: Plan;
  readonly deadline: Deadline;
}

const bodiesOf = ({ from }: Deadline, { issuer }: Plan): readonly (string | null)[] =>
  from.length > 0 ? from : [issuer?.name ?? null];

const dueIn = (file: FileReport, window: Window): readonly Due[] => {
  const { plan } = file;
  if (!plan) return [];
  return plan.deadlines.flatMap((deadline) => {
    const days: readonly (string | null)[] = daysDue(deadline, plan, window) ?? [null];
    return bodiesOf(deadline, plan).flatMap((body) =>
      days.map((day) => ({ body, day, file, plan, deadline })),
    );
  });
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface DueList {
  /** By body, then by day. */
  readonly due: readonly Due[];
  /** What recurs or waits for an event without a day of the calendar. */
  readonly undated: readonly Due[];
}

/** What falls due over the plans within the window. */
export function dueList({ files }: Report, window: Window): DueList {
  const all = files
    .flatMap((file) => dueIn(file, window))
    .toSorted((a, b) => compare(a.body ?? "", b.body ?? "") || compare(a.day ?? "", b.day ?? ""));
  return { due: all.filter(({ day }) => day !== null), undated: all.filter(({ day }) => day === null) };
}
