import { clock } from "./evaluate/guarded.ts";
import { evaluate } from "./evaluate/index.ts";
import { doubtsIn } from "./extract/doubts.ts";
import { extract } from "./extract/index.ts";
import { isSecret } from "./extract/secret.ts";
import type { Lexicon } from "./lexicon/index.ts";
import type { Document, NotCheckedReason, ReadResult } from "./model/document.ts";
import type { PagePlace } from "./model/location.ts";
import type { FileReport } from "./model/report.ts";
import type { GivenParent, RulePack } from "./model/rule.ts";
import { withTriedAdvice } from "./try-advice.ts";
import { read, type ReadOptions } from "./readers/index.ts";

/** What a draft is measured with. */
export interface Measures {
  readonly lexicon: Lexicon;
  readonly packs: readonly RulePack[];
  /** The parent plans that were given. */
  readonly parents: readonly GivenParent[];
  readonly reading: ReadOptions;
}

/** The way of a draft through the house: read, extract, evaluate. */
export const checkPlan = async (bytes: Uint8Array, file: string, measures: Measures): Promise<FileReport> => {
  return judged(bytes, await read(bytes, file, measures.reading), file, measures);
};

/** What comes after reading. */
export const judged = (
  bytes: Uint8Array,
  result: ReadResult,
  file: string,
  measures: Measures,
): FileReport => {
  const { lexicon, packs, parents, reading } = measures;
  if (!result.ok) return notChecked(file, result.reason, result.detail);
  const { document } = result;
  const { format } = document;
  const plan = extract(document, lexicon);
  if (!plan)
    return {
      ...notChecked(file, "not-a-plan", document.gaps[0]?.code ?? ""),
      format,
      gaps: document.gaps,
    };
  const gaps = [...document.gaps, ...doubtsIn(plan)];
  const surroundings = { lexicon, parents, ruleTime: { seconds: reading.limits.ruleTimeout, now: clock } };
  const evaluation = evaluate(plan, { ...document, gaps }, packs, surroundings);
  const results = withTriedAdvice(evaluation.results, document, (changed) => {
    const again = extract(changed, lexicon);
    if (!again) return null;
    const doubted = { ...changed, gaps: [...changed.gaps, ...doubtsIn(again)] };
    return evaluate(again, doubted, packs, surroundings).results;
  });
  const original = { bytes, document };
  const status = gaps.length > 0 ? "checked-with-gaps" : "checked";
  const checked = {
    file,
    status,
    format,
    reason: null,
    detail: "",
    gaps,
    plan,
    ...evaluation,
    results,
    original,
    ...(isSecret(document) ? { secret: true as const } : {}),
  } as const;
  return format === "pdf" ? { ...checked, pagePlaces: pagePlaces(document) } : checked;
};

const pagePlaces = ({ blocks }: Document): readonly PagePlace[] =>
  blocks.flatMap(({ place }) => ("page" in place && "line" in place ? [place] : []));

/** The report of a file that could not be checked. */
export const notChecked = (file: string, reason: NotCheckedReason, detail: string): FileReport => ({
  file,
  status: "not-checked",
  format: null,
  reason,
  detail,
  gaps: [],
  plan: null,
  results: [],
  packChoices: [],
});
