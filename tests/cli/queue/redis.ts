import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";

/** Redis is a program of its own: a user's machine may lack it, a CI never does. */
export const hasRedis = process.env["CI"] === "true" || spawnSync("redis-server", ["--version"]).status === 0;
export const title = (name: string): string => (hasRedis ? name : `${name} – skipped: needs redis-server`);

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => {
        resolve(port);
      });
    });
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("close", () => resolve());
  });

const answers = async (url: string): Promise<void> => {
  const redis = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  redis.on("error", () => undefined);
  // While it reads its log it answers with errors.
  while ((await redis.ping().catch(() => "")) !== "PONG")
    await new Promise((resolve) => setTimeout(resolve, 50));
  redis.disconnect();
};

const each = async (url: string, change: (redis: Redis, key: string) => Promise<void>): Promise<void> => {
  const redis = new Redis(url);
  for (const key of await redis.keys("kh-check:drafts-*:d*"))
    if ((await redis.type(key)) === "hash") await change(redis, key);
  redis.disconnect();
};

/** A Redis of the test's own, which keeps what it was told on disk unless `args` say otherwise. */
export const startRedis = async (...args: readonly string[]) => {
  const folder = await mkdtemp(join(tmpdir(), "kh-check-redis-"));
  const port = await freePort();
  const url = `redis://127.0.0.1:${String(port)}`;
  const fixed = [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--dir",
    folder,
    "--save",
    "",
    "--appendonly",
    "yes",
  ];
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    child = spawn("redis-server", [...fixed, ...args], { stdio: "ignore" });
    if (!args.includes("--requirepass")) await answers(url);
  };
  const kill = async (): Promise<void> => {
    child?.kill("SIGKILL");
    if (child) await ended(child);
  };
  await start();
  return {
    url,
    start,
    kill,
    /** All that Redis holds, as it holds it. */
    dump: async (): Promise<readonly Buffer[]> => {
      const redis = new Redis(url);
      const all: Buffer[] = [];
      for (const key of await redis.keysBuffer("*")) {
        all.push(key, (await redis.dumpBuffer(key)) ?? Buffer.alloc(0));
        if ((await redis.type(key)) === "hash")
          for (const value of Object.entries(await redis.hgetall(key)).flat()) all.push(Buffer.from(value));
      }
      redis.disconnect();
      return all;
    },
    corruptAnswers: () =>
      each(url, async (redis, key) => {
        const { sealed } = JSON.parse((await redis.hget(key, "returnvalue")) ?? "{}") as { sealed?: string };
        const bytes = Buffer.from(sealed ?? "", "base64");
        bytes[bytes.length >> 1]! ^= 1;
        await redis.hset(key, "returnvalue", JSON.stringify({ sealed: bytes.toString("base64") }));
      }),
    /** What somebody who may write into Redis could put in the place of a task. */
    rewriteTasks: (rewrite: (task: object) => unknown) =>
      each(url, async (redis, key) => {
        const task = JSON.parse((await redis.hget(key, "data")) ?? "{}") as object;
        await redis.hset(key, "data", JSON.stringify(rewrite(task)));
      }),
    /** As if another build had added everything. */
    renameEngine: async (): Promise<void> => {
      const redis = new Redis(url);
      for (const key of await redis.keys("kh-check:drafts-*"))
        await redis.rename(key, key.replace(/drafts-[^:]+/, "drafts-0123456789abcdef"));
      await redis.del("kh-check:versions");
      await redis.hset("kh-check:versions", "drafts-0123456789abcdef", "0.0.9-012345");
      redis.disconnect();
    },
    flush: async (): Promise<void> => {
      const redis = new Redis(url);
      await redis.flushall();
      redis.disconnect();
    },
    remove: async (): Promise<void> => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
export type TestRedis = Awaited<ReturnType<typeof startRedis>>;
