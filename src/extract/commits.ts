import type { Amount } from "../language/amounts.ts";
import { chartOf } from "../language/chart.ts";
import { markAt } from "../language/grammar.ts";
import type { Chart } from "../language/types.ts";
import type { Frequency, Item } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";

const past =
  /(?<![A-Za-zÀ-ỿ])đã\s+(?:đạt|tổ\s+chức|có|triển\s+khai|thực\s+hiện|xây\s+dựng|hoàn\s+thành|giảm|tăng|cấp|ban\s+hành)[^,;]{0,60}$/;
/** Words that may stand between a verb and the number of what is to be done. */
const REACH = 5;
const LONGEST_VERB = 4;
const LASTING = /^(?:ngày|giờ)$/;

const tokenAt = ({ tokens }: Chart, start: number): number => {
  let [from, to] = [0, tokens.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (tokens[middle]!.start < start) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** `tổ chức ít nhất 03 lớp`, `Tập huấn cho cán bộ cấp xã: 03 lớp`: a verb of work leads to the number. */
const isWork = (chart: Chart, { start }: Amount): boolean => {
  const at = tokenAt(chart, start);
  let reach = REACH;
  for (let i = at - 1; i >= 0 && at - i <= reach + LONGEST_VERB; i--) {
    const verb = markAt(chart, i, "work-verb");
    if (verb && verb.end <= at && at - verb.end <= reach) return true;
    const { kind } = chart.tokens[i]!;
    // `Tập huấn 03 ngày cho 120 cộng tác viên`: how long is no other thing.
    const lasting = kind === "number" && LASTING.test(chart.tokens[i + 1]?.word ?? "");
    if (kind === "sign" || (kind === "number" && !lasting)) break;
    if (lasting) reach = REACH + 2;
  }
  return (
    start < 200 &&
    markAt(chart, 0, "work-verb") !== undefined &&
    /^[^;:]{2,160}:\s*$/.test(chart.text.slice(0, start))
  );
};

const money = /đồng$/;

// So far back words can still belong to a number; a sentence without an end must not be read again for each.
const wordsBefore = (low: string, it: Amount): string => low.slice(Math.max(0, it.start - 240), it.start);

/** A number is a commitment when the words compare it, repeat it, or an action stands before a counted thing. */
const commits = (
  chart: Chart,
  low: string,
  it: Amount,
  frequency: Frequency | null,
  role: Item["role"],
): boolean => {
  const before = wordsBefore(low, it);
  if (past.test(before)) return false;
  if (it.unit === "%") return true;
  if (role === "objectives" && it.change !== null) return true;
  if (role === "funding" || (money.test(it.unit) && role !== "objectives")) return false;
  if (/(?:mỗi|các|những|trong|với|gồm|theo|cả|của|thuộc)\s*$/.test(before) && !it.compared) return false;
  if (it.compared && it.knownUnit) return true;
  if (it.compared) return role === "objectives" || frequency !== null;
  return (
    it.knownUnit &&
    (frequency !== null ||
      role === "objectives" ||
      isWork(chart, it) ||
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

/** The numbers of a sentence in lower case that somebody means to reach. */
export const commitmentsIn = (
  text: string,
  all: readonly Amount[],
  frequency: Frequency | null,
  role: Item["role"],
): Amount[] => {
  const low = lowered(text);
  const chart = chartOf(text);
  return all.reduce<Amount[]>((found, it) => {
    if (it.unit !== "%" && (qualifies.test(wordsBefore(low, it)) || isThreshold(low, it))) return found;
    if (isMakeUp(low, it, all) || isDefinition(low, it, all) || isOfEach(low, it, all)) return found;
    if (it.unit !== "%" && lasts.test(wordsBefore(low, it))) return found;
    const last = found.at(-1);
    const listed =
      last !== undefined &&
      it.knownUnit &&
      last.unit !== "%" &&
      !money.test(it.unit) &&
      role !== "funding" &&
      goesOnCounting.test(low.slice(last.end, it.start));
    if (listed || commits(chart, low, it, frequency, role)) found.push(it);
    return found;
  }, []);
};

/** `nhóm từ 30 hộ trở lên`: from where on somebody belongs to a group. */
const isThreshold = (low: string, it: Amount): boolean =>
  it.comparator === ">=" &&
  /^[^,;.]{0,25}?trở\s+lên/.test(low.slice(it.end, it.end + 40)) &&
  /(?:nhóm|loại|quy\s+mô|doanh\s+nghiệp|cơ\s+sở|hộ|đơn\s+vị|thôn|bản|xã)\s+(?:có\s+)?từ\s+$/.test(
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

/** `trẻ nhẹ cân (dưới 2.500 gram) dưới 5%`: a bracket right before the number of its own clause says what is meant. */
const isDefinition = (low: string, it: Amount, all: readonly Amount[]): boolean => {
  const near = wordsBefore(low, it);
  const bracket = near.lastIndexOf("(");
  if (bracket < 0 || near.includes(")", bracket)) return false;
  const close = low.indexOf(")", it.end);
  const next = all.find((one) => one.start > close);
  // `đất mía kém hiệu quả (dưới 45 tấn/ha)`
  if (it.unit !== "%" && /^\(\s*(?:dưới|trên|hơn|từ|không\s+quá)\s+$/.test(near.slice(bracket)) && close >= 0)
    return true;
  return (
    close >= 0 &&
    close - it.end < 40 &&
    next !== undefined &&
    next.unit !== it.unit &&
    /^\)\s*(?:[A-Za-zÀ-ỿ]+\s+){0,3}$/.test(low.slice(close, next.start))
  );
};

/** `giá trị sản xuất trên 1 ha đạt 180 triệu đồng`, `doanh thu của một hợp tác xã đạt …`: of each one. */
const isOfEach = (low: string, it: Amount, all: readonly Amount[]): boolean => {
  if (it.value !== 1 || it.max !== null || it.unit === "%") return false;
  const next = all.find((one) => one.start >= it.end);
  return (
    next !== undefined &&
    !/[;.:]/.test(low.slice(it.end, next.start)) &&
    /(?:^|\s)(?:trên|của|cho|tính|mỗi|bình\s+quân)\s+$/.test(
      wordsBefore(low, it).replace(/(?<=\s)(?:mỗi|một)\s+$/, ""),
    )
  );
};

/** `thời gian 01 buổi`, `trong thời hạn 48 giờ`: how long something takes or may take. */
const lasts = /(?:thời\s+(?:gian|lượng|hạn)|vòng)\s*(?::\s*|là\s+)?$/;

/** `60% doanh nghiệp có từ 100 lao động trở lên`: the second number says which of them. */
const qualifies =
  /(?:\d\s?%|\d\/\d+|phần\s+[A-Za-zÀ-ỿ]+|nửa)\s+[^,;.]{2,60}\s(?:có|sử\s+dụng|quy\s+mô)\s+(?:từ|trên|hơn|dưới)\s+$/;
