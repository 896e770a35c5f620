import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as api from "../../src/index.ts";

test("the library exports these names and no others", () => {
  expect(Object.keys(api).toSorted()).toEqual([
    "becauseSentence",
    "checkPlan",
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
  expect(findings.map((finding) => api.findingSentence(finding, "en")).join()).toMatch(/baseline/);
});
