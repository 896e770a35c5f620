// The benchmark checks the program; this checks the benchmark.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compare } from "./compare.mjs";
import { mutations } from "./mutations.mjs";

type Quantity = readonly [string, number, number | null, string, number | null];
type Marks = Partial<Record<"via" | "time" | "offset", string>> & {
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly invalid?: boolean;
};
interface Truth {
  readonly good?: boolean;
  readonly issuer: object;
  readonly number?: string | null;
  readonly issued?: string | null;
  readonly period?: readonly number[] | null;
  readonly bases?: readonly string[];
  readonly sections?: Readonly<Record<string, string | null>>;
  readonly targets?: readonly { readonly quantities: readonly Quantity[] }[];
  readonly withoutNumber?: number;
  readonly deadlines?: readonly [string, string, string | null, string | null, string, Marks?][];
  readonly agencies?: readonly string[];
  readonly tasks?: readonly string[];
  readonly assigned?: readonly [string, readonly string[], readonly string[]][];
  readonly recipients?: number;
  readonly signatory?: string;
  readonly findings?: readonly string[];
}

const here = dirname(fileURLToPath(import.meta.url));
const cases = readdirSync(here, { withFileTypes: true })
  .filter((e) => existsSync(join(here, e.name, "truth.json")))
  .map(({ name }) => ({
    name,
    markdown: readFileSync(join(here, name, "plan.md"), "utf8"),
    truth: JSON.parse(readFileSync(join(here, name, "truth.json"), "utf8")) as Truth,
  }));
const good = cases.filter(({ truth }) => truth.good);

const offsetOf = (text: string | undefined) => {
  if (!text) return null;
  const [n, unit, direction] = text.split(" ");
  return { n, unit, direction };
};

// What a program would say that reads a case exactly as the truth has it.
const asTruth = (t: Truth) => ({
  issuer: t.issuer,
  number: t.number ?? null,
  issued: t.issued,
  period: t.period,
  bases: (t.bases ?? []).map((number) => ({ number })),
  sections: Object.entries(t.sections ?? {}).flatMap(([role, label]) =>
    label === null ? [] : [{ role, label: label === "closing" ? null : label, closing: label === "closing" }],
  ),
  targets: [
    ...(t.targets ?? []).map((x) => ({
      ...x,
      quantities: x.quantities.map(([comparator, value, max, unit, byYear]) => ({
        ...{ comparator, value, max, unit, byYear },
      })),
    })),
    ...Array.from({ length: t.withoutNumber ?? 0 }, () => ({ quantities: [] })),
  ],
  tasks: (t.assigned ?? (t.tasks ?? []).map(() => [null, [], []] as const)).map(
    ([due, leads, supports], i) => ({ label: t.tasks?.[i] ?? String(i), due, leads, supports }),
  ),
  deadlines: (t.deadlines ?? []).map(([kind, recurrence, date, until, relation, more = {}]) => ({
    ...{ kind, recurrence, date, until, relation, text: "", location: { quote: "" } },
    ...{ time: more.time ?? null, invalid: more.invalid ?? false, via: more.via ?? null },
    ...{ from: more.from ?? [], to: more.to ?? [], offset: offsetOf(more.offset) },
  })),
  assignments: (t.agencies ?? []).map((agency) => ({ agency })),
  recipients: Array.from({ length: t.recipients ?? 0 }, () => "Sở Nội vụ"),
  signatory: { name: t.signatory },
  found: t.findings ?? [],
});

describe("the benchmark", () => {
  it("holds forty cases, twelve whole good plans among them", () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(good.length).toBeGreaterThanOrEqual(12);
  });

  it.each(cases)("$name: a plan read as the truth has it shows no difference", ({ truth }) => {
    const found = compare(truth, asTruth(truth)).filter((f) => f.missed.length + f.surplus.length > 0);
    expect(found).toEqual([]);
  });

  it("sees a wrong value in every field of a plan", () => {
    const { truth } = cases.find(({ name }) => name.startsWith("g01"))!;
    const wrong = {
      ...{ issuer: { name: "Sở Y tế", level: "department" }, number: "1/KH", issued: "2020", period: [1, 2] },
      ...{ bases: [], sections: [], targets: [], deadlines: [], assignments: [], tasks: [], recipients: [] },
      signatory: null,
    };
    const fields = compare(truth, wrong);
    expect(fields.length).toBeGreaterThan(10);
    expect(fields.filter((f) => f.missed.length === 0)).toEqual([]);
  });
});

describe("the mutations", () => {
  const groups = [...new Set(mutations.map((m) => m.id.split(".")[0]!))];

  it("are at least 25 kinds of break, each in three wordings but the loss of a core section", () => {
    expect(new Set(mutations.map((m) => m.id)).size).toBe(mutations.length);
    expect(groups.length).toBeGreaterThanOrEqual(25);
    const few = groups.filter((g) => mutations.filter((m) => m.id.startsWith(`${g}.`)).length < 3);
    expect(few).toEqual(["drop-core-section"]);
  });

  it.each(mutations)("$id changes at least one good plan and stays null elsewhere", ({ apply }) => {
    const texts = good.map(({ markdown }) => [markdown, apply(markdown)] as const);
    const changed = texts.filter(([, text]) => text !== null);
    expect(changed.length).toBeGreaterThan(0);
    for (const [before, after] of changed) expect(after).not.toBe(before);
    expect(apply("KẾ HOẠCH\n\nChưa có nội dung.\n")).toBeNull();
  });
});
