import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReadResult } from "../../src/model/document.ts";
import { DEFAULT_LIMITS } from "../../src/readers/limits.ts";
import { startLane } from "../../src/run/isolation/lane.ts";
import { createPool, type Pool } from "../../src/run/isolation/pool.ts";
import { childWith } from "./built-child.ts";

let child: Awaited<ReturnType<typeof childWith>>;
beforeAll(async () => {
  child = await childWith("faulty-reader.ts");
});
afterAll(() => child.remove());

const limits = { ...DEFAULT_LIMITS, timeout: 6, maxMemory: 256 * 1024 * 1024 };
const reading = { revisions: "accepted", limits } as const;
const text = (fault: string) => new TextEncoder().encode(fault);
const pool = (size = 1): Pool => createPool(size, (hint) => startLane(child.entry, hint));
const good = (name: string): ReadResult => ({ ok: false, reason: "wrong-type", detail: name });
const failed = (reason: string, detail = ""): object => ({ ok: false, reason, detail });

const outcomes: Readonly<Record<string, object>> = {
  hang: failed("timed-out", "timeout 6"),
  wait: failed("timed-out", "timeout 6"),
  exit: failed("reader-crashed"),
  abort: failed("reader-crashed"),
  throw: failed("reader-crashed"),
  "throw-later": failed("reader-crashed"),
  reject: failed("reader-crashed"),
  buffers: failed("out-of-memory", `maxMemory ${String(limits.maxMemory)}`),
  objects: failed("out-of-memory", `maxMemory ${String(limits.maxMemory)}`),
  flood: { ok: false },
  "close-output": { ok: false },
};

describe("a reader that fails", () => {
  test.each(Object.keys(outcomes))("%s: a closed outcome, and the next file is read", async (fault) => {
    const { read } = pool();
    const begun = Date.now();
    expect(await read(text(fault), "bad", reading)).toMatchObject(outcomes[fault]!);
    expect(Date.now() - begun).toBeLessThan(limits.timeout * 1000);
    expect(await read(text("good"), "after", reading)).toEqual(good("after"));
  });

  test("what it prints is no answer", async () => {
    expect(await pool().read(text("print"), "name", reading)).toEqual(good("name"));
  });
});

test("bad files among good ones change nothing for them", async () => {
  const names = ["good", "exit", "good", "reject", "good", "buffers", "good", "throw-later", "good"];
  const { read } = pool(2);
  const results = await Promise.all(names.map((fault, i) => read(text(fault), String(i), reading)));
  names.forEach((fault, i) => {
    expect(results[i]).toMatchObject(fault === "good" ? good(String(i)) : outcomes[fault]!);
  });
});

test("a child is replaced after a thousand files", async () => {
  let started = 0;
  const { read } = createPool(1, (hint) => {
    started++;
    return startLane(child.entry, hint);
  });
  for (let i = 0; i < 2001; i++) await read(text("good"), String(i), reading);
  expect(started).toBe(3);
});

test("a child does not outlive the one who asked", async () => {
  const lane = startLane(child.entry, "");
  const short = { ...reading, limits: { ...limits, timeout: 1 } };
  const outcome = lane.run(
    { task: "read", name: "", reading: short, hold: false },
    text("hang"),
    null,
    60_000,
  );
  // Here nobody ends it at its time: the thread inside it does.
  expect(await outcome).toMatchObject({ ok: false, reason: "timed-out" });
});
