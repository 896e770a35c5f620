import type { Block, Document } from "../../model/document.ts";
import type { Location } from "../../model/location.ts";
import type { FileReport, Finding, Report, RuleInfo, RuleResult } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import { isAbsence } from "../coverage.ts";
import { wordsOf } from "../messages.ts";
import { pageEn, pageVi, type PageWords } from "../messages/page-words.ts";
import type { Words } from "../messages/words.ts";
import { orderOf, placeText, quoted } from "../place.ts";
import { markup, type Html } from "./template.ts";

/** A finding with its number on the page. */
export interface Numbered {
  readonly finding: Finding;
  readonly result: RuleResult;
  readonly number: number;
  readonly id: string;
  /** The block it stands at; null for what is missing, and where the text is not at hand. */
  readonly block: Block | null;
}

/** One file of the page, with everything its parts need. */
export interface FileContext {
  readonly file: FileReport;
  readonly index: number;
  readonly lang: Language;
  readonly words: Words;
  readonly page: PageWords;
  readonly rules: readonly RuleInfo[];
  readonly titles: ReadonlyMap<string, string>;
  readonly findings: readonly Numbered[];
  /** Id of the block that a place stands in; null where the text is not on the page. */
  readonly blockId: (location: Location) => string | null;
}

const samePlace = (a: Block["place"], b: Location): boolean => {
  if ("column" in a && "column" in b) return a.line === b.line && a.column === b.column;
  const [x, y] = [orderOf(a), orderOf(b)];
  return x[0] === y[0] && x[1] === y[1];
};

/** The block that a place names, or the last one before it. */
const blockAt = (location: Location, document: Document): Block | null => {
  if ("block" in location) return document.blocks[location.block] ?? null;
  const exact = document.blocks.find(({ place }) => samePlace(place, location));
  if (exact) return exact;
  const [line, column] = orderOf(location);
  return (
    document.blocks.findLast(({ place }) => {
      const [l, c] = orderOf(place);
      return l < line || (l === line && c <= column);
    }) ?? null
  );
};

export const pageWords = (lang: Language): PageWords => ({ vi: pageVi, en: pageEn })[lang];

export const contextOf = (file: FileReport, index: number, report: Report, lang: Language): FileContext => {
  const document = file.original?.document ?? null;
  const all = file.results.flatMap((result) => result.findings.map((finding) => ({ finding, result })));
  const order = ({ finding }: { readonly finding: Finding }) => orderOf(finding.location);
  const located = all
    .filter(({ finding }) => !isAbsence(finding))
    .toSorted((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1]);
  const absent = all.filter(({ finding }) => isAbsence(finding));
  const findings = [...absent, ...located].map(({ finding, result }, i): Numbered => ({
    finding,
    result,
    number: i + 1,
    id: `f${String(index)}-${String(i + 1)}`,
    block: document && !isAbsence(finding) ? blockAt(finding.location, document) : null,
  }));
  return {
    file,
    index,
    lang,
    words: wordsOf(lang),
    page: pageWords(lang),
    rules: report.rules,
    titles: new Map(report.rules.map((rule) => [rule.id, rule.title[lang]])),
    findings,
    blockId: (location) => {
      const block = document && blockAt(location, document);
      return block && `b${String(index)}-${String(block.index)}`;
    },
  };
};

/** A quotation of the draft that leads to where it stands. */
export const quoteLink = (location: Location, context: FileContext, most = 160): Html => {
  const place = placeText(location, context.lang);
  const id = context.blockId(location);
  const words = markup`${quoted(location.quote, most)}`;
  return markup`${id ? markup`<a href="#${id}">${words}</a>` : words}${place ? markup` <span class="place">${place}</span>` : null}`;
};
