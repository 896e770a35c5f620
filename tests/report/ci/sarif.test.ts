import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { ValidateFunction } from "ajv";
import { describe, expect, test } from "vitest";
import { sarif } from "../../../src/report/ci/sarif.ts";
import { noPaint } from "../../../src/report/layout.ts";
import type { Report } from "../../../src/model/report.ts";
import { folderWith, run } from "../../cli/run.ts";
import { at, file, findingOf, report, results, unread } from "../sample.ts";

const require = createRequire(import.meta.url);

interface Ajv {
  compile(schema: object): ValidateFunction;
}
type MakeAjv = new (options: object) => Ajv;
const { default: AjvDraft04 } = require("ajv-draft-04") as { default: MakeAjv };
const { default: addFormats } = require("ajv-formats") as { default: (ajv: Ajv) => void };

const ajv = new AjvDraft04({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
// The schema of the OASIS standard as its publisher's library carries it.
const validate = ajv.compile(require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json") as object);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly snippet?: { readonly text: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly index: number };
      readonly region: Region;
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: string;
  readonly suppressions?: readonly object[];
}
interface Log {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[];
        };
      };
      readonly results: readonly Result[];
      readonly artifacts: readonly object[];
      readonly invocations: readonly {
        readonly executionSuccessful: boolean;
        readonly toolExecutionNotifications: readonly object[];
      }[];
    },
  ];
}

const parsed = (text: string): Log["runs"][0] => {
  const log = JSON.parse(text) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0];
};

const rendered = (of: Report, lang: "vi" | "en" = "vi") =>
  parsed(String(sarif.render(of, { lang, width: 100, paint: noPaint, quiet: false })));

describe("SARIF", () => {
  test("the schema refuses what is not SARIF", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
    expect(validate({ version: "2.1.0", runs: [{ tool: { driver: { name: "x" } }, results: [{}] }] })).toBe(
      false,
    );
  });

  test("keeps what a person decides and what does not apply apart from what fails", () => {
    const { results: shown } = rendered(report([file]));
    expect(shown.map(({ ruleId, kind, level }) => `${ruleId} ${kind} ${level}`)).toEqual([
      "qd/awareness fail error",
      "qd/media fail error",
      "core/words fail warning",
      "core/parent fail note",
      "qd/conventions notApplicable none",
      "qd/months review none",
    ]);
  });

  test("declares every rule with help in both languages, and results point at their rule", () => {
    const { tool, results: shown } = rendered(report([file]), "en");
    expect(tool.driver.rules).toHaveLength(7);
    for (const { help } of tool.driver.rules) expect(help.text).toMatch(/Vì sao[^]*Why/);
    for (const { ruleId, ruleIndex } of shown) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
  });

  test("every result has a place, repo-relative and percent-encoded", () => {
    const odd = { ...file, file: "dự thảo/50% #1?.docx" };
    for (const { locations } of rendered(report([odd])).results)
      expect(locations[0]!.physicalLocation.artifactLocation.uri).toBe(
        "d%E1%BB%B1%20th%E1%BA%A3o/50%25%20%231%3F.docx",
      );
  });

  test("what could not be read is told, and the run is not called a success", () => {
    const [{ executionSuccessful, toolExecutionNotifications }] = rendered(report([file, unread]))
      .invocations as [Log["runs"][0]["invocations"][number]];
    expect(executionSuccessful).toBe(false);
    expect(toolExecutionNotifications).toMatchObject([
      { descriptor: { id: "scanned-page" }, level: "warning" },
      { descriptor: { id: "password-protected" }, level: "error" },
    ]);
    expect(rendered(report([file])).invocations[0]!.executionSuccessful).toBe(true);
  });

  test("fingerprints are ours, unique in a file and blind to lines and numbers", () => {
    const prints = (of: Report) => rendered(of).results.map(({ partialFingerprints }) => partialFingerprints);
    const all = prints(report([file]));
    expect(new Set(all.map((one) => one["khCheck/v1"])).size).toBe(all.length);
    const moved = results.map((result) => ({
      ...result,
      findings: result.findings.map((finding) => ({
        ...finding,
        location: at(90, "IX.9", `9. ${finding.location.quote}`),
      })),
    }));
    expect(prints(report([{ ...file, results: moved } as typeof file]))).toEqual(all);
  });

  test("what waits is there, marked as such", () => {
    const finding = findingOf("repeated-word");
    const waiting = { rule: "core/words", requirement: null, finding, fingerprint: "f".repeat(32) } as const;
    const { results: shown } = rendered({
      ...report([
        {
          ...file,
          suppressed: [
            { ...waiting, by: "baseline", reason: null, until: null },
            { ...waiting, by: "ignore", reason: "Chờ ý kiến [xem](1)", until: "2026-12-31" },
          ],
        },
      ]),
      baseline: { stale: [{ file: "cu.docx", rule: "core/words", fingerprint: "a".repeat(32) }] },
    });
    expect(shown[0]!.baselineState).toBe("new");
    expect(shown.slice(-2)).toMatchObject([
      { baselineState: "unchanged", suppressions: [{ kind: "external", status: "accepted" }] },
      { baselineState: "new", suppressions: [{ justification: "Chờ ý kiến [xem] (1)" }] },
    ]);
  });

  test("words of a document make no link", () => {
    const evil = findingOf("duplicate-text", { facts: { text: "[bấm](https://x)", section: "I" } });
    const { results: shown } = rendered(
      report([{ ...file, results: [{ ...results[0]!, findings: [evil] }] }]),
    );
    expect(shown[0]!.message.text).not.toContain("](");
  });
});

// Lines of the report, looked up in what `kh-check text` prints, hold the words of the finding.
describe("lines point into the text projection", () => {
  const fixtures = join(import.meta.dirname, "../../../fixtures");
  const words = (text: string) => text.replace(/<U\+[0-9A-F]+>/g, "").match(/[A-Za-zÀ-ỿ0-9]+/g) ?? [];

  test.each([
    ["bad.repeated-word/plan.docx", 1],
    ["bad.invalid-date/plan.docx", 1],
    ["bad.target-wrong-year/plan.md", 1],
    ["bad.duplicate-text/plan.md", 1],
  ])("%s", async (name, atLeast) => {
    const { stdout } = await run([name, "-f", "sarif"], { cwd: fixtures });
    const source = name.endsWith(".md")
      ? await readFile(join(fixtures, name), "utf8")
      : (await run(["text", name], { cwd: fixtures })).stdout;
    const lines = source.split("\n");
    const found = parsed(stdout).results.filter(({ kind }) => kind === "fail");
    expect(found.length).toBeGreaterThanOrEqual(atLeast);
    for (const { locations } of found) {
      const { startLine, snippet } = locations[0]!.physicalLocation.region;
      expect(words(lines[startLine - 1]!)).toEqual(expect.arrayContaining(words(snippet!.text).slice(0, 5)));
    }
  });
});

test("a place in a PDF becomes the line of its block", async () => {
  const { lineOf } = await import("../../../src/report/ci/lines.ts");
  const pages = [
    { page: 1, line: 1 },
    { page: 1, line: 4 },
    { page: 3, line: 2 },
  ];
  const pdf = { ...file, pagePlaces: pages };
  expect(pages.map((place) => lineOf(place, pdf).line)).toEqual([1, 2, 3]);
  expect(lineOf({ page: 2, line: 1 }, pdf).line).toBe(3);
  expect(lineOf({ page: 9, line: 1 }, pdf).line).toBe(3);
  expect(lineOf({ page: 1, line: 1 }, { ...pdf, pagePlaces: [] }).line).toBe(1);
});

test("a run over a folder is valid, whatever is in it", async () => {
  const folder = await folderWith({ "a b/x.md": "# Thư mời\n", "empty.docx": "", "kh.txt": "KẾ HOẠCH\n" });
  const { stdout } = await run([".", "-f", "sarif", "--lang", "en"], { cwd: folder.path });
  expect(parsed(stdout).artifacts).toHaveLength(3);
  expect(stdout).not.toContain(folder.path);
  await folder.remove();
});
