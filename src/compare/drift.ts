import type { Change, Drift, Effect } from "../model/change.ts";
import type { Plan, Target } from "../model/plan.ts";
import { align } from "./align.ts";
import { startOf } from "./changes.ts";
import { comparison } from "./index.ts";
import { shownQuantity } from "./quantities.ts";
import { pairTargets } from "./targets.ts";
import { unitsOf } from "./units.ts";

/** One round: which target goes on as which, and what was told of each. */
interface Round {
  readonly next: ReadonlyMap<number, number>;
  readonly changeOf: (old: Target | undefined, now: Target | undefined) => Change | undefined;
}

const roundOf = (old: Plan, now: Plan): Round => {
  const told = comparison(old, now, "version").changes.filter(
    (it) => it.kind === "target" && it.class === "substance",
  );
  return {
    next: pairTargets(align(unitsOf(old), unitsOf(now))),
    changeOf: (a, b) =>
      told.find(
        (it) =>
          (a === undefined || it.old?.location === a.location) &&
          (b === undefined || it.new?.location === b.location) &&
          (b !== undefined || it.effect === "dropped") &&
          (a !== undefined || it.effect === "added"),
      ),
  };
};

/** The values of a target; its words where it has no number. */
const promised = ({ quantities, text }: Target): string =>
  quantities.length === 0 ? startOf(text) : quantities.map(shownQuantity).join("; ");

/** Every target of every version once, with what each round made of it; those that no round touched are left out. */
export const driftsOf = (plans: readonly Plan[]): readonly Drift[] => {
  const rounds = plans.slice(1).map((plan, i) => roundOf(plans[i]!, plan));
  const seen = plans.map(() => new Set<number>());
  return plans.flatMap((plan, from) =>
    plan.targets.flatMap((first, start): Drift[] => {
      if (seen[from]!.has(start)) return [];
      const path: (Target | undefined)[] = plans.map(() => undefined);
      let at: number | undefined = start;
      for (let i = from; i < plans.length && at !== undefined; i++) {
        path[i] = plans[i]!.targets[at];
        seen[i]!.add(at);
        at = rounds[i]?.next.get(at);
      }
      const effects = rounds.map((round, i): Effect => {
        const [a, b] = [path[i], path[i + 1]];
        return a || b ? (round.changeOf(a, b)?.effect ?? "equal") : "equal";
      });
      if (effects.every((it) => it === "equal")) return [];
      return [
        { subject: startOf(first.text), values: path.map((it) => (it ? promised(it) : null)), effects },
      ];
    }),
  );
};
