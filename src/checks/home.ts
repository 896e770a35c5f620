import type { Plan } from "../model/plan.ts";
import { matchesOf } from "../text/matches.ts";
import { nearlySame, plainText } from "../text/tokens.ts";
import type { CheckContext } from "./context.ts";

const UNITS = "tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn";
const UNIT = new RegExp(`\\s(${UNITS})\\s+`, "gi");

/** The issuer's own unit: `tỉnh` `Đắk Lắk`. */
export interface Home {
  readonly kind: string;
  readonly name: string;
}

const isName = (words: string): boolean =>
  /^\d/.test(words) || words.charAt(0) !== words.charAt(0).toLowerCase();

/** `Phòng Văn hóa - Xã hội xã Hoa Lộc`: the word for the unit, and the name that stands after it. */
export const homeOf = (issuer: Plan["issuer"]): Home | null => {
  const text = issuer?.name ?? "";
  const units = matchesOf(text, UNIT).map(({ index, 0: { length }, 1: kind }) => ({
    kind: kind!.toLowerCase(),
    name: text.slice(index + length).trim(),
  }));
  return units.find(({ name }) => isName(name)) ?? null;
};

/** The issuer's own place; a name too short to be told from other words is none. */
export function placeOf(issuer: Plan["issuer"]): string | null {
  const place = homeOf(issuer)?.name ?? "";
  return place.length > 3 ? place : null;
}

/** The issuer's own place, a slip of its name, what stands behind it in capitals, or a unit that is part of it now. */
export function isHome(name: string, own: string, { lexicon, plan }: CheckContext): boolean {
  const [found, home] = [plainText(name), plainText(own)];
  if (`${found} `.startsWith(`${home} `) || `${home} `.startsWith(`${found} `) || nearlySame(found, home))
    return true;
  const [there, here] = [lexicon.province(name), lexicon.province(own)];
  if (there === null || here === null) return false;
  const presentOf = (province: typeof here) => province.successor ?? province.name;
  return (
    presentOf(there) === presentOf(here) && (isGone(there.validUntil, plan) || isGone(here.validUntil, plan))
  );
}

const isGone = (until: string | null, { days }: Plan) => until !== null && (days === null || days.to > until);
