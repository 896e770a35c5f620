import type { Lexicon } from "../lexicon/index.ts";
import type { Issuer, Level } from "../model/plan.ts";
import { CAPITALS, lowered, singleSpaced } from "../text/letters.ts";
import type { Letterhead } from "./letterhead.ts";
import { placeAt, unitIn, type Unit } from "./place-names.ts";

/** What the rest of the plan says of its issuer. */
export interface Surroundings {
  readonly title: string;
  readonly preamble: string;
  readonly lexicon: Lexicon;
}

const COMMITTEE = "Ủy ban nhân dân";

/** Bodies by the words that their names begin with, the narrower ones first; `unit`: as high as the place in the name. */
const BODIES: readonly (readonly [Level | "unit", readonly string[]])[] = [
  ["unit", ["ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "thường trực hội đồng nhân dân"]],
  ["unit", ["đảng bộ", "đảng ủy xã", "đảng ủy phường", "đảng ủy đặc khu", "ban chấp hành đảng bộ"]],
  ["province", ["tỉnh ủy", "thành ủy"]],
  ["district", ["huyện ủy", "quận ủy", "thị ủy"]],
  ["department", ["bộ chỉ huy", "bộ tư lệnh", "bộ đội", "bộ phận", "văn phòng đoàn đại biểu quốc hội"]],
  [
    "central",
    [
      "chính phủ",
      "thủ tướng",
      "quốc hội",
      "chủ tịch nước",
      "đảng đoàn quốc hội",
      "ủy ban thường vụ quốc hội",
    ],
  ],
  [
    "central",
    ["văn phòng quốc hội", "văn phòng chính phủ", "ban bí thư", "bộ chính trị", "ban chấp hành trung ương"],
  ],
  ["ministry", ["bộ", "ủy ban dân tộc", "thanh tra chính phủ", "ngân hàng nhà nước việt nam", "tổng cục"]],
  ["ministry", ["bảo hiểm xã hội việt nam", "kiểm toán nhà nước", "tòa án nhân dân tối cao"]],
  ["ministry", ["viện kiểm sát nhân dân tối cao", "đài truyền hình việt nam", "đài tiếng nói việt nam"]],
];

const levelOf = (body: string): Level | "unit" =>
  BODIES.find(([, openings]) =>
    openings.some((words) => body === words || body.startsWith(`${words} `)),
  )?.[0] ?? "department";

/** Kinds of schools as letterheads shorten them. */
const SCHOOLS: Readonly<Record<string, string>> = {
  MN: "Mầm non",
  MG: "Mẫu giáo",
  TH: "Tiểu học",
  PTDTNT: "Phổ thông dân tộc nội trú",
  PTDTBT: "Phổ thông dân tộc bán trú",
};
/** Too well known to be written out. */
const KEPT = new Set(["THCS", "THPT", "GD&ĐT", "GDĐT", "TNCS", "LĐTB&XH"]);

const properCase = (text: string): string =>
  text
    .split(" ")
    .map((word) =>
      KEPT.has(word) || /[\d/]/.test(word)
        ? word
        : word.toLowerCase().replace(/(?<![A-Za-zÀ-ỿ])[A-Za-zÀ-ỿ]/g, (letter) => letter.toUpperCase()),
    )
    .join(" ");

const isCaps = (text: string): boolean => text === text.toUpperCase();

/** A team set up for the task has a name in plain words. */
const PLAIN = /^(?:đoàn (?:kiểm tra|thanh tra|công tác)|tổ |ban tổ chức |ban chỉ đạo |hội đồng thi )/;

/** The body's name as the text writes it, which tells names from common words; else with a capital a word. */
function spelled(name: string, { title, preamble }: Surroundings): string {
  const wanted = lowered(name);
  for (const text of [preamble, title]) {
    const at = lowered(text).indexOf(wanted);
    const found = at < 0 ? "" : text.slice(at, at + name.length);
    if (found !== "" && !isCaps(found)) return found.charAt(0).toUpperCase() + found.slice(1);
  }
  if (!isCaps(name)) return name;
  if (PLAIN.test(wanted))
    return name.charAt(0) + name.slice(1).replace(/\S+/g, (w) => (/[\d/]/.test(w) ? w : w.toLowerCase()));
  return properCase(name);
}

const withSchool = (name: string): string =>
  /^TRƯỜNG\s/i.test(name) ? name.replace(/(?<=^\S+\s)[A-ZĐ]+(?=\s)/, (kind) => SCHOOLS[kind] ?? kind) : name;

/** `ỦY BAN NHÂN DÂN` and `TỈNH HÀ TĨNH` below it are one body. */
function withPlaces(lines: readonly string[]): string[] {
  const bodies: string[] = [];
  for (const line of lines.flatMap(parted)) {
    const isPlace =
      /^(?:tỉnh|huyện|quận|thành phố|tp|thị xã|thị trấn|xã|phường|đặc khu)[\s.](?!ủy|đoàn|hội)/.test(
        lowered(line),
      );
    const isOf = /^(?:ban chấp hành|ban thường vụ)$/.test(lowered(bodies.at(-1) ?? "").trim());
    if (bodies.length > 0 && (isPlace || isOf)) bodies[bodies.length - 1] = `${bodies.at(-1)!} ${line}`;
    else bodies.push(line);
  }
  return bodies;
}

/** `UBND TỈNH NGHỆ AN SỞ Y TẾ`: the body above and its department on one line. */
function parted(line: string): string[] {
  const found =
    /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\s.+?\s(?=(?:SỞ|(?<!ỦY\s|UỶ\s)BAN|CHI CỤC|TRUNG TÂM|VĂN PHÒNG|TRƯỜNG|(?<!VĂN\s|HẢI\s)PHÒNG)\s)/.exec(
      line,
    );
  return found ? [found[0].trim(), line.slice(found[0].length)] : [line];
}

/** A school, a hospital, a centre of an area has a name of its own. */
const hasOwnPlace = /^(?:trường|bệnh viện|đoàn kiểm tra)\s|khu vực\s/i;

const named = (body: string, { name }: Unit): string => `${body} ${name}`;

/** The issuer that the letterhead names; null where it names none, or a committee without its place. */
function fromBodies(
  lines: readonly string[],
  { place, issued }: Letterhead,
  around: Surroundings,
): Issuer | null {
  const bodies = withPlaces(lines.map(singleSpaced));
  const last = bodies.at(-1);
  if (last === undefined) return null;
  const where = { lexicon: around.lexicon, day: issued, place };
  const low = lowered(last);
  const level = levelOf(low);
  const unit = unitIn(last, where);
  if (level === "unit") {
    const own = unit ?? (bodies.length > 1 ? unitIn(bodies.at(-2)!, where) : null);
    if (own === null) return null;
    const head = low.startsWith("ubnd") ? COMMITTEE : low.startsWith("hđnd") ? "Hội đồng nhân dân" : null;
    const words = head ?? committeeName(last, unit);
    return { name: named(words, own), level: own.level };
  }
  if (level === "province" || level === "district") {
    const own = placeAt(last.replace(/^\S+\s+\S+\s*/, ""), around.lexicon) ?? place;
    return {
      name: [sentenceCase(last.split(" ").slice(0, 2).join(" ")), own].filter(Boolean).join(" "),
      level,
    };
  }
  const full = withSchool(last);
  const cased = isCaps(full) || isCaps(last) ? properCase(full) : full;
  const known = around.lexicon.canonical(cased).names[0];
  const own = known !== undefined && around.lexicon.entry(known) !== null ? known : spelled(full, around);
  if (level !== "department") return { name: own, level };
  const above = bodies.length > 1 ? unitIn(bodies.slice(0, -1).join(" "), where) : null;
  return {
    name: above && !own.includes(above.name) && !hasOwnPlace.test(own) ? named(own, above) : own,
    level,
  };
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

/** `ĐẢNG BỘ TỈNH X` without its place, in plain letters. */
const committeeName = (body: string, unit: Unit | null): string =>
  lowered(body).startsWith("ủy ban nhân dân")
    ? COMMITTEE
    : sentenceCase(unit === null ? body : body.slice(0, unit.start).trim())
        .replace("đảng bộ", "Đảng bộ")
        .replace("chấp hành", "Chấp hành");

const issuing =
  /(ủy\s+ban\s+nhân\s+dân|ủy\s+ban\s+nhân(?=\s+tỉnh)|ubnd|sở|ban|phòng)\s+([^,;.:()]{2,60}?)\s+(?:ban\s+hành|xây\s+dựng|triển\s+khai|yêu\s+cầu)/g;

const levelWord = /^(tỉnh|thành\s+phố|xã|phường|đặc\s+khu|huyện|thị\s+xã|quận)(?![A-Za-zÀ-ỿ])/;

/** Who says `… ban hành Kế hoạch`, and the place as the title or the line of the day gives it. */
function fromWords({ place, issued }: Letterhead, isCommittee: boolean, around: Surroundings): Issuer | null {
  const { title, lexicon } = around;
  const preamble = singleSpaced(around.preamble.replace(/\([^)]*\)/g, " "));
  const where = { lexicon, day: issued, place };
  const found = [...lowered(preamble).matchAll(issuing)].at(-1);
  const head = found?.[1] ?? "";
  const from = found ? found.index + head.length + 1 : 0;
  const tail = found ? preamble.slice(from, from + found[2]!.length).trim() : "";
  if (found && !/^(?:ủy|ubnd)/.test(head)) {
    const name = lexicon.canonical(`${preamble.slice(found.index, from - 1)} ${tail}`).names[0];
    return name && !isCommittee ? { name, level: "department" } : null;
  }
  const said = found ? unitIn(tail, where) : null;
  if (said) return { name: named(COMMITTEE, said), level: said.level };
  const word = levelWord.exec(lowered(tail))?.[1]?.replace(/\s+/g, " ");
  if (word === undefined && !isCommittee) return null;
  const own = ownUnit(word, place, [title, preamble], where);
  if (own) return { name: named(COMMITTEE, own), level: own.level };
  if (word === undefined) return null;
  const level = unitIn(`${word} X`, where)!.level;
  return { name: `${COMMITTEE} ${word}`, level: word === "thành phố" ? "province" : level };
}

type Where = Parameters<typeof unitIn>[1];

/** The unit that issues, from the place on the line of the day and the words of the text. */
function ownUnit(
  word: string | undefined,
  place: string | null,
  texts: readonly string[],
  where: Where,
): Unit | null {
  const province = place === null ? null : where.lexicon.province(place);
  const high = word === undefined || word === "tỉnh" || word === "thành phố";
  if (province && high) {
    const { type } = province.types.find(
      (t) => t.until === null || where.day === null || t.until >= where.day,
    ) ?? { type: "tỉnh" };
    return { name: `${word ?? type} ${province.name}`, level: "province", start: 0 };
  }
  for (const text of texts) {
    const units = word === undefined ? [place === null ? "" : unitBefore(text, place)] : [word];
    for (const unit of units.filter((one) => one !== "")) {
      const at = new RegExp(`(?<![A-Za-zÀ-ỿ])${unit}\\s+(?=[${CAPITALS}])`, "gi").exec(text);
      const name = at && placeAt(text.slice(at.index + at[0].length), where.lexicon);
      if (name) return unitIn(`${unit} ${name}`, where);
    }
  }
  if (place === null || word === undefined || (province && !high) || word === "tỉnh") return null;
  return unitIn(`${word} ${place}`, where);
}

/** The unit word that the text has before a place: `xã` of `trên địa bàn xã Ea Kar`. */
const unitBefore = (text: string, place: string): string =>
  new RegExp(
    `(tỉnh|thành phố|thị xã|thị trấn|đặc khu|huyện|quận|phường|xã)\\s+${lowered(place).replace(/[.*+?()[\]\\]/g, "\\$&")}`,
  ).exec(lowered(text))?.[1] ?? "";

/** Who issues the plan: the letterhead says it, or the words of the plan complete what it leaves open. */
export function issuerOf(letterhead: Letterhead, around: Surroundings): Issuer | null {
  const { bodies } = letterhead;
  const isCommittee = bodies.some((line) => /^(?:ủy ban nhân dân|ubnd)/.test(lowered(line)));
  return fromBodies(bodies, letterhead, around) ?? fromWords(letterhead, isCommittee, around);
}
