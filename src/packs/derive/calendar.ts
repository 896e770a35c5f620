import { writtenDay } from "../../checks/days.ts";
import { says } from "../../checks/phrases.ts";
import type { Deadline } from "../../model/plan.ts";
import { plainText, syllables } from "../../text/tokens.ts";
import { isYearlyDay } from "./days.ts";
import { ruleOf, slug, type Derived, type Parent } from "./types.ts";

/** Months, weeks and campaigns whose days the parent fixes. The Action Month for gender equality has a rule of its own. */
export function calendarRules(parent: Parent): readonly Derived[] {
  const windows = parent.plan.deadlines.filter(
    ({ kind, date, until, invalid }) =>
      kind === "event" && !invalid && isYearlyDay(date) && isYearlyDay(until),
  );
  const named = new Map<string, { readonly name: string; readonly at: Deadline }>();
  for (const at of windows) {
    const name = eventOf(at, parent);
    if (name !== null && !named.has(plainText(name))) named.set(plainText(name), { name, at });
  }
  return [...named.values()].map(({ name, at }) => derived(name, at, parent));
}

/** The name that stands right before the days: `Tháng hành động vì trẻ em (từ 01/6 đến 30/6)`. */
function eventOf({ text, location }: Deadline, { plan }: Parent): string | null {
  const host = plan.items.find(
    (item) => item.location.section === location.section && item.text.includes(text),
  );
  const whole = host?.text ?? text;
  const first = /\d|\btừ\b/u.exec(text)?.index ?? 0;
  const before = whole.slice(0, whole.indexOf(text) + first);
  const name = /(Tháng hành động|Tuần lễ|Tháng cao điểm|Ngày hội)[^.;:()\d]*$/u
    .exec(before.replace(/[\s(,]+(từ|ngày)?\s*$/u, ""))?.[0]
    .split(/:|,(?! (?:chống|chữa|ngừa) )| (?:được|tổ chức|diễn ra|bắt đầu|vào|trong|nhân) /u)[0]!
    .trim();
  if (name === undefined || /bình đẳng giới|bạo lực trên cơ sở giới/iu.test(name)) return null;
  return syllables(name).length >= 5 ? name : null;
}

/** The rule of a source above on the same event. */
const ruleOn = (name: string, { above }: Parent): string | null =>
  above.packs
    .flatMap(({ rules }) => rules)
    .find((rule) => rule.check === "calendar-event" && says(name, rule.options.match))?.id ?? null;

function derived(name: string, { date, until, location }: Deadline, parent: Parent): Derived {
  const [from, to] = [date!, until!];
  const days = `${writtenDay(from)} - ${writtenDay(to)}`;
  const rule = ruleOf(
    parent,
    `event-${slug(name).slice(0, 40).replace(/-$/, "")}`,
    "calendar-event",
    location,
    {
      title: { vi: `${name}: ${days}`, en: `${name}: ${days}` },
      why: {
        vi: "Kế hoạch cấp trên ấn định thời gian; ghi khác thì hoạt động của địa phương lệch với đợt chung.",
        en: "The parent plan fixes these days; other days put a locality out of step.",
      },
      options: { event: { vi: name, en: name }, match: { all: [name], any: [], none: [] }, from, to },
      levels: parent.below,
      level: "error",
      refines: ruleOn(name, parent),
      suggestion: {
        vi: `từ ngày ${writtenDay(from)} đến ngày ${writtenDay(to)}`,
        en: `from ${writtenDay(from)} to ${writtenDay(to)}`,
      },
    },
  );
  const task = (first: string, last: string) => ({
    ...parent.setting,
    tasks: [`1. Tổ chức ${name} (từ ngày ${writtenDay(first)} đến ngày ${writtenDay(last)} hằng năm).`],
  });
  return {
    rule,
    said: location,
    examples: [
      { name: "đúng: như kế hoạch cấp trên", plan: task(from, to), finds: [] },
      { name: "sai: ngày khác", plan: task("02-03", "03-04"), finds: ["wrong-date"] },
    ],
  };
}
