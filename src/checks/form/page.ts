import type { Format } from "../../model/document.ts";
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
    ...margin("trên", "top", layout.top, 20, 25),
    ...margin("dưới", "bottom", layout.bottom, 20, 25),
    ...margin("trái", "left", layout.left, 30, 35),
    ...margin("phải", "right", layout.right, 15, 20),
  ];
  return wrong.map((problem) => ({ at: plan.titleLocation, problem }));
};

const near = (value: number, from: number, to: number) => value >= from - SLACK && value <= to + SLACK;

const margin = (vi: string, en: string, value: number, from: number, to: number) =>
  near(value, from, to)
    ? []
    : [
        {
          vi: `lề ${vi} ${Math.round(value)} mm, quy định ${from}-${to} mm`,
          en: `${en} margin ${Math.round(value)} mm, ${from}-${to} mm asked`,
        },
      ];

/** Times New Roman, 13-14 points in the body. Only what the file states is judged. */
export const font: Judge = ({ plan, document }) => {
  if (document.format !== "docx" && document.format !== "odt") return null;
  const body = document.blocks.filter(
    ({ zone, cell, text }) => zone === "body" && cell === null && text.length > 60,
  );
  const odd = body.find(
    ({ font: own }) => own !== null && (own.name !== "Times New Roman" || own.size < 13 || own.size > 14),
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
