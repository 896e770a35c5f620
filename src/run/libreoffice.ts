import { spawn, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import type { ReadOptions } from "../readers/index.ts";

type Environment = Readonly<Record<string, string>>;
type Ended = "done" | "missing" | "failed";

/** A draft runs no macros and fetches nothing from elsewhere. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${["DisableMacrosExecution", "BlockUntrustedRefererLinks", "DisableActiveContent"]
  .map(
    (name) =>
      `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>true</value></prop></item>`,
  )
  .join("\n")}
</oor:items>
`;

const onWindows = process.platform === "win32";

/** Its installer leaves the PATH of Windows alone. */
const programs = ({ ProgramFiles }: Environment): readonly string[] =>
  onWindows && ProgramFiles
    ? ["soffice", join(ProgramFiles, "LibreOffice", "program", "soffice.com")]
    : ["soffice"];

/** The program starts others, so all of them are ended. */
const endAll = (child: ChildProcess): void => {
  if (child.pid === undefined) return;
  try {
    if (onWindows) spawn("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore" });
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
};

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What has to be ended and taken away when this process ends while a conversion runs. */
const open = new Set<() => void>();

const endOpen = (): void => {
  for (const end of open) end();
  open.clear();
};

const endedBy = (signal: NodeJS.Signals): void => {
  endOpen();
  for (const one of SIGNALS) process.off(one, endedBy);
  process.kill(process.pid, signal);
};

/** The program has a group of its own, so that it can be ended as a whole: nobody ends it with us but we ourselves. */
const holding = (end: () => void): (() => void) => {
  if (open.size === 0) {
    process.once("exit", endOpen);
    for (const signal of SIGNALS) process.on(signal, endedBy);
  }
  open.add(end);
  return () => {
    if (!open.delete(end) || open.size > 0) return;
    process.off("exit", endOpen);
    for (const signal of SIGNALS) process.off(signal, endedBy);
  };
};

/** What the program needs to start; of the rest of our environment it is told nothing. */
const KEPT = ["PATH", "PATHEXT", "SystemRoot", "ProgramFiles", "LANG", "LC_ALL", "LC_CTYPE"];

const environmentIn = (folder: string, given: Environment): Environment => ({
  ...Object.fromEntries(KEPT.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))),
  HOME: folder,
  TMPDIR: folder,
  TEMP: folder,
  TMP: folder,
});

const run = (program: string, args: readonly string[], options: RunIn): Promise<Ended> =>
  new Promise((resolve) => {
    const { folder, environment, milliseconds } = options;
    const child = spawn(program, args, {
      cwd: folder,
      env: environmentIn(folder, environment),
      stdio: "ignore",
      detached: !onWindows,
      windowsHide: true,
    });
    const release = holding(() => {
      endAll(child);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });
    const timer = setTimeout(() => {
      endAll(child);
      release();
      resolve("failed");
    }, milliseconds);
    child.on("error", ({ code }: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      release();
      resolve(code === "ENOENT" ? "missing" : "failed");
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      release();
      resolve(code === 0 ? "done" : "failed");
    });
  });

interface RunIn {
  readonly folder: string;
  readonly environment: Environment;
  readonly milliseconds: number;
}

const firstPresent = async (args: readonly string[], options: RunIn): Promise<Ended> => {
  for (const program of programs(options.environment)) {
    const ended = await run(program, args, options);
    if (ended !== "missing") return ended;
  }
  return "missing";
};

/**
 * Converts through the LibreOffice that the environment has: in a folder and with a profile of its own, ended
 * after `timeout` seconds. Null, with a note why, where there is none or it fails.
 */
export const libreOffice =
  (
    environment: Environment,
    timeout: number,
    note: (why: Exclude<Ended, "done">) => void,
  ): NonNullable<ReadOptions["convert"]> =>
  async (bytes, format) => {
    const folder = await mkdtemp(join(tmpdir(), "kh-check-"));
    try {
      const profile = join(folder, "profile");
      await mkdir(join(profile, "user"), { recursive: true });
      await writeFile(join(profile, "user", "registrymodifications.xcu"), SETTINGS);
      const draft = join(folder, `draft.${format}`);
      await writeFile(draft, bytes);
      const made = join(folder, "made");
      const ended = await firstPresent(
        [
          `-env:UserInstallation=${pathToFileURL(profile).href}`,
          "--headless",
          "--norestore",
          "--convert-to",
          "docx",
          "--outdir",
          made,
          draft,
        ],
        { folder, environment, milliseconds: timeout * 1000 },
      );
      // It also ends well when it made nothing.
      const docx = ended === "done" ? await readFile(join(made, "draft.docx")).catch(() => null) : null;
      if (docx === null) note(ended === "missing" ? "missing" : "failed");
      return docx;
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
    }
  };
