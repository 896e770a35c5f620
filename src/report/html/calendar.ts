import type { Location } from "../../model/location.ts";
import type { Deadline } from "../../model/plan.ts";
import type { Language } from "../../model/text.ts";
import { dateEn, dateVi } from "../messages/dates.ts";
import { orderOf } from "../place.ts";
import { quoteLink, type FileContext, type Numbered } from "./context.ts";
import { markup, type Html } from "./template.ts";

/** The page of the calendar on which a deadline stands: a month, or one of the lists after the months. */
type Sheet = number | "monthly" | "byYear" | "byEvent" | "noDate";

const sheetOf = ({ date, offset, recurrence }: Deadline): Sheet => {
  if (date === null) {
    if (offset) return "byEvent";
    return recurrence === "month" || recurrence === "quarter" || recurrence === "week" ? "monthly" : "noDate";
  }
  if (date.startsWith("---")) return "monthly";
  const month = /^(?:--|(?:\d{4}|Y\+1)-)?(\d{2})(?:-\d{2})?$/.exec(date)?.[1];
  return month !== undefined && Number(month) >= 1 && Number(month) <= 12 ? Number(month) : "byYear";
};

/** The day of a deadline in short. */
export const deadlineDay = ({ date, until, offset }: Deadline, lang: Language): string => {
  const say = lang === "vi" ? dateVi : dateEn;
  if (date === null) return offset ? `${String(offset.n)}…` : "–";
  const day = date.replace(/^---/, "");
  return until ? `${say(day)} – ${say(until)}` : say(day);
};

const dayOf = ({ date }: Deadline): number => Number(/(\d{2})$/.exec(date ?? "")?.[1] ?? 0);

const placeKey = (location: Location): string => orderOf(location).join(" ");

/** The first finding about days at each place. */
const wrongDays = (findings: readonly Numbered[]): ReadonlyMap<string, Numbered> => {
  const wrong = new Map<string, Numbered>();
  for (const one of findings) {
    const key = placeKey(one.finding.location);
    if (/deadline|date/.test(one.finding.kind) && !wrong.has(key)) wrong.set(key, one);
  }
  return wrong;
};

const entry = (deadline: Deadline, wrong: Numbered | undefined, context: FileContext): Html => {
  const { page, lang } = context;
  const ways = [deadline.from.join(", "), deadline.via ?? "", deadline.to.join(", ")].filter(Boolean);
  return markup`<li>
    <b class="day">${deadlineDay(deadline, lang)}</b> ${page.kinds[deadline.kind]},
    ${page.recurrences[deadline.recurrence]}
    ${wrong ? markup`<a class="ref ${wrong.finding.level}" href="#${wrong.id}">${wrong.number}</a> <span class="badge fail">${page.late}</span>` : null}
    ${ways.length > 0 ? markup`<br /><span class="ways">${ways.join(" → ")}</span>` : null} <br /><span
      class="small"
      >${quoteLink({ ...deadline.location, quote: deadline.text }, context, 110)}</span
    >
  </li> `;
};

/** The plan's days month by month, then those that no month holds. */
export const calendar = (context: FileContext): Html => {
  const { page, file, findings } = context;
  const deadlines = file.plan?.deadlines ?? [];
  if (deadlines.length === 0) return markup`<p class="hint">${page.noDeadlines}</p>`;
  const wrong = wrongDays(findings);
  const sheet = (which: Sheet, name: string): Html | null => {
    const own = deadlines.filter((one) => sheetOf(one) === which).toSorted((a, b) => dayOf(a) - dayOf(b));
    return own.length === 0
      ? null
      : markup`<section class="sheet">
          <h3>${name}</h3>
          <ol>
            ${own.map((one) => entry(one, wrong.get(placeKey(one.location)), context))}
          </ol>
        </section> `;
  };
  return markup`<div class="months">
    ${page.months.map((name, i) => sheet(i + 1, name))}${[
      sheet("monthly", page.monthly),
      sheet("byYear", page.byYear),
      sheet("byEvent", page.byEvent),
      sheet("noDate", page.noDate),
    ]}
  </div>`;
};
