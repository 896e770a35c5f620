import type { z } from "zod";
import type { Bilingual } from "../model/text.ts";

type Issue = z.core.$ZodIssue;

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
        ? {
            vi: `thiếu; cần ${TYPES[issue.expected] ?? issue.expected}`,
            en: `missing; expected ${issue.expected}`,
          }
        : { vi: `cần ${TYPES[issue.expected] ?? issue.expected}`, en: `expected ${issue.expected}` };
    case "invalid_value":
      return {
        vi: `cần một trong: ${issue.values.join(", ")}`,
        en: `expected one of: ${issue.values.join(", ")}`,
      };
    case "unrecognized_keys":
      return { vi: `khóa lạ: ${issue.keys.join(", ")}`, en: `unknown key: ${issue.keys.join(", ")}` };
    case "too_small":
      return { vi: `ít nhất ${issue.minimum}`, en: `at least ${issue.minimum}` };
    case "too_big":
      return { vi: `nhiều nhất ${issue.maximum}`, en: `at most ${issue.maximum}` };
    case "invalid_format":
      return { vi: `cần dạng ${formOf(issue)}`, en: `expected the form ${formOf(issue)}` };
    default:
      return { vi: "giá trị không hợp lệ", en: issue.message };
  }
}

const formOf = (issue: Issue) => ("pattern" in issue && issue.pattern ? issue.pattern : "?");

const TYPES: Readonly<Record<string, string>> = {
  string: "chuỗi chữ",
  number: "số",
  int: "số nguyên",
  array: "danh sách",
  object: "nhóm khóa",
  boolean: "true hoặc false",
  null: "null",
  tuple: "danh sách đủ số phần tử",
};
