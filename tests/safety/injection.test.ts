import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { strFromU8, unzipSync } from "fflate";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { beforeAll, describe, expect, test } from "vitest";
import { inert } from "../../src/cli/inert.ts";
import type { FindingKind, Report } from "../../src/model/report.ts";
import { readXml } from "./injection/well-formed.ts";
import { githubSummary } from "../../src/report/ci/github-summary.ts";
import { formatNames, formats, type FormatName } from "../../src/report/formats.ts";
import { noPaint } from "../../src/report/layout.ts";
import { summaryFormats } from "../../src/report/summary/formats.ts";
import { makeDocx, p } from "../readers/docx/make-docx.ts";
import { documentOf } from "../report/docx/support.ts";
import { facts, file, findingOf, report, results, unread } from "../report/sample.ts";
import { allAttacks, MARK } from "./injection/attacks.ts";
import { injected } from "./injection/injected.ts";

const bytes = makeDocx({ body: Array.from({ length: 61 }, (_, n) => p(`Đoạn ${String(n)}`)).join("") });
const all = (Object.keys(facts) as FindingKind[]).map((kind) => findingOf(kind));
/** A place of the draft where its words are known, so that what comes instead can be written into it. */
const known = { ...all[0]!.location, block: 3, paraId: null, table: null, page: null };
const mended = {
  ...all[0]!,
  location: known,
  advice: { kind: "replace", edit: { old: "Đoạn 3", now: "thay bằng", at: known } },
} as const;
const suppressed = {
  rule: "core/words",
  requirement: "MT1",
  finding: all[0]!,
  fingerprint: "f",
  by: "ignore",
  reason: "vì",
  until: "2026-12-31",
} as const;
const draft = {
  ...file,
  results: [...results, { ...results[1]!, rule: "qd/media", findings: [...all, mended] }],
  suppressed: [suppressed],
  original: { bytes, document: documentOf(bytes) },
};
/** Every kind of finding, gap, reason and place, with the attack in each. */
const attacked = (attack: string, files: Report["files"] = [draft, unread]): Report =>
  injected(
    report([...files, ...(files.length > 1 ? [{ ...unread, reason: "damaged" as const }] : [])]),
    attack,
  );

const options = { lang: "vi", width: 100, paint: noPaint, quiet: false } as const;
const rendered = new Map<string, readonly (readonly [attack: string, content: string | Uint8Array])[]>();
beforeAll(async () => {
  for (const name of formatNames) {
    const { render, rewritesDraft } = await formats[name]();
    rendered.set(
      name,
      allAttacks.map((attack) => [
        attack,
        render(attacked(attack, rewritesDraft ? [draft] : undefined), options),
      ]),
    );
  }
  for (const [name, format] of Object.entries(summaryFormats)) {
    const { render } = await format();
    rendered.set(
      `summary ${name}`,
      allAttacks.map((attack) => [attack, render(attacked(attack), options)]),
    );
  }
  rendered.set(
    "step summary",
    allAttacks.map((attack) => [attack, githubSummary(attacked(attack), "vi")]),
  );
});

const partsOf = (content: string | Uint8Array): readonly (readonly [string, string])[] =>
  typeof content === "string"
    ? [["", content]]
    : Object.entries(unzipSync(content))
        .filter(([name]) => /\.(?:xml|rels)$/.test(name))
        .map(([name, part]) => [name, strFromU8(part)]);
const texts = (name: string): readonly (readonly [string, string])[] =>
  rendered
    .get(name)!
    .flatMap(([attack, content]) => partsOf(content).map(([, text]) => [attack, text] as const));
const every = [
  ...formatNames,
  ...Object.keys(summaryFormats).map((name) => `summary ${name}`),
  "step summary",
];
const named = (...names: readonly (FormatName | `summary ${string}` | "step summary")[]) => names;

test("the attack reaches every format", () => {
  for (const name of every) {
    const reached = texts(name).filter(
      ([attack, text]) => attack.startsWith("-2+3") && text.includes("3+INJ"),
    );
    expect([name, reached.length > 0]).toEqual([name, true]);
  }
});

const active =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u;
test.each(every)("%s: no control, no turned text, no half of a character", (name) => {
  for (const [attack, text] of texts(name)) {
    expect([attack, active.exec(text)]).toEqual([attack, null]);
    expect([attack, /(?<!\\)(?:\\\\)*\\ud[89a-f][0-9a-f]{2}/i.exec(text)]).toEqual([attack, null]);
  }
});

const servers = [{ GITHUB_ACTIONS: "true" }, { TF_BUILD: "True" }, { TEAMCITY_VERSION: "2026" }];
const commands = /^\s*(?:::|##(?:\[|vso|teamcity))|##(?:[a-z]*)\[/imu;
test.each(every.filter((name) => !/docx|xlsx|^github$|step summary/.test(name)))(
  "%s: no line is a command to a build server",
  (name) => {
    for (const [attack, text] of texts(name))
      for (const env of servers) expect([attack, commands.exec(inert(text, env))]).toEqual([attack, null]);
  },
);
test("annotations: one command a line, and every one ours", () => {
  for (const [attack, text] of texts("github")) {
    const lines = text.trimEnd().split("\n").slice(1);
    for (const line of lines.filter((one) => one.startsWith("::") || one.includes(MARK)))
      expect([attack, line]).toEqual([
        attack,
        expect.stringMatching(
          /^::(?:error|warning|notice) (?:[a-z]+=(?:[^:,%\r\n]|%3A|%2C|%25|%0A|%0D)*,?)+::[^\r\n]*$/,
        ),
      ]);
  }
});

test.each(named("html", "summary html"))("%s: no tag, attribute or address of the attack", (name) => {
  for (const [attack, text] of texts(name)) {
    const tags = (text.match(/<[a-z!/][^>]*>/gi) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
    expect([attack, tags.filter((tag) => tag.includes(MARK) || /\son\w+=|<base|<svg/i.test(tag))]).toEqual([
      attack,
      [],
    ]);
    const addresses = [...text.matchAll(/\s(?:href|src|action)="([^"]*)"/gi)].map(([, address]) => address!);
    expect([attack, addresses.filter((one) => !/^(?:#|https?:|mailto:)/.test(one))]).toEqual([attack, []]);
    const scripts = [...text.matchAll(/<(script|style)\b[^>]*>([^]*?)<\/\1>/gi)].map(
      ([, , inside]) => inside!,
    );
    expect([attack, scripts.filter((inside) => inside.includes(MARK) && inside.includes("<"))]).toEqual([
      attack,
      [],
    ]);
  }
});

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
}
const tables = function (this: { data(): Record<string, unknown> }) {
  Object.assign(this.data(), {
    micromarkExtensions: [gfmTable()],
    fromMarkdownExtensions: [gfmTableFromMarkdown()],
  });
};
const nodesOf = (node: MarkdownNode): MarkdownNode[] => [node, ...(node.children ?? []).flatMap(nodesOf)];
describe.each(named("markdown", "step summary"))("%s", (name) => {
  test("words of the attack stand in code or in plain text, and make nothing", () => {
    const shapes = new Map<string, string>();
    for (const [attack, text] of texts(name)) {
      const nodes = nodesOf(
        unified()
          .use(remarkParse)
          .use(tables as never)
          .parse(text) as MarkdownNode,
      );
      const acting = nodes.filter(
        ({ type, value = "", url = "" }) =>
          /^(?:link|image|definition|linkReference|imageReference)$/.test(type) ||
          (type === "html" && !/^<!-- kh-check [\d.]+ -->$/.test(value)) ||
          url.includes(MARK),
      );
      expect([attack, acting]).toEqual([attack, []]);
      // No attack makes a heading, a row or a cell more than another.
      if (!/\n|\r/.test(attack))
        shapes.set(
          attack,
          JSON.stringify(
            nodes.flatMap(({ type, children = [] }) =>
              /^(?:heading|table|tableRow)$/.test(type)
                ? [[type, type === "tableRow" ? children.length : 0]]
                : [],
            ),
          ),
        );
    }
    const [[, usual] = ["", ""]] = shapes;
    expect([...shapes].filter(([, shape]) => shape !== usual).map(([attack]) => attack)).toEqual([]);
  });
});

const formula = /^[\s"'\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;
test("csv: no cell begins a formula, and the cells stay in their columns", () => {
  for (const [attack, text] of texts("csv")) {
    const rows = text
      .replace(/^\ufeff/, "")
      .trimEnd()
      .split("\r\n")
      .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:;|$)/g)].map(([, cell]) => cell!));
    expect([attack, new Set(rows.map(({ length }) => length)).size]).toEqual([attack, 1]);
    const bad = rows.flat().filter((cell) => formula.test(cell) && !cell.startsWith("'"));
    expect([attack, bad]).toEqual([attack, []]);
  }
});
test.each(named("xlsx", "summary xlsx"))("%s: no cell begins a formula", (name) => {
  for (const [attack, text] of texts(name)) {
    expect([attack, /<f[ >]/.test(text)]).toEqual([attack, false]);
    const cells = [...text.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, cell]) => cell!);
    expect([attack, cells.filter((cell) => formula.test(cell) && !cell.startsWith("'"))]).toEqual([
      attack,
      [],
    ]);
  }
});

test.each(named("junit", "docx", "xlsx", "summary xlsx"))(
  "%s: well-formed, and no element of the attack",
  (name) => {
    for (const [attack, content] of rendered.get(name)!)
      for (const [part, text] of partsOf(content)) {
        const elements = readXml(text);
        expect([attack, part, elements.filter((element) => element.includes(MARK))]).toEqual([
          attack,
          part,
          [],
        ]);
      }
  },
);

test.each(named("json", "sarif", "gitlab"))("%s: valid, and no key of the attack", (name) => {
  for (const [attack, text] of texts(name)) {
    const keys: string[] = [];
    JSON.parse(text, (key, value: unknown) => {
      keys.push(key);
      return value;
    });
    expect([attack, keys.filter((key) => key.includes(MARK))]).toEqual([attack, []]);
  }
});
