import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const start = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), "kh-check-"));

afterAll(() => rm(folder, { recursive: true, force: true }));

const npm = (...args: string[]) =>
  start("npm", [...args, "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    shell: process.platform === "win32",
  });

// What a user gets who installs the package: the tarball in an empty folder, its dependencies from the registry.
test("npm pack, installed in an empty folder, gives a working command", async () => {
  await npm("pack", root, "--pack-destination", folder);
  const tarball = (await readdir(folder)).find((name) => name.endsWith(".tgz"))!;
  await writeFile(join(folder, "package.json"), "{}");
  await npm("install", join(folder, tarball), "--prefer-offline");
  const command = join(folder, "node_modules/@kh-check/kh-check/bin/kh-check.js");
  const draft = join(root, "fixtures/ok.commune-2026/plan.docx");
  const { stdout } = await start(process.execPath, [command, draft, "--format", "json"], { cwd: folder });
  const { files } = JSON.parse(stdout) as { files: { status: string; file: string }[] };
  expect(files).toMatchObject([{ file: "plan.docx", status: "checked" }]);
}, 300_000);
