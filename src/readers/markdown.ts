// remark-parse: the CommonMark parser that is kept best; the table extension alone, because the rest of GFM
// would read a plan's `~` and bare addresses as markup.
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Block, ReadResult } from "../model/document.ts";
import { normalForm } from "../text/normal-form.ts";
import { markdownParts, type MarkdownPart } from "./markdown-parts.ts";

/** The parts of an mdast node that are read here. */
interface Node {
  readonly type: string;
  readonly value?: string;
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
}

function tables(this: { data(): Record<string, unknown> }): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

const runsOf = (node: Node, bold = false, italic = false): Run[] => {
  if (node.type === "break") return [{ text: "\n", bold, italic }];
  if (node.type === "html") return /^<br/i.test(node.value ?? "") ? [{ text: "\n", bold, italic }] : [];
  if (!node.children) return [{ text: node.value ?? "", bold, italic }];
  const strong = bold || node.type === "strong";
  const emphasis = italic || node.type === "emphasis";
  return node.children.flatMap((child) => runsOf(child, strong, emphasis));
};

const tidy = (text: string): string =>
  normalForm(text)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();

const joined = (runs: readonly Run[]): string => tidy(runs.map((run) => run.text).join(""));

type Content = Pick<Block, "text" | "bold" | "italic">;

/** A table cell holds one line: lines of bold that a converter put side by side, or a list of recipients, are parted again. */
const parted = (runs: readonly Run[]): Run[] => {
  const opensList = /^\s*n\s?ơi\s+nhận/i.test(runs.map((run) => run.text).join(""));
  return runs.map((run, i) => {
    if (run.text.trim() === "" && runs[i - 1]?.bold && runs[i + 1]?.bold) return { ...run, text: "\n" };
    return opensList ? { ...run, text: run.text.replace(/(?<=[:;]|^)\s+(?=[-–+]\s)/g, "\n") } : run;
  });
};

const contentOf = (node: Node): Content => {
  const runs = node.type === "tableCell" ? parted(runsOf(node)) : runsOf(node);
  const text = joined(runs);
  const plainFrom = runs.findIndex((run) => !run.bold && run.text.trim() !== "");
  const bold = plainFrom < 0 ? text.length : joined(runs.slice(0, plainFrom)).length;
  return { text, bold, italic: runs.every((run) => run.italic || run.text.trim() === "") };
};

const plain = (text: string): Content => ({ text: tidy(text), bold: 0, italic: false });

/** A line that begins with a year and a full stop is no list of two thousand points. */
const isYear = (label: string | null): boolean => label !== null && /^\d{4,}[.)]$/.test(label);

const withYear = (label: string | null, content: Content): Content =>
  isYear(label) ? { ...content, text: `${label!} ${content.text}`, bold: 0 } : content;

interface Collected {
  readonly blocks: Block[];
  tables: number;
}

const collect = (root: Node, { source, line: first }: MarkdownPart, into: Collected): void => {
  const { blocks } = into;

  const add = (content: Content, at: Point, extra: Partial<Block> = {}): void => {
    if (content.text === "") return;
    blocks.push({
      index: blocks.length,
      zone: "body",
      ...content,
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
    const lines = (node.value ?? "").replace(/<!--[^]*?-->|<[^>]*>/g, (tag) => tag.replace(/[^\n]/g, " "));
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
        const first = node.children?.[0]?.position?.start.offset ?? node.position!.end.offset;
        const typed = source.slice(start.offset, first).trim();
        const mark = typed === "*" ? "-" : typed;
        if (node.children?.[0]?.type === "list") add(plain(mark), start);
        // A wrapped line that holds nothing but `2025.` looks like an empty point.
        if (!node.children?.[0] && isYear(typed)) add(plain(typed), start);
        node.children?.forEach((child, i) => {
          walk(child, i === 0 ? mark : null);
        });
        return;
      }
      default:
        node.children?.forEach((child) => {
          walk(child, null);
        });
    }
  };

  walk(root, null);
};

/** The blocks of parts that follow one another. */
export const blocksOf = (parts: readonly MarkdownPart[]): readonly Block[] => {
  const processor = unified()
    .use(remarkParse)
    .use(tables as never);
  const collected: Collected = { blocks: [], tables: 0 };
  for (const part of parts) collect(processor.parse(part.source) as unknown as Node, part, collected);
  return collected.blocks;
};

/** Reads Markdown as offices and converters write it. Labels of lists are taken from the source as typed. */
export const readMarkdown = (source: string): ReadResult => ({
  ok: true,
  document: { format: "markdown", blocks: blocksOf(markdownParts(source)), layouts: [], gaps: [] },
});
