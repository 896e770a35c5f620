import type { LawEntry, Records } from "../lexicon/index.ts";
import { isCitation } from "../lexicon/index.ts";
import type { Location } from "../model/location.ts";
import type { Plan } from "../model/plan.ts";
import { plainText } from "../text/tokens.ts";
import { citationsOf } from "./citations.ts";
import type { Check, CheckContext } from "./context.ts";
import { citedDay } from "./days.ts";
import { LEVELS } from "./programmes.ts";
import { finding, judged, notApplicable, review } from "./results.ts";

/** A law that the draft names, and the words in which it does. */
interface Cited {
  readonly law: LawEntry;
  readonly written: string;
  readonly location: Location;
}

/** No law, decree or circular is cited as in force that another had replaced before the day of the draft. */
export const supersededLaw: Check<"superseded-law"> = (plan, _, rule, context) => {
  const cited = lawsCited(context);
  if (cited.length === 0) return notApplicable(rule, "nothing-to-check");
  const old = cited.filter(({ law }) => law.replacedBy.length > 0);
  if (plan.days === null && old.length > 0)
    return review(rule, "unknown-day", old[0]!.law.number, old.map(({ location }) => location).slice(0, 3));
  const { days } = plan;
  const records = context.lexicon.records();
  const changed = old.flatMap((one) => {
    const change = days === null ? null : records.supersession(one.law, days);
    return change === null ? [] : [{ ...one, change }];
  });
  const sure = changed.filter(({ change }) => change.sure);
  const first = sure.filter(({ law }, index) => sure.findIndex((other) => other.law === law) === index);
  const findings = first.map(({ law, written, location, change }) => {
    const { successor, since, confidence } = change;
    return finding(
      rule,
      "superseded-law",
      { cited: written, successor: inFull(successor), since },
      location,
      {
        level: LEVELS[confidence],
        confidence,
        expected: successor.number,
        suggestion: { vi: inFull(successor), en: inFull(successor) },
        actual: written,
        related: sure
          .filter((one) => one.law === law && one.location !== location)
          .map((one) => one.location),
        source: { document: successor.number, clause: `Hiệu lực từ ngày ${citedDay(since)}` },
      },
    );
  });
  const open = changed.filter(({ change }) => !change.sure);
  if (findings.length === 0 && open.length > 0)
    return review(rule, "transition", open[0]!.law.number, open.map(({ location }) => location).slice(0, 3));
  return judged(rule, findings, cited.map(({ location }) => location).slice(0, 3));
};

/** `Luật Ngân sách nhà nước số 89/2025/QH15 ngày 25/6/2025`. */
const inFull = ({ name, number, issued }: LawEntry): string =>
  `${name} số ${number}${issued === null ? "" : ` ngày ${citedDay(issued)}`}`;

function lawsCited(context: CheckContext): readonly Cited[] {
  const { plan, lexicon } = context;
  const records = lexicon.records();
  const numbered = context.once(citationsOf).flatMap(({ number, text, start, location }) => {
    const law = records.law(number);
    return law === null || isAside(text, start) ? [] : [{ law, written: number, location }];
  });
  return [...numbered, ...textsOf(plan).flatMap(({ text, location }) => named(text, location, records))];
}

const textsOf = ({ preamble, items }: Plan) =>
  [...preamble, ...items].filter(({ role, text }) => role !== "annex" && LAW.test(text));
const LAW = /luật|pháp lệnh/iu;

/** Named with its day or its year: the name alone is the law of today. */
function named(text: string, location: Location, records: Records): readonly Cited[] {
  return records.lawsNamed(text).flatMap(({ entries, start, end }) => {
    const when = WHEN.exec(text.slice(end, end + 60));
    if (when === null || isAside(text, start) || /sửa đổi[^;.]*của\s*$/iu.test(text.slice(0, start)))
      return [];
    const [written, day, month, year, bare] = when;
    const issued = day ? `${year}-${month!.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
    const law = entries.find((entry) =>
      issued === null ? entry.issued?.startsWith(bare!) : entry.issued === issued,
    );
    return law ? [{ law, written: text.slice(start, end + written.length), location }] : [];
  });
}
const WHEN =
  /^\s*,?\s*\(?(?:ngày\s*(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})|năm\s+(\d{4}))\)?/u;

/** In the title of another document, or as what was replaced, amended or is summed up: nothing that is relied on. */
const isAside = (text: string, start: number): boolean => {
  const sentence = text.slice(
    Math.max(text.lastIndexOf(". ", start), text.lastIndexOf(";", start)) + 1,
    start,
  );
  const behind = text.slice(start, start + 160).split(/[;.]\s/)[0]!;
  return (
    isCitation(text, start) ||
    BEFORE.test(plainText(sentence)) ||
    BEHIND.test(plainText(behind).split(" ").slice(0, 24).join(" "))
  );
};
const BEFORE = /thay the|bai bo|sua doi|het hieu luc|truoc day|tong ket|so ket|nhin lai|ke thua|lich su/;
const BEHIND = /het hieu luc|duoc thay the|bi thay the|truoc day|duoc sua doi/;
