import type { Frequency, Plan } from "../model/plan.ts";
import type { Milestone } from "../model/rule.ts";
import type { Bilingual } from "../model/text.ts";

/** First and last year the draft is made for; a draft without a period is made for its own year onward. */
export function yearsOf(plan: Plan): readonly [number | null, number | null] {
  if (plan.period) return plan.period;
  return [plan.issued ? Number(plan.issued.slice(0, 4)) : null, null];
}

/** `MỤC TIÊU GIAI ĐOẠN 2026 - 2030` in a plan made late in 2025: its targets begin with their own phase. */
function phaseOf({ sections, period }: Plan): number | null {
  const heading = sections.find(({ role }) => role === "objectives")?.heading ?? "";
  const from = Number(/giai\s+đoạn\s+(20\d{2})\s*[-–]\s*20\d{2}/i.exec(heading)?.[1]);
  return period !== null && from > period[0] && from <= period[1] ? from : null;
}

export const isOneYear = (plan: Plan): boolean => plan.period !== null && plan.period[0] === plan.period[1];

/** The milestones that this draft owes: those of its own years; a plan for one year owes the yearly ones, `oneYear` all. */
export function owed(milestones: readonly Milestone[], plan: Plan, oneYear = false): readonly Milestone[] {
  const [start, last] = yearsOf(plan);
  const first = phaseOf(plan) ?? start;
  return milestones.filter(({ byYear, fromYear, frequency }) => {
    if (fromYear !== null && first !== null && first < fromYear) return false;
    if (isOneYear(plan) && !oneYear) return frequency !== null;
    if (byYear === null) return true;
    return (first === null || byYear >= first) && (last === null || byYear <= last);
  });
}

/** How often in a year. */
export const TIMES: Readonly<Record<Frequency, number>> = {
  year: 1,
  "half-year": 2,
  quarter: 4,
  month: 12,
  week: 52,
};

const EVERY: Readonly<Record<Frequency, Bilingual>> = {
  year: { vi: "hằng năm", en: "every year" },
  "half-year": { vi: "6 tháng một lần", en: "every half-year" },
  quarter: { vi: "hằng quý", en: "every quarter" },
  month: { vi: "hằng tháng", en: "every month" },
  week: { vi: "hằng tuần", en: "every week" },
};

const COMPARATORS: Readonly<Record<string, Bilingual>> = {
  ">=": { vi: "ít nhất ", en: "at least " },
  ">": { vi: "trên ", en: "more than " },
  "<=": { vi: "không quá ", en: "at most " },
  "<": { vi: "dưới ", en: "less than " },
  "=": { vi: "", en: "" },
};

export const number = (value: number): Bilingual => ({
  vi: String(value).replace(".", ","),
  en: String(value),
});

type Amount = Pick<Milestone, "comparator" | "value" | "max" | "unit">;

export function amount({ comparator, value, max, unit }: Amount): Bilingual {
  const sign = COMPARATORS[comparator]!;
  const write = (language: "vi" | "en") => {
    const figures =
      max === null ? number(value)[language] : `${number(value)[language]}-${number(max)[language]}`;
    return `${sign[language]}${figures}${unit === "%" ? "%" : ` ${unit}`}`;
  };
  return { vi: write("vi"), en: write("en") };
}

export const every = (frequency: Frequency): Bilingual => EVERY[frequency];
export const byYear = (year: number): Bilingual => ({ vi: `đến năm ${year}`, en: `by ${year}` });
export const since = (year: number): Bilingual => ({ vi: `so với năm ${year}`, en: `compared with ${year}` });

/** A milestone in words. */
export function describe(milestone: Milestone): Bilingual {
  const parts = [
    amount(milestone),
    ...(milestone.frequency ? [every(milestone.frequency)] : []),
    ...(milestone.byYear === null ? [] : [byYear(milestone.byYear)]),
    ...(milestone.baselineYear === null ? [] : [since(milestone.baselineYear)]),
  ];
  return { vi: parts.map(({ vi }) => vi).join(", "), en: parts.map(({ en }) => en).join(", ") };
}

export const describeAll = (milestones: readonly Milestone[]): Bilingual => ({
  vi: milestones.map((milestone) => describe(milestone).vi).join("; "),
  en: milestones.map((milestone) => describe(milestone).en).join("; "),
});
