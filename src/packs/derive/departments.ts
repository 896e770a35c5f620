import type { Assignment } from "../../model/plan.ts";
import { tellingWords } from "../../text/likeness.ts";
import { plainText, syllables } from "../../text/tokens.ts";
import type { DraftParts } from "../schema.ts";
import { clausesIn, short, UNRELATED, WHY, type Clause } from "./duties.ts";
import { quoting, ruleOf, slug, type Derived, type Parent } from "./types.ts";

/** What the parent gives a single department to do binds the draft of that department. */
export function departmentRules(parent: Parent): readonly Derived[] {
  if (parent.plan.issuer?.level !== "province") return [];
  return parent.plan.assignments.flatMap((block) => {
    const names = namesOf(block, parent);
    if (names.length === 0) return [];
    return clausesIn(block, parent.plan)
      .filter(({ text }) => isOwed(text))
      .map((clause) => departmentRule(clause, names, parent));
  });
}

/** The department and who took over from it; none for a collective and for bodies that no province directs. */
function namesOf({ agency, heading }: Assignment, { above }: Parent): readonly string[] {
  const entry = above.lexicon.entry(agency, "province");
  if (entry === null || entry.covers !== null || !/^(Sở|Ban) /u.test(entry.name)) return [];
  if (/^\s*[\w.]*\s*đề nghị/iu.test(heading)) return [];
  return [
    agency,
    ...above.lexicon
      .successors(agency)
      .slice(0, 1)
      .map(({ name }) => name),
  ];
}

/** To support others, or to do whatever the plan says, is nothing that a draft could lack. */
const isOwed = (text: string) =>
  !/^phoi hop|:$/.test(plainText(text)) &&
  !text.endsWith(":") &&
  [...tellingWords(text)].filter((word) => !GENERAL.has(word)).length >= 5;

const GENERAL = new Set(
  syllables(
    "kế hoạch địa phương nội dung nhiệm vụ mục tiêu hiệu quả phù hợp công tác này các cấp chương trình xã phường bình đẳng giới chủ trì phối hợp sở ban ngành đoàn thể tham mưu đề xuất phạm vi toàn tỉnh ủy nhân đơn liên quan cơ hướng dẫn đôn đốc theo dõi căn cứ chức năng giải pháp lĩnh vực",
  ),
);

/** A duty of a department in the parent's own words. */
export function departmentRule(
  { text, location }: Omit<Clause, "after">,
  names: readonly string[],
  parent: Parent,
): Derived {
  const [issuer] = names;
  const rule = ruleOf(parent, `${slug(issuer!)}-${slug(location.section)}`, "task", quoting(location, text), {
    title: { vi: `${issuer!}: ${short(text)}`, en: `Duty ${location.section} of ${issuer!}` },
    why: WHY,
    options: {
      match: { all: [], any: [], none: [] },
      like: text,
      also: ["objectives", "organisation"],
      within: null,
      after: null,
      issuers: names,
      oneYear: parent.oneYear,
    },
    levels: ["department"],
    level: "warning",
    suggestion: { vi: text, en: `As the parent plan has it: ${text}` },
  });
  const setting: Partial<DraftParts> = { ...parent.setting, level: "department", issuer: issuer! };
  return {
    rule,
    said: quoting(location, text),
    examples: [
      { name: "đúng: có trong dự thảo", plan: { ...setting, tasks: [`1. ${text}.`] }, finds: [] },
      {
        name: "sai: bỏ nhiệm vụ",
        plan: { ...setting, objectives: UNRELATED, tasks: UNRELATED, organisation: OFFICES },
        finds: ["missing-task"],
      },
    ],
  };
}

const OFFICES = ["1. Văn phòng Sở", "- Theo dõi chung.", "2. Các phòng, đơn vị thuộc Sở", "- Triển khai."];
