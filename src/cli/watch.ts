import { watch, type FSWatcher } from "node:fs";
import { basename, dirname, extname } from "node:path";
import type { Report } from "../model/report.ts";
import { fingerprints } from "../report/fingerprint.ts";
import { configName, findConfig } from "../run/config/find.ts";
import { extensions } from "../run/search/expand.ts";
import { isEditorFile } from "../run/names.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { cacheFolder } from "./crew.ts";
import { inputsOf } from "./inputs.ts";
import { tell, type Context } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** Programs write a file in several steps; a moment later it is whole. */
const settleMs = 200;

/** Folders in which something decides about these drafts. */
const foldersOf = async (operands: readonly string[], { io }: Context): Promise<readonly string[]> => {
  const inputs = await inputsOf(operands, undefined, io);
  const folders = new Set<string>([io.cwd()]);
  for (const input of inputs) {
    if (input.from === "stdin") continue;
    folders.add(dirname(input.path));
    const config = findConfig(dirname(input.path));
    if (config) folders.add(dirname(config));
  }
  return [...folders];
};

const matters = (name: string | null): boolean =>
  name === null ||
  (!isEditorFile(name) && !name.startsWith(cacheFolder) && !/\.tmp$/.test(name) && isDraft(name));
const endings: readonly string[] = [...extensions, "yaml", "yml"];
const isDraft = (name: string): boolean =>
  basename(name) === configName || endings.includes(extname(name).slice(1).toLowerCase());

/** Resolves when something changed and the dust has settled; `false` when the wait was ended. */
const nextChange = (folders: readonly string[], signal: AbortSignal | undefined): Promise<boolean> =>
  new Promise((resolve) => {
    const watchers: FSWatcher[] = [];
    let timer: NodeJS.Timeout | undefined;
    const end = (changed: boolean): void => {
      clearTimeout(timer);
      for (const one of watchers) one.close();
      resolve(changed);
    };
    for (const folder of folders) {
      const watcher = watch(folder, (_, name) => {
        if (!matters(name)) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          end(true);
        }, settleMs);
      });
      watcher.on("error", () => undefined);
      watchers.push(watcher);
    }
    if (signal?.aborted) end(false);
    signal?.addEventListener("abort", () => {
      end(false);
    });
  });

/** The findings of a run, each by its words, whichever line they moved to. */
const findingsIn = ({ files }: Report): ReadonlySet<string> =>
  new Set(
    files.flatMap(({ file, results, suppressed }) =>
      [...fingerprints(results, suppressed).values()].map((one) => `${file}\n${one}`),
    ),
  );

/** How many findings of the look before are gone, are left, and how many are new. */
const sinceThen = (before: ReadonlySet<string>, now: ReadonlySet<string>) => {
  const left = [...now].filter((one) => before.has(one)).length;
  return { gone: before.size - left, left, come: now.size - left };
};

/** Checks, and checks again after every change; a mistake in a file of settings is said and waited out. */
export const watchAnd = async (
  once: (onReport: (report: Report) => void) => Promise<ExitCode>,
  operands: readonly string[],
  context: Context,
): Promise<ExitCode> => {
  const { io, words } = context;
  let before: ReadonlySet<string> | null = null;
  const look = (): Promise<ExitCode> =>
    once((report) => {
      const now = findingsIn(report);
      if (before) tell(io, words.ci.watched(sinceThen(before, now)));
      before = now;
    });
  let code = await look();
  for (;;) {
    const folders = await foldersOf(operands, context).catch(() => [io.cwd()]);
    const changed = nextChange(folders, io.signal);
    tell(io, words.ci.watching);
    if (!(await changed)) return code;
    try {
      code = await look();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      code = exitCodes.usage;
      tell(io, error.say(words));
    }
  }
};
