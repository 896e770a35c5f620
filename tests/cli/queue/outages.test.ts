import { spawn, type ChildProcess } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { build } from "../built.ts";
import { folderWith } from "../run.ts";
import { hasRedis, startRedis, title, type TestRedis } from "./redis.ts";

const root = join(import.meta.dirname, "../../..");
const drafts = 60;

let built = "";
let redis: TestRedis;
let archive: Awaited<ReturnType<typeof folderWith>>;

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command, as a process that can be killed. */
const start = (...args: readonly string[]) => {
  const child = spawn(process.execPath, [join(built, "bin/kh-check.js"), ...args, "--lang", "en"], {
    cwd: archive.path,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<Ended>((resolve) => {
    const said = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
    child.on("close", (code) => resolve({ code, ...said }));
  });
  return { child: child as ChildProcess, ended };
};
const queue = (action: string, ...args: readonly string[]) =>
  start("queue", action, ...args, "--redis", redis.url);

const state = async () => {
  const { stdout } = await queue("status").ended;
  const [waiting = 0, active = 0, done = 0, failed = 0] = [...stdout.matchAll(/\d+/g)].map(Number);
  return { waiting, active, done, failed };
};
const untilDone = async (least: number) => {
  for (;;) {
    const now = await state();
    if (now.done >= least) return now;
  }
};

/** Every draft is there once, as one run has it. */
const expectWhole = async (): Promise<void> => {
  expect(await state()).toEqual({ waiting: 0, active: 0, done: drafts, failed: 0 });
  const whole = await start(".", "-f", "json").ended;
  const collected = await queue("collect", ".", "-f", "json").ended;
  expect([collected.code, collected.stderr]).toEqual([whole.code, ""]);
  expect(collected.stdout.length).toBeGreaterThan(10_000);
  expect(collected.stdout === whole.stdout).toBe(true);
};

describe.skipIf(!hasRedis)(title("a queue of the built command"), () => {
  beforeAll(async () => {
    built = await build();
    redis = await startRedis();
    const plan = await readFile(join(root, "fixtures/bad.repeated-word/plan.md"), "utf8");
    const more = Array.from({ length: drafts }, (_, i) => [
      `xa-${String(i)}.md`,
      plan.replace(/\n## /, `\n- Triển khai tại ${String(i + 1)} thôn.\n\n## `).concat(" ".repeat(i)),
    ]);
    archive = await folderWith(Object.fromEntries(more) as Record<string, string>);
  });
  afterAll(async () => {
    await redis.remove();
    await archive.remove();
    await rm(built, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await redis.flush();
    expect((await queue("add", ".").ended).stdout).toContain(`Added ${String(drafts)} draft(s)`);
  });

  test("survives a worker that is killed while it checks", async () => {
    const doomed = queue("work", "--jobs", "2");
    await untilDone(3);
    doomed.child.kill("SIGKILL");
    await doomed.ended;
    const left = await state();
    // It held drafts, and others wait: the next worker finds both.
    expect(left.active).toBeGreaterThan(0);
    expect(left.waiting).toBeGreaterThan(0);
    const next = await queue("work", "--until-done").ended;
    expect([next.code, next.stdout]).toEqual([0, `Checked ${String(drafts - left.done)} draft(s).\n`]);
    await expectWhole();
  });

  test("survives a Redis that is killed and started again", async () => {
    const worker = queue("work", "--until-done");
    const waiting = queue("collect", ".", "-f", "json", "--wait");
    await untilDone(3);
    await redis.kill();
    // Longer than a worker waits for a job at a time, and than a job is locked.
    await new Promise((resolve) => setTimeout(resolve, 12_000));
    await redis.start();
    const { code, stderr } = await worker.ended;
    expect([code, stderr]).toEqual([0, expect.stringMatching(/lost, waiting[^]*Connected to Redis again/)]);
    await expectWhole();
    expect((await waiting.ended).stdout).toBe((await start(".", "-f", "json").ended).stdout);
  });

  test("two workers share the drafts, each draft once", async () => {
    const workers = await Promise.all(
      [queue("work", "--until-done"), queue("work", "--until-done")].map((it) => it.ended),
    );
    const checked = workers.map(({ stdout }) => Number(/\d+/.exec(stdout)?.[0]));
    expect(checked[0]! + checked[1]!).toBe(drafts);
    await expectWhole();
  });

  test("a worker that is asked to stop ends what it began and leaves the rest", async () => {
    const worker = queue("work");
    await untilDone(3);
    worker.child.kill("SIGTERM");
    const { code, stdout } = await worker.ended;
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Checked \d+ draft/)]);
    const left = await state();
    expect([left.active, left.done + left.waiting]).toEqual([0, drafts]);
    await redis.flush();
  });
});

describe("a check without a queue", () => {
  test("loads nothing of it", async () => {
    const folder = await build();
    const script = `
      const { main, loaded } = require(${JSON.stringify(join(folder, "dist/kh-check.cjs"))});
      const io = { stdin: [], stdout: { write() {} }, stderr: { write() {} }, env: {}, cwd: () => ${JSON.stringify(root)} };
      main(["fixtures/ok.commune-2026/plan.docx"], io).then(() => {
        const read = (name) => require("node:fs").readFileSync(${JSON.stringify(join(folder, "dist"))} + "/" + name, "utf8");
        console.log([...loaded.keys()].length, [...loaded.keys()].filter((name) => /bzpopmin/i.test(read(name))).length);
      });`;
    const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    for await (const chunk of child.stdout) said += String(chunk);
    await rm(folder, { recursive: true, force: true });
    expect(said).toMatch(/^[1-9]\d* 0\n$/);
  });
});
