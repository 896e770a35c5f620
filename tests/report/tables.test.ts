import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { describe, expect, test } from "vitest";
import { cellText } from "../../src/report/cell.ts";
import { renderCsv } from "../../src/report/csv.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { renderXlsx } from "../../src/report/xlsx.ts";
import { at, file, findingOf, report, results, unread } from "./sample.ts";

const evils = [
  '=HYPERLINK("http://evil.example";"x")',
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(A1)",
  "\t=1+1",
  " =1+1",
  "\r\n=1+1",
  "＝1+1",
  "'=1+1",
  "\u200b=1+1",
  'a";=1+1;"b',
];

const withEvil = () =>
  report([
    {
      ...file,
      file: evils[0]!,
      results: [
        {
          ...results[0]!,
          findings: evils.map((evil) =>
            findingOf("repeated-word", { location: at(1, evil, evil), suggestion: { vi: evil, en: evil } }),
          ),
        },
        ...results.slice(1),
      ],
    },
    unread,
  ]);

/** A CSV as a spreadsheet reads it. */
const cellsOf = (csv: string, sign: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[""]];
  let quoted = false;
  const text = csv.slice(1);
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const row = rows.at(-1)!;
    if (char === '"' && quoted && text[i + 1] === '"') row[row.length - 1] += text[i++]!;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === sign) row.push("");
    else if (!quoted && char === "\r") continue;
    else if (!quoted && char === "\n") rows.push([""]);
    else row[row.length - 1] += char;
  }
  return rows.slice(0, -1);
};

describe("no cell starts a formula", () => {
  test.each(evils)("%j", (evil) => {
    expect(cellText(evil)).not.toMatch(/^[\s]*[=+\-@\t\r＝＋－＠]/u);
    expect(cellText(evil)).not.toMatch(/[\r\n\t]/);
  });

  test("plain words stay as they are", () => {
    expect(["Sở Nội vụ", "70% – 90%", "02 cuộc"].map(cellText)).toEqual([
      "Sở Nội vụ",
      "70% – 90%",
      "02 cuộc",
    ]);
  });
});

describe("CSV", () => {
  test.each([[";"], [","], ["\t"], ["|"]])("opens without a dialogue, with %j too", (sign) => {
    const csv = renderCsv(withEvil(), "vi", sign);
    expect(csv.startsWith('\ufeff"Tệp"')).toBe(true);
    const rows = cellsOf(csv, sign);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([11]));
    // Every finding, the point to review, the gap, the file not checked; then what is met or does not apply.
    expect(rows.length).toBe(1 + evils.length + 4 + 1 + 1 + 1 + 1);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝]/u);
  });
});

const hasCalc = spawnSync("soffice", ["--version"]).status === 0;
const demanded = process.env["CI"] === "true";

describe("xlsx", () => {
  const parts = unzipSync(renderXlsx(withEvil(), "vi"));
  const sheet = (n: number) => strFromU8(parts[`xl/worksheets/sheet${String(n)}.xml`]!);

  test("head rows stay in sight and can be filtered; nothing is a formula", () => {
    for (const n of [1, 2, 3]) {
      expect(sheet(n)).toMatch(/state="frozen"/);
      expect(sheet(n)).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
      expect(sheet(n)).not.toMatch(/<f>|<t[^>]*>\s*[=+\-@]/);
    }
    expect(sheet(3)).toMatch(/<v>\d+<\/v>/);
  });

  test.skipIf(!demanded && !hasCalc)(
    hasCalc || demanded
      ? "a spreadsheet program reads every cell"
      : "skipped: needs soffice (LibreOffice Calc)",
    { timeout: 120_000 },
    () => {
      const folder = mkdtempSync(join(tmpdir(), "kh-check-xlsx-"));
      try {
        const path = join(folder, "a.xlsx");
        writeFileSync(path, renderXlsx(withEvil(), "vi"));
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
        const filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false";
        execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", folder, path], {
          stdio: "ignore",
        });
        const rows = cellsOf(
          `\ufeff${readFileSync(join(folder, "a.csv"), "utf8").replace(/^\ufeff/, "")}`,
          ";",
        );
        const own = cellsOf(renderCsv(withEvil(), "vi"), ";");
        expect(rows).toEqual(own.slice(0, rows.length));
        expect(rows.length).toBeGreaterThan(evils.length);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

describe("Markdown", () => {
  interface Node {
    readonly type: string;
    readonly value?: string;
    readonly children?: readonly Node[];
  }
  const parse = (text: string): Node => {
    const processor = unified()
      .use(remarkParse)
      .use(function (this: Processor) {
        this.data({ micromarkExtensions: [gfmTable()], fromMarkdownExtensions: [gfmTableFromMarkdown()] });
      });
    return processor.parse(text) as unknown as Node;
  };
  const nodes = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodes)];

  test("words of a document stand in code only", () => {
    const evil = "EVIL` | ``` \n# h\n<img src=x> [x](http://evil) @user #1 ~~~";
    const bad = report([
      {
        ...file,
        file: evil,
        plan: { ...file.plan!, title: evil },
        results: [
          ...results,
          {
            ...results[0]!,
            verdict: "fail" as const,
            evidence: [at(1, "", evil)],
            findings: [
              findingOf("repeated-word", {
                location: at(1, "", evil),
                facts: { word: evil },
                suggestion: { vi: evil, en: evil },
              }),
            ],
          },
        ],
      },
      { ...unread, detail: evil },
    ]);
    const all = nodes(parse(renderMarkdown(bad, "vi")));
    const found = all.filter(({ value }) => value?.includes("EVIL"));
    expect(found.length).toBeGreaterThan(4);
    expect(new Set(found.map(({ type }) => type))).toEqual(new Set(["code", "inlineCode"]));
    expect(all.filter(({ type }) => /^(?:html|link|image)$/.test(type)).map(({ value }) => value)).toEqual([
      "<!-- kh-check 1.2.3 -->",
    ]);
  });

  test("one row a requirement", () => {
    const rows = nodes(parse(renderMarkdown(report([file]), "vi"))).filter(({ type }) => type === "tableRow");
    expect(rows.map(({ children }) => children?.length)).toEqual([5, 5, 5, 5, 5, 5]);
  });
});
