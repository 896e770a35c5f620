import { sha256Hex } from "../../machine/letters.ts";
import type { Report } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import { pageWords } from "../html/context.ts";
import { placeText } from "../place.ts";
import { safeText } from "../safe-text.ts";
import { addDays, type Window } from "./days.ts";
import { dueList, type Due } from "./list.ts";

const MOST_OCTETS = 75;

/** RFC 5545, 3.3.11: what parts values is escaped, a line break is `\n`, and no other control remains. */
const escaped = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => safeText(line).replace(/[\\;,]/g, (sign) => `\\${sign}`))
    .join("\\n");

/** RFC 5545, 3.1: no line is longer than 75 octets; no character is cut in two. */
export const folded = (line: string): string => {
  const encoder = new TextEncoder();
  let [text, octets] = ["", 0];
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > MOST_OCTETS) {
      text += "\r\n ";
      octets = 1;
    }
    text += char;
    octets += size;
  }
  return text;
};

const compact = (day: string): string => day.replaceAll("-", "");

/** When the plan was made: its day, or the first that its words leave open; no clock is asked. */
const stampOf = ({ plan, day }: Due): string => {
  const [year, month = "01", date = "01"] = (
    plan.issued ?? String(plan.period?.[0] ?? day!.slice(0, 4))
  ).split("-");
  return `${year!}${month}${date}T000000Z`;
};

const eventOf = (due: Due, uid: string, lang: Language): readonly string[] => {
  const { body, day, file, plan, deadline } = due;
  const kind = pageWords(lang).kinds[deadline.kind];
  const where = [plan.number, file.file, placeText(deadline.location, lang)].filter(Boolean).join(", ");
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stampOf(due)}`,
    `DTSTART;VALUE=DATE:${compact(day!)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day!, 1))}`,
    `SUMMARY:${escaped([body, [kind, deadline.to.join(", ")].filter(Boolean).join(" → ")].filter(Boolean).join(": "))}`,
    `DESCRIPTION:${escaped(`${deadline.text}\n${where}`)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
};

/** Follows from what is due and where it is written; two of one wording are told apart by their turn. */
const uids = (all: readonly Due[]): readonly string[] => {
  const seen = new Map<string, number>();
  return all.map(({ body, day, file, deadline }) => {
    const base = [file.file, body ?? "", deadline.location.section, deadline.text, day!].join("\0");
    const turn = (seen.get(base) ?? 0) + 1;
    seen.set(base, turn);
    return `${sha256Hex(`${base}\0${String(turn)}`).slice(0, 32)}@kh-check`;
  });
};

/** A calendar (RFC 5545) that any calendar program takes in; taken in again, it changes nothing. */
export const renderIcs = (report: Report, window: Window, lang: Language): string => {
  const { due } = dueList(report, window);
  const names = uids(due);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//kh-check//kh-check ${report.tool.version}//${lang.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    ...due.flatMap((one, i) => eventOf(one, names[i]!, lang)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
};
