import { lowered } from "../text/letters.ts";
import { citationsIn } from "./citations.ts";

export type Period = readonly [number, number];

const phase =
  /(?:giai\s+đoạn|thời\s+kỳ|nhiệm\s+kỳ|từ\s+năm|năm(?:\s+học)?|các\s+năm)\s*(?:[ivx]+\s*|\d\s*)?[,:]?\s*\(?\s*(?:từ\s+)?(?:năm\s+)?(20\d{2})\s*(?:-|và(?=\s)|đến(?:\s+(?:hết\s+)?năm)?)\s*(?:năm\s+)?(20\d{2})/g;
const end = /(?:đến|tới)\s+(?:hết\s+)?(?:năm\s+)?(20\d{2})(?!\s*\/)/;
const single = /(?<!ngày[^,;]{0,24})năm\s+(?:học\s+)?(20\d{2})(?!\s*-\s*20)/g;
/** `tổng kết Chương trình giai đoạn 2021-2025`: the years that are looked back on are those of what has ended. */
const summedUp = /(?:tổng|sơ)\s+kết[^;]*$/;
/** What lies beyond the plan's own time. */
const outlook =
  /[,(]?\s*(?:và\s+)?(?:định\s+hướng|tầm\s+nhìn)(?:\s+(?:đến|tới))?(?:\s+năm)?(?:\s+giai\s+đoạn)?\s*20\d{2}(?:\s*-\s*20\d{2})?\)?/g;

/** A law with the year of its making, and what shows that the year behind a law is the plan's own. */
const lawOfYear = /^(?:bộ\s+)?luật|^pháp\s+lệnh|^hiến\s+pháp/;
const place = /(?:tỉnh|thành\s+phố|huyện|quận|xã|phường|đặc\s+khu|thị\s+trấn|địa\s+bàn)\s/;

/** Citations are no words of the plan's own. */
const blank = (low: string, text: string, issuedYear: number | null): string =>
  citationsIn(text).reduce((rest, { start, end: stop }) => {
    const cited = low.slice(start, stop);
    const year = Number(/(\d{4})\D*$/.exec(cited)?.[1]);
    const own = lawOfYear.test(cited) && (place.test(cited) || (issuedYear !== null && year >= issuedYear));
    return own ? rest : rest.slice(0, start) + " ".repeat(stop - start) + rest.slice(stop);
  }, low);

/** First and last year that a title or an issuing sentence gives; a sole end counts from the year of issue. */
export function yearsIn(text: string, issuedYear: number | null): Period | null {
  const low = blank(lowered(text), text, issuedYear).replace(outlook, " ");
  const span = [...low.matchAll(phase)].find(
    ({ 1: from, 2: to, index }) => Number(from) <= Number(to) && !summedUp.test(low.slice(0, index)),
  );
  if (span) return [Number(span[1]), Number(span[2])];
  const until = end.exec(low);
  if (until)
    return issuedYear === null || issuedYear > Number(until[1]) ? null : [issuedYear, Number(until[1])];
  const sole = [...low.matchAll(single)].at(-1);
  return sole ? [Number(sole[1]), Number(sole[1])] : null;
}

const sentence =
  /(?:ban\s+hành|xây\s+dựng|lập|tổ\s+chức\s+triển\s+khai)\s+kế\s+hoạch(?!\s+số\s)(?:[^;.:]|\.(?=\d))*/g;

/** The preamble's own words on the plan, the last of them, without the programmes that it cites before. */
export const issuingSentence = (preamble: readonly string[]): string =>
  preamble
    .flatMap((text) =>
      [...lowered(text).matchAll(sentence)].map(({ index, 0: { length } }) =>
        text.slice(index, index + length),
      ),
    )
    .at(-1) ?? "";
