import type { Item, Plan } from "../model/plan.ts";
import { plainText } from "../text/tokens.ts";
import type { Check } from "./context.ts";
import { finding, judged, notApplicable, pass } from "./results.ts";
import { isOneYear } from "./milestones.ts";
import { asksForReport } from "./section.ts";

/** Reports that are asked for regularly have at least one day in the plan. */
export const reportDates: Check<"report-dates"> = (plan, _, rule) => {
  const reports = plan.deadlines.filter(({ kind }) => kind === "report");
  const dated = reports.filter(({ date, invalid, offset }) => date !== null || invalid || offset !== null);
  if (dated.length > 0) return pass(rule, dated.map(({ location }) => location).slice(0, 3));
  const own = plan.items.filter((item) => item.role !== "annex" && !isInspected(item, plan));
  const places = new Set(own.map(({ location }) => location));
  const open =
    reports.find(({ recurrence, location }) => recurrence !== "on-demand" && places.has(location))
      ?.location ?? own.find(({ text }) => isPeriodic(text))?.location;
  if (!open) return notApplicable(rule, "nothing-to-check");
  const once = isOneYear(plan);
  const facts = { quote: open.quote, once };
  return judged(rule, [
    finding(rule, "missing-deadline", facts, open, once ? { suggestion: WITHIN_THE_YEAR } : {}),
  ]);
};

/** A plan for one year asks for nothing `hằng năm`. */
const WITHIN_THE_YEAR = { vi: "trước ngày …/…", en: "before …" };

/** A report to be made when something happens, or every day, needs no date, nor does one that tells of a matter once. */
const isPeriodic = (text: string) =>
  text
    .split(/[.;]\s/)
    .map(plainText)
    .some(
      (part) =>
        asksForReport(part) &&
        SAYS_WHAT.test(part) &&
        !/kip thoi|dot xuat|\bda bao cao\b|vuong mac|phat sinh|neu co|khi (?:duoc|co) yeu cau|theo yeu cau|(?:hang|moi|tung) ngay\b|hang gio/.test(
          part,
        ),
    );

/** How often, or of what: `báo cáo Đảng đoàn trong việc tham mưu …` says neither. */
const SAYS_WHAT =
  /dinh ky|(?:hang|moi) (?:nam|quy|thang|tuan)|(?:6|sau) thang|bao cao (?:\S+ ){0,4}(?:ket qua|tinh hinh)|(?:ket qua|tinh hinh) .*bao cao/;

const INSPECTION = /kiem tra|thanh tra|giam sat|phuc tra|hau kiem/;

/** What an inspection looks at: the reports of those that it visits are no duty of this plan. */
function isInspected(item: Item, { items }: Plan): boolean {
  if (
    /^(?:\S+ ){0,3}(?:kiem tra|thanh tra|giam sat)\s.*(?:viec|che do|cong tac) .*bao cao/.test(
      plainText(item.text),
    )
  )
    return true;
  for (let at = item.parent; at !== null; at = items[at]?.parent ?? null) {
    const over = plainText(items[at]?.heading ?? items[at]?.text.slice(0, 160) ?? "");
    if (INSPECTION.test(over) && /noi dung|ho so|tai lieu|doi tuong/.test(over)) return true;
  }
  return false;
}
