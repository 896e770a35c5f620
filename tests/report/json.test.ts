import { expect, test } from "vitest";
import { renderJson, renderPlan } from "../../src/report/json.ts";
import { at, file, findingOf, report, results } from "./sample.ts";

interface Json {
  readonly files: readonly {
    readonly results: readonly {
      readonly findings: readonly { readonly fingerprint: string; readonly message: string }[];
    }[];
  }[];
}

const prints = (...files: (typeof file)[]): string[][] =>
  (JSON.parse(renderJson(report(files), "vi")) as Json).files.map(({ results: all }) =>
    all.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)),
  );

test.each(["vi", "en"] as const)("the contract's keys in the contract's order: %s", async (lang) => {
  await expect(renderJson(report([file]), lang)).toMatchFileSnapshot(`expected/report-${lang}.json.txt`);
});

test("one plan as data", async () => {
  await expect(renderPlan(file, "vi")).toMatchFileSnapshot("expected/plan.json.txt");
});

const moved = (quote: string, block = 99, section = "IV.7") => {
  const finding = findingOf("repeated-word", { location: at(block, section, quote) });
  return { ...file, results: [{ ...results[5]!, findings: [finding] }] };
};

test("a fingerprint survives another place, number, case and spacing, and dies with the words", () => {
  const [before] = prints(moved("3. Lồng ghép vào vào các chương trình."));
  expect(prints(moved("b) Lồng ghép  vào vào các chương trình", 3, "II"))[0]).toEqual(before);
  expect(prints({ ...moved("4. LỒNG GHÉP vào vào các chương trình;"), file: "khac.md" })[0]).toEqual(before);
  expect(prints(moved("3. Lồng ghép vào vào các dự án."))[0]).not.toEqual(before);
});

test("fingerprints of one file are unique, even of equal sentences", () => {
  const finding = findingOf("repeated-word");
  const twice = { ...file, results: [{ ...results[5]!, findings: [finding, { ...finding }] }] };
  const [all] = prints(twice);
  expect(new Set(all).size).toBe(2);
});

test("language changes sentences and nothing else", () => {
  const keys = (lang: "vi" | "en") =>
    renderJson(report([file]), lang).replace(/"(message|because|text|suggestion)": ".*?"(,?)$/gm, '"$1"$2');
  expect(keys("vi")).toBe(keys("en"));
});
