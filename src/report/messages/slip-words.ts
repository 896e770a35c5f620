import type { Language } from "../../model/text.ts";

/** What the slip says around its lines. */
export interface SlipWords {
  readonly title: string;
  readonly heads: readonly [string, string, string, string, string, string];
  readonly signatures: readonly [string, string];
}

const words: Readonly<Record<Language, SlipWords>> = {
  vi: {
    title: "PHIẾU KIỂM TRA DỰ THẢO KẾ HOẠCH",
    heads: ["TT", "Vị trí", "Dự thảo viết", "Ý kiến", "Đề nghị sửa", "Tiếp thu"],
    signatures: ["Người kiểm tra", "Người soạn thảo"],
  },
  en: {
    title: "REVIEW SLIP OF A DRAFT PLAN",
    heads: ["No.", "Place", "The draft has", "Opinion", "Proposal", "Taken up"],
    signatures: ["Reviewer", "Drafter"],
  },
};

export const slipWords = (lang: Language): SlipWords => words[lang];
