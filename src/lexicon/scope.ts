import type { Places } from "./places.ts";
import { tailAt } from "./tails.ts";
import { GAP, SHAPE, after, firstAfter, phrase, phraseIndex, written, type Tokens } from "./tokens.ts";

const OPENERS = phraseIndex([
  "khác",
  "còn lại",
  "có liên quan",
  "liên quan",
  "trên địa bàn",
  "trực thuộc",
  "thuộc",
  "vùng",
  "trong vùng",
  "ở vùng",
  "tại vùng",
  "ngoài công lập",
]);

/** Tails that no words follow. */
const ALONE = [phrase("liên quan"), phrase("khác"), phrase("còn lại")];
const TO = phrase("đến");

/** Words that begin what an agency does: a name, a place or a tail ends before them. */
const VERBS = phraseIndex([
  "chủ trì",
  "phối hợp",
  "chủ động",
  "có trách nhiệm",
  "chịu trách nhiệm",
  "tổ chức",
  "triển khai",
  "thực hiện",
  "xây dựng",
  "tham mưu",
  "tham gia",
  "phát huy",
  "nâng cao",
  "bổ sung",
  "đăng ký",
  "hưởng ứng",
  "đẩy nhanh",
  "hướng dẫn",
  "chỉ đạo",
  "báo cáo",
  "căn cứ",
  "tăng cường",
  "đẩy mạnh",
  "ban hành",
  "theo dõi",
  "đôn đốc",
  "kiểm tra",
  "giám sát",
  "tổng hợp",
  "lập dự toán",
  "lập kế hoạch",
  "lập danh sách",
  "bố trí",
  "đề xuất",
  "trình ubnd",
  "trình ủy ban",
  "trình hđnd",
  "trình hội đồng",
  "trình chủ tịch",
  "trình cấp",
  "quyết định",
  "xem xét",
  "gửi",
  "nghiên cứu",
  "rà soát",
  "lồng ghép",
  "tuyên truyền",
  "vận động",
  "cung cấp",
  "bảo đảm",
  "đảm bảo",
  "huy động",
  "quán triệt",
  "nghiêm túc",
  "tích cực",
  "thường xuyên",
  "kịp thời",
  "định kỳ",
  "hằng năm",
  "hàng năm",
  "trong việc",
  "trong công tác",
  "để",
  "nhằm",
  "theo",
  "trước ngày",
  "và các",
  "về việc",
  "phải",
  "cần",
  "được",
  "đã",
  "sẽ",
  "là",
  "yêu cầu",
  "giao",
  "đề nghị",
  "phê duyệt",
  "khẩn trương",
  "tiếp tục",
  "tiếp nhận",
  "quản lý",
  "có",
  "khi",
  "với",
  "cho",
  "trong",
  "trên cơ sở",
  "trước",
  "sau",
  "do",
  "hoặc",
  "qua",
  "thông qua",
  "về",
  "từ",
  "đến",
  "của",
  "tại",
  "như",
  "cùng",
  "nêu",
  "viết",
  "mở",
  "đăng",
  "đưa",
  "phát sóng",
  "phổ biến",
  "thẩm định",
  "cân đối",
  "phân bổ",
  "duy trì",
  "biên soạn",
  "vận dụng",
  "khuyến khích",
  "tiếp âm",
]);

/** Whether the words of a duty begin at a token. */
export const isVerb = (tokens: Tokens, at: number): boolean =>
  tokens.shape[at] === SHAPE.lower && firstAfter(tokens, at, VERBS) > 0;

/** The tail that narrows a name: where it ends and its words. `whole`: it runs to the end of the text. */
export function scopeAt(
  tokens: Tokens,
  at: number,
  whole: boolean,
  places: Places | null = null,
): { readonly end: number; readonly words: string } | null {
  if (at >= tokens.count || (tokens.gap[at]! & ~(GAP.space | GAP.newline)) !== 0) return null;
  const opened = firstAfter(tokens, at, OPENERS);
  if (opened < 0) return null;
  let end = opened;
  // `liên quan` stands alone, but for `liên quan đến …`.
  const alone = ALONE.some((tail) => after(tokens, opened - tail.words.length, tail) === opened);
  if (alone && after(tokens, opened, TO) < 0) return { end, words: written(tokens, at, end) };
  const unit = whole || places === null ? null : tailAt(tokens, opened, places);
  if (unit !== null) return { end: unit.end, words: written(tokens, at, unit.end) };
  const stops = whole
    ? GAP.semicolon | GAP.colon
    : GAP.comma | GAP.semicolon | GAP.stop | GAP.open | GAP.close | GAP.colon | GAP.newline;
  while (end < tokens.count && (whole || end < opened + 16)) {
    if ((tokens.gap[end]! & stops) !== 0) break;
    if (!whole && isVerb(tokens, end)) break;
    end++;
  }
  return { end, words: written(tokens, at, end) };
}
