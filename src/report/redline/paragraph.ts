import { diffArrays } from "diff";
import { readUtf8 } from "../../machine/letters.ts";
import type { ByteRange } from "../../model/document.ts";
import { author } from "../docx/own.ts";
import { type Edit, type Tag, tagsIn } from "../docx/tags.ts";
import { safeText } from "../safe-text.ts";

/** Gives each revision mark of a document a number of its own. */
export type NextId = () => string;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => safeText(text).replace(/[&<>"]/gu, (char) => entities[char]!);
const names: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescaped = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (whole, decimal?: string, hex?: string, name?: string) =>
    decimal !== undefined
      ? String.fromCodePoint(Number(decimal))
      : hex !== undefined
        ? String.fromCodePoint(parseInt(hex, 16))
        : (names[name!] ?? whole),
  );

/** A stretch of text in one run: the whole of a text element, a tab or a line break. */
interface Piece {
  readonly text: string;
  readonly properties: string;
  readonly start: number;
  readonly end: number;
}

/** A paragraph taken apart; null where its structure holds more than runs of text. */
export interface Anatomy {
  readonly prefix: string;
  readonly pieces: readonly Piece[];
  /** Where its properties stand, or would. */
  readonly properties: { readonly start: number; readonly end: number };
  readonly close: number;
  readonly start: number;
  readonly end: number;
}

/** What makes a paragraph too intricate to be edited word by word. */
const intricate = new Set([
  "ins",
  "del",
  "moveFrom",
  "moveTo",
  "fldChar",
  "txbxContent",
  "drawing",
  "pict",
  "object",
]);

interface Run {
  readonly start: number;
  properties: string;
  readonly children: {
    readonly name: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

const childText = (name: string, source: string, open: Tag, close: Tag): string =>
  name === "t" ? unescaped(readUtf8(source.slice(open.end, close.start))) : name === "tab" ? "\t" : "\n";

/** The runs of a paragraph with nothing but text, tabs and breaks in them become pieces. */
export const anatomyOf = (source: string, range: ByteRange): Anatomy | null => {
  const tags = [...tagsIn(source, range.start, range.end)];
  const [first, last] = [tags[0], tags.at(-1)];
  if (first?.name !== "p" || first.kind !== "open" || last?.name !== "p" || last.kind !== "close")
    return null;
  const inner = tags.slice(1, -1);
  if (inner.some((tag) => tag.name === "p" || intricate.has(tag.name))) return null;
  let properties = { start: first.end, end: first.end };
  const pieces: Piece[] = [];
  let run: Run | null = null;
  for (let i = 0; i < inner.length; i++) {
    const tag = inner[i]!;
    const closing = (name: string): number =>
      tag.kind === "empty"
        ? i
        : inner.findIndex((it, at) => at > i && it.name === name && it.kind === "close");
    if (tag.name === "pPr") {
      i = closing("pPr");
      properties = { start: tag.start, end: inner[i]!.end };
    } else if (tag.name === "r" && tag.kind === "open")
      run = { start: tag.start, properties: "", children: [] };
    else if (tag.name === "r" && tag.kind === "close" && run) {
      const plain = run.children.every((it) => it.name === "t" || it.name === "tab" || it.name === "br");
      if (plain && run.children.length > 0)
        pieces.push({
          text: run.children.map((it) => it.text).join(""),
          properties: readUtf8(run.properties),
          start: run.start,
          end: tag.end,
        });
      run = null;
    } else if (run) {
      const end = closing(tag.name);
      if (tag.name === "rPr") run.properties = source.slice(tag.start, inner[end]!.end);
      else if (tag.name !== "lastRenderedPageBreak" && tag.name !== "proofErr")
        run.children.push({
          name: tag.name,
          start: tag.start,
          end: inner[end]!.end,
          text: childText(tag.name, source, tag, inner[end]!),
        });
      i = end;
    }
  }
  const { prefix } = first;
  return { prefix, pieces, properties, close: last.start, start: range.start, end: range.end };
};

const runXml = (w: string, properties: string, text: string, element: "t" | "delText"): string => {
  if (text === "") return "";
  const inside = text
    .split(/(\t|\n)/u)
    .filter((it) => it !== "")
    .map((it) =>
      it === "\t"
        ? `<${w}tab/>`
        : it === "\n"
          ? `<${w}br/>`
          : `<${w}${element} xml:space="preserve">${escaped(it)}</${w}${element}>`,
    );
  return `<${w}r>${properties}${inside.join("")}</${w}r>`;
};

export type Mark = "ins" | "del" | "moveFrom" | "moveTo";

const marked = (w: string, mark: Mark, id: string, content: string): string =>
  content === "" ? "" : `<${w}${mark} ${w}id="${id}" ${w}author="${author}">${content}</${w}${mark}>`;

const token = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|\s+|[^\s\p{L}\p{M}\d]/gu;
const sameToken = (a: string, b: string): boolean =>
  a === b || (/^\s+$/u.test(a) && /^\s+$/u.test(b)) || a.normalize("NFC") === b.normalize("NFC");

/** The words of a paragraph with those of the new text over them. */
export const changedParagraph = (it: Anatomy, to: string, nextId: NextId): readonly Edit[] => {
  const w = it.prefix;
  const old = it.pieces.map((piece) => piece.text).join("");
  const parts = diffArrays(old.match(token) ?? [], to.match(token) ?? [], { comparator: sameToken });
  const ends: number[] = [];
  let total = 0;
  for (const { text } of it.pieces) ends.push((total += text.length));
  const outs: string[] = it.pieces.map(() => "");
  const touched = new Set<number>();
  let at = 0;
  const pieceAt = (offset: number): number =>
    Math.max(
      0,
      ends.findIndex((end) => offset < end),
    );
  const write = (length: number, element: "t" | "delText"): void => {
    for (let left = length; left > 0;) {
      const i = pieceAt(at);
      const piece = it.pieces[i]!;
      const from = at - (ends[i]! - piece.text.length);
      const text = piece.text.slice(from, from + left);
      const xml = runXml(w, piece.properties, text, element);
      outs[i] += element === "t" ? xml : marked(w, "del", nextId(), xml);
      if (element === "delText") touched.add(i);
      at += text.length;
      left -= text.length;
    }
  };
  for (const part of parts) {
    if (part.added) {
      const i = at >= total ? it.pieces.length - 1 : pieceAt(at);
      const look = it.pieces[Math.max(0, pieceAt(Math.max(0, at - 1)))]!.properties;
      outs[i] += marked(w, "ins", nextId(), runXml(w, look, part.value.join(""), "t"));
      touched.add(i);
    } else write(part.value.join("").length, part.removed ? "delText" : "t");
  }
  return it.pieces.flatMap((piece, i) =>
    touched.has(i) ? [{ at: piece.start, to: piece.end, text: outs[i]! }] : [],
  );
};

/** The mark of the paragraph itself: struck, new or moved with its words. */
const ownMark = (it: Anatomy, source: string, mark: Mark, nextId: NextId): Edit => {
  const w = it.prefix;
  const xml = `<${w}${mark} ${w}id="${nextId()}" ${w}author="${author}"/>`;
  const { start, end } = it.properties;
  const own = source.slice(start, end);
  const run = new RegExp(`<${w}rPr(?:\\s[^>]*)?(/?)>`, "u").exec(own);
  if (start === end) return { at: start, to: end, text: `<${w}pPr><${w}rPr>${xml}</${w}rPr></${w}pPr>` };
  if (run) {
    const at = start + run.index;
    return run[1] === "/"
      ? { at, to: at + run[0].length, text: `<${w}rPr>${xml}</${w}rPr>` }
      : { at: at + run[0].length, to: at + run[0].length, text: xml };
  }
  if (own.endsWith("/>")) return { at: start, to: end, text: `<${w}pPr><${w}rPr>${xml}</${w}rPr></${w}pPr>` };
  const before =
    new RegExp(`<${w}(?:sectPr|pPrChange)[\\s>/]`, "u").exec(own)?.index ?? own.lastIndexOf("</");
  return { at: start + before, to: start + before, text: `<${w}rPr>${xml}</${w}rPr>` };
};

const range = (w: string, mark: "moveFrom" | "moveTo", name: string, id: string) =>
  [
    `<${w}${mark}RangeStart ${w}id="${id}" ${w}author="${author}" ${w}name="${name}"/>`,
    `<${w}${mark}RangeEnd ${w}id="${id}"/>`,
  ] as const;

/** All words of a paragraph and its end struck, or moved away. */
export const goneParagraph = (
  it: Anatomy,
  source: string,
  move: string | null,
  nextId: NextId,
): readonly Edit[] => {
  const w = it.prefix;
  const [open, close] = move === null ? ["", ""] : range(w, "moveFrom", move, nextId());
  const mark: Mark = move === null ? "del" : "moveFrom";
  const pieces = it.pieces.map((piece, i) => {
    const run = runXml(w, piece.properties, piece.text, move === null ? "delText" : "t");
    const text = `${i === 0 ? open : ""}${marked(w, mark, nextId(), run)}${i === it.pieces.length - 1 ? close : ""}`;
    return { at: piece.start, to: piece.end, text };
  });
  return [ownMark(it, source, mark, nextId), ...pieces];
};

/** The look of a paragraph and of its words, for one that is written behind it. */
export interface Look {
  readonly paragraph: string;
  readonly words: string;
}

/** Style, spacing, indent and alignment, without numbering and section. */
export const lookOf = (it: Anatomy | null | undefined, source: string): Look => {
  if (!it) return { paragraph: "", words: "" };
  const own = source.slice(it.properties.start, it.properties.end);
  const kept = ["pStyle", "spacing", "ind", "jc"].map(
    (name) => new RegExp(`<${it.prefix}${name}\\s[^>]*/>`, "u").exec(own)?.[0] ?? "",
  );
  return { paragraph: readUtf8(kept.join("")), words: it.pieces.at(-1)?.properties ?? "" };
};

/** A paragraph that is new or has come from elsewhere, in the look of the one before it. */
export const newParagraph = (
  w: string,
  text: string,
  look: Look,
  move: string | null,
  nextId: NextId,
): string => {
  const mark: Mark = move === null ? "ins" : "moveTo";
  const [open, close] = move === null ? ["", ""] : range(w, "moveTo", move, nextId());
  const own = `<${w}pPr>${look.paragraph}<${w}rPr><${w}${mark} ${w}id="${nextId()}" ${w}author="${author}"/></${w}rPr></${w}pPr>`;
  return `<${w}p>${own}${open}${marked(w, mark, nextId(), runXml(w, look.words, text, "t"))}${close}</${w}p>`;
};
