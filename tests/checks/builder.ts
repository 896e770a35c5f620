import { compilePacks } from "../../src/packs/load/folder.ts";
import type { Document } from "../../src/model/document.ts";
import type { Location } from "../../src/model/location.ts";
import type { Item, Plan, Quantity, Target } from "../../src/model/plan.ts";
import type { RulePack } from "../../src/model/rule.ts";

/** Hand-made plans: only what a test is about is written, the rest is a plan of a province for 2026-2030. */
export const at = (quote: string, section = "II"): Location => ({ line: 1, column: 1, section, quote });

export const quantity = (value: number, unit = "%", rest: Partial<Quantity> = {}): Quantity => ({
  comparator: "=",
  value,
  max: null,
  unit,
  byYear: null,
  ...rest,
});

export const target = (text: string, rest: Partial<Target> = {}): Target => ({
  text,
  quantities: [],
  change: null,
  frequency: null,
  baselineYear: null,
  polarity: "positive",
  approximate: false,
  condition: null,
  origin: "text",
  modality: null,
  binds: [],
  owners: [],
  uncertain: false,
  location: at(text),
  ...rest,
});

export const item = (text: string, rest: Partial<Item> = {}): Item => ({
  label: null,
  kind: null,
  path: rest.label ?? "",
  depth: 1,
  parent: null,
  role: "tasks",
  heading: null,
  text,
  cell: null,
  uncertain: false,
  location: at(text, rest.path ?? rest.label ?? ""),
  ...rest,
});

export const plan = (rest: Partial<Plan> = {}): Plan => ({
  kind: "programme",
  kindBy: { by: "period", words: "2026-2030" },
  leftOut: [],
  issuer: { name: "Ủy ban nhân dân tỉnh Nghệ An", level: "province" },
  number: null,
  place: null,
  issued: "2026-05-12",
  title: "Thực hiện Chương trình Truyền thông về bình đẳng giới giai đoạn 2026-2030",
  period: [2026, 2030],
  bases: [],
  sections: [],
  targets: [],
  tasks: [],
  deadlines: [],
  assignments: [],
  recipients: [],
  signatory: null,
  annexes: [],
  money: [],
  references: [],
  items: [],
  mentions: [],
  days: { from: "2026-05-12", to: "2026-05-12" },
  titleLocation: at("KẾ HOẠCH", ""),
  preamble: [],
  ...rest,
});

export const emptyDocument: Document = { format: "markdown", blocks: [], layouts: [], gaps: [] };

let packs: readonly RulePack[] | undefined;
export const shippedPacks = (): readonly RulePack[] =>
  (packs ??= compilePacks(new URL("../../rules", import.meta.url).pathname));
