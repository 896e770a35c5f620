import type { Check } from "./context.ts";
import { finding, judged, notApplicable } from "./results.ts";

/** Every section that the text refers to is there. */
export const references: Check<"references"> = (plan, _, rule) => {
  const own = plan.references.filter(({ kind }) => kind === "section");
  if (own.length === 0) return notApplicable(rule, "nothing-to-check");
  return judged(
    rule,
    own
      .filter(({ resolves }) => !resolves)
      .map(({ text, location }) =>
        finding(rule, "dangling-reference", { reference: text }, location, { actual: text }),
      ),
  );
};
