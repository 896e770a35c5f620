import type { Account } from "../model/account.ts";
import type { Location } from "../model/location.ts";
import type { Language } from "../model/text.ts";
import { dateText, quantityText } from "./diff-values.ts";
import { locationJson } from "./location-json.ts";
import { readWordsOf } from "./messages/read-words.ts";
import { safeText } from "./safe-text.ts";

/** A sentence or paragraph with what was understood of it. */
export interface ReadText {
  readonly text: string;
  /** Null for words that stand in no file. */
  readonly location: Location | null;
  readonly marks: readonly Account[];
}

const valueText = ({ what, reads }: Account, lang: Language): string => {
  if (what === "number") return quantityText(reads.replace("~", "≈ "), lang);
  if (what === "date") return dateText(reads, lang);
  return readWordsOf(lang).values[reads] ?? reads;
};

/** Each sentence with its marks below it: the words, what they are, their value, their role. */
export const renderReading = (texts: readonly ReadText[], lang: Language): string => {
  const words = readWordsOf(lang);
  return texts
    .map(({ text, location, marks }) => {
      const place = location?.section ? `[${location.section}] ` : "";
      const lines = marks.map((mark) => {
        const role = mark.role === null ? words.unexplained : words.role[mark.role];
        return `  ${[`“${mark.text}”`, `${words.what[mark.what]}: ${valueText(mark, lang)}`, role].filter((it) => it !== "").join(" · ")}`;
      });
      return [`${place}${text}`, ...(lines.length > 0 ? lines : [`  ${words.nothing}`])]
        .map(safeText)
        .join("\n");
    })
    .join("\n\n")
    .concat("\n");
};

/** The same as data, in the forms of the contract. */
export const renderReadingJson = (texts: readonly ReadText[]): string =>
  `${JSON.stringify(
    {
      schemaVersion: 1,
      sentences: texts.map(({ text, location, marks }) => ({
        text,
        location: location && locationJson(location),
        marks: marks.map(({ what, text: own, reads, role, start, end }) => ({
          what,
          text: own,
          reads,
          role,
          start,
          end,
        })),
      })),
    },
    null,
    2,
  )}\n`;
