import type { Tools } from "./tools.ts";
import type { Item, Quantity, Target } from "../model/plan.ts";
import { lowered, singleSpaced } from "../text/letters.ts";
import { type Span, within } from "./citations.ts";
import { commitmentsIn } from "./commits.ts";
import { boundaries, grouped, type Milestone, milestones } from "./milestones.ts";
import type { LeadIn } from "./lead-in.ts";
import { type Amount, amountsOf } from "../language/amounts.ts";
import { commitmentOf } from "../language/commitment.ts";
import { frequencyIn } from "../language/rhythm.ts";
import { measuresItsSubject } from "./same-subject.ts";
import { sentencesOf } from "./sentences.ts";
import { baselineIn, milestonesIn, type YearPhrase } from "../language/years.ts";

const quantityOf = ({ amount, year }: Milestone, lead: LeadIn): Quantity => ({
  comparator: amount.comparator,
  value: amount.value,
  max: amount.max,
  unit: amount.unit,
  byYear: year ?? lead.year,
});

/** Words at the head of a sentence hold for what follows a semicolon too. */
const carriedOn = (
  low: string,
  lead: LeadIn,
  years: readonly YearPhrase[],
  amounts: readonly Amount[],
): LeadIn => {
  const head = low.slice(0, amounts[0]?.start ?? low.length);
  const year = years.find((y) => y.end <= head.length);
  const opening = /^\s*(?:[A-Za-zÀ-ỿ]+\s+){0,2}(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng)/.exec(head);
  return {
    year: year?.year ?? lead.year,
    frequency: opening ? frequencyIn(opening[0]) : lead.frequency,
    modality: commitmentOf(head).modality ?? lead.modality,
  };
};

/** Words of a sentence that measures something, even where its number is missing. */
const indicator =
  /tỷ\s+lệ|tỉ\s+lệ|số\s+lượng|mức\s+độ|chỉ\s+số|(?<![A-Za-zÀ-ỿ])(?:đạt|tăng(?!\s+cường)|giảm|được|áp\s+dụng|không\s+có|có)(?![A-Za-zÀ-ỿ])/;
const opensYearly = /^\s*(?:[A-Za-zÀ-ỿ]+\s+){0,2}(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng)/;

/** `Năm 2030` alone is the head of a column that a copy put on its own line. */
const FEWEST_WORDS = 5;

/** An objective that says what and until when or how often, but not how much. */
const promisesWithoutNumber = (
  item: Item,
  low: string,
  years: readonly YearPhrase[],
  lead: LeadIn,
): boolean => {
  if (item.role !== "objectives" || item.heading === item.text || /:\s*$/.test(low)) return false;
  if (low.trim().split(/\s+/).length < FEWEST_WORDS) return false;
  const introduced =
    item.label !== null && (lead.year !== null || lead.frequency !== null) && indicator.test(low);
  return commitmentOf(low).modality === "aspired" || years.length > 0 || opensYearly.test(low) || introduced;
};

/** Outside the objectives only a number, or a word for one beside a comparison, makes a commitment. */
const measures = /\d|ít nhất|tối thiểu|tối đa|không quá|không dưới|mỗi|trên|hơn/i;

/** `45% số hộ (năm 2025: 38,5%)`: where one stood before the plan began, and when. */
const stoodIn = (low: string, since: number | null): (Span & { readonly year: number }) | null => {
  const found = since === null || !low.includes("(") ? null : stoodAt.exec(low);
  const year = Number(found?.[1]);
  return found && year < since! ? { start: found.index, end: found.index + found[0].length, year } : null;
};
const stoodAt =
  /\((?:[A-Za-zÀ-ỿ]+\s+){0,4}?năm\s+(20\d{2})\s*(?::|là|đạt|có|-)?\s*\d[\d.,]*\s*%?[^()]{0,20}\)/;

/** The targets that one item states, in text order. */
export const targetsIn = (
  item: Item,
  inherited: LeadIn,
  { lexicon, citationsIn }: Tools,
  since: number | null = null,
): Target[] => {
  if (item.heading === item.text && !/\d\s?%/.test(item.text)) return [];
  if (item.role !== "objectives" && !measures.test(item.text)) return [];
  const cited = citationsIn(item.text);
  let carried = inherited;
  const found = sentencesOf(item.text).flatMap((sentence) => {
    const lead = sentence.goesOn ? carried : inherited;
    const text = item.text.slice(sentence.start, sentence.end);
    const low = lowered(text);
    const before = stoodIn(low, since);
    const spans = [
      ...cited.map((s) => ({ start: s.start - sentence.start, end: s.end - sentence.start })),
      ...(before ? [before] : []),
    ];
    const own = frequencyIn(text);
    const years = milestonesIn(text, spans);
    const amounts = commitmentsIn(
      text,
      amountsOf(text).filter((amount) => !within(spans, amount.start)),
      own ?? lead.frequency,
      item.role,
    );
    carried = carriedOn(low, lead, years, amounts);
    const groups = grouped(
      low,
      milestones(amounts, years, low).filter(
        // Outside the objectives a number of a year before the plan is how things stood.
        ({ year }) => item.role === "objectives" || year === null || since === null || year >= since,
      ),
    );
    if (groups.length === 0 && !promisesWithoutNumber(item, low, years, lead)) return [];
    const cuts = [0, ...boundaries(low, groups), text.length];
    const said = commitmentOf(text);
    const shared = {
      ...said,
      modality: said.modality ?? lead.modality,
      origin: "text" as const,
      owners: [],
      uncertain: item.uncertain,
      location: item.location,
    };
    return (groups.length > 0 ? groups : [[]]).map((group, i): Found => {
      const part =
        groups.length > 1 ? text.slice(cuts[i], cuts[i + 1]).replace(/^[\s,;]+(?:và\s)?/, "") : text;
      const target: Target = {
        text: singleSpaced(part),
        quantities: group.map((m) => quantityOf(m, lead)),
        approximate: group.some((m) => m.amount.approximate),
        change: group.map((m) => m.amount.change).find((c) => c !== null) ?? null,
        frequency: frequencyIn(part) ?? own ?? lead.frequency,
        baselineYear:
          baselineIn(part) ?? (groups.length < 2 ? (baselineIn(text) ?? before?.year ?? null) : null),
        ...shared,
        binds: [
          ...new Set(
            lexicon
              .find(part)
              .filter((h) => !within(spans, h.start))
              .map((h) => h.name),
          ),
        ],
      };
      const rest = group.length > 0 ? low.slice(group.at(-1)!.amount.end, cuts[i + 1]).trim() : "";
      return { target, rest, goesOn: i === 0 && sentence.goesOn };
    });
  });
  return found.reduce<Found[]>(joined, []).map(({ target }) => target);
};

/** A target with the words behind its last number, which say what is counted. */
interface Found {
  readonly target: Target;
  readonly rest: string;
  readonly goesOn: boolean;
}

/** A part of a sentence that says itself what it measures. */
const namesIndicator = /(?:tỷ|tỉ)\s+(?:lệ|số|suất|trọng)\s/;

/** `đến năm 2028: 75% thôn; đến năm 2030: 100% thôn có tổ`: milestones of one indicator, parted by semicolons. */
const joined = (all: Found[], next: Found): Found[] => {
  const last = all.at(-1);
  const before = last?.target.quantities.at(-1);
  const after = next.target.quantities[0];
  if (!last || !next.goesOn || !before || !after) {
    all.push(next);
    return all;
  }
  if (before.unit !== "%" && measuresItsSubject(lowered(next.target.text))) return asOne(all, last, next);
  const pointsBack = /(?:tỷ\s+lệ|tỉ\s+lệ|con\s+số|chỉ\s+tiêu|mức)\s+(?:này|trên|đó)/.test(
    lowered(next.target.text),
  );
  const sameThing =
    before.unit === after.unit &&
    (pointsBack || !namesIndicator.test(lowered(next.target.text))) &&
    (pointsBack || last.rest.startsWith(next.rest) || next.rest.startsWith(last.rest));
  const otherYear = before.byYear !== null && after.byYear !== null && before.byYear !== after.byYear;
  if (!sameThing || !otherYear) {
    all.push(next);
    return all;
  }
  return asOne(all, last, next);
};

/** Two parts as one target. */
const asOne = (all: Found[], last: Found, next: Found): Found[] => {
  const target: Target = {
    ...last.target,
    text: `${last.target.text}; ${next.target.text}`,
    quantities: [...last.target.quantities, ...next.target.quantities],
  };
  all[all.length - 1] = { ...next, target };
  return all;
};
