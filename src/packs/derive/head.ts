import type { Lexicon } from "../../lexicon/index.ts";
import type { Plan } from "../../model/plan.ts";
import type { Applicability } from "../../model/rule.ts";
import type { Bilingual } from "../../model/text.ts";
import { titleLine } from "../verify.ts";
import { subjectOf } from "./subject.ts";

/** Which drafts a parent plan is the parent of: those of its own subject, place and years. */
export function applicabilityOf(plan: Plan, lexicon: Lexicon): Applicability {
  const programme = subjectOf(plan);
  const isSaid = programme.all.length + programme.any.length > 0;
  return {
    programme: isSaid ? programme : null,
    province: null,
    within: placesOf(plan, lexicon),
    years: plan.period,
  };
}

/** `tỉnh Đắk Lắk`, `xã Bình Lư`; a province that was merged also under the name of today. */
function placesOf({ issuer }: Plan, lexicon: Lexicon): readonly string[] {
  const unit = /^Ủy ban nhân dân ((tỉnh|thành phố|xã|phường|đặc khu) (.+))$/u.exec(issuer?.name ?? "");
  if (!unit) return [];
  const successor = issuer?.level === "province" ? lexicon.province(unit[3]!)?.successor : null;
  return successor ? [unit[1]!, `${unit[2]!} ${successor}`] : [unit[1]!];
}

/** The parent's own title on one line. */
export function packTitle({ title, issuer }: Plan): Bilingual {
  const name = titleLine(title ?? "");
  const who = issuer?.name ?? "";
  return {
    vi: [name || "Kế hoạch cấp trên", who].filter(Boolean).join(" - ").slice(0, 400),
    en: `Parent plan${who ? ` of ${who}` : ""}`,
  };
}
