// remark-parse: the CommonMark parser that is kept best; the table extension alone, because the rest of GFM
// would read a plan's `~` and bare addresses as markup.
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Block, Document, Gap, ReadResult } from "../model/document.ts";
import { normalForm } from "../text/normal-form.ts";
import { raised } from "../text/note-marks.ts";
import { decodedText } from "./html/tokens.ts";
import { markdownParts, type MarkdownPart } from "./markdown-parts.ts";
import { quoted } from "./quoted.ts";
import { withJoints, withoutJoints } from "./wrapped-lines.ts";

/** The parts of an mdast node that are read here. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null;
  readonly depth?: number;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: Point; readonly end: Point };
}

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
}

function tables(this: { data(): Record<string, unknown> }): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

/** Tags between which the words of a paragraph are raised or struck through. */
const SPAN = /^<(\/?)(sup|del|s|strike)[\s>]/i;

interface Span {
  raised: boolean;
  struck: boolean;
}

const runsOf = (node: Node, look: Pick<Run, "bold" | "italic">, span: Span): Run[] => {
  if (node.type === "break") return [{ text: "\n", ...look, struck: false }];
  if (node.type === "html") {
    const tag = SPAN.exec(node.value ?? "");
    if (tag) span[tag[2]!.toLowerCase() === "sup" ? "raised" : "struck"] = tag[1] === "";
    return /^<br/i.test(node.value ?? "") ? [{ text: "\n", ...look, struck: false }] : [];
  }
  if (!node.children) {
    const text = node.value ?? "";
    return [{ text: span.raised ? raised(text) : text, ...look, struck: span.struck }];
  }
  const { bold, italic } = look;
  const inner = { bold: bold || node.type === "strong", italic: italic || node.type === "emphasis" };
  return node.children.flatMap((child) => runsOf(child, inner, span));
};

/** Words between double tildes are shown struck through by most programs. */
const STRUCK = /~~(?=\S)([^~\n]+)(?<=\S)~~/;

const withStruck = (run: Run): Run[] =>
  run.text.includes("~~")
    ? run.text.split(STRUCK).map((text, at) => ({ ...run, text, struck: run.struck || at % 2 === 1 }))
    : [run];

const allRuns = (node: Node): Run[] =>
  runsOf(node, { bold: false, italic: false }, { raised: false, struck: false }).flatMap(withStruck);

const tidy = (text: string): string =>
  withoutJoints(normalForm(text))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();

const joined = (runs: readonly Run[]): string => tidy(runs.map((run) => run.text).join(""));

type Words = Pick<Block, "text" | "bold" | "italic">;

/** Words as shown, and those among them that are struck through. */
interface Content extends Words {
  readonly struck: string;
}

/** A table cell holds one line: lines of bold that a converter put side by side, or a list of recipients, are parted again. */
const parted = (runs: readonly Run[]): Run[] => {
  const opensList = /^\s*n\s?ơi\s+nhận/i.test(runs.map((run) => run.text).join(""));
  return runs.map((run, i) => {
    if (run.text.trim() === "" && runs[i - 1]?.bold && runs[i + 1]?.bold) return { ...run, text: "\n" };
    return opensList ? { ...run, text: run.text.replace(/(?<=[:;]|^)\s+(?=[-–+]\s)/g, "\n") } : run;
  });
};

const contentOf = (node: Node): Content => {
  const all = node.type === "tableCell" ? parted(allRuns(node)) : allRuns(node);
  const struck = joined(all.filter((run) => run.struck));
  const runs = struck === "" ? all : all.filter((run) => !run.struck);
  const text = joined(runs);
  const plainFrom = runs.findIndex((run) => !run.bold && run.text.trim() !== "");
  const bold = plainFrom < 0 ? text.length : joined(runs.slice(0, plainFrom)).length;
  return { text, bold, struck, italic: runs.every((run) => run.italic || run.text.trim() === "") };
};

const plain = (text: string): Content => ({
  text: tidy(text),
  bold: 0,
  italic: false,
  struck: "",
});

/** A line that begins with a year and a full stop is no list of two thousand points. */
const isYear = (label: string | null): boolean => label !== null && /^\d{4,}[.)]$/.test(label);

const withYear = (label: string | null, content: Content): Content =>
  isYear(label) ? { ...content, text: `${label!} ${content.text}`, bold: 0 } : content;

/** More of them say nothing new. */
const MOST_GAPS = 20;
const PICTURE = /<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/gi;

/** Pictures that stand where text should: a paragraph of nothing else. */
const picturesIn = ({ children = [] }: Node): readonly string[] => {
  const isPicture = ({ type }: Node): boolean => type === "image" || type === "imageReference";
  if (!children.some(isPicture)) return [];
  const rest = children.filter((child) => !isPicture(child) && joined(allRuns(child)) !== "");
  return rest.length > 0 ? [] : children.filter(isPicture).map(({ url, alt }) => url ?? alt ?? "");
};

/** Lines of a block of HTML, without its tags, each on its line. */
const textOfHtml = (value: string): string =>
  decodedText(
    value
      .replace(/<sup\b[^>]*>([^<]*)<\/sup>/gi, (_, words: string) => raised(words))
      .replace(/<!--[^]*?-->|<[^>]*>/g, (tag) => tag.replace(/[^\n]/g, " ")),
  );

const typedLabel = ({ position, children }: Node, source: string): string =>
  source.slice(position!.start.offset, children?.[0]?.position?.start.offset ?? position!.end.offset).trim();

/** A list typed `1.` throughout is shown counted; with any other numbers its author counted for himself. */
const countedLabel = ({ children = [] }: Node, at: number, source: string): string | null => {
  const first = children[0] && typedLabel(children[0], source);
  const isOne = children.length > 1 && /^1[.)]$/.test(first ?? "");
  return isOne && children.every((item) => typedLabel(item, source) === first)
    ? `${String(at + 1)}${first!.slice(1)}`
    : null;
};

interface Collected {
  readonly blocks: Block[];
  readonly gaps: Gap[];
  tables: number;
}

const collect = (root: Node, { source, line: first }: MarkdownPart, into: Collected): void => {
  const { blocks } = into;

  const gap = (code: Gap["code"], detail: string, at: Point): void => {
    if (into.gaps.length < MOST_GAPS)
      into.gaps.push({ code, detail, place: { line: first + at.line - 1, column: at.column } });
  };

  const add = ({ struck, ...words }: Content, at: Point, extra: Partial<Block> = {}): void => {
    if (struck !== "") gap("tracked-changes", `struck: ${quoted(struck)}`, at);
    if (words.text === "") return;
    blocks.push({
      index: blocks.length,
      zone: "body",
      ...words,
      label: null,
      level: null,
      centred: false,
      cell: null,
      font: null,
      place: { line: first + at.line - 1, column: at.column },
      bytes: null,
      uncertain: false,
      ...extra,
    });
  };

  const addTable = (node: Node): void => {
    const table = into.tables++;
    node.children?.forEach((row, r) => {
      // A line without bars right below the last row is text that follows the table.
      const { start, end } = row.position!;
      if (r > 0 && row.children?.[0] && !source.slice(start.offset, end.offset).includes("|")) {
        add(contentOf({ ...row.children[0], type: "paragraph" }), start);
        return;
      }
      row.children?.forEach((cell, c) => {
        const at = { table, row: r, column: c, rowSpan: 1, columnSpan: 1, header: r === 0 };
        add(contentOf(cell), cell.position!.start, { cell: at });
      });
    });
  };

  const addLines = (node: Node): void => {
    const start = node.position!.start;
    const value = node.value ?? "";
    const lines = node.type === "html" ? textOfHtml(value) : value;
    for (const [, source] of value.matchAll(PICTURE))
      gap("unread-part", `picture: ${quoted(source!)}`, start);
    lines.split("\n").forEach((line, i) => {
      add(plain(line), { ...start, line: start.line + i });
    });
  };

  const walk = (node: Node, label: string | null): void => {
    const start = node.position!.start;
    switch (node.type) {
      case "heading":
        add(contentOf(node), start, { level: node.depth ?? 1, label });
        return;
      case "paragraph":
        for (const picture of picturesIn(node)) gap("unread-part", `picture: ${quoted(picture)}`, start);
        add(withYear(label, contentOf(node)), start, { label: isYear(label) ? null : label });
        return;
      case "code":
      case "html":
        addLines(node);
        return;
      case "table":
        addTable(node);
        return;
      case "listItem": {
        // The parser counts for itself; what the author typed stands in the source.
        const typed = typedLabel(node, source);
        const mark = typed === "*" ? "-" : typed;
        if (node.children?.[0]?.type === "list") add(plain(mark), start);
        // A line that holds nothing but a number looks like an empty point.
        if (!node.children?.[0] && /\d/.test(typed)) add(plain(typed), start);
        node.children?.forEach((child, i) => {
          walk(child, i === 0 ? (label ?? mark) : null);
        });
        return;
      }
      default:
        node.children?.forEach((child, i) => {
          walk(child, node.type === "list" ? countedLabel(node, i, source) : null);
        });
    }
  };

  walk(root, null);
};

/** What stands in parts that follow one another. */
export const partsRead = (parts: readonly MarkdownPart[]): Pick<Document, "blocks" | "gaps"> => {
  const processor = unified()
    .use(remarkParse)
    .use(tables as never);
  const collected: Collected = { blocks: [], gaps: [], tables: 0 };
  for (const part of parts) collect(processor.parse(part.source) as unknown as Node, part, collected);
  return { blocks: collected.blocks, gaps: collected.gaps };
};

/** Reads Markdown as offices and converters write it. Labels of lists are taken from the source as typed. */
export const readMarkdown = (source: string): ReadResult => ({
  ok: true,
  document: { format: "markdown", ...partsRead(markdownParts(withJoints(source))), layouts: [] },
});
