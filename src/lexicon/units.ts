import type { DaySpan } from "../model/plan.ts";
import { BEGINS, type Finder } from "./finder.ts";
import { statusOn } from "./status.ts";
import { unitsAt, unitAt } from "./tails.ts";
import { GAP, after, hashOf, isCapital, isNext, phrase, type Tokens } from "./tokens.ts";
import type { Abolished, Province, Status, UnitType } from "./types.ts";

/** Words before which the unit word belongs to another word: `đô thị xã`, `Bà Huyện`, `đường huyện`. */
const NOT_AFTER: ReadonlyMap<string, ReadonlySet<number>> = new Map(
  Object.entries({
    "thị xã": "đô chỉ tiếp siêu cận hiển biểu yết thành nội ngoại",
    "thị trấn": "đô chỉ tiếp siêu cận hiển biểu yết thành",
    huyện: "bà tri đường liên",
    quận: "khu hồng",
  }).map(([unit, words]) => [unit, new Set(words.split(" ").map(hashOf))]),
);
const NOT_BEFORE: ReadonlyMap<string, ReadonlySet<number>> = new Map(
  Object.entries({ huyện: "lộ", quận: "công chúa", "thị xã": "hội", "đặc khu": "kinh hành ủy" }).map(
    ([unit, words]) => [unit, new Set(words.split(" ").map(hashOf))],
  ),
);
const [CAC, CAP, VA, MOI] = [hashOf("các"), hashOf("cấp"), hashOf("và"), hashOf("mỗi")];
const CHINA = phrase("Trung Quốc");

type Range = readonly [number, number];

/** Bare units that were gone: districts, towns, merged provinces. */
export function unitsIn(
  finder: Finder,
  tokens: Tokens,
  days: DaySpan | null,
  taken: readonly Range[],
): Abolished[] {
  const out: Abolished[] = [];
  let next = 0;
  let at = 0;
  while (at < tokens.count) {
    while (next < taken.length && taken[next]![1] <= at) next++;
    const range = taken[next];
    if (range !== undefined && at >= range[0] && at < range[1]) {
      at = range[1];
      continue;
    }
    at =
      (finder.begins(tokens.hash[at]!) & BEGINS.unit) === 0 ? at + 1 : oneUnit(finder, tokens, at, days, out);
  }
  return out;
}

function oneUnit(finder: Finder, tokens: Tokens, at: number, days: DaySpan | null, out: Abolished[]): number {
  const hash = tokens.hash[at]!;
  const { unitTypes: types } = finder;
  const found = unitAt(tokens, at);
  if (found === null) {
    if (hash !== CAC && hash !== CAP && hash !== MOI) return at + 1;
    const tail = unitsAt(tokens, at, finder.places);
    if (tail === null) return at + 1;
    if (tail.level === "district" && tail.words !== "")
      push(out, tokens, at, tail.end, tail.words, types.get("huyện"), days);
    else if (/(^| )thị trấn( |,|$)/.test(tail.words))
      push(out, tokens, at, tail.end, "thị trấn", types.get("thị trấn"), days);
    else if (/(^| )đặc khu( |,|$)/.test(tail.words))
      pushEarly(out, tokens, at, tail.end, types.get("đặc khu"), days);
    else if (tail.words === "các tỉnh") return provinces(finder, tokens, at, at + 2, days, out);
    return Math.max(tail.end, at + 1);
  }
  const { unit, end } = found;
  if (unit.name === "tỉnh" || unit.name === "Tỉnh ủy") return provinces(finder, tokens, at, end, days, out);
  if (unit.party) {
    if (unit.level === "district") push(out, tokens, at, end, unit.name, types.get("huyện"), days);
    return end;
  }
  if (at > 0 && isNext(tokens, at) && NOT_AFTER.get(unit.name)?.has(tokens.hash[at - 1]!) === true)
    return end;
  if (end < tokens.count && isNext(tokens, end) && NOT_BEFORE.get(unit.name)?.has(tokens.hash[end]!) === true)
    return end;
  const tail = unitsAt(tokens, at, finder.places);
  if (tail === null) return end;
  if (tail.level === "district") {
    // A city without a district in the list is one by its name only.
    push(
      out,
      tokens,
      at,
      tail.end,
      withPlace(tail.words, tail.place),
      types.get(unit.name === "thành phố" ? "thành phố thuộc tỉnh" : unit.name) ?? types.get("huyện"),
      days,
    );
    return tail.end;
  }
  if (/(^| )thị trấn( |,|$)/.test(tail.words))
    push(out, tokens, at, tail.end, withPlace("thị trấn", tail.place), types.get("thị trấn"), days);
  if (/(^| )đặc khu( |,|$)/.test(tail.words))
    pushEarly(out, tokens, at, tail.end, types.get("đặc khu"), days);
  return Math.max(tail.end, at + 1);
}

const withPlace = (words: string, place: string | null): string =>
  place === null ? words : `${words} ${place}`;

const gone = (status: Status): status is Abolished["status"] =>
  status === "abolished" || status === "transition" || status === "unknown";

function push(
  out: Abolished[],
  tokens: Tokens,
  from: number,
  to: number,
  name: string,
  type: UnitType | undefined,
  days: DaySpan | null,
): void {
  if (type?.validUntil == null) return;
  const status = statusOn({ validFrom: null, validUntil: type.validUntil, grace: null }, days);
  if (!gone(status)) return;
  out.push({
    kind: "unit",
    name,
    text: tokens.text.slice(tokens.start[from], tokens.end[to - 1]),
    start: tokens.start[from]!,
    end: tokens.end[to - 1]!,
    status,
    successors: type.successor === null ? [] : [{ name: type.successor, functions: null }],
    validUntil: type.validUntil,
    basis: type.basis,
    confidence: type.confidence,
    atMost: "error",
    onlyIssuer: false,
  });
}

/** A kind of unit that there was not yet. */
function pushEarly(
  out: Abolished[],
  tokens: Tokens,
  from: number,
  to: number,
  type: UnitType | undefined,
  days: DaySpan | null,
): void {
  if (type?.validFrom == null || days === null || days.to >= type.validFrom) return;
  out.push({
    kind: "unit",
    name: type.name,
    text: tokens.text.slice(tokens.start[from], tokens.end[to - 1]),
    start: tokens.start[from]!,
    end: tokens.end[to - 1]!,
    status: "not-yet",
    successors: [],
    validUntil: type.validFrom,
    basis: type.basis,
    confidence: type.confidence,
    atMost: "warning",
    onlyIssuer: false,
  });
}

/** The provinces named after `tỉnh` or `các tỉnh`. */
function provinces(
  finder: Finder,
  tokens: Tokens,
  start: number,
  at: number,
  days: DaySpan | null,
  out: Abolished[],
): number {
  let from = start;
  let place = at;
  for (;;) {
    const found = isNext(tokens, place) || place > at ? finder.places.at(tokens, place) : null;
    if (found === null) return Math.max(place, at);
    if (!abroad(tokens, found.end)) pushProvince(out, tokens, from, found.end, found.province, finder, days);
    const isAnd = found.end < tokens.count && tokens.hash[found.end] === VA && isNext(tokens, found.end);
    const comma = found.end < tokens.count && (tokens.gap[found.end]! & ~GAP.space) === GAP.comma;
    if (!isAnd && !comma) return found.end;
    place = from = isAnd ? found.end + 1 : found.end;
    // `tỉnh Nam Định, Hội Nông dân`: the list ends at what is no province.
    if (!isCapital(tokens, place)) return found.end;
  }
}

const abroad = (tokens: Tokens, at: number): boolean => at < tokens.count && after(tokens, at, CHINA) > 0;

function pushProvince(
  out: Abolished[],
  tokens: Tokens,
  from: number,
  to: number,
  province: Province,
  finder: Finder,
  days: DaySpan | null,
): void {
  const type = province.types[0]!;
  const until = province.validUntil ?? type.until;
  if (until === null || (province.validUntil === null && type.type !== "tỉnh")) return;
  const status = statusOn({ validFrom: null, validUntil: until, grace: null }, days);
  if (!gone(status)) return;
  const heir = finder.data.provinces.find(({ name }) => name === (province.successor ?? province.name))!;
  out.push({
    kind: "unit",
    name: `tỉnh ${province.name}`,
    text: tokens.text.slice(tokens.start[from], tokens.end[to - 1]),
    start: tokens.start[from]!,
    end: tokens.end[to - 1]!,
    status,
    successors: [{ name: `${typeOn(heir, days)} ${heir.name}`, functions: null }],
    validUntil: until,
    basis: province.basis,
    confidence: province.confidence,
    atMost: province.validUntil === null ? "warning" : "error",
    onlyIssuer: province.validUntil === null,
  });
}

/** `tỉnh` or `thành phố`, as the province was on the document's last day. */
export const typeOn = ({ types }: Province, days: DaySpan | null): string =>
  (days === null
    ? types.at(-1)!
    : (types.find(({ until }) => until === null || days.to <= until) ?? types.at(-1)!)
  ).type;
