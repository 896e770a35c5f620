import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare/index.ts";
import type { Change } from "../../src/model/change.ts";
import { planFrom } from "./load.ts";
import { otherPairs, type Pair, targetPairs, wordingOnly, writtenAnew } from "./pairs.ts";
import { scoreOf } from "./score.ts";

const changesOf = async ({ old, new: now }: Pair): Promise<readonly Change[]> =>
  compare(await planFrom(old), await planFrom(now), "version");

const brief = ({ kind, effect, subject, fields }: Change) => ({ kind, effect, subject, fields });

describe("pairs that differ in wording, typing, numbering and order alone", () => {
  it.each(wordingOnly)("$name", async (pair) => {
    expect(pair.new).not.toBe(pair.old);
    expect(scoreOf(await changesOf(pair), []).extra.map(brief)).toEqual([]);
  });
});

describe("plans written anew", () => {
  it.each(writtenAnew)("$name", async (pair) => {
    const told = (await changesOf(pair)).filter((it) => it.effect !== "changed");
    const { missed, extra } = scoreOf(told, pair.expected);
    expect({ missed, extra: extra.map(brief) }).toEqual({ missed: [], extra: [] });
  });
});

describe("pairs with known edits", () => {
  it.each([...targetPairs, ...otherPairs])("$name", async (pair) => {
    const { missed, extra } = scoreOf(await changesOf(pair), pair.expected);
    expect({ missed, extra: extra.map(brief) }).toEqual({ missed: [], extra: [] });
  });
});

describe("all pairs together", () => {
  it("finds at least 98 % of the changes of substance, and at least 98 % of what it finds was made", async () => {
    const scores = await Promise.all(
      [...wordingOnly, ...targetPairs, ...otherPairs].map(async (pair) =>
        scoreOf(await changesOf(pair), pair.expected),
      ),
    );
    const found = scores.reduce((sum, it) => sum + it.found, 0);
    const missed = scores.reduce((sum, it) => sum + it.missed.length, 0);
    const extra = scores.reduce((sum, it) => sum + it.extra.length, 0);
    expect(scores.length).toBeGreaterThanOrEqual(30);
    expect(found / (found + missed)).toBeGreaterThanOrEqual(0.98);
    expect(found / (found + extra)).toBeGreaterThanOrEqual(0.98);
  });
});
