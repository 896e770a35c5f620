import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { FileReport } from "../../src/model/report.ts";
import { formatNames, formats } from "../../src/report/formats.ts";
import { noPaint } from "../../src/report/layout.ts";
import { RenderRefusal } from "../../src/report/refusal.ts";
import { makeDocx, p } from "../readers/docx/make-docx.ts";
import { documentOf } from "./docx/support.ts";
import { at, file, findingOf, report, results, unread } from "./sample.ts";

const options = { lang: "vi", width: 100, paint: noPaint, quiet: false } as const;

const hostile = "A\u001b[2J\u0007\u202ebad\u2028\ud800\u009b31m</w:t><script>alert(1)</script>]]>";
const active =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029\u2066-\u2069]|\p{Surrogate}/u;

const bytes = makeDocx({
  body: Array.from({ length: 61 }, (_, n) => p(n === 10 ? "10 &lt;script&gt;bad" : `Đoạn ${String(n)}`)).join(
    "",
  ),
});
const draft: FileReport = { ...file, original: { bytes, document: documentOf(bytes) } };

/** All words of a report; a zip is the text of its parts. */
const wordsOf = (content: string | Uint8Array): string =>
  typeof content === "string"
    ? content
    : Object.values(unzipSync(content))
        .map((one) => strFromU8(one))
        .join("\n");
const headOf = (content: string | Uint8Array): string =>
  Buffer.from(content).subarray(0, 4096).toString("utf8");

describe.each(formatNames)("every format keeps the contract: %s", (name) => {
  const format = formats[name]();
  const render = async (files: readonly FileReport[] = [draft, unread], lang: "vi" | "en" = "vi") => {
    const { render: make, rewritesDraft } = await format;
    return make(report(rewritesDraft ? files.slice(0, 1) : files), { ...options, lang });
  };

  test("ends in one newline", async () => {
    const content = await render();
    if (typeof content === "string") expect(content).toMatch(/[^\n]\n$/);
    else expect((await format).printable).toBe(false);
  });

  test("is the same for the same report", async () => {
    const [one, two] = [await render(), await render()];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
  });

  test("has no colour unless asked", async () => {
    expect(wordsOf(await render())).not.toContain("\u001b");
  });

  test("says nothing undefined, in either language", async () => {
    for (const lang of ["vi", "en"] as const)
      expect(wordsOf(await render([draft, unread], lang))).not.toMatch(/\bundefined\b|\[object|NaN/);
  });

  test("makes hostile text inert", async () => {
    const evil = findingOf("repeated-word", {
      location: at(10, "I", hostile),
      facts: { word: hostile },
      suggestion: { vi: hostile, en: hostile },
    });
    const bad = { ...draft, file: `x${hostile}.docx`, results: [{ ...results[0]!, findings: [evil] }] };
    const text = wordsOf(await render([bad, { ...unread, detail: hostile, reason: "damaged" }]));
    expect(text).not.toMatch(active);
    expect(text).toContain("bad");
    if (/html|docx|xlsx|junit/.test(name)) expect(text).not.toMatch(/<script>alert|<\/w:t><script/);
  });

  test("knows its own files and no others", async () => {
    const { isOurs } = await format;
    expect(isOurs(headOf(await render()))).toBe(true);
    const others = [
      "",
      "PK\u0003\u0004",
      headOf(bytes),
      "# Kế hoạch",
      '{"name":"kh-check"}',
      "<!doctype html>\n<p>",
      "\ufeffTệp;Mức",
    ];
    expect(others.map(isOurs)).toEqual(others.map(() => false));
  });

  test("stands an empty run", async () => {
    const { rewritesDraft } = await format;
    if (rewritesDraft) await expect(render([])).rejects.toThrow(RenderRefusal);
    else expect(wordsOf(await render([]))).not.toBe("");
  });
});
