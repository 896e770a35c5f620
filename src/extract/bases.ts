import type { Basis, Item } from "../model/plan.ts";
import { lowered, singleSpaced } from "../text/letters.ts";

const kinds =
  "quyết định|nghị quyết|nghị định|công văn|kế hoạch|chỉ thị|thông tư(?: liên tịch)?|hướng dẫn|thông báo|kết luận|chương trình|văn bản|tờ trình|đề án|công điện|quy định|báo cáo";

const numbered = new RegExp(
  `(?:(${kinds})\\s+)?(?:số|sổ|sô)\\s*:?\\s*(\\d{1,5}[a-z]?)\\s?(?:/|-(?=[A-Za-zÀ-ỿ]))\\s?((?:\\d{4}\\s?/\\s?)?[A-Za-zÀ-ỿ][A-Za-zÀ-ỿ\\d]*(?:\\s?[-–&]\\s?[A-Za-zÀ-ỿ\\d&]+|/[A-Za-zÀ-ỿ\\d]+|\\s(?=[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]{2,}\\s+ngày)[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]+)*)`,
  "gi",
);

/** Codes of issuers as they are written; a slip of OCR inside one is mended to the nearest. */
const bodies = [
  "TTg",
  "CP",
  "UBND",
  "HĐND",
  "BNV",
  "BTC",
  "BYT",
  "BTP",
  "BCA",
  "BDTTG",
  "UBDT",
  "LĐTBXH",
  "SLĐTBXH",
  "BLĐTBXH",
  "BVHTTDL",
  "VHTTDL",
  "BGDĐT",
  "BTTTT",
  "SNV",
  "CTTN",
  "BĐG",
];

const near = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1 || a === b) return a === b;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
};

const codes = bodies.flatMap((code) => [code, `S${code}`, `B${code}`]);

/** Only a code with a letter too many, as readers of scans write it, is mended; another letter may be another body. */
const mended = (code: string): string =>
  code
    .replace(/\s*([-–&/])\s*/g, (_, mark: string) => mark.replace("–", "-"))
    .replace(/\s+/g, "")
    .split(/(?=[-/])|(?<=[-/])/)
    .map((part) =>
      codes.includes(part) || part.length < 5
        ? part
        : (codes.find((c) => c.length === part.length - 1 && near(c, part)) ?? part),
    )
    .join("");

const two = (text: string): string => text.padStart(2, "0");

const dayAfter =
  /^[^;.]{0,30}?ngày\s+(\d{1,2})\s*(?:[/.-]\s*(\d{1,2})\s*[/.-]\s*|\s*tháng\s+(\d{1,2})\s+năm\s+)(\d{4})/;
const yearAfter = /^\s*năm\s+(\d{4})/;

const issuedAfter = (low: string): string | null => {
  const day = dayAfter.exec(low);
  if (day) return `${day[4]!}-${two(day[2] ?? day[3]!)}-${two(day[1]!)}`;
  return yearAfter.exec(low)?.[1] ?? null;
};

const law =
  /(?<![A-Za-zÀ-ỿ])((?:bộ luật|luật|pháp lệnh|hiến pháp)\s+[^;.,()]{2,120}?)(?=\s+(?:số\s|ngày\s|năm\s\d|được|và\s+(?:luật|các)|sửa đổi)|[;.,()]|$)/g;

/** `(Kèm theo Quyết định số …)` says what the plan hangs on, not what it rests on. */
const isAttachment = /^\(?\s*(?:ban\s+hành\s+)?kèm\s+theo/;

/** The documents that the preamble rests on, in order. A law has a name and no number. */
export const basesOf = (preamble: readonly Item[]): Basis[] =>
  preamble.flatMap((item) => {
    const low = lowered(item.text);
    if (isAttachment.test(low)) return [];
    const found: { at: number; basis: Basis }[] = [];
    for (const m of low.matchAll(law)) {
      if (
        !/[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]/.test(item.text[m.index] ?? "") ||
        /(?:pháp|theo|quy định của)\s+$/.test(low.slice(0, m.index))
      )
        continue;
      const name = singleSpaced(item.text.slice(m.index, m.index + m[1]!.length));
      const rest = low.slice(m.index + m[1]!.length);
      const issued = issuedAfter(rest.replace(/^\s+số\s+\S+/, ""));
      found.push({ at: m.index, basis: { number: null, name, issued, location: item.location } });
    }
    for (const m of item.text.matchAll(numbered)) {
      const end = m.index + m[0].length;
      if (!/[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]/.test(m[3]!)) continue;
      const number = `${m[2]!}/${mended(m[3]!)}`;
      const ofLaw = found.some(
        ({ at, basis }) =>
          basis.name !== null &&
          m[1] === undefined &&
          /^\s*$/.test(item.text.slice(at + basis.name.length, m.index)),
      );
      if (ofLaw || found.some(({ basis }) => basis.number === number)) continue;
      found.push({
        at: m.index,
        basis: { number, name: null, issued: issuedAfter(low.slice(end)), location: item.location },
      });
    }
    return found.sort((a, b) => a.at - b.at).map(({ basis }) => basis);
  });
