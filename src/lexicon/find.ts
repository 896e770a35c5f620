import type { Level } from "../model/plan.ts";
import type { Buckets } from "./buckets.ts";
import type { Collective, Collectives } from "./collective.ts";
import { typeFirsts, unknownAt } from "./grammar.ts";
import type { Match } from "./match.ts";
import { expanded } from "./names.ts";
import type { Places } from "./places.ts";
import { scopeAt } from "./scope.ts";
import { tailAt, type Tail } from "./tails.ts";
import { GAP, SHAPE, after, hashOf, isNext, phrase, tokenise, written, type Tokens } from "./tokens.ts";
import type { AgencyEntry, FindOptions, Hit, LexiconData } from "./types.ts";

/** What finding needs, made once. */
export interface Finder {
  readonly data: LexiconData;
  readonly places: Places;
  readonly buckets: Buckets;
  readonly collectives: Collectives;
  /** What a syllable may begin, by its hash: one look tells for most that it begins nothing. */
  readonly begins: ReadonlyMap<number, number>;
  /** By base name and level. */
  readonly siblings: ReadonlyMap<string, AgencyEntry>;
}

export interface Search extends FindOptions {
  /** `Các xã, phường` is an agency where it heads a block of duties. */
  readonly units?: boolean;
  /** Short abbreviations and names without their level word count too. */
  readonly heading?: boolean;
}

/** A hit and the tokens that it stands for. */
export interface Found {
  readonly hit: Hit;
  readonly from: number;
  /** After name, level word and place. */
  readonly to: number;
  /** After the scope. */
  readonly past: number;
  /** The level words: `tỉnh`, `các xã, phường`; empty where none stands. */
  readonly words: string;
}

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

/** The same body at another level: `Hội Phụ nữ huyện` is a row of its own, `Hội Phụ nữ` only an alias. */
const atLevel = (entry: AgencyEntry, level: Level | null, { siblings }: Finder): AgencyEntry =>
  level === null || entry.level !== "any" ? entry : (siblings.get(`${entry.base}|${level}`) ?? entry);

const picked = (
  entries: readonly AgencyEntry[],
  level: Level | null,
  tail: Tail | null,
): AgencyEntry | null => {
  const exact = level === null ? undefined : entries.find((entry) => entry.level === level);
  const any = entries.find((entry) => entry.level === "any");
  if (exact !== undefined) return exact;
  if (tail === null || tail.level === null) return any ?? entries[0] ?? null;
  // `Sở Nội vụ thành phố`, `Trung tâm Phục vụ hành chính công phường`: the body has no level word of its own.
  return any ?? entries.find((entry) => entry.base === entry.name && tail.level !== "district") ?? null;
};

const withTail = (name: string, words: string): string => (words === "" ? name : `${name} ${words}`);

/** The contract's name: a level word stays where the lexicon's name has one or the level is `any`, else it goes. */
function agencyName(entry: AgencyEntry | null, base: string, tail: Tail | null): string {
  const words = tail?.words ?? "";
  if (entry === null) return withTail(base, words);
  if (entry.covers !== null) return entry.name;
  if (entry.level === "any") return withTail(entry.base, words);
  if (entry.base === entry.name) return tail?.plural === true ? withTail(entry.name, words) : entry.name;
  if (words !== "") return withTail(entry.base, words);
  return tail?.place != null ? `${entry.base} ${tail.place}` : entry.name;
}

function agencyHit(finder: Finder, tokens: Tokens, at: number, match: Match, search: Search): Found | null {
  const { data, places } = finder;
  const entries = match.template.pattern.entries.map((index) => data.agencies[index]!);
  const tail = tailAt(tokens, match.end, places);
  const implied =
    match.template.pattern.tail === null ? null : impliedTail(match.template.pattern.tail, places);
  const whole =
    tail !== null && tail.words === "" && implied !== null
      ? { ...implied, ...tail, words: implied.words, level: implied.level }
      : (tail ?? implied);
  const level = whole?.level ?? search.level ?? null;
  const choice = picked(entries, level, whole);
  const entry = choice === null ? null : atLevel(choice, whole?.level ?? null, finder);
  const alone =
    search.heading === true &&
    at === 0 &&
    match.end === tokens.count &&
    (match.end > 1 || tokens.shape[0] === SHAPE.capitals);
  if (whole === null && !alone && entries.every((candidate) => candidate.needsTail)) return null;
  if (entry !== null && whole?.words === "" && entry.needsTail && entry.base !== "Báo") return null;
  // `TT` and its like mean many things: only their level word tells.
  const short = match.template.folds.length === 1 && match.template.folds[0]!.length < 4;
  if (short && whole === null && search.heading !== true) return null;
  const to = tail?.end ?? match.end;
  // A level at which the lexicon has no such body: another one, as written.
  const base = entry?.base ?? expanded(written(tokens, at, match.end));
  const scope = scopeAt(tokens, to, false, finder.places);
  return {
    hit: {
      name: agencyName(entry, base, whole),
      entry,
      text: slice(tokens, at, to),
      start: tokens.start[at]!,
      end: tokens.end[to - 1]!,
      collective: whole?.plural === true || (entry !== null && entry.covers !== null),
      covers: entry?.covers ?? (whole?.plural === true && whole.level === "commune" ? "communes" : null),
      scope: scope?.words ?? null,
      level: whole?.level ?? (entry === null || entry.level === "any" ? null : entry.level),
      place: whole?.place ?? null,
    },
    from: at,
    to,
    past: scope?.end ?? to,
    words: whole?.words ?? "",
  };
}

const impliedTail = (words: string, places: Places): Tail | null => tailAt(tokenise(words), 0, places);

const slice = (tokens: Tokens, from: number, to: number): string =>
  tokens.text.slice(tokens.start[from], tokens.end[to - 1]);

function collectiveHit(tokens: Tokens, at: number, found: Collective, places: Places): Found {
  const scope = scopeAt(tokens, found.end, false, places);
  return {
    hit: {
      name: found.name,
      entry: null,
      text: slice(tokens, at, found.end),
      start: tokens.start[at]!,
      end: tokens.end[found.end - 1]!,
      collective: true,
      covers: found.covers,
      scope: scope?.words ?? null,
      level: found.tail?.level ?? null,
      place: found.tail?.place ?? null,
    },
    from: at,
    to: found.end,
    past: scope?.end ?? found.end,
    words: found.tail?.words ?? "",
  };
}

function unknownHit(finder: Finder, tokens: Tokens, at: number): Found | null {
  const found = unknownAt(tokens, at, finder.places);
  if (found === null) return null;
  const tail = tailAt(tokens, found.end, finder.places);
  const to = tail?.end ?? found.end;
  const scope = scopeAt(tokens, to, false, finder.places);
  return {
    hit: {
      name: withTail(expanded(found.name), tail?.words ?? ""),
      entry: null,
      text: slice(tokens, at, to),
      start: tokens.start[at]!,
      end: tokens.end[to - 1]!,
      collective: tail?.plural ?? false,
      covers: null,
      scope: scope?.words ?? null,
      level: tail?.level ?? null,
      place: tail?.place ?? null,
    },
    from: at,
    to,
    past: scope?.end ?? to,
    words: tail?.words ?? "",
  };
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

const BEGINS = { name: 1, collective: 2, type: 4 } as const;

/** The index of first syllables. */
export function beginnings(buckets: Buckets, collectives: Collectives): ReadonlyMap<number, number> {
  const begins = new Map<number, number>();
  const add = (hashes: Iterable<number>, kind: number): void => {
    for (const hash of hashes) begins.set(hash, (begins.get(hash) ?? 0) | kind);
  };
  add(buckets.firsts(), BEGINS.name);
  add(collectives.firsts(), BEGINS.collective);
  add(typeFirsts(), BEGINS.type);
  return begins;
}

/** Every agency and collective among the tokens, from left to right. */
export function findIn(finder: Finder, tokens: Tokens, search: Search = {}): Found[] {
  const { buckets, collectives, places } = finder;
  const out: Found[] = [];
  const firsts = new Set<number>();
  for (const short of search.abbreviations?.keys() ?? []) firsts.add(phrase(short).hashes[0] ?? 0);
  const isName = (at: number): boolean =>
    places.startsAgency(tokens, at) && (buckets.longest(tokens, at)?.end ?? 0) > at + 1;
  let at = 0;
  while (at < tokens.count) {
    const hash = tokens.hash[at]!;
    const begins = finder.begins.get(hash) ?? 0;
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
    if (!/^\s*(,|-|–|;|và|&)\s*(và\s*|các\s*)?$/u.test(between)) continue;
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
