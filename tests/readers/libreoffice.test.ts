import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { read } from "../../src/readers/index.ts";
import { DEFAULT_LIMITS } from "../../src/readers/limits.ts";
import { LIST_CASES } from "./docx/lists.ts";
import { makeDocx } from "./docx/make-docx.ts";
import { randomLists } from "./docx/random-lists.ts";

/** LibreOffice writes the older formats, and its text export of them is the witness of the numbers. */
const isInstalled = (): boolean => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const runs = process.env["CI"] === "true" || isInstalled();
const name = runs
  ? "automatic numbers of older formats as LibreOffice shows them"
  : "skipped: needs soffice (LibreOffice Writer)";

/** LibreOffice writes these into OpenDocument otherwise than it shows them. */
const NOT_WRITTEN_TO_ODT = new Set(["an empty label still counts"]);

describe.skipIf(!runs)(name, () => {
  const folder = mkdtempSync(join(tmpdir(), "kh-check-older-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const convert = (to: string, files: readonly string[]): void => {
    execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", folder, ...files], {
      stdio: "ignore",
    });
  };
  const labelsIn = (text: string): readonly string[] =>
    text
      .split("\n")
      .map((line) => /^\ufeff?\s*(.*?)\s*(?:Nội dung|Lời dẫn)/.exec(line)?.[1])
      .filter((label) => label !== undefined);

  it.each(["doc", "odt"])("%s", { timeout: 120_000 }, async (ending) => {
    const cases = [
      ...LIST_CASES.filter(({ notInLibreOffice }) => notInLibreOffice === undefined).slice(0, 12),
      ...Array.from({ length: 4 }, (_, seed) => ({ name: `random ${seed}`, parts: randomLists(seed, 40) })),
    ].filter((one) => ending !== "odt" || !NOT_WRITTEN_TO_ODT.has(one.name));
    const files = cases.map(({ parts }, index) => {
      const file = join(folder, `${ending}-${index}.docx`);
      writeFileSync(file, makeDocx(parts));
      return file;
    });
    convert(ending, files);
    const older = files.map((file) => file.replace(".docx", `.${ending}`));
    convert("txt:Text (encoded):UTF8", older);
    for (const [index, file] of older.entries()) {
      const shown = labelsIn(readFileSync(file.replace(`.${ending}`, ".txt"), "utf8"));
      const result = await read(readFileSync(file), file, { revisions: "accepted", limits: DEFAULT_LIMITS });
      const labels = result.ok ? result.document.blocks.map(({ label }) => label ?? "") : [];
      expect({ name: cases[index]!.name, labels }).toEqual({ name: cases[index]!.name, labels: shown });
    }
  });
});
