import type { FileReport } from "../model/report.ts";
import type { IgnoreEntry } from "../run/config/model.ts";
import { tell, type Context } from "./io.ts";
import type { PlannedJob } from "./plan-jobs.ts";

export interface Settled {
  readonly files: readonly FileReport[];
  /** The day, when it decided something. */
  readonly today: string | null;
}

/** Reports under their configurations, as they come. */
export interface Settling {
  readonly one: (job: PlannedJob, report: FileReport) => FileReport;
  /** Says on standard error which ignore entries have had their time; gives the day, when it decided something. */
  readonly end: () => Promise<string | null>;
}

/** An entry that several configurations extend is still one. */
const uniquely = (entries: readonly IgnoreEntry[]): ReadonlyMap<string, IgnoreEntry> =>
  new Map(entries.map((entry) => [entry.at, entry]));

const asTheyAre: Settling = { one: (_, report) => report, end: () => Promise.resolve(null) };

export const settling = async (
  jobs: readonly PlannedJob[],
  today: string,
  { io, words }: Context,
): Promise<Settling> => {
  const configs = new Set(jobs.flatMap(({ config }) => config ?? []));
  if (configs.size === 0) return asTheyAre;
  const { applyConfig } = await import("../run/config/apply.ts");
  const touched = new Map<string, IgnoreEntry>();
  const checked = new Set<string>();
  return {
    one: ({ config, input }, report) => {
      if (input.from === "file" && report.reason === null) checked.add(input.path);
      if (!config) return report;
      const path = input.from === "file" ? input.path : input.name;
      const applied = applyConfig(report, path, config, today);
      for (const [at, entry] of uniquely(applied.touched)) touched.set(at, entry);
      return applied.file;
    },
    end: async () => {
      for (const { at, rule, until } of touched.values())
        if (until < today) tell(io, words.ci.expired(at, rule, until));
      const all = uniquely([...configs].flatMap(({ ignore }) => ignore));
      const untouched = [...all.values()].filter(({ at }) => !touched.has(at));
      if (untouched.length > 0) {
        const { unusedOf } = await import("../run/config/unused.ts");
        for (const { at, rule } of unusedOf(untouched, checked)) tell(io, words.ci.unused(at, rule));
      }
      return touched.size > 0 ? today : null;
    },
  };
};

/** The reports under their configurations. */
export const settle = async (
  jobs: readonly PlannedJob[],
  reports: readonly FileReport[],
  today: string,
  context: Context,
): Promise<Settled> => {
  const { one, end } = await settling(jobs, today, context);
  const files = jobs.map((job, i) => one(job, reports[i]!));
  return { files, today: await end() };
};
