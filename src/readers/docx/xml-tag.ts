/** Where a start tag ends, found in one forward pass. Positions are those of the source. */
export interface TagSpan {
  readonly nameEnd: number;
  /** Position of its `>`. */
  readonly close: number;
  readonly attributes: number;
}

const [LESS, GREATER, SLASH, QUOTE, APOSTROPHE] = [0x3c, 0x3e, 0x2f, 0x22, 0x27];

const endsName = (code: number): boolean =>
  code === GREATER || code === SLASH || code === LESS || code <= 0x20 || Number.isNaN(code);

/** The tag that opens at `less`; null where it is no well-formed tag. */
export function scanTag(source: string, less: number): TagSpan | null {
  let nameEnd = less + 1;
  while (!endsName(source.charCodeAt(nameEnd))) nameEnd++;
  if (nameEnd === less + 1) return null;
  let attributes = 0;
  for (let at = nameEnd; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === GREATER) return { nameEnd, close: at, attributes };
    if (code === LESS) return null;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    attributes++;
    at = source.indexOf(code === QUOTE ? '"' : "'", at + 1);
    if (at < 0) return null;
  }
  return null;
}
