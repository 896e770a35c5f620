import { expect, it } from "vitest";
import type { Document, GapCode } from "../../src/model/document.ts";
import type { Plan } from "../../src/model/plan.ts";
import { emptyDocument, item, plan } from "../checks/builder.ts";
import { runCheck } from "../checks/rules.ts";

const with_ = (code: GapCode): Document => ({ ...emptyDocument, gaps: [{ code, detail: "", place: null }] });
const verdict = (code: GapCode | null, items = [item("Một nội dung")]) =>
  runCheck("section", { part: "funding" }, plan({ items }), code ? with_(code) : emptyDocument).verdict;

it("what may only be unread is for a person to judge", () => {
  expect(verdict(null)).toBe("fail");
  expect(verdict("scanned-page")).toBe("review");
  expect(verdict("unread-part")).toBe("review");
  expect(verdict("hidden-text")).toBe("review");
  expect(verdict("text-cut")).toBe("review");
  expect(verdict("not-understood")).toBe("fail");
  expect(verdict("tracked-changes")).toBe("fail");
});

it("the end of a text that breaks off is not judged", () => {
  const run = (document: Document) => runCheck("form", { component: "end-mark" }, plan(), document).verdict;
  expect(run(with_("text-cut"))).toBe("review");
  expect(run(with_("numbers-lost"))).not.toBe("review");
});

it("what was read stays read", () => {
  const said = [item("Kinh phí do ngân sách nhà nước bảo đảm")];
  expect(verdict("scanned-page", said)).toBe("pass");
});

it("lost numbers put the labels in doubt, nothing else", () => {
  const items = ["1", "3"].map((label) => item("Nội dung", { label, kind: "arabic" }));
  const run = (document: Document) =>
    runCheck("numbering", { problem: "gap" }, plan({ items }), document).verdict;
  expect(run(emptyDocument)).toBe("fail");
  expect(run(with_("numbers-lost"))).toBe("review");
  expect(verdict("numbers-lost")).toBe("fail");
});

it("a kind of plan that does not owe a rule is not measured by it", () => {
  const asked = (kind: Plan["kind"]) =>
    runCheck("section", { part: "funding" }, plan({ kind, items: [item("Một việc")] }), emptyDocument, {
      plans: ["programme", "annual"],
    });
  expect(asked("annual").verdict).toBe("fail");
  expect(asked("inspection")).toMatchObject({
    verdict: "not-applicable",
    because: { code: "other-kind", detail: "inspection" },
  });
});
