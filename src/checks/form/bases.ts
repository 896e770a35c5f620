import type { Basis } from "../../model/plan.ts";
import type { FormInput, Judge } from "./judge.ts";

/** Each `Căn cứ` stands on a line of its own that ends in a semicolon, the last one in a full stop or a comma; a document is named with its day. */
export const bases: Judge = (input) => [
  ...input.plan.preamble
    .filter(({ text }) => /^Căn cứ\s/.test(text) && !/[;.,:]["”]?\s*$/.test(text))
    .map(({ text, location }) => ({
      at: location,
      edit: endOf(text),
      problem: {
        vi: "dòng căn cứ không kết thúc bằng dấu “;” hoặc “.”",
        en: 'the line does not end in ";" or "."',
      },
    })),
  ...undated(input).map(({ number, location }) => ({
    at: location,
    problem: {
      vi: `${number!} viện dẫn lần đầu phải ghi đủ ngày, tháng, năm và cơ quan ban hành`,
      en: `${number!} is cited for the first time and needs its day and its issuer`,
    },
  })),
];

/** Documents of the preamble that stand there without any day, a blank one counting as one. */
const undated = ({ plan }: FormInput): readonly Basis[] =>
  plan.bases.filter(({ number, name, issued, location }) => {
    if (number === null || name !== null || issued !== null) return false;
    const text = plan.preamble.find((item) => item.location === location)?.text ?? "";
    const at = text.indexOf(number);
    return at >= 0 && !/ngày|năm\s+20/i.test(text.slice(at + number.length).split(";")[0]!);
  });

const endOf = (text: string) => {
  const end = /\S+\s+\S+\s+\S+$/.exec(text)?.[0];
  return end === undefined ? null : { old: end, now: `${end};` };
};
