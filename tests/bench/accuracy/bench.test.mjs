// The benchmark checks the program; this checks the benchmark.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compare } from "./compare.mjs";
import { mutations } from "./mutations.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const cases = readdirSync(here, { withFileTypes: true })
  .filter((e) => e.isDirectory() && existsSync(join(here, e.name, "truth.json")))
  .map(({ name }) => ({
    name,
    markdown: readFileSync(join(here, name, "plan.md"), "utf8"),
    truth: JSON.parse(readFileSync(join(here, name, "truth.json"), "utf8")),
  }));
const good = cases.filter(({ truth }) => truth.good);

// What a program would say that reads a case exactly as the truth has it.
const asTruth = (t) => ({
  ...{ issuer: t.issuer, number: t.number ?? null, issued: t.issued, period: t.period },
  bases: (t.bases ?? []).map((number) => ({ number })),
  sections: Object.entries(t.sections ?? {}).flatMap(([role, label]) =>
    label === null ? [] : [{ role, label: label === "closing" ? null : label, closing: label === "closing" }],
  ),
  targets: [
    ...(t.targets ?? []).map((x) => ({
      ...x,
      quantities: x.quantities.map(([comparator, value, max, unit, byYear]) => ({
        comparator,
        value,
        max,
        unit,
        byYear,
      })),
    })),
    ...Array(t.withoutNumber ?? 0).fill({ quantities: [] }),
  ],
  tasks: (t.assigned ?? (t.tasks ?? []).map(() => [null, [], []])).map(([due, leads, supports], i) => ({
    ...{ label: t.tasks?.[i] ?? `${i}`, due, leads, supports },
  })),
  deadlines: (t.deadlines ?? []).map(([kind, recurrence, date, until, relation, more = {}]) => ({
    ...{ kind, recurrence, date, until, relation, text: "", location: { quote: "" } },
    ...{
      time: more.time ?? null,
      invalid: more.invalid ?? false,
      via: more.via ?? null,
      from: more.from ?? [],
      to: more.to ?? [],
    },
    offset: more.offset
      ? Object.fromEntries(more.offset.split(" ").map((v, i) => [["n", "unit", "direction"][i], v]))
      : null,
  })),
  assignments: (t.agencies ?? []).map((agency) => ({ agency })),
  recipients: Array(t.recipients ?? 0).fill("Sở Nội vụ"),
  signatory: { name: t.signatory },
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
    const { truth } = cases.find(({ name }) => name.startsWith("g01"));
    const plan = asTruth(truth);
    const wrong = {
      ...{
        ...plan,
        issuer: { name: "Sở Y tế", level: "department" },
        number: "1/KH",
        issued: "2020",
        period: [1, 2],
      },
      ...{ bases: [], sections: [], targets: [], deadlines: [], assignments: [], tasks: [], recipients: [] },
      signatory: null,
    };
    expect(compare(truth, wrong).filter((f) => f.missed.length === 0)).toEqual([]);
  });
});

describe("the mutations", () => {
  const groups = [...new Set(mutations.map((m) => m.id.split(".")[0]))];
  it("are at least 25 kinds of break, each in three wordings but the loss of a core section", () => {
    expect(new Set(mutations.map((m) => m.id)).size).toBe(mutations.length);
    expect(groups.length).toBeGreaterThanOrEqual(25);
    const few = groups.filter((g) => mutations.filter((m) => m.id.startsWith(`${g}.`)).length < 3);
    expect(few).toEqual(["drop-core-section"]);
  });

  it.each(mutations)("$id changes at least one good plan and stays null elsewhere", ({ apply }) => {
    const texts = good.map(({ markdown }) => [markdown, apply(markdown)]);
    const changed = texts.filter(([, text]) => text !== null);
    expect(changed.length).toBeGreaterThan(0);
    for (const [before, after] of changed) expect(after).not.toBe(before);
    expect(apply("KẾ HOẠCH\n\nChưa có nội dung.\n")).toBeNull();
  });
});
