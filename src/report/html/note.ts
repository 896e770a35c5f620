import { adviceLine } from "../advice.ts";
import { groupOf } from "../group.ts";
import { findingSentence } from "../messages.ts";
import { placeText, quoted } from "../place.ts";
import { sourceText } from "../source-text.ts";
import type { FileContext, Numbered } from "./context.ts";
import { markup, type Html } from "./template.ts";

/** A finding as a card: what was found and is needed, where that is written, what to write. */
export const noteCard = ({ finding, result, number, id, block }: Numbered, context: FileContext): Html => {
  const { lang, words, page } = context;
  const source = sourceText(finding.source, lang);
  const advice = adviceLine(finding, lang);
  const nearest = block ? undefined : result.candidates[0];
  const name = page.counts[finding.level];
  const place = placeText(finding.location, lang);
  return markup`<article
    class="note ${finding.level}"
    id="${id}"
    tabindex="-1"
    aria-labelledby="${id}-t"
    data-level="${finding.level}"
    data-group="${groupOf(finding, context.file.plan)}"
  >
    <p class="kind" id="${id}-t">
      <span class="num">${number}</span> <span class="level">${name}</span> · ${words.kinds[finding.kind].title}
    </p>
    <p>${findingSentence(finding, lang)}</p>
    ${block && place ? markup`<p class="small">${block ? markup`<a href="#b${context.index}-${block.index}">${place}</a>` : place}</p>` : null}
    ${finding.related.map((other) => markup`<p class="small"><b>${words.report.seeAlso}:</b> ${placeText(other, lang)} ${quoted(other.quote, 80)}</p>`)}
    ${nearest ? markup`<p class="small"><b>${words.report.nearest}:</b> ${quoted(nearest.quote)}</p>` : null}
    ${source ? markup`<p class="small"><b>${words.report.source}:</b> ${source}</p>` : null}
    ${advice ? markup`<p class="write"><b>${advice[0]}:</b> ${advice[1]}</p>` : null}
  </article> `;
};
