import { writtenDay } from "../../checks/days.ts";
import type { Plan } from "../../model/plan.ts";
import { titleLine } from "../verify.ts";
import { subjectOf } from "./subject.ts";
import { quoting, ruleOf, type Derived, type Parent } from "./types.ts";

/** A draft that cites the parent writes its number, day and issuer as they are. */
export function basisRules(parent: Parent): readonly Derived[] {
  const { number, issued, issuer } = parent.plan;
  const isKnown = number !== null && issuer !== null && /^\d{4}-\d{2}-\d{2}$/.test(issued ?? "");
  return isKnown ? [derived(number, issued!, issuer.name, parent)] : [];
}

function derived(number: string, issued: string, issuer: string, parent: Parent): Derived {
  const { plan } = parent;
  const day = dayOf(issued);
  const said = quoting(plan.titleLocation, titleOf(plan));
  const right = `${number} ngày ${day} của ${issuer}`;
  const rule = ruleOf(parent, "own-number", "known-bases", said, {
    title: { vi: `Dẫn đúng Kế hoạch số ${number}`, en: `Plan no. ${number} is cited as it is` },
    why: {
      vi: "Số, ngày và cơ quan ban hành kế hoạch cấp trên phải khớp nhau, nếu không người đọc tìm đến văn bản khác.",
      en: "Number, day and issuer of the parent plan belong together, or readers look up another document.",
    },
    options: { documents: [{ number, issued, issuer, about: subjectOf(plan) }] },
    levels: [],
    level: "error",
    suggestion: { vi: right, en: right },
  });
  const citing = (written: string, on: string) => ({
    ...parent.setting,
    bases: `Thực hiện Kế hoạch số ${written} ngày ${on} của ${issuer} về ${lowerFirst(titleOf(plan))};`,
  });
  return {
    rule,
    said,
    examples: [
      { name: "đúng: như kế hoạch cấp trên", plan: citing(number, day), finds: [] },
      { name: "sai: số khác", plan: citing(otherNumber(number), day), finds: ["wrong-legal-basis"] },
      { name: "sai: ngày khác", plan: citing(number, dayOf(otherDay(issued))), finds: ["wrong-legal-basis"] },
    ],
  };
}

const dayOf = (issued: string) => `${writtenDay(issued.slice(5))}/${issued.slice(0, 4)}`;
const otherDay = (issued: string) => `${issued.slice(0, 8)}${issued.endsWith("15") ? "16" : "15"}`;
const otherNumber = (number: string) => number.replace(/^\d+/, (digits) => String(Number(digits) + 7));
const titleOf = ({ title }: Plan) => titleLine(title ?? "");
const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
