import type { Amount } from "../language/amounts.ts";
import type { Frequency, Item } from "../model/plan.ts";

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

/** The numbers of a sentence in lower case that somebody means to reach. */
export const commitmentsIn = (
  low: string,
  all: readonly Amount[],
  frequency: Frequency | null,
  role: Item["role"],
): Amount[] =>
  all.reduce<Amount[]>((found, it) => {
    if (it.unit !== "%" && (qualifies.test(wordsBefore(low, it)) || isThreshold(low, it))) return found;
    if (isMakeUp(low, it, all) || isDefinition(low, it, all)) return found;
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
  return (
    close >= 0 &&
    close - it.end < 40 &&
    next !== undefined &&
    next.unit !== it.unit &&
    /^\)\s*(?:[A-Za-zÀ-ỿ]+\s+){0,3}$/.test(low.slice(close, next.start))
  );
};

/** `60% doanh nghiệp có từ 100 lao động trở lên`: the second number says which of them. */
const qualifies =
  /(?:\d\s?%|\d\/\d+|phần\s+[A-Za-zÀ-ỿ]+|nửa)\s+[^,;.]{2,60}\s(?:có|sử\s+dụng|quy\s+mô)\s+(?:từ|trên|hơn|dưới)\s+$/;
