import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from "yaml";
import type { Bilingual } from "../model/text.ts";
import { PackError } from "./error.ts";
import { slidItem, slipBehind } from "./yaml-slips.ts";

const MOST_BYTES = 256 * 1024;
const DEEPEST = 32;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** YAML as plain data, and where each value of it stands. */
export interface Yaml {
  readonly value: unknown;
  /** The error to throw about the value at a path; a missing one is placed at what it is missing from. */
  readonly error: (path: readonly PropertyKey[], problem: Bilingual, key?: string) => PackError;
}

/** Reads YAML without anchors, aliases, tags, duplicate or dangerous keys. Throws a PackError. */
export function parseYaml(file: string, text: string): Yaml {
  const counter = new LineCounter();
  const at = (offset: number, problem: Bilingual) => {
    const { line, col } = counter.linePos(offset);
    return new PackError(file, Math.max(line, 1), Math.max(col, 1), problem);
  };
  if (new TextEncoder().encode(text).length > MOST_BYTES)
    throw new PackError(file, 1, 1, { vi: "tệp lớn hơn 256 KiB", en: "the file is larger than 256 KiB" });
  const document = parsed(file, text, counter);
  const broken = document.errors[0];
  if (broken) {
    const { offset, problem } = slipBehind(broken, document, text);
    throw at(offset, problem);
  }
  const found = unsafe(document) ?? slidItem(document, text);
  if (found) throw at(found.offset, found.problem);
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    error: (path, problem, key) => at(offsetOf(document, path, key), problem),
  };
}

function parsed(file: string, text: string, lineCounter: LineCounter): Document.Parsed {
  try {
    return parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false });
  } catch (error) {
    if (error instanceof RangeError) throw new PackError(file, 1, 1, TOO_DEEP);
    throw error;
  }
}

const TOO_DEEP: Bilingual = { vi: "lồng nhau quá 32 tầng", en: "nested deeper than 32 levels" };
const NO_TRICKS: Bilingual = {
  vi: "không dùng neo (&), tham chiếu (*) hoặc thẻ (!)",
  en: "anchors (&), aliases (*) and tags (!) are not allowed",
};

function unsafe(document: Document.Parsed): { offset: number; problem: Bilingual } | null {
  let found: { offset: number; problem: Bilingual } | null = null;
  visit(document, {
    Node: (_, node, path) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined)
        found = { offset, problem: NO_TRICKS };
      // Every level of a map adds the map and its pair to the path.
      else if (path.filter((step) => isNode(step)).length > DEEPEST) found = { offset, problem: TOO_DEEP };
      return found ? visit.BREAK : undefined;
    },
    Pair: (_, pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : "";
      if (!FORBIDDEN.has(key)) return undefined;
      const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
      found = { offset, problem: { vi: `khóa “${key}” bị cấm`, en: `the key "${key}" is not allowed` } };
      return visit.BREAK;
    },
  });
  return found;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], key?: string): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (!isNode(node)) continue;
    const pair =
      key !== undefined && isMap(node) ? node.items.find((item) => nameOf(item.key) === key) : undefined;
    const place = pair && isNode(pair.key) ? pair.key : node;
    return place.range?.[0] ?? 0;
  }
  return 0;
}

const nameOf = (key: unknown) => (isScalar(key) ? String(key.value) : null);
