import type { Change, ChangedField } from "../model/change.ts";
import type { Plan, Task } from "../model/plan.ts";
import type { Alignment } from "./align.ts";
import { field, quoted, roleEffect, startOf, stricterIf, substance, together } from "./changes.ts";
import { spanOf } from "./days.ts";
import type { SameBody } from "./same-body.ts";
import { corpusOf, pairUp } from "./similar.ts";
import { upFrom, type Units } from "./units.ts";
import { subjectWords, wordsOf } from "./words.ts";

export interface TaskChanges {
  readonly changes: readonly Change[];
  /** Units of tasks that are new or gone as a whole. */
  readonly old: ReadonlySet<number>;
  readonly new: ReadonlySet<number>;
}

const LINKED = 0.4;
const ELSEWHERE = 0.6;

const pairTasks = (alignment: Alignment): (readonly [number, number])[] => {
  const [before, after] = [alignment.old.plan.tasks, alignment.new.plan.tasks];
  const about = (it: Task): readonly string[] => subjectWords(wordsOf(it.text));
  const corpus = corpusOf(before.map(about), after.map(about));
  const matchOf = before.map((it) => alignment.ofOld(alignment.old.at(it.location)));
  const unitOf = after.map((it) => alignment.new.at(it.location));
  const inUnit = new Map(unitOf.flatMap((unit, at) => (unit === null ? [] : [[unit, at] as const])));
  return pairUp(corpus, {
    open: { old: () => true, new: () => true },
    hints: (old) => matchOf[old]?.new.flatMap((unit) => inUnit.get(unit) ?? []) ?? [],
    score: (old, now, value) => {
      const unit = unitOf[now]!;
      const linked = unit !== null && matchOf[old]?.new.includes(unit) === true;
      return linked ? value + LINKED : value - (ELSEWHERE - LINKED);
    },
    least: LINKED,
  });
};

const cycles: readonly string[] = ["yearly", "half-yearly", "quarterly", "monthly", "weekly", "continuous"];

const dueField = (old: string | null, now: string | null): ChangedField[] => {
  if (old === now) return [];
  if (old === null || now === null) return [field("date", old, now, old === null ? "added" : "dropped")];
  const [a, b] = [spanOf(old), spanOf(now)];
  if (a && b && a.scale === b.scale) {
    const later = b.last - a.last;
    return later === 0 ? [] : [field("date", old, now, later > 0 ? "later" : "earlier")];
  }
  const [x, y] = [cycles.indexOf(old), cycles.indexOf(now)];
  return [field("date", old, now, x < 0 || y < 0 ? "changed" : stricterIf(y - x))];
};

/** Leads and supports of one task: replaced, added, dropped, or in the other role. */
export const partFields = (old: Task, now: Task, sameBody: SameBody): ChangedField[] => {
  const named = (names: readonly string[], name: string): boolean => names.some((it) => sameBody(it, name));
  if (old.leads.length + old.supports.length === 0 || now.leads.length + now.supports.length === 0) return [];
  const parts = [
    ["lead", old.leads, now.leads, now.supports],
    ["support", old.supports, now.supports, now.leads],
  ] as const;
  return parts.flatMap(([part, a, b, other]) => {
    const was = part === "lead" ? old.supports : old.leads;
    const swapped = a.filter((it) => !named(b, it) && named(other, it));
    const gone = a.filter((it) => !named(b, it) && !named(other, it));
    const come = b.filter((it) => !named(a, it) && !named(was, it));
    const exchanged = gone.length === 1 && come.length === 1;
    return [
      ...swapped.map((it) =>
        field(
          "role",
          `${part}: ${it}`,
          `${part === "lead" ? "support" : "lead"}: ${it}`,
          roleEffect(part, part === "lead" ? "support" : "lead"),
        ),
      ),
      ...(exchanged
        ? [field(part, gone[0]!, come[0]!, "replaced")]
        : [
            ...gone.map((it) => field(part, it, null, "dropped")),
            ...come.map((it) => field(part, null, it, "added")),
          ]),
    ];
  });
};

/** One body is told by its name; an exchange of roles or several bodies are one change of the task. */
const partChanges = (
  fields: readonly ChangedField[],
  subject: string,
  sides: Pick<Change, "old" | "new">,
): Change[] => {
  const [first] = fields;
  if (!first) return [];
  const alone = fields.length === 1 ? (first.old ?? first.new) : null;
  return [
    substance({ kind: "assignment", effect: together(fields), subject: alone ?? subject, fields, ...sides }),
  ];
};

/** Units with a deadline: there the plan's deadlines tell what the date of a task would tell again. */
const unitsWithDeadline = (units: Units): ReadonlySet<number | null> =>
  new Set(units.plan.deadlines.map((it) => units.at(it.location)));

const sidesOf = (old: Task | null, now: Task | null, alignment: Alignment) => {
  const one = (task: Task | null, units: Units) => {
    const unit = task && units.at(task.location);
    return task && quoted(unit === null ? task.text : units.list[unit]!.text, task.location);
  };
  return { old: one(old, alignment.old), new: one(now, alignment.new) };
};

export const taskChanges = (alignment: Alignment, sameBody: SameBody): TaskChanges => {
  const [before, after] = [alignment.old.plan.tasks, alignment.new.plan.tasks];
  const paired = new Set<Task>();
  const dated = { old: unitsWithDeadline(alignment.old), new: unitsWithDeadline(alignment.new) };
  const changes = pairTasks(alignment).flatMap(([i, j]): Change[] => {
    const [old, now] = [before[i]!, after[j]!];
    paired.add(old).add(now);
    const due =
      dated.old.has(alignment.old.at(old.location)) && dated.new.has(alignment.new.at(now.location))
        ? []
        : dueField(old.due, now.due);
    const subject = startOf(now.text);
    const sides = sidesOf(old, now, alignment);
    return [
      ...(due.length > 0
        ? [substance({ kind: "deadline", effect: together(due), subject, fields: due, ...sides })]
        : []),
      ...partChanges(partFields(old, now, sameBody), subject, sides),
    ];
  });
  const missing = (
    side: "old" | "new",
    plan: Plan,
    units: Units,
  ): { change: Change; unit: number | null }[] =>
    plan.tasks.flatMap((task) => {
      const unit = units.at(task.location);
      const match = side === "old" ? alignment.ofOld(unit) : alignment.ofNew(unit);
      if (paired.has(task) || match !== null) return [];
      const change = substance({
        kind: "task",
        effect: side === "old" ? "dropped" : "added",
        subject: startOf(task.text),
        fields: [],
        ...(side === "old" ? sidesOf(task, null, alignment) : sidesOf(null, task, alignment)),
      });
      return [{ change, unit }];
    });
  const gone = missing("old", alignment.old.plan, alignment.old);
  const come = missing("new", alignment.new.plan, alignment.new);
  const unitsIn = (list: typeof gone): Set<number> =>
    new Set(list.flatMap(({ unit }) => (unit === null ? [] : [unit])));
  return {
    changes: [...changes, ...gone.map((it) => it.change), ...come.map((it) => it.change)],
    old: unitsIn(gone),
    new: unitsIn(come),
  };
};

/** Whether a unit stands in a block that is reported as a whole. */
export const inside = (units: Units, whole: ReadonlySet<number>, at: number): boolean =>
  upFrom(units, at).some((it) => whole.has(it));

/** Whether a deadline that is told as dropped or added is a cell in the row of a task that is told so whole. */
export const isCellOfTask = (
  { effect, old, new: now }: Change,
  alignment: Alignment,
  whole: { readonly old: ReadonlySet<number>; readonly new: ReadonlySet<number> },
): boolean => {
  const side = effect === "dropped" ? "old" : effect === "added" ? "new" : null;
  const location = (side === "old" ? old : now)?.location ?? null;
  if (side === null || location === null) return false;
  const units = alignment[side];
  const at = units.at(location);
  return (
    at !== null &&
    whole[side].has(at) &&
    units.plan.tasks.some((task) => units.at(task.location) === at && task.location.quote !== location.quote)
  );
};
