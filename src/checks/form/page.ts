import type { Format, PageLayout } from "../../model/document.ts";
import type { Bilingual } from "../../model/text.ts";
import type { Judge } from "./judge.ts";

const PRINTED: ReadonlySet<Format> = new Set<Format>(["docx", "odt", "pdf"]);
export const isPrinted = (format: Format): boolean => PRINTED.has(format);

/** Files round to whole points and twips. */
const SLACK = 1;

/** A4, margins 20-25 mm above and below, 30-35 mm left, 15-20 mm right. The first section counts. */
export const page: Judge = ({ plan, document }) => {
  const layout = document.layouts[0];
  if (!layout || document.format === "pdf") return null;
  const isA4 = near(layout.width, 210, 210) && near(layout.height, 297, 297);
  const wrong = [
    ...(isA4 ? [] : [{ vi: "khổ giấy không phải A4 dọc", en: "the paper is not A4 portrait" }]),
    ...margins(layout),
  ];
  if (wrong.length === 0) return [];
  const problem = { vi: wrong.map(({ vi }) => vi).join("; "), en: wrong.map(({ en }) => en).join("; ") };
  return [{ at: plan.titleLocation, problem }];
};

const near = (value: number, from: number, to: number) => value >= from - SLACK && value <= to + SLACK;

const MARGINS = [
  { side: "top", vi: "trên", from: 20, to: 25 },
  { side: "bottom", vi: "dưới", from: 20, to: 25 },
  { side: "left", vi: "trái", from: 30, to: 35 },
  { side: "right", vi: "phải", from: 15, to: 20 },
] as const;

/** All margins that are wrong in one sentence: what they are, and what is asked of them. */
function margins(layout: PageLayout): readonly Bilingual[] {
  const wrong = MARGINS.filter(({ side, from, to }) => !near(layout[side], from, to));
  if (wrong.length === 0) return [];
  const is = (name: "vi" | "side") =>
    wrong.map((one) => `${one[name]} ${String(Math.round(layout[one.side]))}`).join(", ");
  const asked = (name: "vi" | "side") =>
    wrong.map((one) => `${one[name]} ${String(one.from)}–${String(one.to)}`).join(", ");
  return [
    {
      vi: `lề ${is("vi")} mm; quy định ${asked("vi")} mm`,
      en: `margins ${is("side")} mm; asked: ${asked("side")} mm`,
    },
  ];
}

/** Times New Roman, 13-14 points in the body. Only what the file states is judged. */
export const font: Judge = ({ plan, document }) => {
  if (document.format !== "docx" && document.format !== "odt") return null;
  const body = document.blocks.filter(
    ({ zone, cell, text }) => zone === "body" && cell === null && text.length > 60,
  );
  const odd = body.find(
    ({ font: own }) =>
      own !== null && (!/^times new roman/i.test(own.name) || own.size < 13 || own.size > 14),
  );
  if (!odd?.font) return body.some(({ font: own }) => own !== null) ? [] : null;
  const { name, size } = odd.font;
  return [
    {
      at: { ...odd.place, section: plan.titleLocation.section, quote: odd.text.slice(0, 200) },
      problem: {
        vi: `phông ${name} cỡ ${size}, quy định Times New Roman cỡ 13-14`,
        en: `${name} ${size} pt, Times New Roman 13-14 pt asked`,
      },
    },
  ];
};
