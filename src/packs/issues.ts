import type { z } from "zod";
import type { Bilingual } from "../model/text.ts";

type Issue = z.core.$ZodIssue;

/** Inside a choice: the complaint of the branch that was meant, the one that fails deepest. */
export function deepestIssue(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const inside = issue.errors
    .flatMap((branch) => branch.slice(0, 1))
    .map((one) => deepestIssue({ ...one, path: [...issue.path, ...one.path] } as Issue))
    .filter(({ path, code }) => path.length > issue.path.length || code === "unrecognized_keys")
    .sort((a, b) => b.path.length - a.path.length);
  return inside[0] ?? issue;
}

/** Where the complaint stands: of too many entries, the first that is too much. */
export const placeOf = (issue: Issue): readonly PropertyKey[] =>
  issue.code === "too_big" && issue.origin === "array" ? [...issue.path, Number(issue.maximum)] : issue.path;

/** What was expected, in both languages, for one complaint of the schema. */
export function expectation(issue: Issue): Bilingual {
  const where = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
  const { vi, en } = sentence(issue);
  return { vi: where + vi, en: where + en };
}

function sentence(issue: Issue): Bilingual {
  switch (issue.code) {
    case "invalid_type":
      return issue.message.includes("received undefined")
        ? { vi: `thiếu; cần ${typeOf(issue).vi}`, en: `missing; expected ${typeOf(issue).en}` }
        : { vi: `cần ${typeOf(issue).vi}`, en: `expected ${typeOf(issue).en}` };
    case "invalid_union": {
      const types = [...new Set(issue.errors.flatMap((one) => (one[0] ? [typeOf(one[0])] : [])))];
      return {
        vi: `cần ${types.map(({ vi }) => vi).join(" hoặc ")}`,
        en: `expected ${types.map(({ en }) => en).join(" or ")}`,
      };
    }
    case "invalid_value":
      return {
        vi: `cần một trong: ${issue.values.join(", ")}`,
        en: `expected one of: ${issue.values.join(", ")}`,
      };
    case "unrecognized_keys":
      return { vi: `khóa lạ: ${issue.keys.join(", ")}`, en: `unknown key: ${issue.keys.join(", ")}` };
    case "too_small":
      return {
        vi: `ít nhất ${amount(issue.minimum, issue).vi}`,
        en: `at least ${amount(issue.minimum, issue).en}`,
      };
    case "too_big":
      return {
        vi: `nhiều nhất ${amount(issue.maximum, issue).vi}`,
        en: `at most ${amount(issue.maximum, issue).en}`,
      };
    case "invalid_format":
      return { vi: `cần dạng ${formOf(issue)}`, en: `expected the form ${formOf(issue)}` };
    default:
      return { vi: "giá trị không hợp lệ", en: issue.message };
  }
}

const formOf = (issue: Issue) => ("pattern" in issue && issue.pattern ? issue.pattern : "?");

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { vi: "chuỗi chữ", en: "text" },
  number: { vi: "số", en: "a number" },
  int: { vi: "số nguyên", en: "a whole number" },
  array: { vi: "danh sách", en: "a list" },
  object: { vi: "nhóm khóa", en: "keys and values" },
  record: { vi: "nhóm khóa", en: "keys and values" },
  boolean: { vi: "true hoặc false", en: "true or false" },
  null: { vi: "null", en: "null" },
  tuple: { vi: "danh sách đủ số phần tử", en: "a list of so many entries" },
};

/** What an issue of a wrong type asks for; of another issue inside a choice, the sentence itself. */
const typeOf = (issue: Issue): Bilingual =>
  issue.code === "invalid_type"
    ? (TYPES[issue.expected] ?? { vi: issue.expected, en: issue.expected })
    : sentence(issue);

const UNITS: Readonly<Record<string, Bilingual>> = {
  string: { vi: " ký tự", en: " characters" },
  array: { vi: " mục", en: " entries" },
};

const amount = (limit: number | bigint, { origin }: { readonly origin: string }): Bilingual => ({
  vi: `${String(limit)}${UNITS[origin]?.vi ?? ""}`,
  en: `${String(limit)}${UNITS[origin]?.en ?? ""}`,
});
