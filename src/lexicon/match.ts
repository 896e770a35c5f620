import { baseCodes } from "../text/fold.ts";
import { GAP, SHAPE, foldedSyllable, hashOf, syllable, type Tokens } from "./tokens.ts";
import type { Pattern } from "./types.ts";

/** A pattern with its syllables taken apart. */
export interface Template {
  readonly pattern: Pattern;
  readonly folds: readonly string[];
  readonly hashes: readonly number[];
  /** Base letter with which each syllable starts. */
  readonly initials: readonly number[];
  /** Written with a capital in the canonical name. */
  readonly capital: readonly boolean[];
  /** Stands after `,`, `-` or `và`. */
  readonly joined: readonly boolean[];
  /** May be written in lower case and still be the agency. */
  readonly lower: boolean;
}

export interface Match {
  readonly template: Template;
  readonly end: number;
  readonly exact: boolean;
}

const VA = hashOf("và");
const LIST = GAP.comma | GAP.and;
const INSIDE = GAP.space | GAP.newline | GAP.dash;

/** First words after which a known name in lower case is the agency still. */
const SAFE =
  /^(sở|ủy ban|hội đồng|hội|mặt trận|các tổ chức|trạm y tế|công an|liên đoàn|tòa án|viện kiểm sát|văn phòng (ủy|hội|đoàn)|đoàn thanh niên|thường trực|bảo hiểm)/;

export function template(pattern: Pattern): Template {
  const words = pattern.words.split(" ");
  const plain = words.map((word) => word.replace("+", ""));
  const folds = plain.map(foldedSyllable);
  const name = folds.join(" ");
  return {
    pattern,
    folds,
    hashes: plain.map(hashOf),
    initials: folds.map((word) => baseCodes[word.charCodeAt(0)] ?? 0),
    capital: plain.map((word) => word !== word.toLowerCase()),
    joined: words.map((word) => word.startsWith("+")),
    lower: name === "công an" || folds.length >= 5 || (folds.length >= 3 && SAFE.test(name)),
  };
}

/** Edit distance of two base-letter forms is one. */
function nearlySame(x: string, y: string): boolean {
  if (Math.abs(x.length - y.length) > 1 || x.length < 3 || y.length < 2) return false;
  let at = 0;
  while (at < x.length && x[at] === y[at]) at++;
  const [restX, restY] = [x.slice(at), y.slice(at)];
  return (
    restX.slice(1) === restY.slice(1) ||
    restX.slice(1) === restY ||
    restX === restY.slice(1) ||
    (restX.length > 1 && restX[0] === restY[1] && restX[1] === restY[0] && restX.slice(2) === restY.slice(2))
  );
}

const baseOf = (word: string): string => {
  let base = "";
  for (let at = 0; at < word.length; at++) {
    const code = baseCodes[word.charCodeAt(at)] ?? 0;
    if (code !== 0) base += String.fromCharCode(code);
  }
  return base;
};

/** How many syllables from `at` the capitals of an abbreviation stand for; 0 for none. */
function spelled(tokens: Tokens, token: number, { initials }: Template, at: number): number {
  const from = tokens.start[token]!;
  const to = tokens.end[token]!;
  let covered = 0;
  for (let i = from; i < to; i++) {
    const code = tokens.text.charCodeAt(i);
    const base = code < 0x1f00 ? baseCodes[code]! : 0;
    if (base === 0) continue;
    if (base !== initials[at + covered]) return 0;
    covered++;
  }
  return covered;
}

/**
 * Where a name ends that starts at a token, or null. Connectors may be missing or different, capitals may stand for
 * several syllables, and a long name may have a slip of diacritics or one wrong letter.
 */
export function matchAt(tokens: Tokens, start: number, found: Template): Match | null {
  const { hashes, folds, joined, capital } = found;
  const size = hashes.length;
  let token = start;
  let slips = 0;
  let plain = 0;
  let edits = 0;
  let initials = 0;
  let at = 0;
  while (at < size) {
    if (token >= tokens.count) return null;
    if (token > start) {
      const gap = tokens.gap[token]!;
      const abbreviated =
        tokens.shape[token - 1] === SHAPE.capitals || tokens.end[token - 1]! - tokens.start[token - 1]! === 1;
      const allowed = INSIDE | (joined[at]! ? LIST : GAP.and) | (abbreviated ? GAP.stop : 0);
      if ((gap & ~allowed) !== 0) return null;
      if (tokens.hash[token] === VA && hashes[at] !== VA && joined[at]!) {
        token++;
        if (token >= tokens.count || (tokens.gap[token]! & ~INSIDE) !== 0) return null;
      }
    }
    const shape = tokens.shape[token]!;
    if (tokens.hash[token] === hashes[at]) {
      const word = syllable(tokens, token);
      if (word !== folds[at]) {
        if (baseOf(word) !== baseOf(folds[at]!)) return null;
        slips++;
        if (word === baseOf(word)) plain++;
        if (capital[at]! && shape === SHAPE.lower) return null;
      }
      at++;
      token++;
      continue;
    }
    const covered = shape === SHAPE.capitals ? spelled(tokens, token, found, at) : 0;
    if (covered > 1) {
      initials += covered;
      at += covered;
      token++;
      continue;
    }
    if (size < 4 || edits > 0 || at === 0 || !nearlySame(baseOf(syllable(tokens, token)), baseOf(folds[at]!)))
      return null;
    if (capital[at]! && shape === SHAPE.lower) return null;
    edits++;
    at++;
    token++;
  }
  // Whole words spelled by initials alone are for the list of abbreviations, not for guessing.
  if (initials === size && token - start === 1) return null;
  const isCapital = tokens.shape[start] !== SHAPE.lower;
  if (slips + edits === 0)
    return isCapital || found.lower ? { template: found, end: token, exact: true } : null;
  if (!isCapital || size < 3) return null;
  // Text without any diacritics at all is poor OCR, one odd syllable is a slip, more is another word.
  const bare = plain === slips && slips + initials >= size - 1;
  if (!bare && slips > Math.ceil(size / 4)) return null;
  if (edits > 0 && slips > 1) return null;
  return { template: found, end: token, exact: false };
}
