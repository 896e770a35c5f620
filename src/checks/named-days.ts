import type { Plan } from "../model/plan.ts";
import type { Finding } from "../model/report.ts";
import type { NamedDay, RuleOf } from "../model/rule.ts";
import { lowered } from "../text/letters.ts";
import { rememberingFor } from "../text/remember.ts";
import type { Check } from "./context.ts";
import { isDay, writtenDay } from "./days.ts";
import { finding, judged } from "./results.ts";
import { dayReplaced } from "./written-days.ts";

type Rule = RuleOf<"named-days">;

/** A day with a name of its own is given its own date: `Ngày Gia đình Việt Nam 28/6`. */
export const namedDays: Check<"named-days"> = (plan, { days }, rule) =>
  judged(rule, wrongDays(plan, days, rule));

const wrongDays = ({ preamble, items }: Plan, days: readonly NamedDay[], rule: Rule): readonly Finding[] =>
  [...preamble, ...items].flatMap(({ text, location }) => {
    const low = /\d/.test(text) ? lowered(text) : "";
    if (!low.includes("ngày")) return [];
    return namesOf(days).flatMap(({ event, names, day }) =>
      names
        .flatMap((name) => datesOf(low, name))
        .filter((found) => found !== day)
        .map((found) => {
          const [actual, required] = [writtenDay(found), writtenDay(day)];
          const facts = { event, actual, required };
          return finding(rule, "wrong-date", facts, location, {
            expected: required,
            actual,
            advice: dayReplaced(text, found, day, location),
          });
        }),
    );
  });

interface Named {
  readonly event: NamedDay["event"];
  readonly day: string;
  /** In lower case. */
  readonly names: readonly string[];
}

const namesOf = rememberingFor((days: readonly NamedDay[]): readonly Named[] =>
  days.map(({ event, also, day }) => ({ event, day, names: [event.vi, ...also].map(lowered) })),
);

const BEHIND =
  /\s*(?:\(\s*(?:ngày\s+)?|[-:]\s*)?(\d{1,2})(?:\s*[/.]\s*(\d{1,2})|\s*-\s*(\d{1,2})(?!\s*\/)|\s+tháng\s+(\d{1,2}))(?![\d%])/y;
const BEFORE = /(\d{1,2})\s*[/.]\s*(\d{1,2})\s*\(\s*$/;

/** The dates that stand right at a name, behind it or with the name in brackets; another day of the event is none. */
function datesOf(low: string, name: string): readonly string[] {
  const found: string[] = [];
  for (let at = low.indexOf(name); at >= 0; at = low.indexOf(name, at + 1)) {
    BEHIND.lastIndex = at + name.length;
    const date = BEHIND.exec(low) ?? BEFORE.exec(low.slice(Math.max(0, at - 20), at));
    const [, day, ...months] = date ?? [];
    const month = months.find((one) => one !== undefined);
    if (day === undefined || month === undefined || !isDay(Number(day), Number(month), null)) continue;
    found.push(`${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  }
  return found;
}
