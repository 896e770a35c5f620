import { extract } from "../../src/extract/index.ts";
import type { Plan } from "../../src/model/plan.ts";
import { readMarkdown } from "../../src/readers/markdown.ts";
import { lexicon } from "../lexicon/load.ts";

/** The plan that a Markdown text states; fails the test when it states none. */
export const planOf = (markdown: string): Plan => {
  const read = readMarkdown(markdown);
  if (!read.ok) throw new Error(read.reason);
  const plan = extract(read.document, lexicon);
  if (!plan) throw new Error("not a plan");
  return plan;
};

/** A plan around one sentence of the section with that role. */
export const planWith = (role: "objectives" | "tasks" | "organisation" | "reporting", text: string): Plan => {
  const heading = {
    objectives: "MỤC TIÊU",
    tasks: "NHIỆM VỤ",
    organisation: "TỔ CHỨC THỰC HIỆN",
    reporting: "CHẾ ĐỘ BÁO CÁO",
  };
  return planOf(
    `KẾ HOẠCH\n\nCông tác dân số giai đoạn 2026 - 2030 tỉnh Hà Tĩnh\n\nỦy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:\n\nI. ${heading[role]}\n\n${text}\n`,
  );
};
