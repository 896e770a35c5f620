import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as api from "../../src/index.ts";

test("the library exports these names and no others", () => {
  expect(Object.keys(api).toSorted()).toEqual([
    "becauseSentence",
    "checkPlan",
    "createChecker",
    "createLexicon",
    "defaultLimits",
    "diffPlans",
    "evaluatePlan",
    "extractPlan",
    "findingSentence",
    "gapSentence",
    "readDocument",
    "reasonSentence",
    "renderJson",
    "renderPlan",
    "renderText",
    "shippedMeasures",
  ]);
});

test("a draft can be checked without files, streams or a process", async () => {
  const draft = join(import.meta.dirname, "../../fixtures/bad.target-wrong-baseline/plan.md");
  const measures = await api.shippedMeasures({ revisions: "accepted", limits: api.defaultLimits });
  const report = await api.checkPlan(await readFile(draft), "draft.md", measures);
  expect(report.status).toBe("checked");
  const findings = report.results.flatMap((result) => result.findings);
  expect(findings.map(({ kind }) => kind)).toContain("target-wrong-baseline");
  expect(findings.map((finding) => api.findingSentence(finding, "en")).join()).toMatch(/compared with 2026/);
});

test("a checker gives what the command gives, without a disk", async () => {
  const folder = join(import.meta.dirname, "../../fixtures/parent.sent-too-late");
  const [draft, parent] = await Promise.all(
    ["plan.docx", "parent.docx"].map((name) => readFile(join(folder, name))),
  );
  const checker = api.createChecker({ parents: [{ name: "parent.docx", bytes: parent! }] });
  const file = await checker.check(draft!, "plan.docx");
  const { run } = await import("./run.ts");
  const printed = await run(["plan.docx", "--parent", "parent.docx", "-f", "html"], { cwd: folder });
  expect(await checker.render("html", [file])).toBe(printed.stdout);
  expect(await checker.unreadParents()).toEqual([]);
});

test("a checker says what is wrong with what it was given", async () => {
  const checker = api.createChecker({
    packs: ["core"],
    parents: [{ name: "x.pdf", bytes: new TextEncoder().encode("%PDF-") }],
    limits: { maxFileSize: 10 },
  });
  const reasonOf = async (size: number) => (await checker.check(new Uint8Array(size), "a.docx")).reason;
  expect([await reasonOf(0), await reasonOf(11)]).toEqual(["empty-file", "too-large"]);
  expect((await checker.unreadParents()).map(({ reason }) => reason)).toEqual(["damaged"]);
  await expect(api.createChecker({ packs: ["gone"] }).check(new Uint8Array(1), "a.md")).rejects.toThrow(
    /core/,
  );
});
