import { expect, it } from "vitest";
import { firstAbove, labelsAbove } from "../../src/checks/above.ts";

it.each<[string, readonly string[]]>([
  ["V.1.a", ["V.1.a", "V.1", "V"]],
  ["V", ["V"]],
  ["", []],
])("%s stands below %j", (path, labels) => {
  expect(labelsAbove(path)).toEqual(labels);
});

it("finds what a search through all of them would find, the first of several", () => {
  const blocks = ["V.1", "V", null, "V.1.a", "V.10", "V", "", "VI"].map((label, at) => ({ label, at }));
  const slowly = (path: string) =>
    blocks.find(({ label }) => label !== null && (path === label || path.startsWith(`${label}.`)));
  const quickly = firstAbove(blocks);
  for (const path of ["V", "V.1", "V.1.a", "V.1.b", "V.10", "V.10.2", "V.11", "VI.1", "VII", "I"])
    expect([path, quickly(path)]).toEqual([path, slowly(path)]);
});
