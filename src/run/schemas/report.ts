import { wordsOf } from "../../report/messages.ts";
import { count, form, list, number, object, oneOf, orNull, ref, text, whole } from "./parts.ts";
import { planSchema } from "./plan.ts";

const words = () => {
  const { kinds, gaps, reasons, verdicts, levels, confidence } = wordsOf("en");
  const names = (of: object): readonly string[] => Object.keys(of);
  return {
    kinds: names(kinds),
    gaps: names(gaps),
    reasons: names(reasons),
    verdicts: names(verdicts),
    levels: names(levels),
    confidence: names(confidence),
  };
};

const focus = { focus: object({ start: count, end: count }) };

const location = {
  anyOf: [
    object({ line: whole, column: whole, section: text, quote: text }, focus),
    object(
      {
        block: count,
        paraId: orNull(text),
        table: orNull({ type: "array", items: count, minItems: 3, maxItems: 3 }),
        page: orNull(whole),
        section: text,
        quote: text,
      },
      focus,
    ),
    object({ page: whole, line: whole, section: text, quote: text }, focus),
  ],
};

const hash = form("[0-9a-f]{32}");

const definitions = () => {
  const { kinds, gaps, reasons, verdicts, levels, confidence } = words();
  const finding = object({
    kind: oneOf(kinds),
    level: oneOf(levels),
    message: text,
    expected: orNull(text),
    actual: orNull(text),
    location: ref("location"),
    related: list(ref("location")),
    source: object({ document: orNull(text), clause: text, confidence: oneOf(confidence) }),
    suggestion: orNull(text),
    advice: orNull(
      object({
        kind: oneOf(["replace", "example", "action"]),
        text,
        edit: orNull(object({ old: text, new: text })),
      }),
    ),
    fingerprint: hash,
  });
  const result = object({
    rule: text,
    requirement: orNull(text),
    verdict: oneOf(verdicts),
    because: orNull(text),
    evidence: list(ref("location")),
    candidates: list(object({ quote: text, score: number })),
    findings: list(ref("finding")),
  });
  const suppressed = object({
    rule: text,
    requirement: orNull(text),
    by: oneOf(["ignore", "baseline"]),
    reason: orNull(text),
    until: orNull(text),
    finding: ref("finding"),
  });
  const read = {
    file: text,
    status: oneOf(["checked", "checked-with-gaps", "not-checked"]),
    reason: oneOf([...reasons, null]),
    gaps: list(object({ code: oneOf(gaps), message: text, location: orNull(ref("location")) })),
    plan: orNull(ref("plan")),
  };
  return {
    defs: { location, finding, plan: planSchema, result, suppressed },
    file: object({ ...read, results: list(ref("result")) }, { suppressed: list(ref("suppressed")) }),
    extracted: object({ schemaVersion: { const: 1 }, ...read }),
  };
};

/** Schema of `check --format json`, and of `extract` and of what `--shard` adds. */
export const reportSchema = (): object => {
  const { defs, file, extracted } = definitions();
  const summary = [
    "files",
    "checked",
    "checkedWithGaps",
    "notChecked",
    "errors",
    "warnings",
    "infos",
    "reviews",
    "gaps",
    "suppressed",
  ].map((name) => [name, count] as const);
  const report = object(
    {
      schemaVersion: { const: 1 },
      tool: object({ name: text, version: text }),
      packs: list(object({ id: text, version: text, sha256: form("[0-9a-f]{64}") })),
      files: list(ref("file")),
      summary: object(Object.fromEntries(summary)),
    },
    {
      today: form("\\d{4}-\\d{2}-\\d{2}"),
      baseline: object({ stale: list(object({ file: text, rule: text, fingerprint: text })) }),
      shard: object({ index: whole, of: whole, data: text }),
    },
  );
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "kh-check json-v1: the report of check, or what extract read",
    anyOf: [ref("report"), ref("extracted")],
    $defs: { ...defs, file, report, extracted },
  };
};
