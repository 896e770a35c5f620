/**
 * Finds the ends of start tags. Goes forward only: where the next quotation marks stand is remembered from tag to
 * tag, so that text without any is not searched again and again.
 */
export interface TagScanner {
  /** Position of the `>` of the tag that opens at `less`; -1 where it is no well-formed tag. */
  readonly close: (less: number) => number;
  /** Attributes of the tag last closed. */
  readonly attributes: () => number;
}

export function tagScanner(source: string): TagScanner {
  let attributes = 0;
  const nextDouble = finder(source, '"');
  const nextSingle = finder(source, "'");
  return {
    attributes: () => attributes,
    close: (less) => {
      attributes = 0;
      for (let at = less + 1; ;) {
        const greater = source.indexOf(">", at);
        if (greater < 0) return -1;
        const double = nextDouble(at);
        const single = nextSingle(at);
        const quote = Math.min(double, single);
        if (quote > greater) return greater;
        attributes++;
        const end = source.indexOf(double < single ? '"' : "'", quote + 1);
        if (end < 0) return -1;
        at = end + 1;
      }
    },
  };
}

/** Where a mark stands at or after a position, given that positions only grow. */
export function finder(source: string, mark: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = source.indexOf(mark, from);
      found = at < 0 ? Infinity : at;
    }
    return found;
  };
}

const SLASH = 0x2f;

/** End of the name that begins at `from`, at the latest `limit`. */
export function endOfName(source: string, from: number, limit: number): number {
  let at = from;
  for (; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code <= 0x20 || code === SLASH) return at;
  }
  return at;
}
