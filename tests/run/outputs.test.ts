import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { refusalOf, writeOutput } from "../../src/run/outputs.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "kh-check-"));
  await writeFile(join(root, "draft.docx"), "PK");
  await writeFile(join(root, "ours.json"), "OURS old");
  await writeFile(join(root, "notes.txt"), "my notes");
  await symlink(join(root, "draft.docx"), join(root, "link.json"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const refusal = (name: string, others: readonly string[] = [], force = false) =>
  refusalOf(
    { path: join(root, name), isOurs: (head) => head.startsWith("OURS") },
    others.map((other) => join(root, other)),
    [join(root, "draft.docx")],
    force,
  );

test.each<[string, readonly string[], boolean, string | null]>([
  ["new.json", [], false, null],
  ["ours.json", [], false, null],
  ["notes.txt", [], false, "is-foreign"],
  ["notes.txt", [], true, null],
  ["draft.docx", [], false, "is-input"],
  ["draft.docx", [], true, "is-input"],
  ["link.json", [], true, "is-input"],
  ["new.json", ["new.json"], true, "twice"],
])("%s after %j, force %s", async (name, others, force, expected) => {
  expect(await refusal(name, others, force)).toBe(expected);
});

test("writes whole files and leaves nothing beside them", async () => {
  await writeOutput(join(root, "ours.json"), "OURS new");
  expect(await readFile(join(root, "ours.json"), "utf8")).toBe("OURS new");
  expect((await readdir(root)).toSorted()).toEqual(["draft.docx", "link.json", "notes.txt", "ours.json"]);
});

test("a target that cannot be written leaves nothing behind", async () => {
  await expect(writeOutput(root, "x")).rejects.toThrow();
  await expect(writeOutput(join(root, "no-folder", "x.json"), "x")).rejects.toThrow();
  expect((await readdir(root)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});
