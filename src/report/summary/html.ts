import type { Report, Verdict } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import type { ReportFormat } from "../format.ts";
import { isOurPage, renderPage } from "../html/page.ts";
import { style } from "../html/style.ts";
import { markup, type Html } from "../html/template.ts";
import { reasonSentence, wordsOf } from "../messages.ts";
import { pageEn, pageVi } from "../messages/page-words.ts";
import { tallyOfAll } from "../tally.ts";
import { matrixOf, mostMissed, summaryWords, type DraftRow, type Matrix } from "./matrix.ts";

const own = `
.grid.grid{width:auto;min-width:0;font-size:.86rem}.grid th,.grid td{padding:.28rem .42rem}
.grid.grid td{width:auto}
.grid thead th{text-align:center;white-space:nowrap}.grid thead th:first-child{text-align:left}
.grid tbody th{font-weight:400;min-width:13rem;white-space:normal}
.grid td{text-align:center;font-variant-numeric:tabular-nums}
.grid tfoot th,.grid tfoot td{background:var(--none-bg);font-weight:700}
.grid td.n{color:var(--dim)}
@media print{.grid{font-size:7pt}.grid th,.grid td{padding:.6mm .9mm}.grid tbody th{min-width:0}@page{size:A4 landscape}}
`;

const names: Readonly<Record<Verdict, string>> = {
  pass: "pass",
  fail: "error",
  review: "review",
  "not-applicable": "n",
};

const draftRow = ({ file, tally, verdicts, failed }: DraftRow, lang: Language): Html => {
  const words = summaryWords(lang);
  const { verdicts: say } = wordsOf(lang);
  const title = file.plan?.issuer?.name;
  const head = markup`<th scope="row"><b>${file.file}</b>${title ? markup`<br><span class="small">${title}</span>` : null}</th>`;
  if (file.status === "not-checked")
    return markup`<tr>${head}<td class="error" colspan="${4 + verdicts.length}">${words.notChecked}: ${reasonSentence(file.reason ?? "unreadable", file.detail, lang)}</td></tr>`;
  return markup`<tr>${head}${[tally.errors, tally.warnings, tally.reviews, failed.length].map(
    (n, i) => markup`<td class="${n > 0 ? ["error", "warning", "review", "error"][i]! : "n"}">${n}</td>`,
  )}${verdicts.map((verdict) =>
    verdict === null
      ? markup`<td class="n"></td>`
      : markup`<td class="${names[verdict]}"><span role="img" aria-label="${say[verdict]}" title="${say[verdict]}">${words.marks[verdict]}</span></td>`,
  )}</tr>`;
};

const grid = ({ requirements, drafts }: Matrix, lang: Language): Html => {
  const words = summaryWords(lang);
  const documents = [...new Set(requirements.map(({ rule }) => rule.source.document))].map((name) => ({
    name,
    count: requirements.filter(({ rule }) => rule.source.document === name).length,
  }));
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${words.matrix}"><table class="matrix grid">
<thead><tr><td colspan="5"></td>${documents.map(({ name, count }) => markup`<th scope="colgroup" colspan="${count}">${name}</th>`)}</tr>
<tr>${words.heads.map((name) => markup`<th scope="col">${name}</th>`)}${requirements.map(
    ({ id, rule }) => markup`<th scope="col" title="${rule.title[lang]}">${id}</th>`,
  )}</tr></thead>
<tbody>${drafts.map((draft) => markup`${draftRow(draft, lang)}\n`)}</tbody>
<tfoot><tr><th scope="row" colspan="5">${words.missed}</th>${requirements.map(({ missed, asked }) => markup`<td>${missed}/${asked}</td>`)}</tr></tfoot>
</table></div>
<p class="hint">${words.legend}</p>`;
};

const missed = (matrix: Matrix, lang: Language): Html | null => {
  const words = summaryWords(lang);
  const all = mostMissed(matrix);
  return all.length === 0
    ? null
    : markup`<section class="part"><h2>${words.missed}</h2><ol class="plain">${all.map(
        ({ id, rule, missed: n, asked }) =>
          markup`<li><b>${id}</b> ${rule.title[lang]} <span class="small">(${rule.source.document}; ${words.missedBy(n, asked)})</span></li>`,
      )}</ol></section>`;
};

/** The page for a department: one line a draft, one column a requirement. */
export const renderSummaryHtml = (report: Report, lang: Language): string => {
  const matrix = matrixOf(report);
  const words = summaryWords(lang);
  const page = { vi: pageVi, en: pageEn }[lang];
  const { name, version } = report.tool;
  return renderPage({
    lang,
    title: words.title,
    generator: `${name} ${version}`,
    style: style + own,
    script: null,
    body: markup`<a class="skip" href="#main">${page.skip}</a>
<main class="wide" id="main"><div class="draft">
<header class="head"><h1>${words.title}</h1><p class="conclusion">${wordsOf(lang).report.tally(tallyOfAll(report))}</p></header>
<section class="part"><h2>${words.matrix}</h2>${grid(matrix, lang)}</section>
${missed(matrix, lang)}
</div></main>
<footer class="wide foot"><p>${page.madeBy(name, version)}</p></footer>`,
  });
};

export const summaryHtml: ReportFormat = {
  render: (report, { lang }) => renderSummaryHtml(report, lang),
  printable: true,
  isOurs: (head) => isOurPage(head, "kh-check"),
};
