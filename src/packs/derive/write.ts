import { stringify } from "yaml";
import type { Plan } from "../../model/plan.ts";
import type { Provenance } from "../../model/rule.ts";
import { deriveRules, packHead } from "./index.ts";
import type { Above, Derived } from "./types.ts";

/** A file of the pack's folder, by its bare name. */
export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

/** A derived pack as files for a person to edit: each rule with the parent's words and the place where they stand. */
export function packFiles(plan: Plan, provenance: Provenance, above: Above): readonly WrittenFile[] {
  const { when, title, id, version, document, lastChecked } = packHead(plan, provenance, above);
  const province = plan.issuer?.level === "province" ? provinceOf(plan) : null;
  const head = {
    id,
    version,
    title,
    document,
    lastChecked,
    when: { programme: when.programme, province, years: when.years },
    derivedFrom: provenance,
  };
  return [
    { name: "pack.yaml", text: `${HEAD}${yaml(head)}` },
    ...deriveRules(plan, above).map((one) => ({ name: nameOf(one), text: ruleText(one) })),
  ];
}

const HEAD = `# Lập từ kế hoạch cấp trên bằng kh-check derive; hãy đọc lại từng tệp, sửa hoặc xóa yêu cầu nào không đúng.
# Thử: kh-check test THƯ-MỤC --coverage. Đối chiếu trích dẫn: kh-check packs verify THƯ-MỤC --source TỆP-KẾ-HOẠCH
`;

const nameOf = ({ rule }: Derived) => `${rule.id.slice(rule.id.indexOf("/") + 1)}.yaml`;

function ruleText({ rule, said, examples }: Derived): string {
  const { source, options, check } = rule;
  const { title, why, requirement, refines, levels, level, suggestion } = rule;
  return yaml({
    title,
    why,
    requirement,
    refines: refines ?? null,
    source: { clause: source.clause, confidence: source.confidence, quote: said.quote },
    levels,
    check,
    ...options,
    level,
    suggestion,
    examples,
  });
}

/** What is null or empty is what the language assumes anyway. */
const yaml = (value: object): string =>
  stringify(value, { lineWidth: 110, aliasDuplicateObjects: false })
    .split("\n")
    .filter((line) => !/^\s+\w+: null$|^\w+: null$/.test(line))
    .join("\n");

const provinceOf = ({ issuer }: Plan) =>
  (issuer?.name ?? "").replace(/^Ủy ban nhân dân\s+(tỉnh|thành phố)\s+/u, "");
