import type { FileReport } from "../model/report.ts";
import type { IgnoreEntry } from "../run/config/model.ts";
import { tell, type Context } from "./io.ts";
import type { PlannedJob } from "./plan-jobs.ts";

export interface Settled {
  readonly files: readonly FileReport[];
  /** The day, when it decided something. */
  readonly today: string | null;
}

/** An entry that several configurations extend is still one. */
const uniquely = (entries: readonly IgnoreEntry[]): ReadonlyMap<string, IgnoreEntry> =>
  new Map(entries.map((entry) => [entry.at, entry]));

/** The reports under their configurations; says on standard error which ignore entries have had their time. */
export const settle = async (
  jobs: readonly PlannedJob[],
  reports: readonly FileReport[],
  today: string,
  { io, words }: Context,
): Promise<Settled> => {
  const configs = new Set(jobs.flatMap(({ config }) => config ?? []));
  if (configs.size === 0) return { files: reports, today: null };
  const { applyConfig } = await import("../run/config/apply.ts");
  const applied = jobs.map(({ config, input }, i) => {
    const file = reports[i]!;
    const path = input.from === "file" ? input.path : input.name;
    return config ? applyConfig(file, path, config, today) : { file, touched: [] };
  });
  const touched = uniquely(applied.flatMap((one) => one.touched));
  for (const { at, rule, until } of touched.values())
    if (until < today) tell(io, words.ci.expired(at, rule, until));
  const all = uniquely([...configs].flatMap(({ ignore }) => ignore));
  const untouched = [...all.values()].filter(({ at }) => !touched.has(at));
  if (untouched.length > 0) {
    const { unusedOf } = await import("../run/config/unused.ts");
    const checked = jobs.flatMap(({ input }, i) =>
      input.from === "file" && reports[i]!.reason === null ? [input.path] : [],
    );
    for (const { at, rule } of await unusedOf(untouched, new Set(checked)))
      tell(io, words.ci.unused(at, rule));
  }
  return { files: applied.map(({ file }) => file), today: touched.size > 0 ? today : null };
};
