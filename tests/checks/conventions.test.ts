import { expect, it } from "vitest";
import { findingsOf, type Parts } from "./draft.ts";

/** Asked only where the objectives name it, and where no plan of the level above says it. */
const options = {
  match: { all: [], any: [["quy ước"]], none: [] },
  ifAimed: { all: ["quy ước"], any: [], none: [] },
  ifAlone: true,
  within: "tasks" as const,
};
const aim = { objectives: "1. Đến năm 2030, 100% quy ước của thôn được công nhận." };

it.each<[string, Parts, number]>([
  ["a target that no task serves", aim, 1],
  ["a target with its task", { ...aim, tasks: "1. Rà soát quy ước của các thôn.\n2. Mua sắm loa đài." }, 0],
  [
    "a task in a table",
    {
      ...aim,
      tasks:
        "| TT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | Rà soát quy ước | Công chức Tư pháp |\n| 2 | Mua sắm | Phòng Kinh tế |",
    },
    0,
  ],
  [
    "a target that a body follows",
    {
      objectives: aim.objectives,
      organisation: "1. Phòng Văn hóa - Xã hội\n- Chủ trì, theo dõi việc thực hiện mục tiêu 1.",
    },
    0,
  ],
  ["no such target", {}, 0],
  [
    "a plan of the level above says it",
    {
      ...aim,
      preamble:
        "Căn cứ Kế hoạch số 9/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh;\nỦy ban nhân dân xã ban hành Kế hoạch:",
    },
    0,
  ],
])("%s", (_, parts, found) => expect(findingsOf("task", options, parts)).toHaveLength(found));
