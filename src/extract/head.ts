import type { Issuer, Item, Level } from "../model/plan.ts";
import type { Lexicon } from "../lexicon/index.ts";
import { lowered, singleSpaced } from "../text/letters.ts";
import type { Line } from "./zones.ts";

export interface Head {
  readonly issuer: Issuer | null;
  readonly number: string | null;
  /** The place of issue before the day, as written. */
  readonly place: string | null;
  readonly issued: string | null;
  readonly title: string;
  readonly period: readonly [number, number] | null;
}

const properCase = (text: string): string =>
  text.toLowerCase().replace(/(?<![A-Za-zÀ-ỿ])[A-Za-zÀ-ỿ]/g, (letter) => letter.toUpperCase());

const motto =
  /cộng\s+h[òo][aà]\s+xã\s+hội|độc\s+lập\s*-\s*tự\s+do|^(?:độc\s+lập|-?\s*tự\s+do|-?\s*hạnh\s+phúc)\W*$|(?:^|\s)(?:số|sổ)\s*:|ngày.*tháng|,\s*ngày\s|,\s*tháng\s|^\W*$|dự\s+thảo/;

/** The right column of the letterhead, where a reader put both columns on one line. */
const besideIssuer =
  /(?<=\S\s*)(?:CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc)\s*$/i;

const unitLevels: Readonly<Record<string, Level>> = {
  tỉnh: "province",
  xã: "commune",
  phường: "commune",
  "đặc khu": "commune",
  "thị trấn": "commune",
  huyện: "district",
  quận: "district",
  "thị xã": "district",
};

/** `TP. HỒ CHÍ MINH` → unit word and proper name. */
const unit = /(?:^|\s)(tỉnh|thành\s+phố|tp\.?|xã|phường|đặc\s+khu|thị\s+trấn|thị\s+xã|huyện|quận)\s+(.+)$/;

/** Whether a city stood under the central government on a day; a city of the same name may have been a province's. */
const isCentralCity = (name: string, day: string | null, lexicon: Lexicon): boolean => {
  const types = lexicon.province(name)?.types ?? [];
  const then = types.find((t) => t.until === null || day === null || t.until >= day);
  return then?.type === "thành phố";
};

interface Where {
  readonly lexicon: Lexicon;
  /** The day of the document as far as it is written. */
  readonly day: string | null;
}

const unitOf = (text: string, { lexicon, day }: Where): { name: string; level: Level } | null => {
  const found = unit.exec(lowered(singleSpaced(text)));
  if (!found) return null;
  const word = found[1]!.replace(/^tp\.?$/, "thành phố").replace(/\s+/g, " ");
  const own = properCase(text.slice(text.length - found[2]!.length).trim());
  const level =
    word === "thành phố" ? (isCentralCity(own, day, lexicon) ? "province" : "district") : unitLevels[word]!;
  const written = word === "thành phố" && own === "Hồ Chí Minh" ? "Thành phố" : word;
  return { name: `${written} ${own}`, level };
};

const committee = "Ủy ban nhân dân";

/** `UBND TỈNH NGHỆ AN SỞ Y TẾ`: the body above and its department on one line. */
const parted = (line: string): string[] => {
  const found =
    /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\s.+?\s(?=(?:SỞ|(?<!ỦY\s|UỶ\s)BAN|CHI CỤC|TRUNG TÂM|VĂN PHÒNG|(?<!VĂN\s|HẢI\s)PHÒNG)\s)/.exec(
      line,
    );
  return found ? [found[0].trim(), line.slice(found[0].length)] : [line];
};

/** A school, a hospital, a centre of an area has a name of its own. */
const placed = /^(?:trường|bệnh viện)\s|khu vực\s/i;

const fromLetterhead = (lines: readonly string[], where: Where): Issuer | null => {
  const shown = lines
    .map((line) => singleSpaced(line.replace(besideIssuer, " ")))
    .filter((line) => line !== "" && !motto.test(lowered(line)))
    .flatMap(parted);
  const text = shown.join(" ");
  const low = lowered(text);
  const department = shown.findLast((line) =>
    /^(?:sở|ban|chi\s+cục|trung\s+tâm|văn\s+phòng|thanh\s+tra|phòng|trường|bệnh\s+viện|công\s+an)\s/.test(
      lowered(line),
    ),
  );
  if (department) {
    const start = shown.indexOf(department);
    const rest = shown.slice(start).join(" ");
    const names = where.lexicon.canonical(lowered(rest) === rest ? rest : properCase(rest)).names;
    const own = names[0] ?? properCase(rest);
    const above = start > 0 ? unitOf(shown.slice(0, start).join(" "), where) : null;
    return {
      name: above && !own.includes(above.name) && !placed.test(own) ? `${own} ${above.name}` : own,
      level: "department",
    };
  }
  const ministry = shown.find((line) => /^(?:bộ|ủy\s+ban\s+dân\s+tộc)\s/.test(lowered(line)));
  if (ministry)
    return {
      name: where.lexicon.canonical(properCase(ministry)).names[0] ?? properCase(ministry),
      level: "ministry",
    };
  const at = low.search(/ủy\s+ban\s+nhân\s+dân|ubnd/);
  if (at < 0) return null;
  const last = Math.max(low.lastIndexOf("ủy ban nhân dân"), low.lastIndexOf("ubnd"));
  const place = unitOf(text.slice(last >= 0 ? last : at), where);
  return place ? { name: `${committee} ${place.name}`, level: place.level } : null;
};

const issuingSentence =
  /(ủy\s+ban\s+nhân\s+dân|ubnd|sở|ban|phòng)\s+([^,;.:()]{2,60}?)\s+(?:ban\s+hành|xây\s+dựng|triển\s+khai|yêu\s+cầu)/;

/** Without a letterhead the preamble says who issues, the title or the date line where. */
const fromPreamble = (
  preamble: readonly Item[],
  title: string,
  place: string | null,
  where: Where,
): Issuer | null => {
  const text = singleSpaced(preamble.map((item) => item.text.replace(/\([^)]*\)/g, " ")).join(" "));
  const sentences = [...lowered(text).matchAll(new RegExp(issuingSentence, "g"))];
  const found = sentences.at(-1);
  if (!found) return null;
  const head = found[1]!;
  const tail = text.slice(found.index + head.length, found.index + head.length + 1 + found[2]!.length).trim();
  if (!/^(?:ủy|ubnd)/.test(head)) {
    const name = where.lexicon.canonical(`${text.slice(found.index, found.index + head.length)} ${tail}`)
      .names[0];
    return name ? { name, level: "department" } : null;
  }
  const named = unitOf(tail, where);
  if (named) return { name: `${committee} ${named.name}`, level: named.level };
  const word = /^(tỉnh|thành\s+phố|xã|phường|đặc\s+khu|huyện|thị\s+xã|quận)/.exec(lowered(tail))?.[1];
  if (!word) return null;
  const area = new RegExp(
    `(?:^|\\s)${word}\\s+((?:[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][A-Za-zÀ-ỿ]*(?:\\s*-\\s*|\\s)?)+)`,
  ).exec(title.replace(new RegExp(`(?:^|\\s)${word}(?=\\s)`, "gi"), ` ${word}`));
  const own = area?.[1]?.trim() ?? place;
  const level = word === "thành phố" ? "province" : unitLevels[word.replace(/\s+/g, " ")]!;
  return own
    ? { name: `${committee} ${word} ${properCase(own)}`, level }
    : { name: `${committee} ${word}`, level };
};

const two = (text: string): string => text.padStart(2, "0");

const issuedIn = (line: string): string | null => {
  const low = lowered(line);
  const found =
    /ngày\s*(\d{1,2})?[\s.…_/]*tháng\s*(\d{1,2})?[\s.…_/]*năm\s*(\d{4})/.exec(low) ??
    /ngày\s*(\d{1,2})?\s*\/\s*(\d{1,2})?\s*\/\s*(\d{4})/.exec(low);
  if (!found) return null;
  const [, day, month, year] = found;
  if (!month) return year!;
  return day ? `${year!}-${two(month)}-${two(day)}` : `${year!}-${two(month)}`;
};

/** Place and date stand on a line of their own, or behind the number; a cited date stands in a sentence. */
const isDateLine = (line: string): boolean =>
  line.length < 120 &&
  /(?:^|,|\s)\s*ngày/.test(lowered(line)) &&
  !/căn\s+cứ|đề\s+nghị|tờ\s+trình|kèm\s+theo|quyết\s+định\s+số|của\s/.test(lowered(line));

const numberIn = (line: string): string | null =>
  /(?:số|sổ|sô)\s*:?\s*(\d{1,5}[a-z]?\s*\/\s*KH\s*-\s*[A-Za-zÀ-ỿ\d&-]+)/i
    .exec(line)?.[1]
    ?.replace(/\s+/g, "") ?? null;

const yearsIn = (text: string, issuedYear: number | null): readonly [number, number] | null => {
  const low = lowered(text).replace(/(?:định\s+hướng|tầm\s+nhìn)[^,;]*$/, "");
  const phase =
    /(?:giai\s+đoạn|thời\s+kỳ|từ\s+năm|năm(?:\s+học)?|các\s+năm)\s*(20\d{2})\s*(?:-|đến(?:\s+năm)?)\s*(20\d{2})/.exec(
      low,
    );
  if (phase) return [Number(phase[1]), Number(phase[2])];
  const end = /(?:đến|tới)\s+(?:hết\s+)?(?:năm\s+)?(20\d{2})/.exec(low);
  if (end) return issuedYear === null ? null : [issuedYear, Number(end[1])];
  const sole = [...low.matchAll(/năm\s+(20\d{2})(?!\s*-)/g)].at(-1);
  return sole ? [Number(sole[1]), Number(sole[1])] : null;
};

/** Issuer, number, day, title and period of the plan. */
export const headOf = (
  head: readonly Line[],
  title: readonly Line[],
  preamble: readonly Item[],
  lexicon: Lexicon,
): Head => {
  const lines = head.map((line) => line.text);
  const full = singleSpaced(title.map((line) => line.text).join(" "));
  const dates = lines
    .filter(isDateLine)
    .map(issuedIn)
    .filter((d) => d !== null);
  const issued = dates.at(-1) ?? null;
  const place =
    lines
      .map(
        (l) =>
          /^(?:.*\s{2,})?([A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ][A-Za-zÀ-ỿ\s.-]{1,40}?),\s*ngày/.exec(
            l,
          )?.[1],
      )
      .findLast((p) => p !== undefined) ?? null;
  const lastTitle = lines.findLastIndex((l) => /^QUYẾT ĐỊNH$/.test(l));
  const letterhead = lines.slice(0, lastTitle < 0 ? lines.length : lastTitle);
  const issuedYear = issued === null ? null : Number(issued.slice(0, 4));
  const body = preamble.map((item) => item.text).join(" ");
  const where = { lexicon, day: issued };
  return {
    issuer: fromLetterhead(letterhead, where) ?? fromPreamble(preamble, full, place, where),
    number: lines.map(numberIn).findLast((n) => n !== null) ?? null,
    place,
    issued,
    title: full,
    period: yearsIn(full.replace(/^kế\s+hoạch/i, ""), issuedYear) ?? yearsIn(ownPeriod(body), issuedYear),
  };
};

/** The preamble's own words on the plan, without the programmes that it cites. */
const ownPeriod = (text: string): string => /ban\s+hành\s+kế\s+hoạch[^;.]*/i.exec(text)?.[0] ?? "";
