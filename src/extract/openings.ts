import type { Canonical, Lexicon } from "../lexicon/index.ts";
import type { Item } from "../model/plan.ts";
import { lowered } from "../text/letters.ts";
import { rolesOf } from "./roles.ts";

/** What the words before the colon or before the verb say of who is to act. */
export interface Opening {
  readonly heading: string;
  readonly names: readonly string[];
  readonly scope: string | null;
  /** The duty that stands on the same line, or empty. */
  readonly rest: string;
  /** The heading or the words before a colon name them; else the subject of a sentence. */
  readonly headed: boolean;
}

const duty =
  /(?<![A-Za-zÀ-ỿ])(?:chủ\s+trì|phối\s+hợp|chịu\s+trách\s+nhiệm|có\s+trách\s+nhiệm|tham\s+mưu|hướng\s+dẫn|(?<!(?:các|những|và)\s)tổ\s+chức(?!\s+(?:chính\s+trị|xã\s+hội|thành\s+viên|đoàn\s+thể|hội|đảng|kinh\s+tế|tôn\s+giáo))|triển\s+khai|thực\s+hiện|xây\s+dựng|chỉ\s+đạo|căn\s+cứ|theo\s+dõi|đôn\s+đốc|bố\s+trí|tổng\s+hợp|là\s+(?:cơ\s+quan|đơn\s+vị)|lồng\s+ghép|tăng\s+cường|đẩy\s+mạnh|kiểm\s+tra|báo\s+cáo|giúp|cân\s+đối|thẩm\s+định|rà\s+soát|ban\s+hành|quán\s+triệt|chủ\s+động|nghiên\s+cứu|tuyên\s+truyền|vận\s+động|lập\s|gửi\s|duy\s+trì|đưa\s|thường\s+xuyên)/;

/** What stands behind a name gives it something to do; a bullet without a verb only shares out. */
export const givesWork = (rest: string, strict: boolean): boolean =>
  rest !== "" && (!strict || duty.test(lowered(rest)));

const opener = /^(?:giao|đề\s+nghị|yêu\s+cầu|phân\s+công|trách\s+nhiệm\s+của)\s+(?:cho\s+)?/;

const labelsOfRoles =
  /^(?:(?:cơ\s+quan|đơn\s+vị|phòng,?\s+ban)\s+)?(?:chủ\s+trì|thực\s+hiện|phối\s+hợp|chịu\s+trách\s+nhiệm|đầu\s+mối)(?:\s+thực\s+hiện)?$/;

/** An unknown body keeps the whole heading as its name: `Phòng Lao động, việc làm và …` is one body, however long. */
const namesIn = (written: string, lexicon: Lexicon): Canonical => {
  // `Lãnh đạo Ban Dân nguyện` stands for its body.
  const heading = written.replace(/^lãnh đạo\s+(?=[A-ZĐ])/i, "");
  const found = lexicon.canonical(heading);
  const hits = lexicon.find(heading);
  const [hit] = hits;
  const plain = heading.replace(/^(?:đề nghị|trách nhiệm của)\s+/i, "");
  const second = hits[1];
  const glued = second !== undefined && hit && /^\s+$/.test(heading.slice(hit.end, second.start));
  if (glued && hits.length === 2) return { names: [plain], scope: null };
  const alone = hits.length === 1 && hit && hit.entry === null && !hit.collective && hit.scope === null;
  return alone &&
    found.names.length === 1 &&
    heading.endsWith(plain) &&
    heading.length - plain.length === hit.start
    ? { names: partedAtCollectives(plain), scope: null }
    : found;
};

/** `4.2. Phòng Kinh tế` with nothing below it looks like no heading, but is a name and no more. */
const wholeHeading = ({ heading, text, label }: Item, lexicon: Lexicon): string | null => {
  const plain = text.replace(/[\s:.]+$/, "");
  if (heading === plain) return plain;
  if (label === null || plain.length > 120 || /[:;.]/.test(plain)) return null;
  const last = lexicon.find(plain).at(-1);
  return last && last.end + (last.scope === null ? 0 : last.scope.length + 1) >= plain.length ? plain : null;
};

/** Whose block an item opens; null when it opens none. `direct`: a sentence may open one by its subject. */
export const openingOf = (item: Item, direct: boolean, lexicon: Lexicon): Opening | null => {
  if (item.cell) return null;
  const whole = wholeHeading(item, lexicon);
  if (whole !== null && whole.length <= 220 && !labelsOfRoles.test(lowered(whole))) {
    const { names, scope } = namesIn(whole, lexicon);
    if (names.length > 0 && !verbInside(whole, lexicon))
      return { heading: whole, names, scope, rest: "", headed: true };
  }
  const colon =
    /^((?:các\s+)?(?:sở|bộ|hội)\s*:\s*[^:]{3,200}?)\s*:\s*(?=\S)/i.exec(item.text) ??
    /^(.{2,200}?)\s*:\s*(?=\S)/.exec(item.text);
  if (colon && !labelsOfRoles.test(lowered(colon[1]!)) && !verbInside(colon[1]!, lexicon)) {
    const { names, scope } = namesIn(colon[1]!, lexicon);
    if (names.length > 0)
      return { heading: colon[1]!, names, scope, rest: item.text.slice(colon[0].length), headed: true };
  }
  if (item.heading !== null && whole === null && !verbInside(item.heading, lexicon)) {
    const { names, scope } = namesIn(item.heading, lexicon);
    const rest = item.text.slice(item.heading.length).replace(/^[\s:.]+/, "");
    if (names.length > 0) return { heading: item.heading, names, scope, rest, headed: true };
  }
  return direct ? sentenceOf(item, lexicon) : null;
};

/** Whose duty a sentence lays down by its subject. */
export const sentenceOf = (item: Item, lexicon: Lexicon): Opening | null => {
  const [subject, actor] = [subjectOf(item, lexicon), actorOf(item, lexicon)];
  return subject && (actor?.names.length ?? 0) <= subject.names.length ? subject : actor;
};

/** A heading in the row of agencies' headings is an agency too, even one that no lexicon knows. */
export const unknownIn = (
  item: Item,
  sibling: number | null,
  items: readonly Item[],
  lexicon: Lexicon,
): Opening | null => {
  const before = sibling === null ? undefined : items[sibling];
  if (!before || before.parent !== item.parent || before.kind !== item.kind || item.label === null)
    return null;
  // `6. Ban quản lý bản: …` in a row of such lines.
  const lead = /^[^:]{2,80}:/.test(before.text)
    ? (/^([^:]{2,80}?)\s*:\s/.exec(item.text)?.[1] ?? null)
    : null;
  const own = item.heading ?? lead;
  const heading = own?.replace(/^(?:đề nghị|trách nhiệm của)\s+/i, "") ?? null;
  if (
    own === null ||
    heading === null ||
    heading.length > 120 ||
    (item.heading === null && rolesOf(heading).length > 0) ||
    verbInside(heading, lexicon) ||
    lexicon.find(heading).length > 1
  )
    return null;
  if (
    !/^[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]/.test(heading) ||
    /báo\s+cáo|chế\s+độ|công\s+tác|thời\s+gian|khen\s+thưởng/i.test(heading)
  )
    return null;
  const rest = item.text.slice(own.length).replace(/^[\s:.]+/, "");
  return { heading: own, names: partedAtCollectives(heading), scope: null, rest, headed: true };
};

/** `Tổ Văn phòng, các tổ chuyên môn`: a collective behind a comma is another body. */
const partedAtCollectives = (heading: string): string[] =>
  heading
    .split(/\s*[,;]\s+(?=các\s+(?:tổ|phòng|ban|đơn|cơ|xã|thôn|bản|ấp|trường|đoàn|hội|chi|khối|ngành)\s)/)
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1));

/** Words that open the name of a body or a post; what stands before the first known agency must have one. */
export const bodyOrPost =
  /^(?:đề nghị\s+)?(?:phó|trưởng|hiệu trưởng|giám đốc|bí thư|chủ tịch|thủ trưởng|thường trực|lãnh đạo|ban|tổ|đội|nhóm|khối|bộ phận|văn phòng|cán bộ|công chức|giáo viên|khoa|trạm|phòng|trung tâm|trường|chi hội|công đoàn|các)\s/i;

/** A verb outside the names: `Trung tâm Dịch vụ tổng hợp` holds none, `Sở Y tế tổng hợp số liệu` does. */
const verbInside = (text: string, lexicon: Lexicon): boolean => {
  const low = lowered(text);
  const skip = opener.exec(low)?.[0].length ?? 0;
  const masked = lexicon
    .find(text)
    .reduce((t, h) => t.slice(0, h.start) + " ".repeat(h.end - h.start) + t.slice(h.end), low);
  return duty.test(masked.slice(skip));
};

const joins = /^\s*(?:(?:khác|còn\s+lại|(?:có\s+)?liên\s+quan)\s*)?(?:,|;|và|cùng|,\s*và)\s*$/;

/** `Giao Sở Nội vụ chủ trì, phối hợp …`: the agencies at the head of a sentence are its subject. */
const subjectOf = (item: Item, lexicon: Lexicon): Opening | null => {
  const low = lowered(item.text);
  const skip = opener.exec(low)?.[0].length ?? 0;
  const hits = lexicon.find(item.text);
  if (!hits[0] || hits[0].start > skip) return null;
  const last = hits.findIndex(
    (hit, i) => !hits[i + 1] || !joins.test(low.slice(hit.end, hits[i + 1]!.start)),
  );
  const hit = hits[last]!;
  const scoped = hit.scope === null ? -1 : item.text.indexOf(hit.scope, hit.end);
  const end = scoped >= 0 && scoped <= hit.end + 2 ? scoped + hit.scope!.length : hit.end;
  const heading = item.text.slice(skip, end);
  const { names, scope } = lexicon.canonical(heading);
  const rest = item.text.slice(end).replace(/^[\s,]+/, "");
  return names.length === 0 || !/^[(a-zß-öø-ýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/.test(rest)
    ? null
    : { heading, names, scope, rest, headed: false };
};

/** `Trưởng các thôn vận động Nhân dân …`: the words before the duty name somebody whom running text does not show. */
const actorOf = (item: Item, lexicon: Lexicon): Opening | null => {
  const low = lowered(item.text);
  const skip = opener.exec(low)?.[0].length ?? 0;
  const acts = duty.exec(low.slice(skip));
  if (!acts || acts.index < 4 || acts.index > 160) return null;
  const heading = item.text.slice(skip, skip + acts.index).replace(/[\s,]+$/, "");
  if (/[.;:]/.test(heading)) return null;
  const { names, scope } = lexicon.canonical(heading);
  // `Lãnh đạo, chỉ đạo rà soát …` begins with a verb, not with a post.
  if (names.length === 0 || lowered(heading) === "lãnh đạo") return null;
  return { heading, names, scope, rest: item.text.slice(skip + acts.index), headed: false };
};
