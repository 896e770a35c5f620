import { describe, expect, test } from "vitest";
import { github } from "../../../src/report/ci/github.ts";
import { githubSummary } from "../../../src/report/ci/github-summary.ts";
import { gitlab } from "../../../src/report/ci/gitlab.ts";
import { junit } from "../../../src/report/ci/junit.ts";
import type { ReportFormat } from "../../../src/report/format.ts";
import { noPaint } from "../../../src/report/layout.ts";
import type { FileReport, Finding, Severity } from "../../../src/model/report.ts";
import { at, file, findingOf, report, results, unread } from "../sample.ts";

const render = (format: ReportFormat, files: readonly FileReport[], lang: "vi" | "en" = "vi"): string =>
  String(format.render(report(files), { lang, width: 100, paint: noPaint, quiet: false }));

const withFindings = (findings: readonly Finding[], name = "a.docx"): FileReport => ({
  ...file,
  file: name,
  results: [{ ...results[1]!, findings }],
});

const hostile = [
  "::error file=x::owned",
  "\n::set-output name=x::y",
  "\r::add-mask::y",
  "%0A::stop-commands::y",
  "##[error]owned",
  "##vso[task.setvariable variable=x]y",
  "a,line=1::b",
  "``` \n````\n# heading <script> | x",
  "]]> <failure> & \u0000\u0008\ufffe",
];
const evil = hostile.map((words, i) =>
  findingOf(i % 2 ? "repeated-word" : "duplicate-text", {
    facts: (i % 2 ? { word: words } : { text: words, section: words }) as never,
    location: at(i, words, words),
    suggestion: { vi: words, en: words },
  }),
);

describe("JUnit", () => {
  const attributesOf = (xml: string, tag: string) =>
    [...xml.matchAll(new RegExp(`<${tag} ([^>]*?)/?>`, "g"))].map(([, text]) =>
      Object.fromEntries([...text!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
    );

  test("one suite a document, one case a requirement, a file that was not read is an error", () => {
    const xml = render(junit, [file, unread]);
    expect(attributesOf(xml, "testsuites")).toEqual([
      { name: "kh-check", tests: "8", failures: "4", errors: "1", skipped: "2" },
    ]);
    expect(attributesOf(xml, "testsuite").map(({ name, tests }) => [name, tests])).toEqual([
      [file.file, "7"],
      [unread.file, "1"],
    ]);
    expect(attributesOf(xml, "failure").map(({ type }) => type)).toEqual([
      "target-wrong-baseline",
      "missing-target",
      "repeated-word",
      "unknown-parent",
    ]);
    expect(attributesOf(xml, "error")).toMatchObject([{ type: "password-protected" }]);
  });

  test("what it counts is what stands in it, also where one requirement fails in several places", () => {
    const two = {
      ...file,
      results: file.results.map((one) => ({ ...one, findings: [...one.findings, ...one.findings] })),
    };
    const xml = render(junit, [two]);
    const [{ failures }] = attributesOf(xml, "testsuites") as [{ failures: string }];
    const held = [...xml.matchAll(/<testcase [^]*?(?:\/>|<\/testcase>)/g)].map(
      ([one]) => one.split("<failure ").length - 1,
    );
    expect(held.filter((n) => n > 0)).toEqual(Array<number>(Number(failures)).fill(1));
    expect(xml.match(/Phấn đấu đến năm 2030/g)!.length).toBeGreaterThan(1);
  });

  test("is well-formed whatever a document says", () => {
    const xml = render(junit, [withFindings(evil, 'x"<&>\u0001.docx'), { ...unread, detail: "]]>\u0000" }]);

    expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe]|]]>|<script|<failure>/);
    const open: string[] = [];
    for (const [, close, name, self] of xml.matchAll(/<(\/?)([a-z-]+)(?: [\w-]+="[^"<]*")*\s*(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!self) open.push(name!);
    }
    expect(open).toEqual([]);
    const outside = xml.replace(/<\?xml[^?]*\?>|<\/?[a-z-]+(?: [\w-]+="[^"<]*")*\s*\/?>/g, "");
    expect(outside).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|apos;|#\d+;)/);
  });
});

describe("annotations", () => {
  const lines = (text: string) => text.trimEnd().split("\n");

  test("the worst first, ten of a kind, then how many more", () => {
    const levels: readonly Severity[] = ["info", "warning", "error"];
    const many = Array.from({ length: 36 }, (_, i) =>
      findingOf("repeated-word", { level: levels[i % 3]!, location: at(i, "I", `câu số ${String(i)}`) }),
    );
    const written = lines(render(github, [withFindings(many)]));
    const commands = written.map((line) => /^::(\w+) /.exec(line)?.[1] ?? "-");
    expect(commands).toEqual([
      "-",
      ...Array<string>(10).fill("error"),
      ...Array<string>(10).fill("warning"),
      ...Array<string>(10).fill("notice"),
      "-",
    ]);
    expect(written.at(-1)).toContain("6");
    expect(written[1]).toContain("line=3,");
  });

  test("a file that was not read comes first, as an error", () => {
    expect(lines(render(github, [file, unread]))[1]).toMatch(
      /^::error file=du-thao\/khoa\.docx,title=password-protected::/,
    );
  });

  // What the runner makes of a line: trimmed at the front it must start with `::`, or hold `##[` anywhere.
  const isCommand = (line: string) =>
    /^\s*::/.test(line) || /##(?:vso)?\[/.test(line.replace(/^\s*::.*$/, ""));
  const ours =
    /^::(?:error|warning|notice) file=[^:,]*(?:,(?:line|col|title)=[^:,]*)*::(?:[^%\r\n]|%25|%0A)*$/;

  test("documents and file names issue no command of their own", () => {
    for (const name of hostile) {
      const text = render(github, [withFindings(evil, name), { ...unread, file: name, detail: name }]);
      const commands = lines(text).filter(isCommand);
      expect(commands).toHaveLength(evil.length + 1);
      for (const command of commands) expect(command).toMatch(ours);
    }
  });
});

describe("summary of a step", () => {
  test("holds the coverage table and the findings", () => {
    const text = githubSummary(report([file, unread]), "en");
    expect(text).toMatch(/\| MT3 Awareness up 10–15% \| section II&#46;3|\| MT3 Awareness up 10–15% \|/);
    expect(text).toContain("MT10");
    expect(text).toContain("du-thao/khoa.docx");
  });

  test("a clean run is told in a few lines, whatever its drafts are", () => {
    const clean = Array.from({ length: 60 }, (_, i) => ({
      ...withFindings([], `p${String(i)}.md`),
      gaps: [],
    }));
    const text = githubSummary(report(clean), "en");
    expect(text).toMatch(/60 files, 60 without/);
    expect(text.split("\n").length).toBeLessThan(8);
  });

  test.each([200_000, 5_000, 900, 10])("of many drafts it holds what finds room in %i bytes", (most) => {
    const many = Array.from({ length: 300 }, (_, i) => ({ ...file, file: `xã/ke-hoach-${String(i)}.md` }));
    const text = githubSummary(report(many), "vi", most);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most);
    if (most > 900) expect(text).toContain("## kh-check");
    if (most > 5_000) {
      expect(text).toMatch(/^### xã\/ke-hoach-0\.md|^### xã\/ke-hoach-0&#46;md/m);
      expect(text).toMatch(/^- xã\/ke-hoach-299/m);
    }
  });

  test("words of a document stay inside a fence that they cannot close", () => {
    const text = githubSummary(report([withFindings(evil, hostile.join(""))]), "vi");
    const open: string[] = [];
    const outside = text.split("\n").filter((line) => {
      const fence = /^(`{3,})(text)?$/.exec(line);
      if (!fence) return open.length === 0;
      if (fence[2] && open.length === 0) open.push(fence[1]!);
      else if (open.at(-1) === fence[1]) open.pop();
      return false;
    });
    expect(open).toEqual([]);
    expect(outside.join("\n")).not.toMatch(/<script|owned\b.*::|^::|##\[|heading </m);
  });
});

describe("code quality of GitLab", () => {
  interface Issue {
    readonly fingerprint: string;
    readonly severity: string;
    readonly check_name: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }
  const issues = (files: readonly FileReport[]) => JSON.parse(render(gitlab, files)) as readonly Issue[];

  test("fingerprints are unique, also of equal sentences and equal files", () => {
    const twice = withFindings([findingOf("repeated-word"), findingOf("repeated-word")]);
    const all = issues([twice, { ...twice, file: "b.docx" }, unread]);
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(5);
  });

  test("every issue has what GitLab asks for", () => {
    expect(issues([file, unread]).map(({ severity }) => severity)).toEqual([
      "blocker",
      "major",
      "major",
      "minor",
      "info",
    ]);
    for (const issue of issues([file]))
      expect(issue).toMatchObject({
        description: expect.any(String) as string,
        location: { path: file.file, lines: { begin: expect.any(Number) as number } },
      });
  });
});
