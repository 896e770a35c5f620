import { execFile } from "node:child_process";
import { devNull } from "node:os";
import { env as inherited } from "node:process";
import { promisify } from "node:util";

const start = promisify(execFile);

// A repository is input too: nothing in it may start a program. A bare repository among its files is not entered, no
// remote is asked for missing objects, and its filters are looked up and switched off one by one.
const harmless = [
  "-c",
  "core.fsmonitor=false",
  "-c",
  `core.hooksPath=${devNull}`,
  "-c",
  "safe.bareRepository=explicit",
  "-c",
  "protocol.allow=never",
  "--no-optional-locks",
] as const;

type Environment = NodeJS.ProcessEnv;

const run = async (cwd: string, args: readonly string[], env?: Environment): Promise<string> =>
  (await start("git", [...harmless, ...args], { cwd, maxBuffer: 256 * 1024 * 1024, ...(env && { env }) }))
    .stdout;

/** The filters that the settings in force name; reading settings starts nothing. */
const filtersOf = async (cwd: string): Promise<readonly string[]> => {
  const named = await run(cwd, ["config", "--null", "--name-only", "--get-regexp", "^filter\\."]).catch(
    () => "",
  );
  return [...new Set(named.split("\0").flatMap((key) => /^(filter\..+)\.[^.]+$/s.exec(key)?.[1] ?? []))];
};

/** Settings by environment: a filter's name may hold any sign. */
const withoutFilters = async (cwd: string): Promise<Environment> => {
  const pairs = (await filtersOf(cwd)).flatMap((filter) => [
    [`${filter}.clean`, ""],
    [`${filter}.smudge`, ""],
    [`${filter}.process`, ""],
    [`${filter}.required`, "false"],
  ]);
  const settings = pairs.flatMap(([key, value], i) => [
    [`GIT_CONFIG_KEY_${String(i)}`, key],
    [`GIT_CONFIG_VALUE_${String(i)}`, value],
  ]);
  return { ...inherited, ...Object.fromEntries(settings), GIT_CONFIG_COUNT: String(pairs.length) };
};

/** What git says; throws as Node does when git is not there or complains. */
export const git = async (cwd: string, ...args: readonly string[]): Promise<string> =>
  run(cwd, args, await withoutFilters(cwd));
