import { dayNumber, writtenDay } from "../../checks/days.ts";
import { inRound } from "../../checks/report-round.ts";
import type { Deadline } from "../../model/plan.ts";
import { plainText } from "../../text/tokens.ts";
import { isYearlyDay } from "./days.ts";
import { ruleOf, type Derived, type Parent } from "./types.ts";

/** What reaches the parent's desk by a day is collected strictly before it. */
export function cascadeRules(parent: Parent): readonly Derived[] {
  const { plan } = parent;
  const reports = plan.deadlines
    .map((deadline) => inRound(deadline, plan))
    .filter(
      ({ kind, date, invalid, relation }) =>
        kind === "report" &&
        isYearlyDay(date) &&
        !invalid &&
        (relation === "before" || relation === "by" || relation === "on"),
    );
  const rounds = [...new Set(reports.map(({ recurrence }) => recurrence))].filter(
    (recurrence) => recurrence !== "once" && recurrence !== "on-demand",
  );
  return rounds.flatMap((recurrence) => {
    const round = reports.filter((report) => report.recurrence === recurrence);
    const named = round.filter(({ from }) => from.some(isFromBelow));
    // Tiers climb: the earliest day is the one for those below.
    const first = [...(named.length > 0 ? named : round)].sort(
      (a, b) => dayNumber(a.date)! - dayNumber(b.date)!,
    )[0];
    return first ? [derived(first, recurrence as Round, parent)] : [];
  });
}

type Round = Exclude<Deadline["recurrence"], "once" | "on-demand">;

/** `Các cơ quan, đơn vị, địa phương`, `Ủy ban nhân dân các xã`. */
const isFromBelow = (name: string) =>
  /dia phuong|uy ban nhan dan cac|cap xa|cap huyen|cac xa|cac cap/.test(plainText(name));

function derived(report: Deadline, recurrence: Round, parent: Parent): Derived {
  const date = report.date!;
  const inclusive = report.relation !== "before";
  const desks = desksOf(report, parent);
  const day = writtenDay(date);
  const rule = ruleOf(
    parent,
    recurrence === "year" ? "report-day" : `report-day-${recurrence}`,
    "report-cascade",
    report.location,
    {
      title: {
        vi: `Báo cáo đến ${desks[0] ?? "cấp trên"} trước ngày ${day}`,
        en: `Reports reach ${desks[0] ?? "the level above"} before ${day}`,
      },
      why: {
        vi: "Việc thu thập ở cấp dưới phải xong trước ngày báo cáo đến cấp trên, nếu không thì không kịp tổng hợp.",
        en: "What is sent up must have been collected before the day on which it arrives.",
      },
      options: { before: date, inclusive, recurrence, of: desks },
      levels: parent.plan.issuer?.level === "province" ? [...parent.below, "department"] : parent.below,
      level: "error",
      suggestion: { vi: `trước ngày ${day}`, en: `before ${day}` },
    },
  );
  const line = (text: string) => [
    `Các cơ quan, đơn vị, thôn, bản báo cáo Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội) ${text}.`,
  ];
  const round = ROUNDS[recurrence];
  return {
    rule,
    said: report.location,
    examples: [
      {
        name: "đúng: thu trước nửa tháng",
        plan: { ...parent.setting, reporting: line(`trước ngày ${shifted(date, -15)} ${round}`) },
        finds: [],
      },
      {
        name: "sai: thu sau ngày cấp trên hẹn",
        plan: { ...parent.setting, reporting: line(`trước ngày ${shifted(date, 5)} ${round}`) },
        finds: ["deadline-too-late"],
      },
    ],
  };
}

const ROUNDS: Readonly<Record<Round, string>> = {
  year: "hằng năm",
  "half-year": "(định kỳ 6 tháng)",
  quarter: "hằng quý",
  month: "hằng tháng",
  week: "hằng tuần",
};

/** The channel first; bodies that are gone also under the names of today. */
function desksOf({ via, to }: Deadline, { above }: Parent): readonly string[] {
  const named = [...(via === null ? [] : [via]), ...to];
  return [
    ...new Set([
      ...named,
      ...named.flatMap((name) =>
        above.lexicon
          .successors(name)
          .slice(0, 1)
          .map((next) => next.name),
      ),
    ]),
  ];
}

const shifted = (date: string, days: number): string => {
  const moved = new Date(Date.parse(`2027-${date}`) + days * 86_400_000).toISOString();
  return `${moved.slice(8, 10)}/${moved.slice(5, 7)}`;
};
