import { fold } from "../text/fold.ts";
import { unitAt } from "./tails.ts";
import { SHAPE, firstAfter, hashOf, phraseIndex, tokenise } from "./tokens.ts";

/** How far a citation or a sentence is followed, in characters. */
const REACH = 700;

const edge = (words: string): RegExp => new RegExp(`(?<![a-zà-ỹ])(?:${words})(?![a-zà-ỹ])`, "g");
const DOCUMENT = edge(
  "nghị quyết liên tịch|thông tư liên tịch|nghị quyết|nghị định|quyết định|thông tư|công văn|kế hoạch|chỉ thị|luật|pháp lệnh|chương trình|báo cáo|tờ trình|thông báo|hướng dẫn|đề án|văn bản|kết luận|quy định|quy chế|công điện|giấy phép|chương trình phối hợp|kế hoạch liên ngành",
);
/** Documents that are cited even without a number. */
const STRONG =
  /^(nghị quyết|nghị định|quyết định|thông tư|công văn|chỉ thị|luật|pháp lệnh|kết luận|công điện)/;
const NUMBERED =
  /^[\s(]*(?:liên tịch |liên ngành |phối hợp )?(?:số|ngày \d|năm \d|\d[\d.]*\s*\/|\/|\d+ ?- ?(?:nq|qđ|kh|ct|kl))/;
const OF = /^[\s(]*(?:[a-zà-ỹ]+ ){0,3}?(?:của|do)(?![a-zà-ỹ])/;
const TITLE = edge(
  "về|phê duyệt|ban hành|quy định|hướng dẫn|triển khai|thành lập|công bố|sửa đổi|giao|v/v|kiện toàn|thực hiện",
);
const ISSUED = edge("của|do|giữa");
const SUBJECT =
  /^,?\s*(?:đề nghị |yêu cầu |giao )?(?:ubnd|ủy ban|hđnd|hội đồng|sở|phòng|ban|bộ|công an|các |chủ tịch|trung tâm|hội |văn phòng|trạm|trường|đài|báo |lãnh đạo|thủ trưởng)/;
const ACTS =
  "chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tham mưu|đề nghị|yêu cầu|xây dựng|tổ chức|báo cáo|rà soát|ban hành kế hoạch|tiếp tục|tăng cường|đôn đốc|theo dõi|lập dự toán|bố trí|chủ động";
const ACT = edge(ACTS);
const MORE = edge(`${ACTS}|ban hành|triển khai|hướng dẫn|thực hiện`);

/** Start of the sentence or list item around an offset. */
function clauseStart(text: string, start: number): number {
  const floor = Math.max(0, start - REACH);
  for (let at = start - 1; at > floor; at--) {
    const sign = text[at]!;
    if (sign === ";" || sign === "\n") return at + 1;
    if (
      sign === "." &&
      /^\.\s+["“]?[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ]/.test(text.slice(at, at + 4)) &&
      !/(?:^|\s)(?:TP|TT|P|Q)$/.test(text.slice(Math.max(0, at - 3), at))
    )
      return at + 1;
  }
  return floor;
}

const clauseEnd = (text: string, end: number): number => {
  const found = text.slice(end, end + 200).search(/;|\n|\.\s+[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ]|\.\/\.|\.$/);
  return found < 0 ? Math.min(text.length, end + 200) : end + found;
};

const first = (pattern: RegExp, text: string): number => {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.index ?? Infinity;
};

/** After a comma a new subject acts: the citation is over. */
function isOver(zone: string, after: string): boolean {
  const titled = first(TITLE, zone);
  for (let at = zone.indexOf(","); at >= 0; at = zone.indexOf(",", at + 1)) {
    const rest = zone.slice(at) + after;
    if (!SUBJECT.test(rest)) continue;
    const reach = rest.slice(1, 160);
    const acts = first(at > titled ? MORE : ACT, reach);
    if (acts < first(TITLE, reach.replace(/ban hành|triển khai|hướng dẫn|thực hiện/g, "§")) && acts < 110)
      return true;
  }
  const close = zone.indexOf(")");
  return close >= 0 && !zone.slice(0, close).includes("(");
}

/** Inside the citation of another document: its issuer, or its title. */
export function isCitation(text: string, start: number, end: number = start): boolean {
  const before = fold(text.slice(clauseStart(text, start), start)) + " ";
  const after = ` ${fold(text.slice(start, Math.min(text.length, end + 160)))}`;
  DOCUMENT.lastIndex = 0;
  for (const head of [...before.matchAll(DOCUMENT)].reverse()) {
    const zone = before.slice(head.index + head[0].length);
    const numbered = NUMBERED.test(zone);
    if (!numbered && !(STRONG.test(head[0]) && OF.test(zone))) continue;
    const issued = first(ISSUED, zone);
    if (Math.min(issued, first(TITLE, zone)) === Infinity) continue;
    if (!isOver(zone, after)) return true;
  }
  return false;
}

const FROM_PAST =
  /(?<![a-zà-ỹ])(?:sáp nhập|hợp nhất|nhập|chia tách|tách|tiếp nhận|kế thừa|bàn giao|chuyển giao|chuyển|tổ chức lại|giải thể|tiền thân|nguyên|trước đây|trước kia|kết thúc hoạt động)(?![a-zà-ỹ])(?:(?!chủ trì|phối hợp|báo cáo|có trách nhiệm|thực hiện|triển khai)[^;.]){0,90}$/;
const WEAK_PAST = /^(?:nhập|chuyển|tách|nguyên|bàn giao|chuyển giao|tiếp nhận|kế thừa)(?![a-zà-ỹ])/;
const FROM_WORD = /(?<![a-zà-ỹ])(?:từ|của|là|giữa|do)(?![a-zà-ỹ])[^,;.]{0,60}$/;
/** `trước ngày 01/7/2025, UBND huyện …`, `trước khi sắp xếp, …`: the whole sentence tells what was. */
const BEFORE_THE_CHANGE =
  /trước (?:ngày |thời điểm )?0?1\s?(?:\/|tháng )\s?0?[37]\s?(?:\/|năm )\s?2025|trước (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất|chính quyền địa phương 2 cấp)|trước đây|trước kia/;
/** `UBND huyện đã hoàn thành …`: what a body did. */
const DID = /^\s*(?:\([^)]*\)\s*)?(?:vừa |mới )?đã(?![a-zà-ỹ])/;
const AFTERWARDS = phraseIndex([
  "cũ",
  "trước đây",
  "nay là",
  "nay thuộc",
  "trước khi sáp nhập",
  "trước sáp nhập",
  "trước khi sắp xếp",
  "trước sắp xếp",
  "trước khi hợp nhất",
  "chuyển sang",
  "chuyển về",
  "đã giải thể",
  "đã được sáp nhập",
  "đã sáp nhập",
  "được sáp nhập",
  "sáp nhập vào",
  "sáp nhập",
  "hợp nhất",
  "đã kết thúc",
  "kết thúc hoạt động",
  "trước ngày 01 7 2025",
  "trước ngày 1 7 2025",
  "trước ngày 01 3 2025",
  "trước 01 7 2025",
  "trước 1 7 2025",
]);
const LINK = new Set(["và", "các", "của", "thuộc", "của các", "trực"].map(hashOf));

/** Told as history: `(cũ)`, `trước đây`, `(nay là …)`, `được sáp nhập từ …`. */
export function isHistory(text: string, start: number, end: number = start): boolean {
  const before = fold(text.slice(Math.max(clauseStart(text, start), start - 160), start));
  const past = FROM_PAST.exec(before)?.[0];
  if (past !== undefined && (!WEAK_PAST.test(past) || FROM_WORD.test(past))) return true;
  const clause = fold(text.slice(clauseStart(text, start), clauseEnd(text, end)));
  if (BEFORE_THE_CHANGE.test(clause) || DID.test(fold(text.slice(end, end + 60)))) return true;
  const tokens = tokenise(text.slice(end, clauseEnd(text, end)));
  for (let at = 0; at < Math.min(tokens.count, 16); at++) {
    if (firstAfter(tokens, at, AFTERWARDS) > 0) return true;
    const unit = unitAt(tokens, at);
    if (unit !== null) {
      at = unit.end - 1;
      continue;
    }
    if (tokens.shape[at] === SHAPE.lower && !LINK.has(tokens.hash[at]!)) return false;
  }
  return false;
}

/** Whether a name at an offset belongs to a citation of another document, or is told as history. */
export const isCited = (text: string, start: number, end: number = start): boolean =>
  isCitation(text, start, end) || isHistory(text, start, end);
