import type { Document } from "../model/document.ts";
import type { Finding } from "../model/report.ts";
import type { CompiledPack } from "./compile.ts";
import { draftText } from "./example-draft.ts";
import type { Printed } from "./schema.ts";

/** An example inside a rule that did not turn out as it says. */
export interface ExampleFailure {
  readonly rule: string;
  readonly example: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

export interface ExampleReport {
  readonly run: number;
  readonly failures: readonly ExampleFailure[];
  /** Rules that no example makes fire. */
  readonly silent: readonly string[];
}

/**
 * What the checker says of a draft in Markdown: each finding with the rule that gave it. `dress` makes the document
 * that was read into a printed one, where the example asks for it.
 */
export type CheckText = (
  markdown: string,
  dress: (document: Document) => Document,
) => Promise<readonly { rule: string; finding: Finding }[]>;

/** Runs the examples of all rules: each rule must give exactly the kinds that its example names. */
export async function testExamples(packs: readonly CompiledPack[], check: CheckText): Promise<ExampleReport> {
  const failures: ExampleFailure[] = [];
  const fired = new Set<string>();
  let run = 0;
  const rules = packs.flatMap(({ examples }) => Object.entries(examples));
  for (const [rule, examples] of rules)
    for (const example of examples) {
      run++;
      const all = await check(draftText(example.plan), dressed(example.printed));
      const found = all
        .filter((one) => one.rule === rule)
        .map(({ finding }) => finding.kind)
        .sort();
      if (found.length > 0) fired.add(rule);
      const expected = [...example.finds].sort();
      if (found.join() !== expected.join()) failures.push({ rule, example: example.name, expected, found });
    }
  return { run, failures, silent: rules.map(([rule]) => rule).filter((rule) => !fired.has(rule)) };
}

const dressed =
  (printed: Printed | undefined) =>
  (document: Document): Document => {
    if (!printed) return document;
    const { font, size, ...layout } = printed;
    const blocks = document.blocks.map((block) => ({ ...block, font: { name: font, size } }));
    return { ...document, format: "docx", layouts: [layout], blocks };
  };
