import type { Finding } from "../model/report.ts";
import type { CompiledPack } from "./compile.ts";
import { draftText } from "./example-draft.ts";

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

/** What the checker says of a draft in Markdown: each finding with the rule that gave it. */
export type CheckText = (markdown: string) => Promise<readonly { rule: string; finding: Finding }[]>;

/** Runs the examples of all rules: each rule must give exactly the kinds that its example names. */
export async function testExamples(packs: readonly CompiledPack[], check: CheckText): Promise<ExampleReport> {
  const failures: ExampleFailure[] = [];
  const fired = new Set<string>();
  let run = 0;
  const rules = packs.flatMap(({ examples }) => Object.entries(examples));
  for (const [rule, examples] of rules)
    for (const example of examples) {
      run++;
      const all = await check(draftText(example.plan));
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
