import type { Item, Plan } from "../../model/plan.ts";
import { plainText } from "../../text/tokens.ts";
import type { Check } from "../context.ts";
import { finding, judged, notApplicable, pass } from "../results.ts";

/** A plan over at least so many years is summed up. */
const YEARS = 3;

/** A plan over years says in which year it is summed up. */
export const finalReview: Check<"final-review"> = (plan, _, rule) => {
  const { period, kind } = plan;
  if (period === null || kind !== "programme" || period[1] - period[0] + 1 < YEARS)
    return notApplicable(rule, "one-year-plan");
  // Where nobody is told to carry the plan out, the text is cut or the part is missing: that is another finding.
  if (!plan.sections.some(({ role, closing }) => role === "organisation" && !closing))
    return notApplicable(rule, "nothing-to-check");
  const said = plan.items.filter((item) => item.role !== "annex" && isReview(item));
  const last = String(period[1]);
  const dated = said.filter(({ text }) => isDated(text, period[1]));
  const read = plan.deadlines.filter(
    (one) => one.kind === "review" && Number(one.date?.slice(0, 4)) >= period[1],
  );
  if (dated.length + read.length > 0)
    return pass(rule, [...dated, ...read].map(({ location }) => location).slice(0, 3));
  const [first] = said;
  const place = first?.location ?? plan.sections.find(({ role }) => role === "organisation")?.location;
  const problem = first ? ("no-year" as const) : ("none" as const);
  const facts = { problem, period: period.join("-"), last };
  const isNear = first ? said.some(isOfProgramme) : plan.items.some(isEvaluation);
  const isSure = !isNear && isWhole(plan) && !isOrderedAbove(plan);
  const suggestion = { vi: `tổng kết Kế hoạch vào năm ${last}`, en: `tổng kết Kế hoạch vào năm ${last}` };
  return judged(rule, [
    finding(rule, "missing-review", facts, place ?? plan.titleLocation, {
      suggestion,
      ...(isSure && { level: "warning" as const }),
    }),
  ]);
};

/** A plan that says when its yearly reports are due has forgotten the last one; a fragment only does not say it. */
const isWhole = ({ deadlines }: Plan): boolean =>
  deadlines.some(({ kind, date }) => kind === "report" && date !== null);

/** What carries out a programme or plan of the level above is summed up when that level says so. */
const isOrderedAbove = ({ title, preamble, bases }: Plan): boolean =>
  bases.some(({ number }) => /(?:QĐ-TTg|NQ-CP|KH-UBND|QĐ-UBND)$/.test(number ?? "")) ||
  [title ?? "", ...preamble.map(({ text }) => text)].some((text) =>
    /(?:thuc hien|trien khai|can cu) (?:\S+ ){0,8}(?:chuong trinh|de an|chien luoc|ke hoach so)/.test(
      plainText(text),
    ),
  );

const isReview = ({ text }: Item): boolean => {
  const plain = plainText(text);
  return (
    plain.includes("tong ket") &&
    !/ket qua tong ket|tong ket (?:nam(?! 20)|hang nam|cong tac nam)/.test(plain)
  );
};

const isDated = (text: string, last: number): boolean =>
  [last, last + 1].some((year) => text.includes(String(year))) ||
  /kết thúc giai đoạn|cuối giai đoạn|cuối kỳ/i.test(text);

/** The programme of the level above is summed up when that level says so; both reviews named together are a habit. */
const isOfProgramme = ({ text }: Item): boolean =>
  /so ket,? tong ket|tong ket (?:viec thuc hien )?chuong trinh/.test(plainText(text));

const isEvaluation = ({ text, role }: Plan["items"][number]): boolean =>
  role !== "purpose" &&
  role !== "annex" &&
  /danh gia (?:hieu qua|ket qua|viec|tinh hinh)/.test(plainText(text));
