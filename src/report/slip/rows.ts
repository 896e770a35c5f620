import type { FileReport, Report, Severity } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import { adviceLine } from "../advice.ts";
import { byPlace } from "../by-place.ts";
import { becauseSentence, findingSentence, wordsOf } from "../messages.ts";
import { placeText, quoted } from "../place.ts";
import { sourceText } from "../source-text.ts";

/** One line of the slip: where, what the draft says, what is said of it, what is proposed. */
export interface SlipRow {
  readonly place: string;
  readonly draft: string;
  readonly opinion: string;
  readonly proposal: string;
}

/** Lines of one kind under their name. */
export interface SlipPart {
  readonly name: string;
  readonly rows: readonly SlipRow[];
}

const levels: readonly Severity[] = ["error", "warning", "info"];

/** The findings of a file, the worst first, grouped by place; then what a person has to decide. */
export function slipOf(file: FileReport, { rules }: Report, lang: Language): readonly SlipPart[] {
  const words = wordsOf(lang);
  const all = file.results.flatMap((result) => result.findings.map((finding) => ({ finding })));
  const parts = levels.map((level): SlipPart => {
    const here = all.filter(({ finding }) => finding.level === level);
    const rows = byPlace(here, file.plan, { lang, most: 140 }).flatMap(({ place, passage, shown }) =>
      shown.map(({ finding }, at): SlipRow => {
        const source = finding.source.document ? sourceText(finding.source, lang) : "";
        const advice = adviceLine(finding, lang);
        return {
          place,
          draft: at === 0 ? passage : "",
          opinion: `${findingSentence(finding, lang)}${source ? ` (${source})` : ""}`,
          proposal: advice === null ? "" : advice[1],
        };
      }),
    );
    return { name: words.report.toDo(words.levels[level], level, rows.length), rows };
  });
  const titles = new Map(rules.map((rule) => [rule.id, rule.title[lang]]));
  const reviews = file.results
    .filter(({ verdict }) => verdict === "review")
    .map(({ rule, because, evidence: [at] }): SlipRow => {
      const why = because ? ` ${becauseSentence(because, lang)}` : "";
      return {
        place: at ? placeText(at, lang) : "",
        draft: at ? quoted(at.quote, 140) : "",
        opinion: `${titles.get(rule) ?? rule}.${why}`,
        proposal: "",
      };
    });
  return [...parts, { name: words.report.reviews, rows: reviews }].filter(({ rows }) => rows.length > 0);
}
