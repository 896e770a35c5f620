import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { LIST_CASES } from "./lists.ts";
import type { WordParts } from "./make-docx.ts";
import { makeDocx, readMade } from "./make-docx.ts";
import { randomLists } from "./random-lists.ts";

/** LibreOffice as an independent witness: its text export writes the numbers that it shows. */
const compared = LIST_CASES.filter(({ notInLibreOffice }) => notInLibreOffice === undefined);

function isInstalled(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Labels in LibreOffice's text: what stands before the words that every paragraph of the cases has. */
const labelsIn = (text: string): readonly (string | null)[] =>
  text
    .split("\n")
    .map((line) => /^\ufeff?\s*(.*?)\s*(?:Nội dung|Lời dẫn)/.exec(line)?.[1])
    .filter((label) => label !== undefined)
    .map((label) => label || null);

const isDemanded = process.env["CI"] === "true";
const runs = isDemanded || isInstalled();
const name = runs
  ? "automatic numbers as LibreOffice shows them"
  : "skipped: needs soffice (LibreOffice Writer)";

describe.skipIf(!runs)(name, () => {
  const folder = mkdtempSync(join(tmpdir(), "kh-check-numbers-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const shownIn = (documents: readonly WordParts[]): readonly (readonly (string | null)[])[] => {
    const at = mkdtempSync(join(folder, "set-"));
    const files = documents.map((parts, index) => {
      const file = join(at, `${index}.docx`);
      writeFileSync(file, makeDocx(parts));
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const convert = ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", at];
    execFileSync("soffice", [profile, ...convert, ...files], { stdio: "ignore" });
    return documents.map((_, index) => labelsIn(readFileSync(join(at, `${index}.txt`), "utf8")));
  };

  it("agrees on every case", { timeout: 120_000 }, () => {
    const shown = shownIn(compared.map(({ parts }) => parts));
    const named = compared.map(({ name }, index) => ({ name, labels: shown[index] }));
    expect(named).toEqual(compared.map(({ name, labels }) => ({ name, labels })));
  });

  it("agrees on lists made at random", { timeout: 120_000 }, () => {
    const documents = Array.from({ length: 20 }, (_, seed) => randomLists(seed, 40));
    const read = documents.map((parts) => readMade(parts).blocks.map(({ label }) => label));
    expect(read).toEqual(shownIn(documents));
  });
});
