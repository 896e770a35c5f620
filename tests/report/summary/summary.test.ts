import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { noPaint } from "../../../src/report/layout.ts";
import { summaryFormats } from "../../../src/report/summary/formats.ts";
import { matrixOf, mostMissed } from "../../../src/report/summary/matrix.ts";
import type { FileReport } from "../../../src/model/report.ts";
import { file, findingOf, report, results, unread } from "../sample.ts";

const clean: FileReport = {
  ...file,
  file: "sach.docx",
  gaps: [],
  results: results.filter(({ verdict }) => verdict === "pass"),
};
const warned: FileReport = {
  ...clean,
  file: "canh-bao.docx",
  results: [
    ...clean.results,
    { ...results[5]!, findings: [findingOf("repeated-word", { level: "warning" })] },
  ],
};
const all = report([clean, warned, file, unread]);

test("the worst is on top: not checked, then by errors, then by warnings", () => {
  expect(matrixOf(all).drafts.map((draft) => draft.file.file)).toEqual([
    unread.file,
    file.file,
    "canh-bao.docx",
    "sach.docx",
  ]);
});

test("columns are the requirements that bind somebody, in their natural order", () => {
  const { requirements, drafts } = matrixOf(all);
  expect(requirements.map(({ id, asked, missed }) => [id, asked, missed])).toEqual([
    ["MT1", 3, 0],
    ["MT2", 1, 0],
    ["MT3", 1, 1],
    ["MT10", 1, 1],
  ]);
  expect(drafts[1]!.verdicts).toEqual(["pass", "review", "fail", "fail"]);
  expect(drafts[1]!.failed).toEqual(["MT3", "MT10"]);
  expect(mostMissed(matrixOf(all)).map(({ id }) => id)).toEqual(["MT3", "MT10"]);
});

describe.each(Object.keys(summaryFormats) as (keyof typeof summaryFormats)[])("%s", (name) => {
  const options = { lang: "vi", width: 100, paint: noPaint, quiet: false } as const;
  const render = async (of = all) => (await summaryFormats[name]()).render(of, options);
  const words = (content: string | Uint8Array): string =>
    typeof content === "string"
      ? content
      : Object.values(unzipSync(content))
          .map((one) => Buffer.from(one).toString())
          .join("");

  test("names every draft, is deterministic, knows its own", async () => {
    const content = await render();
    for (const one of all.files) expect(words(content)).toContain(one.file);
    expect(Buffer.compare(Buffer.from(content), Buffer.from(await render()))).toBe(0);
    const { isOurs } = await summaryFormats[name]();
    expect(isOurs(Buffer.from(content).subarray(0, 4096).toString())).toBe(true);
    expect(words(content)).not.toMatch(/undefined|\[object|\u001b/);
    if (typeof content === "string") expect(content).toMatch(/[^\n]\n$/);
  });

  test("makes hostile names inert and stands an empty run", async () => {
    const evil = "=<script>\u202e\u001b[2J";
    const text = words(
      await render(
        report([
          { ...file, file: evil },
          { ...unread, file: evil, detail: evil },
        ]),
      ),
    );
    expect(text).not.toMatch(/[\u001b\u202e]/);
    if (name !== "text") expect(text).not.toContain("<script>");
    expect(words(await render(report([])))).not.toBe("");
  });
});
