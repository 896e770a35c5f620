import type { Judge } from "./judge.ts";

/** Each `Căn cứ` stands on a line of its own that ends in a semicolon, the last one in a full stop or a comma. */
export const bases: Judge = ({ plan }) =>
  plan.preamble
    .filter(({ text }) => /^Căn cứ\s/.test(text) && !/[;.,:]["”]?\s*$/.test(text))
    .map(({ location }) => ({
      at: location,
      problem: {
        vi: "dòng căn cứ không kết thúc bằng dấu “;” hoặc “.”",
        en: 'the line does not end in ";" or "."',
      },
    }));
