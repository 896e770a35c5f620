import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { differing } from "../../../src/report/docx/redline.ts";
import { run } from "../../cli/run.ts";

const root = join(import.meta.dirname, "../../../fixtures");
const folders = readdirSync(root).filter((name) => existsSync(join(root, name, "plan.docx")));
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kh-check-redline-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const parentOf = (name: string): readonly string[] =>
  existsSync(join(root, name, "parent.docx")) ? ["--parent", join(root, name, "parent.docx")] : [];

const read = async (file: string, revisions: "accepted" | "original") =>
  (await run(["text", file, "--revisions", revisions], { cwd: folder })).stdout;

interface Counted {
  readonly all: number;
  readonly definite: number;
}

const count = async (file: string, name: string, ...more: readonly string[]): Promise<Counted> => {
  const argv = [file, ...parentOf(name), "-f", "json", "--fail-on", "never", ...more];
  const { stdout } = await run(argv, { cwd: folder });
  const { files } = JSON.parse(stdout) as {
    files: { results: { findings: { advice: { edit: unknown } | null }[] }[] }[];
  };
  const findings = files.flatMap(({ results }) => results.flatMap((result) => result.findings));
  return { all: findings.length, definite: findings.filter(({ advice }) => advice?.edit).length };
};

describe.each(folders)("%s", (name) => {
  const plan = join(root, name, "plan.docx");
  const redline = () => join(folder, `${name}.docx`);

  test("rejected it is the draft, accepted its definite findings are gone", async () => {
    const before = await count(plan, name, "-o", `redline=${redline()}`);
    if (before.definite === 0) {
      expect(readFileSync(redline()).includes(Buffer.from("w:delText"))).toBe(false);
      return;
    }
    expect(await read(redline(), "original")).toBe(await read(plan, "original"));
    const after = await count(redline(), name, "--revisions", "accepted");
    expect(after.definite).toBe(0);
    expect(after.all).toBeLessThanOrEqual(before.all - before.definite);
  });
});

test.each([
  ["ngày 5 tháng 2 năm 2026", "ngày 05 tháng 2 năm 2026", "5", "05"],
  ["02 cuộc", "02 cuộc mỗi năm", "", " mỗi năm"],
  ["với với", "với", " với", ""],
])("figure for figure: %s", (old, now, struck, written) => {
  const found = differing(old, now);
  expect([found.old, found.now]).toEqual([struck, written]);
});
