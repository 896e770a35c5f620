import { afterEach, expect, it, vi } from "vitest";
import { CHECKS } from "../../src/checks/index.ts";
import { guarded } from "../../src/evaluate/guarded.ts";
import { hearCrashes } from "../../src/machine/crash.ts";
import { pass } from "../../src/checks/results.ts";
import { becauseSentence } from "../../src/report/messages.ts";
import { emptyDocument, item, plan } from "../checks/builder.ts";
import { ruleWith, runCheck } from "../checks/rules.ts";

const rule = ruleWith("section", { part: "funding" });
/** A clock that goes on by so many milliseconds at every look. */
const clock = (step: number) => {
  let at = 0;
  return { seconds: 2, now: () => (at += step) };
};

afterEach(() => {
  hearCrashes(null);
  vi.restoreAllMocks();
});

it("a rule within its time is judged", () => {
  expect(guarded(() => pass(rule), rule, clock(2_000))).toMatchObject({ verdict: "pass" });
});

it("a rule beyond its time is left to a person, and says so with the limit", () => {
  const { verdict, because } = guarded(() => pass(rule), rule, clock(2_001));
  expect(verdict).toBe("review");
  expect(becauseSentence(because!, "vi")).toContain("--rule-timeout 2");
});

it("whoever looks for the cause hears it with its rule and its stack; the report names the error alone", () => {
  const heard: string[] = [];
  hearCrashes((text) => heard.push(text));
  const fault = new TypeError("a fault of ours", { cause: new Error("behind it") });
  const { because } = guarded(
    () => {
      throw fault;
    },
    rule,
    clock(1),
  );
  expect(because).toEqual({ code: "rule-failed", detail: "TypeError" });
  expect(becauseSentence(because!, "vi")).toContain("(TypeError)");
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatch(
    new RegExp(`^rule ${rule.id}: TypeError: a fault of ours\n +at [^]*caused by Error: behind it`),
  );
});

it.each([
  new Error("a fault of ours"),
  new RangeError("Maximum call stack size exceeded"),
  "not even an error",
])("a check that throws (%s) is left to a person; the others are judged", (fault) => {
  vi.spyOn(CHECKS.section, "run").mockImplementation(() => {
    throw fault;
  });
  const draft = plan({ items: [item("Một nội dung")] });
  expect(runCheck("section", { part: "funding" }, draft, emptyDocument)).toMatchObject({
    verdict: "review",
    because: { code: "rule-failed" },
    findings: [],
  });
  expect(runCheck("annexes", {}, draft, emptyDocument).because?.code).not.toBe("rule-failed");
});
