import type { FileReport } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { pageWords } from "../report/html/context.ts";
import { markup, type Html } from "../report/html/template.ts";
import { doorWords, type DoorWords } from "../report/messages/door-words.ts";
import { reasonSentence, wordsOf } from "../report/messages.ts";
import { tallyOf } from "../report/tally.ts";
import { outputsFor } from "./outputs.ts";
import type { Above, Listed, State } from "./state.ts";

const giving = (kind: "drafts" | "parents", words: DoorWords): Html => {
  const [title, hint] =
    kind === "drafts" ? [words.drafts, words.draftsHint] : [words.parents, words.parentsHint];
  return markup`<section class="give" id="${kind}" aria-labelledby="${kind}-title">
    <h2 id="${kind}-title">${title}</h2>
    <p>${hint}</p>
    <p class="choose">
      <label class="button${kind === "drafts" ? " first" : ""}">${words.chooseFiles}<input type="file" multiple name="${kind}" aria-describedby="${kind}-title" /></label>
      ${kind === "drafts" ? markup`<label class="button">${words.chooseFolder}<input type="file" webkitdirectory name="${kind}" aria-describedby="${kind}-title" /></label>` : null}
    </p>
    ${kind === "parents" ? markup`<ul id="parent-list"></ul>` : null}
  </section>`;
};

const settings = ({ lang, theme, remember }: State, words: DoorWords): Html => {
  const option = (value: string, name: string, chosen: string): Html =>
    value === chosen
      ? markup`<option value="${value}" selected>${name}</option>`
      : markup`<option value="${value}">${name}</option>`;
  return markup`<form id="settings">
    <label>${words.language} <select name="lang">${option("vi", "Tiếng Việt", lang)}${option("en", "English", lang)}</select></label>
    <label>${words.theme} <select name="theme">${(["auto", "light", "dark"] as const).map((one) => option(one, words.themes[one], theme))}</select></label>
    <label><input type="checkbox" name="remember"${remember ? markup` checked` : null} /> ${words.remember}</label>
  </form>`;
};

/** Everything but the lists, in one language. */
export const frame = (state: State, version: string): Html => {
  const words = doorWords(state.lang);
  return markup`<a class="skip" href="#list">${words.skip}</a>
    <header class="wide top"><h1>${words.title}</h1><p>${words.lead}</p></header>
    <main class="wide">
      <div class="gives">${giving("drafts", words)}${giving("parents", words)}</div>
      <p id="told" role="alert"></p>
      <section id="list" tabindex="-1" aria-labelledby="list-title" hidden>
        <h2 id="list-title">${words.list}</h2>
        <p class="state"><progress id="progress" max="1" value="0" aria-labelledby="status"></progress> <span id="status" role="status"></span>
          <button type="button" data-do="clear">${words.clear}</button></p>
        <ol id="rows"></ol>
      </section>
      <section id="many" aria-labelledby="many-title" hidden></section>
      <section id="result" aria-labelledby="result-title" tabindex="-1" hidden>
        <p class="state"><strong id="result-title"></strong> <button type="button" data-do="close">${words.close}</button></p>
        <iframe id="page" sandbox="allow-scripts allow-modals" title=""></iframe>
      </section>
    </main>
    <footer class="wide"><div class="foot"><p>${words.foot}</p>${settings(state, words)}<p>kh-check ${version}</p></div></footer>`;
};

const verdict = (report: FileReport, lang: Language): Html => {
  if (report.reason !== null)
    return markup`<p class="verdict bad">${reasonSentence(report.reason, report.detail, lang)}</p>`;
  const { errors, warnings, reviews, gaps } = tallyOf(report);
  const mood = errors > 0 ? "bad" : warnings + reviews + gaps > 0 ? "so-so" : "good";
  const sentence = pageWords(lang).conclusion(errors, warnings, reviews);
  const unread = gaps > 0 ? ` ${String(gaps)} ${pageWords(lang).counts.gap}.` : "";
  return markup`<p class="verdict ${mood}">${sentence}${unread}</p>`;
};

/** One draft of the list with what can be done with it. */
export const row = ({ id, draft, report, stage, complaint }: Listed, lang: Language): Html => {
  const words = doorWords(lang);
  const { name } = draft;
  const button = (act: string, text: string, label: string, main = false): Html =>
    markup`<button type="button" data-do="${act}" data-id="${id}" aria-label="${label}"${main ? markup` class="first"` : null}>${text}</button>`;
  return markup`<h3>${name}</h3>
    ${stage === "checked" && report ? verdict(report, lang) : markup`<p class="verdict">${stage === "checking" ? words.checking : words.waiting}</p>`}
    ${complaint ? markup`<p class="verdict bad" role="alert">${complaint}</p>` : null}
    <p class="acts">
      ${report ? button("show", words.show, words.showOf(name), true) : null}
      ${report ? outputsFor(report).map((one) => button(`save-${one}`, words.save[one], words.saveOf(words.save[one], name))) : null}
      ${button("remove", words.remove, words.removeOf(name))}
    </p>`;
};

export const parentRows = (parents: readonly Above[], lang: Language): Html => {
  const words = doorWords(lang);
  return markup`${parents.map(
    ({ id, name, complaint }) =>
      markup`<li><b>${name}</b> <span class="${complaint ? "bad" : "good"}">${complaint || words.parentRead}</span>
        <button type="button" data-do="remove-parent" data-id="${id}" aria-label="${words.removeOf(name)}">${words.remove}</button></li>`,
  )}`;
};

/** Whether the draft is checked and was read as a plan. */
export const isRead = ({ report }: Listed): boolean => report !== null && report.reason === null;

/** What can be done with several drafts. */
export const many = (drafts: readonly Listed[], lang: Language): Html => {
  const read = drafts.flatMap((listed, at) => (isRead(listed) ? [{ ...listed, number: at + 1 }] : []));
  const words = doorWords(lang);
  const choice = (name: "old" | "now", chosen: number): Html =>
    markup`<label>${words[name]} <select name="${name}">${read.map(({ id, draft, number }, at) => markup`<option value="${id}"${at === chosen ? markup` selected` : null}>${number}. ${draft.name}</option>`)}</select></label>`;
  return markup`<h2 id="many-title">${words.many}</h2>
    <p class="acts"><button type="button" data-do="summary">${words.summary}</button>
      <button type="button" data-do="save-summary">${words.summaryFile}</button></p>
    <form id="comparison"><h3>${words.compare}</h3>
      <p class="acts">${choice("old", 0)}${choice("now", 1)}
        <button type="button" data-do="compare">${words.doCompare}</button>
        <button type="button" data-do="save-compare">${words.compareFile}</button></p></form>`;
};

/** The sentence of a parent plan that cannot be used. */
export const parentComplaint = (report: FileReport, lang: Language): string =>
  `${doorWords(lang).notAParent} ${report.reason === null ? wordsOf(lang).reasons["not-a-plan"]("") : reasonSentence(report.reason, report.detail, lang)}`;
