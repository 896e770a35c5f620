import { realpath } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import type { Measures } from "../check-plan.ts";
import type { RulePack } from "../model/rule.ts";
import { PackError } from "../packs/error.ts";
import { wordsOf } from "../report/messages.ts";
import type { Job } from "../run/check-jobs.ts";
import { findConfig, isFarAbove } from "../run/config/find.ts";
import type { Config, ParentEntry } from "../run/config/model.ts";
import type { Input } from "../run/discover.ts";
import { shipped } from "../run/shipped.ts";
import { tell, type Context } from "./io.ts";
import { beneath, measuresOf } from "./measures.ts";
import type { Options } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** A draft, what it is measured with, and the configuration that says so. */
export interface PlannedJob extends Job {
  readonly config: Config | null;
  /** Absolute paths that decide about the draft beside itself. */
  readonly sources: readonly string[];
}

export interface Planned {
  readonly jobs: readonly PlannedJob[];
  /** All packs in use, for the report. */
  readonly packs: readonly RulePack[];
}

/** Says a PackError about a configuration in the person's language, as every other complaint. */
export const asUsage = (error: unknown, { lang }: Context): unknown =>
  error instanceof PackError
    ? new UsageError((words) =>
        words.ci.badConfig(
          `${error.file}:${String(error.line)}:${String(error.column)}: ${error.problem[lang]}`,
        ),
      )
    : error;

/** Reads a configuration that nobody named: it must lie where it seems to, and one from far above is said. */
const loadFound = async (path: string, draft: string, { io, words }: Context): Promise<Config> => {
  const { loadConfig, refuseLinkOut } = await import("../run/config/load.ts");
  await refuseLinkOut(path, io.cwd());
  if (isFarAbove(path, draft, io.cwd()))
    tell(io, words.ci.configAbove(relative(io.cwd(), path).replaceAll("\\", "/")));
  return loadConfig(path, io.cwd());
};

/** The configuration of each draft: the given one, or the nearest; each file is read once. */
const configsOf = async (
  inputs: readonly Input[],
  { config }: Options,
  context: Context,
): Promise<ReadonlyMap<Input, Config>> => {
  const cwd = context.io.cwd();
  const given = config === undefined ? null : resolve(cwd, config.replaceAll("\\", "/"));
  if (given !== null && !(await realpath(given).catch(() => null)))
    throw new UsageError((words) => words.ci.noConfig(config!));
  const known = new Map<string, string | null>();
  const loaded = new Map<string, Config>();
  const configs = new Map<Input, Config>();
  for (const input of inputs) {
    const folder = input.from === "file" ? dirname(input.path) : cwd;
    const path = given ?? findConfig(folder, known);
    if (path === null) continue;
    if (!loaded.has(path))
      loaded.set(
        path,
        given === null
          ? await loadFound(path, folder, context)
          : await (await import("../run/config/load.ts")).loadConfig(path, cwd),
      );
    configs.set(input, loaded.get(path)!);
  }
  return configs;
};

const packsOf = async (
  { packs: named }: Config,
  known: readonly RulePack[],
): Promise<readonly RulePack[] | null> => {
  if (!named) return null;
  const packs = new Map<string, RulePack>();
  for (const { written, folder, complain } of named) {
    const one = known.find(({ id }) => id === written);
    if (written === "auto") for (const pack of known) packs.set(pack.id, pack);
    else if (folder !== null) {
      const { pack } = (await import("../packs/load/folder.ts")).readPack(folder);
      packs.set(pack.id, pack);
    } else if (one) packs.set(one.id, one);
    else {
      const ids = known.map(({ id }) => id).join(", ");
      throw complain({
        vi: `không có bộ quy tắc “${written}”; hiện có: ${ids}`,
        en: `there is no pack "${written}"; there are: ${ids}`,
      });
    }
  }
  return [...packs.values()];
};

const withConfigs = async (
  inputs: readonly Input[],
  configs: ReadonlyMap<Input, Config>,
  base: Measures,
  options: Options,
  context: Context,
  isPart: boolean,
): Promise<Planned> => {
  const { checkNames, checkGlobs, parentsOf } = await import("../run/config/check-names.ts");
  const { withScope } = await import("../run/config/scope.ts");
  const known = (await shipped()).packs;
  const drafts = inputs.flatMap((input) => (input.from === "file" ? [input.path] : []));
  const made = new Map<Config | ParentEntry, Measures>();
  const inUse = new Map<string, RulePack>();

  const forConfig = async (config: Config): Promise<Measures> => {
    const before = made.get(config);
    if (before) return before;
    const own = options.pack ? null : await packsOf(config, known);
    const measures = withScope(own ? { ...base, packs: own } : base, config.scope);
    if (!options.parent && !isPart)
      await checkGlobs(config.parents, drafts, async (folder) =>
        (await import("../run/search/expand.ts")).filesUnder(folder),
      );
    made.set(config, measures);
    return measures;
  };
  const forParents = async (
    entry: ParentEntry,
    measures: Measures,
    path: string,
    { scope }: Config,
  ): Promise<Measures> => {
    const files = entry.files.filter((file) => file.path !== path);
    const before = files.length === entry.files.length ? made.get(entry) : undefined;
    if (before) return before;
    const named = files.map(({ path: file }) => relative(context.io.cwd(), file));
    const own = withScope(await beneath(named, measures, known, context), scope);
    if (files.length === entry.files.length) made.set(entry, own);
    return own;
  };

  const jobs: PlannedJob[] = [];
  for (const input of inputs) {
    const config = configs.get(input) ?? null;
    const measures = config ? await forConfig(config) : base;
    const entry = config && !options.parent && input.from === "file" ? parentsOf(config, input.path) : null;
    const own =
      entry && input.from === "file" ? await forParents(entry, measures, input.path, config!) : measures;
    for (const pack of own.packs) inUse.set(`${pack.id} ${pack.sha256}`, pack);
    const sources = [
      ...(config?.sources ?? []),
      ...(config?.packs ?? []).flatMap(({ folder }) => folder ?? []),
      ...(entry?.files ?? []).map(({ path }) => path),
    ];
    jobs.push({ input, measures: own, config, sources });
  }
  const packs = [...inUse.values()];
  const names = { packs: [...known, ...packs], kinds: Object.keys(wordsOf("en").kinds) };
  if (!isPart) for (const config of new Set(configs.values())) checkNames(config, names);
  return { jobs, packs };
};

/**
 * What each draft is measured with, by the command line first and its configuration second. A part of a run does
 * not ask whether the configurations fit all drafts: that was asked when the whole was planned.
 */
export const planJobs = async (
  inputs: readonly Input[],
  options: Options,
  context: Context,
  isPart = false,
): Promise<Planned> => {
  try {
    const configs = await configsOf(inputs, options, context);
    const base = await measuresOf(options, context);
    if (configs.size === 0) {
      const jobs = inputs.map((input) => ({ input, measures: base, config: null, sources: [] }));
      return { jobs, packs: base.packs };
    }
    return await withConfigs(inputs, configs, base, options, context, isPart);
  } catch (error) {
    throw asUsage(error, context);
  }
};
