import type { Plan } from "../../model/plan.ts";
import type { Finding } from "../../model/report.ts";
import type { RuleOf } from "../../model/rule.ts";
import { matchesOf } from "../../text/matches.ts";
import { finding } from "../results.ts";
import { gridsOf } from "../grid.ts";

const DAY = /(?<![\d/])\d{1,2}\/(?:\d{1,2}\/)?(20\d{2})(?![\d/])/g;
const SCHEDULE = /ngày|thời gian|thời hạn|tiến độ|hoàn thành|lịch/i;
const NO_SCHEDULE = /ban hành|văn bản|số, ký hiệu|sinh|cấp|quyết định|thành lập|hiện trạng|thực hiện từ/i;

/** A column of days in which one lies in a year before the plan. */
export function slipsInSchedules(plan: Plan, rule: RuleOf<"leftover-years">): readonly Finding[] {
  if (plan.period === null) return [];
  const first = Math.min(plan.period[0], Number(plan.issued?.slice(0, 4) ?? plan.period[0]));
  return gridsOf(plan).flatMap(([head, ...rows]) =>
    rows.flatMap(({ cells, item }) =>
      cells.flatMap((text, column) => {
        const title = head?.cells[column] ?? "";
        if (!SCHEDULE.test(title) || NO_SCHEDULE.test(title)) return [];
        const old = matchesOf(text, DAY).find(([, year]) => Number(year) < first);
        if (old === undefined) return [];
        const facts = { found: old[0], what: "year" as const, limit: String(first) };
        return [
          finding(rule, "leftover-year", facts, item.location, { expected: facts.limit, actual: old[0] }),
        ];
      }),
    ),
  );
}
