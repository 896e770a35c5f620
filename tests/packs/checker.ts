import { evaluate, type Evaluation } from "../../src/evaluate/index.ts";
import { extract } from "../../src/extract/index.ts";
import type { Document } from "../../src/model/document.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { RulePack } from "../../src/model/rule.ts";
import { readMarkdown } from "../../src/readers/markdown.ts";
import { lexicon } from "../lexicon/load.ts";

/** Reads, understands and judges a draft in Markdown. */
export function judge(
  markdown: string,
  packs: readonly RulePack[],
  dress: (document: Document) => Document = (document) => document,
): Evaluation & { plan: Plan } {
  const read = readMarkdown(markdown);
  if (!read.ok) throw new Error(read.reason);
  const document = dress(read.document);
  const plan = extract(document, lexicon);
  if (!plan) throw new Error("not a plan");
  return { plan, ...evaluate(plan, document, packs, { lexicon }) };
}
