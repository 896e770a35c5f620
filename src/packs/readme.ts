import { CHECKS } from "../checks/index.ts";
import type { Rule } from "../model/rule.ts";
import type { CompiledPack } from "./compile.ts";

/** The list of all rules as Markdown, made from the rules and from nothing else. */
export function rulesReadme(packs: readonly CompiledPack[]): string {
  return [
    "# Rules",
    "",
    "Written by `node tools/rules-readme.mjs` from the files beside it; a test fails when it is stale. One file is one rule: whom it binds, what it asks, where that is written and how sure we are of it, what to write instead, and examples that are its tests.",
    "",
    "Confidence: V verified in several sources, S one source, I inferred from real plans, M memory. What rests on I or M is a warning at most.",
    "",
    "A pack: `pack.yaml` (id, version, document, dates, when it applies) and one YAML file a rule. Phrases are matched without tones and with small slips of a scan; there are no regular expressions and no code. `any` is one list of alternatives, or several lists of which each needs one.",
    ...packs.flatMap(section),
    "",
  ].join("\n");
}

function section({ pack, examples }: CompiledPack): readonly string[] {
  const dates = [
    `version ${pack.version}`,
    ...(pack.effectiveFrom ? [`in force from ${pack.effectiveFrom}`] : []),
    ...(pack.effectiveUntil ? [`until ${pack.effectiveUntil}`] : []),
    `last checked ${pack.lastChecked}`,
  ];
  return [
    "",
    `## ${pack.id}: ${pack.title.vi}`,
    "",
    `${pack.title.en}. ${pack.document ? `Source: ${pack.document}; ` : "Rules of consistency, not of law; "}${dates.join(", ")}.`,
    "",
    "| rule | what it asks | finds | level | source | examples |",
    "|---|---|---|---|---|---|",
    ...pack.rules.map((rule) => row(rule, examples[rule.id]!.length)),
  ];
}

function row(rule: Rule, examples: number): string {
  const name = rule.id.slice(rule.id.indexOf("/") + 1);
  const number = rule.requirement === null ? "" : ` (${rule.requirement})`;
  const finds = kindsOf(rule).join(", ");
  const { document, clause, confidence } = rule.source;
  const cells = [
    `\`${name}\`${number}`,
    `${rule.title.vi} · ${rule.title.en}`,
    finds,
    rule.level,
    `${[document, clause].filter(Boolean).join(", ")} (${confidence})`,
    String(examples),
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** The kinds of finding that a rule can give: those of its check, narrowed where its options choose. */
export function kindsOf(rule: Rule): readonly string[] {
  const all = CHECKS[rule.check].finds;
  const chosen =
    rule.check === "numbering"
      ? `numbering-${rule.options.problem}`
      : rule.check === "owners"
        ? `unassigned-${rule.options.of}`
        : rule.check === "abolished"
          ? `abolished-${rule.options.kind}`
          : null;
  return chosen === null ? all : [chosen];
}
