import type { Level } from "../model/plan.ts";
import type { Places } from "./places.ts";
import {
  GAP,
  SHAPE,
  after,
  hashOf,
  isCapital,
  isNext,
  phrase,
  written,
  type Phrase,
  type Tokens,
} from "./tokens.ts";

/** The level words after a name, with the place that they may have. */
export interface Tail {
  /** Token after the tail. */
  readonly end: number;
  /** In usual spelling: `tỉnh`, `cấp xã`, `các xã, phường`, `Tỉnh ủy`; empty where only a place stands. */
  readonly words: string;
  readonly level: Level | null;
  readonly place: string | null;
  /** Names several bodies. */
  readonly plural: boolean;
}

interface Unit extends Phrase {
  readonly name: string;
  readonly level: Level;
  /** `Tỉnh ủy` and its like take no list and a place only. */
  readonly party: boolean;
}

const unit = (name: string, level: Level, party = false, written = name): Unit => ({
  ...phrase(written),
  name,
  level,
  party,
});

// Longer names first.
const UNITS: readonly Unit[] = [
  unit("Tỉnh ủy", "province", true),
  unit("Thành ủy", "province", true),
  unit("Huyện ủy", "district", true),
  unit("Quận ủy", "district", true),
  unit("Thị ủy", "district", true),
  unit("Đảng ủy", "commune", true),
  unit("Trung ương", "central", true),
  unit("thành phố thuộc tỉnh", "district"),
  unit("thành phố thuộc thành phố", "district"),
  unit("thành phố", "province"),
  unit("thành phố", "province", false, "tp"),
  unit("đặc khu", "commune"),
  unit("thị trấn", "commune"),
  unit("thị xã", "district"),
  unit("tỉnh", "province"),
  unit("huyện", "district"),
  unit("quận", "district"),
  unit("xã", "commune"),
  unit("phường", "commune"),
];
const byHash = new Map<number, readonly Unit[]>();
for (const candidate of UNITS)
  byHash.set(candidate.hashes[0]!, [...(byHash.get(candidate.hashes[0]!) ?? []), candidate]);

/** `hợp tác xã`, `thông tấn xã` end in no unit. */
const NO_UNIT = new Set([hashOf("tác"), hashOf("tấn")]);
const [CAC, CAP, VA, MOI] = [hashOf("các"), hashOf("cấp"), hashOf("và"), hashOf("mỗi")];
const [THESE, GRADE, EACH] = [phrase("các"), phrase("cấp"), phrase("mỗi")];

/** The hashes of the syllables that level words begin with. */
export const unitFirsts = (): Iterable<number> => [...byHash.keys(), CAC, CAP, MOI];

/** The unit word at a token and the token after it. */
export function unitAt(tokens: Tokens, at: number): { readonly unit: Unit; readonly end: number } | null {
  if (at >= tokens.count) return null;
  const candidates = byHash.get(tokens.hash[at]!);
  if (candidates === undefined || (at > 0 && NO_UNIT.has(tokens.hash[at - 1]!) && isNext(tokens, at)))
    return null;
  for (const candidate of candidates) {
    const end = after(tokens, at, candidate);
    if (end > 0) return { unit: candidate, end };
  }
  return null;
}

/** `xã, phường và đặc khu`: the units and the token after the list. */
function unitList(
  tokens: Tokens,
  at: number,
): { readonly units: readonly Unit[]; readonly words: string; readonly end: number } | null {
  const first = unitAt(tokens, at);
  if (first === null) return null;
  const units = [first.unit];
  let words = first.unit.name;
  let { end } = first;
  while (!first.unit.party && end < tokens.count) {
    const gap = tokens.gap[end]!;
    const isAnd = tokens.hash[end] === VA && isNext(tokens, end);
    const listed =
      (gap & (GAP.comma | GAP.slash | GAP.dash)) !== 0 &&
      (gap & ~(GAP.comma | GAP.slash | GAP.dash | GAP.space)) === 0;
    if (!isAnd && !listed) break;
    const from = isAnd ? end + 1 : end;
    const these = tokens.hash[from] === CAC ? after(tokens, from, THESE) : -1;
    const next = unitAt(tokens, these > 0 ? these : from);
    if (next === null || next.unit.party) break;
    // `Hội Phụ nữ huyện, Huyện đoàn`: a capital after small letters opens another name.
    if (tokens.shape[at] === SHAPE.lower && tokens.shape[from] === SHAPE.capital) break;
    // `xã Bình Lư, xã Tả Lèng` is no list of kinds.
    units.push(next.unit);
    words += (isAnd ? " và " : (gap & GAP.slash) !== 0 ? "/" : ", ") + next.unit.name;
    end = next.end;
  }
  return { units, words, end };
}

/** Words that go on after a unit in a line of capitals, where nothing else tells a name from a sentence. */
const NO_PLACE = new Set(
  "và các về ban thực triển phối chủ có trên thuộc vùng liên năm giai tại trong của theo với đến để"
    .split(" ")
    .map(hashOf),
);

/** Where a place name ends that starts at a token: a known province, else capitalised syllables or a number. */
function placeEnd(tokens: Tokens, at: number, places: Places): number {
  if (at >= tokens.count || !isNext(tokens, at) || (tokens.gap[at]! & GAP.newline) !== 0) return at;
  const known = places.at(tokens, at);
  if (known !== null) return known.end;
  if (tokens.shape[at] === SHAPE.digits) return at + 1;
  const limit = tokens.shape[at] === SHAPE.capitals ? 3 : 4;
  let end = at;
  while (end < tokens.count && end < at + limit && isCapital(tokens, end)) {
    const gap = tokens.gap[end]!;
    if (end > at && (gap & ~(GAP.space | GAP.dash)) !== 0) break;
    if (end > at && (gap & GAP.dash) !== 0 && (gap & GAP.space) !== 0 && !isCapital(tokens, end + 1)) break;
    if (tokens.shape[end] === SHAPE.capitals && NO_PLACE.has(tokens.hash[end]!)) break;
    if (end > at && places.startsAgency(tokens, end)) break;
    end++;
  }
  return end;
}

const level = (units: readonly Unit[], place: string | null, places: Places): Level => {
  const named = new Set(units.map((candidate) => candidate.level));
  if (named.has("district")) return "district";
  const [first] = units;
  if (first?.name === "thành phố" && place !== null && !places.isCity(place)) return "district";
  if (first?.name === "thành phố" && named.has("commune")) return "commune";
  return first?.level ?? "province";
};

/** The tail of a name that ends before a token, or null. */
export const tailAt = (tokens: Tokens, at: number, places: Places): Tail | null =>
  at < tokens.count && isNext(tokens, at) ? unitsAt(tokens, at, places) : null;

/** Level words with their place, or a place alone, at a token. */
export function unitsAt(tokens: Tokens, at: number, places: Places): Tail | null {
  const hash = tokens.hash[at]!;
  const these = hash === CAC ? after(tokens, at, THESE) : hash === MOI ? after(tokens, at, EACH) : -1;
  if (these > 0) {
    const levels = tokens.hash[these] === CAP ? after(tokens, these, GRADE) : -1;
    if (levels > 0 && unitAt(tokens, levels) === null)
      return { end: levels, words: "các cấp", level: null, place: null, plural: true };
    const list = unitList(tokens, these);
    if (list === null) return null;
    const { end, place } = placeList(tokens, list.end, places);
    return { end, words: `các ${list.words}`, level: level(list.units, null, places), place, plural: true };
  }
  const grade = hash === CAP ? after(tokens, at, GRADE) : -1;
  if (grade > 0) {
    const list = unitList(tokens, grade);
    return list === null
      ? null
      : {
          end: list.end,
          words: `cấp ${list.words}`,
          level: level(list.units, null, places),
          place: null,
          plural: true,
        };
  }
  const list = unitList(tokens, at);
  if (list === null) {
    const known = places.at(tokens, at);
    return known === null
      ? null
      : { end: known.end, words: "", level: null, place: known.name, plural: false };
  }
  if (list.units.length > 1)
    return {
      end: list.end,
      words: list.words,
      level: level(list.units, null, places),
      place: null,
      plural: true,
    };
  const [only] = list.units as [Unit];
  if (
    only.name === "tỉnh" &&
    tokens.shape[at] === SHAPE.capital &&
    isCapital(tokens, list.end) &&
    places.at(tokens, list.end) === null
  )
    return null;
  const end = placeEnd(tokens, list.end, places);
  const place = end > list.end ? (places.at(tokens, list.end)?.name ?? written(tokens, list.end, end)) : null;
  return { end, words: only.name, level: level(list.units, place, places), place, plural: false };
}

/** `Bình Lư, Tả Lèng và Khun Há` after `các xã`. */
function placeList(
  tokens: Tokens,
  at: number,
  places: Places,
): { readonly end: number; readonly place: string | null } {
  let end = placeEnd(tokens, at, places);
  if (end === at) return { end, place: null };
  while (end < tokens.count) {
    const comma = (tokens.gap[end]! & ~GAP.space) === GAP.comma;
    const isAnd = tokens.hash[end] === VA && isNext(tokens, end);
    const from = isAnd ? end + 1 : end;
    if ((!comma && !isAnd) || !isCapital(tokens, from) || places.startsAgency(tokens, from)) break;
    const next = isAnd ? placeEnd(tokens, from, places) : capitals(tokens, from);
    if (next === from) break;
    end = next;
  }
  return { end, place: written(tokens, at, end) };
}

const capitals = (tokens: Tokens, at: number): number => {
  let end = at + 1;
  while (end < tokens.count && end < at + 4 && isCapital(tokens, end) && isNext(tokens, end)) end++;
  return end;
};
