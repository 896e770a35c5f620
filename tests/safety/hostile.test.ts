import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { markdown } from "./hostile/markdown.ts";
import { otherDocuments } from "./hostile/other.ts";
import type { Row } from "./hostile/row.ts";
import { wordDocuments } from "./hostile/word.ts";

const root = join(import.meta.dirname, "../..");
const start = promisify(execFile);
const rows: readonly Row[] = [...markdown, ...wordDocuments, ...otherDocuments];
const names = rows.map(([name]) => name);

interface FileJson {
  readonly file: string;
  readonly status: string;
  readonly reason: string | null;
  readonly gaps: readonly unknown[];
}
interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let home = "";
const files = () => join(home, "files");

const run = async (args: readonly string[], input?: Uint8Array | string): Promise<Ended> => {
  const options = { cwd: files(), maxBuffer: 1 << 28 };
  const started = start(process.execPath, [join(home, "bin/kh-check.js"), ...args], options);
  started.child.stdin?.on("error", () => undefined).end(input);
  try {
    return { code: 0, ...(await started) };
  } catch (error) {
    return error as Ended;
  }
};
const given = (json: string): readonly FileJson[] => (JSON.parse(json) as { files: FileJson[] }).files;
const outcomeOf = ({ status, reason }: FileJson): string =>
  reason ?? (status === "checked" ? "checked" : "gaps");
const quick = ["--timeout", "12"];
/** Every file once, on a machine that may be busy. */
const patient = 900_000;
/** Machines differ in what they finish in time; everything else must be the same on all. */
const isSettled = ([, outcome]: Row): boolean => typeof outcome === "string";

beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "kh-check-")));
  await start(process.execPath, ["tools/build.mjs", join(home, "dist")], { cwd: root });
  for (const part of ["bin", "package.json"])
    await cp(join(root, part), join(home, part), { recursive: true });
  await mkdir(files());
  for (const [name, , make] of rows) await writeFile(join(files(), name), make());
});
afterAll(() => rm(home, { recursive: true, force: true }));

// No stack, nothing undone, and nothing that a terminal or a build server would obey.
const bad =
  /^::|^##|\bundefined\b|\[object |\bNaN\b|^\s+at \S+ \(|node:internal|\/dist\/|\u001b|\u009b|[\u202a-\u202e\u2066-\u2069]/mu;

describe("a folder of hostile files in one run", () => {
  let first: Ended;
  let reports: ReadonlyMap<string, FileJson>;
  beforeAll(async () => {
    first = await run(["-f", "json", ...quick, "--", ...names]);
    reports = new Map(given(first.stdout).map((file) => [file.file, file]));
  }, patient);

  test("says that some file could not be checked, and nothing else went wrong", () => {
    expect(first.code).toBe(3);
    expect(reports.size).toBe(names.length);
    expect(first.stdout).not.toMatch(bad);
    expect(first.stderr).not.toMatch(bad);
  });

  test.each(rows)("%s: %j", (name, outcome) => {
    expect([outcome].flat()).toContain(outcomeOf(reports.get(name)!));
  });

  test(
    "twice more: the same",
    async () => {
      for (const folder of [".", "./*"]) {
        const again = new Map(
          given((await run(["-f", "json", ...quick, folder])).stdout).map((one) => [one.file, one]),
        );
        for (const row of rows.filter(isSettled))
          if (again.has(row[0])) expect(again.get(row[0])).toEqual(reports.get(row[0]));
      }
    },
    patient,
  );

  test(
    "as text",
    async () => {
      const { stdout, stderr } = await run([...quick, "--", ...names]);
      expect(stdout).not.toMatch(bad);
      expect(stderr).not.toMatch(bad);
    },
    patient,
  );

  test("good files are judged as if they stood alone", async () => {
    for (const name of ["good.md", "good.docx"])
      expect(given((await run(["-f", "json", name])).stdout)).toEqual([reports.get(name)]);
  });
});

describe("one at a time", () => {
  const some = rows.filter((row, i) => isSettled(row) && i % 5 === 0);

  test.each(some)("%s by name", async (name, outcome) => {
    const { stdout, stderr, code } = await run(["-f", "json", ...quick, "--", name]);
    const [file, ...more] = given(stdout);
    expect([more, outcomeOf(file!)]).toEqual([[], outcome]);
    expect(stderr).not.toMatch(bad);
    expect(code === 3).toBe(file!.status === "not-checked");
  });

  test.each(some)("%s on standard input", async (name, outcome, make) => {
    const { stdout } = await run(["-f", "json", ...quick, "--stdin-filename", name, "-"], make());
    expect(outcomeOf(given(stdout)[0]!)).toBe(outcome);
  });
});
