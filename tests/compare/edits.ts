/** Known edits of a plan in Markdown: each says exactly what it changes, and fails where there is nothing to change. */
export type Edit = (markdown: string) => string;

export const all =
  (...edits: readonly Edit[]): Edit =>
  (markdown) =>
    edits.reduce((text, edit) => edit(text), markdown);

const once = (text: string, from: string): number => {
  const at = text.indexOf(from);
  if (at < 0 || text.indexOf(from, at + 1) >= 0) throw new Error(`not exactly once: ${from}`);
  return at;
};

/** The only place of these words gets others. */
export const set =
  (from: string, to: string): Edit =>
  (text) => {
    const at = once(text, from);
    return text.slice(0, at) + to + text.slice(at + from.length);
  };

export const setAll =
  (from: string, to: string): Edit =>
  (text) => {
    if (!text.includes(from)) throw new Error(`nowhere: ${from}`);
    return text.replaceAll(from, to);
  };

const paragraphs = (text: string): string[] => text.split(/\n\n+/);
const whole = (list: readonly string[]): string => list.join("\n\n");
const find = (list: readonly string[], start: string): number => {
  const at = list.findIndex((it) => it.includes(start));
  if (at < 0) throw new Error(`no paragraph: ${start}`);
  return at;
};

/** The paragraph that holds these words is taken out, and `more` of those that follow. */
export const drop =
  (words: string, more = 0): Edit =>
  (text) => {
    const list = paragraphs(text);
    list.splice(find(list, words), 1 + more);
    return whole(list);
  };

export const insertAfter =
  (words: string, ...added: readonly string[]): Edit =>
  (text) => {
    const list = paragraphs(text);
    list.splice(find(list, words) + 1, 0, ...added);
    return whole(list);
  };

/** The paragraph with `words`, and `more` after it, go behind the one with `target`. */
export const moveAfter =
  (words: string, target: string, more = 0): Edit =>
  (text) => {
    const list = paragraphs(text);
    const taken = list.splice(find(list, words), 1 + more);
    list.splice(find(list, target) + 1, 0, ...taken);
    return whole(list);
  };

/** A bullet of several clauses becomes a bullet a clause. */
export const split =
  (words: string, at: string): Edit =>
  (text) => {
    const list = paragraphs(text);
    const i = find(list, words);
    const mark = /^(?:-|[a-zđ]\))/.exec(list[i]!)?.[0] ?? "-";
    const parts = list[i]!.split(at);
    if (parts.length < 2) throw new Error(`nothing to split: ${words}`);
    const cut = parts.map((part, n) => {
      const own = part.trim().replace(/[;.]$/, "");
      return n === 0 ? `${own}.` : `${mark} ${own.charAt(0).toUpperCase()}${own.slice(1)}.`;
    });
    list.splice(i, 1, ...cut);
    return whole(list);
  };

/** Two bullets that follow each other become one. */
export const merge =
  (words: string): Edit =>
  (text) => {
    const list = paragraphs(text);
    const i = find(list, words);
    const second = list[i + 1]!.replace(/^(?:-|\d+\.|[a-zđ]\))\s*/, "");
    const joined = `${list[i]!.replace(/[;.]$/, "")}; ${second.charAt(0).toLowerCase()}${second.slice(1)}`;
    list.splice(i, 2, joined);
    return whole(list);
  };

const letters = "ABCDEFGHIKLMN";
const romans = [
  "I",
  "II",
  "III",
  "IV",
  "V",
  "VI",
  "VII",
  "VIII",
  "IX",
  "X",
  "XI",
  "XII",
  "XIII",
  "XIV",
  "XV",
];

/** Every label is replaced: Roman by letters, Arabic by Roman, `a)` by Arabic, dashes by plus signs. */
export const renumbered: Edit = (text) => {
  const split = text.indexOf("\nNơi nhận");
  const [body, foot] = split < 0 ? [text, ""] : [text.slice(0, split), text.slice(split)];
  const alphabet = "abcdđeghiklm";
  const out = body
    .replace(/^([IVX]+)\.\s*/gm, (_, n: string) => `${letters.charAt(romans.indexOf(n))}. `)
    .replace(/^(\d+)\.\s+/gm, (_, n: string) => `${romans[Number(n) - 1]!}. `)
    .replace(/^([a-zđ])\)\s+/gm, (_, n: string) => `${String(alphabet.indexOf(n) + 1)}. `)
    .replace(/^- /gm, "+ ");
  return out + foot;
};

/** Arabic labels continue through the whole plan. */
export const continued: Edit = (text) => {
  let n = 0;
  const split = text.indexOf("\nNơi nhận");
  return text.slice(0, split).replace(/^\d+\.\s+/gm, () => `${String(++n)}. `) + text.slice(split);
};

export const abbreviated: Edit = (text) =>
  text
    .replaceAll("Ủy ban nhân dân", "UBND")
    .replaceAll("Hội đồng nhân dân", "HĐND")
    .replaceAll("Ủy ban Mặt trận Tổ quốc Việt Nam", "Ủy ban MTTQ Việt Nam")
    .replace(/ằng năm/g, "àng năm");

const older: readonly (readonly [string, string])[] = [
  ["òa", "oà"],
  ["óa", "oá"],
  ["ỏa", "oả"],
  ["ọa", "oạ"],
  ["ủy", "uỷ"],
  ["ùy", "uỳ"],
  ["úy", "uý"],
  ["ụy", "uỵ"],
  ["Ủy", "Uỷ"],
  ["óe", "oé"],
  ["ỏe", "oẻ"],
];

export const olderTones: Edit = (text) => older.reduce((t, [from, to]) => t.replaceAll(from, to), text);
export const dashes: Edit = (text) => text.replaceAll(" - ", " – ").replaceAll("Văn hóa – ", "Văn hóa-");
export const decomposed: Edit = (text) => text.normalize("NFD");

/** Lines of running text are broken at 60 characters, never so that a number with a full stop opens a line. */
export const wrapped: Edit = (text) =>
  whole(
    paragraphs(text).map((it) =>
      it.length < 90 || it.startsWith("|") || it.includes("\n")
        ? it
        : it.replace(/(.{45,60}) (?!\d+\.)/g, "$1\n"),
    ),
  );

/** Long forms of days become short ones. */
export const shortDays: Edit = (text) =>
  text.replace(
    /ngày (\d{2}) tháng (\d{1,2})(?!\d| năm)/g,
    (_, d: string, m: string) => `ngày ${d}/${m.padStart(2, "0")}`,
  );

const words: readonly (readonly [string, string])[] = [
  ["tổ chức thực hiện", "triển khai thực hiện"],
  ["Tổ chức đợt", "Mở đợt"],
  ["Đẩy mạnh", "Tăng cường"],
  ["Duy trì", "Tiếp tục duy trì"],
  ["Vận động", "Tuyên truyền, vận động"],
  ["Hỗ trợ", "Giúp đỡ"],
  ["Chỉ đạo", "Lãnh đạo, chỉ đạo"],
  ["hướng dẫn", "chỉ dẫn"],
  ["có hiệu quả", "hiệu quả"],
  ["trên địa bàn tỉnh", "trong phạm vi toàn tỉnh"],
  ["trên địa bàn xã", "trong toàn xã"],
  ["theo quy định", "đúng quy định hiện hành"],
  ["ít nhất", "tối thiểu"],
  ["người dân", "nhân dân"],
];

/** Words are exchanged for others that mean the same. */
export const synonyms: Edit = (text) => {
  const [head, ...rest] = text.split(/(?=\nI\. )/);
  const body = rest.join("");
  return head! + words.reduce((t, [from, to]) => t.replaceAll(from, to), body);
};

const near: readonly (readonly [string, string])[] = [
  ["nâng cao năng lực", "bồi dưỡng năng lực"],
  ["bố trí kinh phí", "cân đối kinh phí"],
  ["phổ biến", "thông tin"],
  ["Mời", "Kêu gọi"],
  ["Bồi dưỡng", "Đào tạo, bồi dưỡng"],
  ["Giới thiệu", "Nêu"],
];

/** Words are exchanged for others that come close to them: nobody can prove that they mean the same. */
export const nearSynonyms: Edit = (text) => {
  const [head, ...rest] = text.split(/(?=\nI\. )/);
  return head! + near.reduce((t, [from, to]) => t.replaceAll(from, to), rest.join(""));
};
