import type { DaySpan } from "../model/plan.ts";
import { isCited } from "./cited.ts";
import { findIn } from "./find.ts";
import type { Finder, Found } from "./finder.ts";
import { DISTRICT_END, districtStatus, statusOn } from "./status.ts";
import { tokenise, type Tokens } from "./tokens.ts";
import { unitsIn } from "./units.ts";
import type { Abolished, AgencyEntry, FindOptions, Status, Successor } from "./types.ts";
import { weaker } from "./weaker.ts";

const isGone = (status: Status): status is Abolished["status"] =>
  status === "abolished" || status === "transition" || status === "unknown";

const isWithDistricts = (
  { confidence: { name, date }, validUntil }: AgencyEntry,
  days: DaySpan | null,
): boolean =>
  name === "V" && date === "M" && validUntil! < DISTRICT_END && days !== null && days.from > DISTRICT_END;

/** So long before a change the bodies to come are already spoken of. */
const AHEAD = 31;
/** So long before it its very day does not matter. */
const FAR = 366;

/** A body that the draft names before it was there. */
function early({ hit }: Found, { data }: Finder, { to }: DaySpan): Abolished | null {
  const { entry } = hit;
  if (entry === null || entry.validFrom === null) return null;
  const first = entry.grace?.from ?? entry.validFrom;
  const ahead = daysBetween(to, first);
  if (ahead <= AHEAD) return null;
  const { name: named, date } = entry.confidence;
  const confidence = ahead > FAR ? named : weaker(named, date);
  if (confidence === "M") return null;
  const before = data.agencies.filter(
    ({ validUntil, successors }) => validUntil !== null && successors.some(({ name }) => name === entry.name),
  );
  return {
    kind: "agency",
    name: hit.name,
    text: hit.text,
    start: hit.start,
    end: hit.end,
    status: "not-yet",
    onlyIssuer: false,
    successors: before.map(({ name }) => ({ name, functions: null })),
    validUntil: entry.validFrom,
    basis: entry.basis,
    confidence,
    atMost: "warning",
  };
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** What is to be founded may be named before. */
const FOUNDING = /thành lập|sắp xếp|sáp nhập|hợp nhất|kiện toàn|dự kiến|đề án|sau khi|từ ngày/iu;

/** From this day a province may give its communes departments of any name. */
const FREE_NAMES = "2026-01-01";
const BODIES_BELOW: readonly Successor[] = [
  { name: "cơ quan cùng chức năng của cấp xã hoặc cấp tỉnh", functions: null },
];

function agency({ hit, words }: Found, days: DaySpan | null): Abolished | null {
  const { entry } = hit;
  const own =
    entry === null || entry.validUntil === null ? null : statusOn({ ...entry, validFrom: null }, days);
  const district = hit.level === "district" && (own === null || own === "current");
  const status = district ? districtStatus(hit.level, days) : own;
  if (status === null || !isGone(status)) return null;
  const place = {
    kind: "agency",
    name: hit.name,
    text: hit.text,
    start: hit.start,
    end: hit.end,
    status,
    onlyIssuer: false,
  } as const;
  if (district || entry === null)
    return {
      ...place,
      successors: BODIES_BELOW,
      validUntil: DISTRICT_END,
      basis: null,
      confidence: "V",
      atMost: "error",
    };
  // A commune may have its own Phòng Tư pháp now: without the word huyện the name alone proves nothing.
  const free =
    entry.level === "district" &&
    entry.name.startsWith("Phòng ") &&
    words === "" &&
    (days === null || days.to >= FREE_NAMES);
  const confidence = free ? "I" : weaker(entry.confidence.name, entry.confidence.date);
  // A body of the district whose own day is not sure was gone with the districts at the latest.
  if (entry.level === "district" && isWithDistricts(entry, days))
    return {
      ...place,
      successors: entry.successors,
      validUntil: DISTRICT_END,
      basis: entry.basis,
      confidence: "V",
      atMost: "error",
    };
  return {
    ...place,
    successors: entry.successors,
    validUntil: entry.validUntil!,
    basis: entry.basis,
    confidence,
    atMost: free && entry.atMost === "error" ? "warning" : entry.atMost,
  };
}

/** More in one text says nothing new, and each costs a look around it. */
const MOST = 1000;

/** Agencies and bare units in the text that were gone on the document's days, outside citations and history. */
export function abolishedInText(
  finder: Finder,
  text: string,
  days: DaySpan | null,
  options: FindOptions,
): Abolished[] {
  const tokens: Tokens = tokenise(text);
  const found = findIn(finder, tokens, options);
  const agencies = found.flatMap((each) => {
    const gone =
      agency(each, days) ?? (days === null || FOUNDING.test(text) ? null : early(each, finder, days));
    return gone === null ? [] : [{ gone, each }];
  });
  const taken = agencies.map(({ each }) => [each.from, each.to] as const);
  const units = unitsIn(finder, tokens, days, taken).filter(
    ({ status }) => status !== "not-yet" || !FOUNDING.test(text),
  );
  if (agencies.length === 0 && units.length === 0) return [];
  return [...agencies.map(({ gone }) => gone), ...units]
    .sort((x, y) => x.start - y.start)
    .slice(0, MOST)
    .filter(({ start, end }) => !isCited(text, start, end));
}
