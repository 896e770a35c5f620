import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../cli/run.ts";

const drafts = join(import.meta.dirname, "drafts");
const seeds = join(import.meta.dirname, "../../../shared/seeds");

interface Shown {
  readonly kind: string;
  readonly level: string;
  readonly location: { readonly section: string };
}

const findingsOf = async (...args: readonly string[]): Promise<readonly string[]> => {
  const { stdout } = await run([...args, "-f", "json", "--fail-on", "never"], { cwd: drafts });
  const { files } = JSON.parse(stdout) as { files: { results: { findings: Shown[] }[] }[] };
  return (
    files
      .flatMap(({ results }) => results.flatMap(({ findings }) => findings))
      // Form, completeness of tasks and reviews, and the citing of the parent have tests of their own.
      .filter(
        ({ kind }) => !["format", "unclear-tasks", "missing-review", "missing-legal-basis"].includes(kind),
      )
      .map(({ kind, level, location }) => `${level} ${kind} ${location.section}`.trim())
      .sort()
  );
};

/** Drafts of communes, of a school and of a commune's single year, each with what its parent finds in it. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["dl-good", "dak-lak-2026", []],
  [
    "dl-table",
    "dak-lak-2026",
    [
      "error deadline-too-late IV.1",
      "error target-below-required I",
      "error target-below-required I",
      "warning missing-task II",
      "warning unassigned-agency IV",
      "warning unassigned-agency IV",
    ],
  ],
  ["nb-good", "ninh-binh-2022", []],
  [
    "nb-bad",
    "ninh-binh-2022",
    [
      "error deadline-too-late PHẦN IV.1",
      "error target-below-required PHẦN I.1",
      "error target-below-required PHẦN I.3",
      "warning missing-task PHẦN II",
    ],
  ],
  ["dt-good", "ninh-binh-dtts-2026", []],
  [
    "dt-bad",
    "ninh-binh-dtts-2026",
    [
      "error deadline-too-late IV.1",
      "error target-below-required I.b",
      "error target-number-missing I.c",
      "error wrong-date I.a",
      "warning missing-task II",
    ],
  ],
  ["bl-year", "binh-lu-2026", []],
  ["bl-late", "binh-lu-2026", ["error deadline-too-late IV.2"]],
];

describe.skipIf(!existsSync(seeds))(
  existsSync(seeds) ? "with the shared plans as parents" : "skipped: needs ../shared",
  () => {
    test.each(cases)("%s under %s", async (draft, parent, expected) =>
      expect(await findingsOf(`${draft}.md`, "--parent", join(seeds, `${parent}.docx`))).toEqual(expected),
    );
    test("of another province, of another programme: the parent asks nothing of the draft", async () => {
      const alone = await findingsOf("nb-bad.md");
      // That the file is not the parent is told.
      const asked = async (draft: string, parent: string): Promise<readonly string[]> =>
        (await findingsOf(draft, "--parent", join(seeds, parent))).filter(
          (it) => it !== "info unknown-parent",
        );
      expect(await asked("nb-bad.md", "dak-lak-2026.docx")).toEqual(alone);
      expect(await asked("nb-good.md", "ninh-binh-dtts-2026.docx")).toEqual([]);
    });
  },
);

describe("with the packs that come with the tool", () => {
  test.each(cases.filter(([, parent]) => parent !== "binh-lu-2026"))(
    "%s under %s",
    async (draft, _, expected) =>
      expect((await findingsOf(`${draft}.md`)).filter((line) => line !== "info unknown-parent")).toEqual(
        expected,
      ),
  );
  test("a parent that is cited and not given is told, once it has a number", async () => {
    expect(await findingsOf("dl-table.md")).toContain("info unknown-parent");
    expect(await findingsOf("dl-good.md")).toEqual([]);
  });
});
