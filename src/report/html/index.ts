import type { Report } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import type { ReportFormat } from "../format.ts";
import { groupOrder } from "../group.ts";
import { wordsOf } from "../messages.ts";
import { tallyOf } from "../tally.ts";
import { contextOf, pageWords, type FileContext } from "./context.ts";
import { fileSection } from "./file-section.ts";
import { isOurPage, renderPage } from "./page.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";
import { markup, type Html } from "./template.ts";

const severities = ["error", "warning", "info"] as const;
const verdicts = ["fail", "review", "pass", "not-applicable"] as const;

const bar = (lang: Language): Html => {
  const page = pageWords(lang);
  const { filters } = page;
  const { groups } = wordsOf(lang);
  const option = (value: string, name: string): Html => markup`<option value="${value}">${name}</option>`;
  return markup`<div class="bar">
    <form id="filters" class="wide" role="search">
      <fieldset>
        <legend>${filters.legend}</legend>
        ${severities.map(
          (level) =>
            markup`<label
              ><input type="checkbox" name="level" value="${level}" checked />${page.counts[level]}</label
            >`,
        )}
      </fieldset>
      <select id="group" aria-label="${filters.part}">
        ${option("", `${filters.part}: ${filters.all.toLowerCase()}`)}${groupOrder.map((group) => option(group, groups[group]))}
      </select>
      <select id="verdict" aria-label="${filters.verdict}">
        ${option("", `${filters.verdict}: ${filters.all.toLowerCase()}`)}${verdicts.map((one) => option(one, page.verdicts[one]))}
      </select>
      <input type="search" id="search" aria-label="${filters.search}" placeholder="${filters.search}" />
      <output><span id="shown"></span> ${filters.shown}</output>
      <span class="push"
        ><button type="button" id="previous" aria-label="${filters.previous}">↑</button
        ><button type="button" id="next" aria-label="${filters.next}" title="${filters.keys}">↓</button
        ><button type="button" id="theme">${filters.theme}</button
        ><button type="button" id="print">${filters.print}</button></span
      >
    </form>
  </div> `;
};

const index = (contexts: readonly FileContext[], lang: Language): Html => {
  const page = pageWords(lang);
  const row = ({ file, index: at }: FileContext): Html => {
    const { errors, warnings, infos, reviews } = tallyOf(file);
    const cells =
      file.status === "not-checked"
        ? markup`<td colspan="4">${wordsOf(lang).report.notChecked("")}</td>`
        : markup`${[errors, warnings, infos, reviews].map((n) => markup`<td class="num-col">${n}</td>`)}`;
    return markup`<tr>
      <th scope="row"><a href="#t${at}">${file.file}</a></th>
      ${cells}
    </tr> `;
  };
  return markup`<section class="part">
    <h2>${page.files}</h2>
    <div class="scroll" tabindex="0" role="group" aria-label="${page.files}"><table class="matrix index">
      <thead>
        <tr>
          ${page.fileHead.map((name) => markup`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${contexts.map(row)}
      </tbody>
    </table></div>
  </section>`;
};

/** The page that a head of office reads and prints. */
export const renderHtml = (report: Report, lang: Language): string => {
  const page = pageWords(lang);
  const contexts = report.files.map((file, at) => contextOf(file, at, report, lang));
  const { name, version } = report.tool;
  const packs = report.packs.map(({ id, version: of }) => `${id} ${of}`).join(", ");
  return renderPage({
    lang,
    title: [page.title, ...(report.files.length === 1 ? [report.files[0]!.file] : [])].join(" – "),
    generator: `${name} ${version}`,
    style,
    script,
    body: markup`<a class="skip" href="#main">${page.skip}</a>
      <header class="wide top"><h1>${page.title}</h1></header>
      ${bar(lang)}
      <main class="wide" id="main">
        ${report.files.length > 1 ? index(contexts, lang) : null} ${contexts.map(fileSection)}
      </main>
      <footer class="wide foot">
        <p>${page.madeBy(name, version)}${packs ? markup` · ${page.packs}: ${packs}` : null}</p>
        <p>${page.filters.keys}</p>
      </footer>`,
  });
};

export const htmlReport: ReportFormat = {
  render: (report, { lang }) => renderHtml(report, lang),
  printable: true,
  isOurs: (head) => isOurPage(head, "kh-check"),
  showsOriginals: true,
};
