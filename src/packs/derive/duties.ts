import { DISTRICT_END } from "../../lexicon/status.ts";
import type { Location } from "../../model/location.ts";
import type { Assignment, Plan } from "../../model/plan.ts";
import { plainText, syllables } from "../../text/tokens.ts";
import { tellingWords } from "../../text/likeness.ts";
import { blockTexts, communeBlocks, isForDistricts } from "./blocks.ts";
import { DUTIES, isOwnPlan, type Duty } from "./duty-kinds.ts";
import { sinceReorganisation } from "./setting.ts";
import { quoting, ruleOf, slug, type Derived, type Parent } from "./types.ts";

/** A part of a block of duties that asks one thing. */
export interface Clause {
  readonly text: string;
  readonly location: Location;
  /** Abolished since: its successors owe it, from this day on. */
  readonly after: string | null;
}

/** What the parent gives the authorities below to do: each duty a requirement, missing a warning. */
export function dutyRules(parent: Parent): readonly Derived[] {
  if (!parent.below.includes("commune")) return [];
  const asked = new Set<string>();
  return clausesOf(parent).flatMap((clause) => {
    const words = plainText(clause.text);
    const kinds = DUTIES.filter(({ when, unless }) => when.test(words) && !(unless?.test(words) ?? false));
    if (kinds.length > 0)
      return kinds
        .filter(({ id }) => !asked.has(id) && asked.add(id))
        .map((kind) => ofKind(kind, clause, parent));
    if (isOwnPlan(words) || !isTelling(clause.text)) return [];
    return [inOwnWords(clause, parent)];
  });
}

function clausesOf(parent: Parent): readonly Clause[] {
  const { plan } = parent;
  return communeBlocks(plan).flatMap((block) => {
    const after = isForDistricts(block) ? DISTRICT_END : null;
    if (after !== null && sinceReorganisation(parent) === null) return [];
    return clausesIn(block, plan).map((clause) => ({ ...clause, after }));
  });
}

/** A new thing to do; `; các hành vi …` only goes on with what is done. */
const CLAUSE =
  /;\s+(?!(?:các|những|đội ngũ|cán bộ|nhóm|phụ nữ|thanh niên|người|tình hình|hậu quả|nội dung)\s)|\.\s+(?=[A-ZĐÀ-Ỹ])/u;

/** What a block asks, sentence by sentence. */
export const clausesIn = (block: Assignment, plan: Plan): readonly Omit<Clause, "after">[] =>
  blockTexts(block, plan).flatMap(({ text, location }) =>
    text
      .split(CLAUSE)
      .map((part) => part.replace(/^[-+•\s]+|[\s.;/]+$/gu, ""))
      .filter((part) => part.length > 15)
      .map((part) => ({ text: part, location: quoting(location, part) })),
  );

/** `Tổ chức triển khai thực hiện Kế hoạch tại địa phương` asks nothing that a plan could lack. */
const isTelling = (text: string) => [...tellingWords(text)].filter((word) => !BARE.has(word)).length >= 6;
const BARE = new Set(
  syllables(
    "kế hoạch địa phương nội dung nhiệm vụ mục tiêu hiệu quả phù hợp công tác này các cấp chương trình xã phường bình đẳng giới",
  ),
);

function ofKind(kind: Duty, { text, location, after }: Clause, parent: Parent): Derived {
  const options = kind.options(text, deskNames(parent));
  const refines = parent.above.packs
    .flatMap(({ rules }) => rules)
    .find(({ id }) => kind.refines !== null && id === kind.refines);
  const rule = ruleOf(parent, `duty-${kind.id}`, "task", location, {
    title: kind.title,
    why: WHY,
    options: { ...options, after, issuers: [], oneYear: parent.oneYear },
    levels: parent.below.filter((level) => level === "commune" || (level === "district" && after !== null)),
    level: "warning",
    refines: refines?.id ?? null,
    suggestion: { vi: text, en: `As the parent plan has it: ${text}` },
  });
  return {
    rule,
    said: location,
    examples: [
      { name: "đúng: có trong dự thảo", plan: { ...dated(parent, after), ...kind.good(text) }, finds: [] },
      { name: "sai: bỏ nhiệm vụ", plan: { ...dated(parent, after), ...kind.bad }, finds: ["missing-task"] },
    ],
  };
}

function inOwnWords({ text, location, after }: Clause, parent: Parent): Derived {
  const rule = ruleOf(parent, `duty-${slug(location.section)}`, "task", location, {
    title: { vi: short(text), en: `Duty ${location.section} of the parent plan` },
    why: WHY,
    options: {
      match: { all: [], any: [], none: [] },
      like: text,
      also: ["objectives"],
      within: null,
      after,
      issuers: [],
      oneYear: parent.oneYear,
    },
    levels: ["commune"],
    level: "warning",
    suggestion: { vi: text, en: `As the parent plan has it: ${text}` },
  });
  const setting = dated(parent, after);
  return {
    rule,
    said: location,
    examples: [
      {
        name: "đúng: có trong dự thảo",
        plan: { ...setting, tasks: [`1. ${text}.`, "2. Kiểm tra, giám sát."] },
        finds: [],
      },
      {
        name: "sai: bỏ nhiệm vụ",
        plan: { ...setting, objectives: UNRELATED, tasks: UNRELATED, organisation: BARE_BLOCKS },
        finds: ["missing-task"],
      },
    ],
  };
}

/** What a body owed that is gone is asked of drafts made since. */
const dated = (parent: Parent, after: string | null) =>
  after === null ? parent.setting : (sinceReorganisation(parent) ?? parent.setting);

export const UNRELATED = ["1. Trồng cây xanh, nạo vét kênh mương nội đồng."];

const BARE_BLOCKS = [
  "1. Phòng Văn hóa - Xã hội",
  "- Chủ trì tham mưu.",
  "2. Phòng Kinh tế",
  "- Tham mưu kinh phí.",
];

export const WHY = {
  vi: "Kế hoạch cấp trên giao việc này cho Ủy ban nhân dân cấp dưới; không có trong dự thảo thì không ai làm và không có gì để báo cáo.",
  en: "The parent plan gives this to the authorities below; left out of the draft, nobody does it and nothing can be reported.",
};

/** Who receives reports at the parent's: its own names and those of its lead. */
const deskNames = ({ plan }: Parent): readonly string[] => {
  const desks = plan.deadlines
    .filter(({ kind }) => kind === "report")
    .flatMap(({ to, via }) => [...to, ...(via ? [via] : [])]);
  return [...new Set(desks)];
};

export const short = (text: string) =>
  text.length <= 90 ? text : `${text.slice(0, text.lastIndexOf(" ", 88))}…`;
