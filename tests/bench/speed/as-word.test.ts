import mammoth from "mammoth";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Document } from "../../../src/model/document.ts";
import { readDocx } from "../../../src/readers/docx/index.ts";
import { DEFAULT_LIMITS } from "../../../src/readers/limits.ts";
import type { WordLayout } from "../../../tools/docx-from-markdown.mjs";
import { docxFromMarkdown } from "../../../tools/docx-from-markdown.mjs";
import { asWord } from "./as-word/index.mjs";

const plan = readFileSync(join(import.meta.dirname, "../../../fixtures/ok.province-2026/plan.md"), "utf8");
const layouts: readonly WordLayout[] = [
  {},
  { numbering: "automatic", annex: "landscape" },
  { format: "styles" },
  { numbering: "automatic", format: "styles" },
];
const drafts = layouts.map((layout): [string, Uint8Array] => [
  JSON.stringify(layout),
  docxFromMarkdown(plan, layout),
]);

const read = (bytes: Uint8Array): Document => {
  const result = readDocx(bytes, { revisions: "accepted", limits: DEFAULT_LIMITS });
  if (!result.ok) throw new Error(result.reason);
  return result.document;
};

/** All but the address: Word notes pages, and its bytes stand elsewhere. */
const withoutAddress = ({ blocks, ...rest }: Document) => ({
  ...rest,
  blocks: blocks.map((block) => ({ ...block, bytes: null, place: null })),
});

test.each(drafts)(
  "a draft as Word writes it says what the lean one says, with the same looks: %s",
  (_, lean) => {
    const heavy = read(asWord(lean));
    expect(withoutAddress(heavy)).toEqual(withoutAddress(read(lean)));
    expect(heavy.blocks.at(-2)!.place).toMatchObject({ page: expect.toSatisfy((page) => Number(page) > 1) });
  },
);

test.each(drafts)("mammoth reads the same words out of both: %s", async (_, lean) => {
  const textOf = async (bytes: Uint8Array) =>
    (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
  expect(await textOf(asWord(lean))).toBe(await textOf(lean));
});

test("it is as heavy as Word's, and the same every time", () => {
  const [[, lean]] = drafts as [[string, Uint8Array]];
  const heavy = asWord(lean);
  expect(asWord(lean)).toEqual(heavy);
  const parts = unzipSync(heavy);
  const document = strFromU8(parts["word/document.xml"]!);
  const styles = strFromU8(parts["word/styles.xml"]!);
  expect(document.length).toBeGreaterThan(4 * strFromU8(unzipSync(lean)["word/document.xml"]!).length);
  expect(styles.match(/<w:lsdException /g)).toHaveLength(376);
  for (const mark of ["<w:proofErr ", '"_GoBack"', "<w:lastRenderedPageBreak/>", "<mc:AlternateContent>"])
    expect(document).toContain(mark);
});

const hasOffice = spawnSync("soffice", ["--version"]).status === 0;

test.skipIf(!hasOffice)("LibreOffice opens both and shows the same lines", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "kh-check-as-word-"));
  const lean = docxFromMarkdown(plan, { numbering: "automatic" });
  writeFileSync(join(folder, "lean.docx"), lean);
  writeFileSync(join(folder, "heavy.docx"), asWord(lean));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const convert = ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder];
  execFileSync("soffice", [profile, ...convert, join(folder, "lean.docx"), join(folder, "heavy.docx")], {
    stdio: "ignore",
  });
  const [shown, expected] = ["heavy", "lean"].map((name) =>
    readFileSync(join(folder, `${name}.txt`), "utf8"),
  );
  rmSync(folder, { recursive: true });
  expect(shown).toBe(expected);
  expect(expected!.length).toBeGreaterThan(5_000);
});
