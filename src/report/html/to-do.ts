import type { Severity } from "../../model/report.ts";
import { adviceLine } from "../advice.ts";
import { byPlace } from "../by-place.ts";
import { findingSentence } from "../messages.ts";
import type { FileContext, Numbered } from "./context.ts";
import { markup, type Html } from "./template.ts";

const line = ({ finding, number, id }: Numbered, lang: FileContext["lang"]): Html => {
  const advice = adviceLine(finding, lang);
  return markup`<p>
    <a class="ref ${finding.level}" href="#${id}">${number}</a> ${findingSentence(finding, lang)}
    ${advice ? markup`<span class="write"><b>${advice[0]}:</b> ${advice[1]}</span>` : null}
  </p>`;
};

/** The findings of a level, one line each, under the places where they are mended; each leads to its note. */
export const toDo = (level: Severity, { findings, file, lang }: FileContext): Html | null => {
  const here = findings.filter(({ finding }) => finding.level === level);
  if (here.length === 0) return null;
  return markup`<ul class="to-do ${level}">
    ${byPlace(here, file.plan, { lang, most: 110 }).map(
      ({ place, passage, shown }) =>
        markup`<li>
          <b>${place}</b>${passage ? markup` <span class="small">${passage}</span>` : null}
          ${shown.map((one) => line(one, lang))}
        </li> `,
    )}
  </ul>`;
};
