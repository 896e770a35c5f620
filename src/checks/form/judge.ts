import type { Document } from "../../model/document.ts";
import type { Location } from "../../model/location.ts";
import type { Plan } from "../../model/plan.ts";
import type { Bilingual } from "../../model/text.ts";
import type { Sheet } from "./lines.ts";

/** What is wrong with a component, and where. */
export interface Problem {
  readonly at: Location;
  readonly problem: Bilingual;
  /** Words of the line, and how they should stand. */
  readonly edit?: { readonly old: string; readonly now: string } | null;
}

export interface FormInput {
  readonly plan: Plan;
  readonly document: Document;
  readonly sheet: Sheet;
}

/** The problems of a component; null where this file cannot show it. */
export type Judge = (input: FormInput) => readonly Problem[] | null;
