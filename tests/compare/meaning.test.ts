import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/index.ts";
import type { Change } from "../../src/model/change.ts";
import { harmless } from "./edits-of-meaning/harmless.ts";
import { single } from "./edits-of-meaning/single.ts";
import { type Made, weakened } from "./edits-of-meaning/weakened.ts";
import { fixture, planFrom } from "./load.ts";

/** What the edit was found to change; null where the plan has nothing that the edit could change. */
const changesOf = async ({ base, edit }: Made): Promise<readonly Change[] | null> => {
  const old = fixture(base);
  const now = edit(old);
  return now === old ? null : compare(await planFrom(old), await planFrom(now), "version");
};

const isWeaker = ({ effect, fields }: Change): boolean =>
  [effect, ...fields.map((it) => it.effect)].some((it) => ["relaxed", "later", "dropped"].includes(it));

const brief = ({ kind, class: own, effect, fields }: Change) => ({ kind, own, effect, fields });

describe("what binds somebody to less", () => {
  it.each(weakened)("$name", async (made) => {
    const changes = await changesOf(made);
    expect(changes?.filter((it) => it.class === "substance").some(isWeaker)).toBe(true);
  });
});

describe("one change of substance", () => {
  it.each(single)("$made.name", async ({ made }) => {
    const changes = (await changesOf(made)) ?? [];
    expect(changes.filter((it) => it.class !== "substance").map(brief)).toEqual([]);
  });

  it("is told in every case, and nearly always as one", async () => {
    const all = await Promise.all(single.map(({ made }) => changesOf(made)));
    const made = all.filter((it) => it !== null);
    expect(made.length).toBeGreaterThanOrEqual(115);
    expect(made.filter((it) => it.length === 0)).toEqual([]);
    expect(made.filter((it) => it.length === 1).length / made.length).toBeGreaterThan(0.97);
  });
});

describe("what changes no meaning", () => {
  it.each(harmless)("$name", async (made) => {
    const changes = await changesOf(made);
    expect(changes).not.toBeNull();
    expect(changes!.filter((it) => it.class === "substance").map(brief)).toEqual([]);
    expect(changes!.filter((it) => it.class === "wording" && it.proof === null)).toEqual([]);
  });
});
