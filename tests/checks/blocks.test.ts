import { expect, it } from "vitest";
import type { Assignment } from "../../src/model/plan.ts";
import { at, item, plan } from "./builder.ts";
import { kinds, runCheck } from "./rules.ts";

const block = (agency: string, duties: number): Assignment => ({
  agency,
  scope: null,
  label: `V.${agency}`,
  heading: agency,
  duties: Array.from({ length: duties }, () => ({ text: "Tổ chức thực hiện.", role: null })),
  location: at(agency, "V"),
});
const told = (...assignments: readonly Assignment[]) =>
  runCheck("agency-blocks", { always: [] }, plan({ assignments, items: [item("x")] }));

it("a heading of a row of blocks has something under it", () => {
  const row = ["Sở Y tế", "Sở Xây dựng", "Công an tỉnh"].map((name) => block(name, 1));
  expect(kinds(told(...row))).toEqual([]);
  expect(kinds(told(...row, block("Sở Nội vụ", 0)))).toEqual([]);
  expect(told(block("Sở Nội vụ", 0), ...row).findings.map(({ facts }) => facts)).toEqual([
    { agency: "Sở Nội vụ", where: "", headed: true },
  ]);
  expect(kinds(told(...["Sở A", "Sở B"].map((name) => block(name, 0)), ...row))).toEqual([]);
});
