import { rememberingFor } from "../text/remember.ts";
import { matchAt, template, type Match, type Template } from "./match.ts";
import { SHAPE, hashOf, type Tokens } from "./tokens.ts";
import type { LexiconData, Pattern } from "./types.ts";

/** The patterns by first syllable; taken apart when the syllable is met for the first time. */
export interface Buckets {
  /** Whether any name starts with the syllable at a token. */
  readonly has: (hash: number) => boolean;
  /** The hashes of all first syllables. */
  readonly firsts: () => Iterable<number>;
  /** The longest name that starts at a token. */
  readonly longest: (tokens: Tokens, at: number, strict?: boolean) => Match | null;
  /** The name of which `first` is the type word and the tokens at `at` the rest: `Tư pháp` after `các Sở Nội vụ,`. */
  readonly rest: (tokens: Tokens, at: number, first: string) => Match | null;
}

export function createBuckets(data: LexiconData): Buckets {
  const patterns = new Map<number, Pattern[]>();
  for (const pattern of data.patterns) {
    const space = pattern.words.indexOf(" ");
    const hash = hashOf(space < 0 ? pattern.words : pattern.words.slice(0, space));
    const list = patterns.get(hash);
    if (list === undefined) patterns.set(hash, [pattern]);
    else list.push(pattern);
  }
  // An abbreviation opens the bucket of the word that it starts with.
  const opens = new Map<number, number>();
  for (const [short, full] of Object.entries(data.abbreviations)) {
    if (/[^A-Za-zÀ-ỹ]/.test(short)) continue;
    opens.set(hashOf(short), hashOf(full.slice(0, full.indexOf(" "))));
  }
  const templates = new Map<number, readonly Template[]>();
  const bucket = (hash: number): readonly Template[] => {
    const ready = templates.get(hash);
    if (ready !== undefined) return ready;
    const made = (patterns.get(hash) ?? []).map(template);
    templates.set(hash, made);
    return made;
  };
  const better = (best: Match | null, next: Match | null): Match | null => {
    if (next === null) return best;
    if (best === null || next.end > best.end) return next;
    return next.end === best.end && next.exact && !best.exact ? next : best;
  };
  const known = (tokens: Tokens, at: number): boolean =>
    Object.hasOwn(data.abbreviations, tokens.text.slice(tokens.start[at], tokens.end[at]));

  return {
    has: (hash) => patterns.has(hash) || opens.has(hash),
    firsts: () => [...patterns.keys(), ...opens.keys()],
    longest: (tokens, at, strict = true) => {
      const hash = tokens.hash[at]!;
      let best: Match | null = null;
      const following = at + 1 < tokens.count ? tokens.hash[at + 1]! : 0;
      const spelt = tokens.shape[at] === SHAPE.lower && tokens.shape[at + 1] !== SHAPE.capitals;
      for (const candidate of bucket(hash)) {
        // Most first syllables are common words: the second tells at once.
        const second = candidate.hashes[1];
        if (
          second !== following &&
          second !== undefined &&
          (spelt || candidate.hashes.length < 4) &&
          !candidate.joined[1]
        )
          if (tokens.shape[at + 1] !== SHAPE.capitals) continue;
        if (candidate.hashes.length > 1) best = better(best, matchAt(tokens, at, candidate));
        else if (tokens.shape[at] === SHAPE.capitals || !isShort(candidate) || !strict) {
          // A short run of capitals means many things; alone it counts only where an agency is expected.
          const long = !isShort(candidate) || tokens.end[at]! - tokens.start[at]! > 3 || known(tokens, at);
          if (long || !strict) best = better(best, matchAt(tokens, at, candidate));
        }
      }
      const other = tokens.shape[at] === SHAPE.capitals ? opens.get(hash) : undefined;
      if (other !== undefined && other !== hash)
        for (const candidate of bucket(other)) best = better(best, matchAt(tokens, at, candidate));
      return best;
    },
    rest: (tokens, at, first) => {
      let best: Match | null = null;
      for (const candidate of bucket(hashOf(first))) {
        if (candidate.folds.length < 2 || candidate.folds[0] !== first || candidate.pattern.tail !== null)
          continue;
        best = better(best, matchAt(tokens, at, withoutFirst(candidate)));
      }
      return best;
    },
  };
}

/** A name that is an abbreviation itself. */
const isShort = ({ pattern: { words } }: Template): boolean =>
  words.length > 1 && words === words.toUpperCase();

const withoutFirst = rememberingFor((whole: Template): Template => ({
  pattern: whole.pattern,
  folds: whole.folds.slice(1),
  hashes: whole.hashes.slice(1),
  initials: whole.initials.slice(1),
  capital: whole.capital.slice(1),
  joined: whole.joined.slice(1),
  lower: false,
}));
