import { documentKey, type KnownRecord } from "../lexicon/index.ts";
import { nearlySame, syllables } from "../text/tokens.ts";
import type { Citation } from "./citations.ts";
import { isClose } from "./days.ts";

/** Words that every title has. */
const COMMON = new Set(
  "nghi dinh quyet thong tu luat bo phap lenh ve cua va cac mot so dieu quy chi tiet thi hanh huong dan sua doi bo sung phe duyet ban chuong trinh de an chien luoc ke hoach giai doan den nam thuc hien".split(
    " ",
  ),
);

type Subject = "same" | "other" | "unsaid";

/** Whether what the draft says the document is about is what it is about. */
export function subjectOfRecord(cited: Citation, { name }: KnownRecord): Subject {
  const said = new Set(cited.about.words);
  if (cited.about.words.length < 4) return "unsaid";
  const telling = syllables(name).filter((word) => !COMMON.has(word) && !/^\d+$/.test(word));
  const held = telling.filter((word) => said.has(word)).length;
  if (telling.length === 0) return "unsaid";
  const share = held / telling.length;
  return share >= 0.7 ? "same" : share <= 0.35 ? "other" : "unsaid";
}

interface Parts {
  readonly digits: string;
  readonly year: string | null;
  readonly letters: string;
}

function partsOf(number: string): Parts {
  const [digits = "", ...rest] = documentKey(number).split("/");
  const year = /^\d{4}$/.test(rest[0] ?? "") ? rest.shift()! : null;
  return { digits, year, letters: rest.join("/") };
}

const isSame = (a: Parts, b: Parts): boolean =>
  Number(a.digits) === Number(b.digits) && a.year === b.year && sameLetters(a, b);

/** A slip of the pen in the letters; the number of a National Assembly is none. */
const sameLetters = (a: Parts, b: Parts): boolean =>
  a.letters === b.letters || (!/\d/.test(a.letters + b.letters) && nearlySame(a.letters, b.letters));

/**
 * The citation means this document. A number with a year of its own is enough; others start anew every year, so that
 * a namesake with another subject or another day altogether is another document.
 */
export function isRecord(cited: Citation, known: KnownRecord): boolean {
  const [found, own] = [partsOf(cited.number), partsOf(known.number)];
  const subject = subjectOfRecord(cited, known);
  if (isSame(found, own))
    return own.year !== null
      ? subject !== "other" || cited.issued === known.issued
      : subject === "same" ||
          (subject === "unsaid" && cited.issued !== null && isClose(cited.issued, known.issued));
  return subject === "same" && cited.issued === known.issued && sameLetters(found, own) && isSlip(found, own);
}

/** Two documents of one day and one subject have numbers side by side: only what lies far from the right one is a slip. */
function isSlip(found: Parts, own: Parts): boolean {
  if (found.year !== own.year) return found.digits === own.digits;
  const [a, b] = [found.digits, own.digits];
  if ([...a].toSorted().join("") === [...b].toSorted().join("")) return true;
  if (a.length !== b.length)
    return Math.abs(a.length - b.length) === 1 && (a.startsWith(b) || b.startsWith(a));
  const others = [...a].filter((digit, i) => digit !== b[i]).length;
  return others === 1 && Math.abs(Number(a) - Number(b)) > SIDE_BY_SIDE;
}
const SIDE_BY_SIDE = 20;
