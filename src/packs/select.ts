import type { Plan } from "../model/plan.ts";
import type { PackChoice } from "../model/report.ts";
import type { RulePack } from "../model/rule.ts";
import type { Bilingual } from "../model/text.ts";
import { isPartOf, says } from "../checks/phrases.ts";
import { sentence, type Sentence } from "../text/similarity.ts";
import { liesElsewhere, programmeText, provinceOf } from "./draft.ts";

/** Which packs apply to a draft, and in one line each why or why not. */
export interface Selection {
  readonly applied: readonly RulePack[];
  readonly choices: readonly PackChoice[];
}

export function select(plan: Plan, packs: readonly RulePack[]): Selection {
  const draft = wordsOf(plan);
  const choices = packs.map((pack) => ({ pack: pack.id, ...choose(plan, pack, draft) }));
  return { applied: packs.filter((_, index) => choices[index]!.applies), choices };
}

type Choice = Omit<PackChoice, "pack">;

/** What packs ask of the draft's words, each made when the first of them asks. */
interface DraftWords {
  readonly programme: () => Sentence;
  readonly title: () => Sentence;
  readonly province: () => Sentence;
}

const wordsOf = (plan: Plan): DraftWords => ({
  programme: once(() => programmeText(plan)),
  title: once(() => plan.title ?? ""),
  province: once(() => provinceOf(plan)),
});

function once(textOf: () => string): () => Sentence {
  let said: Sentence | null = null;
  return () => (said ??= sentence(textOf()));
}

function choose(plan: Plan, pack: RulePack, draft: DraftWords): Choice {
  const { when, document, effectiveFrom, effectiveUntil } = pack;
  const [first, last] = plan.period ?? [null, null];
  if (when.programme) {
    const said = draft.programme();
    // `vùng đồng bào các dân tộc thiểu số`: here words in between do not make another programme of it.
    if (when.programme.none.some((phrase) => isPartOf(said, phrase))) return no(OTHER_PROGRAMME);
    if (
      !says(said, when.programme) &&
      !(document && isPartOf(draft.title(), document)) &&
      !restsOn(plan, pack)
    )
      return no(ONLY_MENTIONED);
  }
  if (when.province !== null && !isPartOf(draft.province(), when.province))
    return no(otherProvince(when.province));
  if (when.within && when.within.length > 0 && liesElsewhere(plan, when.within))
    return no(otherProvince(when.within[0]!));
  if (when.years && first !== null && last !== null && (last < when.years[0] || first > when.years[1]))
    return no(otherYears(when.years));
  if (effectiveFrom !== null && plan.days !== null && plan.days.to < effectiveFrom)
    return no(notYet(effectiveFrom));
  if (effectiveUntil !== null && plan.days !== null && plan.days.from > effectiveUntil)
    return no(ended(effectiveUntil));
  return { applies: true, because: when.programme ? implementing(document) : EVERY_PLAN };
}

/** The draft cites this very parent plan, whose subject is only known from the words of its title. */
const restsOn = ({ bases }: Plan, { derivedFrom, document, when }: RulePack) =>
  derivedFrom != null &&
  when.programme?.all.length === 0 &&
  bases.some(({ number }) => number !== null && number === document);

const no = (because: Bilingual): Choice => ({ applies: false, because });

const EVERY_PLAN: Bilingual = { vi: "áp dụng cho mọi kế hoạch", en: "applies to every plan" };
const implementing = (document: string): Bilingual => ({
  vi: `kế hoạch triển khai ${document}`,
  en: `the plan implements ${document}`,
});
const OTHER_PROGRAMME: Bilingual = {
  vi: "kế hoạch triển khai chương trình khác",
  en: "the plan implements another programme",
};
const ONLY_MENTIONED: Bilingual = {
  vi: "tiêu đề và lời ban hành không nêu chương trình này",
  en: "neither the title nor the enacting words name this programme",
};
const otherProvince = (province: string): Bilingual => ({
  vi: `chỉ áp dụng ở ${province}`,
  en: `applies in ${province} only`,
});
const otherYears = ([from, to]: readonly [number, number]): Bilingual => ({
  vi: `chỉ áp dụng cho giai đoạn ${from}-${to}`,
  en: `applies to the years ${from}-${to} only`,
});
const notYet = (day: string): Bilingual => ({ vi: `có hiệu lực từ ${day}`, en: `in force from ${day}` });
const ended = (day: string): Bilingual => ({
  vi: `hết hiệu lực sau ${day}`,
  en: `no longer in force after ${day}`,
});
