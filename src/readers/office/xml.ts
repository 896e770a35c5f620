import { latin1, utf8 } from "#machine";
import { utf16, utf8Bytes } from "../../machine/letters.ts";
import type { Limits } from "../limits.ts";
import { innerScope, nameOf, outerScope, understands } from "./namespaces.ts";
import { MalformedPart, overLimit, Refusal } from "./refusal.ts";
import type { Name, Repeat, Scope, XmlElement } from "./xml-element.ts";
import type { Repeats } from "./xml-repeats.ts";
import { repeats } from "./xml-repeats.ts";
import type { TagReader } from "./xml-tag.ts";
import { tagReader } from "./xml-tag.ts";
import { attributeValue, decoded, findAttribute, visitAttributes } from "./xml-text.ts";

export type { XmlElement };

/** How a kind of document keeps its words: in elements of their own, or between elements as children of this name. */
export type WordsIn = "elements" | "mixed";
export const TEXT_NODE = "#text";

/** Takes the children of one element below the root as they close, so that the whole tree never stands in memory. */
export interface XmlStream {
  readonly parent: string;
  readonly take: (element: XmlElement) => void;
}

/** Elements that may still be read; shared by all parts of a file, as is what their names mean. */
export interface NodeBudget {
  left: number;
  scope?: Scope;
}

/** A part as bytes that are UTF-8; `moved` where the file had another encoding, so that offsets say nothing. */
export interface Utf8Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly moved: boolean;
}

/** A part that has been read. */
export interface XmlPart {
  readonly part: Utf8Part;
  readonly root: XmlElement;
}

interface OpenElement {
  readonly name: string;
  readonly scope: Scope;
  readonly tag: string;
  readonly start: number;
  end: number;
  children: XmlElement[];
  text: string;
  readonly written: Name;
  /** What was left of the budget when it began. */
  readonly left: number;
}

interface Parser {
  readonly part: Utf8Part;
  /** One character a byte: positions are byte offsets, and searching it is fast. */
  readonly source: string;
  readonly tags: TagReader;
  readonly repeats: Repeats;
  readonly limits: Limits;
  readonly budget: NodeBudget;
  readonly open: OpenElement[];
  readonly words: WordsIn;
  readonly stream: XmlStream | null;
  root: XmlElement | null;
}

const CARRIES_TEXT: ReadonlySet<string> = new Set(["w:t", "w:delText", "w:instrText", "m:t"]);
const NO_CHILDREN: XmlElement[] = [];
/** Defaults for styles that the file does not have: hundreds of empty elements in every file, and nobody asks. */
const SKIMMED = "w:latentStyles";
const [SLASH, BANG, QUESTION] = [0x2f, 0x21, 0x3f];
/** A scope holds maps of its own, so it costs more than an element. */
const SCOPE_COST = 24;

/** The two bytes of each unit in the other order. */
const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, at) => bytes[at ^ 1] ?? 0);

/** UTF-16 becomes UTF-8, so that one tokenizer does; everything else is read as UTF-8. */
export function utf8Part(name: string, bytes: Uint8Array): Utf8Part {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!little && !big) return { name, bytes, moved: false };
  return { name, bytes: utf8Bytes(utf16(big ? swapped(bytes) : bytes, 2)), moved: true };
}

/**
 * Reads a part into a tree, in one pass whose every step moves forward. Alternate content is already decided in
 * the result: of a choice and its fallback only one is there. Throws MalformedPart or, over a limit, Refusal.
 */
export function parseXml(
  part: Utf8Part,
  limits: Limits,
  budget: NodeBudget,
  words: WordsIn = "elements",
  stream: XmlStream | null = null,
): XmlElement {
  const source = latin1(part.bytes);
  const parser: Parser = {
    part,
    source,
    tags: tagReader(source, limits),
    repeats: repeats(source),
    limits,
    budget,
    open: [],
    words,
    stream,
    root: null,
  };
  let at = 0;
  for (let less = source.indexOf("<"); less >= 0; less = source.indexOf("<", at)) {
    if (less > at) addText(parser, at, less, true);
    const next = source.charCodeAt(less + 1);
    if (next === SLASH) at = endTag(parser, less);
    else if (next === QUESTION) at = after(parser, "?>", less);
    else if (next === BANG) at = markup(parser, less);
    else at = startTag(parser, less);
  }
  if (parser.root === null) throw malformed(parser, "not closed", source.length);
  return parser.root;
}

function malformed(parser: Parser, what: string, at: number): MalformedPart {
  return new MalformedPart(parser.part.name, `${what} at byte ${at}`);
}

function after(parser: Parser, end: string, from: number): number {
  const found = parser.source.indexOf(end, from);
  if (found < 0) throw malformed(parser, `no ${end}`, from);
  return found + end.length;
}

function addText(parser: Parser, from: number, to: number, references: boolean): void {
  const top = parser.open.at(-1);
  if (top === undefined || !(parser.words === "mixed" || CARRIES_TEXT.has(top.name))) return;
  const raw = utf8(parser.part.bytes, from, to);
  const text = references ? decoded(raw) : raw;
  if (parser.words === "elements") {
    top.text += text;
    return;
  }
  if (--parser.budget.left < 0) throw overLimit("maxXmlNodes", parser.limits);
  const { scope } = top;
  add(top, { name: TEXT_NODE, scope, tag: "", start: from, end: to, children: NO_CHILDREN, text });
}

/** A comment or character data; a document type is refused, because it can define what the text says. */
function markup(parser: Parser, at: number): number {
  if (parser.source.startsWith("<!--", at)) return after(parser, "-->", at + 4);
  if (!parser.source.startsWith("<![CDATA[", at))
    throw new Refusal("damaged", `${parser.part.name}: document type declaration`);
  const end = after(parser, "]]>", at + 9);
  addText(parser, at + 9, end - 3, false);
  return end;
}

function endTag(parser: Parser, at: number): number {
  const top = parser.open.at(-1);
  if (top === undefined) throw malformed(parser, "wrong end tag", at);
  const { source } = parser;
  const { raw, rawEnd } = top.written;
  let end = at + 2 + rawEnd.length;
  if (!source.startsWith(rawEnd, at + 2)) {
    end = after(parser, ">", at);
    const isSame = source.startsWith(raw, at + 2) && source.slice(at + 2 + raw.length, end - 1).trim() === "";
    if (!isSame) throw malformed(parser, "wrong end tag", at);
  }
  top.end = end;
  close(parser, top);
  return end;
}

function startTag(parser: Parser, at: number): number {
  const { limits, budget, open } = parser;
  const outer = open.at(-1)?.scope ?? (budget.scope ??= outerScope());
  const found = parser.root === null ? parser.tags.tagAt(at, outer) : null;
  if (found === null) throw malformed(parser, "broken tag", at);
  if (found.name.isOften) {
    const known = parser.repeats.known(found.name.raw, at, open.length, outer);
    if (known !== null) return again(parser, known, at);
  }
  const { left } = budget;
  if (--budget.left < 0) throw overLimit("maxXmlNodes", limits);
  if (open.length >= limits.maxXmlDepth) throw overLimit("maxXmlDepth", limits);
  const { attributes: tag, end } = found;
  const scope = tag.includes("xmlns") ? innerScope(outer, tag, declarations) : outer;
  if (scope !== outer) budget.left -= SCOPE_COST + scope.prefixes.size;
  const written = scope === outer ? found.name : nameOf(scope, found.name.raw);
  const { name } = written;
  const element: OpenElement = {
    name,
    scope,
    tag,
    start: at,
    end,
    children: NO_CHILDREN,
    text: "",
    written,
    left,
  };
  if (found.isEmpty) attach(parser, element);
  else open.push(element);
  return name === SKIMMED ? skimmed(parser, end) : end;
}

/** The same element once more: it costs what it did, and is not read. */
function again(parser: Parser, { element, nodes }: Repeat, at: number): number {
  if ((parser.budget.left -= nodes) < 0) throw overLimit("maxXmlNodes", parser.limits);
  attach(parser, element);
  return at + element.end - element.start;
}

/** Goes over empty elements, which count as any but are not kept. */
function skimmed({ source, tags, limits, budget }: Parser, from: number): number {
  for (let at = from; ;) {
    const end = tags.endOfEmpty(source.indexOf("<", at));
    if (end < 0) return at;
    if (--budget.left < 0) throw overLimit("maxXmlNodes", limits);
    at = end;
  }
}

function close(parser: Parser, element: OpenElement): void {
  const { open, budget } = parser;
  open.pop();
  if (element.written.isOften) parser.repeats.keep(element, element.left - budget.left, open.length);
  attach(parser, element);
}

function attach(parser: Parser, element: XmlElement): void {
  const parent = parser.open.at(-1);
  if (parent === undefined) parser.root = element;
  else if (element.name === "mc:AlternateContent")
    for (const one of chosen(element)) hand(parser, parent, one);
  else hand(parser, parent, element);
}

const STREAMED_DEPTH = 2;

function hand({ open, stream }: Parser, parent: OpenElement, element: XmlElement): void {
  if (stream !== null && open.length === STREAMED_DEPTH && parent.name === stream.parent)
    stream.take(element);
  else add(parent, element);
}

function add(parent: OpenElement, element: XmlElement): void {
  if (parent.children === NO_CHILDREN) parent.children = [element];
  else parent.children.push(element);
}

function declarations(tag: string): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  visitAttributes(tag, (name, from, to) => {
    if (name === "xmlns") declared.set("", attributeValue(tag, from, to));
    else if (name.startsWith("xmlns:"))
      declared.set(name.slice("xmlns:".length), attributeValue(tag, from, to));
    return false;
  });
  return declared;
}

/** The children of the first choice that we understand, else of the fallback. */
function chosen(alternate: XmlElement): readonly XmlElement[] {
  for (const branch of alternate.children) {
    if (branch.name === "mc:Fallback") return branch.children;
    if (branch.name !== "mc:Choice") continue;
    const requires = findAttribute(branch.tag, (name) => name === "Requires") ?? "";
    if (understands(branch.scope, requires)) return branch.children;
  }
  return NO_CHILDREN;
}
