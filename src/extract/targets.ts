import type { Tools } from "./tools.ts";
import type { Frequency, Item, Quantity, Target } from "../model/plan.ts";
import { lowered, singleSpaced } from "../text/letters.ts";
import { type Span, within } from "./citations.ts";
import type { LeadIn } from "./lead-in.ts";
import { type Amount, amountsOf } from "../language/amounts.ts";
import { commitmentOf } from "../language/commitment.ts";
import { frequencyIn } from "../language/rhythm.ts";
import { sentencesOf } from "./sentences.ts";
import { baselineIn, milestonesIn, type YearPhrase } from "../language/years.ts";

interface Milestone {
  readonly amount: Amount;
  readonly year: number | null;
}

const past =
  /(?<![A-Za-zÀ-ỿ])đã\s+(?:đạt|tổ\s+chức|có|triển\s+khai|thực\s+hiện|xây\s+dựng|hoàn\s+thành|giảm|tăng|cấp|ban\s+hành)[^,;]{0,60}$/;
const action =
  /(?<![A-Za-zÀ-ỿ])(?:tổ\s+chức|xây\s+dựng|thành\s+lập|duy\s+trì|ra\s+mắt|sản\s+xuất|đăng|phát|phát\s+sóng|biên\s+soạn|in|cấp\s+phát|mở|thực\s+hiện|nhân\s+rộng|đạt|có|hỗ\s+trợ|đào\s+tạo|tập\s+huấn|bồi\s+dưỡng|phấn\s+đấu|triển\s+khai|hoàn\s+thành|phấn\s+đấu\s+có|(?:kiểm\s+tra|hậu\s+kiểm)(?:,\s+(?:hậu\s+kiểm|giám\s+sát))?|khảo\s+sát|tuyên\s+dương|dựng|đầu\s+tư|lắp\s+đặt|trồng|trao|tặng|vận\s+động|huy\s+động|hướng\s+dẫn|phát\s+thanh|số\s+hóa|thu\s+hút|tuyển|cải\s+tạo|nâng\s+cấp|sửa\s+chữa|xúc\s+tiến|tiếp\s+nhận|khám|tư\s+vấn|trang\s+bị|vẽ|in\s+ấn|giới\s+thiệu)\s+(?:\d+\s+(?:ngày|giờ)\s+)?(?:[A-Za-zÀ-ỿ]+\s+){0,5}$/;
/** `Tập huấn cho cán bộ cấp xã: 03 lớp`. */
const planned =
  /^\s*(?:tập\s+huấn|tổ\s+chức|mở|xây\s+dựng|thành\s+lập|biên\s+soạn|sản\s+xuất)\s[^;:]{2,160}:\s*$/;
const money = /đồng$/;

// So far back words can still belong to a number; a sentence without an end must not be read again for each.
const wordsBefore = (low: string, it: Amount): string => low.slice(Math.max(0, it.start - 240), it.start);

/** A number is a commitment when the words compare it, repeat it, or an action stands before a counted thing. */
const commits = (low: string, it: Amount, frequency: Frequency | null, role: Item["role"]): boolean => {
  const before = wordsBefore(low, it);
  if (past.test(before)) return false;
  if (it.unit === "%") return true;
  if (role === "objectives" && it.change !== null) return true;
  if (role === "funding" || (money.test(it.unit) && role !== "objectives")) return false;
  if (/(?:mỗi|các|những|trong|với|gồm|theo|cả)\s*$/.test(before) && !it.compared) return false;
  if (it.compared && it.knownUnit) return true;
  if (it.compared) return role === "objectives" || frequency !== null;
  return (
    it.knownUnit &&
    (frequency !== null ||
      role === "objectives" ||
      action.test(before) ||
      planned.test(before) ||
      (!locates.test(before) && opensClause.test(before)) ||
      (/^0[1-9]/.test(low.slice(it.start, it.start + 2)) &&
        /[A-Za-zÀ-ỿ]\s+$|^\s+$/.test(before) &&
        !locates.test(before)))
  );
};

/** A count padded with a zero is one that somebody means to reach, but not in `trên địa bàn 03 xã`, `lập thành 02 bản`. */
const locates =
  /(?:bàn|thuộc|của|thành|làm|giữa|ở|cùng|nhận|gồm|có|là|còn|với|tại\s+các|trong(?:\s+đó)?)\s*$/;

/** `Treo 250 băng rôn`: one or two words that open a clause before a counted thing are what is to be done. */
const opensClause =
  /(?:^|[,;:])\s*(?!(?:tổng|gồm|trên|với|trong|tại|khoảng|các|theo|từ|cả|hơn|cho|trừ|toàn|hiện|đã|là|do|số|mục|điều|khoản|đến|mỗi|và|có|còn|nhóm|quy|thuộc|khu|chương|dự|nghị|quyết|kế|đề|luật|giữa|ngoài|riêng|địa|phần|xã|thôn|hiện)(?![A-Za-zÀ-ỿ]))[A-Za-zÀ-ỿ]+(?:\s+[A-Za-zÀ-ỿ]+)?\s+$/;

/** `Hậu kiểm 120 cơ sở, 45 doanh nghiệp`: what a comma adds to a commitment is one too. */
const goesOnCounting = /^\s*(?:[A-Za-zÀ-ỿ]+\s+){0,5}?(?:[A-Za-zÀ-ỿ]+,|và|,)\s+$/;

const commitmentsIn = (
  low: string,
  all: readonly Amount[],
  frequency: Frequency | null,
  role: Item["role"],
): Amount[] =>
  all.reduce<Amount[]>((found, it) => {
    if (it.unit !== "%" && (qualifies.test(wordsBefore(low, it)) || isThreshold(low, it))) return found;
    if (isMakeUp(low, it, all)) return found;
    const last = found.at(-1);
    const listed =
      last !== undefined &&
      it.knownUnit &&
      last.unit !== "%" &&
      !money.test(it.unit) &&
      role !== "funding" &&
      goesOnCounting.test(low.slice(last.end, it.start));
    if (listed || commits(low, it, frequency, role)) found.push(it);
    return found;
  }, []);

/** `nhóm từ 30 hộ trở lên`: from where on somebody belongs to a group. */
const isThreshold = (low: string, it: Amount): boolean =>
  it.comparator === ">=" &&
  /^[^,;.]{0,25}?trở\s+lên/.test(low.slice(it.end)) &&
  /[A-Za-zÀ-ỿ]\s+từ\s+$/.test(wordsBefore(low, it)) &&
  !/(?:đạt|có|tăng|giảm|còn|là|chiếm|được|lên|mức|tổ\s+chức|xây\s+dựng|thành\s+lập|mở)\s+từ\s+$/.test(
    wordsBefore(low, it),
  );

/** `900 MW (gồm 05 dự án …; 03 dự án …)`: a bracket behind a number tells what it is made of, unless it names years. */
const isMakeUp = (low: string, it: Amount, all: readonly Amount[]): boolean => {
  const near = wordsBefore(low, it);
  const bracket = near.lastIndexOf("(");
  if (bracket < 0 || near.includes(")", bracket)) return false;
  const open = it.start - near.length + bracket;
  const whole = all.filter((one) => one.end <= open).at(-1);
  if (!whole || low.slice(whole.end, open).length > 60) return false;
  const opened = low.slice(open + 1, it.start);
  return /^\s*(?:bao\s+)?gồm|^\s*trong\s+đó/.test(opened) || (whole.unit !== it.unit && it.unit !== "%");
};

const ownYear = /^\s*(?::|là|đạt|ít\s+nhất|tối\s+thiểu|trên|khoảng|\s)+$/;

/** Each amount takes the year before it, or, where the sentence names its years behind the amounts, the year after it. */
const milestones = (amounts: readonly Amount[], years: readonly YearPhrase[], low: string): Milestone[] => {
  const leading = years[0] !== undefined && amounts[0] !== undefined && years[0].start < amounts[0].start;
  const dated = amounts.map((amount, i) => {
    const next = amounts[i + 1]?.start ?? low.length;
    const between = years.filter((y) => y.start >= (amounts[i - 1]?.end ?? 0) && y.end <= amount.start);
    const after = years.find((y) => y.start >= amount.end && y.start < next);
    const before = years.filter((y) => y.end <= amount.start).at(-1);
    const adjacent =
      after && /^\s*(?:\(|vào|trong|,)?\s*$/.test(low.slice(amount.end, after.start)) ? after : undefined;
    // `(năm 2026: 60%, năm 2028: 75%)`: a year right before its value.
    const direct = before && ownYear.test(low.slice(before.end, amount.start)) ? before : undefined;
    const tight =
      after &&
      /^\s*$/.test(low.slice(amount.end, after.start)) &&
      /^(?:vào|trong)\s/.test(low.slice(after.start))
        ? after
        : undefined;
    // Of two years between two amounts the second belongs to the second.
    const second = i > 0 && between.length > 1 ? between.at(-1) : undefined;
    const chosen = leading ? before : (after ?? second ?? (years.length === 1 ? before : undefined));
    return { amount, year: (direct ?? tight ?? (adjacent && !leading ? adjacent : chosen))?.year ?? null };
  });
  // `dưới 10% (nội thành), 5% (ngoại thành) vào năm 2026`
  return dated.map((it, i) =>
    it.year === null && amounts[i + 1]?.listed ? { ...it, year: dated[i + 1]!.year } : it,
  );
};

/** The first two words after an amount: what it counts. Empty where the words go on to the next amount. */
const counted = (low: string, from: number, to: number): string => {
  const text = low.slice(from, to).replace(/^\s*(?:trở\s+lên|số|tổng\s+số|các|những)\s+/, " ");
  const found = /^\s*([A-Za-zÀ-ỿ]+)(?:\s+([A-Za-zÀ-ỿ]+))?/.exec(text);
  return !found || /^(?:và|đến|vào|trong|năm|trên|đối|so|hằng|hàng|mỗi|theo|tại|áp)$/.test(found[1]!)
    ? ""
    : found[0].trim();
};

/** `…, nâng tổng số câu lạc bộ lên …`: another thing is measured from here on. */
const newIndicator = /(?:nâng|tăng|giảm|đưa)\s+(?:tổng\s+số|tỷ\s+lệ|tỉ\s+lệ|số|mức)\s(?!này|trên|đó)/;

/** `đạt 80%, tăng 12% so với năm 2024`: the change says the same indicator another way. */
const saysAgain =
  /^[^,;.]{0,80},\s+(?:(?:bình\s+quân|trung\s+bình)\s+)?(?:(?:hằng|hàng|mỗi)\s+năm\s+)?(?:tăng|giảm|(?:xuống\s+)?còn)\s+(?:[A-Za-zÀ-ỿ]+\s+){0,3}$/;

/** Milestones of one indicator stay together; another counted thing is another target. */
const grouped = (low: string, all: readonly Milestone[]): Milestone[][] => {
  const groups: Milestone[][] = [];
  all.forEach((it, i) => {
    const last = groups.at(-1)?.at(-1);
    const noun = counted(low, it.amount.end, all[i + 1]?.amount.start ?? low.length);
    const lastNoun = last ? counted(low, last.amount.end, it.amount.start) : "";
    const sameThing =
      last !== undefined &&
      last.amount.unit === it.amount.unit &&
      (noun === "" || lastNoun === "" || noun === lastNoun);
    const otherYear = last !== undefined && it.year !== null && last.year !== it.year;
    if (last !== undefined && it.amount.listed && sameThing) {
      groups.at(-1)!.push(it);
      return;
    }
    const anew = last !== undefined && newIndicator.test(low.slice(last.amount.end, it.amount.start));
    const again = last !== undefined && saysAgain.test(low.slice(last.amount.end, it.amount.start));
    if (again || (sameThing && otherYear && !anew)) groups.at(-1)!.push(it);
    else groups.push([it]);
  });
  return groups;
};

/** Where one target of a sentence ends and the next begins: the last comma or `và` between their numbers. */
const boundaries = (low: string, groups: readonly Milestone[][]): number[] =>
  groups.slice(1).map((group, i) => {
    const from = groups[i]!.at(-1)!.amount.end;
    const to = group[0]!.amount.start;
    const cuts = [...low.slice(from, to).matchAll(/[,;:]\s|\svà\s/g)];
    return from + (cuts.at(-1)?.index ?? 0);
  });

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

/** An objective that says what and until when or how often, but not how much. */
const promisesWithoutNumber = (
  item: Item,
  low: string,
  years: readonly YearPhrase[],
  lead: LeadIn,
): boolean => {
  if (item.role !== "objectives" || item.heading === item.text || /:\s*$/.test(low)) return false;
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

/** `60% doanh nghiệp có từ 100 lao động trở lên`: the second number says which of them. */
const qualifies =
  /(?:\d\s?%|\d\/\d+|phần\s+[A-Za-zÀ-ỿ]+|nửa)\s+[^,;.]{2,60}\s(?:có|sử\s+dụng|quy\s+mô)\s+(?:từ|trên|hơn|dưới)\s+$/;

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
      low,
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
  const target: Target = {
    ...last.target,
    text: `${last.target.text}; ${next.target.text}`,
    quantities: [...last.target.quantities, ...next.target.quantities],
  };
  all[all.length - 1] = { ...next, target };
  return all;
};
