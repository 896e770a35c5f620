import type { Plan } from "../model/plan.ts";
import type { Bilingual } from "../model/text.ts";
import type { FormComponent } from "../model/rule.ts";
import { replacing, textAt } from "./advice.ts";
import type { Check, CheckContext } from "./context.ts";
import { COMPONENTS } from "./form/components.ts";
import { sheetOf } from "./form/lines.ts";
import { finding, judged, notApplicable } from "./results.ts";

/** A component of the form is there and well made, as far as this file shows it. */
export const form: Check<"form"> = (plan, { component }, rule, context) => {
  if (isOfTheParty(plan)) return notApplicable(rule, "party-form");
  const sheet = context.once(documentSheet);
  const problems = COMPONENTS[component]({ plan, document: context.document, sheet });
  if (problems === null) return notApplicable(rule, "not-in-this-format");
  return judged(
    rule,
    problems.map(({ at, problem, edit }) =>
      finding(rule, "format", { component: NAMES[component], problem }, at, {
        advice: edit ? replacing(textAt(plan, at), edit.old, edit.now, at) : null,
      }),
    ),
  );
};

/** The Party writes its documents by rules of its own; a number with `-KH/` is one of hers. */
const isOfTheParty = ({ issuer, number }: Plan): boolean =>
  (number ?? "").includes("-KH/") ||
  /^(?:Đảng (?:ủy|bộ|đoàn)|Chi bộ|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Ban Chấp hành Đảng bộ|Ban Thường vụ)(?:\s|$)/i.test(
    issuer?.name ?? "",
  );

const documentSheet = ({ document }: CheckContext) => sheetOf(document);

const NAMES: Readonly<Record<FormComponent, Bilingual>> = {
  "national-title": { vi: "Quốc hiệu và Tiêu ngữ", en: "national title and motto" },
  "issuer-lines": { vi: "tên cơ quan ban hành", en: "issuer" },
  number: { vi: "số, ký hiệu", en: "number and symbol" },
  "place-and-date": { vi: "địa danh và thời gian ban hành", en: "place and date" },
  title: { vi: "tên loại và trích yếu", en: "title" },
  bases: { vi: "căn cứ ban hành", en: "legal bases" },
  letters: { vi: "chữ cái của điểm", en: "letters of points" },
  "end-mark": { vi: "dấu kết thúc văn bản", en: "end mark" },
  signature: { vi: "chức vụ, họ tên, chữ ký", en: "signature" },
  recipients: { vi: "nơi nhận", en: "recipients" },
  page: { vi: "khổ giấy và lề", en: "paper and margins" },
  font: { vi: "phông chữ, cỡ chữ", en: "typeface and size" },
};
