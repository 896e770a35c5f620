import { sha256 } from "#machine";
import { base64Of } from "../machine/letters.ts";
import type { Change, DiffReport, Quotation, SideBySide } from "../model/change.ts";
import type { Language } from "../model/text.ts";
import { type DiffFormat, type DiffOptions, shownChanges } from "./diff-format.ts";
import { changeTitle, countText, diffWordsOf } from "./diff-messages.ts";
import { driftLines } from "./diff-drifts.ts";
import { questionsOf } from "./diff-questions.ts";
import { boundText, fieldText } from "./diff-values.ts";
import { sideOf, type WordRun, wordRuns } from "./diff-words.ts";
import { type Html, html, nothing } from "./html-safe.ts";
import { placeText } from "./place.ts";

const style = `
:root { color-scheme: light dark; --line: #bbb; --gone: #ffdcd7; --come: #d3f2d8; --dim: #595959; }
@media (prefers-color-scheme: dark) { :root { --line: #555; --gone: #65201a; --come: #154b25; --dim: #b0b0b0; } }
body { font: 16px/1.5 "Times New Roman", serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th, td { border: 1px solid var(--line); overflow-wrap: anywhere; padding: .35rem .5rem; text-align: left; vertical-align: top; white-space: pre-line; }
th.n { width: 3rem; } th.change { width: 26%; }
del { background: var(--gone); text-decoration: line-through; } ins { background: var(--come); text-decoration: underline; }
.place { color: var(--dim); display: block; font-size: .85rem; }
.bad { border-left: .4rem solid #b3261e; } .good { border-left: .4rem solid #1b6e33; }
@media print { body { font-size: 11pt; margin: 0; max-width: none; } tr { break-inside: avoid; } thead { display: table-header-group; } h2.full { break-before: page; } del, ins { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

const hash = base64Of(sha256(style));

const marked = (runs: readonly WordRun[]): readonly Html[] =>
  runs.map(({ text, side }) =>
    side === "both" ? html`${text}` : side === "old" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`,
  );

/** Both sides with the words that only one of them has marked; a lone side is not marked through and through. */
const cells = ({ old, new: now }: SideBySide): readonly [readonly Html[], readonly Html[]] => {
  if (old === null || now === null) {
    const whole = (it: Quotation | null, side: "old" | "new") =>
      it === null ? [] : marked([{ text: it.text, side }]);
    return [whole(old, "old"), whole(now, "new")];
  }
  if (old.text === now.text) return [[html`${old.text}`], [html`${now.text}`]];
  const runs = wordRuns(old.text, now.text);
  return [marked(sideOf(runs, "old")), marked(sideOf(runs, "new"))];
};

const place = (it: Quotation | null, lang: Language): Html => {
  const text = it === null || it.location === null ? "" : placeText(it.location, lang);
  return text === "" ? nothing : html`<span class="place">${text}</span>`;
};

const tone = ({ effect }: Change): string =>
  ["dropped", "relaxed", "later"].includes(effect)
    ? "bad"
    : ["added", "tightened", "earlier"].includes(effect)
      ? "good"
      : "other";

const changeRow = (change: Change, at: number, lang: Language): Html => {
  const [old, now] = cells(change);
  const fields = change.fields.map((field) => html`<br />${fieldText(field, lang)}`);
  const bound = change.bound.length === 0 ? nothing : html`<br />${boundText(change, lang)}`;
  const subject = change.kind === "head" ? nothing : html`<br />${change.subject}`;
  return html`<tr>
    <td>${String(at + 1)}</td>
    <td class="${tone(change)}"><strong>${changeTitle(change, lang)}</strong>${subject}${fields}${bound}</td>
    <td>${place(change.old, lang)}${old}</td>
    <td>${place(change.new, lang)}${now}</td>
  </tr> `;
};

const listOf = (changes: readonly Change[], report: DiffReport, lang: Language): Html => {
  const words = diffWordsOf(lang);
  return html`<table>
    <thead>
      <tr>
        <th class="n">${words.number}</th>
        <th class="change">${words.change}</th>
        <th>${words.old[report.mode]}</th>
        <th>${words.new[report.mode]}</th>
      </tr>
    </thead>
    <tbody>
      ${changes.map((change, at) => changeRow(change, at, lang))}
    </tbody>
  </table> `;
};

/** One page by itself: substance first, then both plans side by side; it asks for nothing from anywhere. */
export const renderDiffHtml = (report: DiffReport, { lang, all }: DiffOptions): string => {
  const words = diffWordsOf(lang);
  const substance = shownChanges(report, false);
  const others = all ? report.changes.filter((it) => it.class !== "substance") : [];
  const drifts = driftLines(report, lang);
  const questions = questionsOf(report, lang);
  const rows = report.rows.map((row) => {
    const [old, now] = cells(row);
    return html`<tr>
      <td>${old}</td>
      <td>${now}</td>
    </tr> `;
  });
  const page = html`<title>${words.title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${words.old[report.mode]}: ${report.old.file}<br />${words.new[report.mode]}: ${report.new.file}</p>
<p><strong>${countText(report, lang)}</strong></p>
<h2>${words.substance}</h2>
${substance.length === 0 ? html`<p>${report.related ? words.nothing : words.unrelated[report.mode]}</p>` : listOf(substance, report, lang)}
${
  others.length === 0
    ? nothing
    : html`<h2>${words.others}</h2>
        ${listOf(others, report, lang)}`
}
${
  drifts.length === 0
    ? nothing
    : html`<h2>${words.drift}</h2>
        <ul>
          ${drifts.map((text) => html`<li>${text}</li> `)}
        </ul>`
}
${
  questions.length === 0
    ? nothing
    : html`<h2>${words.toAsk}</h2>
        <ol>
          ${questions.map((text) => html`<li>${text}</li> `)}
        </ol>`
}
<h2 class="full">${words.sideBySide}</h2>
<table><thead><tr><th>${words.old[report.mode]}</th><th>${words.new[report.mode]}</th></tr></thead><tbody>
${rows}</tbody></table>
</body>
</html>
`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8" />
<meta name="generator" content="kh-check diff" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
${page.html}`;
};

export const diffHtml: DiffFormat = {
  render: renderDiffHtml,
  printable: true,
  isOurs: (head) => head.includes('<meta name="generator" content="kh-check'),
};
