import { coverageOf, type CoverageRow } from "../coverage.ts";
import { becauseSentence, findingSentence } from "../messages.ts";
import { quoted } from "../place.ts";
import { quoteLink, type FileContext } from "./context.ts";
import { markup, type Html } from "./template.ts";

const difference = (row: CoverageRow, context: FileContext): Html => {
  const { lang, page, findings } = context;
  const { because, findings: own } = row.result;
  if (own.length > 0)
    return markup`${own.map((finding) => {
      const numbered = findings.find((one) => one.finding === finding);
      return markup`<p>
        ${numbered ? markup`<a class="ref ${finding.level}" href="#${numbered.id}">${numbered.number}</a> ` : null}${findingSentence(finding, lang)}
      </p>`;
    })}`;
  return markup`<p>${because ? becauseSentence(because, lang) : page.difference.none}</p>`;
};

const answer = (row: CoverageRow, context: FileContext): Html => {
  if (row.answer) return quoteLink(row.answer, context);
  const nearest = row.verdict === "not-applicable" ? undefined : row.result.candidates[0];
  const { report } = context.words;
  return markup`<span class="none">${row.verdict === "not-applicable" ? "–" : report.notInTheDraft}</span>${
    nearest ? markup`<br /><span class="small">${report.nearest}: ${quoted(nearest.quote, 120)}</span>` : null
  }`;
};

/** Requirement by requirement: the draft's own sentence, the verdict and what differs. */
export const coverageTables = (context: FileContext): readonly Html[] => {
  const { file, rules, page, lang } = context;
  const sources = new Map(rules.map((rule) => [rule.id, rule.source.clause]));
  return coverageOf(file, rules).map(
    ({ document, rows }) =>
      markup`<h3>${document}</h3>
        <div class="scroll" tabindex="0" role="group" aria-label="${page.sections.coverage} ${document}">
          <table class="matrix">
            <thead>
              <tr>
                ${page.coverageHead.map((name) => markup`<th scope="col">${name}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                (row) =>
                  markup`<tr class="verdict" data-verdict="${row.verdict}">
                    <th scope="row">${row.requirement}</th>
                    <td>${row.title[lang]}<br /><span class="small">${sources.get(row.rule) ?? ""}</span></td>
                    <td>${answer(row, context)}</td>
                    <td><span class="badge ${row.verdict}">${page.verdicts[row.verdict]}</span></td>
                    <td>${difference(row, context)}</td>
                  </tr> `,
              )}
            </tbody>
          </table>
        </div>`,
  );
};
