import { describe, expect, test } from "vitest";
import type { FindingKind } from "../../src/model/report.ts";
import { findingSentence, wordsOf } from "../../src/report/messages.ts";
import { dateEn, dateVi } from "../../src/report/messages/dates.ts";
import { examples } from "../../src/report/messages/examples.ts";
import { facts, findingOf } from "./sample.ts";

const kinds = Object.keys(facts) as FindingKind[];
const langs = ["vi", "en"] as const;

describe.each(langs)("sentences in %s", (lang) => {
  test("every kind of finding", async () => {
    const lines = kinds.map((kind) => `${kind}\n  ${findingSentence(findingOf(kind), lang)}\n`);
    await expect(lines.join("")).toMatchFileSnapshot(`expected/findings-${lang}.txt`);
  });

  test("what could not be read, why a rule does not apply, why a file was not checked", async () => {
    const { because, gaps, reasons } = wordsOf(lang);
    const lines = Object.entries({ ...because, ...gaps, ...reasons }).flatMap(([code, say]) => [
      code,
      `  ${say("")}`,
      `  ${say("X")}`,
      "",
    ]);
    await expect(lines.join("\n")).toMatchFileSnapshot(`expected/reading-${lang}.txt`);
  });

  test.each(kinds)("%s is one sentence that ends, says nothing undefined and blames nobody", (kind) => {
    const sentence = findingSentence(findingOf(kind), lang);
    expect(sentence).toMatch(/^\p{Lu}.*[.]$/u);
    expect(sentence).not.toMatch(/undefined|null|NaN|\s{2}|\.\.|vi phạm|sai sót|you |your /);
  });

  test("system errors have sentences of their own", () => {
    const { unreadable } = wordsOf(lang).reasons;
    const all = ["EBUSY", "EACCES", "ENOENT", "EISDIR", "ESOMETHING"].map(unreadable);
    expect(new Set(all).size).toBe(5);
  });
});

test("both languages have every sentence, and not the same one", () => {
  const same = kinds.filter(
    (kind) => findingSentence(findingOf(kind), "vi") === findingSentence(findingOf(kind), "en"),
  );
  expect(same).toEqual([]);
  expect(Object.keys(examples).toSorted()).toEqual(kinds.toSorted());
});

test.each([
  ["2025-02-28", "28/02/2025", "28 February 2025"],
  ["12-10", "10/12", "10 December"],
  ["2025-06-30", "30/6/2025", "30 June 2025"],
  ["15/12/2026", "15/12/2026", "15 December 2026"],
  ["01/07 - 31/07", "01/7 - 31/7", "1 July - 31 July"],
  ["2026-03", "tháng 3/2026", "March 2026"],
  ["--06", "tháng 6", "June"],
  ["Y+1-01-31", "31/01 năm sau", "31 January of the next year"],
  ["2030", "2030", "2030"],
  ["2026-Q2", "2026-Q2", "2026-Q2"],
])("dates as people write them: %s", (date, vi, en) => {
  expect([dateVi(date), dateEn(date)]).toEqual([vi, en]);
});
