/** A stretch of text that one reader gave, with whatever says where. */
export interface Passage<P> {
  readonly text: string;
  readonly at: P;
}

/** Fewer letters than this may be a field, a mark or a number that the other reader is known not to show. */
const SHORTEST = 20;
/** How two texts of one format are compared. */
export interface Comparison {
  readonly lettersOf: (text: string) => string;
  /** Letters that must stand together for a piece of text to count as found. */
  readonly shingle: number;
  /** Share of a passage that must be unknown. */
  readonly share: number;
}

function shinglesOf(letters: string, size: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + size <= letters.length; at++) found.add(letters.slice(at, at + size));
  return found;
}

/** Of how many letters the other text knows nothing: the longest stretch, and all of them. */
function unknownIn(
  letters: string,
  known: ReadonlySet<string>,
  size: number,
): { longest: number; all: number } {
  let [longest, all, seen] = [0, 0, 0];
  for (let at = 0; at + size <= letters.length; at++) {
    if (!known.has(letters.slice(at, at + size))) continue;
    longest = Math.max(longest, at - seen);
    all += Math.max(0, at - seen);
    seen = at + size;
  }
  const rest = letters.length - seen;
  return { longest: Math.max(longest, rest), all: all + Math.max(0, rest) };
}

/** The passages of which the other text lacks a stretch that is too long to be chance. */
export function missingFrom<P>(
  passages: readonly Passage<P>[],
  other: readonly string[],
  { lettersOf, shingle, share }: Comparison,
): readonly Passage<P>[] {
  const whole = other.map(lettersOf).join("");
  let known: ReadonlySet<string> | null = null;
  let from = 0;
  return passages.filter(({ text }) => {
    const letters = lettersOf(text);
    if (letters.length < SHORTEST) return false;
    const next = whole.indexOf(letters, from);
    if (next >= 0) {
      from = next + letters.length;
      return false;
    }
    known ??= shinglesOf(whole, shingle);
    const { longest, all } = unknownIn(letters, known, shingle);
    return longest >= SHORTEST && all >= letters.length * share;
  });
}
