import type { Item, Plan } from "../../model/plan.ts";
import type { Finding } from "../../model/report.ts";
import type { RuleOf } from "../../model/rule.ts";
import { matchesOf } from "../../text/matches.ts";
import { plainText, syllables } from "../../text/tokens.ts";
import { isOneYear } from "../milestones.ts";
import { LOOKING_BACK } from "../programme-period.ts";
import { finding } from "../results.ts";

type Rule = RuleOf<"leftover-years">;

const YEAR = /năm\s+(20\d{2})(?!\s*[-–]\s*20)/gi;
/** What has a year of its own in a plan for one year: an event of the calendar, the plan itself. */
const EVENT =
  /(?:thang hanh dong|thang cao diem|tuan le|ngay (?:quoc te|viet nam|gia dinh)|chu de|le phat dong|hoat dong huong ung)\b.*$/;
const OWN = /(?:tren day la|ban hanh|thuc hien|noi dung) ke hoach(?: (?!so\b)\S+)*$/;
/** So many last syllables of the title name the plan. */
const NAME_LENGTH = 4;
/** A name stands close before its year. */
const CLAUSE_LENGTH = 300;
const SUMS_UP = /tong ket|so ket|quyet toan/;

/** The title, an event with a name, or the plan's own name with another year than the plan's. */
export function namedYears(plan: Plan, rule: Rule): readonly Finding[] {
  if (!isOneYear(plan)) return [];
  const year = plan.period![0];
  const issued = plan.issued === null ? year : Number(plan.issued.slice(0, 4));
  const title = plan.title ?? "";
  if (year < issued && !SUMS_UP.test(plainText(title)))
    return [tell(rule, String(year), String(issued), plan.titleLocation)];
  const name = nameOf(title);
  return [...plan.preamble, ...plan.items]
    .filter(({ role }) => role !== "annex")
    .flatMap((item) =>
      yearsIn(item, name)
        .filter((found) => found < year)
        .slice(0, 1)
        .map((found) => tell(rule, `năm ${found}`, String(year), item.location)),
    );
}

const tell = (rule: Rule, found: string, limit: string, at: Item["location"]): Finding =>
  finding(rule, "leftover-year", { found, what: "year", limit }, at, { expected: limit, actual: found });

/** The last syllables of the title before its year. */
const nameOf = (title: string): string => {
  const year = matchesOf(title, YEAR).at(-1);
  return year ? syllables(title.slice(0, year.index)).slice(-NAME_LENGTH).join(" ") : "";
};

/** The years that stand behind the plan's own name or an event's, in a clause that does not look back. */
const yearsIn = ({ text }: Item, name: string): readonly number[] =>
  matchesOf(text, YEAR).flatMap(({ index, 1: year }) => {
    const clause = /[^.;]*$/.exec(text.slice(Math.max(0, index - CLAUSE_LENGTH), index))![0];
    const plain = plainText(clause);
    const isNamed =
      (name.split(" ").length === NAME_LENGTH && plain.endsWith(name)) ||
      EVENT.test(plain) ||
      OWN.test(plain);
    return isNamed && !LOOKING_BACK.test(plain) && !/\d\s*\/\s*[A-ZĐ]/.test(clause) ? [Number(year)] : [];
  });
