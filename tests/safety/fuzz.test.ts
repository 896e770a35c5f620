import { execFile } from "node:child_process";
import { cp, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const run = promisify(execFile);
/** Seconds; `npm run fuzz` takes five minutes. */
const budget = process.env["FUZZ_SECONDS"] ?? "20";
/** The same damage each time, so that a commit is green or is not; `npm run fuzz` finds new one. */
const seed = process.env["KH_SEED"] ?? "1790";

let home = "";
beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "kh-check-")));
  await run(process.execPath, ["tools/build.mjs", join(home, "dist")], { cwd: root });
  for (const part of ["bin", "tools/fuzz.mjs", "tools/fuzz-sources.mjs", "fixtures", "package.json"])
    await cp(join(root, part), join(home, part), { recursive: true });
});
afterAll(() => rm(home, { recursive: true, force: true }));

test(`good files damaged for ${budget} seconds end in closed outcomes`, async () => {
  const { stdout } = await run(process.execPath, ["tools/fuzz.mjs", budget, seed], { cwd: home });
  expect(stdout).toMatch(/^[1-9]\d* damaged files, 0 runs with an open outcome, seed \d+\n$/);
});

test("the fuzzer notices an open outcome", async () => {
  const broken = join(home, "broken");
  await cp(join(home, "tools"), join(broken, "tools"), { recursive: true });
  await cp(join(home, "fixtures/ok.commune-2026"), join(broken, "fixtures/ok.commune-2026"), {
    recursive: true,
  });
  await cp(join(root, "tests/safety/open-outcome.cjs"), join(broken, "bin/kh-check.js"));
  await expect(run(process.execPath, ["tools/fuzz.mjs", "1"], { cwd: broken })).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/[1-9]\d* runs with an open outcome/) as unknown,
  });
});
