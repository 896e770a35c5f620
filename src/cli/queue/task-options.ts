import { isAbsolute, relative, resolve, sep } from "node:path";
import { queueWords } from "../../report/messages/queue-words.ts";
import { defaultLimits } from "../../run/limits.ts";
import type { Context } from "../io.ts";
import type { Options } from "../options.ts";
import { UsageError } from "../usage-error.ts";

type TaskOptions = Readonly<Record<string, unknown>>;

/** A path as every worker finds it: from the folder of the archive, with `/`. */
export const sharedPath = (path: string, { io, lang }: Context): string => {
  const cwd = io.cwd();
  const shared = relative(cwd, resolve(cwd, path.replaceAll("\\", "/")));
  if (shared === ".." || shared.startsWith(`..${sep}`) || isAbsolute(shared))
    throw new UsageError(() => queueWords[lang].outside(path));
  return shared.split(sep).join("/");
};

const isId = (pack: string): boolean => /^[a-z0-9-]+$/.test(pack);

/** Options that decide an answer, as a worker in another process needs them. */
export const taskOptions = (options: Options, context: Context): TaskOptions => {
  const { pack, parent, config, revisions, verifyReading, isolation } = options;
  const shared = (path: string): string => sharedPath(path, context);
  const limits = Object.keys(defaultLimits).flatMap((name) =>
    name in options ? [[name, options[name as keyof Options]] as const] : [],
  );
  return Object.fromEntries(
    [
      ["pack", pack?.map((one) => (isId(one) ? one : shared(one)))] as const,
      ["parent", parent?.map(shared)] as const,
      ["config", config === undefined ? undefined : shared(config)] as const,
      ["revisions", revisions] as const,
      ["verifyReading", verifyReading] as const,
      ["isolation", isolation] as const,
      ...limits,
    ].filter(([, value]) => value !== undefined),
  );
};

const isText = (value: unknown): boolean =>
  typeof value === "string" && !/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(value);
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const checks: Readonly<Record<string, (value: unknown) => boolean>> = {
  pack: areTexts,
  parent: areTexts,
  config: isText,
  revisions: (value) => value === "accepted" || value === "original",
  verifyReading: (value) => value === true,
  isolation: (value) => value === "on" || value === "off",
};

/** The same options out of the queue; what this version would not have put in is not taken. */
export const optionsOfTask = (task: TaskOptions): Options => {
  for (const [name, value] of Object.entries(task)) {
    const isRight = Object.hasOwn(checks, name)
      ? checks[name]!(value)
      : Object.hasOwn(defaultLimits, name) && typeof value === "number" && value >= 1;
    if (!isRight) throw new Error("task");
  }
  return task as Options;
};
