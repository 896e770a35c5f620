/** The library behind the command: the same rooms, without files, streams or a process. */
import { checkerWith } from "./checker.ts";
import { shipped } from "./run/shipped.ts";
import { name, version } from "./version.ts";

/** A checker with the packs and the lexicon that come with the product. */
export const createChecker = checkerWith(shipped, { name, version });

export type { Checker, CheckerOptions, GivenFile } from "./checker.ts";
export { checkPlan, type Measures } from "./check-plan.ts";
export { createLexicon, type Lexicon } from "./lexicon/index.ts";
export { read as readDocument, type ReadOptions } from "./readers/index.ts";
export { defaultLimits, type Limits } from "./run/limits.ts";
export { understanding as shippedMeasures } from "./run/understanding.ts";
export { extract as extractPlan } from "./extract/index.ts";
export { evaluate as evaluatePlan } from "./evaluate/index.ts";
export { diffPlans } from "./diff-plans.ts";
export { renderJson, renderPlan } from "./report/json.ts";
export { renderText } from "./report/text.ts";
export { findingSentence, becauseSentence, gapSentence, reasonSentence } from "./report/messages.ts";
export type * from "./model/change.ts";
export type * from "./model/document.ts";
export type * from "./model/location.ts";
export type * from "./model/plan.ts";
export type * from "./model/report.ts";
export type * from "./model/rule.ts";
export type * from "./model/text.ts";
