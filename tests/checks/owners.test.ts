import { describe, expect, it } from "vitest";
import type { Item, Target } from "../../src/model/plan.ts";
import { at, item, plan, quantity, target } from "./builder.ts";
import { kinds, runCheck } from "./rules.ts";

const cell: Item["cell"] = { table: 0, row: 1, column: 1, rowSpan: 1, columnSpan: 1, header: false };
const sections = [
  { role: "objectives", label: "I", heading: "Mục tiêu", closing: false, location: at("Mục tiêu", "I") },
] as const;

/** Rows of a table as the readers give them: the target points at the cell. */
const inTable = (text: string, owners: readonly string[]): readonly [Item, Target] => {
  const row = item(text, { path: "I", role: "objectives", cell });
  return [row, target(text, { owners, quantities: [quantity(80)], location: row.location })];
};

const found = (rows: readonly (readonly [Item, Target])[], beside: readonly Target[]) =>
  kinds(
    runCheck(
      "owners",
      { of: "target" },
      plan({
        sections,
        items: rows.map(([row]) => row),
        targets: [...rows.map(([, one]) => one), ...beside],
      }),
    ),
  );

describe("targets that a table gives away", () => {
  const rows = [
    inTable("Hộ có nước sạch", ["Phòng Kinh tế"]),
    inTable("Trẻ em đi học", ["Phòng Văn hóa - Xã hội"]),
  ];

  it("a row without an owner is found", () => {
    expect(found([...rows, inTable("Trẻ em được tiêm chủng", [])], [])).toEqual(["unassigned-target"]);
  });

  it("a sentence beside the table is no row of it", () => {
    const beside = target("Phấn đấu mỗi năm có thêm 02 thôn", {
      quantities: [quantity(2, "thôn")],
      location: at("Phấn đấu mỗi năm có thêm 02 thôn", "I"),
    });
    expect(found(rows, [beside])).toEqual([]);
  });
});
