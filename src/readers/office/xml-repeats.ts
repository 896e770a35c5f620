import type { Repeat, Scope, XmlElement } from "./xml-element.ts";

/**
 * Elements that Word writes out thousands of times with the same letters. In one scope the same letters are the same
 * element, so they are read once; what is inside counts each time.
 */
export interface Repeats {
  /** The element that begins here, where its like has been read; null elsewhere. */
  readonly known: (raw: string, at: number, depth: number, scope: Scope) => Repeat | null;
  /** Remembers an element whose end has been reached. */
  readonly keep: (element: XmlElement, nodes: number, depth: number) => void;
}

const OFTEN = new Set(["w:rPr", "w:pPr"]);
const LONGEST = 2_000;
/** Of one length; the last one asked for stands first. */
const MOST = 8;

/** Whether elements of this name are worth keeping. */
export const isOften = (name: string): boolean => OFTEN.has(name);

/** Where a mark stands at or after a position, given that positions only grow: each letter is looked at once. */
function finder(source: string, mark: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = source.indexOf(mark, from);
      found = at < 0 ? Infinity : at;
    }
    return found;
  };
}

export function repeats(source: string): Repeats {
  const finders = new Map<string, (from: number) => number>();
  const endOf = (raw: string, at: number): number => {
    const mark = `</${raw}>`;
    const ready = finders.get(raw);
    const find = ready ?? finder(source, mark);
    if (ready === undefined) finders.set(raw, find);
    return find(at) + mark.length;
  };
  return {
    known: (raw, at, depth, { repeats: kept }) => {
      // Up to the first end tag of that name: less than the element where one stands in another, and then not known.
      const end = endOf(raw, at);
      const ofLength = kept.get(end - at);
      if (ofLength === undefined) return null;
      // To compare is several times cheaper than to hash.
      const written = source.slice(at, end);
      for (let i = 0; i < ofLength.length; i++) {
        const repeat = ofLength[i]!;
        if (repeat.written !== written) continue;
        [ofLength[0], ofLength[i]] = [repeat, ofLength[0]!];
        return depth <= repeat.depth ? repeat : null;
      }
      return null;
    },
    keep: (element, nodes, depth) => {
      const { scope, start, end } = element;
      if (end - start > LONGEST) return;
      const written = source.slice(start, end);
      const ofLength = scope.repeats.get(end - start) ?? [];
      if (ofLength.length === 0) scope.repeats.set(end - start, ofLength);
      const same = ofLength.findIndex((one) => one.written === written);
      ofLength[same >= 0 ? same : Math.min(ofLength.length, MOST - 1)] = { element, written, nodes, depth };
    },
  };
}
