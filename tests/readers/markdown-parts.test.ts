import fc from "../laws.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { markdownParts } from "../../src/readers/markdown-parts.ts";
import { partsRead } from "../../src/readers/markdown.ts";

const pieces = [
  "# I. MỤC TIÊU",
  "**1. Sở Y tế:** chủ trì",
  "- một\n- hai",
  "- một\n\n  đoạn của một\n\n- hai",
  "1. Một\n\n3. Ba",
  "> trích\n\n> trích nữa",
  "| A | B |\n|---|---|\n| 1 | 2 |",
  "```\n# trong mã\n\nvẫn trong mã\n```",
  "~~~~\n~~~\n\n# trong mã\n~~~~",
  "<!-- ghi chú\n\n# trong ghi chú\n\n-->",
  "<pre>\na\n\n# trong thẻ\n</pre>",
  "<div>\n\nngoài thẻ\n\n</div>",
  "Tên mục\n=======",
  "---",
  "    thụt vào",
  "Một dòng\r\n\r\ndòng nữa",
  "",
];

test("what is parsed in parts reads as if parsed at once", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), (chosen) => {
      const short = `${chosen.join("\n\n")}\n\n`;
      const long = short.repeat(Math.ceil(26_000 / short.length));
      const parts = markdownParts(long);
      expect(parts.map(({ source }) => source).join("")).toBe(long);
      expect(partsRead(parts)).toEqual(partsRead([{ source: long, line: 1 }]));
    }),
    { numRuns: 16 },
  );
});

test("a long file is cut, a plan is not", () => {
  const plan = readFileSync(join(import.meta.dirname, "../../fixtures/ok.commune-2026/plan.md"), "utf8");
  expect(markdownParts(plan)).toEqual([{ source: plan, line: 1 }]);
  expect(markdownParts("Một đoạn.\n\n".repeat(5_000)).length).toBeGreaterThan(20);
});
