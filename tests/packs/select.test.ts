import { expect, it } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import { select } from "../../src/packs/select.ts";
import { item, plan, shippedPacks } from "../checks/builder.ts";

const applied = (rest: Partial<Plan>) => select(plan(rest), shippedPacks()).applied.map(({ id }) => id);
const general = "Thực hiện Chương trình Truyền thông về bình đẳng giới giai đoạn 2026-2030";
const ethnic = "Chương trình Truyền thông về bình đẳng giới vùng đồng bào dân tộc thiểu số và miền núi";

it.each<[string, Partial<Plan>, string, boolean]>([
  ["the title names the programme", { title: general }, "qd-1790", true],
  [
    "the enacting words name it",
    {
      title: "Năm 2026",
      preamble: [
        item(
          "Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện Chương trình Truyền thông về bình đẳng giới như sau:",
        ),
      ],
    },
    "qd-1790",
    true,
  ],
  [
    "it is only cited",
    {
      title: "Công tác bình đẳng giới năm 2026",
      preamble: [
        item("Thực hiện Quyết định số 1790/QĐ-TTg phê duyệt Chương trình Truyền thông về bình đẳng giới;"),
      ],
    },
    "qd-1790",
    false,
  ],
  ["the ethnic-minority programme", { title: ethnic }, "qd-1790", false],
  ["the ethnic-minority programme has its own pack", { title: ethnic }, "ethnic-minority", true],
  ["a general plan does not get it", { title: general }, "ethnic-minority", false],
  ["years of no concern", { title: general, period: [2031, 2035] }, "qd-1790", false],
  [
    "before the decision",
    { title: general, period: [2021, 2025], days: { from: "2021-01-05", to: "2021-01-05" } },
    "qd-1790",
    false,
  ],
  ["every plan gets the core", { title: "Chuyển đổi số" }, "core", true],
])("%s", (_, rest, pack, applies) => expect(applied(rest).includes(pack)).toBe(applies));

it("says in one line why, in both languages", () => {
  for (const { because } of select(plan(), shippedPacks()).choices) {
    expect(because.vi).not.toBe("");
    expect(because.en).not.toBe("");
  }
});
