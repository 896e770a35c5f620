import type { Lexicon } from "../lexicon/index.ts";
import type { Span } from "./citations.ts";

/** What the parts of the extraction share while one plan is read. */
export interface Tools {
  /** Bound to the plan: its level, and the short names that it defines. */
  readonly lexicon: Lexicon;
  readonly citationsIn: (text: string) => readonly Span[];
}
