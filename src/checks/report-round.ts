import type { Deadline, Plan } from "../model/plan.ts";
import { isOneYear } from "./milestones.ts";

/** A plan for one year writes its yearly report with the year, and once: `kết quả trước ngày 05/12/2026`. */
export function inRound(report: Deadline, plan: Plan): Deadline {
  const { date, recurrence, location } = report;
  const day = /^(?:(\d{4})-)?(\d{2}-\d{2})$/.exec(date ?? "");
  if (!day || !isOneYear(plan) || (day[1] !== undefined && Number(day[1]) !== plan.period![0])) return report;
  const isYearly = recurrence === "once" && /kết quả|cả năm|báo cáo năm/i.test(location.quote);
  return { ...report, date: day[2]!, recurrence: isYearly ? "year" : recurrence };
}
