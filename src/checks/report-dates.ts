import { plainText } from "../text/tokens.ts";
import type { Check } from "./context.ts";
import { finding, judged, notApplicable, pass } from "./results.ts";
import { asksForReport } from "./section.ts";

/** Reports that are asked for regularly have at least one day in the plan. */
export const reportDates: Check<"report-dates"> = (plan, _, rule) => {
  const reports = plan.deadlines.filter(({ kind }) => kind === "report");
  const dated = reports.filter(({ date, invalid, offset }) => date !== null || invalid || offset !== null);
  if (dated.length > 0) return pass(rule, dated.map(({ location }) => location).slice(0, 3));
  const asked = plan.items.find(({ role, text }) => role !== "annex" && isPeriodic(text));
  const open = reports.find(({ recurrence }) => recurrence !== "on-demand")?.location ?? asked?.location;
  if (!open) return notApplicable(rule, "nothing-to-check");
  return judged(rule, [finding(rule, "missing-deadline", { quote: open.quote }, open)]);
};

/** A report to be made when something happens is not a regular one. */
const isPeriodic = (text: string) =>
  text
    .split(/[.;]\s/)
    .map(plainText)
    .some((part) => asksForReport(part) && !/kip thoi|dot xuat|vuong mac|phat sinh|neu co/.test(part));
