import type { FileReport, Finding, Report, RuleResult } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import { adviceLine } from "../advice.ts";
import { checkedOf } from "../checked.ts";
import { checkedText } from "../checked-text.ts";
import { placeOnly } from "../location-json.ts";
import { commentEn, commentVi, type CommentWords } from "../messages/comment-words.ts";
import { becauseSentence, findingSentence, gapSentence, wordsOf } from "../messages.ts";
import { placeText, quoted } from "../place.ts";
import { sourceText } from "../source-text.ts";
import { tallyOf } from "../tally.ts";
import type { CommentLine, CommentText } from "./comment-xml.ts";

export const commentWords = (lang: Language): CommentWords => ({ vi: commentVi, en: commentEn })[lang];

/** What a comment says of one finding: what to do, since Word shows few lines; what is wrong; where that is written. */
export const findingLines = (finding: Finding, lang: Language, where = ""): CommentText => {
  const words = wordsOf(lang);
  const advice = adviceLine(finding, lang);
  const source = sourceText(finding.source, lang);
  const level = words.levels[finding.level];
  const sentence = findingSentence(finding, lang);
  return [
    ...(advice
      ? [{ strong: `${level}. ${advice[0]}:`, text: advice[1] }, { text: sentence }]
      : [{ strong: `${level}.`, text: sentence }]),
    ...(where ? [{ text: where }] : []),
    ...finding.related.map((other): CommentLine => {
      const place = placeText(other, lang);
      return {
        strong: `${words.report.seeAlso}:`,
        text: [place, quoted(other.quote, 80)].filter(Boolean).join(" "),
      };
    }),
    ...(source ? [{ strong: `${words.report.source}:`, text: source }] : []),
  ];
};

const inOneLine = (finding: Finding, lang: Language): CommentLine => {
  const [first, ...rest] = findingLines(finding, lang);
  const more = rest.map(({ strong, text }) => [strong, text].filter(Boolean).join(" "));
  return { strong: `– ${first!.strong ?? ""}`, text: [first!.text, ...more].join(" ") };
};

const listed = (heading: string, lines: CommentText): CommentText =>
  lines.length === 0 ? [] : [{ strong: heading, text: "" }, ...lines];

const reviewLine = (result: RuleResult, titles: ReadonlyMap<string, string>, lang: Language): CommentLine => {
  const place = result.evidence[0] ? placeText(result.evidence[0], lang) : "";
  const because = result.because ? becauseSentence(result.because, lang) : "";
  return {
    strong: `– ${[result.requirement, titles.get(result.rule) ?? result.rule].filter(Boolean).join(" ")}.`,
    text: [because, place && `(${place})`].filter(Boolean).join(" "),
  };
};

/** The comment at the title: the tally, what is missing, and what stands at no paragraph. */
export const summaryLines = (
  file: FileReport,
  report: Report,
  { missing, elsewhere }: { readonly missing: readonly Finding[]; readonly elsewhere: readonly Finding[] },
  isSigned: boolean,
  lang: Language,
): CommentText => {
  const words = wordsOf(lang);
  const own = commentWords(lang);
  const titles = new Map(report.rules.map((rule) => [rule.id, rule.title[lang]]));
  const checked = checkedOf(file, report.rules);
  const reviews = file.results.filter((result) => result.verdict === "review");
  return [
    { strong: `${report.tool.name}:`, text: words.report.tally(tallyOf(file)) },
    ...(checked.length > 0 ? [{ text: checkedText(checked, lang) }] : []),
    ...(isSigned ? [{ text: own.signed }] : []),
    ...(missing.length === 0 ? [{ text: own.none }] : []),
    ...listed(
      own.missing,
      missing.map((finding) => inOneLine(finding, lang)),
    ),
    ...listed(
      own.elsewhere,
      elsewhere.map((finding) => inOneLine(finding, lang)),
    ),
    ...listed(
      own.reviews,
      reviews.map((result) => reviewLine(result, titles, lang)),
    ),
    ...listed(
      own.gaps,
      file.gaps.map((gap) => {
        const place = gap.place ? placeText(placeOnly(gap.place), lang) : "";
        return { text: `– ${[place, gapSentence(gap, lang)].filter(Boolean).join(": ")}` };
      }),
    ),
  ];
};
