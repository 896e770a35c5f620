import type { Plan } from "../../model/plan.ts";
import type { Applicability } from "../../model/rule.ts";
import type { Bilingual } from "../../model/text.ts";
import { plainText } from "../../text/tokens.ts";

const ETHNIC = ["vùng đồng bào dân tộc thiểu số", "vùng dân tộc thiểu số", "vùng DTTS", "vùng đồng bào DTTS"];

/** Which drafts a parent plan is the parent of: those of its own subject and years. */
export function applicabilityOf(plan: Plan): Applicability {
  const title = plainText(plan.title ?? "");
  const years = plan.period;
  if (!title.includes("binh dang gioi")) return { programme: null, province: null, years };
  const ethnic = /dan toc thieu so|dtts/.test(title);
  return {
    programme: ethnic
      ? { all: ["bình đẳng giới"], any: [ETHNIC], none: [] }
      : { all: ["bình đẳng giới"], any: [], none: ETHNIC },
    province: null,
    years,
  };
}

/** The parent's own title on one line. */
export function packTitle({ title, issuer }: Plan): Bilingual {
  const name = (title ?? "")
    .replace(/^KẾ HOẠCH\s*/u, "")
    .replace(/\s+/gu, " ")
    .trim();
  const who = issuer?.name ?? "";
  return {
    vi: [name || "Kế hoạch cấp trên", who].filter(Boolean).join(" - ").slice(0, 400),
    en: `Parent plan${who ? ` of ${who}` : ""}`,
  };
}
