import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  visit,
  type Document,
  type YAMLParseError,
} from "yaml";
import type { Bilingual } from "../model/text.ts";
import { YAML_WORDS } from "./yaml-words.ts";

interface Slip {
  readonly offset: number;
  readonly problem: Bilingual;
}

const columnOf = (text: string, offset: number) => offset - (text.lastIndexOf("\n", offset - 1) + 1);

/** Where a person slipped, which is often before the place where the parser noticed. */
export function slipBehind(error: YAMLParseError, document: Document.Parsed, text: string): Slip {
  const [noticed] = error.pos;
  const { vi, en } = YAML_WORDS[error.code];
  const problem = { vi: `YAML sai: ${vi}`, en: `bad YAML: ${en}` };
  const open = openBracket(document, text, noticed);
  if (open !== null) return { offset: open, problem: OPEN };
  if (error.code === "BLOCK_AS_IMPLICIT_KEY")
    return { offset: listWithoutDash(document, text, noticed) ?? noticed, problem };
  if (error.code === "BAD_INDENT")
    return { offset: badlyIndented(document, text, noticed) ?? noticed, problem };
  // Whatever the file begins with stands at the margin, or the key above it is gone.
  const start = document.contents?.range[0] ?? 0;
  return { offset: columnOf(text, start) > 0 && start < noticed ? start : noticed, problem };
}

const OPEN: Bilingual = {
  vi: "YAML sai: ngoặc mở ở đây chưa được đóng",
  en: "bad YAML: the bracket that opens here is not closed",
};

/** The first bracket before the place that has no end of its own. */
function openBracket(document: Document.Parsed, text: string, noticed: number): number | null {
  let found: number | null = null;
  visit(document, {
    Collection: (_, node) => {
      const range = node.range;
      if (!isCollection(node) || !node.flow || !range || range[0] > noticed) return;
      if (!/[\]}]/.test(text[range[1] - 1] ?? "")) found ??= range[0];
    },
  });
  return found;
}

/** Keys in place of the list that goes on further down: its first dash is gone. */
function listWithoutDash(document: Document.Parsed, text: string, noticed: number): number | null {
  const dash = text.slice(noticed).search(/\S/);
  let found: number | null = null;
  visit(document, {
    Map: (_, node, path) => {
      const [offset, end] = node.range ?? [noticed, noticed];
      const isOpen = !node.flow && offset < noticed && end >= noticed;
      if (isOpen && isPair(path.at(-1)) && columnOf(text, offset) === dash + 2) found = offset;
    },
  });
  return found;
}

/** The keys or entries that go on here began where no level of this file begins: the first of them slipped. */
function badlyIndented(document: Document.Parsed, text: string, noticed: number): number | null {
  let found: number | null = null;
  visit(document, {
    Collection: (_, node, path) => {
      const [offset, end] = node.range ?? [noticed, noticed];
      if (!isCollection(node) || node.flow || offset >= noticed || end < noticed || !isPair(path.at(-1)))
        return;
      const around = path.findLast((step) => isMap(step));
      const outer = around?.range ? columnOf(text, around.range[0]) : 0;
      const deeper = columnOf(text, offset) - outer;
      if (deeper !== 2 && !(isSeq(node) && deeper === 0)) found = offset;
    },
  });
  return found;
}

/** `- hương ước` one column too far belongs to the phrase above it, says YAML; nobody means that. */
export function slidItem(document: Document.Parsed, text: string): Slip | null {
  let found: Slip | null = null;
  visit(document, {
    Seq: (_, { items, flow }) => {
      if (flow) return undefined;
      for (const item of items) {
        if (!isScalar(item) || item.type !== "PLAIN" || !item.range) continue;
        const [start, end] = item.range;
        const own = columnOf(text, start);
        for (const { index, 0: line } of text.slice(start, end).matchAll(/\n *- /g))
          if (line.length - 3 < own) found ??= { offset: start + index + line.length - 2, problem: SLID };
      }
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

const SLID: Bilingual = {
  vi: "mục danh sách này thụt lề sai: dấu - phải thẳng cột với mục trên",
  en: "this entry is indented wrong: its dash must stand below the one above it",
};
