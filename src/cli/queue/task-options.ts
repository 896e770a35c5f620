import { isAbsolute, relative, resolve, sep } from "node:path";
import { queueWords } from "../../report/messages/queue-words.ts";
import { defaultLimits } from "../../run/limits.ts";
import { isBelow } from "../../run/queue/draft.ts";
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

/** Limits are the worker's own: a job may ask for less, never for more. */
const isWithin = (name: string, value: unknown): boolean =>
  Object.hasOwn(defaultLimits, name) &&
  typeof value === "number" &&
  value >= 1 &&
  value <= defaultLimits[name as keyof typeof defaultLimits];

const isId = (pack: string): boolean => /^[a-z0-9-]+$/.test(pack);

/** Options that decide an answer, as a worker in another process needs them. */
export const taskOptions = (options: Options, context: Context): TaskOptions => {
  const { pack, parent, config, revisions, verifyReading } = options;
  const shared = (path: string): string => sharedPath(path, context);
  const limits = Object.keys(defaultLimits).flatMap((name) =>
    name in options ? [[name, options[name as keyof Options]] as const] : [],
  );
  for (const [name, value] of limits)
    if (!isWithin(name, value)) throw new UsageError(() => queueWords[context.lang].limitTooHigh(name));
  return Object.fromEntries(
    [
      ["pack", pack?.map((one) => (isId(one) ? one : shared(one)))] as const,
      ["parent", parent?.map(shared)] as const,
      ["config", config === undefined ? undefined : shared(config)] as const,
      ["revisions", revisions] as const,
      ["verifyReading", verifyReading] as const,
      ...limits,
    ].filter(([, value]) => value !== undefined),
  );
};

type Check = (value: unknown, cwd: string) => boolean;

/** No job makes a worker open what lies outside of its folder. */
const isShared: Check = (value, cwd) =>
  typeof value === "string" && value !== "" && isBelow(value.replaceAll("\\", "/"), cwd);
const areAll =
  (check: Check): Check =>
  (value, cwd) =>
    Array.isArray(value) && value.every((one) => check(one, cwd));

const checks: Readonly<Record<string, Check>> = {
  pack: areAll((value, cwd) => (typeof value === "string" && isId(value)) || isShared(value, cwd)),
  parent: areAll(isShared),
  config: isShared,
  revisions: (value) => value === "accepted" || value === "original",
  verifyReading: (value) => value === true,
};

/** The same options out of the queue; what this version would not have put in is not taken. */
export const optionsOfTask = (task: TaskOptions, cwd: string): Options => {
  for (const [name, value] of Object.entries(task)) {
    const isRight = Object.hasOwn(checks, name) ? checks[name]!(value, cwd) : isWithin(name, value);
    if (!isRight) throw new Error("task");
  }
  return task as Options;
};
