import type { FindingKind } from "../model/report.ts";
import type { CheckName } from "../model/rule.ts";
import type { Check } from "./context.ts";
import { target } from "./target.ts";

/** A check, and the kinds of finding that it can give. */
export interface Entry<C extends CheckName> {
  readonly run: Check<C>;
  readonly finds: readonly FindingKind[];
}

/** The vocabulary of rules, one line a check. */
export const CHECKS: { readonly [C in CheckName]?: Entry<C> } = {
  target: {
    run: target,
    finds: [
      "missing-target",
      "target-number-missing",
      "target-below-required",
      "target-wrong-year",
      "target-wrong-baseline",
      "target-wrong-frequency",
      "target-wrong-unit",
    ],
  },
};
