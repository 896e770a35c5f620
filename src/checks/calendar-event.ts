import type { Location } from "../model/location.ts";
import type { Deadline, Plan } from "../model/plan.ts";
import type { Advice } from "../model/report.ts";
import type { Phrases } from "../model/rule.ts";
import { matchesOf } from "../text/matches.ts";
import { replacing } from "./advice.ts";
import type { Check } from "./context.ts";
import { writtenDay } from "./days.ts";
import { says } from "./phrases.ts";
import { finding, judged, notApplicable } from "./results.ts";
import { dayReplaced } from "./written-days.ts";

/** An event whose days the source fixes has them wherever the draft writes its window. */
export const calendarEvent: Check<"calendar-event"> = (plan, { event, match, from, to }, rule) => {
  const windows = plan.deadlines.filter(
    (deadline) => isWindowOf(deadline, plan, match) || isHalfRight(deadline, plan, match, [from, to]),
  );
  if (windows.length === 0) return notApplicable(rule, "not-named");
  const required = `${writtenDay(from)} - ${writtenDay(to)}`;
  const findings = windows
    .filter(({ date, until }) => date!.slice(-5) !== from || until!.slice(-5) !== to)
    .map(({ text, date, until, location }) => {
      const actual = `${writtenDay(date!.slice(-5))} - ${writtenDay(until!.slice(-5))}`;
      return finding(rule, "wrong-date", { event, actual, required }, location, {
        expected: required,
        actual,
        advice: windowReplaced(text, [date!.slice(-5), until!.slice(-5)], [from, to], location),
      });
    });
  return judged(rule, findings, windows.map(({ location }) => location).slice(0, 3));
};

type Window = readonly [from: string, to: string];

/** Both days of a window written as they should be, in the draft's own way of writing them. */
function windowReplaced(text: string, old: Window, now: Window, at: Location): Advice | null {
  const parts = [0, 1].map((side) =>
    old[side] === now[side] ? null : dayReplaced(text, old[side]!, now[side]!, at),
  );
  const edits = parts.filter((part) => part?.kind === "replace");
  if (edits.length < old.filter((day, side) => day !== now[side]).length) return null;
  // The last first: the right day of one may be the wrong day of the other.
  const right = edits.reduceRight((said, { edit }) => said.replace(edit.old, edit.now), text);
  return replacing(text, text, right, at);
}

function isWindowOf(deadline: Deadline, plan: Plan, match: Phrases): boolean {
  if (!isDayOfYear(deadline.date) || !isDayOfYear(deadline.until)) return false;
  const words = around(deadline, plan);
  if (says(words, match)) return true;
  // `Tháng hành động` alone is the one that the plan names in full elsewhere.
  const isShort =
    says(words, { ...match, any: [] }) && !/tháng hành động\s+(?:vì|về|phòng|quốc)/i.test(words);
  return isShort && [...plan.items, ...plan.preamble].some(({ text }) => says(text, match));
}

/** A campaign that shares one of its two days with the event that the plan names is that event. */
const isHalfRight = (deadline: Deadline, plan: Plan, match: Phrases, [from, to]: readonly [string, string]) =>
  isDayOfYear(deadline.date) &&
  isDayOfYear(deadline.until) &&
  (deadline.date!.slice(-5) === from) !== (deadline.until!.slice(-5) === to) &&
  /chiến dịch|cao điểm/i.test(around(deadline, plan)) &&
  [...plan.items, ...plan.preamble].some(({ text }) => says(text, match));

const isDayOfYear = (date: string | null) =>
  date !== null && /\d{2}-\d{2}$/.test(date) && !/^\d{4}-\d{2}$/.test(date);

const OTHER_EVENT = /tháng hành động|tuần lễ|chiến dịch|đợt cao điểm/gi;

const OTHER_GATHERING = /hội thi|cuộc thi|hội chợ|phiên chợ|hội nghị|hội thảo|tập huấn|ngày hội/i;

/** The words that name the event of a window: what stands before it since the last event, else what follows it. */
function around({ text, location }: Deadline, plan: Plan): string {
  const host = [...plan.items, ...plan.preamble].find(
    (item) => item.text.includes(text) && item.location.section === location.section,
  );
  const whole = host?.text ?? location.quote;
  const at = whole.indexOf(text);
  if (at < 0) return whole;
  const before = whole.slice(0, at + text.length);
  // A contest or a fair in a sentence of its own is none of the months named before it.
  const own = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("; ")) + 1);
  if (OTHER_GATHERING.test(own) && !/tháng hành động/i.test(own)) return own;
  const named = matchesOf(before, OTHER_EVENT)
    .filter(({ 0: word }) => /tháng/i.test(word))
    .at(-1);
  if (named) return before.slice(named.index, named.index + 200);
  return whole.slice(at, at + 240).split(/[;.]\s/)[0]!;
}
