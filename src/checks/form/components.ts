import type { Document } from "../../model/document.ts";
import type { Location } from "../../model/location.ts";
import type { Plan } from "../../model/plan.ts";
import type { FormComponent } from "../../model/rule.ts";
import type { Bilingual } from "../../model/text.ts";
import { bases } from "./bases.ts";
import { endMark, recipients, signature } from "./foot.ts";
import { issuerLines, nationalTitle, number, placeAndDate, title } from "./head.ts";
import { letters } from "./letters.ts";
import type { Line } from "./lines.ts";
import { font, page } from "./page.ts";

/** What is wrong with a component, and where. */
export interface Problem {
  readonly at: Location;
  readonly problem: Bilingual;
}

export interface FormInput {
  readonly plan: Plan;
  readonly document: Document;
  readonly lines: readonly Line[];
}

/** The problems of a component; null where this file cannot show it. */
export type Judge = (input: FormInput) => readonly Problem[] | null;

export const COMPONENTS: Readonly<Record<FormComponent, Judge>> = {
  "national-title": nationalTitle,
  "issuer-lines": issuerLines,
  number,
  "place-and-date": placeAndDate,
  title,
  bases,
  letters,
  "end-mark": endMark,
  signature,
  recipients,
  page,
  font,
};
