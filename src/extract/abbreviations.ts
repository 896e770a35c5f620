import type { Item } from "../model/plan.ts";

/** `Ủy ban Mặt trận Tổ quốc … (sau đây viết tắt là MTTQ)`. */
const definition =
  /([A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][^.;:()]{4,100}?)\s*\(\s*(?:sau\s+đây\s+)?(?:gọi|viết)\s+(?:tắt\s+)?(?:là|chung\s+là)\s*:?\s*["“]?([^)"”]{2,40}?)["”]?\s*\)/g;

/** Short names that the document defines, with what they stand for; those that everybody knows stay as they are. */
export const abbreviationsIn = (items: readonly Item[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { text } of items) {
    if (!text.includes("(")) continue;
    for (const m of text.matchAll(definition)) {
      if (!/^(?:UBND|HĐND|MTTQ)$/.test(m[2]!.trim())) found.set(m[2]!.trim(), m[1]!.trim());
    }
  }
  return found;
};
