import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readInput } from "../../src/run/read-input.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "kh-check-"));
  await writeFile(join(root, "full.md"), "Kế hoạch");
  await writeFile(join(root, "empty.md"), "");
});
afterAll(() => rm(root, { recursive: true, force: true }));

const nothing = Readable.from([]);
const fromFile = (name: string, limit = 1000) =>
  readInput({ from: "file", path: join(root, name), name }, nothing, limit);
const fromStdin = (chunks: readonly (string | Uint8Array)[], limit = 1000) =>
  readInput({ from: "stdin", name: "stdin" }, Readable.from(chunks), limit);

test.each([
  ["full.md", 1000, { ok: true }],
  ["full.md", 5, { ok: false, reason: "too-large", detail: "maxFileSize 5" }],
  ["empty.md", 1000, { ok: false, reason: "empty-file" }],
  ["gone.md", 1000, { ok: false, reason: "unreadable", detail: "ENOENT" }],
  [".", 1_000_000, { ok: false, reason: "unreadable", detail: "EISDIR" }],
])("%s within %i bytes", async (name, limit, expected) => {
  expect(await fromFile(name, limit)).toMatchObject(expected);
});

test("standard input is one text, however it is cut", async () => {
  const bytes = new TextEncoder().encode("Kế hoạch");
  const result = await fromStdin([bytes.subarray(0, 2), bytes.subarray(2), "!"]);
  expect(result.ok && new TextDecoder().decode(result.bytes)).toBe("Kế hoạch!");
});

test("standard input is not taken in beyond the limit", async () => {
  let given = 0;
  const endless = {
    async *[Symbol.asyncIterator]() {
      for (;;) {
        given += 100;
        yield await Promise.resolve("x".repeat(100));
      }
    },
  };
  expect(await readInput({ from: "stdin", name: "stdin" }, endless, 1000)).toMatchObject({
    reason: "too-large",
  });
  expect(given).toBeLessThan(1500);
});

test("empty standard input is an empty file", async () => {
  expect(await fromStdin([])).toMatchObject({ reason: "empty-file" });
});
