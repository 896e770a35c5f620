import type { FileReport } from "../model/report.ts";
import type { IgnoreEntry } from "../run/config/model.ts";
import { tell, type Context } from "./io.ts";
import type { PlannedJob } from "./plan-jobs.ts";

export interface Settled {
  readonly files: readonly FileReport[];
  /** The day, when it decided something. */
  readonly today: string | null;
}

const uniquely = (entries: readonly IgnoreEntry[]): readonly IgnoreEntry[] => [
  ...new Map(entries.map((entry) => [entry.at, entry])).values(),
];

/** The reports under their configurations; says on standard error which ignore entries have had their time. */
export const settle = async (
  jobs: readonly PlannedJob[],
  reports: readonly FileReport[],
  today: string,
  { io, words }: Context,
): Promise<Settled> => {
  if (jobs.every(({ config }) => config === null)) return { files: reports, today: null };
  const { applyConfig } = await import("../run/config/apply.ts");
  const applied = jobs.map(({ config, input }, i) => {
    const file = reports[i]!;
    const path = input.from === "file" ? input.path : input.name;
    return config ? applyConfig(file, path, config, today) : { file, expired: [], unused: [], dated: false };
  });
  const used = new Set(applied.flatMap(({ expired }) => expired.map(({ at }) => at)));
  for (const { at, rule, until } of uniquely(applied.flatMap(({ expired }) => expired)))
    tell(io, words.ci.expired(at, rule, until));
  for (const { at, rule } of uniquely(applied.flatMap(({ unused }) => unused)))
    if (!used.has(at)) tell(io, words.ci.unused(at, rule));
  return {
    files: applied.map(({ file }) => file),
    today: applied.some(({ dated }) => dated) ? today : null,
  };
};
