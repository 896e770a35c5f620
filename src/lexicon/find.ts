import { rememberingFor } from "../text/remember.ts";
import { BEGINS, type Finder, type Found, type Search } from "./finder.ts";
import { agencyHit, collectiveHit, slice, unknownHit, withTail } from "./hits.ts";
import { GAP, SHAPE, after, hashOf, isNext, phrase, tokenise, type Tokens } from "./tokens.ts";

/** Words before a type word with which it is no agency: `cơ sở`, `xã hội`, `cán bộ`. */
const NOT_AFTER = new Map(
  Object.entries({
    sở: "cơ trụ công xứ",
    hội: "xã cơ đại lễ quốc hiệp",
    bộ: "cán đảng nội toàn cục tiến đồng",
    ban: "bạn",
    phòng: "văn quốc biên dự",
    đoàn: "công tập liên bộ trưởng",
    viện: "bệnh học thư",
    tổ: "tiên",
    đội: "quân bộ",
  }).map(([word, before]) => [hashOf(word), new Set(before.split(" ").map(hashOf))]),
);
const SHARED = new Set(["sở", "bộ", "hội"]);
const VA = hashOf("và");

/** Inside a document's number: `/KH-UBND`, `129/LĐTBXH-BĐG`. */
function isCode(tokens: Tokens, at: number): boolean {
  const start = tokens.start[at]!;
  if (tokens.shape[at] !== SHAPE.capitals || start === 0) return false;
  const before = tokens.text[start - 1]!;
  if (before !== "/" && !/[-–]/.test(before)) return false;
  let from = start - 1;
  while (from > 0 && start - from < 30 && !/\s/.test(tokens.text[from - 1]!)) from--;
  const chunk = tokens.text.slice(from, start);
  return /^\d*\/|\d+\/|\/.*-/.test(chunk);
}

/** The agency's own short names, as the document defines them. */
function defined(finder: Finder, tokens: Tokens, at: number, search: Search): Found | null {
  let best: Found | null = null;
  for (const [short, full] of search.abbreviations ?? []) {
    const words = phrase(short);
    const end = words.hashes.length === 0 ? -1 : after(tokens, at, words);
    if (end < 0 || (best !== null && end <= best.to)) continue;
    const [whole] = findIn(finder, tokenise(full), { ...search, abbreviations: new Map(), heading: true });
    if (whole === undefined) continue;
    const place = {
      text: slice(tokens, at, end),
      start: tokens.start[at]!,
      end: tokens.end[end - 1]!,
      scope: null,
    };
    best = { hit: { ...whole.hit, ...place }, from: at, to: end, past: end, words: whole.words };
  }
  return best;
}

/** `, Tư pháp và Y tế` after `các Sở Nội vụ`: bodies of the same type. */
function shared(
  finder: Finder,
  tokens: Tokens,
  from: number,
  type: string,
  search: Search,
  out: Found[],
): number {
  let past = from;
  while (past < tokens.count) {
    const comma = (tokens.gap[past]! & ~GAP.space) === GAP.comma;
    const isAnd = tokens.hash[past] === VA && (comma || isNext(tokens, past));
    const semicolon = (tokens.gap[past]! & ~GAP.space) === GAP.semicolon;
    if (!comma && !isAnd && !semicolon) break;
    const at = isAnd ? past + 1 : past;
    if (at >= tokens.count || finder.buckets.longest(tokens, at) !== null) break;
    const match = finder.buckets.rest(tokens, at, type);
    const found = match === null ? null : agencyHit(finder, tokens, at, match, search);
    if (found === null) break;
    out.push(found);
    past = found.past;
  }
  return past;
}

/** Every agency and collective among the tokens, from left to right. */
export function findIn(finder: Finder, tokens: Tokens, search: Search = {}): readonly Found[] {
  const firsts = firstsOf(search);
  if (firsts.size > 0)
    for (let at = 0; at < tokens.count; at++)
      if (firsts.has(tokens.hash[at]!)) return findAll(finder, tokens, search, firsts);
  // None of the plan's own short names is there: what was found for another part of the house holds here too.
  const { level, heading, units } = search;
  const memory = tokens.found as Remembered[];
  for (const known of memory)
    if (
      known.finder === finder &&
      known.level === level &&
      known.heading === heading &&
      known.units === units
    )
      return known.found;
  const found = findAll(finder, tokens, search, NO_FIRSTS);
  memory.push({ finder, level, heading, units, found });
  return found;
}

interface Remembered {
  readonly finder: Finder;
  readonly level: Search["level"];
  readonly heading: boolean | undefined;
  readonly units: boolean | undefined;
  readonly found: readonly Found[];
}
const NO_FIRSTS: ReadonlySet<number> = new Set();

/** What the short names of a plan start with. */
const firstsOf = ({ abbreviations }: Search): ReadonlySet<number> =>
  abbreviations === undefined || abbreviations.size === 0 ? NO_FIRSTS : firstsOfPlan(abbreviations);
const firstsOfPlan = rememberingFor(
  (abbreviations: NonNullable<Search["abbreviations"]>): ReadonlySet<number> =>
    new Set([...abbreviations.keys()].map((short) => phrase(short).hashes[0] ?? 0)),
);

function findAll(
  finder: Finder,
  tokens: Tokens,
  search: Search,
  firsts: ReadonlySet<number>,
): readonly Found[] {
  const { buckets, collectives, places } = finder;
  const out: Found[] = [];
  const isName = (at: number): boolean =>
    places.startsAgency(tokens, at) && (buckets.longest(tokens, at)?.end ?? 0) > at + 1;
  let at = 0;
  while (at < tokens.count) {
    const hash = tokens.hash[at]!;
    const begins = finder.begins(hash) & ~BEGINS.unit;
    if ((begins === 0 && !firsts.has(hash)) || isCode(tokens, at)) {
      at++;
      continue;
    }
    const named = (begins & BEGINS.name) !== 0;
    const many = (begins & BEGINS.collective) !== 0;
    const typed = (begins & BEGINS.type) !== 0 && tokens.shape[at] === SHAPE.capital;
    const lowered = tokens.shape[at] === SHAPE.lower;
    const blocked =
      lowered && at > 0 && isNext(tokens, at) && NOT_AFTER.get(hash)?.has(tokens.hash[at - 1]!) === true;
    let found = firsts.has(hash) ? defined(finder, tokens, at, search) : null;
    const match = named && !blocked ? buckets.longest(tokens, at, search.heading !== true) : null;
    if (match !== null && (found === null || match.end > found.to))
      found = agencyHit(finder, tokens, at, match, search) ?? found;
    if (found === null && many && !blocked) {
      const list = collectives.at(tokens, at, isName);
      // `các Sở: Tài chính, Nội vụ` names each of them.
      if (list !== null && list.end - 1 > at) found = firstOfType(finder, tokens, list.end - 1, search);
      if (found !== null) found = { ...found, from: at };
      if (
        found === null &&
        list !== null &&
        (search.units === true || (list.covers !== "communes" && list.covers !== "villages"))
      )
        found = collectiveHit(tokens, at, list, places);
      else if (found === null && list !== null) {
        at = Math.max(at + 1, list.end);
        continue;
      }
    }
    if (found === null && typed) found = unknownHit(finder, tokens, at);
    found ??= firstOfType(finder, tokens, at, search);
    if (found === null) {
      at++;
      continue;
    }
    out.push(found);
    const type = found.hit.entry?.name.split(" ")[0]?.toLowerCase() ?? "";
    at = found.past > at ? found.past : at + 1;
    if (SHARED.has(type)) at = shared(finder, tokens, at, type, search, out);
  }
  return sharedLevels(out, tokens);
}

/** `Các Sở: Tài chính, Nội vụ`: the type word stands before a colon. */
function firstOfType(finder: Finder, tokens: Tokens, at: number, search: Search): Found | null {
  const next = at + 1;
  if (next >= tokens.count || (tokens.gap[next]! & ~GAP.space) !== GAP.colon) return null;
  const type = tokens.text.slice(tokens.start[at], tokens.end[at]).toLowerCase();
  if (!SHARED.has(type)) return null;
  const match = finder.buckets.rest(tokens, next, type);
  const found = match === null ? null : agencyHit(finder, tokens, next, match, search);
  return found === null ? null : { ...found, from: at };
}

/** `Hội đồng nhân dân, Ủy ban nhân dân tỉnh`: the level word at the end belongs to both. */
function sharedLevels(found: readonly Found[], tokens: Tokens): Found[] {
  const out = [...found];
  for (let i = out.length - 2; i >= 0; i--) {
    const [one, next] = [out[i]!, out[i + 1]!];
    const { entry } = one.hit;
    if (
      entry?.level !== "any" ||
      one.hit.level !== null ||
      one.hit.name !== entry.base ||
      next.hit.level === null
    )
      continue;
    const sibling = next.hit.entry;
    if (sibling === null || (sibling.level !== "any" && sibling.base === sibling.name)) continue;
    const between = tokens.text.slice(one.hit.end, next.hit.start);
    if (!/^\s*(,|-|–|;|và|&)\s*(và\s*|các\s*)?$/.test(between)) continue;
    const { words } = next;
    if (words === "") continue;
    out[i] = {
      ...one,
      words,
      hit: { ...one.hit, name: withTail(entry.base, words), level: next.hit.level, place: next.hit.place },
    };
  }
  return out;
}
