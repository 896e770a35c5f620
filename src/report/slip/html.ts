import type { FileReport, Report } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import type { ReportFormat } from "../format.ts";
import { isOurPage, renderPage } from "../html/page.ts";
import { markup, type Html } from "../html/template.ts";
import { reasonSentence, wordsOf } from "../messages.ts";
import { slipWords } from "../messages/slip-words.ts";
import { tallyOf } from "../tally.ts";
import { slipOf } from "./rows.ts";

const NAME = "kh-check-phieu";

const style = `body{font:12pt/1.35 "Times New Roman","Liberation Serif",serif;color:#111;background:#fff;margin:1.5rem auto;max-width:70rem;padding:0 1rem}
h1{font-size:14pt;text-align:center;margin:0 0 .4rem}h2{font-size:12pt;text-align:center;margin:0 0 .3rem}
p{margin:.2rem 0}.file{text-align:center;color:#444}.tally{font-weight:700;margin:.5rem 0}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:10.5pt;overflow-wrap:break-word}
th,td{border:1px solid #777;padding:.25rem .4rem;text-align:left;vertical-align:top}thead th{text-align:center}
.part th{background:#eee}tr{break-inside:avoid}thead{display:table-header-group}
.n{width:2.2rem}.place{width:11%}.draft{width:26%}.opinion{width:32%}.done{width:4rem}td.n,td.done{text-align:center}
.signatures{display:flex;justify-content:space-around;margin-top:1.2rem;font-weight:700}
section+section{break-before:page;margin-top:2rem}
@page{size:A4 landscape;margin:12mm}
@media print{body{margin:0;max-width:none;padding:0;font-size:11pt}table{font-size:9.5pt}}
`;

const classes = ["n", "place", "draft", "opinion", "", "done"] as const;

const slipTable = (file: FileReport, report: Report, lang: Language): Html => {
  const { heads } = slipWords(lang);
  let number = 0;
  return markup`<table>
    <thead>
      <tr>
        ${heads.map((name, i) => markup`<th scope="col" class="${classes[i]!}">${name}</th>`)}
      </tr>
    </thead>
    ${slipOf(file, report, lang).map(
      ({ name, rows }) =>
        markup`<tbody>
          <tr class="part">
            <th colspan="6" scope="rowgroup">${name}</th>
          </tr>
          ${rows.map(
            ({ place, draft, opinion, proposal }) =>
              markup`<tr>
                <td class="n">${++number}</td>
                <td>${place}</td>
                <td>${draft}</td>
                <td>${opinion}</td>
                <td>${proposal}</td>
                <td class="done">☐</td>
              </tr> `,
          )}
        </tbody> `,
    )}
  </table>`;
};

const section = (file: FileReport, report: Report, lang: Language): Html => {
  const words = slipWords(lang);
  return markup`<section>
    <h1>${words.title}</h1>
    ${file.plan?.title ? markup`<h2>${file.plan.title}</h2>` : null}
    <p class="file">${[file.plan?.issuer?.name, file.file].filter(Boolean).join(" – ")}</p>
    ${
      file.status === "not-checked"
        ? markup`<p>${reasonSentence(file.reason ?? "unreadable", file.detail, lang)}</p>`
        : markup`<p class="tally">${wordsOf(lang).report.tally(tallyOf(file))}</p>
            ${slipTable(file, report, lang)}`
    }
    <p class="signatures">${words.signatures.map((name) => markup`<span>${name}</span>`)}</p>
  </section> `;
};

/** The slip that goes back to the drafter: a page to print, two or three sheets for a draft of two. */
export const slipHtml: ReportFormat = {
  render: (report, { lang }) =>
    renderPage({
      lang,
      title: slipWords(lang).title,
      generator: `${NAME} ${report.tool.version}`,
      style,
      script: null,
      body: markup`<main>${report.files.map((file) => section(file, report, lang))}</main>`,
    }),
  printable: true,
  isOurs: (head) => isOurPage(head, NAME),
};
