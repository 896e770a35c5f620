import type { Source } from "../model/report.ts";
import type { Language } from "../model/text.ts";
import { documentName } from "./messages/document-name.ts";
import { wordsOf } from "./messages.ts";

/** Where a requirement is written: document and clause; what rests on no law says so. */
export const sourceText = ({ document, clause }: Source, lang: Language): string =>
  document ? [documentName(document, lang), clause].filter(Boolean).join(", ") : wordsOf(lang).report.noLaw;
