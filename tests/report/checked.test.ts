import { expect, test } from "vitest";
import type { FileReport, RuleInfo, RuleResult, Verdict } from "../../src/model/report.ts";
import { checkedOf } from "../../src/report/checked.ts";

const text = { vi: "a", en: "a" };
const rule = (id: string, check: string, document: string): RuleInfo => ({
  id,
  title: text,
  why: text,
  requirement: null,
  check,
  level: "error",
  source: { document, clause: "", confidence: "S" },
});
const result = (id: string, verdict: Verdict): RuleResult => ({
  rule: id,
  requirement: null,
  verdict,
  because: null,
  evidence: [],
  candidates: [],
  findings: [],
});

test("every rule that applies is counted once, under its source and part", () => {
  const rules = [
    rule("qd-1790/sessions", "target", "1790/QĐ-TTg"),
    rule("qd-1790/media", "target", "1790/QĐ-TTg"),
    rule("qd-1790/task-one", "task", "1790/QĐ-TTg"),
    rule("core/section-funding", "section", ""),
    rule("core/one-name", "one-name", ""),
    rule("reorganisation/superseded-laws", "superseded-law", "72/2025/QH15"),
  ];
  const verdicts: readonly Verdict[] = ["pass", "fail", "review", "pass", "not-applicable", "fail"];
  const results = rules.map(({ id }, index) => result(id, verdicts[index]!));
  const found = checkedOf({ results } as unknown as FileReport, rules);
  expect(found.map(({ document, group, counts }) => [document, group, Object.values(counts).join()])).toEqual(
    [
      ["1790/QĐ-TTg", "objectives", "1,1,0,0"],
      ["1790/QĐ-TTg", "tasks", "0,0,1,0"],
      ["", "funding", "1,0,0,0"],
      ["", "form", "0,0,0,1"],
      ["72/2025/QH15", "bases", "0,1,0,0"],
    ],
  );
  expect(found.flatMap(({ rules: asked }) => asked)).toHaveLength(results.length);
});
