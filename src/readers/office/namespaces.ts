import type { Name, Scope } from "./xml-element.ts";
import { isOften } from "./xml-repeats.ts";

/** The prefix under which the reader knows a namespace, whatever prefix the file uses; strict and transitional alike. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"],
  ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"],
  ["http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"],
  ["http://purl.oclc.org/ooxml/drawingml/picture", "pic"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "c"],
  ["http://purl.oclc.org/ooxml/drawingml/chart", "c"],
  ["http://schemas.microsoft.com/office/drawing/2014/chartex", "cx"],
  ["http://schemas.microsoft.com/office/drawing/2015/9/8/chartex", "cx"],
  ["http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"],
  ["http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  ["http://schemas.microsoft.com/office/word/2012/wordml", "w15"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", "wp14"],
  ["http://schemas.microsoft.com/office/drawing/2010/main", "a14"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  ["urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"],
  ["urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"],
  ["urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"],
  ["urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"],
  ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"],
  ["urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"],
  ["urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"],
  ["urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"],
  ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"],
  ["http://www.w3.org/1999/xlink", "xlink"],
]);

const UNKNOWN = "?";
/** A hostile part may invent a name for every element. */
const MAX_REMEMBERED = 2_000;
const KNOWN = new Set(PREFIXES.values());

const scopeOf = (prefixes: Scope["prefixes"]): Scope => ({
  prefixes,
  elements: new Map(),
  attributes: new Map(),
  repeats: new Map(),
  inner: new Map(),
});

export const outerScope = (): Scope => scopeOf(new Map());

/** The scope inside a tag with these attributes; the same one where they say nothing new. */
export function innerScope(
  outer: Scope,
  attributes: string,
  declarations: (attributes: string) => ReadonlyMap<string, string>,
): Scope {
  const known = outer.inner.get(attributes);
  if (known !== undefined) return known;
  const scope = extended(outer, declarations(attributes));
  if (outer.inner.size < MAX_REMEMBERED) outer.inner.set(attributes, scope);
  return scope;
}

function extended(outer: Scope, declared: ReadonlyMap<string, string>): Scope {
  const fresh = [...declared].filter(([prefix, uri]) => outer.prefixes.get(prefix) !== prefixOf(uri));
  if (fresh.length === 0) return outer;
  const prefixes = new Map(outer.prefixes);
  for (const [prefix, uri] of fresh) prefixes.set(prefix, prefixOf(uri));
  return scopeOf(prefixes);
}

const prefixOf = (uri: string): string => PREFIXES.get(uri) ?? UNKNOWN;

/** A prefix that nothing declares is taken at its word: sloppy writers mean what they write. */
const meaning = (scope: Scope, prefix: string): string => scope.prefixes.get(prefix) ?? prefix;

export function nameOf(scope: Scope, raw: string): Name {
  const known = scope.elements.get(raw);
  if (known !== undefined) return known;
  const colon = raw.indexOf(":");
  const prefix = meaning(scope, colon < 0 ? "" : raw.slice(0, colon));
  const name = prefix === "" ? raw : `${prefix}:${raw.slice(colon + 1)}`;
  const made: Name = { name, raw, rawEnd: `${raw}>`, isOften: isOften(name) };
  if (scope.elements.size < MAX_REMEMBERED) scope.elements.set(raw, made);
  return made;
}

/** An attribute without a prefix belongs to no namespace. */
export function attributeName(scope: Scope, raw: string): string {
  const known = scope.attributes.get(raw);
  if (known !== undefined) return known;
  const colon = raw.indexOf(":");
  const name = colon < 0 ? raw : `${meaning(scope, raw.slice(0, colon))}:${raw.slice(colon + 1)}`;
  if (scope.attributes.size < MAX_REMEMBERED) scope.attributes.set(raw, name);
  return name;
}

/** Whether a reader that knows our namespaces may take a choice that requires these prefixes. */
export function understands(scope: Scope, requires: string): boolean {
  return requires
    .split(/\s+/)
    .filter((prefix) => prefix !== "")
    .every((prefix) => KNOWN.has(meaning(scope, prefix)));
}
