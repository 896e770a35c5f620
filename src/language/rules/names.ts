import { markAt, markBefore, place } from "../grammar.ts";
import type { Chart } from "../types.ts";
import type { Token } from "../tokens.ts";

/** Letters of a document's number: `QĐ`, `KH`, `NQ`, `TTg`. */
const isLetters = (chart: Chart, token: Token | undefined): boolean =>
  token?.kind === "word" && /^[A-ZĐÐ]{2}|^[A-ZĐÐ]$/.test(chart.text.slice(token.start, token.start + 2));

/** The token behind the number of a document that begins here: `1790/QĐ-TTg`, `72/2025/QH15`, `57-NQ/TW`, `05 KH/BCSĐ`; the start where there is none. */
function endOfCode(chart: Chart, start: number): number {
  const { tokens } = chart;
  if (tokens[start]!.kind !== "number") return start;
  let at = start + 1;
  const sign = (i: number): boolean => /^[/-]$/.test(tokens[i]?.word ?? "");
  if (tokens[at]?.kind === "word" && tokens[at]!.glued && /^[a-z]$/.test(tokens[at]!.word)) at++;
  if (sign(at) && tokens[at + 1]?.kind === "number" && sign(at + 2)) at += 2;
  const spaced = !sign(at) && isLetters(chart, tokens[at]) && tokens[at + 1]?.word === "/" && tokens[at + 1]!.glued;
  if (!spaced && !(sign(at) && isLetters(chart, tokens[at + 1]) && /^[A-ZĐÐ]{2}/.test(chart.text.slice(tokens[at + 1]!.start, tokens[at + 1]!.start + 2)))) return start;
  // `1000-VND 2000` is money.
  if (markAt(chart, start + 2, "currency")) return start;
  at += spaced ? 1 : 2;
  for (;;) {
    const next = tokens[at];
    if (!next) return at;
    if (next.glued && (next.kind === "number" || isLetters(chart, next))) at++;
    else if (/^[/&-]$/.test(next.word) && (isLetters(chart, tokens[at + 1]) || tokens[at + 1]?.kind === "number") && (next.glued || tokens[at + 1]!.glued)) at += 2;
    else return at;
  }
}

/** The numbers of documents, which count nothing. */
export function markCodes(chart: Chart): void {
  for (let at = 0; at < chart.tokens.length; ) {
    const end = endOfCode(chart, at);
    if (end > at) place(chart, { kind: "code", start: at, end, value: chart.text.slice(chart.tokens[at]!.start, chart.tokens[end - 1]!.end) });
    at = Math.max(at + 1, end);
  }
}

const WHICH = new Set(["mỗi", "các", "những", "từng", "một", "01", "1"]);

/** A number that names something: `Điều 13`, `mục tiêu 2`, `giai đoạn 1`. A padded one (`xã 02 mô hình`) counts. */
export function markNames(chart: Chart): void {
  const { tokens } = chart;
  for (let at = 0; at < tokens.length; at++) {
    const label = markAt(chart, at, "label");
    const count = label && markAt(chart, label.end, "count");
    // `thí điểm 5 mô hình`, `dứt điểm 18 vụ`: the label's syllable is the end of another word.
    if (markBefore(chart, label?.end ?? at, "fixed")) continue;
    if (!count || count.value.words || WHICH.has(tokens[at - 1]?.word ?? "")) continue;
    // `trong vòng 05 ngày`, `9 phần 10`
    if (tokens[at]!.word === "phần" && markBefore(chart, at, "count")) continue;
    if (chart.at[at - 1]?.some((mark) => mark.kind === "relation" && mark.end > at)) continue;
    const counts = markAt(chart, count.end, "counting-noun");
    if (counts?.value === "%" || (counts && (/^0\d|\D/.test(count.value.digits) || count.value.value >= 100))) continue;
    place(chart, { kind: "named", start: at, end: count.end, value: count.value });
    at = count.end - 1;
    // `mục tiêu 2, 3 và 5`
    for (;;) {
      const join = tokens[at + 1]?.word ?? "";
      const next = /^(?:,|và|-|đến)$/.test(join) ? markAt(chart, at + 2, "count") : undefined;
      if (!next || next.value.words || next.value.value > 99 || markAt(chart, next.end, "counting-noun") || tokens[next.end]?.word === "năm") break;
      place(chart, { kind: "named", start: at + 2, end: next.end, value: next.value });
      at = next.end - 1;
    }
  }
}
