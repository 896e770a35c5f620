import type { FormComponent } from "../../model/rule.ts";
import { bases } from "./bases.ts";
import { endMark, recipients, signature } from "./foot.ts";
import { issuerLines, nationalTitle, number, placeAndDate, title } from "./head.ts";
import type { Judge } from "./judge.ts";
import { letters } from "./letters.ts";
import { font, page } from "./page.ts";

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
