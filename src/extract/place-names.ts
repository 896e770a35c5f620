import type { Lexicon } from "../lexicon/index.ts";
import type { Level } from "../model/plan.ts";
import { CAPITALS, lowered, singleSpaced } from "../text/letters.ts";

/** An administrative unit as a name and the level that it stands on. */
export interface Unit {
  /** `tỉnh Hà Tĩnh`, `Thành phố Hồ Chí Minh`. */
  readonly name: string;
  readonly level: Level;
  /** Where it begins in the text that names it. */
  readonly start: number;
}

interface Where {
  readonly lexicon: Lexicon;
  /** The day of the document as far as it is written. */
  readonly day: string | null;
  /** The place on the line of the day, which spells a name that a copy broke. */
  readonly place: string | null;
}

const LEVELS: Readonly<Record<string, Level>> = {
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
const unit =
  /(?:^|\s)(tỉnh|thành\s+phố|tp\.?|xã|phường|đặc\s+khu|thị\s+trấn|thị\s+xã|huyện|quận)\s+(?!ủy(?! ban)|đoàn\s)(?=\S)/;

/** Where a name in capitals ends: none of these words begins a syllable of a place. */
const AFTER_NAME = new Set(
  "giai năm đến từ đã trong và về theo trên thực triển nhằm cụ như với để tổ ban xây thuộc gửi số nhiệm lần".split(
    " ",
  ),
);

const capital = new RegExp(`^[${CAPITALS}'’]`);

const properCase = (text: string): string =>
  text.toLowerCase().replace(/(?<![A-Za-zÀ-ỿ])[A-Za-zÀ-ỿ]/g, (letter) => letter.toUpperCase());

/** The place whose name a text begins with: a province, or the words with a capital; null where there is none. */
export function placeAt(text: string, lexicon: Lexicon): string | null {
  const words = singleSpaced(text.split(/[,;:.()"“”\n|]/)[0]!).split(" ");
  for (let count = Math.min(5, words.length); count > 0; count--) {
    const province = lexicon.province(words.slice(0, count).join(" "));
    if (province && (count === words.length || !joins(words[count]!))) return province.name;
  }
  const end = words.findIndex((word) => !capital.test(word) && !/^\d+$/.test(word));
  const stop = words.findIndex((word, i) => i > 0 && AFTER_NAME.has(lowered(word)));
  const bound = Math.min(...[end, stop, 5].map((at) => (at < 0 ? words.length : at)));
  const name = words.slice(0, bound).join(" ");
  return name === "" || name === "-" ? null : name === name.toUpperCase() ? properCase(name) : name;
}

/** `Hòa Bình - Kim Bôi`: another name goes on. */
const joins = (word: string): boolean => /^[-–]/.test(word);

/** Whether a city stood under the central government on a day; a city of the same name may have been a province's. */
const isCentralCity = (name: string, { lexicon, day }: Where): boolean => {
  const types = lexicon.province(name)?.types ?? [];
  return types.find((t) => t.until === null || day === null || t.until >= day)?.type === "thành phố";
};

const letters = (text: string): string => lowered(text).replace(/\s+/g, "");

/** The unit that a line of a letterhead or the tail of a committee's name says. */
export function unitIn(text: string, where: Where): Unit | null {
  const line = singleSpaced(text);
  const found = unit.exec(lowered(line));
  if (!found) return null;
  const word = found[1]!.replace(/^tp\.?$/, "thành phố").replace(/\s+/g, " ");
  const after = line.slice(found.index + found[0].length);
  const { place } = where;
  const own = place !== null && letters(after) === letters(place) ? place : placeAt(after, where.lexicon);
  if (own === null) return null;
  const level = word === "thành phố" ? (isCentralCity(own, where) ? "province" : "district") : LEVELS[word]!;
  const shown = word === "thành phố" && own === "Hồ Chí Minh" ? "Thành phố" : word;
  return { name: `${shown} ${own}`, level, start: found.index };
}
