import type { Language } from "../../model/text.ts";

/** What a document is, by the letters of its number; laws and resolutions of the National Assembly share theirs. */
const KINDS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  QĐ: { vi: "Quyết định số", en: "Decision" },
  NĐ: { vi: "Nghị định số", en: "Decree" },
  NQ: { vi: "Nghị quyết số", en: "Resolution" },
  KH: { vi: "Kế hoạch số", en: "Plan" },
  TT: { vi: "Thông tư số", en: "Circular" },
  CT: { vi: "Chỉ thị số", en: "Directive" },
  HD: { vi: "Hướng dẫn số", en: "Guidance" },
};

const NUMBER = /^\d+(?:\/\d{4})?\/([A-ZĐ]{2})-/;

const oneName = (document: string, lang: Language): string => {
  const kind = KINDS[NUMBER.exec(document)?.[1] ?? ""];
  return kind ? `${kind[lang]} ${document}` : document;
};

/** `1790/QĐ-TTg` is `Quyết định số 1790/QĐ-TTg`; a name in full, or several of them, stay as they are. */
export const documentName = (document: string, lang: Language): string =>
  document
    .split("; ")
    .map((one) => oneName(one, lang))
    .join("; ");
