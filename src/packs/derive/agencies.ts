import type { Assignment } from "../../model/plan.ts";
import type { StandingDuty } from "../../model/rule.ts";
import { plainText } from "../../text/tokens.ts";
import { sinceReorganisation } from "./setting.ts";
import { quoting, ruleOf, slug, type Derived, type Parent } from "./types.ts";

/** The bodies below with the field of work of the parent's departments have a block, or a collective covers them. */
export function agencyRules(parent: Parent): readonly Derived[] {
  const blocks = parent.plan.assignments.filter(({ heading }) => !/^\s*[\w.]*\s*đề nghị/iu.test(heading));
  const [lead] = blocks;
  if (!parent.below.includes("commune") || lead === undefined || sinceReorganisation(parent) === null)
    return [];
  const higher = standing(parent);
  const own = blocks.flatMap((block) => {
    const always = dutyOf(block, parent, !isStrict(block, lead));
    // What the source above asks of every commune is asked its way.
    const same = higher.duties.find(({ names }) =>
      always.some((one) => one.names.some((n) => names.includes(n))),
    );
    return always.map((duty) => ({ block, duty: same && isStrict(block, lead) ? same : duty }));
  });
  const rest = higher.duties
    .filter((duty) => !own.some((one) => one.duty === duty))
    .map((duty) => ({ block: lead, duty }));
  const all = [
    ...own.filter(({ duty }) => !duty.collective),
    ...rest,
    ...own.filter(({ duty }) => duty.collective),
  ];
  return all
    .filter(({ duty }, index) => !all.slice(0, index).some((before) => overlap(before.duty, duty)))
    .map(({ block, duty }) => derived(block, duty, duty.collective ? null : higher.id, parent));
}

/** The lead and the finance agency are named; any collective covers the others. */
const isStrict = (block: Assignment, lead: Assignment) =>
  block === lead || /^so tai chinh$/.test(plainText(block.agency));

/** One body is asked once, and the stricter way. */
const overlap = (one: StandingDuty, other: StandingDuty) =>
  one.names.some((name) => other.names.includes(name));

function derived(block: Assignment, duty: StandingDuty, refines: string | null, parent: Parent): Derived {
  const [name] = duty.names;
  const said = quoting(block.location, [block.heading, block.duties[0]?.text ?? ""].join(" ").trim());
  const rule = ruleOf(parent, `agency-${slug(name!)}`, "agency-blocks", said, {
    title: {
      vi: `${duty.names.join(" hoặc ")} có mục phân công`,
      en: `A block of duties for ${duty.names.join(" or ")}`,
    },
    why: {
      vi: `Kế hoạch cấp trên giao việc cho ${block.agency}; ở địa phương cần một đầu mối tương ứng, nếu không công việc dừng ở cấp trên.`,
      en: `The parent plan gives a duty to ${block.agency}; without a counterpart below, the work stops above.`,
    },
    options: { always: [duty] },
    levels: ["commune"],
    level: "warning",
    refines,
  });
  // Which bodies a commune has is known since the reorganisation.
  const setting = sinceReorganisation(parent) ?? parent.setting;
  return {
    rule,
    said,
    examples: [
      {
        name: "đúng: có mục phân công",
        plan: { ...setting, organisation: [`1. ${name}`, ...GOOD] },
        finds: [],
      },
      {
        name: "sai: không có đầu mối",
        plan: { ...setting, organisation: ONE_BLOCK, reporting: UNNAMED },
        finds: ["unassigned-agency"],
      },
    ],
  };
}

const GOOD = [
  "- Chủ trì hướng dẫn, kiểm tra; tham mưu kinh phí.",
  "2. Các thôn, bản",
  "- Triển khai các nội dung được giao.",
];

const UNNAMED = ["Các cơ quan, đơn vị báo cáo Ủy ban nhân dân xã trước ngày 10/11 hằng năm."];

const ONE_BLOCK = [
  "1. Trung tâm Phục vụ hành chính công",
  "- Niêm yết Kế hoạch.",
  "2. Các thôn, bản",
  "- Triển khai các nội dung được giao.",
];

/** What the source above the parent asks of every commune is asked once. */
function standing({ above }: Parent): {
  readonly id: string | null;
  readonly duties: readonly StandingDuty[];
} {
  for (const rule of above.packs.flatMap(({ rules }) => rules))
    if (rule.check === "agency-blocks" && rule.levels.includes("commune")) {
      const duties = rule.options.always.filter(({ levels }) => levels.includes("commune"));
      if (duties.length > 0) return { id: rule.id, duties };
    }
  return { id: null, duties: [] };
}

function dutyOf(
  { agency }: Assignment,
  { above, plan }: Parent,
  collective: boolean,
): readonly StandingDuty[] {
  const entry = above.lexicon.entry(agency, plan.issuer?.level);
  if (entry === null || entry.optional || entry.covers !== null) return [];
  const names = above.lexicon.counterparts(agency, "commune").filter((name) => {
    const found = above.lexicon.entry(name, "commune");
    return found !== null && found.covers === null && !/^(Ủy ban nhân dân|Chủ tịch)/u.test(name);
  });
  return names.length === 0
    ? []
    : [{ levels: ["commune"], names, words: wordsOf(agency, names), collective }];
}

/** `Trạm Y tế phường` answers for `Trạm Y tế xã`; where departments have other names, the work itself does. */
function wordsOf(agency: string, names: readonly string[]) {
  const bare = names.map((name) => name.replace(/ (xã|phường|thị trấn|đặc khu)$/u, ""));
  const work = /tai chinh/.test(plainText(agency)) ? ["kinh phí", "ngân sách", "dự toán"] : [];
  return { all: [], any: [[...bare, ...work]], none: [] };
}
