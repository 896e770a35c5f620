import { sha256Hex } from "../machine/letters.ts";
import type { CheckName, Rule, RulePack } from "../model/rule.ts";
import type { PlanKind } from "../model/plan.ts";
import type { Bilingual } from "../model/text.ts";
import { deepestIssue, expectation, placeOf } from "./issues.ts";
import { checkName, OPTIONS, RULE_KEYS, packSchema, ruleSchema, type Example } from "./schema.ts";
import type { Quotation } from "./quotation.ts";
import { parseYaml, type Yaml } from "./yaml.ts";

/** One file of a pack's folder; the name is shown in errors. */
export interface PackFile {
  readonly name: string;
  readonly text: string;
}

/** A pack as checked data, and the examples of its rules by rule id. */
export interface CompiledPack {
  readonly pack: RulePack;
  readonly examples: Readonly<Record<string, readonly Example[]>>;
  /** The words of the source that its rules rest on. */
  readonly quotations: readonly Quotation[];
}

/** Checks a pack once and for all. Throws a PackError that names file, line, column and what was expected. */
export function compilePack(folder: string, files: readonly PackFile[]): CompiledPack {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const head = sorted.find(({ name }) => baseName(name) === "pack.yaml");
  if (!head) throw parseYaml(`${folder}/pack.yaml`, "").error([], MISSING_HEAD);
  const yaml = parseYaml(head.name, head.text);
  const { plans, ...pack } = checked(yaml, packSchema.safeParse(yaml.value));
  const rules = sorted
    .filter((file) => file !== head)
    .map((file) => compileRule(pack.id, pack.document ?? "", plans, file));
  if (rules.length === 0) throw yaml.error([], NO_RULES);
  return {
    pack: {
      ...pack,
      document: pack.document ?? "",
      rules: rules.map(({ rule }) => rule),
      sha256: digest(sorted),
    },
    examples: Object.fromEntries(rules.map(({ rule, examples }) => [rule.id, examples])),
    quotations: rules.flatMap(({ quotation }) => (quotation ? [quotation] : [])),
  };
}

function compileRule(
  pack: string,
  document: string,
  plans: readonly PlanKind[],
  file: PackFile,
): { rule: Rule; examples: readonly Example[]; quotation: Quotation | null } {
  const yaml = parseYaml(file.name, file.text);
  demandKnownKeys(yaml);
  const { check } = checked(yaml, checkName.safeParse(yaml.value));
  const raw = checked(yaml, ruleSchema(check).safeParse(yaml.value));
  demand(yaml, raw);
  const rule = {
    id: `${pack}/${baseName(file.name).replace(/\.ya?ml$/, "")}`,
    title: raw.title,
    why: raw.why,
    requirement: raw.requirement,
    ...(raw.refines === null ? {} : { refines: raw.refines }),
    source: {
      document: raw.source.document ?? document,
      clause: quoted(raw.source.clause, raw.source.quote),
      confidence: raw.source.confidence,
    },
    levels: raw.levels,
    ...plansOf(raw.plans, plans),
    check,
    options: optionsOf(check, raw),
    level: raw.level,
    suggestion: raw.suggestion,
    ...(Object.keys(raw.suggestionAt).length === 0 ? {} : { suggestionAt: raw.suggestionAt }),
  };
  // The schema of the check has given the options their shape.
  return {
    rule: rule as unknown as Rule,
    examples: raw.examples,
    quotation: quotationOf(rule.id, raw.source),
  };
}

/** The kinds of plan that the rule names, else those of its pack. */
const plansOf = (own: readonly PlanKind[], ofPack: readonly PlanKind[]) => {
  const plans = own.length > 0 ? own : ofPack;
  return plans.length > 0 ? { plans } : {};
};

/** Without its check a rule cannot be read further: a slip in any key is told where it stands. */
function demandKnownKeys(yaml: Yaml) {
  const { value } = yaml;
  if (typeof value !== "object" || value === null || "check" in value) return;
  const strange = Object.keys(value).find((key) => !RULE_KEYS.has(key));
  if (strange !== undefined)
    throw yaml.error([], { vi: `khóa lạ: ${strange}`, en: `unknown key: ${strange}` }, strange);
}

/** What a rule owes beyond its shape: a source that carries its level, and examples of both outcomes. */
function demand(
  yaml: Yaml,
  rule: { level: string; source: { confidence: string }; examples: readonly Example[] },
) {
  const weak = rule.source.confidence === "I" || rule.source.confidence === "M";
  if (rule.level === "error" && weak) throw yaml.error(["level"], WEAK_ERROR);
  if (!rule.examples.some(({ finds }) => finds.length === 0)) throw yaml.error(["examples"], NO_OK);
  if (!rule.examples.some(({ finds }) => finds.length > 0)) throw yaml.error(["examples"], NO_BAD);
}

const quotationOf = (
  rule: string,
  {
    clause,
    quote,
    quoteSha256,
  }: { clause: string; quote?: string | undefined; quoteSha256?: string | undefined },
): Quotation | null =>
  quote === undefined && quoteSha256 === undefined
    ? null
    : { rule, clause, quote: quote ?? null, sha256: quoteSha256 ?? null };

/** The source's words stand beside the clause in every finding. */
export const quoted = (clause: string, quote: string | undefined): string =>
  quote === undefined ? clause : `${clause}: “${quote}”`;

const optionsOf = (check: CheckName, raw: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.keys(OPTIONS[check]).map((key) => [key, raw[key]]));

type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | {
      readonly success: false;
      readonly error: { readonly issues: readonly Parameters<typeof expectation>[0][] };
    };

function checked<T>(yaml: Yaml, parsed: Parsed<T>): T {
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  // A key that is not known is usually the missing one, misspelt.
  const issue = deepestIssue(issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0]!);
  const key = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  throw yaml.error(placeOf(issue), expectation(issue), key);
}

/** The same whatever the order of the folder and the ends of lines. */
function digest(files: readonly PackFile[]): string {
  return sha256Hex(
    files.map(({ name, text }) => `${baseName(name)}\n${text.replaceAll("\r\n", "\n")}\n`).join(""),
  );
}

const baseName = (name: string) => name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);

const MISSING_HEAD: Bilingual = { vi: "thiếu tệp pack.yaml", en: "pack.yaml is missing" };
const NO_RULES: Bilingual = { vi: "bộ quy tắc chưa có quy tắc nào", en: "the pack has no rule" };
const WEAK_ERROR: Bilingual = {
  vi: "level: mức error cần độ tin cậy V hoặc S; với I, M dùng warning hoặc info",
  en: "level: error needs confidence V or S; with I or M use warning or info",
};
const NO_OK: Bilingual = {
  vi: "examples: cần ít nhất một ví dụ đúng (finds: [])",
  en: "examples: at least one good example (finds: []) is needed",
};
const NO_BAD: Bilingual = {
  vi: "examples: cần ít nhất một ví dụ sai (finds có loại phát hiện)",
  en: "examples: at least one bad example (finds names a kind) is needed",
};
