import type { Document } from "../model/document.ts";
import type { Location } from "../model/location.ts";
import type { Plan } from "../model/plan.ts";
import { CAPITALS, LETTERS } from "../text/letters.ts";
import { matchesOf } from "../text/matches.ts";
import { remembering } from "../text/remember.ts";
import { plainText } from "../text/tokens.ts";
import { sentence, type Sentence } from "../text/similarity.ts";
import type { CheckContext } from "./context.ts";

/** A document as the draft cites it. */
export interface Citation {
  /** `1790/QĐ-TTg`, as written. */
  readonly number: string;
  readonly issued: string | null;
  readonly issuer: string | null;
  /** What stands after issuer and day, up to the next citation. */
  readonly about: Sentence;
  readonly location: Location;
  /** The paragraph, and where in it the number stands. */
  readonly text: string;
  readonly start: number;
}

const NUMBER = new RegExp(
  `(?<![\\d/])(\\d{1,5}\\s?/\\s?(?:\\d{4}\\s?/\\s?)?[${CAPITALS}][${LETTERS}\\d]*(?:\\s?[-–]\\s?[${LETTERS}&\\d]+(?:\\s(?=[${CAPITALS}]{2,})[${CAPITALS}]+)?)*)`,
  "g",
);
const DAY = /^[\s,(]*ngày\s*(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})\)?/;
/** A comma inside a name ends no issuer: `Bộ Văn hóa, Thể thao và Du lịch`. */
const ISSUER = new RegExp(
  `^[\\s,]*(?:của|do)\\s+(.+?)(?=\\s+(?:[Vv]ề|[Pp]hê duyệt|[Bb]an hành|[Hh]ướng dẫn|[Tt]riển khai|[Qq]uy định|[Tt]hực hiện|v\\/v)(?![A-Za-zÀ-ỿ])|,(?!\\s[${CAPITALS}][${LETTERS}]*(?:\\s[${LETTERS}]+){0,3}\\svà\\s)|[;.()“"]|$)`,
);

/** The documents that preamble and body cite, in text order. */
export function citationsOf({ plan, document }: CheckContext): readonly Citation[] {
  return [...beforeTitle(plan, document), ...textsOf(plan)].flatMap(({ text, location }) => {
    const found = matchesOf(text, NUMBER);
    return found.map((match, index) => {
      const end = found[index + 1]?.index ?? text.length;
      const after = text.slice(match.index + match[0].length, end);
      return { ...citation(match[1]!, after, location), text, start: match.index };
    });
  });
}

const textsOf = ({ preamble, items }: Plan) =>
  [...preamble, ...items].filter(({ text }) => text.includes("/"));

/** A plan attached to a decision rests on what the decision cites. */
function beforeTitle({ preamble }: Plan, { blocks }: Document) {
  const end = blocks.findLastIndex(({ text }) => /^kế hoạch$/i.test(text.split("\n")[0]!.trim()));
  const read = new Set(preamble.map(({ text }) => text));
  return blocks
    .slice(0, Math.max(0, end))
    .filter(({ text }) => /^(?:căn cứ|thực hiện)\s/i.test(text) && !read.has(text))
    .map(({ text, place }) => ({ text, location: { ...place, section: "", quote: text.slice(0, 200) } }));
}

function citation(number: string, after: string, location: Location): Omit<Citation, "text" | "start"> {
  const day = DAY.exec(after);
  const rest = day ? after.slice(day[0].length) : after;
  const issuer = ISSUER.exec(rest);
  const about = issuer ? rest.slice(issuer[0].length) : rest;
  return {
    number: number.replace(/\s/g, ""),
    issued: day ? `${day[3]}-${day[2]!.padStart(2, "0")}-${day[1]!.padStart(2, "0")}` : null,
    issuer: issuer?.[1]?.trim() ?? null,
    // After a comma the sentence goes on with something else than the document's subject.
    about: sentence(/^\s*[,.;:)]/.test(about) ? "" : about.split(";")[0]!),
    location,
  };
}

/** Digits and letters of a number: `52/QĐ-BD TTG` is `52/QĐ-BDTTG`. */
export const numberKey = remembering((number: string): string =>
  number
    .split("/")
    .map((part) => plainText(part).replace(/\s/g, ""))
    .join("/"),
);
