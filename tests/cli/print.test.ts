import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { print } from "../../src/cli/print.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { vi } from "../../src/report/messages/vi.ts";
import { reportOnEvery } from "../report/docx/support.ts";
import { folderWith } from "./run.ts";

test("a draft that changed since it was read is told, and nothing is written", async () => {
  const fixture = (name: string) => readFile(join(import.meta.dirname, "../../fixtures", name, "plan.docx"));
  const was = await fixture("ok.province-2026");
  const folder = await folderWith({ "a.docx": await fixture("ok.commune-2026") });
  try {
    const report = reportOnEvery(was);
    const input = { from: "file", path: join(folder.path, "a.docx"), name: "a.docx" } as const;
    const path = join(folder.path, "copy.docx");
    const written = print(
      { ...report, files: [{ ...report.files[0]!, file: "a.docx" }] },
      { outputs: [{ format: "docx", path, written: "copy.docx" }], inputs: [input], options: {} },
      {
        io: {
          stdin: (async function* () {})(),
          stdout: { write: () => true },
          stderr: { write: () => true },
          env: {},
          cwd: () => folder.path,
        },
        lang: "vi",
        words: vi.command,
      },
    );
    const error: unknown = await written.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).say(vi.command)).toMatch(/^“a\.docx” vừa thay đổi/);
    expect(await readdir(folder.path)).toEqual(["a.docx"]);
  } finally {
    await folder.remove();
  }
});
