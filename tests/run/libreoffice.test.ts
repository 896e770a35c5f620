import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { chmod, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { build } from "../cli/built.ts";
import { folderWith } from "../cli/run.ts";

/** Stands for soffice: says who it is and what it was told, starts a child as the real one does, and never ends. */
const SLOW = `#!/bin/sh
sleep 300 &
env > "$WHERE/environment"
echo "$$ $!" > "$WHERE/started"
wait
`;

let built = "";
let folder: Awaited<ReturnType<typeof folderWith>>;
const at = (name: string): string => join(folder.path, name);

beforeAll(async () => {
  built = await build();
});
afterAll(() => rm(built, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await folderWith({ "plan.rtf": "{\\rtf1 KE HOACH}", "bin/soffice": "" });
  await writeFile(at("bin/soffice"), SLOW.replaceAll("$WHERE", folder.path));
  await chmod(at("bin/soffice"), 0o755);
  mkdirSync(at("tmp"));
});
afterEach(() => folder.remove());

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A process that has ended and that nobody has asked about is a shadow.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${String(pid)}/status`, "utf8"));
  } catch {
    return false;
  }
};

test.skipIf(process.platform !== "linux").each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "after %s nothing of LibreOffice runs on and no copy of the draft remains",
  async (signal) => {
    const child = spawn(
      process.execPath,
      [join(built, "bin/kh-check.js"), "plan.rtf", "--use-libreoffice", "--timeout", "100"],
      {
        cwd: folder.path,
        env: { PATH: `${at("bin")}:${process.env["PATH"]!}`, TMPDIR: at("tmp"), CANARY: "secret" },
        stdio: "ignore",
      },
    );
    const ended = new Promise((resolve) => child.once("close", (_, by) => resolve(by)));
    await expect.poll(() => existsSync(at("started")), { timeout: 60_000 }).toBe(true);
    const pids = readFileSync(at("started"), "utf8").trim().split(" ").map(Number);
    expect(pids.filter(isAlive)).toEqual(pids);
    child.kill(signal);
    expect(await ended).toBe(signal);
    await expect.poll(() => pids.filter(isAlive), { timeout: 10_000 }).toEqual([]);
    expect(readdirSync(at("tmp")).filter((name) => name.startsWith("kh-check-"))).toEqual([]);
    expect(readFileSync(at("environment"), "utf8")).not.toContain("CANARY");
  },
);
