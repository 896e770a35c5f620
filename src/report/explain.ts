import type { FindingKind, RuleInfo, Source } from "../model/report.ts";
import type { Rule, RulePack } from "../model/rule.ts";
import type { Language } from "../model/text.ts";
import { blank, layOut, paragraph, type Line, type Paint } from "./layout.ts";
import { examples } from "./messages/examples.ts";
import { wordsOf } from "./messages.ts";

const width = 100;

const entry = (name: string, text: string): Line =>
  paragraph(2, [{ text: `${name}:`, style: "dim" }, { text }], 4);

const heading = (id: string, title: string): Line =>
  paragraph(0, [{ text: id, style: "title" }, { text: "·" }, { text: title, style: "strong" }]);

const sourceText = ({ document, clause, confidence }: Source, lang: Language): string =>
  `${[document, clause].filter(Boolean).join(", ")} (${wordsOf(lang).confidence[confidence]})`;

interface Passages {
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

/** A rule: what it asks, why, of whom, and where that is written. */
export const explainRule = (rule: Rule, { bad, good }: Passages, lang: Language, paint: Paint): string => {
  const { command, levels, offices, planKinds } = wordsOf(lang);
  const words = command.explain;
  const whom = [
    rule.levels.map((level) => offices[level]).join(", ") || words.everybody,
    ...(rule.plans?.length ? [rule.plans.map((kind) => planKinds[kind]).join(", ")] : []),
  ].join("; ");
  return layOut(
    [
      heading(rule.id, rule.title[lang]),
      blank,
      entry(words.why, rule.why[lang]),
      entry(words.level, levels[rule.level]),
      ...(rule.requirement ? [entry(words.requirement, rule.requirement)] : []),
      entry(words.whom, whom),
      entry(words.source, sourceText(rule.source, lang)),
      ...(rule.suggestion ? [entry(words.suggestion, rule.suggestion[lang])] : []),
      ...bad.map((passage) => entry(words.bad, passage)),
      ...good.map((passage) => entry(words.good, passage)),
    ],
    width,
    paint,
  );
};

/** A kind of finding: when it is given, and a passage before and after. */
export const explainKind = (kind: FindingKind, lang: Language, paint: Paint): string => {
  const { command, kinds } = wordsOf(lang);
  const words = command.explain;
  const { bad, good } = examples[kind];
  return layOut(
    [
      heading(kind, kinds[kind].title),
      blank,
      entry(words.when, kinds[kind].when),
      entry(words.bad, bad),
      entry(words.good, good),
    ],
    width,
    paint,
  );
};

const line = (id: string, title: string, column: number): Line => ({
  indent: 2,
  widths: [column, 0.999],
  cells: [{ text: id }, { text: title }],
});

/** Everything that can be explained: kinds of finding, then the rules of each pack. */
export const listTopics = (packs: readonly RulePack[], lang: Language): string => {
  const { command, kinds } = wordsOf(lang);
  const rules: readonly RuleInfo[] = packs.flatMap((pack) => pack.rules);
  const names = [...Object.keys(kinds), ...rules.map(({ id }) => id)];
  const column = Math.max(...names.map((name) => name.length));
  return layOut(
    [
      ...Object.entries(kinds).map(([kind, { title }]) => line(kind, title, column)),
      blank,
      paragraph(0, [{ text: `${command.explain.rules}:` }]),
      ...rules.map(({ id, title }) => line(id, title[lang], column)),
    ],
    width,
    (text) => text,
  );
};
