import { describe, expect, test } from "vitest";
import { compileLexicon } from "../../src/lexicon/compile.ts";
import { createLexicon } from "../../src/lexicon/index.ts";
import { data, lexicon, sources } from "./load.ts";

const units = {
  file: "units.yaml",
  text: "bases: { a: Luật }\nprovinces:\n  - { name: Lai Châu, type: tỉnh, basis: a }\n",
};
const compile = (agencies: string) =>
  compileLexicon([{ file: "agencies.yaml", text: `bases: { a: Luật }\nagencies:\n${agencies}` }, units]);

describe("compileLexicon", () => {
  test.each([
    ["  - { level: province }\n", /agencies\.yaml:3: name is missing/],
    [
      "  - { name: Sở Y tế, level: province }\n  - { name: Sở Y tế, level: province }\n",
      /agencies\.yaml:4: “Sở Y tế” also names/,
    ],
    [
      "  - { name: Sở Y tế, aliases: [SYT], level: province }\n  - { name: Sở Tư pháp, aliases: [SYT], level: province }\n",
      /:4: “SYT” also names Sở Y tế/,
    ],
    [
      "  - { name: Sở A, level: province, until: 2025-02-28, confidence: V, to: [{ name: Sở Z }] }\n",
      /:3: unknown successor Sở Z/,
    ],
    ["  - { name: Sở A, level: province, at: { commune: Phòng Z } }\n", /unknown counterpart Phòng Z/],
    ["  - { name: Sở A, level: town }\n", /unknown level town/],
    ["  - { name: Sở A, level: province, untill: 2025-02-28 }\n", /unknown key untill/],
    ["  - { name: Sở A, level: province, until: 28/02/2025 }\n", /until needs YYYY-MM-DD/],
    [
      "  - { name: Sở A, level: province, until: 2025-02-28, confidence: M }\n",
      /an error needs confidence V or S/,
    ],
    ["  - { name: Sở A, level: province, confidence: Z }\n", /confidence is V, S, I or M/],
    ["  - { name: Sở A, level: province, basis: b }\n", /unknown basis b/],
    ["  - { name: Sở A, name: Sở B, level: province }\n", /agencies\.yaml:3/],
    [
      "  - { name: Sở A, level: province, from: 2025-02-02, until: 2025-01-01, confidence: V }\n",
      /ends before it begins/,
    ],
  ])("%j", (agencies, message) => {
    expect(() => compile(agencies)).toThrow(message);
  });

  test("units: successors exist, names are unique", () => {
    const agencies = { file: "agencies.yaml", text: "agencies: []\n" };
    const text = (row: string) => ({ file: "units.yaml", text: `${units.text}${row}` });
    expect(() =>
      compileLexicon([agencies, text("  - { name: Hà Nam, type: tỉnh, successor: Hà Trung, basis: a }\n")]),
    ).toThrow(/units\.yaml:4: unknown province Hà Trung/);
    expect(() => compileLexicon([agencies, text("  - { name: Lai Châu, type: tỉnh, basis: a }\n")])).toThrow(
      /:4: “Lai Châu” stands twice/,
    );
    expect(() => compileLexicon([agencies, text("  - { name: Hà Nam, type: bang, basis: a }\n")])).toThrow(
      /unknown type bang/,
    );
  });

  test("the data is plain JSON and survives being inlined", () => {
    const inlined = createLexicon(JSON.parse(JSON.stringify(data)));
    expect(inlined.canonical("2. Sở LĐ-TB&XH")).toEqual(lexicon.canonical("2. Sở LĐ-TB&XH"));
    expect(compileLexicon(sources)).toEqual(data);
  });

  test("an end that may be an error rests on verified facts", () => {
    for (const { validUntil, atMost, confidence, basis } of data.agencies) {
      if (validUntil === null) continue;
      expect(basis).not.toBeNull();
      if (atMost === "error") expect([confidence.name, confidence.date].join("")).toMatch(/^[VS]{2}$/);
    }
  });

  test("every name and alias is found again", () => {
    for (const entry of data.agencies) {
      const level = entry.level === "any" ? undefined : entry.level;
      for (const alias of [entry.name, ...entry.aliases.map((name) => name.split(" = ")[0]!)]) {
        const found =
          lexicon.find(alias, level === undefined ? {} : { level })[0] ?? lexicon.entry(alias, level);
        const known = found !== null && "entry" in found ? found.entry : found;
        expect([alias, known?.base === entry.base || known?.name === entry.name]).toEqual([alias, true]);
      }
    }
  });
});
